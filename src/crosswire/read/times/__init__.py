"""The times that a report names, in TIMEX3, resolved against the day of publication.

``times`` finds the expressions (``find``, ``patterns``), leaves out what is meant otherwise
(``checks``), resolves each (``points``, ``relative``, ``lengths``) by the verb's tense (``tense``)
and by what stands before it (``modify``), and joins what says one time (``join``). Without a day of
publication, what counts from it has no value.
"""

from __future__ import annotations

from datetime import date

from spacy.tokens import Span as SpacySpan

from crosswire.read.parse import Parsed
from crosswire.read.times.calendar import days_of
from crosswire.read.times.checks import is_time
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.find import Found, found
from crosswire.read.times.future import announced
from crosswire.read.times.join import joined
from crosswire.read.times.modify import modifier, narrowed
from crosswire.read.times.tense import direction
from crosswire.read.tokens import tokens as words_of
from crosswire.records.span import Span
from crosswire.records.time import Time
from crosswire.words.case import lower_case

__all__ = ["times"]

GRAINS = {4: "Y", 7: "MY", 10: "DMY"}  # what a value of so many characters names
AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
TIMES = frozenset({"once", "twice", "times"})


def times(parsed: Parsed) -> tuple[Time, ...]:
    """Every expression of time, in the order of the text."""
    lower = lower_case(words_of(parsed.doc).plain)
    context = Context(_day(parsed))
    result: list[Time] = []
    for hit in found(lower):
        tokens = parsed.doc.char_span(*hit.match.span(), alignment_mode="expand")
        if tokens is None or not is_time(parsed.doc, tokens, hit):
            continue
        time = _resolved(parsed, hit, tokens, lower, context)
        if time is not None:
            result.append(time)
            _remember(time, context)
    return tuple(joined(result, parsed.report.text))


def _day(parsed: Parsed) -> date | None:
    day = parsed.report.day
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


def _resolved(
    parsed: Parsed, hit: Found, tokens: SpacySpan, lower: str, context: Context
) -> Time | None:
    context.at = hit.match.start()
    context.direction = direction(tokens.root)
    context.after_amount = _follows_amount(tokens)
    try:
        resolved = hit.expression.resolve(hit.match, context)
    except ValueError:  # off the calendar: the year 0, a million years ago
        resolved = None
    if resolved is None:
        return None
    return _time(parsed, hit, tokens, lower, context, resolved)


def _follows_amount(tokens: SpacySpan) -> bool:
    """Whether a number, or a noun with one, stands right before ("700 seats a week")."""
    if tokens.start == 0:
        return False
    before = tokens.doc[tokens.start - 1]
    counted = before.pos_ == "NOUN" and any(c.dep_ == "nummod" for c in before.children)
    return counted or before.like_num or before.ent_type_ in AMOUNTS or before.lower_ in TIMES


def _time(
    parsed: Parsed, hit: Found, tokens: SpacySpan, lower: str, context: Context, resolved: Resolved
) -> Time:
    """The record: span and days widened and narrowed by what modifies the expression."""
    start, end = hit.match.span()
    length = resolved.type == "DURATION"
    dated = hit.expression.name == "ago"
    modified = modifier(lower, start, length=length, dated=dated)
    mod, start, words = modified or (resolved.mod, start, "")
    first, last = narrowed(resolved, mod, words, context)
    span = Span(start, end)
    time = Time(
        text=span.of(parsed.report.text), span=span, type=resolved.type, value=resolved.value,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        mod=mod, rule=hit.expression.name,
    )  # fmt: skip
    return announced(time, resolved, tokens, context)


def _remember(time: Time, context: Context) -> None:
    """What later expressions count from."""
    value = (time.value or "").partition("T")[0]
    days = days_of(value) if value.replace("-", "").isdigit() else None
    if days:
        context.told.update((g, (days[0], time.span.end)) for g in GRAINS.get(len(value), ""))
    if time.rule not in ("ago", "year-ago") and time.value and "-Q" in time.value:
        context.quarter, context.quarter_at = time.value, time.span.end
