"""How much a sentence matters to the story: what a desk looks for, added up.

The weights were set by reading accounts of real stories aloud (``evals/accounts.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log2

from crosswire.records.report import Report
from crosswire.tell.origins import Nearness
from crosswire.tell.standing import front, judges, opens_as_opinion
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
EARLIER = 1.5  # tells what "had been" before the story
DOUBT = 1.0  # its report stands alone against others on somebody's title or words
DESCENDS = 2.0  # its report is a copy or a rewrite of a collected one
LONG = 0.004  # a character beyond what reads easily
EASY = 180  # characters
_PAST_PERFECT = re.compile(
    r"[^,;:“\"]*?\bhad (?:(?:not|never|already|long|also) )?(?:been|\w+ed)\b"
)


@dataclass(frozen=True)
class Weighing:
    """The material against which a sentence is weighed."""

    reports: dict[str, Report]
    units: tuple[Unit, ...]
    nearness: Nearness
    headline: str

    def score(self, unit: Unit, independent: int) -> float:
        """The sum of what speaks for and against telling it, carried by so many."""
        return MANY * log2(1 + independent) + self._for(unit) - self._against(unit)

    def most(self, unit: Unit) -> float:
        """What ``score`` can give it at most, for one report: what its words alone would cost."""
        return MANY + self._for(unit) - self._of_report(unit) - self._too_long(unit)

    def _for(self, unit: Unit) -> float:
        lemmas = set(unit.lemmas)
        return (
            TOP / (1 + unit.paragraph)
            + COMMON * self._common(lemmas)
            + TITLE * self._titled(lemmas)
            + HAPPENED * any(event.modality == "happened" for event in unit.events)
            + EXACT * bool(unit.figures or any(t.type in ("DATE", "TIME") for t in unit.times))
        )

    def _against(self, unit: Unit) -> float:
        return (
            UNKNOWN * self._unknown(unit)
            + OPINION * self.opinion(unit)
            + EARLIER * bool(_PAST_PERFECT.match(unit.text))
            + self._of_report(unit)
            + self._too_long(unit)
        )

    def _of_report(self, unit: Unit) -> float:
        doubtful, steps, *_ = self.nearness[unit.report]
        return DOUBT * doubtful + DESCENDS * (steps > 0)

    def _too_long(self, unit: Unit) -> float:
        return LONG * max(0, len(unit.text) - EASY)

    @cached_property
    def _reports_with(self) -> Counter[str]:
        by_report: dict[str, set[str]] = {}
        for unit in self.units:
            by_report.setdefault(unit.report, set()).update(unit.lemmas)
        return Counter(lemma for lemmas in by_report.values() for lemma in lemmas)

    def _common(self, lemmas: set[str]) -> float:
        """In which share of the other reports its lemmas stand, on average."""
        others = max(len(self.reports) - 1, 1) * max(len(lemmas), 1)
        return (sum(map(self._reports_with.__getitem__, lemmas)) - len(lemmas)) / others

    @cached_property
    def _titles(self) -> Counter[str]:
        """In how many titles each content word stands; the story's headline counts as one."""
        titles = [self.headline, *(report.title or "" for report in self.reports.values())]
        return Counter(word for title in titles for word in set(content_tokens(title)))

    @cached_property
    def _all_titles(self) -> int:
        return max(sum(self._titles.values()), 1)

    def _titled(self, lemmas: Iterable[str]) -> float:
        """Which share of the titles' words a sentence has, from 0 to 1."""
        titles = self._titles
        return sum([titles[lemma] for lemma in lemmas if lemma in titles]) / self._all_titles

    @cached_property
    def _opinions(self) -> frozenset[str]:
        """The reports whose title says that they are somebody's view."""
        found = (id_ for id_, one in self.reports.items() if opens_as_opinion(one.title or ""))
        return frozenset(found)

    def opinion(self, unit: Unit) -> bool:
        """Whether it is the writer's own view: of a report that says so, or by its words."""
        return unit.report in self._opinions or (not unit.statements and judges(unit.text))

    def _unknown(self, unit: Unit) -> bool:
        """Whether it speaks of "the legislation" as if the reader had met it."""
        first = unit.text[front(unit.text) :].split(maxsplit=2)[:2]
        if len(first) < 2 or first[0].lower() != "the" or not first[1][:1].islower():
            return False
        return not any(self._titles[lemma] for lemma in unit.lemmas[:2])
