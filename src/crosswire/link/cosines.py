"""How alike the words of two reports are, for those that share rare ones: never all with all.

One report after the other, oldest first, is looked up among those before it through its weightiest
terms; what very many reports have leads to the latest of them alone. So a report costs the same
whether a thousand stand before it or a hundred thousand.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crosswire.link.likeness import as_numbers
from crosswire.link.pairs import Pairs
from crosswire.link.vectors import Vectors

LEAST_COSINE = 0.1  # below it two reports are never one story by their words alone
TERMS = 24  # the weightiest terms of a report, through which its story is looked for
SHARED = 2  # of these that two reports must have in common
WIDEST = 100  # reports; a term that more of them have leads to so many of the latest
REACH = 63  # days; beyond them a cosine has faded to a tenth

Rows = NDArray[np.int32]


class _Postings:
    """For each term the reports that have it among their weightiest, oldest first."""

    def __init__(self) -> None:
        self._rows: dict[int, array[int]] = defaultdict(lambda: array("i"))

    def sharing(self, terms: Sequence[int]) -> Rows:
        """The reports that share enough of the terms, in order."""
        met = array("i")
        for term in terms:
            if term in self._rows:
                met.extend(self._rows[term][-WIDEST:])
        if not met:
            return np.zeros(0, dtype=np.int32)
        rows, times = np.unique(np.frombuffer(met, dtype=np.int32), return_counts=True)
        return rows[times >= SHARED]

    def add(self, row: int, terms: Sequence[int]) -> None:
        """Adds the next report."""
        for term in terms:
            self._rows[term].append(row)


def cosines(
    vectors: Vectors, days: Sequence[str | None] | None = None, least: float = LEAST_COSINE
) -> Pairs:
    """The cosine of each two rows that share rare terms, where it is worth a look.

    ``days``: of the rows, oldest first; rows that lie further apart than ``REACH`` are left out.
    """
    known = np.full(len(vectors), np.nan) if days is None else as_numbers(days)
    postings, dense = _Postings(), np.zeros(len(vectors.keys))
    lows, values = [np.zeros(0, dtype=np.int32)], [np.zeros(0)]
    for row in range(len(vectors)):
        own, terms = vectors.terms[row], _weightiest(vectors, row)
        near = postings.sharing(terms)
        near = near[~(known[row] - known[near] > REACH)]
        dense[own] = vectors.weights[row]
        found = vectors.likeness_to(near, dense)
        dense[own] = 0.0
        lows.append(near[found >= least])
        values.append(found[found >= least])
        postings.add(row, terms)
    highs = np.repeat(np.arange(len(vectors), dtype=np.int32), [len(one) for one in lows[1:]])
    return Pairs(np.concatenate(lows), highs, np.concatenate(values))


def _weightiest(vectors: Vectors, row: int) -> list[int]:
    return [term for term in vectors.terms[row, :TERMS].tolist() if term]
