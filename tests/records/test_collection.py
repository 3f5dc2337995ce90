"""What was collected, as one argument: look-ups and independence."""

import pytest

from crosswire.records.collection import Collection
from crosswire.records.link import Link, LinkKind
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span


def collection(*links: Link) -> Collection:
    reports = tuple(Report(id=name, address=name, text=f"Text of {name}.") for name in "abcde")
    return Collection(reports, tuple(Reading(report.id) for report in reports), links)


def link(kind: LinkKind, a: str, b: str, judgement: str = "same") -> Link:
    return Link(kind, a, b, judgement, 1.0, "for the test")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("links", "reports", "independent"),
    [
        ([], "abc", 3),
        ([], "", 0),
        ([link("copy", "b", "a")], "ab", 1),
        ([link("copy", "b", "a"), link("rewrite", "c", "b")], "ac", 1),
        ([link("copy", "b", "a"), link("copy", "d", "c")], "abcde", 3),
        ([link("cites", "b", "a")], "ab", 2),
        ([link("shared", "a", "e")], "ae", 1),
        ([link("copy", "b", "a", "different")], "ab", 2),
        ([link("copy", "b", "elsewhere")], "ab", 2),
    ],
)
def test_reports_that_descend_from_a_common_one_count_once(links, reports, independent):
    assert collection(*links).independent(list(reports)) == independent


def test_only_keeps_what_belongs_to_the_reports():
    kept = collection(link("copy", "b", "a"), link("copy", "d", "c")).only(["a", "b"])
    assert [report.id for report in kept.reports] == ["a", "b"]
    assert [reading.report for reading in kept.readings] == ["a", "b"]
    assert [(one.a, one.b) for one in kept.lineage] == [("b", "a")]


def test_a_passage_is_what_stands_there():
    passage = collection().passage("a", Span(0, 4))
    assert passage.text == "Text"
