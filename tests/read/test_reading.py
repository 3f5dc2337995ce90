"""Whole readings: whatever the text, every span stands in it and nothing breaks."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosswire.gather.texts import report as text_report
from crosswire.read.reading import read_report
from crosswire.records.span import Span
from crosswire.settings import Settings

PIPELINE = Settings().parser

PIECES = st.sampled_from(
    [
        "Mayor Ilse Brandt said ",
        "President Omar Dant, who ", "he told reporters", "according to ",
        "the Norwick Wire", "“We will not go,”", "\"Never", "again.\"", "‘", "’", "«Non»", "”", "“",
        " denied that ", "Kestria", "at least 27 people", " were killed", "and wounded 31 others",
        "on Monday", "next week", "by April or May", "$350 million", "€1.2bn", "about 40%", ". ",
        ".\n\n", "\n", " ", ", ", " — ", ": ", "…", "former ", "acting ", "the minister",
        "She added ",
        "Sources:\n• One\n• Two", "Comments are closed.", "🕊️", "\u200b", "\u00a0", "İ", "ß", "\t",
        "a third of", "dozens of", "12", "the attack", "did not rule out", "declined to comment",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=12), min_size=1, max_size=40).map("".join)


def spans_in(record: Any) -> Iterator[Span]:
    if isinstance(record, Span):
        yield record
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans_in(getattr(record, field.name))
    elif isinstance(record, tuple):
        for part in record:
            yield from spans_in(part)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from([None, "2025-04-18"]))
def test_every_span_of_every_record_stands_in_the_text(text, published):
    report = text_report(text, address="a.txt")
    reading = read_report(report, PIPELINE)
    for span in [*spans_in(reading), *spans_in(report)]:
        assert 0 <= span.start <= span.end <= len(report.text)
    for shown in (*reading.names, *reading.times, *reading.amounts, *reading.roles):
        assert shown.span.of(report.text) == shown.text
    for statement in reading.statements:
        assert (
            " ".join(s.of(report.text) for s in statement.content.spans) == statement.content.text
        )
        assert all(statement.content.text for _ in statement.quotations)
        for part in (statement.speaker, statement.cue):
            assert part is None or part.span.of(report.text) == part.text
    for event in reading.events:
        assert event.trigger.span.of(report.text) == event.trigger.text


def test_reading_the_same_text_twice_gives_the_same_reading():
    text = (
        "Mayor Ilse Brandt said on Monday that at least 27 people were wounded. “Stay,” she said."
    )
    report = text_report(text, address="a.txt")
    assert read_report(report, PIPELINE) == read_report(report, PIPELINE)


def test_a_report_in_another_language_is_kept_and_not_read():
    text = "Die Bürgermeisterin sagte am Montag, dass zwei Menschen gestorben seien. „Bleibt hier.“"
    report = text_report(text, address="a.txt")
    reading = read_report(report, PIPELINE)
    assert [issue.code for issue in report.issues] == ["language-not-read"]
    assert len(reading.sentences) > 0
    assert (reading.statements, reading.roles, reading.amounts, reading.events) == ((), (), (), ())


def test_furniture_is_no_part_of_what_is_said():
    text = (
        "Brandt Seeks to Close the Velden Bridge\n\n"
        "Velden | March 3, 2025, Monday // 08:37| views\n\n"
        "Mayor Ilse Brandt said on Monday that the bridge was old.\n"
    )
    report = text_report(text, address="a.txt")
    assert report.furniture
    for statement in read_report(report, PIPELINE).statements:
        spans = statement.content.spans
        assert not any(span.meets(one) for span in spans for one in report.furniture)


def test_a_text_of_quotation_marks_only_is_read():
    reading = read_report(text_report('"“”' * 5_000, address="a.txt"), PIPELINE)
    assert not any(statement.kind == "indirect" for statement in reading.statements)
