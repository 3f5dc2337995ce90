"""Speakers: pronouns, titles and descriptions, and whom they mean in the report."""

from __future__ import annotations

import pytest

from crosswire.read.statements.surnames import with_surnames
from crosswire.records.name import Name
from crosswire.records.span import Span

from .conftest import Reader

LAST = [
    # text, who says its last statement, by which rule
    ("Governor Mara Holt met Tom Reed. She said the talks were useful.", "Mara Holt", "pronoun"),
    (
        "Governor Mara Holt met Tom Reed. She praised the talks. He said they had failed.",
        "Tom Reed", "pronoun",
    ),
    (
        "“It was a mistake,” Tom Reed said. “I am sorry.” He added that he would resign.",
        "Tom Reed", "pronoun",
    ),
    (
        "Foreign Minister Ivo Tarn came to Paris. The foreign minister warned of a war.",
        "Ivo Tarn", "description",
    ),
    (
        "“It failed,” a senior official told Reuters. The official said nobody would resign.",
        "a senior official", "description",
    ),
    ("A report by the Delta Institute found that prices fell.", "Delta Institute", "institution"),
    ("Volunteers said the water was rising.", "Volunteers", "printed"),
    ("He said the water was rising.", "He", "printed"),
    (
        "Mrs. Mary Stone came. Laura Pike had been away, Stone said. “I missed her,” she said.",
        "Mary Stone", "pronoun",
    ),
    (
        "Mayor Mary Stone met Laura Pike. Stone told Pike that it rained. “I got wet,” she said.",
        "Mary Stone", "pronoun",
    ),
    ("Tom Reed, who owns the mine, said it was safe. Reed said it would open.", "Tom Reed", "name"),
    ("Mayor Mary Stone spoke. Stone’s remarks hinted at it.", "Mary Stone", "owner"),
    (
        "Alarmed by the noise, Senator Ada Lark, the minority leader, said that it was late.",
        "Ada Lark", "name",
    ),
    ("The envoy issued a statement saying that the talks had failed.", "The envoy", "printed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "rule"), LAST)
def test_who_speaks(said: Reader, text: str, name: str, rule: str) -> None:
    speaker = said(text)[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.resolved_by) == (name, rule)


def test_a_thing_that_cannot_speak_is_no_speaker(said: Reader) -> None:
    assert [one.speaker for one in said("The violence shows that the plan failed.")] == [None]


def test_two_officials_are_not_told_apart_by_a_guess(said: Reader) -> None:
    text = "Tom Reed met Max Stone in a room with John Pike. They said little. It rained. He left."
    assert all(one.speaker and one.speaker.name not in ("Max Stone",) for one in said(text))


def test_a_surname_alone_makes_a_person_of_what_was_taken_for_an_organisation() -> None:
    text = "Ona Quillby announced it. Quillby said so. The Delta Bank paid. The Bank said so."
    full, last, company, short = (
        Name(Span(at := text.index(words, low), at + len(words)), words, "ORG", words)
        for words, low in (("Ona Quillby", 0), ("Quillby", 12), ("Delta Bank", 0), ("Bank", 64))
    )
    found = with_surnames((full, last, company, short), text)
    assert [one.actor for one in found] == ["Ona Quillby", "Ona Quillby", "Delta Bank", "Bank"]
    assert [one.kind for one in found] == ["PERSON", "PERSON", "ORG", "ORG"]
