"""Many more reports than there are, recombined from real ones so that their statistics hold.

Each era holds every real report once more, some years later, with its words exchanged: words of
about the same frequency change places, names with names, so that an era tells other events about
other people with the very sizes of stories, names a report and word frequencies of the real ones.
Words that only one real report has become new words in each era, as a growing collection brings
new ones (that is somewhat more than real ones bring). The commonest words, countries, given names
and the outlets stay, so that eras share what years of news share. Where six words that stay follow
one another they do so in another order in each era: a report would otherwise share them with itself
in every other era, which no real collection has.

``python -m bench.link`` prints for real and recombined reports alike: names a report, the share of
words that only one report has, and reports a story.
"""

from __future__ import annotations

import random
import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from bench.shelf import Page, Shelf
from crosswire.link.lineage.wording import RUN
from crosswire.link.terms import stem
from crosswire.records.identity import content_id
from crosswire.records.name import Name
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Speaker, Statement
from crosswire.words.lists import table, words

STAYING = 300  # of the commonest words
BAND = 40  # words of about the same frequency that change places
LETTERS = 6  # of a word that tell it apart in linking: ``link.terms.stem``
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W_]+")  # what ``link.wording`` takes for a word


@dataclass(frozen=True)
class Vocabulary:
    """The words of real reports: bands of exchangeable ones, those that one has, and the rest."""

    bands: tuple[tuple[str, ...], ...]
    once: tuple[str, ...]
    staying: frozenset[str]


def vocabulary(shelf: Shelf, numbers: Sequence[int]) -> Vocabulary:
    """The words of the reports on a shelf."""
    frequency: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for report, reading in zip(shelf.reports(numbers), shelf.readings(numbers), strict=True):
        frequency.update({stem(word) for word in _WORD.findall(report.text)})
        named.update({stem(word) for one in reading.names for word in _WORD.findall(one.text)})
    staying = {word for word, _ in frequency.most_common(STAYING)} | _lasting()
    moving = sorted((-times, word) for word, times in frequency.items() if word not in staying)
    classes: dict[tuple[int, bool], list[str]] = {}
    for times, word in moving:
        if times < -1:
            kind = (min(len(word), LETTERS), 2 * named[word] > -times)
            classes.setdefault(kind, []).append(word)
    bands = (lot[at : at + BAND] for lot in classes.values() for at in range(0, len(lot), BAND))
    once = (word for times, word in moving if times == -1)
    return Vocabulary(tuple(map(tuple, bands)), tuple(once), frozenset(staying))


def _lasting() -> set[str]:
    """Words that mean the same in every era: small words, countries, given names."""
    lists = [words("stop_words")]
    for name in ("countries", "demonyms", "capitals", "given_names"):
        lists += [frozenset((key, *values)) for key, values in table(name).items()]
    return {stem(word) for one in lists for entry in one for word in _WORD.findall(entry)}


class Era:
    """One exchange of words: equal words become equal words."""

    def __init__(self, known: Vocabulary, number: int, days: int) -> None:
        self.number, self.days, self._staying = number, days, known.staying
        self.short = cache(self.text)  # for lemmas and names, which return
        order = random.Random(number)
        self._new: dict[str, str] = {}
        for band in known.bands:
            self._new.update(zip(band, order.sample(band, len(band)), strict=True))
        for word in known.once:
            coined = order.choices("abcdefghijklmnopqrstuvwxyz", k=max(4, len(word)))
            self._new[word] = "".join(coined)[:LETTERS]

    def word(self, word: str) -> str:
        """The word that stands for this one."""
        new = self._new.get(stem(word))
        if new is None:
            return word
        new += word[LETTERS:]
        if word.isupper() and len(word) > 1:
            return new.upper()
        return new.capitalize() if word[0].isupper() else new

    def text(self, text: str) -> str:
        """A text with its words exchanged."""
        return _WORD.sub(lambda found: self.word(found.group()), text)

    def reordered(self, text: str) -> str:
        """A text of this era with long stretches of words that stay in the era's own order."""
        pieces, last = [], 0
        for stays, group in groupby(_TOKEN.finditer(text), key=self._stays):
            own = list(group)
            if stays and len(own) >= RUN:
                words = sorted((one.group() for one in own), key=self._place)
                for old, new in zip(own, words, strict=True):
                    pieces += [text[last : old.start()], new]
                    last = old.end()
        return "".join([*pieces, text[last:]])

    def _stays(self, token: re.Match[str]) -> bool:
        return token.group().isdigit() or stem(token.group()) in self._staying

    def _place(self, word: str) -> tuple[int, str]:
        return zlib.crc32(f"{self.number} {word}".encode()), word


