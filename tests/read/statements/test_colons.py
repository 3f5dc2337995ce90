"""Colons: whose line it is, and which labels, topics and datelines name nobody."""

from __future__ import annotations

import pytest

from .conftest import Reader

NOBODY = [
    "Correction, May 4: An earlier version of this article gave a wrong date.",
    "Clarification: The first paragraph now gives the full name of the dam.",
    "Norland Harbour Blast: Key Facts And What Comes Next",
    "OSLO, May 4: The harbour was closed by a storm on Monday.",
    "Little Relief for Farmers: The drought is the worst in a decade.",
    "‘The roof just went’: 12 dead as storms hit Norwegian port",
]
SPEAKERS = [
    ("LARK: Nobody told me about the bridge.", "LARK"),
    ("Tom Reed: City must wait for its new bridge", "Tom Reed"),
    ("Mayor: City must wait for its new bridge", "Mayor"),
    ("Poll: Most voters want a new bridge", "Poll"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_labels_speak_for_nobody(said: Reader, text: str) -> None:
    assert [one.rule for one in said(text) if one.rule.startswith(("colon", "quote"))] == []


def test_a_bare_what_says_nothing(said: Reader) -> None:
    assert said("What Norland says\n\nIt rained.") == ()


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_names_before_a_colon_speak(said: Reader, text: str, name: str) -> None:
    found = said(text + "\n\nIt rained.")
    assert [one.speaker.text for one in found if one.speaker] == [name]


def test_a_label_is_no_subject(said: Reader) -> None:
    (one,) = said("Correction, May 4: An earlier version of this article said that nine men died.")
    assert one.speaker is not None
    assert one.speaker.text == "An earlier version of this article"
