"""Long texts are read in sections, and the whole reading stands in the whole text."""

import pytest

from crosswire.gather.texts import report as text_report
from crosswire.read import sections as cut
from crosswire.read.reading import read_report
from crosswire.records.span import Span
from crosswire.settings import Settings

PIPELINE = Settings().parser
PARAGRAPH = (
    "Mayor Ilse Brandt said on Monday that at least {} people were wounded in Velden. "
    "“We will rebuild the bridge,” she told reporters."
)
TEXT = "\n\n".join(PARAGRAPH.format(number) for number in range(20, 32))


@pytest.fixture
def short(monkeypatch):
    monkeypatch.setattr(cut, "LONGEST", 600)
    monkeypatch.setattr(cut, "SHORTEST", 300)


def test_an_ordinary_report_is_its_own_only_section():
    report = text_report(TEXT, address="a.txt")
    assert [(one.part, one.start, one.last) for one in cut.sections(report)] == [(report, 0, True)]


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    ("text", "border"),
    [
        (TEXT, "\n\n"),
        (TEXT.replace("\n\n", "\n"), "\n"),
        (TEXT.replace("\n\n", " "), ". "),
        ("word " * 400, " "),
        ("x" * 2000, "x"),
    ],
)
def test_sections_end_at_the_best_border_and_nothing_is_lost(text, border):
    found = list(cut.sections(text_report(text, address="a.txt")))
    assert "".join(one.part.text for one in found) == text
    assert all(one.part.text.endswith(border) for one in found[:-1])
    assert all(len(one.part.text) <= 600 for one in found)
    assert [one.last for one in found] == [False] * (len(found) - 1) + [True]


@pytest.mark.usefixtures("short")
def test_every_span_is_moved_to_where_it_stands():
    report = text_report(
        TEXT,
        address="a.txt",
    )
    reading = read_report(report, PIPELINE)
    assert reading.report == report.id
    assert len(reading.statements) >= 20
    assert len({one.id for one in reading.statements}) == len(reading.statements)
    for shown in (*reading.names, *reading.times, *reading.amounts, *reading.roles):
        assert shown.span.of(report.text) == shown.text
    for one in reading.statements:
        assert " ".join(s.of(report.text) for s in one.content.spans) == one.content.text
    assert [a.low for a in reading.amounts] == list(range(20, 32))
    paragraphs = [sentence.paragraph for sentence in reading.sentences]
    assert paragraphs == sorted(paragraphs)
    assert paragraphs[-1] == 11


def test_moving_keeps_everything_else():
    report = text_report(TEXT, address="a.txt")
    reading = read_report(report, PIPELINE)
    assert cut.moved(reading, 0) == reading
    assert cut.moved(cut.moved(reading, 7), -7) == reading
    assert cut.moved(Span(1, 2), 3) == Span(4, 5)
