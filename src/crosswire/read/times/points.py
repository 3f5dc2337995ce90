"""Calendar dates, weekdays, holidays and hours: what has a name or a number in the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta
from re import Match

from crosswire.read.times.calendar import OPEN, SEASON_MONTHS, easter, shifted
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.vocabulary import (
    DAY_PARTS,
    HOLIDAYS,
    MONTHS,
    NAMED_DAYS,
    SEASONS,
    WEEKDAYS,
)

LEAP_YEAR = 2024
FIXED = re.compile(r"\d\d-\d\d")
FAR_PAST = 240  # days: a past verb does not reach farther back for a date without a year
NEARBY = 400  # characters: how far back a named year is still that of "July 10"
NEAR_FUTURE = 120  # days: where a date so near ahead can be meant


def _number(match: Match[str], name: str) -> int | None:
    """The figure of a group, where it is there."""
    text = match.groupdict().get(name)
    return int(text) if text else None


def month_of(match: Match[str]) -> int:
    """The month's number."""
    return MONTHS[match["month"].rstrip(".")]


def full_year(match: Match[str], context: Context) -> int | None:
    """The year that stands beside a date ("2024", "last year")."""
    year = _number(match, "year")
    if year is None and match.groupdict().get("whose_year"):
        shift = {"last": -1, "this": 0, "next": 1}[match["whose_year"]]
        return context.day.year + shift if context.day else None
    return year


def calendar_day(match: Match[str], context: Context) -> Resolved | None:
    """As in "April 26th", "26 April 2025", "Friday, Oct. 23"."""
    month, day, year = month_of(match), int(match["day"]), full_year(match, context)
    if not 1 <= day <= 31:
        return None
    value = _safe_day(year, month, day) if year else nearest_day(month, day, context)
    if value is None and year:
        return None
    last = _number(match, "until")
    if value and last and day < last <= 31 and (end := _safe_day(value.year, month, last)):
        return Resolved("DATE", f"{value}/{end}")
    if value is None:
        return Resolved("DATE", f"{OPEN}-{month:02d}-{day:02d}") if _is_day(month, day) else None
    return Resolved("DATE", value.isoformat())


def numeric_day(match: Match[str], context: Context) -> Resolved | None:
    """As in "2025-04-26", and "26/04/2025" where only one reading is a day."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    if match["sep"] == "-":
        readings = {_safe_day(year, first, second)}
    else:
        readings = {_safe_day(year, first, second), _safe_day(year, second, first)}
    days = sorted(day for day in readings if day)
    if not days:
        return None
    if len(days) == 2:
        return Resolved("DATE", None, (days[0], days[1]))
    return Resolved("DATE", days[0].isoformat())


def _is_day(month: int, day: int) -> bool:
    return _safe_day(LEAP_YEAR, month, day) is not None


def _safe_day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def nearest_day(month: int, day: int, context: Context) -> date | None:
    """The day without a year that the verb's tense and the distance speak for."""
    here = context.day
    if here is None:
        return None
    told = _told_long_ago(here, context)
    years = {year for one in (here, told) if one for year in (one.year - 1, one.year, one.year + 1)}
    around = [_safe_day(year, month, day) for year in sorted(years)]
    days = [each for each in around if each]
    before = max((each for each in days if each <= here), default=None)
    after = min((each for each in days if each >= here), default=None)
    if before is None or after is None:
        return before or after
    back, ahead = (here - before).days, (after - here).days
    if context.direction == "past" and told:
        return min(days, key=lambda each: abs((each - told).days))
    if context.direction == "past" and before.year == _told_year(context):
        return before
    if context.direction == "past":
        return after if back > FAR_PAST and ahead < NEAR_FUTURE else before
    if context.direction == "future":
        return before if ahead > FAR_PAST and back < NEAR_FUTURE else after
    return before if back <= ahead else after


