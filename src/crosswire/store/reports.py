"""Every version of every report: kept once, brought up to date, never lost.

A report's id is the hash of its address and its text. The same address with another text is a
new version (``series`` says how that is decided); the old one stays, and only the newest is active
in stories.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from crosswire.records.encoding import from_json, to_json
from crosswire.records.identity import content_id
from crosswire.records.report import Report
from crosswire.store.batches import batches
from crosswire.store.lots import Lot
from crosswire.store.schema import desk, reports
from crosswire.store.series import series

State = Literal["new", "version", "updated", "unchanged"]
_OPEN = "gathering"  # the row that a gathering leaves until it is done
_BASES = ("unknown", "text", "page", "metadata", "given")  # how well a date is known


@dataclass(frozen=True, slots=True)
class Kept:
    """A report as the desk now holds it; ``state``: what keeping it changed."""

    report: Report
    state: State


@dataclass(frozen=True, slots=True)
class Version:
    """One version; ``series``: the id of the first one; ``active``: whether it is the newest.

    ``run``: the number of the gathering that brought it.
    """

    id: str
    series: str
    address: str
    run: int
    published: str | None
    active: bool


def begin_run(connection: Connection) -> int:
    """The number of the gathering that begins now; one that was cut off is gone on with."""
    open_run = connection.execute(select(desk.c.value).where(desk.c.name == _OPEN)).scalar()
    if open_run:
        return int(open_run)
    number = int(connection.execute(select(func.max(reports.c.run))).scalar() or 0) + 1
    connection.execute(insert(desk), [{"name": _OPEN, "value": str(number)}])
    return number


def end_run(connection: Connection) -> None:
    """Says that the gathering is done."""
    connection.execute(delete(desk).where(desk.c.name == _OPEN))


def keep(connection: Connection, report: Report, *, run: int, outlet: str | None = None) -> Kept:
    """Keeps a report; ``outlet``: given by whoever gathers it, and stronger than a page's word.

    The same report again changes nothing, unless something is now known of it that was not.
    """
    query = select(reports).where(reports.c.id == report.id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return _keep_new(connection, report, run, outlet)
    before = _report(row)
    given = outlet or row.outlet_given
    after = _merged(before, report, given)
    if after == before and given == row.outlet_given:
        return Kept(before, "unchanged")
    change = update(reports).where(reports.c.id == report.id)
    connection.execute(change.values(_columns(after, given)))
    return Kept(after, "updated" if after != before else "unchanged")


def _keep_new(connection: Connection, report: Report, run: int, outlet: str | None) -> Kept:
    first = series(connection, report, run)
    columns = _columns(report, outlet) | {
        "id": report.id,
        "address": report.address,
        "series": first,
        "run": run,
        "text": report.text,
    }
    connection.execute(insert(reports), [columns])
    return Kept(report, "new" if first == report.id else "version")


def _columns(report: Report, outlet: str | None) -> dict[str, Any]:
    """The columns that say what is known of a report besides its text."""
    record = to_json(replace(report, text=""), indent=None)
    return {
        "outlet": report.outlet,
        "outlet_given": outlet,
        "published": report.published,
        "stamp": max(report.published or "", report.updated or ""),
        "digest": content_id(record),
        "record": record,
    }


def _merged(before: Report, now: Report, outlet: str | None) -> Report:
    """What is known of a report gathered again; nothing is given up for something weaker."""
    older = _BASES.index(now.published_basis) < _BASES.index(before.published_basis)
    dated = before if older or now.published is None else now
    return replace(
        now,
        url=now.url or before.url,
        outlet=outlet or now.outlet or before.outlet,
        title=now.title or before.title,
        byline=now.byline or before.byline,
        updated=now.updated or before.updated,
        published=dated.published,
        published_basis=dated.published_basis,
    )


def load(connection: Connection, ids: Iterable[str]) -> tuple[Report, ...]:
    """The reports with these ids, in the order of ``ids``; ids that are not held are left out."""
    wanted = tuple(ids)
    found = {
        row.id: _report(row)
        for batch in batches(wanted)
        for row in connection.execute(select(reports).where(reports.c.id.in_(batch)))
    }
    return tuple(found[id_] for id_ in wanted if id_ in found)


def lot(connection: Connection, ids: Sequence[str]) -> Lot[str, Report]:
    """The reports with these ids, all of them held, as a sequence that holds none in memory."""
    return Lot(ids, partial(load, connection))


def _report(row: Any) -> Report:
    return replace(from_json(row.record, Report), text=row.text)


def versions(connection: Connection) -> Iterator[Version]:
    """Every version of every report, by series, oldest first; the last of each is active."""
    order = (reports.c.series, reports.c.run, reports.c.id)
    query = select(*order, reports.c.address, reports.c.published, reports.c.stamp)
    rows = connection.execute(query.order_by(*order))
    for _, group in groupby(rows, key=lambda row: row.series):
        aged = _aged(group)
        for row in aged:
            yield Version(row.id, row.series, row.address, row.run, row.published, row is aged[-1])


def _aged(rows: Iterable[Any]) -> list[Any]:
    """Versions by when they were published or last changed, then by gathering, then by id.

    A version without a date counts as no older than those gathered before it.
    """
    latest = ""
    found = []
    for row in rows:
        stamp = row.stamp or latest
        latest = max(latest, stamp)
        found.append(((stamp, row.run, row.id), row))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def active(connection: Connection) -> tuple[str, ...]:
    """The ids of the newest version of every report, by (published, id)."""
    columns = reports.c.series, reports.c.run, reports.c.id, reports.c.published, reports.c.stamp
    series: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(select(*columns)).all():
        series[row[0]].append(row)
    newest = [_aged(sorted(one))[-1] if len(one) > 1 else one[0] for one in series.values()]
    return tuple(id_ for _, id_ in sorted((row[3] or "", row[2]) for row in newest))


def digests(connection: Connection) -> dict[str, str]:
    """For each report, the digest of what is known of it besides its text."""
    rows = connection.execute(select(reports.c.id, reports.c.digest))
    return {row.id: row.digest for row in rows}


def described(connection: Connection) -> dict[str, Report]:
    """What is known of every report besides its text, by id; ``text`` is empty."""
    rows = connection.execute(select(reports.c.id, reports.c.record))
    return {row.id: from_json(row.record, Report) for row in rows}
