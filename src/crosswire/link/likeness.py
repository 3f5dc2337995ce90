"""How likely two reports tell one event: how alike their words are, against their surroundings.

Two reports that share a quarter of their weight are one story where nothing else comes near, and
are two where twenty others share as much. So the cosine of their terms is held against that of
each one's nearest neighbours, by a logistic function; after Radovanović 2010 and Conneau 2018
(hubs and local scaling).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crosswire.link.days import number
from crosswire.link.pairs import Pairs, Values

UNLIKE = 0.08  # what a lesser cosine counts as, in the surroundings
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


def faded(cosines: Pairs, days: Sequence[str | None]) -> Pairs:
    """The cosines, less where the reports' days lie apart, or where one is unknown."""
    known = as_numbers(days)
    between = known[cosines.low] - known[cosines.high]
    fading = np.where(np.isnan(between), UNDATED, 1 / (1 + (between / FADING) ** 2))
    values = cosines.values * fading
    return cosines.with_values(values).only(values >= UNLIKE)


def as_numbers(days: Sequence[str | None]) -> Values:
    """Days as numbers that can be counted with; what is unknown is no number."""
    found = (number(day) for day in days)
    return np.array([np.nan if one is None else one for one in found], dtype=np.float64)


def likeness(cosines: Pairs, count: int, weights: Weights = WEIGHTS) -> Pairs:
    """How likely each pair is one story, in [0, 1]."""
    around = surroundings(cosines, count)
    half = around @ (np.array([weights.nearest, weights.near, weights.far]) / 2)
    values = weights.cosine * cosines.values + weights.constant
    values += half[cosines.low]
    values += half[cosines.high]
    return cosines.with_values(1 / (1 + np.exp(-np.clip(values, -30.0, 30.0))))


def surroundings(cosines: Pairs, count: int) -> NDArray[np.float64]:
    """A row for each report: its best cosine, the mean of its ten best, of the ten after these."""
    best = _best(cosines, count)
    met = np.bincount(cosines.low, minlength=count) + np.bincount(cosines.high, minlength=count)
    rank = np.arange(2 * NEAREST)
    best = np.where(rank < met[:, None], best, UNLIKE)
    best[:, max(0, count - 1) :] = USUAL  # what a small desk does not have
    near, far = best[:, :NEAREST].mean(axis=1), best[:, NEAREST:].mean(axis=1)
    return np.column_stack([best[:, 0], near, far])


def _best(cosines: Pairs, count: int) -> NDArray[np.float64]:
    """Each report's best cosines, best first."""
    best = np.zeros((count, 2 * NEAREST))
    for high, own in cosines.by_later():
        lows, values = cosines.low[own], cosines.values[own]
        top = np.sort(values)[::-1][: 2 * NEAREST]
        best[high, : len(top)] = top
        least = best[lows].argmin(axis=1)
        better = best[lows, least] < values
        best[lows[better], least[better]] = values[better]
    return -np.sort(-best, axis=1)
