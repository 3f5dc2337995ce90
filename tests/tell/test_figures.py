"""Figures by value, however they are printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.tell.figures import figures

CASES = [
    ("Nine died.", [9]),
    ("1,200 of 1200 people", [1200]),
    ("twelve hundred people", [1200]),
    ("two dozen boats", [24]),
    ("twenty-one and twenty one", [21]),
    ("$5 million", [5_000_000]),
    ("£1.5bn", [1_500_000_000]),
    ("two hundred ten thousand", [210_000]),
    ("On 3 May 2031, 20 people", [3, 2031, 20]),
    ("the 20th of May", [20]),
    ("3.50 percent", [Decimal("3.5")]),
    ("no numbers at all", []),
    ("one, two, three", [1, 2, 3]),
    ("five 40-tonne lorries", [5, 40]),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_figures(text: str, values: list[int]) -> None:
    assert figures(text) == {Decimal(value) for value in values}


@given(st.integers(0, 10**12))
def test_thousands_separators_do_not_change_a_value(number: int) -> None:
    assert figures(f"{number:,} boats") == figures(f"{number} boats") == {Decimal(number)}
