"""Posts and headlines: lines that tell their speaker at the end, without quotation marks."""

from __future__ import annotations

import pytest

from .conftest import Reader

POSTS = [
    ("The port stays shut for a week. — Ada Lark (@adalark) May 3, 2031", "Ada Lark"),
    ("We will not pay. pic.example.org/ab12 — Tom Reed (@reed_tom) June 14, 2031", "Tom Reed"),
]
HEADLINES = [
    ("Norland to close border, minister says", "minister", "Norland to close border"),
    ("Three held after fire at port, police say", "police", "Three held after fire at port"),
]
NONE = [
    "Ada Lark tells of the port, the boats and her days",
    "The port is shut — Ada Lark, at the harbour, May 3, 2031",
]


@pytest.mark.parametrize(("text", "name"), POSTS)
def test_a_post_is_its_posters(said: Reader, text: str, name: str) -> None:
    (one,) = said(f"The mayor answered on Tuesday.\n{text}\nThe boats stayed.")
    assert one.speaker is not None
    assert (one.speaker.name, one.kind, one.rule) == (name, "direct", "tweet")
    assert text.startswith(one.content.text)
    assert one.quotations == one.content.spans


@pytest.mark.parametrize(("text", "speaker", "content"), HEADLINES)
def test_a_headline_ends_with_who_says_it(
    said: Reader, text: str, speaker: str, content: str
) -> None:
    (one,) = said(text)
    assert one.speaker is not None
    assert (one.speaker.name, one.content.text) == (speaker, content)


@pytest.mark.parametrize("text", NONE)
def test_other_lines_are_nobodys(said: Reader, text: str) -> None:
    assert [one for one in said(text) if one.rule in ("tweet", "headline")] == []
