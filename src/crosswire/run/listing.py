"""The desk's reports as a list: what is known of each, its story, its versions, its issues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection

from crosswire.records.issue import Issue
from crosswire.records.report import PublishedBasis
from crosswire.store import readings, reports, stories


@dataclass(frozen=True, slots=True)
class Listed:
    """One report, in its newest version; ``older``: the ids of those before, oldest first."""

    id: str
    address: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    published_basis: PublishedBasis
    language: str | None
    story: str | None
    older: tuple[str, ...]
    issues: tuple[Issue, ...]


def listed(connection: Connection) -> tuple[Listed, ...]:
    """Every report, oldest first, those without a date before all others, ties by id."""
    rows = sorted(_rows(connection), key=lambda one: (one.published or "", one.id))
    return tuple(rows)


def _rows(connection: Connection) -> Iterator[Listed]:
    story = {one: s.id for s in stories.load(connection) for one in s.reports}
    trouble = readings.issues(connection)
    known = reports.described(connection)
    for _, group in groupby(reports.versions(connection), key=lambda version: version.series):
        *older, newest = (version.id for version in group)
        report = known[newest]
        yield Listed(
            id=newest,
            address=report.address,
            url=report.url,
            outlet=report.outlet,
            title=report.title,
            published=report.published,
            published_basis=report.published_basis,
            language=report.language,
            story=story.get(newest),
            older=tuple(older),
            issues=tuple(dict.fromkeys((*report.issues, *trouble.get(newest, ())))),
        )
