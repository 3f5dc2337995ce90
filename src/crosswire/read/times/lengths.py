"""How long and how often: durations, sets, decades, centuries and years by themselves."""

from __future__ import annotations

from datetime import date
from re import Match

from crosswire.read.times.calendar import moved
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.periods import count_of, period
from crosswire.read.times.vocabulary import REFERENCES, SETS, UNITS
from crosswire.words.numbers import number

DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip


def duration(match: Match[str], context: Context) -> Resolved | None:
    """As in "three years", "a two-week truce", "several months"; "$3 billion a year" is a rate."""
    unit = UNITS[match["unit"]]
    if context.after_amount and match["count"] in ("a", "an"):
        return Resolved("SET", period(1, unit))
    count = count_of(match["count"])
    if match.groupdict().get("half") and count is not None:
        count += 0.5
    return Resolved("DURATION", period(count, unit))


def rate(match: Match[str], context: Context) -> Resolved:
    """As in "per day"."""
    return Resolved("SET", period(1, UNITS[match["unit"]]))


def bare_duration(match: Match[str], context: Context) -> Resolved:
    """As in "for years", "decades"."""
    return Resolved("DURATION", period(None, UNITS[match["unit"]]))


def stretch(match: Match[str], context: Context) -> Resolved | None:
    """As in "the past three months", "the next two weeks": a duration whose days are known."""
    unit = UNITS[match["unit"]]
    count = count_of(match["count"] or "") if match.groupdict().get("count") else None
    back = match["way"] in ("last", "past", "previous", "preceding", "recent", "latest")
    ahead = match["way"] in ("next", "coming", "upcoming")
    if match["way"] == "following":  # counts from what the text tells of, not from its own day
        return _following(match, context, count, unit)
    if not match.groupdict().get("count"):
        return Resolved("DATE", "PAST_REF" if back else "FUTURE_REF", future=ahead)
    days: tuple[date | None, date | None] | None = None
    here = context.day
    if here and count is not None and unit[0] != "T" and (back or ahead):
        end = moved(here, round(count * int(unit[:-1])) * (1 if ahead else -1), unit[-1])
        days = (here, end) if ahead else (end, here)
    return Resolved("DURATION", period(count, unit), days, future=ahead)


def _following(
    match: Match[str], context: Context, count: float | None, unit: str
) -> Resolved | None:
    """As in "the following two weeks", "the following months": ahead only of what is told."""
    ahead = context.direction != "past"
    if match.groupdict().get("count"):
        return Resolved("DURATION", period(count, unit), future=ahead)
    return Resolved("DATE", "FUTURE_REF" if ahead else None, future=ahead)


def past_unit(match: Match[str], context: Context) -> Resolved:
    """As in "this past year", "the past decade": so long, up to the day of publication."""
    unit, here = UNITS[match["unit"]], context.day
    days = (moved(here, -int(unit[:-1]), unit[-1]), here) if here else None
    return Resolved("DURATION", period(1, unit), days)


def _spaced(words: str) -> str:
    """Words with one space where a report has a hyphen or a line break."""
    return " ".join(words.replace("-", " ").split())


_OFTEN = {_spaced(words): code for words, code in SETS.items()}
_REFERENCES = {_spaced(words): code for words, code in REFERENCES.items()}


def every(match: Match[str], context: Context) -> Resolved:
    """As in "every two weeks", "each year", "twice a month", "$3 billion a year"."""
    count = match.groupdict().get("count")
    times = 2 if match.groupdict().get("other") else number(count) if count else 1
    return Resolved("SET", period(times, UNITS[match["unit"]]))


def often(match: Match[str], context: Context) -> Resolved:
    """As in "daily", "annually"."""
    return Resolved("SET", _OFTEN[_spaced(match["often"])])


def reference(match: Match[str], context: Context) -> Resolved:
    """As in "now", "recently", "soon"."""
    value = _REFERENCES[_spaced(match["reference"])]
    return Resolved("DATE", value, future=value == "FUTURE_REF" and context.direction != "past")


def year(match: Match[str], context: Context) -> Resolved:
    """As in "2022", "fiscal 2024", "2014-16"."""
    value = match["year"]
    until = match.groupdict().get("until")
    if until:
        end = until if len(until) == 4 else value[:2] + until
        if int(end) > int(value):
            return Resolved("DATE", f"{value}/{end}")
    return Resolved("DATE", value)


def spelled_year(match: Match[str], context: Context) -> Resolved | None:
    """As in "nineteen ninety-six"."""
    first, rest = number(match["century"]), number(match["rest"])
    return Resolved("DATE", f"{int(first)}{int(rest):02d}") if first and rest else None


def thousand_year(match: Match[str], context: Context) -> Resolved | None:
    """As in "the year two thousand", "the year two thousand and four"."""
    rest = number(match["rest"]) if match["rest"] else 0
    return Resolved("DATE", f"{2000 + int(rest)}") if rest is not None else None


def decade(match: Match[str], context: Context) -> Resolved:
    """As in "the 1990s", "the '80s", "the nineties"."""
    groups = match.groupdict()
    if groups.get("named"):
        return Resolved("DATE", f"19{DECADES[groups['named']]}X")
    digits = groups["decade"]
    return Resolved("DATE", (digits if len(digits) == 4 else "19" + digits)[:3] + "X")


def century(match: Match[str], context: Context) -> Resolved | None:
    """As in "the 20th century" → "19"."""
    nth = int(match["nth"])
    return Resolved("DATE", f"{nth - 1:02d}") if 1 < nth < 30 else None


def duration_range(match: Match[str], context: Context) -> Resolved | None:
    """As in "two to three weeks": the shorter one, as at least so long."""
    count = count_of(match["count"])
    return Resolved("DURATION", period(count, UNITS[match["unit"]]), mod="EQUAL_OR_MORE")


def unit_long(match: Match[str], context: Context) -> Resolved:
    """As in "a day-long", "yearlong"."""
    return Resolved("DURATION", period(1, UNITS[match["unit"]]))
