"""One event in one story, look-alikes apart, corrections above all, and no matter of order."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest

from crosswire.link.stories import stories
from crosswire.records.link import Judgement, Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story

Made = tuple[Report, Reading]
Make = Callable[..., Made]

QUAKE = "An earthquake struck {place} early, killing {dead} people. Houses fell in {town}. "
PLACES = [("Veltrania", "Gorsk", "2025-02-03"), ("Ostmark", "Liman", "2025-06-20")]
TELLS = [
    "Rescuers dug through rubble at the school while aftershocks shook {town} all night.",
    "Rescuers with dogs searched the school of {town} for pupils after the earthquake in {place}.",
    "Hospitals in {town} took in the injured; aftershocks shook {place} and rubble fell.",
]


def quake(
    make: Make, id: str, place: str, town: str, tells: int, day: str | None, **given: str
) -> Made:
    text = (QUAKE + TELLS[tells]).format(place=place, town=town, dead="eleven")
    title = f"Earthquake in {place} kills eleven"
    names = [(place, "PLACE"), (town, "PLACE")]
    return make(id, text, names=names, published=day, title=title, **given)


def grouped(
    made: Sequence[Made], *, lineage: Sequence[Link] = (), hand: Sequence[Link] = ()
) -> list[Story]:
    return list(stories([one for one, _ in made], [one for _, one in made], lineage, hand))


def ids(found: Sequence[Story]) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(story.reports)) for story in found)


@pytest.fixture
def two_quakes(make: Make) -> list[Made]:
    return [
        quake(make, f"{place[0].lower()}{at}", place, town, at, day)
        for place, town, day in PLACES
        for at in range(3)
    ]  # fmt: skip


def test_two_earthquakes_are_two_stories(two_quakes: list[Made]) -> None:
    assert ids(grouped(two_quakes)) == [("o0", "o1", "o2"), ("v0", "v1", "v2")]


TRIALS = {
    "b": [
        "A jury in Belhaven found the banker Otto Krane guilty of fraud. He had hidden losses.",
        "Otto Krane, a banker, was convicted of fraud by a Belhaven jury over hidden losses.",
        "The Belhaven jury that convicted Otto Krane of fraud heard how the bank hid its losses.",
    ],
    "m": [
        "A jury in Merrow found the surgeon Ida Lund guilty of manslaughter. A patient had bled.",
        "Ida Lund, a surgeon, was convicted of manslaughter by a Merrow jury; her patient bled.",
        "The Merrow jury that convicted Ida Lund of manslaughter heard how the patient bled.",
    ],
}


def test_two_undated_trials_are_two_stories(make: Make) -> None:
    made = [
        make(f"{key}{at}", text) for key, texts in TRIALS.items() for at, text in enumerate(texts)
    ]
    assert ids(grouped(made)) == [("b0", "b1", "b2"), ("m0", "m1", "m2")]


def test_the_same_words_a_year_later_are_another_story(make: Make) -> None:
    pair = [
        quake(make, "a", "Veltrania", "Gorsk", 0, "2024-02-03"),
        quake(make, "b", "Veltrania", "Gorsk", 1, "2025-02-03"),
    ]
    assert len(grouped(pair)) == 2


def test_the_order_of_reports_is_of_no_account(two_quakes: list[Made]) -> None:
    once = grouped(two_quakes)
    for seed in range(3):
        random.Random(seed).shuffle(two_quakes)
        assert grouped(two_quakes) == once


def by_hand(a: str, b: str, judgement: Judgement) -> Link:
    return Link("story", a, b, judgement, 1.0, "Read.", author="Ada", made="2025-07-01")


def test_a_person_can_split_and_merge(two_quakes: list[Made]) -> None:
    split = ids(grouped(two_quakes, hand=[by_hand("v0", "v2", "different")]))
    assert not any({"v0", "v2"} <= set(group) for group in split)
    merged = ids(grouped(two_quakes, hand=[by_hand("o0", "v0", "same")]))
    assert any({"o0", "v0"} <= set(group) for group in merged)


def test_a_person_beats_lineage(two_quakes: list[Made]) -> None:
    line = Link("copy", "v1", "v0", "same", 1.0, "Copied.")
    hand = [by_hand("v0", "v1", "different")]
    found = ids(grouped(two_quakes, lineage=[line], hand=hand))
    assert not any({"v0", "v1"} <= set(group) for group in found)


def test_a_copy_is_in_the_story_of_its_original(two_quakes: list[Made]) -> None:
    line = Link("copy", "o0", "v0", "same", 1.0, "Copied.")
    found = grouped(two_quakes, lineage=[line])
    [story] = [one for one in found if "o0" in one.reports]
    assert "v0" in story.reports
    assert story.independent == len(story.reports) - 1


def test_a_story_says_what_it_is(make: Make) -> None:
    made = [
        quake(make, "a", "Veltrania", "Gorsk", 0, "2025-02-04", outlet="The Merrow Wire"),
        quake(make, "b", "Veltrania", "Gorsk", 1, "2025-02-03", outlet="Merrow Wire"),
        quake(make, "c", "Veltrania", "Gorsk", 2, None, address="https://www.quay.example/1"),
    ]
    [story] = grouped(made)
    assert story.headline == "Earthquake in Veltrania kills eleven"
    assert (story.first, story.last) == ("2025-02-03", "2025-02-04")
    assert story.reports == ("b", "a", "c")
    assert (story.outlets, story.independent) == (3, 3)


def test_without_a_title_the_first_line_is_the_headline(make: Make) -> None:
    [story] = grouped([make("a", "\nGulls came to the quay.\nThey left again.")])
    assert story.headline == "Gulls came to the quay."


def test_every_report_is_in_one_story(make: Make) -> None:
    made = [make(f"r{at}", text) for at, text in enumerate(["", "…", "Word.", "Word."])]
    assert sorted(one for story in grouped(made) for one in story.reports) == [
        "r0",
        "r1",
        "r2",
        "r3",
    ]


def test_no_reports_no_stories() -> None:
    assert stories([], []) == ()


def test_a_day_that_is_none_is_no_trouble(make: Make) -> None:
    made = [quake(make, one, "Veltrania", "Gorsk", 0, "2025-99-03") for one in "ab"]
    assert sorted(one for story in grouped(made) for one in story.reports) == ["a", "b"]


@pytest.mark.parametrize(("town", "stories"), [("Liman", 2), ("Gorsk", 1)])
def test_crowds_of_one_day_are_one_story_unless_each_has_its_rare_name(
    make: Make, monkeypatch: pytest.MonkeyPatch, town: str, stories: int
) -> None:
    monkeypatch.setattr("crosswire.link.stories.SAME_STORY", 0.999999)
    places = [("Veltrania", "Gorsk"), ("Ostmark" if town == "Liman" else "Veltrania", town)]
    made = [
        quake(make, f"{key}{at}", place, where, at, "2025-02-03")
        for key, (place, where) in zip("ab", places, strict=True)
        for at in range(3)
    ]
    hand = [by_hand(f"{key}0", f"{key}{at}", "same") for key in "ab" for at in (1, 2)]
    assert len(grouped(made, hand=hand)) == stories
