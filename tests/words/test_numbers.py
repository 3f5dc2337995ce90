"""Numbers in figures and words, and their values."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.words.case import lower_case
from crosswire.words.numbers import NUMBER, number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("155", 155),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("1 1/2", 1.5),
        ("1.2bn", 1.2e9),
        ("350 million", 3.5e8),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a million", 5e5),
        ("two and a half", 2.5),
        ("a hundred and five", 105),
        ("forty-two thousand", 42000),
        ("1.2 hundred thousand", 120000),
    ],
)
def test_value(text: str, value: float) -> None:
    assert re.fullmatch(NUMBER, text)
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "half", "few", "1/0", "one one", "tank"])
def test_no_number_has_no_value(text: str) -> None:
    assert number(text) is None


@given(st.integers(0, 10**9))
def test_figures_with_commas_keep_their_value(value: int) -> None:
    assert number(f"{value:,}") == value


@given(st.text())
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(lower_case(text)) == len(text)


def test_lower_case_of_a_letter_that_grows() -> None:
    assert lower_case("İST 12") == "İst 12"
