"""Lists of those who took part that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosswire.compare.material import Material, finding
from crosswire.compare.participants.occasions import Occasion, gathered, occasion, one_occasion
from crosswire.compare.participants.parties import Party, after, before, whole
from crosswire.compare.participants.presence import clauses, phrases
from crosswire.compare.people import same_person
from crosswire.compare.retold import Retold, Version
from crosswire.records.finding import Finding
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks

DAYS_APART = 1  # between reports that give whole lists
LEADS = ("taking_part_leads", "meeting_leads")


@dataclass(frozen=True, slots=True)
class Delegation:
    """A list of people or states that is said to be whole."""

    report: str
    sentence: Span
    parties: tuple[Party, ...]
    occasion: Occasion


def delegations_differ(material: Material) -> Iterator[Finding]:
    """Whole lists that differ, and one sentence told alike but for one of those who met."""
    listed = list(_delegations(material))
    for a, b in combinations(listed, 2):
        if a.report != b.report and _differ(material, a, b):
            yield _told(material, a, b)
    for one in material.retold:
        yield from _exchanged(material, one)


def _delegations(material: Material) -> Iterator[Delegation]:
    for reading in material.own.readings:
        text = plain_marks(material.all.report[reading.report].text).lower()
        for sentence in reading.sentences:
            for match in phrases("closed_lists").finditer(text, *sentence.span):
                rest = Span(match.end(), sentence.span.end)
                parties = whole(material, reading.report, rest)
                held = occasion(
                    material, reading.report, sentence.span, sentence.span, parties
                )  # fmt: skip
                if parties and held.gatherings:
                    yield Delegation(reading.report, sentence.span, tuple(parties), held)


def _differ(material: Material, a: Delegation, b: Delegation) -> bool:
    one, other = ({party.key for party in held.parties} for held in (a, b))
    alike = {p.kind for p in a.parties} == {p.kind for p in b.parties}
    if one == other or not one & other or not alike:
        return False
    return one_occasion(material, a.occasion, b.occasion, DAYS_APART)


def _told(material: Material, a: Delegation, b: Delegation) -> Finding:
    if material.ordered([a.report, b.report])[0] != a.report:
        a, b = b, a
    values = [", ".join(party.name for party in held.parties) for held in (a, b)]
    sides = [
        material.side(value, [(held.report, held.sentence)])
        for value, held in zip(values, (a, b), strict=True)
    ]
    way = material.altered_on_the_way(a.report, b.report)
    why = f"Both lists are said to be whole: {values[0]} in one, {values[1]} in the other{way}."
    about = material.text(a.report, a.sentence)
    return finding(
        "participants", about, sides, why=why, rule="participants_differ", score=0.85
    )  # fmt: skip


def _exchanged(material: Material, one: Retold) -> Iterator[Finding]:
    """A sentence told in the same words but for one name of those who took part."""
    versions = one.a[0], one.b[0]
    parties = [_party_at(material, version) for version in versions]
    first, second = parties
    if first is None or second is None or first.kind != second.kind or first.key == second.key:
        return
    if same_person(first.name, second.name) or not _at_one_time(material, *versions):
        return
    why = f"Told in the same words but for who took part: {first.name} or {second.name}"
    values = [first.name, second.name]
    yield material.parted("participants", one, values, why=why, rule="participants_differ")


def _at_one_time(material: Material, a: Version, b: Version) -> bool:
    same_day = material.day(a.report) == material.day(b.report)
    return same_day or material.all.independent((a.report, b.report)) == 1


def _party_at(material: Material, version: Version) -> Party | None:
    """The only one of those who took part whose name stands in the words that differ."""
    text = plain_marks(material.all.report[version.report].text).lower()
    if not gathered(version.sentence.of(text)):
        return None
    found = {
        party.key: party
        for span in clauses(text, version.sentence)
        for party in _named(material, version.report, span, text)
        if party.span.meets(version.words)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _named(material: Material, report: str, clause: Span, text: str) -> Iterator[Party]:
    for match in phrases("taking_part").finditer(text, *clause):
        yield from before(material, report, Span(clause.start, match.start()))[0]
    for name in LEADS:
        for match in phrases(name).finditer(text, *clause):
            yield from after(material, report, Span(match.end(), clause.end))
            if match.group().startswith("met"):
                yield from before(material, report, Span(clause.start, match.start()))[0]
