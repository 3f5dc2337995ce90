"""Whom a report names as where it has its words from: in its credits, dateline and byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from crosswire.link.lineage.agencies import agencies_in
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.fold import bare, bare_words, plain_marks
from crosswire.words.lists import inverted

_DATELINE = re.compile(r"\(([A-Z][^()\n]{1,40})\)\s*(?:-|--)\s")
_DATELINE_WITHIN = 300  # characters: a dateline stands at the head
_RELAYED = re.compile(r"(?i)\b(?:according to|reported by|told|citing) (?:the )?[A-Z]|\bcontribut")
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:/.*)?$")
_SUFFIXES = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})


@lru_cache(maxsize=1 << 16)
def outlet_key(name: str) -> str:
    """Equal for an outlet's names and its host: "The BBC", "BBC News", "www.bbc.com"."""
    host = _HOST.match(bare(name).strip())
    if host:
        return _host_key(host.group(1))
    plain = bare_words(name).removeprefix("the ")
    known = inverted("outlets").get(name.strip().lower()) or inverted("outlets").get(plain)
    return bare_words(known or plain).removeprefix("the ").replace(" ", "")


def _host_key(host: str) -> str:
    parts = [part for part in host.split(".")[:-1] if part not in _SUFFIXES]
    label = parts[-1] if parts else host
    return bare_words(inverted("outlets").get(label, label)).replace(" ", "").replace("-", "")


def own_keys(report: Report) -> frozenset[str]:
    """Under which keys others can name this report's outlet."""
    keys = {outlet_key(report.outlet)} if report.outlet else set()
    host = urlsplit(report.url or report.address).netloc
    if host:
        keys.add(outlet_key(host))
    return frozenset(key for key in keys if key)


@dataclass(frozen=True)
class Mark:
    """One outlet that a report names as where it has its text, or a part of it, from.

    ``span``: where it stands, if the text shows it. ``agency``: whether it says that the report
    carries a news agency's copy: in the byline, the dateline, or a credit that is more than a relay
    ("according to Reuters") or a contribution ("Reuters contributed to this report").
    """

    key: str
    name: str
    span: Span | None
    agency: bool


@lru_cache(maxsize=1 << 10)
def marks(report: Report) -> tuple[Mark, ...]:
    """The outlets that a report's credits, dateline and byline name, each outlet once."""
    found: dict[str, Mark] = {}
    for mark in (*_dateline(report), *_credits(report), *_byline(report)):
        other = found.get(mark.key)
        if mark.key and (other is None or (mark.agency and not other.agency)):
            found[mark.key] = mark
    return tuple(found.values())


def _dateline(report: Report) -> Iterator[Mark]:
    head = plain_marks(report.text[:_DATELINE_WITHIN])
    for match in _DATELINE.finditer(head):
        yield from _named(match.group(1), Span(*match.span(1)))


def _credits(report: Report) -> Iterator[Mark]:
    for credit in report.credits:
        around = plain_marks(report.text[max(0, credit.span.start - 30) : credit.span.end + 60])
        agency = bool(agencies_in(credit.name)) and not _RELAYED.search(around)
        yield Mark(outlet_key(credit.name), credit.name, credit.span, agency)


def _byline(report: Report) -> Iterator[Mark]:
    if not report.byline:
        return
    at = report.text.find(report.byline)
    span = Span(at, at + len(report.byline)) if at >= 0 else None
    yield from _named(report.byline, span)


def _named(text: str, span: Span | None) -> Iterator[Mark]:
    """The agencies that a byline or the brackets of a dateline name, else all of it as a name."""
    within = agencies_in(text)
    for name, place in within.items():
        yield Mark(outlet_key(name), place.of(text), span, agency=True)
    if not within:
        yield Mark(outlet_key(text), text, span, agency=False)


def naming(report: Report, other: Report) -> Mark | None:
    """The mark with which the report names the other's outlet, which is not its own."""
    wanted = own_keys(other) - own_keys(report)
    return next((mark for mark in marks(report) if mark.key in wanted), None)


def agency_of_both(a: Report, b: Report) -> tuple[Mark, Mark] | None:
    """The marks with which both say that they carry one agency's copy, and neither is the agency.

    Of several agencies the one that the first of them names first.
    """
    own = own_keys(a) | own_keys(b)
    others = {mark.key: mark for mark in marks(b) if mark.agency}
    for mark in marks(a):
        if mark.agency and mark.key in others and mark.key not in own:
            return mark, others[mark.key]
    return None
