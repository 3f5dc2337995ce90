"""The weighted words of many reports as rows of two arrays: a kilobyte a report, not thirty."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KEPT = 150  # terms of a report; what weighs less says nothing about its story

Ids = NDArray[np.int32]
Weights = NDArray[np.float32]


@dataclass(frozen=True)
class Vectors:
    """``terms[row]``, ``weights[row]``: a report's heaviest terms, heaviest first, of length 1.

    Rows are filled up with term 0, which is no word, and the weight 0. ``keys``: for each term a
    number that only its letters decide, which says which of two equally heavy ones comes first.
    """

    terms: NDArray[np.int32]
    weights: NDArray[np.float32]
    keys: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.terms)

    def centre(self, rows: Sequence[int]) -> tuple[Ids, Weights]:
        """The heaviest terms of several rows' mean, heaviest first, of length 1."""
        if len(rows) == 1:
            return self.terms[rows[0]], self.weights[rows[0]]
        places = np.array(rows)
        terms, of = np.unique(self.terms[places], return_inverse=True)
        summed = np.bincount(of.ravel(), self.weights[places].ravel()).astype(np.float64)
        return heaviest(terms, summed, self.keys[terms])

    def centres(self, groups: Sequence[Sequence[int]]) -> Vectors:
        """A row for each group of rows: its centre."""
        made = empty(len(groups), self.keys)
        for at, group in enumerate(groups):
            terms, weights = self.centre(group)
            made.terms[at, : len(terms)], made.weights[at, : len(terms)] = terms, weights
        return made

    def cosine(self, one: int, other: int) -> float:
        """The cosine of two rows."""
        _, first, second = np.intersect1d(self.terms[one], self.terms[other], return_indices=True)
        shared = self.weights[one, first].astype(float) * self.weights[other, second]
        return round(float(shared.sum()), DIGITS)

    def likeness_to(self, rows: NDArray[np.int64], dense: NDArray[np.float64]) -> Values:
        """The cosine of each of the rows with the vector that is spread out in ``dense``."""
        found: Values = np.einsum("ij,ij->i", dense[self.terms[rows]], self.weights[rows])
        return np.round(found, DIGITS)


Values = NDArray[np.float64]
DIGITS = 6  # of a cosine: sums of one set in two orders differ after the fifteenth


def empty(rows: int, keys: NDArray[np.uint32]) -> Vectors:
    """Rows without words."""
    return Vectors(np.zeros((rows, KEPT), np.int32), np.zeros((rows, KEPT), np.float32), keys)


def heaviest(terms: Ids, raw: Values, keys: NDArray[np.uint32]) -> tuple[Ids, Weights]:
    """The ``KEPT`` heaviest terms, heaviest first, with their weights made of length 1."""
    order = np.lexsort((keys, -raw))[:KEPT]
    kept = raw[order]
    length = float(np.sqrt(np.square(kept).sum())) or 1.0
    return terms[order], (kept / length).astype(np.float32)


class Vocabulary:
    """Terms as numbers from 1, with a number for each that is the same in every collection."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self._keys = array("I", [0])

    def __len__(self) -> int:
        return len(self._keys)

    def numbers(self, terms: Iterable[str]) -> list[int]:
        """The terms' numbers; new ones are added."""
        return [self.number.get(term) or self._add(term) for term in terms]

    def _add(self, term: str) -> int:
        number = self.number[term] = len(self._keys)
        self._keys.append(zlib.crc32(term.encode()))
        return number

    def keys(self) -> NDArray[np.uint32]:
        """For each term a number that only its letters decide."""
        return np.frombuffer(self._keys, dtype=np.uint32)
