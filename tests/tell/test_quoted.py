"""Quotation marks: what stands inside them, and whether they pair."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.tell.quoted import marks_pair, outside_quotations, quoted, quotes_again

CASES = [
    ("“We left,” she said. “All of us.”", ["We left,", "All of us."]),
    ('"We left," she said.', ["We left,"]),
    ("«Nous partons», dit-elle.", ["Nous partons"]),
    ("It’s the captain's ship.", []),
    ("“We left\nThe next day", ["We left"]),
    ("We left,” she said.", []),
]


@pytest.mark.parametrize(("text", "inner"), CASES)
def test_what_stands_in_quotation_marks(text: str, inner: list[str]) -> None:
    assert [one.inner.of(text) for one in quoted(text)] == inner


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("“We left,” she said.", True),
        ("“We left, she said.", False),
        ("We left,” she said.", False),
        ('"We left," she said, "all', False),
        ("The crew (nine left.", False),
        ("The crew (nine) left.", True),
    ],
)
def test_whether_marks_pair(text: str, pair: bool) -> None:
    assert marks_pair(text) is pair


@given(st.text(alphabet='ab “”"\n.«»', max_size=60))
def test_quotations_lie_in_the_text_in_order_and_blanking_keeps_its_length(text: str) -> None:
    ends = [0]
    for one in quoted(text):
        assert ends[-1] <= one.span.start <= one.inner.start <= one.inner.end <= one.span.end
        ends.append(one.span.end)
    assert ends[-1] <= len(text)
    assert len(outside_quotations(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("“We heard a crack and then nothing at all,” he wrote.", True),
        ("It was a “crack”, he wrote.", False),
        ("We heard a crack and then nothing at all.", False),
        ("“We saw the tug and then nothing at all,” he wrote.", False),
    ],
)
def test_words_that_were_quoted_before(text: str, again: bool) -> None:
    told = "Orsk said, “We heard a crack and then nothing,” and wept."
    assert quotes_again(text, told) is again
