"""Expressions that count from a day: "next week", "five weeks ago", "two days later"."""

from __future__ import annotations

from datetime import date, timedelta
from re import Match

from crosswire.read.times.calendar import OPEN, at_grain, moved, shifted
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.periods import count_of, period
from crosswire.read.times.vocabulary import DAY_PARTS, ORDINALS, SHIFTS, TOLD, UNITS

REPORT = 1200  # characters: how far a quarter is what the figures are about
REPORTED = 100  # days after a quarter in which its figures are still reported
EDGES = {"end": "END", "close": "END", "start": "START", "beginning": "START", "middle": "MID"}
GRAIN = {"D": "D", "W": "D", "M": "M", "Q": "M"}  # what must be told to count such a unit from
NEARBY = 400  # characters: how far back a told day or quarter is still what "later" counts from


def anchor(context: Context, grain: str = "D") -> date | None:
    """The day that "later", "the following", "that" count from: told nearby, else none."""
    told, at = context.told.get(grain, (None, 0))
    return told if context.at - at <= NEARBY else None


def shifted_unit(match: Match[str], context: Context) -> Resolved | None:
    """As in "last week", "this year", "the following month"."""
    unit = UNITS[match["unit"]]
    shift = " ".join(match["shift"].replace("-", " ").split())
    if unit[0] == "T" or match["unit"].endswith("s"):
        return None
    size, letter = int(unit[:-1]), unit[-1]
    step = SHIFTS[shift] * size
    base = anchor(context, GRAIN.get(letter, "Y")) if shift in TOLD else context.day
    if letter == "Q" and shift == "latest":
        step = -1
    if base is None:
        return Resolved("DATE", None)
    return Resolved("DATE", at_grain(moved(base, step, letter), letter))


def weekend(match: Match[str], context: Context) -> Resolved:
    """As in "the weekend", "last weekend": the one past, unless the verb looks ahead."""
    here = context.day
    if here is None:
        return Resolved("DATE", None)
    shift = match["shift"]
    over = shift == "this" and context.direction == "past" and here.isoweekday() <= 3
    if over or shift in ("last", "past", "this past", "previous"):
        step = -1
    elif shift in ("next", "coming", "this coming", "this"):
        step = 0 if shift != "next" else 1
    else:
        ended = here.isoweekday() >= 6 or context.direction == "future"
        step = 0 if ended else -1
    return Resolved("DATE", at_grain(moved(here, step, "W"), "W") + "-WE")


def ago(match: Match[str], context: Context) -> Resolved | None:
    """As in "five weeks ago", "two days later", "a year earlier", "three months from now"."""
    unit, word = UNITS[match["unit"]], match["where"]
    ahead = word != "ago" and word != "earlier"
    told = anchor(context, GRAIN.get(unit[-1], "Y")) if word in ("later", "earlier") else None
    if word != "later" and told is None:
        told = context.day
    count = count_of(match["count"] or "")
    if count is None or unit[0] == "T":
        return _vague_ago(unit, ahead, count, told, word)
    if told is None:
        return Resolved("DATE", None)
    letter = unit[-1]
    if letter == "Y" and not ahead and (quarter := _quarter(context)) and count == 1:
        return Resolved("DATE", f"{int(quarter[:4]) - 1}{quarter[4:]}")
    day = moved(told, _steps(count, unit) * (1 if ahead else -1), letter)
    return Resolved("DATE", at_grain(day, letter))


def _steps(count: float, unit: str) -> int:
    return round(count * int(unit[:-1]))


def _quarter(context: Context) -> str | None:
    """The quarter that figures nearby are about."""
    near = context.quarter and context.at - context.quarter_at <= REPORT
    return context.quarter if near else None


def _vague_ago(
    unit: str, ahead: bool, count: float | None, told: date | None, word: str
) -> Resolved:
    """As in "several years ago", "two hours ago", "a few days later"."""
    if word in ("later", "earlier"):
        return Resolved("DURATION", period(count, unit))
    if unit[0] == "T" and count is not None and word == "ago" and told is not None:
        return Resolved("TIME", told.isoformat() if count < 8 else None)
    return Resolved("DATE", "FUTURE_REF" if ahead else "PAST_REF")


