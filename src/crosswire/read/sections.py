"""Long texts in sections: each is parsed and read by itself, so that time and memory stay flat.

A section ends where a paragraph does, else where a line, a sentence or a word does. Nothing is
carried over a border: a surname whose full name stands in an earlier section stays a surname.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import chain
from typing import TypeVar

from crosswire.records.identity import content_id
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span

LONGEST = 100_000  # characters read in one piece; the longest news report is half of that
SHORTEST = LONGEST // 2
BORDERS = ("\n\n", "\n", ". ", " ")  # where a section may end, the best first

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report as a report of its own, and where in the whole it ``start``s."""

    whole: Report
    part: Report
    start: int
    last: bool


def sections(report: Report) -> Iterator[Section]:
    """The report in sections; one of ordinary length is its own only section."""
    size = len(report.text)
    if size <= LONGEST:
        yield Section(report, report, 0, last=True)
        return
    start = 0
    while start < size:
        end = _border(report.text, start)
        yield Section(report, _part(report, Span(start, end)), start, last=end == size)
        start = end


def _border(text: str, start: int) -> int:
    """Where the section that begins at ``start`` ends."""
    limit = start + LONGEST
    if limit >= len(text):
        return len(text)
    for border in BORDERS:
        at = text.rfind(border, start + SHORTEST, limit)
        if at >= 0:
            return at + len(border)
    return limit


def _part(report: Report, span: Span) -> Report:
    title = report.title_span
    return replace(
        report,
        id=content_id(report.id, "section", span),
        text=span.of(report.text),
        furniture=tuple(
            Span(max(one.start, span.start) - span.start, min(one.end, span.end) - span.start)
            for one in report.furniture
            if one.meets(span)
        ),
        title_span=title if title is not None and span.start == 0 else None,
        credits=(),
        issues=(),
    )


def whole(report: Report, read: Sequence[tuple[Section, Reading]]) -> Reading:
    """The sections' readings as one, every span moved to where it stands in the report."""
    if len(read) == 1:
        return read[0][1]
    placed = list(_placed(read))
    return Reading(
        report=report.id,
        **{
            noun.name: tuple(chain.from_iterable(getattr(one, noun.name) for one in placed))
            for noun in fields(Reading)
            if noun.name != "report"
        },
    )


def _placed(read: Sequence[tuple[Section, Reading]]) -> Iterator[Reading]:
    """Each section's reading with its spans moved and its paragraphs counted on."""
    told = 0
    for section, reading in read:
        sentences = tuple(replace(s, paragraph=s.paragraph + told) for s in reading.sentences)
        told = sentences[-1].paragraph + 1 if sentences else told
        yield moved(replace(reading, sentences=sentences), section.start)


def moved(record: Record, by: int) -> Record:
    """The record with every span in it moved."""
    if isinstance(record, Span):
        return type(record)(record.start + by, record.end + by)
    if isinstance(record, tuple):
        return type(record)(moved(part, by) for part in record)
    if is_dataclass(record) and not isinstance(record, type):
        changed = {f.name: moved(getattr(record, f.name), by) for f in fields(record) if f.init}
        return type(record)(**changed)
    return record