def _told_long_ago(here: date, context: Context) -> date | None:
    """The day that the text named last, if near and long ago: "July 10" is then one round it."""
    told, at = context.told.get("D", (None, 0))
    near = told is not None and context.at - at <= NEARBY
    return told if told and near and (here - told).days > FAR_PAST else None


def _told_year(context: Context) -> int | None:
    """The year that the text named last, where it stands near."""
    told, at = context.told.get("Y", (None, 0))
    return told.year if told and context.at - at <= NEARBY else None


def month_value(match: Match[str], context: Context) -> Resolved:
    """As in "April", "last November", "April 2025", "June last year"."""
    month, year = month_of(match), full_year(match, context)
    here = context.day
    if year is None and here is not None:
        year = month_year(month, match.groupdict().get("shift"), context, here)
    return Resolved("DATE", f"{year or OPEN}-{month:02d}")


def month_year(month: int, shift: str | None, context: Context, here: date) -> int:
    """The year of a month that stands without one."""
    if shift in ("last", "past", "this past"):
        return here.year - (month >= here.month)
    if shift in ("next", "coming", "this coming"):
        return here.year + (month <= here.month)
    if shift == "this":
        return here.year
    if context.direction == "past":
        return here.year - (month > here.month)
    if context.direction == "future":
        return here.year + (month < here.month)
    ahead = (month - here.month) % 12
    return (shifted(here, ahead) if ahead <= 4 else shifted(here, ahead - 12)).year


def weekday(match: Match[str], context: Context) -> Resolved | None:
    """As in "on Monday", "last Friday", "Tuesday night"."""
    if match.groupdict().get("many"):
        part = match.groupdict().get("part")
        code = "T" + DAY_PARTS[part] if part else ""
        return Resolved("SET", f"{OPEN}-WXX-{WEEKDAYS[match['weekday']]}{code}")
    here = context.day
    if here is None:
        return with_part(f"{OPEN}-WXX-{WEEKDAYS[match['weekday']]}", match)
    day = weekday_day(WEEKDAYS[match["weekday"]], match["shift"], context, here)
    return with_part(day.isoformat(), match)


def weekday_range(match: Match[str], context: Context) -> Resolved | None:
    """As in "open Monday through Friday" (each week), "met Monday through Friday" (the last)."""
    first, last = WEEKDAYS[match["weekday"]], WEEKDAYS[match["until"]]
    if context.direction == "present" or first >= last:
        return Resolved("SET", f"{OPEN}-WXX-{first}/{OPEN}-WXX-{last}")
    if context.day is None:
        return Resolved("DATE", f"{OPEN}-WXX-{first}/{OPEN}-WXX-{last}")
    step = last - first
    if context.direction in ("future", "coming"):
        day = weekday_day(first, None, context, context.day)
    else:
        day = weekday_day(last, None, context, context.day) - timedelta(step)
    return Resolved("DATE", f"{day}/{day + timedelta(step)}")


def named_day(match: Match[str], context: Context) -> Resolved:
    """As in "since 9/11": a day of history that has a name."""
    return Resolved("DATE", NAMED_DAYS[match["named_day"]])


def weekday_day(number: int, shift: str | None, context: Context, here: date) -> date:
    """Which day a weekday is: by what stands before it, else by the tense."""
    back = (here.isoweekday() - number) % 7
    if shift in ("last", "past", "this past"):
        return here - timedelta(back or 7)
    told = context.told.get("D", (None, 0))[0]
    if shift in ("previous", "preceding") and told:
        return told - timedelta((told.isoweekday() - number) % 7 or 7)
    if shift in ("next", "coming", "this coming", "following", "upcoming"):
        start = told if shift == "following" and told else here
        return start + timedelta((number - start.isoweekday()) % 7 or 7)
    if context.direction in ("future", "coming"):
        return here + timedelta(-back % 7)
    return here - timedelta(back)


