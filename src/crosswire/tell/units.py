"""The sentences of a story as candidates for its account.

Sentences that one quotation runs through are one unit; a sentence inside somebody's quotation is
never a candidate by itself, since told alone it would be told as fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from crosswire.records.collection import Collection
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.figures import figures
from crosswire.tell.quoted import Quoted, quoted
from crosswire.tell.standing import told_span
from crosswire.words.tokens import word_tokens

PEOPLE = frozenset({"PERSON", "ORG", "GROUP", "COUNTRY"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One candidate: where it stands, the part of it that can be told, and what it holds.

    ``told``: ``None`` where it can not stand alone. ``named``: the words of its names. ``place``:
    which unit of its report, from 0.
    """

    report: str
    span: Span
    told: Span | None
    text: str
    lemmas: tuple[str, ...]
    named: frozenset[str]
    figures: frozenset[Decimal]
    negated: bool
    paragraph: int
    place: int
    length: int

    @property
    def passage(self) -> Passage:
        """The whole unit as evidence."""
        return Passage(self.report, self.span, self.text)

    @property
    def told_text(self) -> str:
        """The words that are told, as printed."""
        start = self.told.start - self.span.start if self.told else 0
        return self.text[start:]


def units(collection: Collection) -> tuple[Unit, ...]:
    """Every unit of every report, in the order of reports and of their text."""
    found: list[Unit] = []
    for reading in collection.readings:
        found += _units_of(collection.report[reading.report], reading)
    return tuple(found)


def _units_of(report: Report, reading: Reading) -> list[Unit]:
    groups = list(_groups(report, reading))
    return [
        _unit(report, reading, sentences, span, (place, len(groups)))
        for place, (sentences, span) in enumerate(groups)
    ]


def _unit(
    report: Report,
    reading: Reading,
    sentences: list[Sentence],
    span: Span,
    place: tuple[int, int],
) -> Unit:
    text = span.of(report.text)
    titled = report.title_span is not None and report.title_span.meets(span)
    names = [name for name in reading.names if span.holds(name.span)]
    return Unit(
        report=report.id,
        span=span,
        told=None if titled else told_span(report.text, span, _people(reading, span)),
        text=text,
        lemmas=tuple(lemma for sentence in sentences for lemma in sentence.lemmas),
        named=frozenset(word for name in names for word in word_tokens(name.text)),
        figures=figures(text),
        negated=any(sentence.negated for sentence in sentences),
        paragraph=sentences[0].paragraph,
        place=place[0],
        length=place[1],
    )


def _people(reading: Reading, span: Span) -> list[Span]:
    """Names and described speakers in a span that a later pronoun can stand for."""
    named = [name.span for name in reading.names if name.kind in PEOPLE]
    spoke = [
        statement.speaker.span
        for statement in reading.statements
        if statement.speaker and statement.speaker.resolved_by == "printed"
    ]
    return [one for one in sorted({*named, *spoke}) if span.holds(one)]


def _groups(report: Report, reading: Reading) -> Iterator[tuple[list[Sentence], Span]]:
    """Sentences put together where one quotation runs on from one into the next."""
    marked = quoted(report.text)
    held: list[Sentence] = []
    start = 0
    for sentence in reading.sentences:
        begin = max(sentence.span.start, start)
        if begin >= sentence.span.end:
            continue
        if not held:
            start = begin
        held.append(sentence)
        end = _end_of_quotation(marked, sentence.span.end)
        if end is None:
            yield held, Span(start, sentence.span.end)
            held, start = [], sentence.span.end
        elif end <= sentence.span.end + 2:  # the closing mark alone went to the next sentence
            yield held, Span(start, end)
            held, start = [], end
    if held:
        yield held, Span(start, held[-1].span.end)


def _end_of_quotation(marked: tuple[Quoted, ...], place: int) -> int | None:
    """Where the quotation ends that is still open at ``place``, if one is."""
    for one in marked:
        if one.span.start < place < one.span.end:
            return one.span.end
        if one.span.start >= place:
            break
    return None
