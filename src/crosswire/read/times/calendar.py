"""TIMEX3 values and the days they stand for: which day a value begins, which day it ends."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

OPEN: Final = 4 * "X"  # TIMEX3's year that nobody told: "in April", without a date of the report
SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAY: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK: Final = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART: Final = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d))")
_YEARS: Final = re.compile(r"(\d{2,4})(X{0,2})")

Days = tuple[date, date]


def days_of(value: str | None) -> Days | None:
    """The first and the last day that a TIMEX3 value of a date can mean."""
    if value is None:
        return None
    if "/" in value:
        first, last = (days_of(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    try:
        return _day(value) or _week(value) or _part(value) or _years(value)
    except ValueError:  # a day that no calendar has: "February 30"
        return None


def _day(value: str) -> Days | None:
    if match := _DAY.fullmatch(value):
        day = date(*(int(part) for part in match.groups()))
        return day, day
    return None


def _week(value: str) -> Days | None:
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday + timedelta(5 if match[3] else 0), monday + timedelta(6)
    return None


def _part(value: str) -> Days | None:
    match = _PART.fullmatch(value)
    if match is None:
        return None
    year, quarter, half, season, month = match.groups()
    if quarter:
        return months(int(year), 3 * int(quarter) - 2, 3)
    if half:
        return months(int(year), 6 * int(half) - 5, 6)
    if season:
        return months(int(year), SEASON_MONTHS[season], 3)
    return months(int(year), int(month), 1)


def _years(value: str) -> Days | None:
    match = _YEARS.fullmatch(value)
    if match is None or len(value) not in (2, 4):
        return None
    first = value.replace("X", "0") if len(value) == 4 else value + "00"
    last = value.replace("X", "9") if len(value) == 4 else value + "99"
    return (date(int(first), 1, 1), date(int(last), 12, 31)) if int(first) else None


def months(year: int, month: int, count: int) -> Days:
    """The first and last day of ``count`` months from ``month`` on."""
    first = date(year, month, 1)
    end = shifted(first, count - 1)
    return first, end.replace(day=monthrange(end.year, end.month)[1])


def shifted(day: date, count: int) -> date:
    """The same day ``count`` months on, or the month's last; ``ValueError`` off the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week(day: date) -> str:
    """The ISO week that a day lies in ("2025-W16")."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def quarter(day: date) -> str:
    """The quarter that a day lies in ("2025-Q2")."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def at_grain(day: date, unit: str) -> str:
    """The value of the unit (TIMEX3's letter, "E" a decade, "C" a century) that holds a day."""
    if unit == "W":
        return week(day)
    if unit == "Q":
        return quarter(day)
    length = {"M": 7, "Y": 4, "E": 3, "C": 2}.get(unit, 10)
    return day.isoformat()[:length] + ("X" if unit == "E" else "")


def moved(day: date, count: int, unit: str) -> date:
    """The day ``count`` units on (``unit`` as in ``at_grain``); ``ValueError`` off the calendar."""
    if unit in ("D", "W"):
        try:
            return day + timedelta(count * (7 if unit == "W" else 1))
        except OverflowError as off:
            raise ValueError(str(off)) from off
    return shifted(day, count * {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[unit])


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
