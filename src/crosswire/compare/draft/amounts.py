"""Figures in a draft."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.amounts import development
from crosswire.compare.amounts.figures import TOLLS, Figure, figure_of
from crosswire.compare.claims import Claim, Likeness, likeness
from crosswire.compare.draft.fitting import bears, differs, may_have_risen
from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.draft.ordered import words_of
from crosswire.records.amount import Amount
from crosswire.records.check import Point, Verdict

SAME_THING = 0.4  # how alike the rest of the sentence must be, for a figure to be of the same thing
SURELY = 0.6  # and for another figure to contradict it


def amount_point(amount: Amount, lookup: Lookup) -> Point:
    """Whether the collection has a figure for the same thing that fits this one.

    Contradicted where reports tell the same thing with a figure that cannot fit, and more
    independent ones than have one that does; a toll that is higher than in older reports may have
    risen, and is not found. Where more reports have another figure that time may explain, it is
    said that only these give it.
    """
    mine = _figure(amount, lookup)
    alike = [
        (likeness(mine.claim, f.claim, lookup.weights), f)
        for f in lookup.figures.counting(mine.counted)
        if f.claim.keys & mine.claim.keys
    ]
    alike.sort(key=lambda pair: (-pair[0].share, pair[1].report, pair[1].amount.span))
    fits = [f for like, f in alike if like.share >= SAME_THING and bears(mine, f)]
    own = {f.report for f in fits}
    near = [(like, f) for like, f in alike if f.report not in own and not bears(mine, f)]
    against = [f for like, f in near if like.of_a >= SURELY and differs(mine, f)]
    if fits:
        others = [f for like, f in near if like.share >= SAME_THING and differs(mine, f)]
        return _weighed(amount, lookup, fits, against, others)
    if against and not may_have_risen(mine, against, lookup):
        return _point(amount, lookup, against, "contradicted", _have(against, lookup))
    return _elsewhere(amount, lookup, near)


def _weighed(
    amount: Amount, lookup: Lookup, fits: Sequence[Figure], against: Sequence[Figure],
    others: Sequence[Figure],
) -> Point:  # fmt: skip
    """The reports that have the figure against those that have another for the same thing."""
    gives = lookup.says((f.report for f in fits), "give")
    surely = [f for f in against if not _risen(f, fits, lookup)]
    if _independent(surely, lookup) > _independent(fits, lookup):
        why = f"{gives} it, but {_have(surely, lookup)}"
        return _point(amount, lookup, [*surely, *fits], "contradicted", why)
    newer = _newer(fits, others, lookup)
    since = " Overtaken since:" if newer else ""
    why = f"{gives} it.{since} {_have(newer or others, lookup)}".strip()
    if not newer and _independent(others, lookup) > _independent(fits, lookup):
        why = f"Only {gives} it; {_have(others, lookup)}"
    return _point(amount, lookup, [*fits, *others], "supported", why)


def _newer(fits: Sequence[Figure], others: Sequence[Figure], lookup: Lookup) -> list[Figure]:
    """The other figures, where all the reports that have them are younger than those that fit."""
    days = [lookup.material.day(f.report) for f in fits]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return []
    newer = [f for f in others if (day := lookup.material.day(f.report)) and day > max(known)]
    return newer if len(newer) == len(others) else []


def _risen(figure: Figure, fits: Sequence[Figure], lookup: Lookup) -> bool:
    """Whether a toll and one that fits the draft may both have been right, each on its day."""
    return figure.counted in TOLLS and any(
        development(lookup.material, figure, f) and figure.report != f.report for f in fits
    )


def _independent(found: Sequence[Figure], lookup: Lookup) -> int:
    return lookup.material.all.independent({f.report for f in found})


def _have(found: Sequence[Figure], lookup: Lookup) -> str:
    """Which reports have which figures, in words; empty where none has."""
    if not found:
        return ""
    told = " or ".join(dict.fromkeys(f"“{f.amount.text}”" for f in found[:3]))
    return f"{lookup.says((f.report for f in found), 'have')} {told}."


def _elsewhere(amount: Amount, lookup: Lookup, others: Sequence[tuple[Likeness, Figure]]) -> Point:
    """Whether the bare number stands in a sentence that tells much of the same.

    ``others``: figures for the same thing that do not carry it; where one stands, the number does
    not either.
    """
    taken = {(f.report, f.amount.sentence) for _, f in others}
    near = [
        match
        for match in lookup.nearest(lookup.claim([amount.sentence]))
        if match.alike.of_a >= SAME_THING
        and _stands(amount, match.claim, lookup)
        and not any((match.claim.report, span) in taken for span in match.claim.content)
    ]
    if near:
        why = f"The number stands in {lookup.labels(m.claim.report for m in near)}."
        passages = lookup.passages(match.claim for match in near)
        return point("amount", lookup.draft, amount.span, "supported", why, passages)
    have = _have([figure for like, figure in others if like.of_a >= SURELY], lookup)
    why = f"No report gives this figure for the same thing. {have}".strip()
    return point("amount", lookup.draft, amount.span, "not_found", why)


def _stands(amount: Amount, claim: Claim, lookup: Lookup) -> bool:
    """Whether the number stands there, or all the words of one that has none ("dozens of")."""
    read = lookup.concepts([amount.span])
    numbers = {concept.key for concept in read if concept.kind == "number"}
    if numbers:
        return numbers <= claim.keys
    text = " ".join(
        span.of(lookup.material.all.report[claim.report].text) for span in claim.content
    )
    printed, told = words_of(amount.text), words_of(text)
    return any(told[at : at + len(printed)] == printed for at in range(len(told)))


def _figure(amount: Amount, lookup: Lookup) -> Figure:
    return figure_of(amount, lookup.draft.id, lookup.concepts([amount.sentence]))


def _point(
    amount: Amount, lookup: Lookup, found: Sequence[Figure], verdict: Verdict, why: str
) -> Point:
    places = dict.fromkeys((f.report, f.amount.sentence) for f in found)
    shown = tuple(lookup.material.passage(*place) for place in places)[:4]
    return point("amount", lookup.draft, amount.span, verdict, why, shown)
