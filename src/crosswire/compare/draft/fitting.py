"""Whether a report's figure carries a draft's, or speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.amounts.figures import Figure, apart
from crosswire.compare.claims import Claim
from crosswire.compare.draft.lookup import Lookup
from crosswire.records.span import Span

SLIPS = (10, 100, 1000)  # times: a nought too many or too few
OPEN = float("inf")


def bears(mine: Figure, other: Figure) -> bool:
    """Whether a report's figure carries the draft's.

    "At least 12" carries no higher number, and neither "up to 12" nor "at least 12" the other.
    """
    higher = other.bounds[1] == OPEN and mine.value > other.value
    return not apart(mine, other) and not higher and not _turned(mine, other)


def _turned(a: Figure, b: Figure) -> bool:
    """Whether one is open upwards, and the other downwards."""
    return any(one.bounds[1] == OPEN and two.bounds[0] == -OPEN for one, two in ((a, b), (b, a)))


def differs(mine: Figure, other: Figure) -> bool:
    """Whether no number fits both, or one is the other with a nought too many."""
    low, high = sorted((mine.value, other.value))
    return apart(mine, other) or (low > 0 and high / low in SLIPS)


def may_have_risen(mine: Figure, against: Sequence[Figure], lookup: Lookup) -> bool:
    """Whether the draft's is higher than all of these, and none of them is as new as the draft."""
    newer = [
        f
        for f in against
        if (day := lookup.material.day(f.report)) and lookup.day and day >= lookup.day
    ]
    return not newer and all(f.value < mine.bounds[0] for f in against)


def unfit(claim: Claim, found: Claim, lookup: Lookup) -> list[tuple[Figure, Figure]]:
    """Figures of a claim of the draft, each beside another figure that the place found has for it.

    None where the place has one that carries the draft's, or counts nothing that the draft counts.
    """
    pairs = []
    for mine in _inside(claim.content, lookup.own_figures):
        told = _inside(found.content, lookup.figures.of(found.report))
        same = [f for f in told if f.counted == mine.counted]
        if not any(bears(mine, f) for f in same):
            pairs += [(mine, f) for f in same if differs(mine, f)]
    return pairs


def _inside(content: Sequence[Span], figures: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if any(span.holds(f.amount.span) for span in content)]
