"""Several speakers, members of groups, spenders and hearers: whose words, and what is none."""

from __future__ import annotations

import pytest

from crosswire.gather.texts import report
from crosswire.read.parse import parse
from crosswire.read.statements import statements
from crosswire.settings import Settings

from .conftest import Reader

SPEAKERS = [
    ("Norland and Orland threatened tariffs on grain.", "Norland and Orland"),
    ("Ada Lark left. Lark and her aides said the port would stay shut.", "Lark and her aides"),
    ("The group has spent millions of dollars attacking the mayor.", "The group"),
    ("Ada Lark is tired. Lark said the port would stay shut.", "Ada Lark"),
]
NOTHING = ["Lark will testify to the harbour committee.", "Lark responded to Tom Reed."]
LINKS = "Ada Mary LarkPort closes for a week | Reed says ferry is late MORE"


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_several_are_no_one_of_them(said: Reader, text: str, name: str) -> None:
    speaker = said(text)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize("text", NOTHING)
def test_who_is_spoken_to_is_not_said(said: Reader, text: str) -> None:
    assert said(text) == ()


def test_sources_are_via_and_not_said(said: Reader) -> None:
    (one,) = said("Lark told the Courier, which cited two officials, that the port was closed.")
    assert one.content.text == "that the port was closed"


def test_headlines_behind_a_name_are_neither_said_nor_part_of_what_is() -> None:
    text = f"The mayor said that Sen. Ada Lark {LINKS} (N-Orl) had left the port."
    parsed = next(parse([report(text, address="a")], Settings().parser))
    (one,) = statements(parsed, (), ())
    assert one.speaker is not None
    assert one.speaker.name == "The mayor"
    assert "MORE" not in one.content.text
    assert one.content.text.startswith("that Sen. Ada Lark")
    assert one.content.text.endswith("had left the port")
