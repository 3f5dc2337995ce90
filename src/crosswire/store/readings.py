"""What was read in each report, kept until the reader or what is known of the report changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, and_, delete, insert, select

from crosswire.records.encoding import from_json, to_json
from crosswire.records.issue import Issue
from crosswire.records.name import Name
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.records.statement import Statement
from crosswire.store import search
from crosswire.store.batches import batches
from crosswire.store.lots import Lot
from crosswire.store.schema import readings, reports, speakers
from crosswire.words.fold import bare_words

Record = TypeVar("Record")


def save(connection: Connection, report: Report, reading: Reading, reader: str) -> None:
    """Keeps a report's reading, made by this edition of the reader, in place of an older one."""
    query = select(reports.c.digest).where(reports.c.id == report.id)
    digest = connection.execute(query).scalar_one()
    connection.execute(delete(speakers).where(speakers.c.report == report.id))
    if connection.execute(delete(readings).where(readings.c.report == report.id)).rowcount:
        search.forget(connection, report.id)
    row = {"report": report.id, "reader": reader, "digest": digest}
    row["record"] = to_json(reading, indent=None)
    row["issues"] = to_json(reading.issues, indent=None)
    connection.execute(insert(readings), [row])
    names = spoken_by(reading)
    rows = [{"report": report.id, "name": name} for name in sorted({bare_words(n) for n in names})]
    if rows:
        connection.execute(insert(speakers), rows)
    search.index(connection, report, sorted(names))


def spoken_by(reading: Reading) -> set[str]:
    """The names of all who speak in a reading."""
    return {s.speaker.name for s in reading.statements if s.speaker and s.speaker.name}


def missing(connection: Connection, ids: Sequence[str], reader: str) -> tuple[str, ...]:
    """Those of ``ids`` without a reading by this reader of the report as it is known now."""
    same = and_(
        readings.c.report == reports.c.id,
        readings.c.digest == reports.c.digest,
        readings.c.reader == reader,
    )
    fresh = set(connection.execute(select(reports.c.id).join(readings, same)).scalars())
    return tuple(id_ for id_ in ids if id_ not in fresh)


def load(connection: Connection, ids: Iterable[str]) -> tuple[Reading, ...]:
    """The readings of these reports, in the order of ``ids``; those not read yet are left out."""
    return _decoded(connection, tuple(ids), Reading)


def _decoded(connection: Connection, ids: Sequence[str], kind: type[Record]) -> tuple[Record, ...]:
    columns = select(readings.c.report, readings.c.record)
    found = {
        row.report: from_json(row.record, kind)
        for batch in batches(ids)
        for row in connection.execute(columns.where(readings.c.report.in_(batch)))
    }
    return tuple(found[id_] for id_ in ids if id_ in found)


def lot(connection: Connection, ids: Sequence[str]) -> Lot[str, Reading]:
    """The outlines of these reports as a sequence that holds none; unread reports are left out."""
    read = set(connection.execute(select(readings.c.report)).scalars())
    return Lot(tuple(id_ for id_ in ids if id_ in read), partial(outlines, connection))


@dataclass(frozen=True, slots=True)
class _Outline:
    """What is decoded of a reading where the rest is not looked at."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    statements: tuple[Statement, ...] = ()


def outlines(connection: Connection, ids: Sequence[str]) -> tuple[Reading, ...]:
    """Readings without events, times, amounts and issues, at a third of the cost.

    In the order of ``ids``; those not read yet are left out.
    """
    return tuple(
        Reading(one.report, one.sentences, one.names, one.roles, one.statements)
        for one in _decoded(connection, ids, _Outline)
    )


@dataclass(frozen=True, slots=True)
class _Sentences:
    """What is decoded of a reading where only its sentences are looked at."""

    report: str
    sentences: tuple[Sentence, ...] = ()


def sentences(connection: Connection, ids: Sequence[str]) -> tuple[Reading, ...]:
    """Readings with their sentences alone, in the order of ``ids``; unread reports are left out."""
    found = _decoded(connection, ids, _Sentences)
    return tuple(Reading(one.report, one.sentences) for one in found)


def speaking(connection: Connection, names: Iterable[str]) -> set[str]:
    """The reports in which somebody speaks whose name holds one of ``names`` (bare) as words."""
    wanted = tuple(f" {name} " for name in names)
    rows = connection.execute(select(speakers))
    return {row.report for row in rows if any(name in f" {row.name} " for name in wanted)}


def issues(connection: Connection) -> dict[str, tuple[Issue, ...]]:
    """For each report that was read, the trouble met in reading it."""
    rows = connection.execute(select(readings.c.report, readings.c.issues))
    return {row.report: from_json(row.issues, tuple[Issue, ...]) for row in rows}
