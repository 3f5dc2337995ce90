"""Which report descends from which: copies, rewrites, citations, and what shares an unseen source.

Two reports that share much text word for word, quotations and site furniture aside, are a copy.
Two that tell the same sentences in the same order in other words are a rewrite. Where each has much
of its own and both have passages in common, they share a source that was not collected. A report
that names another's outlet and relays what that one says cites it. A report has one line to its
nearest ancestor; what two copies of one dispatch share is told by their lines to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.link.alignment import Alignment, alignment
from crosswire.link.candidates import fingerprints, sharing_text
from crosswire.link.cites import Sources, cites
from crosswire.link.cosines import cosines
from crosswire.link.days import apart
from crosswire.link.descent import Direction, direction
from crosswire.link.material import Material, Materials
from crosswire.link.nearest import nearest
from crosswire.link.overlap import LONG_RUN, Overlap, longest, overlap
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pair
from crosswire.link.terms import Counted, counts
from crosswire.link.wording import wording
from crosswire.records.link import Link, LinkKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage

COPIED = 0.5  # of a report's own words: evals/lineage.py
RUNS_ON = 0.75  # of the shared words that stand in long runs in a copy: evals/lineage.py
COPIED_WORDS = 30  # words outside quotations that a copy must have
PARTLY = 0.25  # of a report's own words: a source that both have: evals/lineage.py
PARTLY_WORDS = 100
PARTLY_RUN = 50  # words that are enough where they stand in long runs
REWRITTEN = 0.55  # of a report's sentences, told again: evals/lineage.py
BOTH_WAYS = 0.45  # the mean of what each tells of the other, where a rewrite has much of its own
A_START = 0.3  # of the later report's sentences; below it the other way is not worth a look
IN_ORDER = 0.75  # of those sentences, in the same order: evals/lineage.py
REWRITTEN_SENTENCES = 4
CREDITED = 0.8  # of both is enough where the one names the other as its source
ALIKE = 0.3  # cosine of terms from which two reports are aligned
DAYS_APART = 30  # beyond them a text is copied, but hardly rewritten
SHOWN = 3  # pairs of sentences that a link shows


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
        link = _dependence(materials.at(low), materials.at(high), aligned=(low, high) in near)
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


def _dependence(a: Material, b: Material, *, aligned: bool) -> Link | None:
    """The one line between two reports: a copy, else a rewrite, else an unseen common source."""
    shared = overlap(a.wording, b.wording)
    share, words = max(shared.share_a, shared.share_b), shared.own_words
    turn = direction(a.report, b.report, len(a.wording), len(b.wording))
    if share >= COPIED and words >= COPIED_WORDS:
        return _copy(shared, turn, share) if _runs_on(shared) else _reworded(shared, turn, share)
    told_again = _rewritten(a, b, turn) if aligned or share >= PARTLY else None
    enough = PARTLY_RUN if shared.long_share >= RUNS_ON else PARTLY_WORDS
    if told_again is None and share >= PARTLY and words >= enough:
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


def _rewritten(a: Material, b: Material, turn: Direction) -> Link | None:
    later, earlier = (a, b) if turn.later is a.report else (b, a)
    ease = CREDITED if turn.credited else 1.0
    same = alignment(later.sentences, earlier.sentences)
    if same.told < ease * A_START or same.order < ease * IN_ORDER:
        return None
    back = alignment(earlier.sentences, later.sentences)
    both = (same.told + back.told) / 2
    if same.told < ease * REWRITTEN and both < ease * BOTH_WAYS:
        return None
    if max(same.own, back.own) < REWRITTEN_SENTENCES:
        return None
    why = (
        f"{round(100 * same.told)} % of {later.report.label}'s sentences tell in other words what "
        f"sentences of {earlier.report.label} tell, {round(100 * same.order)} % of them in the "
        f"same order; {turn.why}."
    )
    shown = _told_again(same, later, earlier)
    score = max(same.told, both) * same.order
    return _link("rewrite", later.report, earlier.report, score, why, shown)


def _told_again(same: Alignment, later: Material, earlier: Material) -> Iterable[Passage]:
    for at, other in same.pairs[:SHOWN]:
        yield Passage(later.report.id, later.sentences[at].span, "")
        yield Passage(earlier.report.id, earlier.sentences[other].span, "")
