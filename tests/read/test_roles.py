"""Roles: table of sentences and the roles that they tell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.names import names
from crosswire.read.parse import parse
from crosswire.read.roles import roles
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.settings import Settings


def read(text: str) -> tuple[Role, ...]:
    parsed = next(parse([Report(id="r", address="r", text=text)], Settings().parser))
    return roles(parsed, names(parsed))


CASES = [
    ("Kenyan Foreign Minister Ana Petrov spoke.", "Ana Petrov", "Foreign Minister", "Kenya", None),
    (
        "US Secretary of State Tom Hale met reporters.",
        "Tom Hale", "Secretary of State", "United States", None,
    ),
    (
        "Tom Hale, mayor of Leeds, and Ana Petrov arrived.",
        "Tom Hale", "mayor", "Leeds", None,
    ),
    (
        "Tom Hale met Ana Petrov, an adviser to former President Luis Ortega.",
        "Ana Petrov", "adviser to former President Luis Ortega", None, None,
    ),
    ("He met former President Luis Ortega.", "Luis Ortega", "President", None, "former"),
    ("He met then-Foreign Minister Ana Petrov.", "Ana Petrov", "Foreign Minister", None, "former"),
    ("Acting Defence Secretary Tom Hale spoke.", "Tom Hale", "Defence Secretary", None, "acting"),
    ("He called President-elect Maria Ruiz.", "Maria Ruiz", "President", None, "elect"),
    (
        "Talks between Bob Miles, Slovenia's UN ambassador, and others failed.",
        "Bob Miles", "UN ambassador", "Slovenia", None,
    ),
    (
        "Ortega is the president of the Grain Board. Luis Ortega said so.",
        "Luis Ortega", "president", "Grain Board", "current",
    ),
    (
        "Bob Miles, who served as U.S. ambassador to Chile, left.",
        "Bob Miles", "ambassador to Chile", "United States", "former",
    ),
    (
        "Kenya's finance minister, John Mwangi, said it.",
        "John Mwangi", "finance minister", "Kenya", None,
    ),
    (
        "Polish Foreign Minister Ana Petrov met her Kenyan counterpart John Mwangi.",
        "John Mwangi", "Foreign Minister", "Kenya", None,
    ),
    ("Sen. Carla Jones (D-Conn.) voted.", "Carla Jones", "Sen.", "Connecticut", None),
    (
        "Prime Minister Ana Petrov of Slovenia arrived.",
        "Ana Petrov", "Prime Minister", "Slovenia", None,
    ),
    ("The then premier, Ana Petrov, signed.", "Ana Petrov", "premier", None, "former"),
    ("Late President Luis Ortega signed.", "Luis Ortega", "President", None, "former"),
    ("Tom Hale was mayor of Leeds until 2019.", "Tom Hale", "mayor", "Leeds", "former"),
    ("Kessler aide Tom Hale left. Ana Kessler stayed.", "Tom Hale", "aide", "Ana Kessler", None),
    ("New York City Mayor Tom Hale left.", "Tom Hale", "Mayor", "New York City", None),
    ("GOP Sen. Tom Hale left.", "Tom Hale", "Sen.", None, None),
    ("Sen. Ana Ruiz, a Democrat from Oregon, left.", "Ana Ruiz", "Sen.", "Oregon", None),
    ("Lt. Gov. Casey Kegel lost.", "Casey Kegel", "Lt. Gov.", None, None),
    ("Iran's Supreme Leader Ayatollah Reza Karimi spoke.",
     "Reza Karimi", "Supreme Leader", "Iran", None),
    ("Yale University professor Tom Hale wrote it.", "Tom Hale", "professor", "Yale University",
     None),
    ("The White House spokesman, Tom Hale, left.", "Tom Hale", "spokesman", "White House", None),
    ("Majority Leader Tom Hale of Kentucky left.", "Tom Hale", "Majority Leader", None, None),
    ("Bishop Emilio Cruz of Managua left.", "Emilio Cruz", "Bishop", "Managua", None),
    (
        "French Foreign Minister Ana Petrov and Defence Minister Tom Hale spoke.",
        "Tom Hale", "Defence Minister", "France", None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "person", "title", "of", "tense"), CASES)
def test_roles_are_told(
    text: str, person: str, title: str, of: str | None, tense: str | None
) -> None:
    found = [(role.person, role.title, role.of, role.tense) for role in read(text)]
    assert (person, title, of, tense) in found


@pytest.mark.parametrize(
    "text",
    [
        "In talks with Bob Miles, the president said no.",
        "Candidate for Governor Bob Miles campaigned.",
        "He is no Miles-administration official, Bob Miles said.",
        "Ana Petrov met Bob Miles, President Luis Ortega's wife said.",
    ],
)
def test_another_persons_title_is_not_taken(text: str) -> None:
    assert not [role for role in read(text) if role.person == "Bob Miles"]


def test_state_comes_from_elsewhere_in_the_report() -> None:
    text = "Chilean President Luis Ortega spoke. Later President Ortega left."
    assert [role.of for role in read(text)] == ["Chile", "Chile"]


def test_a_leaders_home_is_not_his_office() -> None:
    assert [role.of for role in read("House Speaker Bob Miles (R-Ohio) spoke.")] == [None]


def test_state_is_not_guessed() -> None:
    assert [role.of for role in read("President Luis Ortega spoke.")] == [None]


def test_span_and_text_are_the_reports() -> None:
    text = "“Yes,” said Tom Hale, the mayor of Leeds."
    for role in read(text):
        assert role.span.of(text) == role.text
        assert role.title in role.text


PIECES = ["Ana Petrov", "President", "of", "Kenya", ",", "the", "’s", "mayor", "who is", "-",
          "elect", "former", "U.S.", "and", "his Kenyan counterpart", ".", "\n",
          "(", "Sen."]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_run_of_words_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for role in read(text):
        assert role.span.of(text) == role.text
