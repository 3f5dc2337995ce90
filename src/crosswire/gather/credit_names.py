"""The names in a list of credits: where each stands, or none where the text is no list of names."""

from __future__ import annotations

import re

from crosswire.gather.outlets import outlet_in
from crosswire.records.span import Span

LONGEST_NAME = 60  # characters of one name in a list of credits
MOST_WORDS = 8  # of one name
MOST_SMALL = 2  # of its words in lower case ("wire services"); a headline has more
BULLET = re.compile(r"\s*(?:[•·▪◦‣⦁*–—-]|\d{1,2}[.)])\s+")
_BETWEEN = re.compile(r"\s*[•·▪◦‣⦁|;]\s*|,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+")
_MARKS = "\"'“”‘’«»•·▪◦‣⦁*,;:()[]–—-"
_PLACE = re.compile(r" (?:in|from|at) [A-Z].*")
_SMALL = frozenset({"of", "the", "for", "and", "in", "at", "de", "della", "la", "du", "van", "von"})
_SITE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def names(plain: str, begin: int) -> list[Span]:
    """The spans of the names in ``plain`` (marks made plain), which begins at ``begin``."""
    bullet = BULLET.match(plain)
    start = bullet.end() if bullet else 0
    spans: list[Span] = []
    ends = [(match.start(), match.end()) for match in _BETWEEN.finditer(plain, start)]
    for end, after in [*ends, (len(plain), len(plain))]:
        low, high = trimmed(plain, start, end)
        start = after
        if low == high:
            continue
        if not _is_name(plain[low:high]):
            return []
        left, right = _core(plain[low:high])
        spans.append(Span(begin + low + left, begin + low + right))
    return spans


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks and white space at the ends, nor a full stop that ends a sentence."""
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    if text[start:end].endswith(".") and not re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", text[start:end]):
        end -= 1
    return start, end


def _core(name: str) -> tuple[int, int]:
    """The name without a place after it, and of an outlet's writer the outlet."""
    place = _PLACE.search(name)
    return outlet_in(name[: place.start()] if place else name)


def _is_name(name: str) -> bool:
    if _SITE.fullmatch(name):
        return True
    parts = name.removeprefix("the ").split()
    small = [part for part in parts if part[0].islower() and part not in _SMALL]
    return (
        len(name) <= LONGEST_NAME
        and len(parts) <= MOST_WORDS
        and len(small) <= MOST_SMALL
        and (parts[0][0].isupper() or parts[0][0].isdigit())
    )
