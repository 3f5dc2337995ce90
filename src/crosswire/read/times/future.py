"""Whether the text announces a time: a deadline, a date that is still ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from spacy.tokens import Span as SpacySpan

from crosswire.read.times.calendar import OPEN
from crosswire.read.times.context import Context, Resolved
from crosswire.records.time import Time

DEADLINES: Final = frozenset({"by", "until", "till", "before", "deadline"})


def announced(time: Time, resolved: Resolved, tokens: SpacySpan, context: Context) -> Time:
    """The time, marked where it lies ahead of the report or is told as still to come."""
    if time.type == "SET" or not (resolved.future or _ahead(time, tokens, context)):
        return time
    return replace(time, future=True)


def _ahead(time: Time, tokens: SpacySpan, context: Context) -> bool:
    if time.type == "DURATION":
        return False
    if time.latest is None or context.day is None:
        open_ = time.value is None or time.value.startswith(OPEN)
        return open_ and context.direction == "future"
    if date.fromisoformat(time.latest) < context.day:
        return False
    if time.earliest and date.fromisoformat(time.earliest) > context.day:
        return True
    return context.direction == "future" or _deadline(tokens, context)


def _deadline(tokens: SpacySpan, context: Context) -> bool:
    """Whether "by" or "until" stands before it; "hours before Friday's vote, they met": no."""
    doc, start = tokens.doc, tokens.start
    past = context.direction == "past"
    return any(
        token.lower_ in DEADLINES and not (past and token.lower_ == "before")
        for token in doc[max(0, start - 2) : start]
    )
