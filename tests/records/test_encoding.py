"""Records to JSON and back."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.records.encoding import from_json, to_json, to_plain
from crosswire.records.identity import content_id
from crosswire.records.issue import Issue
from crosswire.records.reading import Reading
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span

TEXT = st.text(st.characters(codec="utf-8"))
SPANS = st.builds(Span, st.integers(0, 99), st.integers(0, 99))


@given(
    st.builds(
        Report,
        id=TEXT,
        address=TEXT,
        text=TEXT,
        title=st.none() | TEXT,
        credits=st.lists(st.builds(Credit, TEXT, SPANS)).map(tuple),
        issues=st.lists(st.builds(Issue, TEXT, TEXT, st.none() | SPANS)).map(tuple),
    )
)
def test_a_report_comes_back_as_it_was(report):
    assert from_json(to_json(report), Report) == report


def test_a_span_is_a_pair_of_numbers():
    assert to_plain(Issue("code", "message", Span(3, 5)))["span"] == (3, 5)
    assert '"span": [\n    3,\n    5\n  ]' in to_json(Issue("code", "message", Span(3, 5)))


def test_what_is_no_reading_is_refused():
    with pytest.raises(msgspec.ValidationError):
        from_json('{"report": 7}', Reading)


def test_ids_follow_from_content_alone():
    assert content_id("a", "b") == content_id("a", "b")
    assert content_id("a", "b") != content_id("ab", "")
    assert content_id(None) != content_id("None")
    assert len(content_id("x")) == 16
