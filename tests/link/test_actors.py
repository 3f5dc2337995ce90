"""Names that are one actor, and names that must never become one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from crosswire.link.actors import actors
from crosswire.link.actors.organisations import organisation_key
from crosswire.link.actors.persons import person_name, same_person
from crosswire.link.actors.spelling import spelling
from crosswire.records.actor import Actor
from crosswire.records.link import Judgement, Link
from crosswire.records.name import NameKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Content, Speaker, Statement

Make = Callable[..., tuple[Report, Reading]]

SAME = [
    ("Olena Horvensky", "Olena Horvenskyy"),
    ("Olena Horvensky", "Olena Horvenskiy"),
    ("Andrei Sokolin", "Andrey Sokolin"),
    ("Mira Tadić", "Mira Tadic"),
    ("Mira Maretić", "Mira Maretich"),
    ("Yusuf Kadri", "Yousef Qadri"),
    ("Robert Elkins", "Bob Elkins"),
    ("Thomas A. Verrill", "Thomas Verrill"),
    ("J. D. Marlow", "JD Marlow"),
    ("William P. Ostrander III", "Bill Ostrander"),
    ("Jean-Luc Ferrand", "Jean Luc Ferrand"),
    ("Dr. Ruth Amsel", "Ruth Amsel"),
    ("Michael Torrance", "Micheal Torrance"),
]
DIFFERENT = [
    ("Anna Brill", "Peter Brill"),
    ("George W. Tolland", "George H. W. Tolland"),
    ("Samuel Orr Jr.", "Samuel Orr Sr."),
    ("Willie Brandow", "Bill Brandow"),
    ("Martin Vance", "Marta Vance"),
    ("Karl Hansen", "Karl Hanlon"),
    ("H. R. Mathers", "Henry Mathers"),
    ("Brill", "Anna Brill"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_person(a: str, b: str) -> None:
    first, second = person_name(a), person_name(b)
    assert first and second and same_person(first, second) and same_person(second, first)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_persons(a: str, b: str) -> None:
    first, second = person_name(a), person_name(b)
    assert first and second and not same_person(first, second) and not same_person(second, first)


def test_family_name_first() -> None:
    name = person_name("Wu Tianming")
    assert name and (name.family, name.given) == ("Wu", "Tianming")


@pytest.mark.parametrize("name", ["", "'s", "Dr.", "…"])
def test_no_name_is_no_trouble(name: str) -> None:
    assert person_name(name) is None or spelling(name) is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("French Foreign Ministry", "Foreign Ministry of France"),
        ("the Harbour Guild", "Harbour Guild"),
        ("Delmar & Sons", "Delmar and Sons Ltd"),
    ],
)
def test_one_organisation(a: str, b: str) -> None:
    assert organisation_key(a) == organisation_key(b)


def found(
    make: Make, named: Sequence[Sequence[tuple[str, NameKind]]], corrections: Sequence[Link] = ()
) -> list[Actor]:
    """The actors of one report for each list of names."""
    pairs = [
        make(f"r{at}", ". ".join(name for name, _ in names), names=names)
        for at, names in enumerate(named)
    ]
    return list(actors([one for one, _ in pairs], [one for _, one in pairs], corrections))


def names(actors: Sequence[Actor]) -> list[tuple[str, ...]]:
    return sorted(actor.names for actor in actors)


def test_spellings_are_one_actor_under_the_most_used(make: Make) -> None:
    horvensky: list[list[tuple[str, NameKind]]] = [
        [("Olena Horvensky", "PERSON")], [("Olena Horvenskyy", "PERSON")],
        [("Olena Horvensky", "PERSON")],
    ]  # fmt: skip
    [actor] = found(make, horvensky)
    assert actor.name == "Olena Horvensky"
    assert actor.names == ("Olena Horvensky", "Olena Horvenskyy")
    assert [mention.report for mention in actor.mentions] == ["r0", "r1", "r2"]


def test_countries_by_code(make: Make) -> None:
    [actor] = found(make, [[("France", "COUNTRY")], [("French", "COUNTRY")]])
    assert (actor.code, actor.name) == ("FRA", "France")


def test_an_acronym_goes_to_its_organisation(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [
        [("Coastal Rescue Council", "ORG")], [("CRC", "ORG")],
    ]  # fmt: skip
    assert names(found(make, named)) == [("CRC", "Coastal Rescue Council")]


def test_a_surname_goes_where_the_surroundings_are(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [
        [("Anna Brill", "PERSON"), ("Harbour Guild", "ORG")],
        [("Peter Brill", "PERSON"), ("Opera House", "ORG")],
        [("Brill", "PERSON"), ("Harbour Guild", "ORG")],
    ]
    assert ("Anna Brill", "Brill") in names(found(make, named))


def test_a_surname_between_two_stays_alone(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [
        [("Anna Brill", "PERSON")], [("Peter Brill", "PERSON")], [("Brill", "PERSON")],
    ]  # fmt: skip
    assert names(found(make, named)) == [("Anna Brill",), ("Brill",), ("Peter Brill",)]


def test_an_ambiguous_short_name_joins_nobody(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [
        [("George W. Tolland", "PERSON")], [("George H. Tolland", "PERSON")],
        [("George Tolland", "PERSON")],
    ]  # fmt: skip
    assert len(found(make, named)) == 3


def by_hand(a: str, b: str, judgement: Judgement) -> Link:
    return Link("actor", a, b, judgement, 1.0, "Known.", author="Ada", made="2025-02-03")


def test_a_person_can_part_and_join(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [
        [("Robert Elkins", "PERSON")], [("Bob Elkins", "PERSON")], [("Red Duke", "PERSON")],
    ]  # fmt: skip
    assert len(found(make, named)) == 2
    apart = [by_hand("Bob Elkins", "Robert Elkins", "different")]
    assert len(found(make, named, apart)) == 3
    joined = found(make, named, [*apart, by_hand("Red Duke", "Bob Elkins", "same")])
    assert ("Bob Elkins", "Red Duke") in names(joined)


def test_a_correction_can_name_ids(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [[("Ada Voss", "PERSON")], [("Lis Thorn", "PERSON")]]
    first, second = found(make, named)
    assert len(found(make, named, [by_hand(first.id, second.id, "same")])) == 1


def test_ids_are_of_the_name_and_unique(make: Make) -> None:
    named: list[list[tuple[str, NameKind]]] = [[("Ada Voss", "PERSON")], [("Voss", "ORG")]]
    once, again = found(make, named), found(make, named[::-1])
    assert {actor.id for actor in once} == {actor.id for actor in again}
    assert len({actor.id for actor in once}) == 2


def spoken(make: Make, id: str, day: str, person: str | None) -> tuple[Report, Reading]:
    """A report in which a holder of the French presidency is named, or speaks by the office."""
    name = person or "the French president"
    report, reading = make(id, f"{name} spoke.", published=day, names=[(name, "PERSON")])
    span = Span(0, len(name))
    if person:
        role = Role(person, "President", "France", None, span, name, "test")
        return report, replace(reading, roles=(role,))
    statement = Statement(
        id, "indirect", Speaker(name, name, span), None, Content("", ()), "says", (), span, "test"
    )
    return report, replace(reading, names=(), statements=(statement,))


def test_an_office_is_held_for_a_time(make: Make) -> None:
    pairs = [
        spoken(make, "a", "2021-03-01", "Luc Ferrand"),
        spoken(make, "b", "2025-03-01", "Odile Masson"),
        spoken(make, "c", "2025-03-09", None),
    ]
    made = actors([one for one, _ in pairs], [one for _, one in pairs])
    [holder] = [actor for actor in made if "the French president" in actor.names]
    assert holder.name == "Odile Masson"


def test_an_office_of_two_at_once_is_nobodys(make: Make) -> None:
    pairs = [
        spoken(make, "a", "2025-03-01", "Luc Ferrand"),
        spoken(make, "b", "2025-03-02", "Odile Masson"),
        spoken(make, "c", "2025-03-03", None),
    ]
    made = actors([one for one, _ in pairs], [one for _, one in pairs])
    assert not [actor for actor in made if "the French president" in actor.names]


def test_a_report_that_is_handed_in_twice_counts_once(make: Make) -> None:
    spellings = ["Olena Horvensky", "Olena Horvenskyy", "Olena Horvenskyy"]
    made = [make(f"r{at}", name, names=[(name, "PERSON")]) for at, name in enumerate(spellings)]
    twice = [made[0], made[1], made[0], made[2], made[0]]
    reports, readings = zip(*twice, strict=True)
    [actor] = actors(reports, readings)
    assert actor.name == "Olena Horvenskyy"
