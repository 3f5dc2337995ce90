"""A published value as an ISO 8601 day or instant; what is not clear without its context is none.

"03/04/2025" is the third of April to one reader and the fourth of March to the next: not read.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from crosswire.records.issue import Issue

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
WRITTEN = (
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", re.IGNORECASE | re.ASCII),
    re.compile(rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b", re.IGNORECASE | re.ASCII),
    re.compile(r"(?<![\d-])(?P<year>(?:19|20|21)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)"),
)
_NUMERIC = re.compile(
    r"(?<![\d/.])(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20|21)\d\d)(?!\d)"
)
_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
_COMPACT = re.compile(r"(?:19|20|21)\d{6}")
_AROUND = re.compile(
    r"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[+-]\d\d:?\d\d)?\b|\b(?:at|on|[ap]\.?m|utc|gmt|[ecmp][sd]?t|cest?|bst)\b|[\s,.|·]+)",
    re.IGNORECASE,
)


def iso(value: str) -> str | None:
    """``value`` as an ISO day or instant, as precise as it is written; ``None`` if not clear."""
    value = value.strip()
    if _INSTANT.fullmatch(value):
        return _instant(value)
    if _COMPACT.fullmatch(value):
        return day(value[:4], value[4:6], value[6:])
    found = day_in(value)
    if found is not None and not _AROUND.sub("", value[: found[1]] + value[found[2] :]):
        return _mailed(value) or found[0]
    return None


def undated(value: str) -> Issue:
    """That a page, a record or a listing gives a date that is not understood."""
    message = f"{value[:80]!r} is no date that is clear by itself. Write it as YYYY-MM-DD."
    return Issue("published-not-understood", message)


def day_in(line: str) -> tuple[str, int, int] | None:
    """The first clear day that a line names, as ISO, and where it begins and ends."""
    for pattern in WRITTEN:
        for match in pattern.finditer(line):
            found = day(match["year"], match["month"], match["day"])
            if found:
                return found, match.start(), match.end()
    for match in _NUMERIC.finditer(line):
        found = _numeric(int(match["a"]), int(match["b"]), match["year"])
        if found:
            return found, match.start(), match.end()
    return None


def day(year: str, month: str, day_of_month: str) -> str | None:
    """The ISO day, or ``None`` where the calendar has no such day."""
    if month.isdecimal():
        number = int(month)
    else:
        number = 1 + [name[:3] for name in MONTHS].index(month[:3].lower())
    try:
        return date(int(year), number, int(day_of_month)).isoformat()
    except ValueError:
        return None


def _numeric(a: int, b: int, year: str) -> str | None:
    """Day and month in either order, where only one order is a date."""
    if a > 12 or a == b:
        return day(year, str(b), str(a))
    return day(year, str(a), str(b)) if b > 12 else None


def _instant(value: str) -> str | None:
    plain = value.upper().replace(",", ".")
    plain = f"{plain[:10]}T{plain[11:].replace(' ', '')}"
    try:
        datetime.fromisoformat(plain)
    except ValueError:
        return None
    return plain


def _mailed(value: str) -> str | None:
    """The instant of a date as mail and feeds write it ("Mon, 10 Mar 2025 10:00:00 +0100")."""
    from email.utils import parsedate_to_datetime

    try:
        instant = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if instant.tzinfo is None:
        return None
    return instant.isoformat()
