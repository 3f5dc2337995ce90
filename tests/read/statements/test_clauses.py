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
]


@pytest.mark.parametrize(("text", "content"), FIRST)
def test_where_a_content_ends(said: Reader, text: str, content: str) -> None:
    assert said(text)[0].content.text == content
