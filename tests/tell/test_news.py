"""What is new since a day: what rests only on later reports, and nothing that was there before."""

from __future__ import annotations

import pytest

from crosswire.records.finding import Finding, Side
from crosswire.records.span import Span
from crosswire.tell.account import account
from crosswire.tell.exports import contract, html, markdown, text

FIRST = "A ferry sank off Marrow Point on Saturday with 61 people on board.\n"
LATER = (
    "A ferry sank off Marrow Point on Saturday with 61 people on board.\n"
    "Divers found the captain of the ferry in the engine room on Monday.\n"
)


@pytest.fixture
def three_days(desk):
    """A first report, one without a date, and a later one that tells the same and more."""
    desk.add(FIRST, outlet="Norwick Wire", published="2031-05-03")
    desk.add("Nine boats searched the bay for the people of the ferry.\n", published=None)
    desk.add(LATER, outlet="Harbour Radio", published="2031-05-05")
    return desk


def told(desk, day: str, findings=()):
    return account(desk.story, desk.collection, findings, since=day)


def finding(desk, kind: str, *reports: tuple[str, ...]) -> Finding:
    sides = tuple(
        Side(
            f"value {number}", side, desk.collection.independent(side),
            tuple(desk.collection.passage(one, Span(0, 20)) for one in side),
        )
        for number, side in enumerate(reports)
    )  # fmt: skip
    return Finding("f1", kind, "the number of boats", sides, "they differ", "by hand", 0.9)


def test_only_what_no_earlier_report_carries_is_new(three_days) -> None:
    made = told(three_days, "2031-05-04")
    new = {one.text for one in made.sentences if one.new}
    assert new == {"Divers found the captain of the ferry in the engine room on Monday."}
    assert made.new and made.new.reports == ("r3",)


def test_the_day_itself_is_not_after_it(three_days) -> None:
    made = told(three_days, "2031-05-05")
    assert made.new and made.new.reports == ()
    assert not any(one.new for one in made.sentences)
    assert "No report of this story is known to be later." in text.render(made)


def test_a_report_without_a_date_is_never_new(three_days) -> None:
    made = told(three_days, "2000-01-01")
    assert made.new and set(made.new.reports) == {"r1", "r3"}
    assert not any(one.new and "Nine boats" in one.text for one in made.sentences)


def test_without_a_day_nothing_is_marked(three_days) -> None:
    made = account(three_days.story, three_days.collection, ())
    assert made.new is None
    assert "New since" not in text.render(made)


@pytest.mark.parametrize(
    ("kind", "sides", "new"),
    [
        ("number", (("r1",), ("r3",)), True),  # the second account came after
        ("number", (("r1",), ("r2",)), False),
        ("agreement", (("r1", "r3"),), True),  # one report alone agreed with nobody
        ("agreement", (("r1", "r2", "r3"),), False),
    ],
)
def test_a_finding_is_new_if_it_could_not_be_found_before(three_days, kind, sides, new) -> None:
    made = told(three_days, "2031-05-04", [finding(three_days, kind, *sides)])
    assert made.new
    assert (made.new.findings == ("f1",)) is new


def test_it_stands_first_in_every_format(three_days) -> None:
    made = told(three_days, "2031-05-04")
    for render in (text.render, markdown.render, html.render):
        page = render(made)
        assert 0 < page.index("New since 2031") < page.index("What happened")
        assert page.count("Divers found the captain") >= 2
    plain = contract.account_plain(made)
    assert plain["new"]["since"] == "2031-05-04"
    assert [one["new"] for one in plain["sentences"]].count(True) == 1
