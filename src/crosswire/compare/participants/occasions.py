"""Occasions at which people take part: what they are called, where and when; and which are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from crosswire.compare.concepts import Concept, hollow
from crosswire.compare.material import Material
from crosswire.compare.participants.parties import Party
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import table

LONG_AGO = 5  # days before a report, from which an occasion with its date is another one


@dataclass(frozen=True, slots=True)
class Occasion:
    """``gatherings``: what it is called, by group; ``kinds``: the words that say which one it is.

    ``names``: who and where is named with it; ``days``: the first and last day it can be of.
    """

    report: str
    gatherings: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    days: tuple[str, str] | None = None


def occasion(
    material: Material, report: str, clause: Span, sentence: Span, parties: Sequence[Party] = ()
) -> Occasion:
    """The occasion that a part of a sentence tells of; ``parties``: who is said to be there."""
    text = plain_marks(material.all.report[report].text).lower()
    read = [
        one
        for one in material.people.concepts(report, [clause])
        if not any(party.span.meets(one.span) for party in parties)
    ]
    return Occasion(
        report,
        gathered(clause.of(text)),
        frozenset(_kinds(text, clause, read)),
        frozenset(c.key for c in read if c.kind in ("country", "name", "person")),
        _days(material, report, sentence),
    )


def gathered(text: str) -> frozenset[str]:
    """The groups of occasions that a text names."""
    return frozenset(_groups()[match.group()] for match in _gathering().finditer(text.lower()))


def one_occasion(material: Material, a: Occasion, b: Occasion, most: int) -> bool:
    """Whether two reports tell of one occasion: of a shared kind, at no other place or time.

    ``most``: how many days may lie between the reports where the occasion itself is not dated.
    """
    if not a.gatherings & b.gatherings or (a.kinds and b.kinds and not a.kinds & b.kinds):
        return False
    if a.names and b.names and not a.names & b.names:
        return False
    if a.days and b.days:
        return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]
    return _near(material, a, b, most)


def _near(material: Material, a: Occasion, b: Occasion, most: int) -> bool:
    one, other = material.day(a.report), material.day(b.report)
    if one is None or other is None:
        return one == other
    held = _recent(a, one) and _recent(b, other)
    return held and abs((one - other).days) <= most


def _recent(held: Occasion, day: date) -> bool:
    return held.days is None or held.days[1] >= (day - timedelta(LONG_AGO)).isoformat()


def _kinds(text: str, clause: Span, read: Sequence[Concept]) -> Iterator[str]:
    """What stands right before a word for a gathering: which summit, whose funeral."""
    for match in _gathering().finditer(text, *clause):
        for one in read:
            before = one.span.end <= match.start()
            near = before and not text[one.span.end : match.start()].strip("- ")
            if near and one.kind == "word" and one.key not in hollow():
                yield one.key


def _days(material: Material, report: str, sentence: Span) -> tuple[str, str] | None:
    """The days of the sentence's only date, where it has one."""
    found = [
        (time.earliest, time.latest)
        for time in material.all.reading[report].times
        if time.span.meets(sentence) and time.type in ("DATE", "TIME")
    ]
    first, last = found[0] if len(found) == 1 else (None, None)
    return (first, last) if first and last else None


@cache
def _groups() -> dict[str, str]:
    """Words for occasions, in singular and plural, to their group."""
    return {
        form: key
        for key, same in sorted(table("gatherings").items())
        for word in (key, *same)
        for form in (word.lower(), f"{word.lower()}s")
    }


@cache
def _gathering() -> re.Pattern[str]:
    forms = sorted(_groups(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")
