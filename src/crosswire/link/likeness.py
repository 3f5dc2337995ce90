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
from datetime import date

import numpy as np

from crosswire.link.candidates import Pair, sharing_terms
from crosswire.link.terms import Terms

LEAST_COSINE = 0.08  # below it two reports are never one story by their words alone
NEAREST = 10  # neighbours that a likeness is held against
USUAL = 0.12  # the cosine that is taken for neighbours which a small desk does not have
FADING = 21.0  # days; a cosine counts half where two reports lie so far apart


@dataclass(frozen=True)
class Weights:
    """The logistic function, fitted by ``python -m evals.stories --fit``."""

    cosine: float = 26.0
    nearest: float = -9.0
    surroundings: float = -10.0
    constant: float = -2.2


def cosines(vectors: Sequence[Terms]) -> dict[Pair, float]:
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
        if cosine >= LEAST_COSINE:
            found[low, high] = cosine
    return found


def faded(cosines: Mapping[Pair, float], days: Sequence[str | None]) -> dict[Pair, float]:
    """The cosines, less where the reports' days lie apart; an unknown day costs nothing."""
    known = [date.fromisoformat(day).toordinal() if day else None for day in days]
    return {
        (low, high): cosine * _fading(known[low], known[high])
        for (low, high), cosine in cosines.items()
    }


def _fading(first: int | None, second: int | None) -> float:
    if first is None or second is None:
        return 1.0
    return float(1 / (1 + (abs(first - second) / FADING) ** 2))


def likeness(
    cosines: Mapping[Pair, float], count: int, weights: Weights | None = None
) -> dict[Pair, float]:
    """How likely each pair is one story, in [0, 1]."""
    chosen = weights or Weights()
    near: list[list[float]] = [[] for _ in range(count)]
    for (low, high), cosine in cosines.items():
        near[low].append(cosine)
        near[high].append(cosine)
    first = [max(one, default=USUAL) for one in near]
    around = [_surroundings(one) for one in near]
    return {
        (low, high): _logistic(
            chosen.cosine * cosine
            + chosen.nearest * (first[low] + first[high]) / 2
            + chosen.surroundings * (around[low] + around[high]) / 2
            + chosen.constant
        )
        for (low, high), cosine in cosines.items()
    }


def _surroundings(near: Sequence[float]) -> float:
    nearest = sorted(near, reverse=True)[:NEAREST]
    return math.fsum([*nearest, *[USUAL] * (NEAREST - len(nearest))]) / NEAREST


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
