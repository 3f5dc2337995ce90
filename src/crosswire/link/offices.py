"""Descriptions that stand for a person by an office: "the Kestrian president".

The reports themselves say who holds which office; a description in one report goes to the one
person who held that office when the report appeared. Offices change hands, so only reports of about
the same time are asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosswire.link.days import apart
from crosswire.link.forms import bare_words
from crosswire.records.actor import Mention
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.words.countries import country, name_of

DAYS = 180  # between two reports that are taken to mean the same holder
Office = tuple[str, str]
Holders = Mapping[Office, Sequence[tuple[str, str, str | None]]]


def holders(reports: Mapping[str, Report], readings: Iterable[Reading]) -> Holders:
    """For each office its holders as (report, person, day), former ones left out."""
    found: dict[Office, list[tuple[str, str, str | None]]] = defaultdict(list)
    for reading in readings:
        report = reports.get(reading.report)
        for role in reading.roles if report else ():
            if role.tense in {None, "current", "acting"} and role.of and report:
                office = (bare_words(role.title), bare_words(role.of))
                found[office].append((reading.report, role.person, report.day))
    return found


def described(
    reports: Mapping[str, Report], readings: Sequence[Reading]
) -> list[tuple[Mention, list[Mention]]]:
    """Each description that speaks in a report, with the mentions of those who held that office."""
    held = holders(reports, readings)
    found = []
    for reading in readings:
        named = {name.actor for name in reading.names}
        speakers = {one.speaker.name for one in reading.statements if one.speaker} - named
        for speaker in sorted(speakers) if reading.report in reports else ():
            office = _office(speaker)
            day = reports[reading.report].day
            people = [
                Mention(report, person)
                for report, person, when in held.get(office or ("", ""), ())
                if _soon(day, when)
            ]
            if people:
                found.append((Mention(reading.report, speaker), people))
    return found


def _office(description: str) -> Office | None:
    """The office that a description names ("the Kestrian president"), if it names a state's."""
    parts = description.split()
    for at in range(len(parts)):
        for end in (at + 2, at + 1):
            known = country(" ".join(parts[at:end]).removesuffix("'s").removesuffix("’s"))
            if known and known.form in {"name", "demonym"}:
                rest = [word for word in (*parts[:at], *parts[end:]) if word.lower() not in _SMALL]
                title = bare_words(" ".join(rest))
                return (title, bare_words(name_of(known.code))) if title else None
    return None


_SMALL = frozenset({"the", "of", "a", "an"})


def _soon(first: str | None, second: str | None) -> bool:
    between = apart(first, second)
    return between is None or between <= DAYS
