"""Two expressions that say one time: "9 a.m. Tuesday", "April or May"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from crosswire.read.times.calendar import OPEN, days_of
from crosswire.records.span import Span
from crosswire.records.time import Time

_BESIDE: Final = re.compile(r",?\s+(?:on\s+|at\s+)?")
_DAY: Final = re.compile(rf"\d{{4}}-\d\d-\d\d|{OPEN}-(?:\d\d-\d\d|WXX-\d)")
_OF: Final = re.compile(r"\s+(?:of\s+)?")
_OR: Final = re.compile(r"\s+or\s+")


def joined(times: list[Time], text: str) -> list[Time]:
    """The times, with an hour joined to its day and alternatives to one interval."""
    result: list[Time] = []
    for time in times:
        if result and (one := _one(result[-1], time, text)):
            result[-1] = one
        else:
            result.append(time)
    return result


def _one(first: Time, second: Time, text: str) -> Time | None:
    between = text[first.span.end : second.span.start]
    if _OF.fullmatch(between) and first.rule in ("month", "season") and second.rule == "year":
        return _with_year(first, second, text)
    if _BESIDE.fullmatch(between):
        return _hour_and_day(first, second, text)
    if _OR.fullmatch(between) and first.type == second.type == "DATE":
        return _alternatives(first, second, text)
    return None


def _hour_and_day(first: Time, second: Time, text: str) -> Time | None:
    hour, day = (first, second) if first.rule == "clock" else (second, first)
    if hour.rule != "clock" or day.rule == "clock" or day.type not in ("DATE", "TIME"):
        return None
    if day.value is not None and not _DAY.match(day.value):
        return None
    stamp = hour.value[10:] if hour.value else ""
    value = day.value[:10] + stamp if day.value and stamp else None
    span = Span(first.span.start, second.span.end)
    return replace(day, text=span.of(text), span=span, type="TIME", value=value)


def _with_year(first: Time, second: Time, text: str) -> Time | None:
    """As in "the winter of nineteen ninety-four"."""
    if any(char.isdigit() for char in first.text) or not re.fullmatch(r"\d{4}", second.value or ""):
        return None
    span = Span(first.span.start, second.span.end)
    value = f"{second.value}{first.value[4:]}" if first.value else None
    days = days_of(value) or (None, None)
    return replace(
        first, text=span.of(text), span=span, value=value, future=second.future,
        earliest=days[0].isoformat() if days[0] else None,
        latest=days[1].isoformat() if days[1] else None,
    )  # fmt: skip


def _a_year_before(time: Time) -> Time:
    """The same month of the year before."""
    value = f"{int((time.value or '')[:4]) - 1}{(time.value or '')[4:]}"
    days = days_of(value)
    return replace(time, value=value, earliest=days[0].isoformat() if days else None)


def _alternatives(first: Time, second: Time, text: str) -> Time | None:
    if first.rule != second.rule or not first.value or not second.value:
        return None
    if first.rule == "month" and first.value[5:] < second.value[5:] and first.value > second.value:
        first = _a_year_before(first)  # "in April or May", told of in April
    if not first.value or len(first.value) != len(second.value) or first.value >= second.value:
        return None
    span = Span(first.span.start, second.span.end)
    return replace(
        first, text=span.of(text), span=span, value=f"{first.value}/{second.value}",
        latest=second.latest, future=first.future or second.future,
    )  # fmt: skip
