"""Whom a report names as where it has its words from: credits, datelines, relayed statements."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from crosswire.records.report import Report
from crosswire.words.fold import bare, bare_words, plain_marks
from crosswire.words.lists import inverted

_DATELINE = re.compile(r"\(([A-Z][^()\n]{1,40})\)\s*(?:-|--)\s")
_DATELINE_WITHIN = 300  # characters: a dateline stands at the head
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:/.*)?$")
_SUFFIXES = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})


@cache
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


@cache
def credited_keys(report: Report) -> frozenset[str]:
    """The outlets that a report's credits, dateline and byline name."""
    named = [credit.name for credit in report.credits]
    named += _DATELINE.findall(plain_marks(report.text[:_DATELINE_WITHIN]))
    if report.byline:
        named.append(report.byline)
    return frozenset(key for name in named if (key := outlet_key(name)))


def names_outlet(report: Report, other: Report) -> bool:
    """Whether the report credits the other's outlet, which is not its own."""
    return bool(credited_keys(report) & own_keys(other) - own_keys(report))
