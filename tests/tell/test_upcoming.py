"""What was announced, and what later reports say came of it; nothing follows from silence."""

from __future__ import annotations

import pytest

from crosswire.records.account import Upcoming
from crosswire.tell.alignment import Alignment
from crosswire.tell.origins import nearness
from crosswire.tell.units import units
from crosswire.tell.upcoming import announces, upcoming
from crosswire.tell.wording import outcome

ANNOUNCED = "The ministers of Orvania and Kestria will sign a fish treaty in Port Ayles on Friday."
FRIDAY = (("Friday", "2031-05-09", "2031-05-09", "2031-05-09", True),)


def told(desk, last: str | None) -> tuple[Upcoming, ...]:
    held = desk.collection
    return upcoming(held, Alignment(units(held)), nearness(held, ()), last)


@pytest.mark.parametrize(
    ("later", "published", "last", "came"),
    [
        (
            "The ministers of Orvania and Kestria signed the fish treaty in Port Ayles.",
            "2031-05-10", "2031-05-10", "happened",
        ),
        (
            "The ministers of Orvania and Kestria did not sign the fish treaty in Port Ayles.",
            "2031-05-10", "2031-05-10", "did not happen",
        ),
        (
            "The signing of the fish treaty of Orvania and Kestria in Port Ayles was postponed.",
            "2031-05-10", "2031-05-10", "did not happen",
        ),
        ("Herring prices rose again on the markets of the north.",
         "2031-05-10", "2031-05-10", "no later report"),
        ("Herring prices rose again on the markets of the north.",
         "2031-05-08", "2031-05-08", "still ahead"),
        (
            "The ministers of Orvania and Kestria signed the fish treaty in Port Ayles.",
            "2031-05-03", "2031-05-06", "still ahead",
        ),
    ],
)  # fmt: skip
def test_outcome(desk, later: str, published: str, last: str, came: str) -> None:
    desk.add(ANNOUNCED, published="2031-05-05", times=FRIDAY)
    desk.add(later, published=published)
    (made,) = told(desk, last)
    assert (made.due, made.text, made.outcome) == ("2031-05-09", ANNOUNCED, came)
    cites_later = any(passage.report == "r2" for passage in made.passages)
    assert cites_later == (came in ("happened", "did not happen"))


def test_one_announcement_in_two_reports_is_told_once(desk) -> None:
    desk.add(ANNOUNCED, published="2031-05-05", times=FRIDAY)
    desk.add(ANNOUNCED.replace("will sign", "are to sign"), published="2031-05-05", times=FRIDAY)
    (made,) = told(desk, "2031-05-05")
    assert {passage.report for passage in made.passages} == {"r1", "r2"}


def test_without_a_day_it_is_a_future_without_a_date(desk) -> None:
    desk.add(
        "The ministers are set to sign a fishing treaty soon.",
        times=(("soon", "FUTURE_REF", "", "", True),),
    )
    (made,) = told(desk, "2031-05-04")
    assert (made.due, made.outcome) == ("FUTURE_REF", "still ahead")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers are set to meet.", True),
        ("The talks are scheduled for Monday.", True),
        ("The ministers met.", False),
        ("“We will win,” she said.", False),
    ],
)
def test_announces(text: str, expected: bool) -> None:
    assert announces(text) is expected


@pytest.mark.parametrize(
    ("value", "due", "said"),
    [
        ("XXXX-05-09", "XXXX-05-09", "due 05-09, in a year that is not told; no later report"),
        ("XXXX-WXX-5", "FUTURE_REF", "no day given; no later report"),
    ],
)
def test_a_report_without_a_date_leaves_the_year_open(
    desk, value: str, due: str, said: str
) -> None:
    text = "The ministers are set to sign a fish treaty in Port Ayles on May 9."
    desk.add(text, published=None, times=(("May 9", value, "", "", True),))
    (made,) = told(desk, None)
    assert (made.due, made.outcome) == (due, "no later report")
    assert outcome(made).startswith(said)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The board asked the crews to be at the quay by Friday.", True),
        ("The board called the crews brave at the quay on Friday.", False),
        ("On Friday the board threatened to close the northern quay.", False),
        ("The board vowed that the quay opens on Friday.", True),
    ],
)
def test_a_bid_or_a_plan_stands_before_its_day(desk, text: str, due: bool) -> None:
    desk.add(text, published="2031-05-05", times=FRIDAY)
    assert bool(told(desk, "2031-05-05")) is due
