"""The timeline: dated sentences, sorted, each once, word for word."""

from __future__ import annotations

from crosswire.tell.alignment import Alignment
from crosswire.tell.origins import nearness
from crosswire.tell.timeline import timeline
from crosswire.tell.units import units


def entries(desk) -> list[tuple[str, str]]:
    held = desk.collection
    made = timeline(Alignment(units(held)), nearness(held, ()))
    return [(entry.date, entry.text) for entry in made]


def test_entries_are_sorted_with_their_precision_and_told_once(ferry) -> None:
    assert entries(ferry) == [
        ("1998", "The ferry was built in 1998 and passed its last test in 2029."),
        (
            "2031-05-03",
            "A ferry with 61 people on board sank off Marrow Point on Saturday, killing at least "
            "nine passengers.",
        ),
    ]


def test_a_date_that_names_something_else_comes_second(desk) -> None:
    desk.add(
        "The toll of Monday's fire in the harbour rose to nine on Wednesday.",
        times=(
            ("Monday", "2031-05-05", "2031-05-05", "2031-05-05", False),
            ("Wednesday", "2031-05-07", "2031-05-07", "2031-05-07", False),
        ),
    )
    assert [date for date, _ in entries(desk)] == ["2031-05-07"]


def test_what_is_undated_or_still_to_come_is_left_out(desk) -> None:
    desk.add("The harbour board closed the northern quay for good.")
    desk.add(
        "The harbour board will open the northern quay again on Friday.",
        times=(("Friday", "2031-05-09", "2031-05-09", "2031-05-09", True),),
    )
    assert entries(desk) == []