class _Text:
    """A text with its words exchanged, and where a place of the old one stands in the new one."""

    def __init__(self, era: Era, text: str) -> None:
        self._starts, self._shifts, pieces = [0], [0], []
        last = shift = 0
        for found in _WORD.finditer(text):
            new = era.word(found.group())
            pieces += [text[last : found.start()], new]
            last = found.end()
            shift += len(new) - len(found.group())
            self._starts.append(last)
            self._shifts.append(shift)
        self.new = era.reordered("".join([*pieces, text[last:]]))

    def span(self, span: Span) -> Span:
        """The new span of an old one that begins and ends with words."""
        return Span(self._moved(span.start), self._moved(span.end))

    def _moved(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._starts, place) - 1]


def pages(shelf: Shelf, numbers: Sequence[int], count: int, start: int = 0) -> Iterator[Page]:
    """``count`` reports with readings: the real ones, then one era after the other.

    ``start``: how many of the first are left out, since they are there already.
    """
    known = vocabulary(shelf, numbers)
    days = sorted(one.day for one in shelf.reports(numbers) if one.day)
    length = (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days + 1
    for number in range(-(-count // len(numbers))):
        begin = number * len(numbers)
        own = numbers[max(0, start - begin) : count - begin]
        era = Era(known, number, number * length)
        for page in zip(shelf.reports(own), shelf.readings(own), strict=True):
            yield _page(era, *page) if number else page


def _page(era: Era, report: Report, reading: Reading) -> Page:
    text = _Text(era, report.text)
    id_ = content_id(str(era.number), report.id)
    told = replace(
        report,
        id=id_,
        address=f"{report.address}#{era.number}",
        text=text.new,
        title=era.text(report.title) if report.title else None,
        published=_later(report.published, era.days),
        furniture=tuple(map(text.span, report.furniture)),
        credits=tuple(replace(one, span=text.span(one.span)) for one in report.credits),
        title_span=text.span(report.title_span) if report.title_span else None,
    )
    return told, Reading(
        id_,
        sentences=tuple(_sentence(era, text, one) for one in reading.sentences),
        names=tuple(_name(era, text, one) for one in reading.names),
        roles=tuple(_role(era, text, one) for one in reading.roles),
        statements=tuple(_statement(era, text, one) for one in reading.statements),
    )


def _later(published: str | None, days: int) -> str | None:
    if not published or len(published) < len("2000-01-01"):
        return published
    return str(date.fromisoformat(published[:10]) + timedelta(days=days)) + published[10:]


def _sentence(era: Era, text: _Text, one: Sentence) -> Sentence:
    return replace(one, span=text.span(one.span), lemmas=tuple(map(era.short, one.lemmas)))


def _name(era: Era, text: _Text, one: Name) -> Name:
    return Name(text.span(one.span), era.short(one.text), one.kind, era.short(one.actor))


def _role(era: Era, text: _Text, one: Role) -> Role:
    return replace(one, person=era.text(one.person), span=text.span(one.span))


def _statement(era: Era, text: _Text, one: Statement) -> Statement:
    """What linking looks at: who speaks, through whom, in which sentence."""
    spoken = one.speaker
    speaker = spoken and Speaker(era.text(spoken.name), era.text(spoken.text), Span(0, 0))
    return replace(one, speaker=speaker, cue=None, sentence=text.span(one.sentence), quotations=())
