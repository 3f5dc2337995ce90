"""Groups by average link: two groups join while their members are alike on the average.

Sokal and Michener 1958, over the pairs that are known to be alike at all; a pair that is not known
counts as unlike. Pairs that must be together are joined first; pairs that must stay apart keep
their groups apart. Ties go to the smallest members, so that the order of the input is of no
account. Two groups can only join where one pair of theirs is alike enough; so what such pairs tie
together is grouped for itself, and what is far away has no part in it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np

from crosswire.link.pairs import Pair, Pairs


class _Agglomeration:
    """Groups named by their smallest member, with the summed likeness of every two of them."""

    def __init__(
        self, members: Iterable[int], alike: Iterable[tuple[Pair, float]], apart: Iterable[Pair]
    ) -> None:
        self.members: dict[int, list[int]] = {one: [one] for one in members}
        self.sums: dict[int, dict[int, float]] = {one: {} for one in self.members}
        self.barred: dict[int, set[int]] = defaultdict(set)
        self.heap: list[tuple[float, int, int]] = []
        same = {one: one for one in self.members}  # one object a member, not two for each pair
        for (low, high), likeness in alike:
            self.sums[low][same[high]] = self.sums[high][same[low]] = likeness
        for low, high in apart:
            self.barred[low].add(high)
            self.barred[high].add(low)

    def average(self, low: int, high: int) -> float:
        pairs = len(self.members[low]) * len(self.members[high])
        return self.sums[low].get(high, 0.0) / pairs

    def push(self, one: int, least: float, above: int = -1) -> None:
        for other in self.sums[one]:
            if other <= above:
                continue
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

    def join_first(self, together: Iterable[Pair]) -> None:
        """Joins what must be together and need not stay apart."""
        group = {one: one for one in self.members}
        for pair in sorted(together):
            low, high = sorted(group[one] for one in pair)
            if low != high and high not in self.barred[low]:
                for member in self.members[high]:
                    group[member] = low
                self.join(low, high)

    def join_alike(self, least: float) -> None:
        """Joins the two groups that are most alike, again and again, while any are enough."""
        for one in sorted(self.members):
            self.push(one, least, above=one)  # each pair once
        while self.heap:
            likeness, low, high = heapq.heappop(self.heap)
            current = low in self.members and high in self.members and high not in self.barred[low]
            if current and self.average(low, high) == -likeness:
                self.join(low, high)
                self.push(low, least)


def average_link(
    count: int,
    alike: Pairs,
    least: float,
    *,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """The members 0 to ``count`` - 1 in groups, each sorted; ``least``: the likeness that joins."""
    together = list(together)
    tied = _tied(count, chain(alike.only(alike.values >= least), together))
    of = np.array(tied, dtype=np.int64)
    inside = alike.only(of[alike.low] == of[alike.high])
    order = np.argsort(of[inside.low], kind="stable")
    roots = of[inside.low][order]
    first, barred = _shared(tied, together), _shared(tied, apart)
    found = []
    for root, members in _gathered(tied).items():
        if len(members) > 1:
            own = inside.only(order[slice(*np.searchsorted(roots, [root, root + 1]))])
            known = zip(own, own.values.tolist(), strict=True)
            work = _Agglomeration(members, known, barred[root])
            work.join_first(first[root])
            work.join_alike(least)
            found += [sorted(group) for group in work.members.values()]
        else:
            found.append(members)
    return sorted(found)


def _tied(count: int, edges: Iterable[Pair]) -> list[int]:
    """For each member the smallest of those that chains of edges tie it to."""
    parent = list(range(count))
    for edge in edges:
        low, high = sorted(_root(parent, one) for one in edge)
        parent[high] = low
    return [_root(parent, one) for one in range(count)]


def _root(parent: list[int], one: int) -> int:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one


def _shared(tied: Sequence[int], pairs: Iterable[Pair]) -> Mapping[int, list[Pair]]:
    """The pairs for each tied lot of members; those between two lots are of no account."""
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if tied[pair[0]] == tied[pair[1]]:
            found[tied[pair[0]]].append(pair)
    return found


def _gathered(tied: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for one, root in enumerate(tied):
        found[root].append(one)
    return found
