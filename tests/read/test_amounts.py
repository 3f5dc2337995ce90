"""Amounts: sentences, and the numbers that a careful reader takes from them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.amounts import amounts
from crosswire.read.names import names
from crosswire.read.parse import parse
from crosswire.read.times import times
from crosswire.records.amount import Amount
from crosswire.records.report import Report
from crosswire.settings import Settings


def read(text: str) -> tuple[Amount, ...]:
    report = Report(id="r", address="r", text=text, published="2025-04-18")
    parsed = next(parse([report], Settings().parser))
    return amounts(parsed, names(parsed), times(parsed))


def told(text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    return [(each.text, each.low, each.high, each.counts) for each in read(text)]


TOLLS = [
    (
        "The strike killed two people, including a child, and wounded at least 27 others.",
        [("two people", 2, 2, "killed"), ("at least 27 others", 27, None, "wounded")],
    ),
    ("The attack left 12 dead.", [("12 dead", 12, 12, "killed")]),
    (
        "Police counted two dead and 14 injured.",
        [("two dead", 2, 2, "killed"), ("14", 14, 14, "wounded")],
    ),
    ("Officials gave a death toll of 31.", [("31", 31, 31, "killed")]),
    ("The toll rose to 31 on Sunday.", [("31", 31, 31, "killed")]),
    ("Aid groups put the number of wounded at 80.", [("80", 80, 80, "wounded")]),
    ("In all, 31 people were killed.", [("31 people", 31, 31, "killed")]),
    ("The flood claimed 40 lives.", [("40 lives", 40, 40, "killed")]),
    ("Soldiers shot dead three men.", [("three men", 3, 3, "killed")]),
    ("Four guards were shot and killed.", [("Four guards", 4, 4, "killed")]),
    ("The bodies of 12 migrants were found.", [("12 migrants", 12, 12, "killed")]),
    (
        "Two gunmen killed nine worshippers.",
        [("Two gunmen", 2, 2, "gunman"), ("nine worshippers", 9, 9, "killed")],
    ),
    ("Shells killed and injured dozens.", [("dozens", 24, None, "casualties")]),
    (
        "A blast killed 10 people, including three children.",
        [("10 people", 10, 10, "killed"), ("three children", 3, 3, "child")],
    ),
    ("Three of the wounded were flown out.", [("Three of the wounded", 3, 3, None)]),
    (
        "Two of the 16 people injured were flown out.",
        [("Two", 2, 2, "people"), ("16 people", 16, 16, "wounded")],
    ),
    ("Officers arrested seven men.", [("seven men", 7, 7, "detained")]),
    ("Some 300 families fled.", [("Some 300 families", 300, 300, "family")]),
    ("Over 5,000 people fled their homes.", [("Over 5,000 people", 5000, None, "displaced")]),
    ("The bill killed 200 jobs.", [("200 jobs", 200, 200, "job")]),
    ("Two officials said the pilot was injured.", [("Two officials", 2, 2, "official")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_what_happened_to_those_counted(
    text: str, expected: list[tuple[str, float | None, float | None, str | None]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "qualifier"),
    [
        ("It cost $350 million.", 3.5e8, 3.5e8, "USD", "exactly"),
        ("It cost €1.2bn.", 1.2e9, 1.2e9, "EUR", "exactly"),
        ("It cost over $50 billion.", 5e10, None, "USD", "over"),
        ("It cost $10 to $15 million.", 1e7, 1.5e7, "USD", "exactly"),
        ("It cost two million euros.", 2e6, 2e6, "EUR", "exactly"),
        ("He holds about 20% of the land.", 20, 20, "percent", "about"),
        ("He holds up to 4.5 per cent.", None, 4.5, "percent", "at most"),
        ("He holds a third of the shares.", 33.3, 33.3, "percent", "exactly"),
        ("He asked two-thirds of the voters.", 66.7, 66.7, "percent", "exactly"),
        ("One in five houses burned.", 20, 20, "percent", "exactly"),
        ("They sent between 10 and 15 drones.", 10, 15, "drones", "exactly"),
        ("They sent 31 Talon tanks.", 31, 31, "Talon tanks", "exactly"),
        ("They sent dozens of trucks.", 24, None, "trucks", "vague"),
        ("They sent tens of thousands of shells.", 20000, None, "shells", "vague"),
        ("They sent two dozen trucks.", 24, 24, "trucks", "exactly"),
        ("They sent one hundred and five trucks.", 105, 105, "trucks", "exactly"),
        ("The lake covers 25 square kilometres.", 25, 25, "square kilometres", "exactly"),
        ("A 25-mile convoy came.", 25, 25, "mile", "exactly"),
        ("No fewer than 40 ships came.", 40, None, "ships", "at least"),
        ("Fewer than 40 ships came.", None, 40, "ships", "under"),
        ("Nearly 40 ships came.", 40, 40, "ships", "about"),
    ],
)
def test_bounds_unit_and_qualifier(
    text: str, low: float | None, high: float | None, unit: str, qualifier: str
) -> None:
    (found,) = read(text)
    assert (found.low, found.high, found.unit, found.qualifier) == (low, high, unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Berg, 47, lives at 12 Garden Street.",
        "The 47-year-old was 16 then.",
        "She is 52.",
        "The war began in 1999.",
        "Article 5 and Resolution 1701 bind them.",
        "Call 555-0137.",
        "Rovers won 3-1.",
        "One of the ministers left.",
        "One official said so.",
        "An F-16 and a 5G mast fell.",
        "1. The plan",
        "It lasted three weeks.",
        "They scored in the second half of the match.",
        "He won low scores.",
        "She has several reasons.",
        "The charge falls under 18 U.S.C. 1001.",
    ],
)
def test_what_is_no_amount_is_not_found(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was 52-48.", [("52", "majority"), ("48", "minority")]),
        ("It came in a 7-to-2 ruling.", [("7", "majority"), ("2", "minority")]),
        ("They tied in a 50-50 vote.", [("50", "vote"), ("50", "vote")]),
        ("The Hawks won 52-48.", []),
        ("They hold an 11-10 majority.", []),
    ],
)
def test_both_sides_of_a_vote(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.text, each.counts) for each in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "They raised the age from 18 to 21.",
        "Voters under 30 stayed away.",
        "At 85, she works.",
        "They must (1) pay and (2) go.",
        "The class of '82 met.",
        "He fired a .38-caliber pistol.",
        "He sat for five painful hours.",
        "He has a four-point plan.",
    ],
)
def test_ages_lists_and_years_are_none(text: str) -> None:
    assert read(text) == ()


def test_a_change_is_two_amounts() -> None:
    found = read("It rose from $5 to $10 million.")
    assert [(each.low, each.high) for each in found] == [(5e6, 5e6), (1e7, 1e7)]


def test_a_name_that_modifies_another_is_no_place() -> None:
    assert read("They paid $5 million in Peruvian tariffs.")[0].place is None


def test_aid_and_troops_go_by_one_name() -> None:
    assert [each.counts for each in read("They sent $9 billion in military assistance.")] == ["aid"]
    assert [each.counts for each in read("They unveiled a $9 million aid package.")] == ["aid"]
    assert [each.counts for each in read("They sent 40 paratroopers.")] == ["troops"]


def test_place_and_time_are_those_of_the_sentence() -> None:
    first, second = read("A quake killed 40 people in Peru in 2007. Now 12 people died in Chile.")
    assert (first.place, first.time) == ("Peru", "2007")
    assert second.place == "Chile"


PIECES = [
    "killed",
    "31",
    "one",
    "two",
    "hundred",
    "and",
    "a",
    "half",
    "$",
    "€",
    "%",
    "bn",
    "million",
    "-",
    "to",
    "people",
    ",",
    ".",
    "1,2",
    "dozens",
    "of",
]


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=30,
    )
)
def test_every_span_holds_its_words(words: list[str]) -> None:
    text = " ".join(words)
    for amount in read(text):
        assert amount.span.of(text) == amount.text
        assert amount.sentence.holds(amount.span) or amount.sentence.meets(amount.span)
        assert amount.low is not None or amount.high is not None
