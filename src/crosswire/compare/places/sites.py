"""Where a sentence says that something happened: "in Tarn", "near the town of Osk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.compare.material import Material
from crosswire.compare.places.geography import KILOMETRES, apart, known
from crosswire.records.name import Name
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.words.countries import country
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.stems import stem
from crosswire.words.tokens import word_tokens

BEFORE = 60  # characters before a name in which its preposition stands
REACH = 3  # words before "to" among which somebody goes
FAR = 150  # kilometres that "near" may mean
PLACED = frozenset({"PLACE", "COUNTRY"})
_NEAR = frozenset({"near", "outside", "around", "off"})
_WHERE = re.compile(
    r"(?:^|[\s(])(?P<lead>in|within|at|near|outside|inside|around|across|off|to|into)"
    r"(?: the| a)?(?: (?:[a-z]+ern|[a-z]+-[a-z]+|central|downtown|nearby|rural|[a-z]+al))?"
    r"(?: [a-z]+){0,2}?(?: (?P<noun>[a-z]+) of)?\s(?:the )?$"
)
_GOING = frozenset({"to", "into"})
_NEXT = re.compile(r" (?P<word>[a-z]+)")
_QUALIFIED = re.compile(r", (?:[A-Z]\w*\.?(?: [A-Z]\w+)?)|,? in (?:[a-z]+ern )?[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Site:
    """A place where something is told to be: ``span`` with its qualifier ("Osk, Norland").

    ``near``: whether it is only near there; ``going``: whether somebody goes there.
    """

    report: str
    sentence: Span
    name: str
    span: Span
    near: bool
    going: bool


def sites(material: Material, reading: Reading, sentence: Span) -> list[Site]:
    """The places where a sentence tells something, in order; what qualifies one is part of it."""
    text = plain_marks(material.all.report[reading.report].text)
    found: list[Site] = []
    for name in _places(reading, sentence):
        site = site_at(text, reading.report, sentence, name)
        if site is not None and not (found and found[-1].span.meets(site.span)):
            found.append(site)
    return found


def _places(reading: Reading, sentence: Span) -> Iterator[Name]:
    for name in reading.names:
        if name.kind in PLACED and sentence.holds(name.span):
            yield name


def site_at(text: str, report: str, sentence: Span, name: Name) -> Site | None:
    """The place that a name is told to be; none where nothing is said to be there.

    ``text``: the report's, with plain marks.
    """
    state = country(name.text)
    if state is not None and state.form in ("demonym", "people", "seat"):
        return None
    start = max(sentence.start, name.span.start - BEFORE)
    lead = _WHERE.search(text[start : name.span.start])
    if lead is None or _describes(text, name):
        return None
    noun = lead["noun"]
    if noun is not None and noun not in words("place_nouns"):
        return None
    after = _QUALIFIED.match(text, name.span.end)
    end = after.end() if after else name.span.end
    word = lead["lead"]
    if word in _GOING and not _goes(text[sentence.start : start + lead.start()]):
        return None
    whole = Span(name.span.start, min(end, sentence.end))
    return Site(report, sentence, name.text, whole, word in _NEAR, word in _GOING)


def _describes(text: str, name: Name) -> bool:
    """Whether the name only describes what follows: "near Norland's fleet", "in US waters"."""
    after = _NEXT.match(text, name.span.end)
    word = after["word"] if after else None
    if text[name.span.end : name.span.end + 1] in ("-", "'"):
        return True
    short = name.text.replace(".", "").isupper()
    return short and word is not None and word not in words("stop_words")


def _goes(before: str) -> bool:
    """Whether somebody goes, by the last words before "to"."""
    return any(stem(word) in _going() for word in word_tokens(before)[-REACH:])


@cache
def _going() -> frozenset[str]:
    return frozenset(map(stem, words("going_words")))


def two_places(a: Site, b: Site) -> bool:
    """Whether the two can not be one place, nor one a part of the other or near it.

    Places that no list knows are taken for two only where both are unknown: a village beside its
    county is known by nobody but those who live there.
    """
    if a.going != b.going or _words(a) & _words(b):
        return False
    if known(a.name) or known(b.name):
        return apart(a.name, b.name, FAR if a.near or b.near else KILOMETRES)
    return not (a.near or b.near) and _sort(a) == _sort(b)


def _words(site: Site) -> frozenset[str]:
    return frozenset(word_tokens(site.name)) - words("place_nouns") - {"the"}


def _sort(site: Site) -> str | None:
    """What sort of place its name says that it is ("county", "bridge"), if any."""
    last = word_tokens(site.name)[-1:]
    return next(iter(last), None) if set(last) & words("place_nouns") else None


def named_at(material: Material, report: str, sentence: Span, at: Span) -> Site | None:
    """The place of a sentence whose name stands at these words."""
    text = plain_marks(material.all.report[report].text)
    names = [one for one in material.all.reading[report].names if one.span.meets(at)]
    if not names:
        words_at = at.of(text).strip()
        names = [Name(at, words_at, "PLACE", words_at)] if words_at[:1].isupper() else []
    found = [site_at(text, report, sentence, one) for one in names]
    return found[0] if len(found) == 1 else None
