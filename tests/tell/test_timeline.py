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


def test_a_date_that_names_something_else_dates_nothing(desk) -> None:
    desk.add(
        "The toll of Monday's fire in the harbour rose to nine on Wednesday.",
        times=(
            ("Monday", "2031-05-05", "2031-05-05", "2031-05-05", False),
            ("Wednesday", "2031-05-07", "2031-05-07", "2031-05-07", False),
        ),
    )
    desk.add(
        "The death toll from Monday night's fire rose to nine, the harbour board said.",
        times=(("Monday", "2031-05-05", "2031-05-05", "2031-05-05", False),),
    )
    assert [date for date, _ in entries(desk)] == ["2031-05-07"]


def test_a_date_before_its_noun_names_something(desk) -> None:
    row = ("2014", "2014", "2014-01-01", "2014-12-31", False)
    desk.add(
        "A third of the crews left the port, according to a 2014 poll of theirs.", times=(row,)
    )
    desk.add("The board won the 2014 vote of the crews by a handful.", times=(row,))
    desk.add("The board won the vote of the crews in 2014 by a handful.", times=(row,))
    assert [text for _, text in entries(desk)] == [
        "The board won the vote of the crews in 2014 by a handful."
    ]


def test_a_dateline_dates_nothing(desk) -> None:
    day = ("May 6", "2031-05-06", "2031-05-06", "2031-05-06", False)
    sunday = ("Sunday", "2031-05-04", "2031-05-04", "2031-05-04", False)
    desk.add("PORT AYLES, May 6 — The harbour board closed the northern quay.", times=(day,))
    desk.add("PORT AYLES, May 6 — A fire broke out in the mill on Sunday.", times=(day, sunday))
    assert entries(desk) == [("2031-05-04", "A fire broke out in the mill on Sunday.")]


def test_what_is_undated_or_still_to_come_is_left_out(desk) -> None:
    desk.add("The harbour board closed the northern quay for good.")
    desk.add(
        "The harbour board will open the northern quay again on Friday.",
        times=(("Friday", "2031-05-09", "2031-05-09", "2031-05-09", True),),
    )
    assert entries(desk) == []


def test_a_date_in_an_aside_dates_the_aside(desk) -> None:
    year = (("2019", "2019", "2019-01-01", "2019-12-31", False),)
    desk.add("Mayor Lena Orsk, whose party was founded in 2019 in the port, left it.", times=year)
    desk.add("The board drew on plans of 2019 for the northern quay.", times=year)
    desk.add("The northern quay, built in 2019, was closed by the board.", times=year)
    desk.add("The board led a bitter 2019 campaign for the northern quay.", times=year)
    desk.add("The board bought the northern quay in 2019 from the crown.", times=year)
    assert [text for _, text in entries(desk)] == [
        "The board bought the northern quay in 2019 from the crown."
    ]


def test_a_century_in_a_name_dates_nothing(desk) -> None:
    desk.add(
        "The 21st Century Mill closed the northern quay to the ferries.",
        times=(("21st Century", "20", "2000-01-01", "2099-12-31", False),),
    )
    assert entries(desk) == []


def test_midnight_alone_tells_no_day(desk) -> None:
    desk.add(
        "Two boats hit the northern quay shortly before midnight.",
        times=(("midnight", "2031-05-04T24:00", "2031-05-04", "2031-05-04", False),),
    )
    assert entries(desk) == []