def with_part(day: str | None, match: Match[str]) -> Resolved:
    """A day, or the part of it that is named ("Friday night" → 2025-04-18TNI)."""
    part = match.groupdict().get("part")
    if not part:
        return Resolved("DATE", day)
    return Resolved("TIME", f"{day}T{DAY_PARTS[part]}" if day else None)


def near_day(match: Match[str], context: Context) -> Resolved:
    """As in "yesterday", "tomorrow morning", "the day before yesterday"."""
    step = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["near"]]
    if match["beyond"]:
        step *= 2
    return with_part((context.day + timedelta(step)).isoformat() if context.day else None, match)


def holiday(match: Match[str], context: Context) -> Resolved | None:
    """As in "Christmas Day", "Easter 2024"."""
    rule = HOLIDAYS[match["holiday"].replace("-", " ")]
    year, here = full_year(match, context), context.day
    if year is not None:
        return Resolved("DATE", holiday_day(rule, year).isoformat())
    if here is None:
        return Resolved("DATE", f"{OPEN}-{rule}" if FIXED.fullmatch(rule) else None)
    days = [holiday_day(rule, here.year + step) for step in (-1, 0, 1)]
    shift = match.groupdict().get("shift")
    past = shift in ("last", "past", "this past")
    if past or (context.direction == "past" and shift not in ("next", "this", "coming")):
        before = max(day for day in days if day <= here)
        after = min(day for day in days if day >= here)
        near = not past and (here - before).days > FAR_PAST and (after - here).days < NEAR_FUTURE
        return Resolved("DATE", (after if near else before).isoformat())
    return Resolved("DATE", min(day for day in days if day >= here).isoformat())


def holiday_day(rule: str, year: int) -> date:
    """The day of a rule of ``holidays.txt`` in a year."""
    if "+" in rule and not rule.startswith("easter"):
        rule, _, later = rule.partition("+")
        return holiday_day(rule, year) + timedelta(int(later))
    if rule.startswith("easter"):
        return easter(year) + timedelta(int(rule[6:]))
    if "/" not in rule:
        month, day = rule.split("-")
        return date(year, int(month), int(day))
    number, day_of_week, which = (int(part) for part in rule.split("/"))
    if which > 0:
        first = date(year, number, 1)
        return first + timedelta((day_of_week - first.isoweekday()) % 7 + 7 * (which - 1))
    last = shifted(date(year, number, 1), 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - day_of_week) % 7)


def season(match: Match[str], context: Context) -> Resolved:
    """As in "last fall", "summer 2024", "the spring of 2022"."""
    code, year, here = SEASONS[match["season"]], full_year(match, context), context.day
    if year is None and here is not None:
        shift = match.groupdict().get("shift")
        begun = date(here.year, SEASON_MONTHS[code], 1)
        year = here.year
        if shift in ("last", "past", "this past") or (
            shift is None and context.direction == "past"
        ):
            within = begun <= here <= shifted(begun, 3)
            year -= begun > here or (shift == "last" and within)
        elif shift == "next" or (shift is None and context.direction == "future"):
            year += shifted(begun, 3) < here
    return Resolved("DATE", f"{year or OPEN}-{code}")


def clock(match: Match[str], context: Context) -> Resolved | None:
    """As in "9 a.m.", "19:15 GMT", "noon": the hour of the report's day, until a date joins it."""
    hour, minute = hour_of(match)
    if hour > 24 or minute > 59:
        return None
    stamp = f"T{hour:02d}:{minute:02d}"
    return Resolved("TIME", f"{context.day or OPEN + '-XX-XX'}{stamp}")


def hour_of(match: Match[str]) -> tuple[int, int]:
    """Hour and minute on a clock of 24 hours."""
    if named := match.groupdict().get("named"):
        return {"noon": 12, "midday": 12, "midnight": 24}[named], 0
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match.groupdict().get("half") or ""
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return hour, minute
