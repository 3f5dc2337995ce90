"""Whether a desk is whole: what is tested, and what came of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from crosswire.records.identity import content_id
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.run import edition
from crosswire.settings import Settings
from crosswire.store import readings, reports, stories
from crosswire.store.batches import batches

NAMED = 3  # reports named in a verdict; the rest are counted


@dataclass(frozen=True, slots=True)
class Test:
    """One thing that was tested; ``found``: in words, whatever came of it."""

    name: str
    passed: bool
    found: str


def tests(connection: Connection, settings: Settings) -> tuple[Test, ...]:
    """Every test of a desk: its file, its reports, its readings and spans, its stories."""
    active = reports.active(connection)
    every = [version.id for version in reports.versions(connection)]
    missing = readings.missing(connection, active, edition.reader(settings.parser))
    told = {report for story in stories.load(connection) for report in story.reports}
    return (
        _file(connection),
        _judged("reports", f"{len(every)} kept, {len(active)} in use", _altered(connection, every)),
        _judged("spans", "every span indexes its text", _astray(connection, every)),
        _judged("readings", "every report is read", missing, "not read yet"),
        _judged("stories", "every report is in a story", set(active) - told, "in no story yet"),
    )


def _file(connection: Connection) -> Test:
    """The database's own test of its file."""
    if connection.dialect.name != "sqlite":
        return Test("file", True, "kept by the database server")
    found = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check"))]
    return Test("file", found == ["ok"], "whole" if found == ["ok"] else "; ".join(found[:NAMED]))


def _judged(name: str, good: str, bad: Iterable[str], what: str = "not as stored") -> Test:
    ids = sorted(bad)
    if not ids:
        return Test(name, True, good)
    more = f" and {len(ids) - NAMED} more" if len(ids) > NAMED else ""
    return Test(name, False, f"{what}: {', '.join(ids[:NAMED])}{more}")


def _altered(connection: Connection, ids: list[str]) -> Iterator[str]:
    """Reports whose address and text are not those that their id was made of."""
    for batch in batches(ids):
        for report in reports.load(connection, batch):
            if content_id(report.address, report.text) != report.id:
                yield report.id


def _astray(connection: Connection, ids: list[str]) -> Iterator[str]:
    """Reports with a span that does not index their text, or not the words that it should."""
    for batch in batches(ids):
        read = {reading.report: reading for reading in readings.load(connection, batch)}
        for report in reports.load(connection, batch):
            if not stands(report, report) or not stands(read.get(report.id), report):
                yield report.id


def stands(record: Any, report: Report) -> bool:
    """Whether every span in a record lies in the report's text and shows the words beside it."""
    if isinstance(record, Span):
        return 0 <= record.start <= record.end <= len(report.text)
    if isinstance(record, tuple):
        return all(stands(part, report) for part in record)
    if not dataclasses.is_dataclass(record):
        return True
    fields = [getattr(record, field.name) for field in dataclasses.fields(record)]
    return _shows(record, report.text) and all(stands(field, report) for field in fields)


def _shows(record: Any, whole: str) -> bool:
    """Whether the words that a record carries are those at its span or spans."""
    words = getattr(record, "text", None)
    spans = getattr(record, "spans", None) or [getattr(record, "span", None)]
    if words is None or spans == [None] or isinstance(record, Report):
        return True
    return bool(words == " ".join(whole[span.start : span.end] for span in spans))
