"""Statements: sentences and who says what in them, how, and through whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.names import names
from crosswire.read.parse import parse
from crosswire.read.roles import roles
from crosswire.read.statements import quotation_issues, statements
from crosswire.records.report import Report
from crosswire.settings import Settings

from .conftest import Reader

ONE = [
    # text, speaker, content, kind, stance
    (
        "Mayor Ada Lark said the bridge would open in May.",
        "Ada Lark", "the bridge would open in May", "indirect", "says",
    ),
    (
        "“The bridge will open,” Mayor Ada Lark said. “We have waited long enough.”",
        "Ada Lark", "The bridge will open, We have waited long enough.", "direct", "says",
    ),
    (
        "“Where is the money?” asked the judge.",
        "the judge", "Where is the money?", "direct", "asks",
    ),
    (
        "In a statement, the ministry said: “All flights are cancelled.”",
        "the ministry", "All flights are cancelled.", "direct", "says",
    ),
    (
        "Tom Reed called the plan “a gift to smugglers.”",
        "Tom Reed", "the plan “a gift to smugglers.”", "mixed", "says",
    ),
    (
        "The two presidents met, the Kremlin said.",
        "Kremlin", "The two presidents met", "indirect", "says",
    ),
    (
        "The report was rejected by Tom Reed.",
        "Tom Reed", "The report", "indirect", "denies",
    ),
    (
        "The envoy accused Norland of shelling the port.",
        "The envoy", "Norland of shelling the port", "indirect", "accuses",
    ),
    (
        "Norland promised on Monday to withdraw its troops.",
        "Norland", "to withdraw its troops", "indirect", "promises",
    ),
    (
        "Tom Reed threatened to sue the council unless it paid.",
        "Tom Reed", "to sue the council unless it paid", "indirect", "threatens",
    ),
    (
        "Ministers stressed the need for calm.",
        "Ministers", "the need for calm", "indirect", "demands",
    ),
    (
        "A spokesman for the ministry declined to comment on the report.",
        "A spokesman for the ministry", "to comment on the report", "indirect", "declines",
    ),
    (
        "The mayor did not rule out a second bridge.",
        "The mayor", "a second bridge", "indirect", "says",
    ),
    (
        "The company stopped short of denying the leak.",
        "The company", "the leak", "indirect", "says",
    ),
    (
        "Ada Lark denied that she had signed the contract.",
        "Ada Lark", "that she had signed the contract", "indirect", "denies",
    ),
    (
        "According to the engineer, the dam is safe.",
        "the engineer", "the dam is safe", "indirect", "says",
    ),
    (
        "Analysts at the Delta Institute expect prices to fall.",
        "Delta Institute", "prices to fall", "indirect", "estimates",
    ),
    (
        "“We are ready to talk.\n\n“We are not ready to surrender,” General Osk Varn said.",
        "Osk Varn", "We are ready to talk. We are not ready to surrender,", "direct", "says",
    ),
    (
        "“He used to lead,” Tom Reed said. Instead, “he just acts like a beaten man.”",
        "Tom Reed", "He used to lead, Instead, “he just acts like a beaten man.”", "mixed", "says",
    ),
    (
        "On Norland TV’s “The New Morning,” Tom Reed said the bridge was safe.",
        "Tom Reed", "the bridge was safe", "indirect", "says",
    ),
    (
        "Tom Reed told the crowd, to loud applause: “The bridge is ours.”",
        "Tom Reed", "The bridge is ours.", "direct", "says",
    ),
    (
        "The mayor’s new slogan is “Bridges first and last.”",
        "The mayor", "Bridges first and last.", "direct", "says",
    ),
    (
        "He held up a sign that read “Ships First.”",
        "a sign", "Ships First.", "direct", "says",
    ),
    (
        "“This is fantastic!” beamed Tom Reed.",
        "Tom Reed", "This is fantastic!", "direct", "says",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "content", "kind", "stance"), ONE)
def test_one_statement(
    said: Reader, text: str, speaker: str, content: str, kind: str, stance: str
) -> None:
    [found] = said(text)
    assert found.speaker is not None
    assert (found.speaker.name, found.content.text) == (speaker, content)
    assert (found.kind, found.stance) == (kind, stance)


NONE = [
    "The so-called “green corridor” was opened on Friday.",
    "He reads “The Long River” every year.",
    "The bridge opened in May.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_statement(said: Reader, text: str) -> None:
    assert said(text) == ()


def test_a_cue_after_a_content_is_one_of_its_own(said: Reader) -> None:
    found = said("Lark said that the road was open, adding that buses would run.")
    assert [one.content.text for one in found] == [
        "that the road was open",
        "that buses would run",
    ]
    assert {one.speaker.name for one in found if one.speaker} == {"Lark"}


def test_nothing_inside_a_content_is_a_statement_of_its_own(said: Reader) -> None:
    [found] = said("Ada Lark said that Tom Reed had denied that he knew.")
    assert found.speaker is not None
    assert found.speaker.name == "Ada Lark"


def test_an_unnamed_speaker_is_none(said: Reader) -> None:
    [found] = said("The talks are expected to fail.")
    assert found.speaker is None
    assert found.content.text == "The talks to fail"


VIA = [
    ("According to the Harbour Courier, Ada Lark said the bridge was safe.", "Ada Lark",
     ("Harbour Courier",)),
    ("Reuters, citing two officials, reported that the ship had sunk.", "two officials",
     ("Reuters",)),
    ("Ada Lark told Reuters that the bridge was safe.", "Ada Lark", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "via"), VIA)
def test_via(said: Reader, text: str, speaker: str, via: tuple[str, ...]) -> None:
    found = said(text)[0]
    assert found.speaker is not None
    assert (found.speaker.name, found.via) == (speaker, via)


def test_who_is_spoken_to(said: Reader) -> None:
    [found] = said("Ada Lark told Reuters that the bridge was safe.")
    assert found.addressee == "Reuters"


def test_a_headline_by_its_colon(said: Reader) -> None:
    [found] = said("Ada Lark: Bridge Will Open in May")
    assert found.cue is not None
    assert found.cue.text == ":"
    assert found.content.text == "Bridge Will Open in May"


def test_a_lost_mark_is_told() -> None:
    text = "It rained. The mine is closed,” said Tom Reed, its owner."
    parsed = next(parse([Report(id="r", address="r", text=text)], Settings().parser))
    [issue] = quotation_issues(parsed)
    assert issue.span is not None
    assert issue.span.of(text) == "The mine is closed,”"
    [found] = statements(parsed, names(parsed), ())
    assert found.content.text == "The mine is closed,"


WORDS = st.sampled_from(
    ["“", "”", '"', "said", "Ada", "Lark", "that", "according", "to", ",", ".", ":", "denied",
     "\n", "he", "the", "plan", "is", "'", "''", "and", "emphasizing", "—", "reportedly"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_every_span_stands_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    parsed = next(parse([Report(id="r", address="r", text=text)], Settings().parser))
    found = names(parsed)
    for one in statements(parsed, found, roles(parsed, found)):
        spans = one.content.spans
        assert spans
        assert one.content.text == " ".join(span.of(text) for span in spans)
        assert list(spans) == sorted(spans)
        assert all(0 <= a < b <= len(text) for a, b in spans)
        assert one.cue is None or one.cue.text == one.cue.span.of(text)
        assert one.speaker is None or one.speaker.text == one.speaker.span.of(text)
