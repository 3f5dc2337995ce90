"""Clauses: where what is said ends, and the narrator or the next cue goes on."""

from __future__ import annotations

import pytest

from .conftest import Reader

FIRST = [
    # text, its first content
    (
        "The number of dead rose to nine on Friday, the health ministry said, "
        "and the leaders of both countries agreed to meet.",
        "The number of dead rose to nine on Friday",
    ),
    (
        "Ada Lark claims that nine people drowned and has asked for a new count.",
        "that nine people drowned",
    ),
    (
        "Ada Lark claims that the ship sank and has left a slick of oil.",
        "that the ship sank and has left a slick of oil",
    ),
    (
        "Ada Lark said divers had found the wreck, and promised to raise it in May.",
        "divers had found the wreck",
    ),
    (
        "“It rained,” Tom Reed said, and the crowd cheered.",
        "It rained,",
    ),
    (
        "Tom Reed said after a vote in May that he had doubts about the bridge.",
        "that he had doubts about the bridge",
    ),
    (
        "He said legalizing it could put thousands of people to work in the north.",
        "legalizing it could put thousands of people to work in the north",
    ),
    (
        "“We wait,” Tom Reed wrote, explaining why he had come, “but not for much longer.”",
        "We wait, but not for much longer.",
    ),
    (
        "Tom Reed dismissed the plan as “a toy” — a word that angered the port.",
        "the plan as “a toy”",
    ),
    (
        "Ada Lark denied lying and left the room at noon.",
        "lying",
    ),
    (
        "Tom Reed said he had offers for the ship, but “the offers were an insult to all of us.”",
        "he had offers for the ship, but “the offers were an insult to all of us.”",
    ),
]


@pytest.mark.parametrize(("text", "content"), FIRST)
def test_where_a_content_ends(said: Reader, text: str, content: str) -> None:
    assert said(text)[0].content.text == content


CUT_OFF = [
    "The storm has a name: sailors call it Old Anna.",
    "The road was closed; the council confirmed a second date.",
]


@pytest.mark.parametrize("text", CUT_OFF)
def test_what_a_colon_or_semicolon_cuts_off_is_not_said(said: Reader, text: str) -> None:
    first = text[: min(i for i in map(text.find, ":;") if i > 0)]
    assert not any(first in one.content.text for one in said(text))
