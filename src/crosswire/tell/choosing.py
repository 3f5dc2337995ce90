"""Which sentences tell a story best: what many reports carry, near the top, told once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappush, heappushpop

from crosswire.records.account import Basis
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.alignment import SAME, Alignment, Content
from crosswire.tell.origins import Nearness, disputed_sides
from crosswire.tell.quoted import has_marks, quoted, quotes_again
from crosswire.tell.units import Unit
from crosswire.tell.weighing import Weighing
from crosswire.tell.witnesses import Witnesses
from crosswire.words.fold import bare_words

ATTRIBUTED = 0.3  # share of a sentence that somebody is quoted with, from which it is theirs
NEAR = 0.4  # share of a sentence's weight in another, from which that one may tell it too
FIGURED = 0.2  # the same, of one that has a figure and another with the same figures
KNOWN = 0.5  # share of a sentence's weight that was told before, from which it tells little
TITLED = 0.75  # the same, where the titles count as told
ROUNDING = 1e-9  # what sums in another order may differ by
LOOKED_AT = 300  # contents whose carriers are sought, the weightiest; a story of ten has fewer


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that can be told, with the reports that carry it and how much it matters."""

    unit: Unit
    carriers: tuple[Unit, ...]
    independent: int
    basis: Basis
    score: float


