"""The same thing told again: which sentences of other reports carry what a sentence says.

A sentence is carried by another when most of its weighted lemmas stand there too, of those that are
no names as well, with every figure of it and the same negation. Weights are inverse document
frequencies within the story, so that what the whole story is about counts little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from crosswire.tell.units import Unit

CARRIED = 0.7  # share of weight; below it, read pairs told different things: evals/accounts.py
CARRIED_BESIDES_NAMES = 0.6  # the same, of what is said of those who are named
SAME = 0.5  # share of weight, both ways, above which two sentences say one thing to a reader
RAREST = 5  # lemmas by which candidates are looked up
MOST_CANDIDATES = 400


@dataclass(frozen=True)
class Alignment:
    """The units of a story, indexed by their lemmas."""

    units: tuple[Unit, ...]

    @cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(lemma for unit in self.units for lemma in set(unit.lemmas))

    @cached_property
    def _by_lemma(self) -> dict[str, list[Unit]]:
        index: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            for lemma in sorted(set(unit.lemmas)):
                index[lemma].append(unit)
        return index

    def weight(self, lemmas: Sequence[str] | set[str]) -> float:
        """The summed weight of distinct lemmas."""
        total = len(self.units) + 1
        return sum(log(1 + total / self._frequency[lemma]) for lemma in sorted(set(lemmas)))

    def coverage(self, unit: Unit, other: Unit) -> float:
        """Which share of a unit's weight stands in another, from 0 to 1."""
        whole = self.weight(unit.lemmas)
        return self.weight(set(unit.lemmas) & set(other.lemmas)) / whole if whole else 0.0

    def overlap(self, unit: Unit, other: Unit) -> float:
        """How much two units say one thing: the coverage of the shorter by the longer."""
        return max(self.coverage(unit, other), self.coverage(other, unit))

    def carriers(self, unit: Unit) -> tuple[Unit, ...]:
        """The unit itself and, a report each, the best unit of another report that carries it."""
        best: dict[str, tuple[float, Unit]] = {}
        for other in self._candidates(unit):
            if other.report == unit.report or not self._carries(other, unit):
                continue
            covered = self.coverage(unit, other)
            if covered >= CARRIED and covered > best.get(other.report, (0.0, unit))[0]:
                best[other.report] = (covered, other)
        return (unit, *(best[report][1] for report in sorted(best)))

    def _carries(self, other: Unit, unit: Unit) -> bool:
        if not unit.figures <= other.figures or unit.negated != other.negated:
            return False
        said = set(unit.lemmas) - unit.named
        whole = self.weight(said)
        return self.weight(said & set(other.lemmas)) >= CARRIED_BESIDES_NAMES * whole > 0

    def _candidates(self, unit: Unit) -> list[Unit]:
        shared = [lemma for lemma in set(unit.lemmas) if self._frequency[lemma] > 1]
        shared.sort(key=lambda lemma: (self._frequency[lemma], lemma))
        found: dict[tuple[str, int], Unit] = {}
        for lemma in shared[:RAREST]:
            for other in self._by_lemma[lemma][:MOST_CANDIDATES]:
                found[other.report, other.place] = other
        return list(found.values())
