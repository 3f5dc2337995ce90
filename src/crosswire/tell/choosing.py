"""Which sentences tell a story best: what many independent reports carry, near the top, told once.

A candidate's score adds up what a desk looks for; the weights are in one table below and were set
by reading accounts of real stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log2

from crosswire.records.account import Basis
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement
from crosswire.tell.alignment import SAME, Alignment
from crosswire.tell.origins import Nearness, disputed_sides
from crosswire.tell.quoted import quoted
from crosswire.tell.standing import judges, opens_as_opinion
from crosswire.tell.units import Unit
from crosswire.words.tokens import content_tokens

MANY = 1.5  # a doubling of the independent reports that carry it
TOP = 1.5  # stands in the first paragraph; falls with the paragraphs
COMMON = 3.0  # its words are those of the whole story
TITLE = 3.0  # its words are those of the reports' titles
HAPPENED = 1.0  # something happened in it
EXACT = 0.4  # it has a figure or a day
UNKNOWN = 1.0  # begins with "The …", of something that no title names
OPINION = 1.5  # judges, with nobody to whom the judgement is attributed
DOUBT = 1.0  # its report stands alone against others on somebody's title or words
LONG = 0.004  # a character beyond what reads easily
EASY = 180  # characters
ATTRIBUTED = 0.3  # share of a sentence that somebody is quoted with, from which it is theirs


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
    """The material that is chosen from: a story's reports, and what was found in them."""

    collection: Collection
    alignment: Alignment
    nearness: Nearness
    findings: tuple[Finding, ...]
    headline: str

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
        """Every sentence that can be told, the best first."""
        found = [self._candidate(unit) for unit in self.alignment.units if unit.told]
        return tuple(sorted(found, key=lambda one: (-one.score, *self._order(one.unit))))

    def doubtful(self, unit: Unit) -> bool:
        """Whether its report stands alone against others on somebody's title or words."""
        return self.nearness[unit.report][0]

    def _order(self, unit: Unit) -> tuple[tuple[bool, int, str, str], Span]:
        return self.nearness[unit.report], unit.span

    def _candidate(self, unit: Unit) -> Candidate:
        carriers = self.alignment.carriers(unit)
        independent = self.collection.independent(one.report for one in carriers)
        basis = self._basis(unit, independent)
        return Candidate(unit, carriers, independent, basis, self._score(unit, independent))

    def _basis(self, unit: Unit, independent: int) -> Basis:
        if any(span.meets(unit.span) for span in self.contested.get(unit.report, ())):
            return "contested"
        if self.attributed(unit):
            return "attributed"
        return "agreed" if independent > 1 else "single"

    def attributed(self, unit: Unit) -> bool:
        """Whether most of what it says is somebody's statement."""
        said = [span for one in self.statements(unit) for span in one.content.spans]
        said += [one.span for one in quoted(unit.text)]
        return sum(span.end - span.start for span in said) >= ATTRIBUTED * len(unit.text)

    def statements(self, unit: Unit) -> list[Statement]:
        """The statements that stand in it."""
        reading = self.collection.reading[unit.report]
        return [one for one in reading.statements if one.speaker and unit.span.holds(one.sentence)]

    @cached_property
    def _reports_with(self) -> Counter[str]:
        pairs = {(lemma, one.report) for one in self.alignment.units for lemma in one.lemmas}
        return Counter(lemma for lemma, _ in pairs)

    @cached_property
    def _titles(self) -> Counter[str]:
        """In how many titles each content word stands; the story's headline counts as one."""
        titles = [self.headline, *(report.title or "" for report in self.collection.reports)]
        return Counter(word for title in titles for word in set(content_tokens(title)))

    def _titled(self, lemmas: set[str]) -> float:
        """Which share of the titles' words a sentence has, from 0 to 1."""
        whole = sum(self._titles.values())
        return sum(self._titles[lemma] for lemma in lemmas) / whole if whole else 0.0

    def _score(self, unit: Unit, independent: int) -> float:
        lemmas = set(unit.lemmas)
        size = max(len(lemmas), 1)
        spread = sum(self._reports_with[lemma] - 1 for lemma in lemmas) / size
        others = max(len(self.collection.reports) - 1, 1)
        return (
            MANY * log2(1 + independent)
            + TOP / (1 + unit.paragraph)
            + COMMON * spread / others
            + TITLE * self._titled(lemmas)
            + HAPPENED * self._happened(unit)
            + EXACT * self._exact(unit)
            - UNKNOWN * self._unknown(unit)
            - OPINION * self._opinion(unit)
            - DOUBT * self.doubtful(unit)
            - LONG * max(0, len(unit.text) - EASY)
        )

    def _opinion(self, unit: Unit) -> bool:
        """Whether it is the writer's own view: of a report that says so, or by its words."""
        if opens_as_opinion(self.collection.report[unit.report].title or ""):
            return True
        return judges(unit.text) and not self.statements(unit)

    def _unknown(self, unit: Unit) -> bool:
        """Whether it speaks of "the legislation" as if the reader had met it."""
        first = unit.told_text.split(maxsplit=2)[:2]
        if len(first) < 2 or first[0].lower() != "the" or not first[1][:1].islower():
            return False
        return not any(self._titles[lemma] for lemma in unit.lemmas[:2])

    def _happened(self, unit: Unit) -> bool:
        events = self.collection.reading[unit.report].events
        return any(
            one.modality == "happened" and unit.span.holds(one.trigger.span) for one in events
        )

    def _exact(self, unit: Unit) -> bool:
        times = self.collection.reading[unit.report].times
        return bool(unit.figures) or any(
            time.type in ("DATE", "TIME") and unit.span.holds(time.span) for time in times
        )

    def weight_of(self, passage: Passage, independent: int) -> float:
        """The score of the unit that a passage stands in, carried by so many."""
        unit = self.unit_with(passage)
        return self._score(unit, independent) if unit else 0.0

    def unit_with(self, passage: Passage) -> Unit | None:
        """The unit that holds a passage, if one does."""
        units = self._by_report.get(passage.report, ())
        return next((unit for unit in units if unit.span.holds(passage.span)), None)

    @cached_property
    def _by_report(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.alignment.units:
            found.setdefault(unit.report, []).append(unit)
        return found

    def new(self, unit: Unit, told: Iterable[Unit]) -> bool:
        """Whether it says something that none of the others says."""
        return all(self.alignment.overlap(unit, other) < SAME for other in told)

    def best_teller(self, one: Candidate) -> Candidate:
        """The same thing from the report nearest the origin, where that carries as much."""
        carriers = [unit for unit in one.carriers if unit.told and not self.doubtful(unit)]
        for unit in sorted(carriers, key=self._order):
            if unit == one.unit:
                break
            other = self._candidate(unit)
            if other.independent >= one.independent and other.basis == one.basis:
                return other
        return one


def in_order(chosen: Sequence[Candidate], choice: Choice) -> list[Candidate]:
    """The first stays first; the others by the day of their reports, then as those tell them."""

    def place(one: Candidate) -> tuple[str, float, str]:
        days = [choice.collection.report[unit.report].day or "9999" for unit in one.carriers]
        heights = [unit.place / max(unit.length, 1) for unit in one.carriers]
        return min(days), sum(heights) / len(heights), one.unit.report

    return [*chosen[:1], *sorted(chosen[1:], key=place)]