@dataclass(frozen=True)
class Choice:
    """The material that is chosen from: a story's reports, and what was found in them.

    ``reports``: those that a passage may stand in, the story's and others that a finding cites.
    """

    collection: Collection
    alignment: Alignment
    nearness: Nearness
    findings: tuple[Finding, ...]
    headline: str
    reports: dict[str, Report]
    _made: dict[Unit, Candidate] = field(default_factory=dict)

    @cached_property
    def weighing(self) -> Weighing:
        """How much each sentence matters."""
        return Weighing(self.collection.report, self.alignment.units, self.nearness, self.headline)

    @cached_property
    def witnesses(self) -> Witnesses:
        """Who counts as a witness of a thing."""
        return Witnesses(self.collection)

    @cached_property
    def contested(self) -> dict[str, list[Span]]:
        """Spans that a difference rests on, by report.

        Where one side garbles, that side's alone: "President X" is not put in doubt by one report
        that calls a sitting president former.
        """
        found: dict[str, list[Span]] = {}
        for finding in self.findings:
            for side in disputed_sides(finding):
                for passage in side.passages:
                    found.setdefault(passage.report, []).append(passage.span)
        return found

    @cached_property
    def candidates(self) -> tuple[Candidate, ...]:
        """The sentences that can be told, the best first."""
        found = [self.candidate(unit) for content in self._weightiest for unit in content.units]
        told = [one for one in found if one.unit.told and not self.is_said(one.unit)]
        return tuple(sorted(told, key=lambda one: (-one.score, *self._order(one.unit))))

    @cached_property
    def _weightiest(self) -> list[Content]:
        """The contents that weigh most, of those that can be told.

        They are looked through in the order of what they can weigh at most, up to where no other
        can be among them; whether a sentence can be told costs more than what it may weigh.
        """
        most = [(max(map(self.weighing.most, one.units)), one) for one in self.alignment.contents]
        found: list[tuple[float, tuple[tuple[bool, int, str, str], Span], Content]] = []
        least: list[float] = []  # the weights of the heaviest so far, as a heap
        for at_most, content in sorted(most, key=lambda pair: -pair[0]):
            if len(least) == LOOKED_AT and at_most + ROUNDING < least[0]:
                break
            told = [unit for unit in content.units if unit.told]
            if not told:
                continue
            weight = max(map(self._weight, told))
            found.append((-weight, min(map(self._order, told)), content))
            (heappush if len(least) < LOOKED_AT else heappushpop)(least, weight)
        return [content for *_, content in sorted(found, key=lambda row: row[:2])[:LOOKED_AT]]

    def _weight(self, unit: Unit) -> float:
        return self.weighing.score(unit, 1)

    def relays(self, unit: Unit) -> bool:
        """Whether what it tells comes through another collected outlet."""
        return bool(self.witnesses.relayed(unit.report, _via(unit)))

    def doubtful(self, unit: Unit) -> bool:
        """Whether its report stands alone against others on somebody's title or words."""
        return self.nearness[unit.report][0]

    def _order(self, unit: Unit) -> tuple[tuple[bool, int, str, str], Span]:
        return self.nearness[unit.report], unit.span

    def candidate(self, unit: Unit) -> Candidate:
        """A unit with its carriers, its basis and its score."""
        if unit not in self._made:
            carriers = self.alignment.carriers(unit)
            independent = self.witnesses.independent((one.report, _via(one)) for one in carriers)
            score = self.weighing.score(unit, independent)
            basis = self._basis(unit, independent)
            self._made[unit] = Candidate(unit, carriers, independent, basis, score)
        return self._made[unit]

    def _basis(self, unit: Unit, independent: int) -> Basis:
        if self.is_contested(unit):
            return "contested"
        if self.attributed(unit):
            return "attributed"
        return "agreed" if independent > 1 else "single"

    def stands_alone(self, one: Candidate) -> bool:
        """Whether no report but one comes near what it says, copies and opinions aside."""
        unit = one.unit
        if len({other.report for other in one.carriers}) > 1 or self.weighing.opinion(unit):
            return False
        if self.nearness[unit.report][1] or self.doubtful(unit) or self.relays(unit):
            return False
        near = self.alignment.near(unit, FIGURED if unit.figures else NEAR)
        others = [other for other in near if other.report != unit.report]
        return not any(other.figures >= unit.figures for other in others)

    def is_said(self, unit: Unit) -> bool:
        """Whether a report of the story has its words inside quotation marks, and it has none.

        A post or a speech that one report prints without marks would be told as a fact.
        """
        if has_marks(unit.told_text):
            return False
        return f" {bare_words(unit.told_text)} " in self._quotations

    @cached_property
    def _quotations(self) -> str:
        """All that stands in quotation marks, in bare words."""
        found = (
            bare_words(one.inner.of(report.text))
            for report in self.collection.reports
            for one in quoted(report.text)
        )
        return f" {' | '.join(found)} "

    def is_contested(self, unit: Unit) -> bool:
        """Whether a difference rests on words of this unit."""
        return any(span.meets(unit.span) for span in self.contested.get(unit.report, ()))

    def attributed(self, unit: Unit) -> bool:
        """Whether much of what it says is somebody's statement."""
        said = [span for one in unit.statements for span in one.content.spans]
        said += [one.span for one in quoted(unit.text)]
        return sum(span.end - span.start for span in said) >= ATTRIBUTED * len(unit.text)

    def weight_of(self, passage: Passage, independent: int) -> float:
        """The score of the unit that a passage stands in, carried by so many."""
        unit = self.unit_with(passage)
        return self.weighing.score(unit, independent) if unit else 0.0

    def unit_with(self, passage: Passage) -> Unit | None:
        """The unit that holds a passage, if one does."""
        units = self._by_report.get(passage.report, [])
        place = bisect_right(units, passage.span.start, key=lambda unit: unit.span.start) - 1
        return units[place] if place >= 0 and units[place].span.holds(passage.span) else None

    @cached_property
    def _by_report(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.alignment.units:
            found.setdefault(unit.report, []).append(unit)
        return found

    def of_report(self, report: str) -> list[Unit]:
        """The units of a report, in the order of its text."""
        return self._by_report.get(report, [])

    def before(self, unit: Unit) -> list[Unit]:
        """The units of its report that stand before it."""
        return self._by_report[unit.report][: unit.place]

    def new(self, unit: Unit, told: Iterable[Unit]) -> bool:
        """Whether it says something that none of the others says, and quotes no words again."""
        held = list(told)
        if any(self.alignment.overlap(unit, other) >= SAME for other in held):
            return False
        return not any(quotes_again(unit.text, other.text) for other in held)

    def adds(self, unit: Unit, told: Iterable[Unit], share: float = KNOWN) -> bool:
        """Whether less than a share of what it says stands in the others, taken together."""
        known = {lemma for other in told for lemma in other.lemmas}
        return self.alignment.share(unit, known) < share

    def goes_on(self, unit: Unit, told: Iterable[Unit]) -> bool:
        """Whether it tells more than the titles and what is told already."""
        known = {lemma for other in told for lemma in other.lemmas} | self.weighing.title_words
        return self.alignment.share(unit, known) < TITLED

    def again(self, unit: Unit, told: Sequence[Unit]) -> bool:
        """Whether a report leads with it, and it is the event that is told first in other words."""
        leads = bool(told) and unit == self.lead(unit.report)
        return leads and unit.figures <= told[0].figures and self.weighing.restates(unit, told[0])

    def lead(self, report: str) -> Unit | None:
        """The first sentence of a report that can be told."""
        return next((unit for unit in self.of_report(report) if unit.told is not None), None)

    def best_teller(self, one: Candidate) -> Candidate:
        """The same thing from the report nearest the origin, where that carries as much."""
        carriers = [unit for unit in one.carriers if unit.told and not self.doubtful(unit)]
        for unit in sorted(carriers, key=self._order):
            if unit == one.unit:
                break
            other = self.candidate(unit)
            if other.independent >= one.independent and other.basis == one.basis:
                return other
        return one


def _via(unit: Unit) -> set[str]:
    """Through whom a report has what a unit tells."""
    return {name for statement in unit.statements for name in statement.via}


def in_order(chosen: Sequence[Candidate], choice: Choice) -> list[Candidate]:
    """The first stays first; the others by the day of their reports, then as those tell them."""

    def place(one: Candidate) -> tuple[str, float, str]:
        days = [choice.collection.report[unit.report].day or "9999" for unit in one.carriers]
        heights = [unit.place / max(unit.length, 1) for unit in one.carriers]
        return min(days), sum(heights) / len(heights), one.unit.report

    return [*chosen[:1], *sorted(chosen[1:], key=place)]
