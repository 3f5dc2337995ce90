"""Whether one of two reports descends from the other, or both from a third, and what shows it.

Words first: a copy shares long runs of running text, a rewrite in short runs has words exchanged.
Then sentences: a rewrite tells what the other tells, in its order. Quotations count for little
throughout, since a press conference has many witnesses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosswire.link.lineage.alignment import Alignment, alignment
from crosswire.link.lineage.citations import agency_of_both
from crosswire.link.lineage.descent import Direction, credit_passages, direction
from crosswire.link.lineage.material import Material
from crosswire.link.lineage.overlap import LONG_RUN, Overlap, longest, overlap
from crosswire.link.lineage.wording import Wording
from crosswire.records.link import Link, LinkKind
from crosswire.records.report import Report
from crosswire.records.span import Passage

COPIED = 0.5  # of a report's own words: evals/lineage.py
RUNS_ON = 0.75  # of the shared words that stand in long runs in a copy: evals/lineage.py
COPIED_WORDS = 30  # words outside quotations that a copy must have
PARTLY = 0.25  # of a report's own words: a source that both have: evals/lineage.py
PARTLY_WORDS = 100
PARTLY_RUN = 50  # words that are enough where they stand in long runs
REWRITTEN = 0.55  # of a report's sentences, told again: evals/lineage.py
EACH_WAY = 0.4  # the mean of what each tells of the other, in any rewrite: evals/notes/lineage.md
BOTH_WAYS = 0.45  # the mean of what each tells of the other, where a rewrite has much of its own
A_START = 0.35  # of the later report's sentences; below it the other way is not worth a look
IN_ORDER = 0.75  # of those sentences, in the same order: evals/lineage.py
REWRITTEN_SENTENCES = 4
CREDITED = 0.8  # of both is enough where the one names the other as its source
SHOWN = 3  # pairs of sentences that a link shows


def dependence(a: Material, b: Material, *, aligned: bool) -> Link | None:
    """The one line between two reports: a copy, else a rewrite, else an unseen common source.

    ``aligned``: whether the two are alike enough in their words that their sentences are compared.
    """
    shared = overlap(a.wording, b.wording)
    share, words = max(shared.share_a, shared.share_b), shared.own_words
    turn = direction(a.report, b.report, len(a.wording), len(b.wording))
    if share >= COPIED and words >= COPIED_WORDS:
        told = _copied(shared, share)
        kind: LinkKind = "copy" if _runs_on(shared) else "rewrite"
        return _line(kind, turn, share, told, _verbatim(shared))
    told_again = None
    if aligned or share >= PARTLY:
        told_again = _rewritten(_with(a, shared.first), _with(b, shared.second), turn)
    enough = PARTLY_RUN if shared.long_share >= RUNS_ON else PARTLY_WORDS
    if told_again is None and share >= PARTLY and words >= enough:
        return _shared(shared, a.report, b.report, share)
    return told_again


def _with(one: Material, wording: Wording) -> Material:
    """The material with what is quoted in the other report as well."""
    return one if wording is one.wording else replace(one, wording=wording)


def _copied(shared: Overlap, share: float) -> str:
    if not _runs_on(shared):
        how = "in short runs with words exchanged between them"
    else:
        how = f"{'' if share > 0.9 else 'for the most part '}word for word, in whatever order"
    return f"{round(100 * share)} % of the shorter text's own words stand in the other {how}"


def _runs_on(shared: Overlap) -> bool:
    short = min(len(shared.first), len(shared.second)) < 4 * LONG_RUN
    return short or shared.long_share >= RUNS_ON


def _line(
    kind: LinkKind, turn: Direction, score: float, told: str, shown: Iterable[Passage]
) -> Link:
    """A line of descent; a common one where both carry the copy of an agency that is neither."""
    both = None if turn.credited else agency_of_both(turn.later, turn.earlier)
    if both is None:
        return _link(kind, turn.later, turn.earlier, score, f"{told}; {turn.why}.", shown,
                     turn.passages)  # fmt: skip
    marks = dict(zip((turn.later.id, turn.earlier.id), both, strict=True))
    a, b = sorted((turn.later, turn.earlier), key=lambda one: one.id)
    why = f"{told}; both say that they carry {both[0].name} copy, which was not collected itself."
    credits = [shown for one in (a, b) for shown in credit_passages(one, marks[one.id])]
    return _link("shared", a, b, score, why, shown, credits)


def _shared(shared: Overlap, a: Report, b: Report, share: float) -> Link:
    first, second = sorted((a, b), key=lambda one: one.id)
    why = (
        f"They share {shared.own_words} words of running text outside quotations, and each has "
        "much of its own: both seem to draw on a report that was not collected."
    )
    return _link("shared", first, second, share, why, _verbatim(shared))


def _rewritten(a: Material, b: Material, turn: Direction) -> Link | None:
    later, earlier = (a, b) if turn.later is a.report else (b, a)
    ease = CREDITED if turn.credited else 1.0
    same = alignment(later.sentences, earlier.sentences)
    if same.told < ease * A_START or same.order < ease * IN_ORDER:
        return None
    back = alignment(earlier.sentences, later.sentences)
    both = (same.told + back.told) / 2
    if both < ease * (EACH_WAY if same.told >= ease * REWRITTEN else BOTH_WAYS):
        return None
    if max(same.own, back.own) < REWRITTEN_SENTENCES:
        return None
    told = (
        f"{round(100 * same.told)} % of {later.report.label}'s sentences tell in other words what "
        f"sentences of {earlier.report.label} tell, {round(100 * same.order)} % of them in the "
        f"same order, and {round(100 * back.told)} % of the latter's stand in the former"
    )
    score = max(same.told, both) * same.order
    return _line("rewrite", turn, score, told, _told_again(same, later, earlier))


def _verbatim(shared: Overlap) -> Iterable[Passage]:
    for words, marked in ((shared.first, shared.a), (shared.second, shared.b)):
        own = marked & ~words.quoted
        for first, last in longest(own):
            yield Passage(words.report, words.span(first, last), "")


def _told_again(same: Alignment, later: Material, earlier: Material) -> Iterable[Passage]:
    """Pairs of sentences, those that are no quotations first."""
    best = sorted(same.pairs, key=lambda pair: (later.sentences[pair[0]].quoted, pair))[:SHOWN]
    for at, other in sorted(best):
        yield Passage(later.report.id, later.sentences[at].span, "")
        yield Passage(earlier.report.id, earlier.sentences[other].span, "")


def _link(
    kind: LinkKind, a: Report, b: Report, score: float, why: str, shown: Iterable[Passage],
    credits: Iterable[Passage] = (),
) -> Link:  # fmt: skip
    text = {a.id: a.text, b.id: b.text}
    passages = [Passage(one.report, one.span, one.span.of(text[one.report])) for one in shown]
    passages += [one for one in credits if one not in passages]
    return Link(kind, a.id, b.id, "same", round(min(1.0, score), 3), why, passages=tuple(passages))
