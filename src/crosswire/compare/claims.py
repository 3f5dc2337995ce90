"""What is claimed: each statement and each sentence told as fact, as concepts with a polarity.

``Claim`` is one place of one report; ``likeness`` says how much two claims tell the same, and
whether one says what the other negates.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from crosswire.compare.concepts import Concept, concepts
from crosswire.compare.people import People
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.words.tokens import content_tokens

_RELATIVE = re.compile(r"\s(?:who|whom|whose|which)\b")
NAMES = ("name", "country", "person")


@dataclass(frozen=True)
class Claim:
    """``span``: the sentence that shows it; ``content``: the words that claim it.

    ``statement`` is ``None`` where the report tells it in its own voice. ``parties``: keys of who
    speaks (a person, a country); ``beside``: names in the sentence outside the content.
    """

    report: str
    span: Span
    content: tuple[Span, ...]
    concepts: tuple[Concept, ...]
    statement: Statement | None = None
    parties: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @cached_property
    def keys(self) -> frozenset[str]:
        """The concepts, each once."""
        return frozenset(concept.key for concept in self.concepts)

    @cached_property
    def negated(self) -> frozenset[str]:
        """The concepts that a negation reaches everywhere they stand."""
        return self.keys - {concept.key for concept in self.concepts if not concept.negated}

    @cached_property
    def plain(self) -> frozenset[str]:
        """The concepts that no negation reaches anywhere."""
        return self.keys - {concept.key for concept in self.concepts if concept.negated}

    @cached_property
    def words(self) -> frozenset[str]:
        """The concepts that are no names and no numbers."""
        return frozenset(c.key for c in self.concepts if c.kind == "word")

    @cached_property
    def names(self) -> frozenset[str]:
        """The concepts that are names: countries, people, places, bodies."""
        return frozenset(c.key for c in self.concepts if c.kind in NAMES)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The concepts that are numbers."""
        return frozenset(c.key for c in self.concepts if c.kind == "number")

    def before(self, keys: frozenset[str]) -> frozenset[str]:
        """The names that stand before the first of these concepts: who may be doing it."""
        found = set()
        for concept in self.concepts:
            if concept.key in keys:
                break
            if concept.kind in NAMES:
                found.add(concept.key)
        return frozenset(found)

    @cached_property
    def speaker_words(self) -> frozenset[str]:
        """The content words of the speaker's name or description."""
        speaker = self.statement.speaker if self.statement else None
        return frozenset(content_tokens(speaker.name)) if speaker else frozenset()

    @property
    def denies(self) -> bool:
        """Whether the speaker says by the cue that what is claimed is not so."""
        return self.statement is not None and self.statement.cue_stance == "denies"


@dataclass(frozen=True, slots=True)
class Likeness:
    """``of_a``, ``of_b``: the share of each claim's weight that the other has too."""

    shared: frozenset[str]
    of_a: float
    of_b: float
    opposed: bool

    @property
    def share(self) -> float:
        """How much of the shorter claim is in the longer."""
        return max(self.of_a, self.of_b)

    @property
    def both(self) -> float:
        """How alike the two are as wholes (harmonic mean)."""
        total = self.of_a + self.of_b
        return 2 * self.of_a * self.of_b / total if total else 0.0


def likeness(a: Claim, b: Claim, weights: Mapping[str, float]) -> Likeness:
    """How much two claims tell the same; ``opposed`` where a shared word is negated in one only."""
    shared = a.keys & b.keys
    weight = sum(weights.get(key, 1.0) for key in shared)
    whole_a = sum(weights.get(key, 1.0) for key in a.keys) or 1.0
    whole_b = sum(weights.get(key, 1.0) for key in b.keys) or 1.0
    words = shared & a.words & b.words
    opposed = bool(words & (a.negated & b.plain | b.negated & a.plain))
    return Likeness(shared, weight / whole_a, weight / whole_b, opposed)


def claims(report: Report, reading: Reading, people: People) -> tuple[Claim, ...]:
    """The claims of one report: its statements, then the sentences that it tells as fact."""
    told = stated(report, reading, people)
    facts = [
        _fact(report, sentence, spans, people)
        for sentence in reading.sentences
        if (spans := _unattributed(sentence, reading.statements))
    ]
    return tuple(claim for claim in (*told, *facts) if claim.concepts)


def stated(report: Report, reading: Reading, people: People) -> tuple[Claim, ...]:
    """The statements of one report as claims."""
    return tuple(_stated(report, reading, one, people) for one in reading.statements)


def _stated(report: Report, reading: Reading, statement: Statement, people: People) -> Claim:
    spans = statement.content.spans
    read = people.concepts(report.id, spans)
    by = parties(report, reading, statement, people)
    around = people.concepts(report.id, [statement.sentence])
    beside = {c.key for c in around if c.kind in NAMES and not any(s.meets(c.span) for s in spans)}
    return Claim(report.id, statement.sentence, spans, read, statement, by, frozenset(beside - by))


def _fact(report: Report, sentence: Sentence, spans: tuple[Span, ...], people: People) -> Claim:
    return Claim(report.id, sentence.span, spans, people.concepts(report.id, spans))


def _unattributed(sentence: Sentence, statements: Sequence[Statement]) -> tuple[Span, ...]:
    """The parts of a sentence that the report tells in its own voice; none where it reports."""
    if any(statement.sentence.meets(sentence.span) for statement in statements):
        return ()
    return (sentence.span,)


def parties(
    report: Report, reading: Reading, statement: Statement, people: People
) -> frozenset[str]:
    """Keys of who speaks: the person, and the country or body that the words name as theirs."""
    if statement.speaker is None:
        return frozenset()
    name, span = statement.speaker.name, _called(report.text, statement.speaker.span)
    found = {c.key for c in people.concepts(report.id, [span]) if c.kind != "word"}
    offices = " ".join(r.of for r in reading.roles if r.person == name and r.of)
    for words in (name, offices):
        read = concepts(words, Span(0, len(words)), people.known)
        found |= {c.key for c in read if c.kind in NAMES}
    return frozenset(found)


def _called(text: str, span: Span) -> Span:
    """Who is named as speaking, without a clause on them: "aides who had believed Vik"."""
    clause = _RELATIVE.search(text, *span)
    return Span(span.start, clause.start()) if clause else span


def weights(collection: Sequence[Claim]) -> dict[str, float]:
    """How much each concept tells, by how many claims have it (inverse frequency, 0.3 to 3)."""
    count: dict[str, int] = {}
    for claim in collection:
        for key in claim.keys:
            count[key] = count.get(key, 0) + 1
    return {
        key: min(3.0, max(0.3, log((len(collection) + 1) / (n + 0.5))))
        for key, n in sorted(count.items())
    }


def all_claims(collection: Collection, people: People) -> tuple[Claim, ...]:
    """Every claim of a collection, report by report."""
    return tuple(
        claim
        for report in collection.reports
        if report.id in collection.reading
        for claim in claims(report, collection.reading[report.id], people)
    )
