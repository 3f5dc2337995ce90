"""Markdown → Report: the text as it is; front matter is read, and markup is marked as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.gather import texts
from crosswire.gather.content import content
from crosswire.gather.dates import iso
from crosswire.gather.files import File
from crosswire.gather.given import NOTHING_GIVEN, Given, Refused, Stated
from crosswire.gather.storable import clean, web_address
from crosswire.records.issue import Issue
from crosswire.records.report import Report
from crosswire.records.span import Span

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<rows>.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.S)
_ROW = re.compile(r"(?m)^(?P<key>[A-Za-z_]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_HEADING = re.compile(r"(?m)^[ ]{0,3}(?P<marks>#{1,6})[ \t]+(?P<title>[^\r\n]*?)[ \t#]*\r?$")
_MARKUP = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^[ ]{0,3}(#{1,6})[ \t]",  # headings
        r"(!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\))",  # images
        r"(?<!!)(\[)[^\[\]\n]{1,300}\]\([^)\n]{0,2000}\)",  # a link's opening bracket
        r"(?<!!)\[[^\[\]\n]{1,300}(\]\([^)\n]{0,2000}\))",  # a link's address
        r"(\*\*|__)(?=\S)",  # emphasis
        r"(?<=\S)(\*\*|__)",
        r"^[ ]{0,3}(>)[ \t]",  # quoted passages
        r"^[ ]{0,3}((?:[-*_][ \t]?){3,})\r?$",  # rules
        r"(<!--.{0,2000}?-->)",
    )
)
KEYS = {
    "title": ("title", "headline"),
    "published": ("date", "published"),
    "byline": ("author", "authors", "byline"),
    "outlet": ("outlet", "publisher", "site"),
    "url": ("url", "link", "canonical"),
}  # front matter: our field, and the names that it goes by


def read(file: File, given: Given, largest_file: int) -> Iterator[Report | Refused]:
    """The report of a Markdown file."""
    found = content(file, largest_file=largest_file)
    if isinstance(found, Refused):
        yield found
    else:
        yield report(found.text, address=file.address, given=given, issues=found.issues)


def report(
    text: str, *, address: str, given: Given = NOTHING_GIVEN, issues: tuple[Issue, ...] = ()
) -> Report:
    """The report that a Markdown text is; its spans index the text with its markup."""
    front = _FRONT.match(text)
    begin = front.end() if front else 0
    told = _stated(front["rows"] if front else "", _top_heading(text, begin))
    matter = (Span(0, begin),) if begin else ()
    return texts.report(
        text,
        address=address,
        given=given,
        stated=told,
        marked=(*matter, *_markup(text, begin)),
        issues=issues,
    )


def _stated(rows: str, heading: str | None) -> Stated:
    """What the front matter says, and the heading as title where it says none."""
    values = {row["key"].lower(): row["value"].strip(" \t\"'[]") for row in _ROW.finditer(rows)}
    said = {
        field: next((values[name] for name in names if values.get(name)), None)
        for field, names in KEYS.items()
    }
    published = iso(said["published"]) if said["published"] else None
    return Stated(
        url=web_address(said["url"]),
        outlet=clean(said["outlet"]),
        title=clean(said["title"]) or heading,
        byline=clean(said["byline"]),
        published=published,
        basis="metadata" if published else "unknown",
    )


def _top_heading(text: str, begin: int) -> str | None:
    """The heading that the text begins with."""
    match = _HEADING.search(text, begin)
    return clean(match["title"]) if match and not text[begin : match.start()].strip() else None


def _markup(text: str, begin: int) -> list[Span]:
    """Where marks of Markdown stand that are no words of the story."""
    return [Span(*match.span(1)) for pattern in _MARKUP for match in pattern.finditer(text, begin)]
