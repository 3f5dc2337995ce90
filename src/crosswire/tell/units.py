"""The sentences of a story as candidates for its account.

Sentences that one quotation runs through are one unit; a sentence inside somebody's quotation is
never a candidate by itself, since told alone it would be told as fact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from crosswire.records.collection import Collection
from crosswire.records.event import Event
from crosswire.records.name import Name, NameKind
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.records.statement import Statement
from crosswire.records.time import Time
from crosswire.tell.figures import figures
from crosswire.tell.quoted import Quoted, quoted
from crosswire.tell.standing import told_span
from crosswire.tell.voice import introduces_writer
from crosswire.words.fold import bare_words
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

_POSTED = re.compile(
    r"\(@\w+\)|\bpic\.twitter\.com/|\b(?:Photo|Image|Video|Credit)s?(?: (?:by|via))?: ?\S"
    r"|, [A-Z][a-z]{2,8} \d{1,2}, \d{4}\.$",
    re.MULTILINE,
)  # of a line that is a post shown in the page, or a picture's caption
BESIDE = 300  # characters
_MORE = re.compile(r"[^\S\n]*\S")  # in the same line
GROUPS = frozenset({"ORG", "GROUP", "COUNTRY"})
Part = TypeVar("Part")


@dataclass(frozen=True, eq=False)
class Unit:
    """One candidate: where it stands, the part of it that can be told, and what it holds.

    ``title``: whether it is a report's title, which is no sentence; ``shown``: whether it stands in
    a post that the page shows, beside a picture, or says who wrote the report. ``named``: the
    words of its names. ``place``: which unit of its report, from 0, of ``length``. ``statements``
    have a speaker; ``speakers`` are those of them that are printed in it.
    """

    report: str
    span: Span
    title: bool
    text: str
    lemmas: tuple[str, ...]
    named: frozenset[str]
    figures: frozenset[Decimal]
    negated: bool
    paragraph: int
    place: int
    length: int
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    times: tuple[Time, ...]
    speakers: tuple[Span, ...]
    shown: bool = False

    @cached_property
    def told(self) -> Span | None:
        """The part of it that can be told; ``None`` where it can not stand alone.

        Looked for when it is asked for: of most units of a large story nobody ever asks.
        """
        if self.title or self.shown or any(map(self._spoken_by_another, self.statements)):
            return None
        here = [_moved(one, -self.span.start) for one in self.speakers]
        names = [(_moved(one.span, -self.span.start), one.kind) for one in self.names]
        people, groups = _antecedents(self.text, names, here)
        told = told_span(self.text, Span(0, len(self.text)), people, groups)
        return _moved(told, self.span.start) if told else None

    def _spoken_by_another(self, statement: Statement) -> bool:
        """Whether "he said" stands in it of somebody whom only another sentence names."""
        speaker = statement.speaker
        if speaker is not None and _told_before(speaker.text.lower()):
            return True
        if speaker is None or speaker.text.lower() not in words("third_person"):
            return False
        start = speaker.span.start - self.span.start
        last = bare_words(speaker.name).rpartition(" ")[2]
        return start > 0 and last not in bare_words(self.text[:start]).split()

    @property
    def passage(self) -> Passage:
        """The whole unit as evidence."""
        return Passage(self.report, self.span, self.text)

    @property
    def told_text(self) -> str:
        """The words that are told, as printed."""
        start = self.told.start - self.span.start if self.told else 0
        return self.text[start:]


def _told_before(speaker: str) -> bool:
    """Whether it is one of several who could be meant: "the lawyer", but not "the president"."""
    article, _, noun = speaker.partition(" ")
    alone = noun in words("offices") and not noun.startswith("spokes")
    return article == "the" and noun in words("person_nouns") and not alone


def units(collection: Collection) -> tuple[Unit, ...]:
    """Every unit of every report, in the order of report ids and of their text."""
    found: list[Unit] = []
    for reading in sorted(collection.readings, key=lambda one: one.report):
        found += _units_of(collection.report[reading.report], reading)
    return tuple(found)


class Parts(Generic[Part]):
    """The parts of one kind in a report, looked up by where they stand."""

    def __init__(self, parts: Sequence[Part], span: Callable[[Part], Span]) -> None:
        self._parts = sorted(((span(part), place) for place, part in enumerate(parts)))
        self._starts = [span.start for span, _ in self._parts]
        self._all = parts

    def inside(self, span: Span) -> tuple[Part, ...]:
        """Those that stand wholly inside a span, in the order of the text."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return tuple(self._all[n] for where, n in self._parts[first:last] if where.end <= span.end)


@dataclass(frozen=True, slots=True)
class _Held:
    """What one reading holds, ready to be looked up."""

    names: Parts[Name]
    statements: Parts[Statement]
    events: Parts[Event]
    times: Parts[Time]
    speakers: Parts[Span]
    posted: list[Span]


