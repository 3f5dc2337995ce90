"""The same thing told again: which sentences of other reports carry what a sentence says.

A sentence is carried by another when most of its weighted lemmas stand there too, of those that are
no names as well, with every figure of it and the same negation. Weights are inverse document
frequencies within the story, so that what the whole story is about counts little. Sentences with
the same lemmas, figures and negation are one content and are compared once, so that a story of a
thousand copies costs little more than one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from math import log

from crosswire.tell.units import Unit

CARRIED = 0.7  # share of weight; below it, read pairs told different things: evals/accounts.py
CARRIED_BESIDES_NAMES = 0.6  # the same, of what is said of those who are named
SAME = 0.5  # share of weight, both ways, above which two sentences say one thing to a reader
RAREST = 6  # lemmas by which alike contents are looked up
FEWEST_HITS = 2  # of those
MOST_LOOKED_UP = 2000  # contents with one lemma


@dataclass(eq=False, slots=True)
class Content:
    """What one or more units say: their lemmas, which of them name somebody, figures, negation."""

    lemmas: frozenset[str]
    said: frozenset[str]
    figures: frozenset[Decimal]
    negated: bool
    units: list[Unit] = field(default_factory=list)


class Alignment:
    """The units of a story, by what they say."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = tuple(units)
        self._contents: dict[Unit, Content] = {}
        self._carriers: dict[Content, dict[str, Unit]] = {}
        self._wholes: dict[frozenset[str], float] = {}
        self.contents = self._gathered()

    def _gathered(self) -> tuple[Content, ...]:
        found: dict[tuple[object, ...], Content] = {}
        for unit in self.units:
            lemmas = frozenset(unit.lemmas)
            key = (lemmas, unit.figures, unit.negated)
            if key not in found:
                found[key] = Content(lemmas, lemmas - unit.named, unit.figures, unit.negated)
            found[key].units.append(unit)
            self._contents[unit] = found[key]
        return tuple(found.values())

    @cached_property
    def _weights(self) -> dict[str, float]:
        counts = Counter(lemma for content in self.contents for lemma in content.lemmas)
        total = len(self.contents) + 1
        return {lemma: log(1 + total / count) for lemma, count in counts.items()}

    @cached_property
    def _by_lemma(self) -> dict[str, list[Content]]:
        index: dict[str, list[Content]] = {}
        for content in self.contents:
            for lemma in content.lemmas:
                index.setdefault(lemma, []).append(content)
        return index

    def weight(self, lemmas: Iterable[str]) -> float:
        """The summed weight of distinct lemmas, summed in a fixed order."""
        return sum(sorted(map(self._weights.__getitem__, lemmas)))

    def _whole(self, lemmas: frozenset[str]) -> float:
        """The weight of all lemmas of a content, summed once."""
        if lemmas not in self._wholes:
            self._wholes[lemmas] = self.weight(lemmas)
        return self._wholes[lemmas]

    def content(self, unit: Unit) -> Content:
        """What a unit says."""
        return self._contents[unit]

    def coverage(self, unit: Unit, other: Unit) -> float:
        """Which share of a unit's weight stands in another, from 0 to 1."""
        return self._covered(self._contents[unit].lemmas, self._contents[other].lemmas)

    def share(self, unit: Unit, lemmas: Iterable[str]) -> float:
        """Which share of a unit's weight is in some lemmas, from 0 to 1."""
        return self._covered(self._contents[unit].lemmas, frozenset(lemmas))

    def _covered(self, lemmas: frozenset[str], other: frozenset[str]) -> float:
        whole = self._whole(lemmas)
        return self.weight(lemmas & other) / whole if whole else 0.0

    def overlap(self, unit: Unit, other: Unit) -> float:
        """How much two units say one thing: the coverage of the shorter by the longer."""
        a, b = self._contents[unit].lemmas, self._contents[other].lemmas
        smaller = min(self._whole(a), self._whole(b))
        return self.weight(a & b) / smaller if smaller else 0.0

    def carriers(self, unit: Unit) -> tuple[Unit, ...]:
        """The unit itself and, a report each, the best unit of another report that carries it."""
        content = self._contents[unit]
        if content not in self._carriers:
            self._carriers[content] = self._carried_by(content)
        found = self._carriers[content]
        return (unit, *(found[report] for report in sorted(found) if report != unit.report))

    def near(self, unit: Unit, share: float) -> list[Unit]:
        """The units of the story that have at least so much of its weight."""
        content = self._contents[unit]
        found = [
            one for one in self.alike(content) if self._covered(content.lemmas, one.lemmas) >= share
        ]
        return [other for one in (content, *found) for other in one.units]

    def _carried_by(self, content: Content) -> dict[str, Unit]:
        best: dict[str, tuple[float, Unit]] = {}
        for other in (content, *self.alike(content)):
            if not self._carries(other, content):
                continue
            covered = self._covered(content.lemmas, other.lemmas)
            for unit in other.units if covered >= CARRIED else ():
                if unit.report not in best or covered > best[unit.report][0]:
                    best[unit.report] = (covered, unit)
        return {report: unit for report, (_, unit) in best.items()}

    def _carries(self, other: Content, content: Content) -> bool:
        if not content.figures <= other.figures or content.negated != other.negated:
            return False
        whole = self._whole(content.said)
        shared = self.weight(content.said & other.lemmas)
        return shared >= CARRIED_BESIDES_NAMES * whole > 0

    def alike(self, content: Content) -> list[Content]:
        """Other contents that share some of its rarest lemmas, in the order of the reports."""
        index = self._by_lemma
        shared = [lemma for lemma in content.lemmas if len(index[lemma]) > 1]
        shared.sort(key=lambda lemma: (len(index[lemma]), lemma))
        hits: Counter[Content] = Counter()
        for lemma in shared[:RAREST]:
            hits.update(index[lemma][:MOST_LOOKED_UP])
        hits.pop(content, None)
        fewest = min(FEWEST_HITS, len(shared))
        return [other for other, count in hits.items() if count >= fewest]
