"""The versions of one report, and what changed from each to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection

from crosswire.link.versions import Version, changes
from crosswire.records.change import Change
from crosswire.records.report import Report
from crosswire.run import local
from crosswire.run.naming import named_id
from crosswire.store import reports as stored_reports


@dataclass(frozen=True, slots=True)
class Revision:
    """One version; ``changes``: what it has otherwise than the one before it."""

    report: Report
    changes: tuple[Change, ...]


def series(connection: Connection, word: str) -> tuple[Report, ...]:
    """Every version, oldest first, of the report that ``word`` names by any version's id.

    Raises ``NotFound``, or ``WrongUse`` where the beginning of an id fits several.
    """
    known = list(stored_reports.versions(connection))
    wanted = named_id(word, (version.id for version in known), "report", "reports")
    first = next(version.series for version in known if version.id == wanted)
    ids = [version.id for version in known if version.series == first]
    return stored_reports.load(connection, ids)


def revisions(reports: Sequence[Report], pipeline: str) -> tuple[Revision, ...]:
    """The versions, each with its changes; ``pipeline`` names the parser that reads them."""
    read = local.readings(reports, pipeline, processes=1)
    versions = [Version(*pair) for pair in zip(reports, read, strict=True)]
    rest = [Revision(newer.report, changes(older, newer)) for older, newer in pairwise(versions)]
    return (*(Revision(one.report, ()) for one in versions[:1]), *rest)
