"""Groups by average link: two groups join while their members are alike on the average.

Sokal and Michener 1958, over the pairs that are known to be alike at all; a pair that is not known
counts as unlike. Pairs that must be together are joined first; pairs that must stay apart keep
their groups apart. Ties go to the smallest members, so that the order of the input is of no
account.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]


class _Agglomeration:
    """Groups named by their smallest member, with the summed likeness of every two of them."""

    def __init__(self, count: int, alike: Mapping[Pair, float], apart: Iterable[Pair]) -> None:
        self.members: dict[int, list[int]] = {one: [one] for one in range(count)}
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]
        self.barred: list[set[int]] = [set() for _ in range(count)]
        self.heap: list[tuple[float, int, int]] = []
        for (low, high), likeness in alike.items():
            self.sums[low][high] = self.sums[high][low] = likeness
        for low, high in apart:
            self.barred[low].add(high)
            self.barred[high].add(low)

    def average(self, low: int, high: int) -> float:
        pairs = len(self.members[low]) * len(self.members[high])
        return self.sums[low].get(high, 0.0) / pairs

    def push(self, one: int, least: float) -> None:
        for other in self.sums[one]:
            average = self.average(one, other)
            if average >= least and other not in self.barred[one]:
                heapq.heappush(self.heap, (-average, min(one, other), max(one, other)))

    def join(self, low: int, high: int) -> None:
        """Puts the group ``high`` into the group ``low``."""
        self.members[low] += self.members.pop(high)
        for other, total in self.sums[high].items():
            del self.sums[other][high]
            if other != low:
                total += self.sums[low].get(other, 0.0)
                self.sums[low][other] = self.sums[other][low] = total
        for other in self.barred[high]:
            self.barred[other].discard(high)
            self.barred[other].add(low)
            self.barred[low].add(other)
        self.sums[high], self.barred[high] = {}, set()


def average_link(
    count: int,
    alike: Mapping[Pair, float],
    least: float,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """The members 0 to ``count`` - 1 in groups, each sorted; ``least``: the likeness that joins."""
    work = _Agglomeration(count, alike, apart)
    _join_first(work, together)
    for one in sorted(work.members):
        work.push(one, least)
    while work.heap:
        likeness, low, high = heapq.heappop(work.heap)
        current = low in work.members and high in work.members and high not in work.barred[low]
        if current and work.average(low, high) == -likeness:
            work.join(low, high)
            work.push(low, least)
    return sorted(sorted(members) for members in work.members.values())


def _join_first(work: _Agglomeration, together: Iterable[Pair]) -> None:
    group = {one: one for one in work.members}
    for pair in sorted(together):
        low, high = sorted(group[one] for one in pair)
        if low != high and high not in work.barred[low]:
            for member in work.members[high]:
                group[member] = low
            work.join(low, high)
