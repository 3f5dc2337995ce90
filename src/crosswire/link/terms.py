"""How much each word of a report weighs: often here and rare elsewhere weighs much (TF-IDF).

Rarity is learned from the reports at hand and from a table of English word frequencies, mixed so
that five reports rely on the table and thousands on themselves. It goes in steps, so that a new
report changes what few words weigh: those of its own that were rare.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from crosswire.link.vectors import Values, Vectors, Vocabulary, empty, heaviest
from crosswire.records.name import NameKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.words.fold import bare
from crosswire.words.lists import table
from crosswire.words.tokens import content_tokens

TITLE_WEIGHT = 2  # a word of the title counts as two: evals/stories.py
TABLE_REPORTS = 500.0  # as many reports as the table counts for: evals/stories.py
STEM = 6  # letters that tell a word: "negotiate", "negotiation": evals/stories.py
DAMPING = 0.6  # rare names would outweigh everything else: evals/stories.py
STEP = 0.12  # of the logarithm of a rarity: smaller differences are none: evals/stories.py
PLACE_WEIGHT = 1.5  # where it happened tells one event from the next: evals/stories.py

_NO_WORD = re.compile(r"\W")


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The letters of a word that its inflections and derivations share, nearly always."""
    return _NO_WORD.sub("", bare(word))[:STEM]


@cache
def _table() -> tuple[int, dict[str, int]]:
    """How many reports the table was made from, and in how many of them each stem stands."""
    rows = table("document_frequency")
    counts: dict[str, int] = {}
    for lemma, values in rows.items():
        key = stem(lemma)
        counts[key] = max(counts.get(key, 0), int(values[0]))
    return int(rows["*"][0]), counts


def usual_share(term: str) -> float:
    """The share of English news reports that hold the term."""
    total, counts = _table()
    return (counts.get(term, 0) + 0.5) / (total + 1)


@dataclass(frozen=True)
class Counts:
    """How often each term stands in a report, and which terms name places."""

    found: Mapping[str, int]
    places: frozenset[str]


def counts(report: Report, reading: Reading) -> Counts:
    """How often each term stands in the report; a word of the title counts as several."""
    span = report.title_span
    found = Counter(map(stem, chain.from_iterable(one.lemmas for one in reading.sentences)))
    title: list[str] = []
    if span:
        own = (one.lemmas for one in reading.sentences if span.holds(one.span))
        title = [lemma for lemmas in own for lemma in lemmas] * (TITLE_WEIGHT - 1)
    elif report.title:
        title = content_tokens(report.title) * TITLE_WEIGHT
    found.update(map(stem, title))
    del found[""]
    return Counts(found, _places(reading))


def _places(reading: Reading) -> frozenset[str]:
    """The terms of place names, where no other name has them as well."""
    kinds: dict[str, NameKind] = {}
    for name in reading.names:
        for word in name.text.split():
            kinds[stem(word)] = name.kind
    return frozenset(term for term, kind in kinds.items() if kind == "PLACE")


class Counted:
    """The counts of many reports in a few bytes each, until the rarity of every term is known."""

    def __init__(self) -> None:
        self.words = Vocabulary()
        self._terms, self._often = array("i"), array("H")
        self._ends = array("q", [0])

    def add(self, report: Counts) -> None:
        """Adds the next report; a place is marked by a negative number."""
        terms = self.words.numbers(report.found)
        placed = zip(terms, report.found, strict=True)
        self._terms.extend(-one if term in report.places else one for one, term in placed)
        self._often.extend(min(often, _OFTEN) for often in report.found.values())
        self._ends.append(len(self._terms))

    def vectors(self) -> Vectors:
        """Each report's terms with their weights; the counts are given up for them."""
        made = empty(len(self._ends) - 1, self.words.keys())
        if not len(self._terms):
            return made
        marked = np.frombuffer(self._terms, dtype=np.int32)
        often = np.frombuffer(self._often, dtype=np.uint16)
        weight = self._rarity(np.bincount(np.abs(marked), minlength=len(self.words)))
        for row, (begin, end) in enumerate(pairwise(self._ends)):
            terms = np.abs(marked[begin:end])
            raw = (1 + np.log(often[begin:end])) * weight[terms]
            raw[marked[begin:end] < 0] *= PLACE_WEIGHT
            kept, unit = heaviest(terms, raw, made.keys[terms])
            made.terms[row, : len(kept)], made.weights[row, : len(kept)] = kept, unit
        self._terms, self._often = array("i"), array("H")
        return made

    def _rarity(self, frequency: NDArray[np.int64]) -> Values:
        """How much each term's rarity weighs, in steps."""
        usual = np.array([1.0, *map(usual_share, self.words.number)])
        reports = len(self._ends) - 1 + TABLE_REPORTS
        share = (frequency + TABLE_REPORTS * usual) / reports
        steps = np.round(np.log(share) / STEP) * STEP
        found: Values = np.log1p(np.exp(-steps)) ** DAMPING
        return found


_OFTEN = 0xFFFF


def vectors(reports: Iterable[Counts]) -> Vectors:
    """Each report's terms with their weights, of length 1."""
    counted = Counted()
    for report in reports:
        counted.add(report)
    return counted.vectors()
