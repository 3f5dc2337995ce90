"""Pairs of reports with a number each, as arrays: millions of them in a few bytes each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Pair = tuple[int, int]
Rows = NDArray[np.int32]
Values = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]
AT_ONCE = 1 << 14  # pairs turned into numbers of Python's own


@dataclass(frozen=True)
class Pairs:
    """``low[i]`` and ``high[i]``: positions of two reports, ``low[i] < high[i]``.

    ``values[i]``: how alike the two are. Sorted by ``high``, then by ``low``; no pair twice.
    """

    low: Rows
    high: Rows
    values: Values

    @classmethod
    def of(cls, found: Mapping[Pair, float]) -> Pairs:
        """The pairs of a mapping."""
        known = sorted(found, key=lambda pair: (pair[1], pair[0]))
        ends = np.array(known, dtype=np.int32).reshape(-1, 2)
        return cls(ends[:, 0], ends[:, 1], np.array([found[one] for one in known], dtype=float))

    def __len__(self) -> int:
        return len(self.low)

    def __iter__(self) -> Iterator[Pair]:
        for begin in range(0, len(self), AT_ONCE):  # numbers of Python's own take eight times more
            own = slice(begin, begin + AT_ONCE)
            yield from zip(self.low[own].tolist(), self.high[own].tolist(), strict=True)

    def partners(self, one: int) -> Iterator[tuple[int, float]]:
        """Each report that is paired with this one, and the value of the pair."""
        ends = np.array([one, one + 1], dtype=np.int32)  # of the array's kind, else it is copied
        begin, end = np.searchsorted(self.high, ends)
        yield from zip(self.low[begin:end].tolist(), self.values[begin:end].tolist(), strict=True)
        begin, end = np.searchsorted(self.low, ends, sorter=self._by_low)
        later = self._by_low[begin:end]
        yield from zip(self.high[later].tolist(), self.values[later].tolist(), strict=True)

    @cached_property
    def _by_low(self) -> NDArray[np.int64]:
        return np.argsort(self.low, kind="stable")

    def with_values(self, values: Values) -> Pairs:
        """The same pairs with other values."""
        return replace(self, values=values)

    def only(self, wanted: Flags | Places) -> Pairs:
        """The pairs that are flagged, or those at these places."""
        return Pairs(self.low[wanted], self.high[wanted], self.values[wanted])

    def by_later(self) -> Iterator[tuple[int, slice]]:
        """Each later report with where its pairs stand."""
        edges = np.flatnonzero(np.diff(self.high)) + 1
        bounds = [0, *edges.tolist(), len(self)] if len(self) else [0]
        for begin, end in pairwise(bounds):
            yield int(self.high[begin]), slice(begin, end)
