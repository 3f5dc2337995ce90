"""What each actor said on a matter over time: who, on what, on which day, and what has changed."""

from __future__ import annotations

from crosswire.tell.account import account
from crosswire.tell.positions import positions
from crosswire.tell.statements import spoken_in
from crosswire.tell.verify import passage_is_real

VELL = ("Tomas Vell",)


def said(desk, day: str, text: str, cue: str, content: str, **more) -> str:
    """A report of one sentence in which Tomas Vell says something."""
    row = ("Tomas Vell", "Tomas Vell", cue, content, more.pop("kind", "indirect"))
    return desk.add(text, published=day, people=VELL, statements=(row,), **more)


def found(desk, own=None):
    collection = desk.collection
    return positions(collection, spoken_in(collection), own or collection.report)


def two_days(desk, first: str, second: str) -> None:
    said(desk, "2031-06-03", f"Tomas Vell said {first}.", "said", first)
    said(desk, "2031-06-09", f"Tomas Vell said {second}.", "said", second)


def test_a_change_is_shown_with_both_passages(desk) -> None:
    two_days(
        desk,
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    )
    (position,) = found(desk)
    assert position.actor == "Tomas Vell"
    assert position.changed
    assert position.turn == (0, 1)
    assert [entry.day for entry in position.entries] == ["2031-06-03", "2031-06-09"]
    assert all(passage_is_real(e.passage, desk.collection.report) for e in position.entries)
    assert "harbour" in position.matter
    assert position.why


def test_what_stays_the_same_is_no_change(desk) -> None:
    two_days(
        desk,
        "he would not sell the harbour company to Norland",
        "the harbour company of Port Ayles belonged to Orvania and that Norland had no right to it",
    )
    assert [position.changed for position in found(desk)] == [False]


def test_one_saying_in_many_reports_is_one_entry_of_the_first_day(desk) -> None:
    for day in ("2031-06-03", "2031-06-05"):
        text = "he would sell the harbour company to Norland"
        said(desk, day, f"Tomas Vell said {text}.", "said", text)
    assert found(desk) == ()


def test_two_matters_are_two(desk) -> None:
    two_days(
        desk,
        "he would sell the harbour company to Norland",
        "the schools of the northern valley would open in autumn",
    )
    assert found(desk) == ()


def test_one_day_is_no_time(desk) -> None:
    for text in (
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    ):
        said(desk, "2031-06-03", f"Tomas Vell said {text}.", "said", text)
    assert found(desk) == ()


def test_what_he_had_said_before_on_no_known_day_has_no_place(desk) -> None:
    first, second = (
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    )
    said(desk, "2031-06-09", f"Tomas Vell said {first}.", "said", first)
    said(desk, "2031-06-12", f"Tomas Vell had said {second}.", "said", second)
    assert found(desk) == ()


def test_the_day_that_a_report_gives_goes_before_its_own(desk) -> None:
    first, second = (
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    )
    said(desk, "2031-06-09", f"Tomas Vell said {first}.", "said", first)
    said(
        desk, "2031-06-12", f"In 2029, Tomas Vell said {second}.", "said", second,
        times=(("2029", "2029", "2029-01-01", "2029-12-31", False),),
    )  # fmt: skip
    (position,) = found(desk)
    assert [entry.day for entry in position.entries] == ["2029", "2031-06-09"]


def test_officials_of_two_days_are_not_one_speaker(desk) -> None:
    for day, text in (
        ("2031-06-03", "they would sell the harbour company to Norland"),
        ("2031-06-09", "they would not sell the harbour company to Norland"),
    ):
        desk.add(
            f"Officials said {text}.",
            published=day,
            statements=(("Officials", "Officials", "said", text, "indirect"),),
        )
    assert found(desk) == ()


def test_a_report_without_a_date_has_no_place_in_time(desk) -> None:
    two_days(
        desk,
        "he would sell the harbour company to Norland",
        "the harbour company would be sold to Norland by spring",
    )
    text = "he would not sell the harbour company to Norland"
    undated = said(desk, None, f"Tomas Vell said {text}.", "said", text)
    cited = {entry.passage.report for one in found(desk) for entry in one.entries}
    assert undated not in cited


def test_a_position_of_another_story_alone_is_not_told(desk) -> None:
    two_days(
        desk,
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    )
    assert found(desk, own=["another"]) == ()


def test_as_of_a_day_nothing_later_is_known(desk) -> None:
    two_days(
        desk,
        "he would sell the harbour company to Norland",
        "he would not sell the harbour company to Norland",
    )
    assert account(desk.story, desk.collection, ()).positions
    assert account(desk.story, desk.collection, (), as_of="2031-06-05").positions == ()
