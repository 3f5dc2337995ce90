"""Quotation marks: what is quoted, what is repaired, what is an apostrophe."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.read.statements.quotations import UNBALANCED, quotations

QUOTED = [
    ("“We go,” he said. “Now.”", ["We go,", "Now."]),
    ('"We go," he said. It\'s 6\'2" tall.', ["We go,"]),
    ("''We go,'' she said.", ["We go,"]),
    ("‘We go,’ she said. The workers’ day.", ["We go,"]),
    ("„Wir gehen“, sagte er.", ["Wir gehen"]),
    ("Er sagte: «Wir gehen.»", ["Wir gehen."]),
    ("“She said ‘no’ twice,” he told us.", ["She said ‘no’ twice,"]),
    ("“a “nested” word,” he said.", ["a “nested” word,"]),
    ("It's the leaders' own 'plan', he said.", ["plan"]),
    ("Nothing is quoted here.", []),
    ("“He is 6’2”,” she said. “Tall.”", ["He is 6’2”,", "Tall."]),
    ("“Who knows?“ she asked. “Nobody.”", ["Who knows?", "Nobody."]),
    ('<tweet id="7" author="a b">We go.', []),
    ("“First part.\n\n“Second part.”", ["First part.", "Second part."]),
]


@pytest.mark.parametrize(("text", "inner"), QUOTED)
def test_what_stands_inside_marks(text: str, inner: list[str]) -> None:
    found, issues = quotations(text)
    assert [one.inner.of(text) for one in found] == inner
    assert issues == ()


LOST = [
    ("Lark added, The road is gone.” It rained.", "The road is gone.”", "opening"),
    ("She wrote: “The road is gone.’ It rained.", "“The road is gone.’", "closing"),
    ("It rained. The road is gone,” said Tom Reed.", "The road is gone,”", "opening"),
    ("He said: “The road is gone. Nobody came.", "“The road is gone. Nobody came.", "closing"),
]


@pytest.mark.parametrize(("text", "at", "which"), LOST)
def test_a_lost_mark_is_an_issue_and_its_words_are_read(text: str, at: str, which: str) -> None:
    found, issues = quotations(text)
    assert [(issue.code, issue.span.of(text)) for issue in issues if issue.span] == [
        (UNBALANCED, at)
    ]
    assert which in issues[0].message
    assert [one.outer.of(text) for one in found] == [at]


def test_a_quotation_over_paragraphs_runs_on() -> None:
    found, _ = quotations("“One.\n\n“Two.” Three.")
    assert [one.continued for one in found] == [True, False]


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„", max_size=80))
def test_quotations_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found, issues = quotations(text)
    end = 0
    for one in found:
        assert end <= one.outer.start <= one.inner.start <= one.inner.end <= one.outer.end
        end = one.outer.end
    assert end <= len(text)
    assert all(issue.span and issue.span.end <= len(text) for issue in issues)


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "’", "“a ”", "«", "”. A"])
def test_marks_alone_take_no_time(mark: str) -> None:
    begun = time.process_time()
    quotations(mark * 60_000)
    assert time.process_time() - begun < 5
