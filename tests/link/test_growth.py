"""What linking gives depends on the reports alone; a new one touches its neighbourhood."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.link.actors import actors
from crosswire.link.cosines import WIDEST, cosines
from crosswire.link.lineage import lineage
from crosswire.link.pairs import Pairs
from crosswire.link.stories import stories
from crosswire.link.stories.clusters import average_link
from crosswire.link.terms import Counts, vectors
from crosswire.records.encoding import to_json
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story

Made = tuple[Report, Reading]
Make = Callable[..., Made]

TOWNS = ["Gorsk", "Liman", "Port Merrow", "Belhaven", "Ostwick", "Tarrow", "Quill", "Senning"]
MATTERS = [
    ("ferry terminal", "council", "closed the rotten ferry terminal after engineers warned"),
    ("grain harvest", "farmers", "counted a poor grain harvest after drought parched fields"),
    ("museum theft", "police", "searched for paintings stolen from the museum overnight"),
    ("river flood", "rescuers", "evacuated streets when the river flooded cellars and shops"),
]
WORDS = ["dock", "ballot", "ledger", "orchard", "siren", "lantern", "anvil", "cinder", "meadow"]


class Fetched(Sequence):  # type: ignore[type-arg]
    """A sequence that holds its records elsewhere and counts how often each is asked for."""

    def __init__(self, records: Sequence[Report | Reading]) -> None:
        self.records, self.times = records, Counter[int]()

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        self.times[at] += 1
        return self.records[at]

    def __iter__(self) -> Iterator[Report | Reading]:
        return (self[at] for at in range(len(self)))


def event(make: Make, number: int, tells: int) -> list[Made]:
    """Some reports of one event; the last is a reprint of the first."""
    town = TOWNS[number % len(TOWNS)]
    things = [f"{town[:3].lower()}{one}" for one in WORDS]
    matter, who, what = MATTERS[number % len(MATTERS)]
    month, own = 1 + number % 12, f"Kest{chr(97 + number)}ra"
    order = random.Random(number)
    texts = [
        f"The {who} of {town} {what} near {own}. "
        + " ".join(
            f"{who.capitalize()} in {town} told of the {matter} at {own} "
            f"and the {' '.join(order.sample(things, 6))}."
            for _ in range(6)
        )
        for _ in range(tells)
    ]
    names = [(town, "PLACE"), (own, "PLACE")]
    return [
        make(
            f"e{number}r{at}",
            text,
            names=names,
            published=f"2024-{month:02}-{3 + at:02}",
            outlet=f"Paper {at}",
            title=f"{matter.capitalize()} in {town}",
        )
        for at, text in enumerate([*texts, texts[0]])
    ]


@pytest.fixture
def collected(make: Make) -> list[Made]:
    return [one for number in range(8) for one in event(make, number, 3)]


def linked(made: Sequence[Made]) -> tuple[str, str, str]:
    """Everything that linking gives, as JSON."""
    reports, readings = [one for one, _ in made], [one for _, one in made]
    lines = lineage(reports, readings)
    found = stories(reports, readings, lines)
    return to_json(lines), to_json(actors(reports, readings)), to_json(found)


def test_the_order_of_reports_is_of_no_account(collected: list[Made]) -> None:
    once = linked(collected)
    assert all(len(part) > 1000 for part in once)
    for seed in range(3):
        random.Random(seed).shuffle(collected)
        assert linked(collected) == once


def test_a_report_that_is_given_twice_is_one(collected: list[Made]) -> None:
    assert linked([*collected, *collected[:9]]) == linked(collected)


def test_reports_that_are_loaded_when_asked_for_give_the_same(collected: list[Made]) -> None:
    reports = Fetched([one for one, _ in collected])
    readings = Fetched([one for _, one in collected])
    lines = lineage(reports, readings)
    found = (lines, actors(reports, readings), stories(reports, readings, lines))
    assert tuple(map(to_json, found)) == linked(collected)
    assert max(reports.times.values()) <= 9


def test_a_new_report_touches_its_neighbourhood(make: Make, collected: list[Made]) -> None:
    before, after = (elsewhere(one) for one in (collected, [*collected, event(make, 5, 4)[3]]))
    assert before == after
    assert len(before[0]) >= 7 and len(before[1]) >= 7


def elsewhere(made: Sequence[Made]) -> tuple[list[Link], list[Story]]:
    """Lines and stories that have no report of the fifth event."""
    reports, readings = [one for one, _ in made], [one for _, one in made]
    lines = lineage(reports, readings)
    found = stories(reports, readings, lines)
    return (
        [one for one in lines if "e5" not in one.a],
        sorted((one for one in found if "e5" not in one.reports[0]), key=lambda one: one.id),
    )


def test_a_new_report_changes_what_few_words_weigh() -> None:
    order = random.Random(1)
    words = [f"word{at}" for at in range(2000)]
    reports = [
        Counts(dict.fromkeys(order.choices(words, [1 / (1 + at) for at in range(2000)], k=60), 1),
               frozenset())
        for _ in range(401)
    ]  # fmt: skip
    before, after = vectors(reports[:400]), vectors(reports)
    same = (before.weights == after.weights[:400]).all(axis=1)
    assert same.mean() > 0.5


def test_what_all_reports_share_leads_to_few_of_them() -> None:
    reports = [Counts({"storm": 1, "coast": 1, f"own{at}": 1}, frozenset()) for at in range(400)]
    found = cosines(vectors(reports), least=0.0)
    assert np.bincount(found.high).max() <= WIDEST


PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] < pair[1])
ALIKE = st.dictionaries(PAIRS, st.floats(0, 1))


@given(ALIKE, ALIKE, st.floats(0.05, 0.95))
def test_what_is_far_away_has_no_part_in_a_group(
    here: dict[tuple[int, int], float], there: dict[tuple[int, int], float], least: float
) -> None:
    moved = {(low + 6, high + 6): value for (low, high), value in there.items()}
    alone = [average_link(6, Pairs.of(one), least) for one in (here, there)]
    together = average_link(12, Pairs.of({**here, **moved}), least)
    assert together == alone[0] + [[one + 6 for one in group] for group in alone[1]]
