"""Which sentences carry what another says."""

from __future__ import annotations

import pytest

from crosswire.tell.alignment import Alignment
from crosswire.tell.units import units

FIRST = "A ferry with 61 people sank off Marrow Point on Saturday."


@pytest.mark.parametrize(
    ("other", "carried"),
    [
        ("On Saturday a ferry sank off Marrow Point with 61 people.", True),
        ("On Saturday a ferry sank off Marrow Point with 60 people.", False),
        ("A ferry with 61 people did not sink off Marrow Point on Saturday.", False),
        ("A ferry left Marrow Point on Saturday.", False),
        ("Herring prices rose by 61 percent.", False),
    ],
)
def test_a_sentence_is_carried_with_its_figures_and_its_negation(
    desk, other: str, carried: bool
) -> None:
    desk.add(FIRST)
    desk.add(other)
    for filler in ("Herring prices rose again.", "The council met at dawn.", "Rain fell."):
        desk.add(filler)
    alignment = Alignment(units(desk.collection))
    found = {unit.report for unit in alignment.carriers(alignment.units[0])}
    assert found == ({"r1", "r2"} if carried else {"r1"})


def test_each_report_carries_once(desk) -> None:
    desk.add(FIRST)
    desk.add(f"{FIRST} {FIRST}")
    alignment = Alignment(units(desk.collection))
    assert [unit.report for unit in alignment.carriers(alignment.units[0])] == ["r1", "r2"]
