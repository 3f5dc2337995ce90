"""Who is named with a surname alone gets name and title from the report's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.tell.account import account
from crosswire.tell.verify import stands
from crosswire.tell.wording import basis

ACT = "Orsk closed the northern quay of Port Ayles to the ferries on Sunday."


def told(desk) -> list[str]:
    held = desk.collection
    made = account(desk.story, held, ())
    reports = {report.id: report for report in held.reports}
    assert all(stands(one, reports) for one in made.sentences)
    return [one.text for one in made.sentences]


def role(desk, printed: str, title: str, tense: str | None = None) -> None:
    """Adds a role that the last report prints so."""
    start = desk.reports[-1].text.index(printed)
    span = Span(start, start + len(printed))
    one = Role("Lena Orsk", title, None, tense, span, printed, "apposition")
    desk.readings[-1] = replace(desk.readings[-1], roles=(*desk.readings[-1].roles, one))


@pytest.mark.parametrize(
    ("before", "act", "after"),
    [
        ("They met Mayor Lena Orsk", ACT, f"Mayor Lena {ACT}"),
        ("They met Mayor Lena Orsk", ACT.replace("Orsk", "Mrs. Orsk"), f"Mayor Lena {ACT}"),
        ("They met the fired Mayor Lena Orsk", ACT, f"Lena {ACT}"),
        (
            "They met Mayor Lena Orsk",
            "A pilot of Port Ayles got the ferries on Sunday for which Orsk had paid.",
            "A pilot of Port Ayles got the ferries on Sunday for which Lena Orsk had paid.",
        ),
        (
            "They met Mayor Lena Orsk",
            "Orsk left the northern ferries of Port Ayles on Sunday to be its mayor.",
            "Lena Orsk left the northern ferries of Port Ayles on Sunday to be its mayor.",
        ),
        ("They met Mayor Lena Orsk", f"“{ACT[:-1]},” the board said.", None),
        ("They met Mayor Lena Orsk", f"The {ACT.replace('Orsk', 'Orsk board')}", None),
        (
            "They met Mayor Lena Orsk",
            ACT.replace("Orsk", "Orsk, a former pilot,"),
            f"Lena {ACT}".replace("Orsk", "Orsk, a former pilot,"),
        ),
    ],
)
def test_a_surname_at_the_first_mention(desk, before: str, act: str, after: str | None) -> None:
    desk.add(f"{before} at dawn.\n{act}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    assert (after or act) in told(desk)


def test_a_surname_that_two_of_the_story_have_stays(desk) -> None:
    desk.add(f"They met Mayor Lena Orsk at dawn.\n{ACT}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    desk.add("They met Tomas Orsk at dawn.\n", people=("Tomas Orsk",))
    assert told(desk) == [ACT]


def test_what_is_no_given_name_fills_nothing(desk) -> None:
    desk.add(f"They met Poor Orsk at dawn.\n{ACT}\n", people=("Poor Orsk",))
    assert told(desk) == [ACT]


def test_after_a_title_of_several_no_title_is_told_again(desk) -> None:
    desk.add("They met Mayor Lena Orsk at dawn.\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    act = f"Mayors Lena {ACT}"
    desk.add(f"{act}\n", people=("Lena Orsk",))
    assert told(desk) == [act]


@pytest.mark.parametrize("after", [" Jr.", ", Sr.,", " III", " Tower", "-Vant"])
def test_a_name_that_goes_on_is_another(desk, after: str) -> None:
    act = ACT.replace("Orsk", f"Orsk{after}")
    desk.add(f"They met Mayor Lena Orsk at dawn.\n{act}\nLena {act}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    assert not any(one.startswith("Mayor") for one in told(desk))


def test_a_day_behind_a_name_is_none_of_it(desk) -> None:
    act = "Orsk Sunday closed the northern quay of Port Ayles to the ferries."
    desk.add(f"They met Mayor Lena Orsk at dawn.\n{act}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    assert told(desk) == [f"Mayor Lena {act}"]


def test_two_of_one_surname_stay_as_they_are_printed(desk) -> None:
    desk.add(f"They met Lena Orsk and Tom Vant.\n{ACT}\n", people=("Lena Orsk", "Tom Vant"))
    names = desk.readings[-1].names
    brother = [replace(one, actor="Tom Orsk") for one in names if one.text == "Tom Vant"]
    desk.readings[-1] = replace(desk.readings[-1], names=(*names, *brother))
    assert told(desk) == [ACT]


def test_only_the_first_mention_gets_it(desk) -> None:
    later = "Orsk asked the crews to wait for the morning tide."
    desk.add(f"They saw Mayor Lena Orsk at dawn.\n{ACT}\n{later}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    assert {f"Mayor Lena {ACT}", later} <= set(told(desk))


def test_who_is_said_to_be_former_gets_no_title(desk) -> None:
    desk.add(f"They saw Mayor Lena Orsk at dawn.\n{ACT}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    role(desk, "Lena Orsk", "Mayor", "former")
    assert f"Lena {ACT}" in told(desk)


def test_the_passage_with_the_name_is_cited(desk) -> None:
    desk.add(f"They saw Mayor Lena Orsk at dawn.\n{ACT}\n", people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    made = account(desk.story, desk.collection, ())
    one = next(one for one in made.sentences if one.text == f"Mayor Lena {ACT}")
    assert [passage.text for passage in one.passages] == [ACT, "Mayor Lena Orsk"]


@pytest.mark.parametrize(
    ("title", "shown"), [("Mayor", f"Mayor Lena {ACT}"), ("Governor", f"Lena {ACT}")]
)
def test_a_full_name_gets_the_one_title_that_the_reports_know(desk, title: str, shown: str) -> None:
    met = "They met {} Lena Orsk at dawn, and then she left the port of Ayles in a boat.\n"
    desk.add(met.format("Mayor"), people=("Lena Orsk",))
    role(desk, "Mayor Lena Orsk", "Mayor")
    desk.add(met.format(title), people=("Lena Orsk",))
    role(desk, f"{title} Lena Orsk", title)
    desk.add(f"Lena {ACT}\n", people=("Lena Orsk",))
    assert shown in told(desk)


def test_who_only_names_somebody_carries_nothing(desk) -> None:
    desk.add("They met Mayor Lena Orsk at dawn.\n", people=("Lena Orsk",), outlet="A")
    role(desk, "Mayor Lena Orsk", "Mayor")
    desk.add(f"Lena {ACT}\n", people=("Lena Orsk",), outlet="B", published="2031-05-05")
    made = account(desk.story, desk.collection, (), since="2031-05-04")
    one = next(one for one in made.sentences if one.text == f"Mayor Lena {ACT}")
    assert one.new
    assert basis(one, made, list) == "r2 alone, 2031-05-05"


def test_two_who_act_together_have_both_their_titles(desk) -> None:
    act = "Lena Orsk and Tomas Vant closed the northern quay of Port Ayles on Sunday."
    people = ("Lena Orsk", "Tomas Vant")
    desk.add(f"They met Mayor Lena Orsk and Mayor Tomas Vant at dawn.\n{act}\n", people=people)
    role(desk, "Mayor Lena Orsk", "Mayor")
    role(desk, "Mayor Tomas Vant", "Mayor")
    desk.readings[-1] = replace(
        desk.readings[-1],
        roles=tuple(
            replace(r, person=r.text.removeprefix("Mayor ")) for r in desk.readings[-1].roles
        ),
    )
    assert act.replace("Lena", "Mayor Lena").replace("Tomas", "Mayor Tomas") in told(desk)
