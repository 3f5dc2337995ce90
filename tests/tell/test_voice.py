"""Whether a report is written in a voice of its own."""

from __future__ import annotations

import pytest

from crosswire.tell.voice import in_own_voice, introduces_writer

NEWS = [
    "The harbour board closed the northern quay on Sunday.",
    "“I should have done it before, and we are sorry!” said Lena Orsk.",
    "Nine crews were sent to the southern quay at noon.",
    "The ministry did not answer questions about the cost.",
    "A survey of the quay was finished in the spring.",
]
COLUMN = [
    "Who would have thought that the harbour board could count?",
    "I have seen many quays, and this one is the worst.",
    "The board closed the northern quay on Sunday.",
    "You do not have to be a sailor to see what comes next.",
    "Nine crews were sent to the southern quay at noon.",
]


@pytest.mark.parametrize(
    ("sentences", "own"), [(NEWS, False), (COLUMN, True), (COLUMN[:3], False), ([], False)]
)
def test_a_column_says_i_and_asks_and_judges(sentences: list[str], own: bool) -> None:
    assert in_own_voice(sentences) is own


@pytest.mark.parametrize(
    ("sentence", "byline", "introduces"),
    [
        ("Ada Brandt is the author of two books on harbours.", "Ada Brandt", True),
        ("Ole Vik writes on fish.", "Ada Brandt, Ole Vik", True),
        ("Ole Vik is mayor of Tarn.", "Ada Brandt", False),
        ("Ole Vik is mayor of Tarn.", None, False),
        ("Ole Vik isolated himself.", "Ole Vik", False),
        ("Observer is read in Tarn.", "Observer", False),
    ],
)
def test_who_wrote_it_is_no_story(sentence: str, byline: str | None, introduces: bool) -> None:
    assert introduces_writer(sentence, byline) is introduces
