"""The words before an expression that modify it: "more than", "early", "the end of"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from crosswire.read.times.calendar import days_of
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.vocabulary import MODIFIERS, one_of

_BEFORE: Final = re.compile(
    rf"(?<![a-z])(?P<the>the[ ])?(?P<mod>{one_of([*MODIFIERS, 'earlier'])})[ -]"
    r"(?:on[ ]|in[ ])?(?:the[ ]|an?[ ])?$"
)
REACH: Final = 32  # characters looked at before an expression
OF_LENGTHS: Final = frozenset(
    {"APPROX", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "LESS_THAN", "MORE_THAN"}
)
FROM_NOW: Final = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE"}


def modifier(lower: str, start: int, *, length: bool, dated: bool) -> tuple[str, int, str] | None:
    """TIMEX3's modifier, where its words begin, and the words; ``None`` where nothing modifies.

    ``length``: whether the expression says how long, else it says when; ``dated``: "… ago".
    """
    match = _BEFORE.search(lower, max(0, start - REACH), start)
    if match is None:
        return None
    words = match["mod"].replace("-", " ")
    mod = "START" if words == "earlier" else MODIFIERS[words]
    if words == "over" and lower.startswith("the ", start):  # "over the past year"
        return None
    if (mod in OF_LENGTHS) != (length or dated) and words != "around":
        return None
    if dated:
        mod = FROM_NOW.get(mod, mod)
    return mod, match.start(), words


def narrowed(
    resolved: Resolved, mod: str | None, words: str, context: Context
) -> tuple[date | None, date | None]:
    """The first and the last day, by the value and what modifies it."""
    days = resolved.days or days_of(resolved.value) or (None, None)
    first, last = days
    if first is None or last is None or mod is None:
        return days
    if mod == "BEFORE":
        return None, last if context.day is None else _same_day(last, context.day)
    if words in ("earlier", "later") and context.day and first <= context.day <= last:
        return (first, context.day) if words == "earlier" else (context.day, last)
    half = (last - first).days // 2
    if mod == "START":
        return first, first + timedelta(half)
    if mod == "END":
        return last - timedelta(half), last
    if mod == "MID":
        return first + timedelta(half // 2), last - timedelta(half // 2)
    return days


def _same_day(last: date, day: date) -> date:
    """The day of the year of publication in the year that an expression counts back to."""
    return min(last, date(last.year, day.month, min(day.day, 28)))
