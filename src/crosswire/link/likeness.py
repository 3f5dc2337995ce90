"""How likely two reports tell one event: how alike their words are, against their surroundings.

Two reports that share a quarter of their weight are one story where nothing else comes near, and
are two where twenty others share as much. So the cosine of their terms is held against that of
each one's nearest neighbours, by a logistic function; after Radovanović 2010 and Conneau 2018
(hubs and local scaling).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from crosswire.link.candidates import Pair, sharing_terms
from crosswire.link.days import number
from crosswire.link.terms import Terms

LEAST_COSINE = 0.1  # below it two reports are never one story by their words alone
UNLIKE = 0.08  # what a cosine below the least one counts as, in the surroundings
NEAREST = 10  # neighbours that a likeness is held against
USUAL = 0.25  # the cosine that is taken for neighbours which a small desk does not have
FADING = 21.0  # days; a cosine counts half where two reports lie so far apart
UNDATED = 0.85  # what a cosine counts where a day is unknown


@dataclass(frozen=True)
class Weights:
    """The logistic function over a cosine and its surroundings: ``python -m evals.stories --fit``.

    ``nearest``: the mean of both reports' best cosines; ``near``: of their ten best; ``far``: of
    the ten after these.
    """

    cosine: float = 28.31
    nearest: float = -10.57
    near: float = 12.45
    far: float = -18.12
    constant: float = -3.3


WEIGHTS = Weights()
Alike = dict[Pair, float]


def cosines(vectors: Sequence[Terms], least: float = LEAST_COSINE) -> dict[Pair, float]:
    """The cosine of each two reports that share rare terms, where it is worth a look."""
    numbers: dict[str, int] = {}
    indices = [[numbers.setdefault(term, len(numbers)) for term in one] for one in vectors]
    rows = [np.array(row, dtype=np.int64) for row in indices]
    values = [np.array(list(one.values())) for one in vectors]
    found: dict[Pair, float] = {}
    dense, current = np.zeros(len(numbers)), -1
    for low, high in sharing_terms(vectors):
        if low != current:
            if current >= 0:
                dense[rows[current]] = 0.0
            dense[rows[low]], current = values[low], low
        cosine = float(dense[rows[high]] @ values[high])
        if cosine >= least:
            found[low, high] = cosine
    return found


def faded(cosines: Mapping[Pair, float], days: Sequence[str | None]) -> dict[Pair, float]:
    """The cosines, less where the reports' days lie apart, or where one is unknown."""
    known = [number(day) for day in days]
    return {
        (low, high): cosine * _fading(known[low], known[high])
        for (low, high), cosine in cosines.items()
    }


def _fading(first: int | None, second: int | None) -> float:
    if first is None or second is None:
        return UNDATED
    return float(1 / (1 + (abs(first - second) / FADING) ** 2))


def likeness(cosines: Mapping[Pair, float], count: int, weights: Weights = WEIGHTS) -> Alike:
    """How likely each pair is one story, in [0, 1]."""
    around = surroundings(cosines, count)
    found = {}
    for (low, high), cosine in cosines.items():
        nearest, near, far = ((a + b) / 2 for a, b in zip(around[low], around[high], strict=True))
        found[low, high] = _logistic(
            weights.cosine * cosine
            + weights.nearest * nearest
            + weights.near * near
            + weights.far * far
            + weights.constant
        )
    return found


def surroundings(cosines: Mapping[Pair, float], count: int) -> list[tuple[float, float, float]]:
    """For each report its best cosine, the mean of its ten best, and of the ten after these."""
    best: list[list[float]] = [[] for _ in range(count)]
    for (low, high), cosine in cosines.items():
        best[low].append(cosine)
        best[high].append(cosine)
    return [_around(sorted(one, reverse=True), count) for one in best]


def _around(best: list[float], count: int) -> tuple[float, float, float]:
    """What is not alike counts little; what a small desk does not have counts as usual."""
    unlike = [UNLIKE] * max(0, count - 1 - len(best))
    filled = (best + unlike + [USUAL] * (2 * NEAREST))[: 2 * NEAREST]
    near, far = math.fsum(filled[:NEAREST]), math.fsum(filled[NEAREST:])
    return filled[0], near / NEAREST, far / NEAREST


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
