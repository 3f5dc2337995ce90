"""Descriptions that stand for a person by an office: "the Kestrian president".

The reports themselves say who holds which office; a description in one report goes to the one
person who held that office when the report appeared. Offices change hands, so only reports of about
the same time are asked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from crosswire.link.actors.forms import bare_words
from crosswire.link.days import number
from crosswire.records.actor import Mention
from crosswire.records.reading import Reading
from crosswire.words.countries import country, name_of

DAYS = 180  # between two reports that are taken to mean the same holder
ASKED = 50  # mentions of a holder before and after a report; the nearest in time know best
Office = tuple[str, str]
_UNKNOWN = 10_000_000  # stands for an unknown day: after all others


class Offices:
    """Who holds which office, and who speaks by it, gathered one reading after the other."""

    def __init__(self) -> None:
        self._held: dict[Office, list[tuple[int, str, str]]] = defaultdict(list)
        self._speaking: list[tuple[Office, int, Mention]] = []

    def add(self, day: str | None, reading: Reading) -> None:
        """Adds what one report says, former holders left out; ``day``: when it appeared."""
        when = number(day) or _UNKNOWN
        for role in reading.roles:
            if role.tense in {None, "current", "acting"} and role.of:
                office = (bare_words(role.title), bare_words(role.of))
                self._held[office].append((when, reading.report, role.person))
        named = {name.actor for name in reading.names}
        for speaker in {one.speaker.name for one in reading.statements if one.speaker} - named:
            if found := _office(speaker):
                self._speaking.append((found, when, Mention(reading.report, speaker)))

    def described(self) -> Iterator[tuple[Mention, list[Mention]]]:
        """Each description that speaks, with the mentions of those who held that office then."""
        held = {office: sorted(found) for office, found in self._held.items()}
        for office, when, mention in self._speaking:
            people = [
                Mention(report, person)
                for known, report, person in _nearest(held.get(office, []), when)
                if _UNKNOWN in {known, when} or abs(known - when) <= DAYS
            ]
            if people:
                yield mention, people


def _nearest(held: list[tuple[int, str, str]], when: int) -> list[tuple[int, str, str]]:
    """The mentions around a day, and the first of those whose day is unknown."""
    at, undated = bisect_left(held, (when, "", "")), bisect_left(held, (_UNKNOWN, "", ""))
    dated = held[max(0, at - ASKED) : min(at + ASKED, undated)]
    return dated + held[undated : undated + ASKED]


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
