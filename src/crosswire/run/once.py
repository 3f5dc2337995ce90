"""Reading without a desk: a text or some files in, readings out, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from crosswire.gather.given import Given, Refused
from crosswire.gather.sources import reports
from crosswire.gather.texts import report as text_report
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.run import local
from crosswire.settings import Settings

AT_ONCE = 200  # reports held in memory
ADDRESS = "text"


@dataclass(frozen=True, slots=True)
class Read:
    """A report and its reading; each holds the issues met in making it."""

    report: Report
    reading: Reading


def read_text(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """All that is found in one report's text; nothing is stored.

    ``published``: its day (ISO), which "yesterday" and "next week" are counted from. Spans index
    ``text``; ``issues`` are those of gathering and of reading it.
    """
    given = Given(outlet=outlet, published=published)
    report = text_report(text, address=ADDRESS, given=given)
    read = next(_read([report], settings or Settings.from_environment()))
    return replace(read.reading, issues=(*report.issues, *read.reading.issues))


def read_sources(
    sources: Iterable[str], *, given: Given, settings: Settings
) -> Iterator[Read | Refused]:
    """The readings of every report of the sources, in their order."""
    found = reports(
        tuple(sources), given, largest_file=settings.largest_file, private=settings.allow_private
    )
    while batch := list(islice(found, AT_ONCE)):
        read = _read([one for one in batch if isinstance(one, Report)], settings)
        yield from (one if isinstance(one, Refused) else next(read) for one in batch)


def _read(batch: list[Report], settings: Settings) -> Iterator[Read]:
    found = local.readings(batch, settings.parser, settings.processes)
    for report, reading in zip(batch, found, strict=True):
        yield Read(report, reading)
