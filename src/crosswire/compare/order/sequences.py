"""Which of two events a report tells to have come first: "the vote came hours after the fire"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations, pairwise

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.words.alternation import one_of
from crosswire.words.fold import plain_marks
from crosswire.words.lists import inverted

OPENING = 30  # characters at the head of a sentence in which "hours later" stands
_END = re.compile(r"[,;:.!?\"()]|\b(?:but|while|although|which|who|when|because)\b|--")
_BEGUN = re.compile(r"[;:\"()]|\b(?:but|while|although|said that|says that|said|that)\b|--")
_UNIT = r"(?:second|minute|hour|day|week|month|year)s?"
_COUNT = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|\d+) )*"
_SHORTLY = (
    r"(?:just|only|about|almost|nearly|(?:less|more) than|even|right|shortly|soon|immediately|long)"
)
_LENGTH = re.compile(rf"(?:\b(?:{_SHORTLY}|{_COUNT}{_UNIT})\s*)+$")
_SPELL = re.compile(
    rf"\s*(?:{_SHORTLY} )*{_COUNT}{_UNIT}\b(?! of\b)"
)  # "after two hours they left"
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|until|will|would|could|should|must|may|might|shall|can|cannot|not|no|"
    r"never|rather than)\b|n't\b|\?"
)


@dataclass(frozen=True, slots=True)
class InOrder:
    """Two events of one report in the order in which it tells that they came.

    ``spans``: the sentences that say so; ``dated``: whether only their dates do.
    """

    report: str
    spans: tuple[Span, ...]
    first: Claim
    second: Claim
    dated: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A report that is looked through; ``text`` in lower case, with plain marks."""

    material: Material
    reading: Reading
    text: str

    def event(self, span: Span, without: Span | None = None) -> Claim:
        """A part of the report as an event; ``without``: its date."""
        read = self.material.people.concepts(self.reading.report, [span])
        kept = tuple(one for one in read if without is None or not one.span.meets(without))
        return Claim(self.reading.report, span, (span,), kept)

    def in_order(self, first: Claim, second: Claim, spans: tuple[Span, ...]) -> Iterator[InOrder]:
        """The two events in order, where both tell something."""
        if first.words - hollow() and second.words - hollow():
            yield InOrder(self.reading.report, spans, first, second)


def sequences(material: Material) -> Iterator[InOrder]:
    """Every place of the story's reports that sets two events in order."""
    for reading in material.own.readings:
        text = plain_marks(material.all.report[reading.report].text).lower()
        read = _Read(material, reading, text)
        sure = [one.span for one in reading.sentences if not _UNSURE.search(text, *one.span)]
        for span in sure:
            yield from _within(read, span)
        for one, other in pairwise(reading.sentences):
            if one.span in sure and other.span in sure:
                yield from _across(read, one.span, other.span)
        yield from _by_date(read, sure)


def _within(read: _Read, span: Span) -> Iterator[InOrder]:
    """Two clauses of a sentence with one "after" or "before" between them, or before both."""
    found = list(_ordering().finditer(read.text, *span))
    if len(found) != 1 or _SPELL.match(read.text, found[0].end()):
        return
    word = found[0]
    end = _END.search(read.text, word.end(), span.end)
    behind = Span(word.end(), end.start() if end else span.end)
    head = _without_length(read.text, Span(span.start, word.start()))
    if read.event(head).concepts:
        begun = [match.end() for match in _BEGUN.finditer(read.text, *head)]
        told = Span(max(begun, default=head.start), head.end)
    elif end and end.group() == ",":
        told = Span(end.end(), span.end)
    else:
        return
    first, second = read.event(told), read.event(behind)
    if inverted("ordering")[word.group()] == "after":
        first, second = second, first
    yield from read.in_order(first, second, (span,))


def _without_length(text: str, head: Span) -> Span:
    """A part of a text without "two hours" or "shortly" at its end."""
    found = _LENGTH.search(text, *head)
    return Span(head.start, found.start()) if found else head


def _across(read: _Read, before: Span, sentence: Span) -> Iterator[InOrder]:
    """Two sentences, the second of which begins with "hours later" or "the day before"."""
    head = min(sentence.end, sentence.start + OPENING)
    opener = _openers().search(read.text, sentence.start, head)
    if opener:
        first, second = read.event(before), read.event(Span(opener.end(), sentence.end))
        if inverted("ordering_openers")[opener.group()] == "earlier":
            first, second = second, first
        yield from read.in_order(first, second, (before, sentence))


def _by_date(read: _Read, sure: Sequence[Span]) -> Iterator[InOrder]:
    """Two sentences with one exact day each, set in order by their days."""
    found = [(day, span, time) for span in sure for day, time in _only_day(read, span)]
    for a, b in combinations(found, 2):
        if a[0] != b[0]:
            one, other = sorted((a, b), key=lambda dated: dated[0])
            first, second = (read.event(span, time) for _, span, time in (one, other))
            spans = (min(one[1], other[1]), max(one[1], other[1]))
            for held in read.in_order(first, second, spans):
                yield replace(held, dated=True)


def _only_day(read: _Read, span: Span) -> Iterator[tuple[str, Span]]:
    """The day of a sentence and where it is printed, where it has one time and that is a day."""
    times = [time for time in read.reading.times if span.meets(time.span)]
    if len(times) == 1 and times[0].type == "DATE" and not _ordering().search(read.text, *span):
        time = times[0]
        if time.earliest and time.earliest == time.latest:
            yield time.earliest, time.span


@cache
def _ordering() -> re.Pattern[str]:
    return _any("ordering")


@cache
def _openers() -> re.Pattern[str]:
    return _any("ordering_openers")


def _any(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(inverted(name))}\b")
