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
