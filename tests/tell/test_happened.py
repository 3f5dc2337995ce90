"""What happened: the event first, a development a day, the latest toll; no scenes or rewrites."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.records.amount import Amount
from crosswire.records.span import Span
from crosswire.tell.account import LENGTH, account
from crosswire.tell.happened import MOST

SINKING = "The ferry Aurora sank off Marrow Point on Saturday, and Mayor Lena Orsk called for help."
TALKS = "Talks between Lena Orsk and the docks' owner Carl Vant ended without a deal on Monday."
INQUIRY = "Carl Vant opened the books of the Aurora to three inspectors on Tuesday."
PEOPLE = ("Lena Orsk", "Carl Vant")


def happened(desk) -> list[str]:
    made = account(desk.story, desk.collection, ())
    return [one.text for one in made.sentences if one.section == "what happened"]


@pytest.fixture
def week(desk):
    """The event, reported twice, and a development on each of two later days."""
    desk.add(f"{SINKING}\n", outlet="A", published="2031-05-04", people=PEOPLE)
    desk.add(f"{SINKING}\n", outlet="B", published="2031-05-04", people=PEOPLE)
    desk.add(f"{TALKS}\n", outlet="C", published="2031-05-05", people=PEOPLE)
    desk.add(f"{INQUIRY}\n", outlet="D", published="2031-05-06", people=PEOPLE)
    return desk


def dead(desk, report: str, words: str, number: float) -> None:
    """Adds a number of dead to a report's reading."""
    place = next(n for n, one in enumerate(desk.readings) if one.report == report)
    start = desk.reports[place].text.index(words)
    span = Span(start, start + len(words))
    amount = Amount(words, span, number, number, "persons", "exactly", "killed", span)
    desk.readings[place] = replace(desk.readings[place], amounts=(amount,))


def test_the_event_comes_first_and_then_each_days_development(week) -> None:
    assert happened(week) == [SINKING, TALKS, INQUIRY]


def test_a_development_of_a_copy_is_not_told_for_the_copy(week) -> None:
    copy = week.add(f"Meanwhile, {TALKS}\n", published="2031-05-07", people=PEOPLE)
    week.descends(copy, "r3", "rewrite")
    made = account(week.story, week.collection, ())
    told = next(one for one in made.sentences if one.text == TALKS)
    assert told.passages[0].report == "r3"


def test_what_only_a_rewrite_words_so_gives_way(week) -> None:
    words = "The number of lives claimed by a wreck near the coast meanwhile climbed on Sunday."
    copy = week.add(f"{words}\n", published="2031-05-07")
    week.descends(copy, "r1", "rewrite")
    assert words not in happened(week)[:3]


def test_a_scene_that_names_nobody_gives_way(week) -> None:
    scene = "A lamp still swung above the empty quay as the fog came in from the open sea."
    fact = "Carl Vant sold the pier to nine dockers of the union."
    week.add(f"{scene}\n{fact}\n", published="2031-05-08", people=PEOPLE)
    told = happened(week)
    assert fact in told
    assert scene not in told


def test_the_latest_toll_is_told_beside_an_earlier_one(week) -> None:
    first = "The death toll of the Aurora rose to nine on Sunday, the harbour board said."
    last = "The death toll of the Aurora rose to eleven on Tuesday, the harbour board said."
    rest = "Divers of the harbour went down to the wreck of the Aurora at dawn on Tuesday."
    early = week.add(f"{first}\n", published="2031-05-04", people=("Aurora",))
    late = week.add(f"{rest}\n{last}\n", published="2031-05-06")
    dead(week, early, "nine", 9.0)
    dead(week, late, "eleven", 11.0)
    assert last in happened(week)


def test_an_account_keeps_its_length(week) -> None:
    goods = ["salt", "tar", "rope", "coal", "corn", "wool"]
    for number in range(12):
        lines = [
            f"Clerk Ada{number} Holm of pier {number}{line} sold {line}{number} tons of "
            f"{goods[line]} on Monday."
            for line in range(6)
        ]
        week.add("\n".join(lines), published=f"2031-05-{number + 7:02}")
    assert len(happened(week)) == MOST
    assert len(account(week.story, week.collection, ()).sentences) <= LENGTH


def test_a_toll_of_a_report_without_a_date_is_told(desk) -> None:
    desk.add(f"{SINKING}\n{TALKS}\n{INQUIRY}\n", published=None, people=PEOPLE)
    toll = "The wreck near the northern coast cost nine lives in one night."
    ends = "A late winter keeps the harbours of the north under ice, and the boats at home."
    desk.add(f"{SINKING}\n{ends}\n{toll}\n", published=None, people=PEOPLE)
    assert toll not in happened(desk)
    dead(desk, "r2", "nine lives", 9)
    assert toll in happened(desk)


def test_the_lead_of_a_later_day_that_tells_the_event_again_gives_way(week) -> None:
    again = "A ferry, the Aurora, sank off Marrow Point, Lena Orsk said."
    week.add(f"{again}\n", outlet="E", published="2031-05-08", people=PEOPLE)
    assert len({SINKING, again}.intersection(happened(week))) == 1


def test_a_column_leads_nothing(week) -> None:
    column = "Lena Orsk should have sold the docks of Port Ayles to Carl Vant on Wednesday."
    week.add(f"{column}\n", outlet="E", published="2031-05-08", people=PEOPLE)
    assert happened(week) == [SINKING, TALKS, INQUIRY]
