"""On which day somebody said a thing: the day that the report gives for it, else the report's own.

"Orsk said in March that …" is of March, whenever it is printed. What was said "earlier", with no
day given, is of no day that is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.records.time import Time
from crosswire.tell.timeline import leans, shown_date
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

BESIDE = 24  # characters before a cue among which "had" or "earlier" is looked for


class Day(NamedTuple):
    """``earliest`` and ``latest``: ISO days; ``shown``: one of them, or a coarser TIMEX3 value."""

    earliest: str
    latest: str
    shown: str


def day_said(statement: Statement, times: Sequence[Time], report: Report) -> Day | None:
    """The day, or the month or year where no more is known; ``None`` where it is unsure.

    ``times``: those of the sentence.
    """
    if report.day is None:
        return None
    given = [one for one in times if _dates(one, statement, report.day)]
    if len({one.value for one in given}) > 1:
        return None
    if given:
        return _shown(given[0], report.day)
    if _said_before(statement, report.text):
        return None
    return Day(report.day, report.day, report.day)


def _dates(time: Time, statement: Statement, day: str) -> bool:
    """Whether a time dates the saying and not what is said."""
    inside = any(span.meets(time.span) for span in statement.content.spans)
    if time.type != "DATE" or inside or time.future or leans(time):
        return False
    return time.latest is not None and time.earliest is not None and time.earliest <= day


def _shown(time: Time, day: str) -> Day:
    """The time where it is one day or over; what lasts is of the report's day."""
    if time.value and time.earliest and time.latest and time.latest < day:
        return Day(time.earliest, time.latest, shown_date(time))
    return Day(day, day, day)


def _said_before(statement: Statement, text: str) -> bool:
    """Whether a word beside the cue puts it before the report."""
    if statement.cue is None:
        return False
    start = max(statement.sentence.start, statement.cue.span.start - BESIDE)
    beside = Span(start, statement.cue.span.end).of(text)
    return bool(words("said_before") & set(word_tokens(beside)))
