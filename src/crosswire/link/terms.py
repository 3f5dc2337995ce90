"""How much each word of a report weighs: often here and rare elsewhere weighs much (TF-IDF).

Rarity is learned from the reports at hand and from a table of English word frequencies, mixed so
that five reports rely on the table and thousands on themselves.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

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
KEPT = 150  # terms of a report; what weighs less says nothing about its story

PLACE_WEIGHT = 1.5  # where it happened tells one event from the next: evals/stories.py

Terms = dict[str, float]
_NO_WORD = re.compile(r"\W")


@cache
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

    found: Mapping[str, float]
    places: frozenset[str]


def counts(report: Report, reading: Reading) -> Counts:
    """How often each term stands in the report; a word of the title counts as several."""
    found: Counter[str] = Counter()
    span = report.title_span
    for sentence in reading.sentences:
        weight = TITLE_WEIGHT if span and span.holds(sentence.span) else 1
        for lemma in sentence.lemmas:
            found[stem(lemma)] += weight
    if report.title and not span:
        for word in content_tokens(report.title):
            found[stem(word)] += TITLE_WEIGHT
    del found[""]
    return Counts(found, _places(reading))


def _places(reading: Reading) -> frozenset[str]:
    """The terms of place names, where no other name has them as well."""
    kinds: dict[str, NameKind] = {}
    for name in reading.names:
        for word in name.text.split():
            kinds[stem(word)] = name.kind
    return frozenset(term for term, kind in kinds.items() if kind == "PLACE")


def rarity(reports: Sequence[Counts]) -> dict[str, float]:
    """For each term of these reports, how much its rarity weighs."""
    frequency: Counter[str] = Counter()
    for report in reports:
        frequency.update(report.found.keys())
    total = len(reports) + TABLE_REPORTS
    return {
        term: math.log(1 + total / (found + TABLE_REPORTS * usual_share(term))) ** DAMPING
        for term, found in frequency.items()
    }


def vectors(reports: Sequence[Counts]) -> list[Terms]:
    """Each report's terms with their weights, of length 1."""
    weight = rarity(reports)
    return [_unit(report, weight) for report in reports]


def _unit(report: Counts, weight: Mapping[str, float]) -> Terms:
    raw = {
        term: (1 + math.log(found)) * weight[term] * (PLACE_WEIGHT if term in report.places else 1)
        for term, found in report.found.items()
    }
    heaviest = sorted(raw, key=lambda term: (-raw[term], term))[:KEPT]
    length = math.sqrt(math.fsum(raw[term] ** 2 for term in heaviest)) or 1.0
    return {term: raw[term] / length for term in heaviest}


def centre(vectors: Sequence[Terms]) -> Terms:
    """The mean of several reports' terms, of length 1."""
    total: Counter[str] = Counter()
    for vector in vectors:
        total.update(vector)
    length = math.sqrt(math.fsum(weight**2 for weight in total.values())) or 1.0
    return {term: weight / length for term, weight in total.items()}


def cosine_of(first: Terms, second: Terms) -> float:
    """The cosine of two vectors of length 1."""
    short, long = sorted((first, second), key=len)
    return math.fsum(weight * long[term] for term, weight in short.items() if term in long)
