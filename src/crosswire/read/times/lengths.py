"""How long and how often: durations, sets, decades, centuries and years by themselves."""

from __future__ import annotations

from datetime import date
from re import Match

from crosswire.read.times.calendar import moved
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.relative import count_of
from crosswire.read.times.vocabulary import REFERENCES, SETS, UNITS
from crosswire.words.numbers import number

DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip


def period(count: float | None, unit: str) -> str:
    """The TIMEX3 period of so many units ("P3Y", "PT2H30M", "PXD")."""
    clock, size, letter = unit[0] == "T", int(unit.lstrip("T")[:-1]), unit[-1]
    head = "PT" if clock else "P"
    if count is None:
        return f"{head}X{letter}"
    total = count * size
    if letter in "EC":
        total, letter = total * (10 if letter == "E" else 100), "Y"
    if letter == "Q":
        total, letter = total * 3, "M"
    whole, part = int(total), total - int(total)
    smaller = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S") if clock else (30, "D")}
    if part and letter in smaller:
        factor, less = smaller[letter]
        rest = f"{round(part * factor)}{less}"
        return f"{head}{whole}{letter}{rest}" if whole else f"{head}{rest}"
    return f"{head}{total:g}{letter}"


def duration(match: Match[str], context: Context) -> Resolved | None:
    """ "three years", "a two-week truce", "several months", "two to three weeks"."""
    unit = UNITS[match["unit"]]
    count = count_of(match["count"])
    if match.groupdict().get("half") and count is not None:
        count += 0.5
    return Resolved("DURATION", period(count, unit))


def bare_duration(match: Match[str], context: Context) -> Resolved:
    """ "for years", "decades"."""
    return Resolved("DURATION", period(None, UNITS[match["unit"]]))


def stretch(match: Match[str], context: Context) -> Resolved | None:
    """ "the past three months", "the next two weeks": a duration whose days are known."""
    unit = UNITS[match["unit"]]
    count = count_of(match["count"] or "") if match.groupdict().get("count") else None
    back = match["way"] in ("last", "past", "previous", "preceding", "recent", "latest")
    ahead = match["way"] in ("next", "coming", "upcoming", "following")
    if not match.groupdict().get("count"):
        return Resolved("DATE", "PAST_REF" if back else "FUTURE_REF", future=ahead)
    days: tuple[date | None, date | None] | None = None
    here = context.day
    if here and count is not None and unit[0] != "T" and (back or ahead):
        end = moved(here, round(count * int(unit[:-1])) * (1 if ahead else -1), unit[-1])
        days = (here, end) if ahead else (end, here)
    return Resolved("DURATION", period(count, unit), days, future=ahead)


def every(match: Match[str], context: Context) -> Resolved:
    """ "every two weeks", "each year", "twice a month", "$3 billion a year"."""
    count = match.groupdict().get("count")
    times = 2 if match.groupdict().get("other") else number(count) if count else 1
    return Resolved("SET", period(times, UNITS[match["unit"]]))


def often(match: Match[str], context: Context) -> Resolved:
    """ "daily", "annually"."""
    return Resolved("SET", SETS[match["often"]])


def reference(match: Match[str], context: Context) -> Resolved:
    """ "now", "recently", "soon"."""
    value = REFERENCES[" ".join(match["reference"].replace("-", " ").split())]
    return Resolved("DATE", value, future=value == "FUTURE_REF")


def year(match: Match[str], context: Context) -> Resolved:
    """ "2022", "fiscal 2024", "2014-16"."""
    value = match["year"]
    until = match.groupdict().get("until")
    if until:
        end = until if len(until) == 4 else value[:2] + until
        if int(end) > int(value):
            return Resolved("DATE", f"{value}/{end}")
    return Resolved("DATE", value)


def spelled_year(match: Match[str], context: Context) -> Resolved | None:
    """ "nineteen ninety-six"."""
    first, rest = number(match["century"]), number(match["rest"])
    return Resolved("DATE", f"{int(first)}{int(rest):02d}") if first and rest else None


def decade(match: Match[str], context: Context) -> Resolved:
    """ "the 1990s", "the '80s", "the nineties"."""
    groups = match.groupdict()
    if groups.get("named"):
        return Resolved("DATE", f"19{DECADES[groups['named']]}X")
    digits = groups["decade"]
    return Resolved("DATE", (digits if len(digits) == 4 else "19" + digits)[:3] + "X")


def century(match: Match[str], context: Context) -> Resolved | None:
    """ "the 20th century" → "19"."""
    nth = int(match["nth"])
    return Resolved("DATE", f"{nth - 1:02d}") if 1 < nth < 30 else None


def duration_range(match: Match[str], context: Context) -> Resolved | None:
    """ "two to three weeks": the shorter one, as at least so long."""
    count = count_of(match["count"])
    return Resolved("DURATION", period(count, UNITS[match["unit"]]), mod="EQUAL_OR_MORE")


def unit_long(match: Match[str], context: Context) -> Resolved:
    """ "a day-long", "yearlong"."""
    return Resolved("DURATION", period(1, UNITS[match["unit"]]))
