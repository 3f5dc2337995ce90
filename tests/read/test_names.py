"""Names: table of texts and the names that a reader sees in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.names import names
from crosswire.read.parse import parse
from crosswire.records.name import Name
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.settings import Settings
from crosswire.words.countries import code_of, name_of


def read(text: str, furniture: tuple[Span, ...] = ()) -> tuple[Name, ...]:
    report = Report(id="r", address="r", text=text, furniture=furniture)
    return names(next(parse([report], Settings().parser)))


CASES = [
    (
        "Marta Kovalenko spoke in Oslo. Later Kovalenko left. “No,” Kovalenko’s aide said.",
        ["PERSON Marta Kovalenko", "PERSON Marta Kovalenko", "PERSON Marta Kovalenko"],
    ),
    (
        "The Board of Grain Trade (BGT) met on Monday. The BGT said that prices rose.",
        ["ORG Board of Grain Trade"] * 3,
    ),
    ("The U.S. and Ukrainian teams met. The United States was hopeful.", ["COUNTRY United States"]),
    (
        "President Luis Ortega met Mr. Tom Hale on Friday.",
        ["PERSON Luis Ortega", "PERSON Tom Hale"],
    ),
    ("Officials met in Moscow on Monday.", ["PLACE Moscow"]),
    ("Pressure on Moscow grew after Kenya joined.", ["COUNTRY Moscow", "COUNTRY Kenya"]),
    ("The Kremlin said on Monday that it was not told.", ["ORG Kremlin"]),
    ("President Park Min-jun flew home, aides said.", ["PERSON Park Min-jun"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_names_are_repaired(text: str, expected: list[str]) -> None:
    found = [f"{name.kind} {name.actor}" for name in read(text)]
    for entry in expected:
        assert found.count(entry) >= expected.count(entry), found


FULL_NAMES = [
    ("Amara Lindqvist resigned. “I go,” Lindqvist said.", ["PERSON Amara Lindqvist"] * 2),
    ("Teodor van der Meer came. Van der Meer spoke.", ["PERSON Teodor van der Meer"] * 2),
    ("Chinwe Okonjo-Hale left. Okonjo-Hale smiled.", ["PERSON Chinwe Okonjo-Hale"] * 2),
    ("Tariq bin Omar al-Rashidi flew. Al-Rashidi spoke.", ["PERSON Tariq bin Omar al-Rashidi"] * 2),
    ("Pope Anselm II prayed. Anselm smiled.", ["PERSON Anselm II"] * 2),
    ("Ella “Nell” Whitcombe sold it. Whitcombe was 81.", ["PERSON Ella “Nell” Whitcombe"] * 2),
    ("Justices Nora Feldt and Amos Greaves dissented.", ["PERSON Nora Feldt"]),
    ("President Trescott spoke. The Trescott campaign lost.", ["PERSON Trescott"] * 2),
    ("His widow Ifeoma wept.", ["PERSON Ifeoma"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FULL_NAMES)
def test_persons_are_told_by_their_names(text: str, expected: list[str]) -> None:
    found = [f"{name.kind} {name.actor}" for name in read(text)]
    assert found.count(expected[0]) == expected.count(expected[0]), found


BODIES = [
    ("DRAVIK (Norwick Wire) – A ferry sank.", ["PLACE DRAVIK", "ORG Norwick Wire"]),
    ("The Marlow Gazette lied, he told the Gazette.", ["ORG Marlow Gazette"] * 2),
    ("Xinhua said so. The plan, Xinhua said, failed.", ["ORG Xinhua"] * 2),
    ("He told reporters that ICE should go. ICE said no.", ["ORG ICE"] * 2),
    ("The EU paid. The European Union waits.", ["ORG European Union"] * 2),
    ("The court went too far in Barlow v. Kent.", ["WORK Barlow v. Kent"]),
    ("He lives in the town of Almendril.", ["PLACE Almendril"]),
    ("The fighters of the Islamic State fled.", ["ORG Islamic State"]),
    ("He left Ankara for Baku.", ["PLACE Ankara", "PLACE Baku"]),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_works_and_places_are_told(text: str, expected: list[str]) -> None:
    found = [f"{name.kind} {name.actor}" for name in read(text)]
    for entry in expected:
        assert found.count(entry) == expected.count(entry), found


def test_a_first_bearer_keeps_the_surname_until_another_is_named() -> None:
    text = "Walter Pruitt built it. Pruitt sold it. His aunt Nora Pruitt wept. Pruitt left."
    actors = [name.actor for name in read(text) if name.text == "Pruitt"]
    assert actors == ["Walter Pruitt", "Pruitt"]


@pytest.mark.parametrize("text", ["A Harbor-led plan failed.", "The TV was on, and the CEO left."])
def test_no_body_is_made_up(text: str) -> None:
    assert not [name for name in read(text) if name.kind in {"ORG", "PERSON"}]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Anna Kessler met Paul Kessler on Monday. Kessler then flew home."
    actors = [name.actor for name in read(text) if name.text == "Kessler"]
    assert actors == ["Kessler"]


def test_a_relative_with_the_surname_is_another_person() -> None:
    text = "Former President Bob Miles and Ana Petrov met. His daughter Carla Miles was there."
    assert "Carla Miles" in {name.actor for name in read(text)}


def test_furniture_names_nobody() -> None:
    text = "Anna Kessler met reporters.\nPaul Hale is on Twitter."
    assert {name.actor for name in read(text, (Span(28, len(text)),))} == {"Anna Kessler"}


def test_pronoun_us_is_no_state() -> None:
    assert not [name for name in read("They told us to leave.") if name.kind == "COUNTRY"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the U.S.", "USA"),
        ("Britons", "GBR"),
        ("Kremlin", "RUS"),
        ("us", None),
        ("Guinea-Bissau", "GNB"),
    ],
)
def test_states_are_known_by_every_form(text: str, code: str | None) -> None:
    assert code_of(text) == code


def test_state_names() -> None:
    assert name_of("GBR") == "United Kingdom"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Anna Kessler", "’s", "said", "(BGT)", "the U.S.", "\n", "“", "-", "Kessler", "Inc."]
        )
    )
)
def test_names_never_overlap_and_are_printed(pieces: list[str]) -> None:
    text = " ".join(pieces)
    end = 0
    for name in read(text):
        assert name.span.of(text) == name.text
        assert name.span.start >= end
        end = name.span.end
