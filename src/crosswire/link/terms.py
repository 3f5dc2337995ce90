"""How much each word of a report weighs: often here and rare elsewhere weighs much (TF-IDF).

Rarity is learned from the reports at hand and from a table of English word frequencies, mixed so
that five reports rely on the table and thousands on themselves.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.words.fold import bare
from crosswire.words.lists import table
from crosswire.words.tokens import content_tokens

TITLE_WEIGHT = 2.0  # a word of the title counts as two: evals/stories.py
TABLE_REPORTS = 500.0  # as many reports as the table counts for: evals/stories.py
STEM = 6  # letters that tell a word: "negotiate", "negotiation": evals/stories.py
DAMPING = 0.75  # rare names would outweigh everything else: evals/stories.py
KEPT = 150  # terms of a report; what weighs less says nothing about its story

Terms = dict[str, float]


def stem(word: str) -> str:
    """The letters of a word that its inflections and derivations share, nearly always."""
    return bare(word)[:STEM]


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


def term_counts(report: Report, reading: Reading) -> dict[str, float]:
    """How often each term stands in the report, words of the title more than others."""
    counts: Counter[str] = Counter()
    span = report.title_span
    for sentence in reading.sentences:
        weight = int(TITLE_WEIGHT) if span and span.holds(sentence.span) else 1
        for lemma in sentence.lemmas:
            counts[stem(lemma)] += weight
    if report.title and not span:
        for word in content_tokens(report.title):
            counts[stem(word)] += int(TITLE_WEIGHT)
    return dict(counts)


def rarity(counts: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """For each term of these reports, how much its rarity weighs."""
    frequency: Counter[str] = Counter()
    for report in counts:
        frequency.update(report.keys())
    total = len(counts) + TABLE_REPORTS
    return {
        term: math.log(1 + total / (found + TABLE_REPORTS * usual_share(term))) ** DAMPING
        for term, found in frequency.items()
    }


def vectors(counts: Sequence[Mapping[str, float]]) -> list[Terms]:
    """Each report's terms with their weights, of length 1."""
    weight = rarity(counts)
    return [_unit(report, weight) for report in counts]


def _unit(counts: Mapping[str, float], weight: Mapping[str, float]) -> Terms:
    raw = {term: (1 + math.log(found)) * weight[term] for term, found in counts.items()}
    heaviest = sorted(raw, key=lambda term: (-raw[term], term))[:KEPT]
    length = math.sqrt(math.fsum(raw[term] ** 2 for term in heaviest)) or 1.0
    return {term: raw[term] / length for term in heaviest}
