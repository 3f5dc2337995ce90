"""Figures in a draft."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.claims import Likeness, likeness
from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.figures import Figure, apart, figure_of
from crosswire.records.amount import Amount
from crosswire.records.check import Point, Verdict

SAME_THING = 0.4  # how alike the rest of the sentence must be, for a figure to be of the same thing
SURELY = 0.6  # and for another figure to contradict it


def amount_point(amount: Amount, lookup: Lookup) -> Point:
    """Whether the collection has a figure for the same thing that fits this one.

    Contradicted where reports tell the same thing with a figure that cannot fit and none has one
    that does; a toll that is higher than in older reports may have risen, and is not found.
    """
    mine = _figure(amount, lookup)
    alike = [(likeness(mine.claim, f.claim, lookup.weights), f) for f in lookup.figures
             if f.counted == mine.counted and f.claim.keys & mine.claim.keys]  # fmt: skip
    alike.sort(key=lambda pair: (-pair[0].share, pair[1].report, pair[1].amount.span))
    fits = [f for like, f in alike if like.share >= SAME_THING and not apart(mine, f)]
    if fits:
        return _point(amount, lookup, fits, "supported", _supported(mine, fits, alike, lookup))
    against = [f for like, f in alike if like.of_a >= SURELY and apart(mine, f)]
    if against and not _may_have_risen(mine, against, lookup):
        told = " or ".join(dict.fromkeys(f"“{f.amount.text}”" for f in against[:3]))
        why = f"{lookup.labels(f.report for f in against)} have {told}."
        return _point(amount, lookup, against, "contradicted", why)
    return _elsewhere(amount, lookup)


def _elsewhere(amount: Amount, lookup: Lookup) -> Point:
    """Whether the bare number stands in a sentence that tells much of the same."""
    numbers = {c.key for c in lookup.concepts([amount.span]) if c.kind == "number"}
    near = [
        match
        for match in lookup.nearest(lookup.claim([amount.sentence]))
        if numbers and numbers <= match.claim.keys and match.alike.of_a >= SAME_THING
    ]
    if near:
        why = f"The number stands in {lookup.labels(m.claim.report for m in near)}."
        passages = lookup.passages(match.claim for match in near)
        return point("amount", lookup.draft, amount.span, "supported", why, passages)
    why = "No report gives this figure for the same thing."
    return point("amount", lookup.draft, amount.span, "not_found", why)


def _figure(amount: Amount, lookup: Lookup) -> Figure:
    return figure_of(amount, lookup.draft.id, lookup.concepts([amount.sentence]))


def _supported(mine: Figure, fits: Sequence[Figure], alike: Sequence[tuple[Likeness, Figure]],
               lookup: Lookup) -> str:  # fmt: skip
    why = f"{lookup.labels(f.report for f in fits)} give it."
    last = max((d for f in fits if (d := lookup.material.day(f.report))), default=None)
    later = [f for like, f in alike if like.share >= SAME_THING and apart(mine, f)
             and last and (day := lookup.material.day(f.report)) and day > last]  # fmt: skip
    return f"{why} Later reports have “{later[0].amount.text}”." if later else why


def _may_have_risen(mine: Figure, against: Sequence[Figure], lookup: Lookup) -> bool:
    low = mine.bounds[0]
    newer = [
        f
        for f in against
        if (d := lookup.material.day(f.report)) and lookup.day and d >= lookup.day
    ]
    return not newer and all(f.bounds[1] < low for f in against)


def _point(
    amount: Amount, lookup: Lookup, found: Sequence[Figure], verdict: Verdict, why: str
) -> Point:
    places = dict.fromkeys((f.report, f.amount.sentence) for f in found)
    shown = tuple(lookup.material.passage(*place) for place in places)[:4]
    return point("amount", lookup.draft, amount.span, verdict, why, shown)
