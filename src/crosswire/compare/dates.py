"""Two dates for one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, finding
from crosswire.compare.retold import Retold, Version
from crosswire.records.finding import Finding
from crosswire.records.reading import Reading
from crosswire.records.span import Span
from crosswire.records.time import Time
from crosswire.words.lists import inverted
from crosswire.words.tokens import word_tokens

ALIKE = 0.75  # how alike, as wholes, the sentences must be beyond their dates
WORDS_SHARED = 3
Pair = frozenset[tuple[str, Span]]
Days = tuple[Time, Time]
_CALENDAR = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with its only date, and the rest of it as a claim."""

    report: str
    time: Time
    claim: Claim


def dates_differ(material: Material) -> Iterator[Finding]:
    """Two reports give different days for what is otherwise told alike.

    Where sentences are told in other words, only those with one date are compared, and only days
    that are printed with their number ("April 26"): a weekday depends on when a report was written.
    They must be alike as wholes beyond the date, so that two meetings on two days are not taken for
    one. Where a sentence is told in the same words but for the day, a weekday counts too, if the
    reports are of one day or one is made from the other.
    """
    found = [one for reading in material.own.readings for one in _dated(material, reading)]
    told: set[Pair] = set()
    for a, b in combinations(found, 2):
        if a.report != b.report and _day(a.time) != _day(b.time) and _alike(material, a, b):
            told.add(frozenset({(a.report, a.time.span), (b.report, b.time.span)}))
            yield _told(material, a, b)
    for one in material.retold:
        days = _days_of(material, one)
        if days and _places(one, days) not in told and _at_one_time(material, one, days):
            yield _altered(material, one, days)


def _dated(material: Material, reading: Reading) -> Iterator[Dated]:
    report = material.all.report[reading.report]
    for sentence in reading.sentences:
        times = [t for t in reading.times if sentence.span.holds(t.span) and t.type != "DURATION"]
        if len(times) == 1 and _printed(times[0]):
            read = material.people.concepts(report.id, [sentence.span])
            rest = tuple(c for c in read if not c.span.meets(times[0].span))
            yield Dated(
                report.id, times[0], Claim(report.id, sentence.span, (sentence.span,), rest)
            )


def _printed(time: Time) -> bool:
    exact = time.earliest is not None and time.earliest == time.latest
    return exact and any(c.isdigit() for c in time.text) and time.type == "DATE"


def _day(time: Time) -> str | None:
    return time.earliest[5:] if time.earliest else None  # the year is rarely printed


def _alike(material: Material, a: Dated, b: Dated) -> bool:
    shared = a.claim.words & b.claim.words - hollow()
    alike = likeness(a.claim, b.claim, material.weights)
    return len(shared) >= WORDS_SHARED and alike.both >= ALIKE and not alike.opposed


def _told(material: Material, a: Dated, b: Dated) -> Finding:
    first = material.ordered([a.report, b.report])[0]
    sides = [
        material.side(one.time.text.strip(" .,"), [(one.report, one.claim.span)])
        for one in ((a, b) if a.report == first else (b, a))
    ]
    about = material.text(a.report, a.claim.span)
    why = f"Told alike but for the day: “{sides[0].value}” or “{sides[1].value}”."
    return finding("date", about, sides, why=why, rule="dates_differ", score=0.75)


def _days_of(material: Material, one: Retold) -> Days | None:
    """The two days, where a sentence parts in what day it gives, in like terms."""
    a, b = (_day_at(material, version) for version in (one.a[0], one.b[0]))
    if a is None or b is None:
        return None
    terms = [_terms(time) for time in (a, b)]
    unlike = any(one and other and not one & other for one, other in zip(*terms, strict=True))
    return (a, b) if unlike else None


def _terms(time: Time) -> tuple[set[str], set[str]]:
    """The weekday and the numbers that are printed."""
    said = word_tokens(time.text)
    return {w for w in said if w in inverted("week")}, {w for w in said if w.isdigit()}


def _day_at(material: Material, version: Version) -> Time | None:
    times = material.all.reading[version.report].times
    found = [one for one in times if one.span.meets(version.words) and one.type in _CALENDAR]
    return found[0] if len(found) == 1 else None


def _places(one: Retold, days: Days) -> Pair:
    return frozenset({(one.a[0].report, days[0].span), (one.b[0].report, days[1].span)})


def _at_one_time(material: Material, one: Retold, days: Days) -> bool:
    """Whether both mean one thing, not something that happened on two days."""
    a, b = one.a[0].report, one.b[0].report
    if days[0].earliest and (days[0].earliest, days[0].latest) == (
        days[1].earliest,
        days[1].latest,
    ):
        return False
    return material.all.independent((a, b)) == 1 or material.day(a) == material.day(b)


def _altered(material: Material, one: Retold, days: Days) -> Finding:
    values = [" ".join(time.text.strip(" .,").split()) for time in days]
    why = f"Told in the same words but for the day: “{values[0]}” or “{values[1]}”"
    return material.parted("date", one, values, why=why, rule="dates_differ")
