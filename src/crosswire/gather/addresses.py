"""A web address → Report: the one page that a person named, read as a saved page is."""

from __future__ import annotations

from crosswire.gather import markdown, pages, texts
from crosswire.gather.content import Content, decoded
from crosswire.gather.given import Given, Refused
from crosswire.gather.networks import NotReached
from crosswire.records.issue import Issue
from crosswire.records.report import Report

SCHEMES = ("http://", "https://")
HTML = frozenset({"", "text/html", "application/xhtml+xml"})
TEXT = frozenset({"text/plain", "text/markdown", "text/x-markdown"})


def is_address(source: str) -> bool:
    """Whether a source is a web address, and no file."""
    return source.lower().startswith(SCHEMES)


def read(address: str, given: Given, largest: int, *, private: bool = False) -> Report | Refused:
    """The report of the page at an address; loads the HTTP client.

    ``largest``: bytes. ``private``: whether an address on a private network may be asked. The
    report's address is the one that the page names for itself where that is of the same site,
    else the one that it was found at.
    """
    from crosswire.gather.fetching import fetched

    try:
        page = fetched(address, largest=largest, private=private)
    except NotReached as trouble:
        return Refused(address, trouble.issue)
    if page.kind not in HTML | TEXT:
        return Refused(address, _not_a_page(page.kind))
    found = decoded(page.data, page.charset or pages.encoding(page.data))
    if isinstance(found, Issue):
        return Refused(address, found)
    return _report(found, page.kind, page.address, given) or Refused(address, pages.NO_TEXT)


def _report(found: Content, kind: str, address: str, given: Given) -> Report | None:
    if kind in HTML:
        return pages.report(
            found.text, address=address, given=given, issues=found.issues, fetched=address
        )
    reader = texts.report if kind == "text/plain" else markdown.report
    given = given.over(Given(url=address))
    return reader(found.text, address=address, given=given, issues=found.issues)


def _not_a_page(kind: str) -> Issue:
    message = (
        f"What stands there is no page but “{kind}”, which is not read. "
        "Name a page of HTML or text, or save it and convert it first."
    )
    return Issue("not-a-page", message)
