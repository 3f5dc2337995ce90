"""How much a sentence matters to the story: what a desk looks for, added up.

The weights were set by reading accounts of real stories aloud (``evals/accounts.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from math import log2

from crosswire.records.report import Report
from crosswire.tell.origins import Nearness
from crosswire.tell.quoted import outside_quotations
from crosswire.tell.speech import is_described
from crosswire.tell.standing import front, judges, opens_as_opinion
from crosswire.tell.units import Unit
from crosswire.tell.voice import in_own_voice
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
DEFINED = 5  # words, with "the", in which it is said which
DEFINING = frozenset({"of", "that", "who", "which", "for", "in", "on", "at", "between", "against"})
RESTATED = 0.6  # share of the titles' words of one lead in another of the day
SUPPOSED = 1.5  # tells what could be, if something else were
BRIEF = 0.7  # of one report: a few words only, and no figure
FEW = 6  # lemmas
HEARD = 24  # units of a report, by which it shows whether it is a column
DOUBT = 1.0  # its report stands alone against others on somebody's title or words
DESCENDS = 2.0  # its report is a copy or a rewrite of a collected one
LONG = 0.004  # a character beyond what reads easily
EASY = 180  # characters
_IF = re.compile(r"(?:if|unless|should|were|perhaps|maybe)\b", re.IGNORECASE)
_COULD = re.compile(r"\b(?:could|might|may|can)\b")
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
    _columns: dict[str, bool] = field(default_factory=dict)
    _weights: dict[Unit, float] = field(default_factory=dict)

    def score(self, unit: Unit, independent: int) -> float:
        """The sum of what speaks for and against telling it, carried by so many."""
        alone = BRIEF * (independent < 2 and not unit.figures and len(unit.lemmas) < FEW)
        if unit not in self._weights:
            self._weights[unit] = self._for(unit) - self._against(unit)
        return MANY * log2(1 + independent) + self._weights[unit] - alone

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
            + SUPPOSED * _supposes(unit)
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

    @property
    def title_words(self) -> frozenset[str]:
        """The content words of the titles."""
        return frozenset(self._titles)

    @cached_property
    def _all_titles(self) -> int:
        return max(sum(self._titles.values()), 1)

    def _titled(self, lemmas: Iterable[str]) -> float:
        """Which share of the titles' words a sentence has, from 0 to 1."""
        titles = self._titles
        return sum([titles[lemma] for lemma in lemmas if lemma in titles]) / self._all_titles

    def opinion(self, unit: Unit) -> bool:
        """Whether it is the writer's own view: of a report that is one, or by its words."""
        return self._is_column(unit.report) or judges(_unattributed(unit))

    def _is_column(self, report: str) -> bool:
        """Whether a report's title says that it is somebody's view, or its sentences show it."""
        if report not in self._columns:
            titled = opens_as_opinion(self.reports[report].title or "")
            own = [unit.text for unit in self._by_report[report][:HEARD] if not unit.title]
            self._columns[report] = titled or in_own_voice(own)
        return self._columns[report]

    @cached_property
    def _by_report(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(unit.report, []).append(unit)
        return found

    def restates(self, unit: Unit, other: Unit) -> bool:
        """Whether it has most of what another has of the titles' words: the event once more."""
        held = {lemma for lemma in other.lemmas if self._titles[lemma]}
        shared = held.intersection(unit.lemmas)
        whole = sum(self._titles[lemma] for lemma in held)
        return whole > 0 and sum(self._titles[lemma] for lemma in shared) >= RESTATED * whole

    def _unknown(self, unit: Unit) -> float:
        """Whether it speaks of "the legislation" as if the reader had met it.

        Twice, where nothing beside the noun says which, as "the ceremony in the harbour" does.
        """
        first = unit.text[front(unit.text) :].split(maxsplit=DEFINED)[:DEFINED]
        if len(first) < 2 or first[0].lower() != "the" or not first[1][:1].islower():
            return 0.0
        if any(self._titles[lemma] for lemma in unit.lemmas[:2]):
            return 0.0
        known = any(w[:1].isupper() or w in DEFINING or is_described(w) for w in first[1:])
        return 1.0 if known else 2.0


def _supposes(unit: Unit) -> bool:
    """Whether it tells, in nobody's words, what could be and not what is."""
    if _IF.match(unit.text):
        return True
    if unit.statements or any(event.modality == "happened" for event in unit.events):
        return False
    return bool(_COULD.search(unit.text) and _COULD.search(outside_quotations(unit.text)))


def _unattributed(unit: Unit) -> str:
    """The words of a unit that no statement in it gives to somebody."""
    text = unit.text
    for span in (span for one in unit.statements for span in one.content.spans):
        start, end = span.start - unit.span.start, span.end - unit.span.start
        if start >= 0:
            text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text