def _held(reading: Reading, posted: list[Span]) -> _Held:
    statements = [one for one in reading.statements if one.speaker]
    speakers = [one.speaker for one in statements if one.speaker]
    printed = [one.span for one in speakers if one.resolved_by == "printed"]
    return _Held(
        Parts(reading.names, lambda one: one.span),
        Parts(statements, lambda one: one.sentence),
        Parts(reading.events, lambda one: one.trigger.span),
        Parts(reading.times, lambda one: one.span),
        Parts(printed, lambda one: one),
        posted,
    )


def _units_of(report: Report, reading: Reading) -> list[Unit]:
    groups = list(_groups(report, reading))
    held = _held(reading, _posted(report.text))
    return [
        _unit(report, held, sentences, span, (place, len(groups)))
        for place, (sentences, span) in enumerate(groups)
    ]


def _unit(
    report: Report, held: _Held, sentences: list[Sentence], span: Span, place: tuple[int, int]
) -> Unit:
    text = span.of(report.text)
    names = held.names.inside(span)
    return Unit(
        report=report.id,
        span=span,
        title=report.title_span is not None and report.title_span.meets(span),
        text=text,
        lemmas=tuple(lemma for sentence in sentences for lemma in sentence.lemmas),
        named=frozenset(word for name in names for word in _words(name.text)),
        figures=figures(text),
        negated=any(sentence.negated for sentence in sentences),
        paragraph=sentences[0].paragraph,
        place=place[0],
        length=place[1],
        names=names,
        statements=held.statements.inside(span),
        events=held.events.inside(span),
        times=held.times.inside(span),
        speakers=held.speakers.inside(span),
        shown=any(line.meets(span) for line in held.posted)
        or introduces_writer(text, report.byline),
    )


def _posted(text: str) -> list[Span]:
    """The lines of a text that are a post or a caption, as far as one beside a mark can be."""
    found = []
    for mark in _POSTED.finditer(text):
        start = text.rfind("\n", max(0, mark.start() - BESIDE), mark.start()) + 1
        stop = text.find("\n", mark.end(), mark.end() + BESIDE)
        found.append(
            Span(start or max(0, mark.start() - BESIDE), stop if stop >= 0 else mark.end() + BESIDE)
        )
    return found


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name; a story has few names and has them often."""
    return tuple(word_tokens(name))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _antecedents(
    text: str, names: Sequence[tuple[Span, NameKind]], speakers: Sequence[Span]
) -> tuple[list[Span], list[Span]]:
    """Whom "he" or "she" can mean, and whom only "they" can: bodies, states, plural speakers."""
    people = [span for span, kind in names if kind == "PERSON"]
    groups = [span for span, kind in names if kind in GROUPS]
    for speaker in speakers:
        plural = speaker.of(text).rstrip().lower().endswith("s")
        known = any(speaker.meets(one) for one in (*people, *groups))
        if not known:
            (groups if plural else people).append(speaker)
    return people, groups


def _groups(report: Report, reading: Reading) -> Iterator[tuple[list[Sentence], Span]]:
    """Sentences put together where a quotation, or a sentence itself, runs on into the next."""
    marked = quoted(report.text)
    starts = [one.span.start for one in marked]
    held: list[Sentence] = []
    start = 0
    for sentence in reading.sentences:
        begin = max(sentence.span.start, start)
        begin += len(report.text[begin : sentence.span.end]) - len(
            report.text[begin : sentence.span.end].lstrip()
        )
        if begin >= sentence.span.end:
            continue
        if not held:
            start = begin
        held.append(sentence)
        end = _end_of_quotation(marked, starts, sentence.span.end)
        if end is None and _broken_off(report.text, sentence.span.end):
            continue
        if end is None:
            yield held, Span(start, sentence.span.end)
            held, start = [], sentence.span.end
        elif end <= sentence.span.end + 2:  # the closing mark alone went to the next sentence
            yield held, Span(start, end)
            held, start = [], end
    if held:
        yield held, Span(start, held[-1].span.end)


def _broken_off(text: str, end: int) -> bool:
    """Whether the text runs on in the same line without a stop: the parser cut a sentence in two.

    Told without its first word, "Former President …" would say another thing.
    """
    if not text[end - 1].isalnum() and text[end - 1] not in ",;–—-":
        return False
    return _MORE.match(text, end) is not None


def _end_of_quotation(marked: Sequence[Quoted], starts: Sequence[int], place: int) -> int | None:
    """Where the quotation ends that is still open at ``place``, if one is."""
    before = bisect_left(starts, place) - 1
    if before >= 0 and place < marked[before].span.end:
        return marked[before].span.end
    return None
