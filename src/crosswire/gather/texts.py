"""Plain text → Report: the text as it is, with title, byline, date, credits and furniture found."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.gather.content import content
from crosswire.gather.credits import credits
from crosswire.gather.files import File
from crosswire.gather.furniture import furniture
from crosswire.gather.given import NOTHING_GIVEN, NOTHING_STATED, Given, Refused, Stated
from crosswire.gather.heads import head
from crosswire.gather.language import language, not_read
from crosswire.gather.lines import Line, lines
from crosswire.gather.runs import runs
from crosswire.gather.storable import storable
from crosswire.records.identity import content_id
from crosswire.records.issue import Issue
from crosswire.records.report import PublishedBasis, Report
from crosswire.records.span import Span


def report(
    text: str,
    *,
    address: str,
    given: Given = NOTHING_GIVEN,
    stated: Stated = NOTHING_STATED,
    marked: tuple[Span, ...] = (),
    issues: tuple[Issue, ...] = (),
) -> Report:
    """The report that ``text`` is.

    ``given`` beats ``stated``, what a page or a record says of itself, and that beats what stands
    in the text. ``marked``: furniture that the caller knows of. ``issues``: trouble that was met on
    the way here. Nothing is removed from the text; a character that no database can hold is
    replaced by one other, so that spans hold.
    """
    text, trouble = storable(text)
    all_lines = lines(text)
    sites = furniture(all_lines)
    top = head(all_lines, sites, given.title or stated.title)
    named, credit_lines = credits(all_lines)
    labels = sites | top.labels | credit_lines
    published, basis = _published(given, stated, top.published)
    url = given.url or stated.url
    code = language(_story(text, all_lines, labels))
    return Report(
        id=content_id(url or address, text),
        address=url or address,
        text=text,
        url=url,
        outlet=given.outlet or stated.outlet,
        title=given.title or stated.title or (top.title.of(text) if top.title else None),
        byline=stated.byline or top.byline,
        published=published,
        published_basis=basis,
        language=code,
        credits=named,
        furniture=merged(
            [*marked, *runs(all_lines), *(all_lines[number].span for number in labels)]
        ),
        title_span=top.title,
        issues=(*issues, *trouble, *not_read(code)),
        updated=stated.updated,
    )


def _published(
    given: Given, stated: Stated, written: str | None
) -> tuple[str | None, PublishedBasis]:
    if given.published:
        return given.published, "given"
    if stated.published:
        return stated.published, stated.basis
    return (written, "text") if written else (None, "unknown")


def _story(text: str, all_lines: list[Line], labels: set[int]) -> str:
    return "\n".join(line.text for n, line in enumerate(all_lines) if n not in labels) or text


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        elif span.start < span.end:
            result.append(span)
    return tuple(result)


def read(file: File, given: Given, largest_file: int) -> Iterator[Report | Refused]:
    """The report of a plain-text file."""
    found = content(file, largest_file=largest_file)
    if isinstance(found, Refused):
        yield found
    else:
        yield report(found.text, address=file.address, given=given, issues=found.issues)
