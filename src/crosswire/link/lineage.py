"""Which report descends from which: copies, rewrites, citations, and what shares an unseen source.

Two reports that share much text word for word, quotations and site furniture aside, are a copy.
Two that tell the same sentences in the same order in other words are a rewrite. Where each has much
of its own and both have passages in common, they share a source that was not collected. A report
that names another's outlet and relays what that one says cites it. A report has one line to its
nearest ancestor; what two copies of one dispatch share is told by their lines to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.link.alignment import Alignment, Told, alignment, told
from crosswire.link.candidates import fingerprints, sharing_text
from crosswire.link.cites import cites
from crosswire.link.cosines import cosines
from crosswire.link.days import apart
from crosswire.link.descent import Direction, direction
from crosswire.link.nearest import nearest
from crosswire.link.overlap import LONG_RUN, Overlap, longest, overlap
from crosswire.link.templates import without_templates
from crosswire.link.terms import counts, vectors
from crosswire.link.wording import Wording, wording
from crosswire.records.link import Link, LinkKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage

COPIED = 0.5  # of a report's own words: evals/lineage.py
RUNS_ON = 0.75  # of the shared words that stand in long runs in a copy: evals/lineage.py
COPIED_WORDS = 30  # words outside quotations that a copy must have
PARTLY = 0.25  # of a report's own words: a source that both have: evals/lineage.py
PARTLY_WORDS = 100
REWRITTEN = 0.55  # of a report's sentences, told again: evals/lineage.py
IN_ORDER = 0.75  # of those sentences, in the same order: evals/lineage.py
REWRITTEN_SENTENCES = 4
CREDITED = 0.8  # of both is enough where the one names the other as its source
ALIKE = 0.3  # cosine of terms from which two reports are aligned
DAYS_APART = 30  # beyond them a text is copied, but hardly rewritten
SHOWN = 3  # pairs of sentences that a link shows


@dataclass(frozen=True)
class _Material:
    report: Report
    wording: Wording
    sentences: list[Told]


def lineage(reports: Sequence[Report], readings: Sequence[Reading]) -> tuple[Link, ...]:
    """Every line of descent, sorted by its ends; independent reports have none."""
    reading = {one.report: one for one in readings}
    ordered = sorted({one.id: one for one in reports}.values(), key=_age)
    pages = [reading.get(one.id, Reading(one.id)) for one in ordered]
    words = without_templates(ordered, [wording(one) for one in ordered])
    weighed = vectors([counts(one, page) for one, page in zip(ordered, pages, strict=True)])
    alike = cosines(weighed, [one.day for one in ordered])
    material = [
        _Material(one, written, told(one, page, written))
        for one, written, page in zip(ordered, words, pages, strict=True)
    ]
    near = {pair for pair in alike.only(alike.values >= ALIKE) if _soon(ordered, *pair)}
    found = []
    for low, high in sorted(near.union(sharing_text([fingerprints(one.runs) for one in words]))):
        link = _dependence(material[low], material[high], aligned=(low, high) in near)
        if link:
            found.append(link)
    links = nearest(found)
    return tuple(sorted((*links, *cites(ordered, pages, alike, links)), key=_ends))


def _soon(reports: Sequence[Report], low: int, high: int) -> bool:
    """Whether the two appeared within weeks, or nobody knows when."""
    between = apart(reports[low].day, reports[high].day)
    return between is None or between <= DAYS_APART


def _age(report: Report) -> tuple[str, str]:
    return (report.published or "9999", report.id)


def _ends(link: Link) -> tuple[str, str, str]:
    return (link.a, link.b, link.kind)


def _dependence(a: _Material, b: _Material, *, aligned: bool) -> Link | None:
    """The one line between two reports: a copy, else a rewrite, else an unseen common source."""
    shared = overlap(a.wording, b.wording)
    share, words = max(shared.share_a, shared.share_b), shared.own_words
    turn = direction(a.report, b.report, len(a.wording), len(b.wording))
    if share >= COPIED and words >= COPIED_WORDS:
        return _copy(shared, turn, share) if _runs_on(shared) else _reworded(shared, turn, share)
    told_again = _rewritten(a, b, turn) if aligned or share >= PARTLY else None
    if told_again is None and share >= PARTLY and words >= PARTLY_WORDS:
        return _shared(shared, a.report, b.report, share)
    return told_again


def _copy(shared: Overlap, turn: Direction, share: float) -> Link:
    part = "word for word" if share > 0.9 else "for the most part word for word"
    why = (
        f"{round(100 * share)} % of the shorter text's own words stand in the other {part}, "
        f"in whatever order; {turn.why}."
    )
    return _link("copy", turn.later, turn.earlier, share, why, _verbatim(shared))


def _runs_on(shared: Overlap) -> bool:
    short = min(len(shared.first), len(shared.second)) < 4 * LONG_RUN
    return short or shared.long_share >= RUNS_ON


def _reworded(shared: Overlap, turn: Direction, share: float) -> Link:
    why = (
        f"{round(100 * share)} % of the shorter text's own words stand in the other, in short runs "
        f"with words exchanged between them; {turn.why}."
    )
    return _link("rewrite", turn.later, turn.earlier, share, why, _verbatim(shared))


def _shared(shared: Overlap, a: Report, b: Report, share: float) -> Link:
    first, second = sorted((a, b), key=lambda one: one.id)
    why = (
        f"They share {shared.own_words} words of running text outside quotations, and each has "
        "much of its own: both seem to draw on a report that was not collected."
    )
    return _link("shared", first, second, share, why, _verbatim(shared))


def _verbatim(shared: Overlap) -> Iterable[Passage]:
    for words, marked in ((shared.first, shared.a), (shared.second, shared.b)):
        for first, last in longest(marked):
            span = words.span(first, last)
            yield Passage(words.report, span, "")


def _link(
    kind: LinkKind, a: Report, b: Report, score: float, why: str, shown: Iterable[Passage]
) -> Link:
    text = {a.id: a.text, b.id: b.text}
    passages = tuple(Passage(one.report, one.span, one.span.of(text[one.report])) for one in shown)
    return Link(kind, a.id, b.id, "same", round(min(1.0, score), 3), why, passages=passages)


def _rewritten(a: _Material, b: _Material, turn: Direction) -> Link | None:
    later, earlier = (a, b) if turn.later is a.report else (b, a)
    same = alignment(later.sentences, earlier.sentences)
    ease = CREDITED if turn.credited else 1.0
    if same.told < ease * REWRITTEN or same.order < ease * IN_ORDER:
        return None
    if same.own < REWRITTEN_SENTENCES:
        return None
    why = (
        f"{round(100 * same.told)} % of {later.report.label}'s sentences tell in other words what "
        f"sentences of {earlier.report.label} tell, {round(100 * same.order)} % of them in the "
        f"same order; {turn.why}."
    )
    shown = _told_again(same, later, earlier)
    return _link("rewrite", later.report, earlier.report, same.told * same.order, why, shown)


def _told_again(same: Alignment, later: _Material, earlier: _Material) -> Iterable[Passage]:
    for at, other in same.pairs[:SHOWN]:
        yield Passage(later.report.id, later.sentences[at].span, "")
        yield Passage(earlier.report.id, earlier.sentences[other].span, "")
