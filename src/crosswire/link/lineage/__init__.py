"""Which report descends from which: copies, rewrites, citations, and what shares an unseen source.

Two reports that share much text word for word, quotations and site furniture aside, are a copy.
Two that tell the same sentences in the same order in other words are a rewrite. Where each has much
of its own and both have passages in common, they share a source that was not collected. A report
that names another's outlet and relays what that one says cites it. A report has one line to its
nearest ancestor; what two copies of one dispatch share is told by their lines to it.

    wording        a report's words, as numbers that compare fast
    spoken         what was said in public, which two reports may share without descent
    templates      what an outlet prints with many reports, and proves nothing
    candidates     which reports share text
    overlap        what two reports share word for word
    alignment      which sentences of two reports tell the same, and in the same order
    agencies       news agencies, and where a report names one
    citations      whom a report names as where it has its words from
    descent        which of two dependent reports came first
    dependence     copy, rewrite or shared source: the judgement on two reports
    cites          which report relays or credits which
    material       what two reports are compared by, made when it is asked for
    nearest        of all lines between dependent reports, those that a reader needs
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.link.cosines import cosines
from crosswire.link.days import apart
from crosswire.link.lineage.candidates import fingerprints, sharing_text
from crosswire.link.lineage.cites import Sources, cites
from crosswire.link.lineage.dependence import dependence
from crosswire.link.lineage.material import Materials
from crosswire.link.lineage.nearest import nearest
from crosswire.link.lineage.wording import wording
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pair
from crosswire.link.terms import Counted, counts
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report

ALIKE = 0.3  # cosine of terms from which two reports are aligned
DAYS_APART = 30  # beyond them a text is copied, but hardly rewritten


def lineage(reports: Sequence[Report], readings: Sequence[Reading]) -> tuple[Link, ...]:
    """Every line of descent, sorted by its ends; independent reports have none.

    The sequences may load what is asked for: each report is looked at once, and again where it is
    compared with another.
    """
    pages = Pages(reports, readings)
    counted, sources, marks, outlets = Counted(), Sources(), [], []
    for report, reading in pages:
        counted.add(counts(report, reading))
        sources.add(report, reading)
        marks.append(fingerprints(wording(report).runs))
        outlets.append(report.outlet)
    alike = cosines(counted.vectors(), pages.days)
    materials = Materials(pages, outlets, marks)
    near = {pair for pair in alike.only(alike.values >= ALIKE) if _soon(pages.days, *pair)}
    found = []
    for low, high in sorted(near.union(sharing_text(marks)), key=_in_time):
        link = dependence(materials.at(low), materials.at(high), aligned=(low, high) in near)
        if link:
            found.append(link)
    links = nearest(found)
    return tuple(sorted((*links, *cites(pages, sources, alike, links)), key=_ends))


def _in_time(pair: Pair) -> tuple[int, int]:
    """Pairs in the order of their later reports, so that material is made once."""
    return (pair[1], pair[0])


def _soon(days: Sequence[str | None], low: int, high: int) -> bool:
    """Whether the two appeared within weeks, or nobody knows when."""
    between = apart(days[low], days[high])
    return between is None or between <= DAYS_APART


def _ends(link: Link) -> tuple[str, str, str]:
    return (link.a, link.b, link.kind)