def told_day(match: Match[str], context: Context) -> Resolved:
    """As in "the next day", "that day", "the day before", "the next morning"."""
    step = {"next": 1, "following": 1, "after": 1, "previous": -1, "before": -1, "preceding": -1}
    base = anchor(context)
    part = match.groupdict().get("part")
    if (
        match.groupdict().get("of") is not None
    ):  # "the day before the vote": which day that is is not said
        return Resolved("DATE", None)
    which = match.groupdict().get("which") or match.groupdict().get("side") or "same"
    day = base + timedelta(step.get(which, 0)) if base else None
    if part:
        return Resolved("TIME", f"{day}T{DAY_PARTS[part]}" if day else None)
    return Resolved("DATE", day.isoformat() if day else None)


def this_part(match: Match[str], context: Context) -> Resolved:
    """As in "this morning", "last night", "tonight"."""
    part = match.groupdict().get("part")
    code = DAY_PARTS[part] if part else "NI"
    if context.day is None:
        return Resolved("TIME", None)
    step = -1 if match.groupdict().get("shift") == "last" else 0
    return Resolved("TIME", f"{context.day + timedelta(step)}T{code}")


def quarter_value(match: Match[str], context: Context) -> Resolved:
    """As in "the third quarter", "Q3 2024", "this year's first half", "the 1988 second quarter"."""
    groups = match.groupdict()
    which = int(groups["digit"]) if groups.get("digit") else ORDINALS[match["nth"]]
    size, sign = (2, "H") if groups.get("half") else (4, "Q")
    if sign == "H" and which > 2:
        which = 2
    printed = groups.get("year") or groups.get("of_year")
    year = int(printed) if printed else None
    here = context.day
    if year is None and here is not None:
        year = _quarter_year(which, 12 // size, groups.get("whose_year"), context, here)
    return Resolved("DATE", f"{year or OPEN}-{sign}{which}")


def _quarter_year(which: int, length: int, whose: str | None, context: Context, here: date) -> int:
    if whose:
        return (
            here.year
            + {"last": -1, "this": 0, "next": 1, "year-ago": -1, "year-earlier": -1}[whose]
        )
    begun = date(here.year, (which - 1) * length + 1, 1)
    if context.direction == "future":
        ended = shifted(begun, length)  # in the months after it, its figures are still awaited
        return here.year + ((here - ended).days > REPORTED)
    return here.year - (begun > here)


def year_ago(match: Match[str], context: Context) -> Resolved:
    """As in "the year-ago quarter", "the year-earlier period"."""
    quarter = _quarter(context)
    if context.day is None:
        return Resolved("DATE", None)
    if match["nth"]:
        return Resolved("DATE", f"{context.day.year - 1}-Q{ORDINALS[match['nth']]}")
    if quarter:
        return Resolved("DATE", f"{int(quarter[:4]) - 1}{quarter[4:]}")
    return Resolved("DATE", str(context.day.year - 1))


def the_period(match: Match[str], context: Context) -> Resolved | None:
    """As in "the quarter", "the year", "the latest period", "the year ended March 31"."""
    if match["ends"] is not None and match["period"] == "year":
        return Resolved("DURATION", "P1Y")
    if match["period"] in ("quarter", "period"):
        quarter = _quarter(context)
        return Resolved("DATE", quarter) if quarter else None
    return Resolved("DATE", str(context.day.year) if context.day else None)


def year_end(match: Match[str], context: Context) -> Resolved:
    """As in "year-end": the end of the report's year."""
    return Resolved("DATE", str(context.day.year) if context.day else None, mod="END")


def edge(match: Match[str], context: Context) -> Resolved:
    """As in "the end of the month", "the start of the week"."""
    mod = EDGES.get(match["edge"])
    letter = UNITS[match["period"]][-1]
    return Resolved("DATE", at_grain(context.day, letter) if context.day else None, mod=mod)
