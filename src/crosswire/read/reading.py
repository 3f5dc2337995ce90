"""All that was found in one report, put together in the order in which the parts need it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from crosswire.read.amounts import amounts
from crosswire.read.corrections import correction_issues
from crosswire.read.events import events
from crosswire.read.names import names
from crosswire.read.parse import Parsed, parse
from crosswire.read.roles import roles
from crosswire.read.sections import Section, sections, whole
from crosswire.read.sentences import sentences
from crosswire.read.statements import quotation_issues, statements
from crosswire.read.times import times
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.words.languages import is_read


def read_report(report: Report, pipeline: str) -> Reading:
    """One report's reading; ``pipeline`` names an installed spaCy pipeline."""
    return next(read_reports([report], pipeline))


def read_reports(reports: Iterable[Report], pipeline: str) -> Iterator[Reading]:
    """The readings of many reports, in the order given; memory stays flat."""
    cut, given = tee(section for report in reports for section in sections(report))
    read: list[tuple[Section, Reading]] = []
    for section, parsed in zip(cut, parse((s.part for s in given), pipeline), strict=True):
        read.append((section, read_parsed(parsed)))
        if section.last:
            yield whole(section.whole, read)
            read = []


def read_parsed(parsed: Parsed) -> Reading:
    """The reading of a report that is parsed already; of another language, its sentences alone."""
    if not is_read(parsed.report.language):
        return Reading(report=parsed.report.id, sentences=sentences(parsed))
    named = names(parsed)
    dated = times(parsed)
    titled = roles(parsed, named)
    said = statements(parsed, named, titled)
    counted = amounts(parsed, named, dated)
    return Reading(
        report=parsed.report.id,
        sentences=sentences(parsed),
        names=named,
        roles=titled,
        statements=said,
        events=events(parsed, named, titled, said, dated, counted),
        times=dated,
        amounts=counted,
        issues=(*quotation_issues(parsed), *correction_issues(parsed.report)),
    )
