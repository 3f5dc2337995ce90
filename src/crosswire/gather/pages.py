"""A web page as a file → Report: the story taken out of the page, and what the page says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.gather import texts
from crosswire.gather.content import content
from crosswire.gather.files import File, shown
from crosswire.gather.given import Given, Refused
from crosswire.records.issue import Issue
from crosswire.records.report import Report

_CHARSET = re.compile(
    rb"""(?i)<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=["']?([\w-]{3,20})"""
)
SHORTEST_STORY = 60  # characters; for less, trafilatura takes all of the page's text as one line
HEAD = 4_096  # bytes in which a page names its encoding


def read(file: File, given: Given, largest_file: int) -> Iterator[Report | Refused]:
    """The report of an HTML file."""
    found = content(file, largest_file=largest_file, declared=encoding)
    if isinstance(found, Refused):
        yield found
        return
    made = report(found.text, address=file.address, given=given, issues=found.issues)
    yield made or Refused(shown(str(file.path)), NO_TEXT)


NO_TEXT = Issue(
    "no-text-in-page",
    "The page holds no article that could be found. Save the article itself, or its text.",
)


def encoding(page: bytes) -> str | None:
    """The encoding that a page names for itself."""
    match = _CHARSET.search(page[:HEAD])
    return match[1].decode("ascii") if match else None


def report(
    page: str,
    *,
    address: str,
    given: Given,
    issues: tuple[Issue, ...] = (),
    fetched: str | None = None,
) -> Report | None:
    """The report of a page's HTML, or ``None`` where it holds no text. Loads trafilatura.

    ``fetched``: where it was fetched from; a page that only lies in a file has to say it itself.
    """
    from trafilatura import bare_extraction, load_html
    from trafilatura.settings import Document, use_config

    from crosswire.gather.metadata import stated

    tree = load_html(page)
    if tree is None:
        return None
    told = stated(tree, fetched)
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST_STORY))
    found = bare_extraction(tree, fast=True, include_comments=False, config=config)
    text = found.text if isinstance(found, Document) else None
    if not text or not text.strip():
        return None
    return texts.report(text, address=address, given=given, stated=told, issues=issues)
