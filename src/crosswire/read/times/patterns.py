"""The expressions of time that are known: each a regular expression with what resolves it.

A pattern is tried where a word of its kind stands; of several that fit, the longest wins. They
read lower-case text with single blanks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from re import Match, Pattern
from typing import Final

from crosswire.read.times import lengths, points, relative
from crosswire.read.times.context import Context, Resolved
from crosswire.read.times.vocabulary import (
    COUNT,
    DAY,
    FULL_MONTH,
    FULL_NAMES,
    FULL_WEEKDAY,
    GAP,
    HOLIDAY,
    MONTH,
    NAMED_DAYS,
    ONE_UNIT,
    ORDINALS,
    PART,
    REFERENCES,
    SEASON,
    SETS,
    SHIFT,
    UNIT,
    WEEKDAY,
    YEAR,
    one_of,
)

Resolve = Callable[[Match[str], Context], Resolved | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """One kind of expression: its name, the kind of word that calls for it, and its resolver."""

    name: str
    kind: str
    pattern: Pattern[str]
    resolve: Resolve


def _made(name: str, kind: str, resolve: Resolve, pattern: str) -> Expression:
    return Expression(name, kind, re.compile(pattern), resolve)


_WHOSE: Final = rf"(?:(?P<whose_year>last|this|next){GAP}year)"
_IN_YEAR: Final = rf"(?:,?[ ](?:of[ ])?(?:{YEAR}|{_WHOSE}))"
_ON: Final = rf"(?:{WEEKDAY},?[ ](?:the[ ])?)?"
_NEAR: Final = r"(?P<near>yesterday|today|tomorrow)"
_NTH: Final = rf"(?P<nth>{one_of(ORDINALS)})"
_QUARTER: Final = r"(?:(?:quarter|(?P<half>half))\b)"
_MOST: Final = COUNT.replace("<count>", "<most>")
_OF_YEAR: Final = r"(?:(?:[ ]of)?[ ](?P<of_year>(?:1\d|20)\d\d)\b)"
_WAY: Final = "(?P<way>last|past|previous|preceding|next|coming|upcoming|following|recent|latest)"
_CLOCK: Final = (
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?[ ]?(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<named>noon|midday|midnight)\b)"
)
_ZONE: Final = r"(?:[ ](?:gmt|utc|bst|cet|cest|eet|et|edt|est|ct|cdt|cst|pt|pdt|pst|ist|msk)\b)?"

EXPRESSIONS: Final = (
    # -- days of the calendar
    _made(
        "month-day", "month", points.calendar_day,
        rf"{_ON}{MONTH}[ ]{DAY}(?:-(?P<until>[0-3]?\d)\b)?{_IN_YEAR}?",
    ),
    _made(
        "day-month", "month", points.calendar_day,
        rf"{_ON}{DAY}(?:-(?P<until>[0-3]?\d)\b)?(?:[ ]of)?[ -]{MONTH}{_IN_YEAR}?",
    ),
    _made(
        "month", "month", points.month_value,
        rf"(?:{SHIFT}{GAP})?{FULL_MONTH}{_IN_YEAR}?",
    ),
    _made(
        "numeric-day", "figure", points.numeric_day,
        r"(?P<year>[12]\d{3})(?P<sep>-)(?P<first>\d\d)-(?P<second>\d\d)\b",
    ),
    _made(
        "numeric-day", "figure", points.numeric_day,
        r"(?P<first>\d\d?)(?P<sep>[/.])(?P<second>\d\d?)(?P=sep)(?P<year>[12]\d{3})\b",
    ),
    _made(
        "weekday", "weekday", points.weekday,
        rf"(?:(?:the[ ])?{SHIFT}{GAP})?{FULL_WEEKDAY}\b(?:{GAP}{PART})?",
    ),
    _made(
        "every-weekday", "weekday", points.weekday,
        rf"(?:(?P<many>every|each)[ ]{FULL_WEEKDAY}\b(?:[ ]{PART})?)",
    ),
    _made(
        "weekdays", "weekday", points.weekday,
        rf"{FULL_WEEKDAY}(?P<many>s)\b(?![ ]*')",
    ),
    _made(
        "weekday-range", "weekday", points.weekday_range,
        rf"{FULL_WEEKDAY}[ ](?:through|thru)[ ](?P<until>{FULL_NAMES})\b",
    ),
    _made(
        "named-day", "figure", points.named_day,
        rf"(?P<named_day>{one_of(NAMED_DAYS)})\b(?!/)",
    ),
    _made(
        "near-day", "near", points.near_day,
        rf"(?:the[ ])?(?P<beyond>day[ ](?:before|after)[ ])?{_NEAR}\b(?:[ ]{PART})?",
    ),
    _made(
        "this-part", "part", relative.this_part,
        rf"(?:(?P<shift>this|last)[ ]|mid[ -](?=morning|afternoon)){PART}",
    ),
    _made(
        "tonight", "near", relative.this_part,
        r"tonight\b|overnight\b",
    ),
    _made(
        "holiday", "holiday", points.holiday,
        rf"(?:{SHIFT}{GAP})?{HOLIDAY}(?:[ ]{PART})?{_IN_YEAR}?",
    ),
    _made(
        "season", "season", points.season,
        rf"(?:the[ ])?(?:{SHIFT}{GAP})?{SEASON}(?:[ ](?:of[ ])?(?:{YEAR}|{_WHOSE}))?",
    ),
    _made(
        "clock", "clock", points.clock,
        rf"{_CLOCK}{_ZONE}",
    ),
    _made(
        "clock", "clock", points.clock,
        rf"(?P<hour>[012]?\d):(?P<minute>[0-5]\d)\b{_ZONE}",
    ),
    # -- counted from a day
    _made(
        "told-day", "unit", relative.told_day,
        r"(?:the[ ](?P<which>next|following|previous|preceding|same)|that(?:[ ]same)?)"
        r"[ ]day\b",
    ),
    _made(
        "told-day", "unit", relative.told_day,
        r"(?:the[ ]|a[ ])day[ ](?P<side>before|after|earlier|later)\b(?P<of>(?="
        r"[ ][a-z]))?",
    ),
    _made(
        "past-unit", "unit", lengths.past_unit,
        r"(?:this[ ]past|the[ ]past(?=[ ](?:decade|century)))[ ]"
        r"(?P<unit>week|month|quarter|year|decade|century)\b",
    ),
    _made(
        "shifted", "unit", relative.shifted_unit,
        rf"(?:the[ ])?{SHIFT}{GAP}(?:fiscal[ ]|calendar[ ])?{ONE_UNIT}",
    ),
    _made(
        "weekend", "weekend", relative.weekend,
        rf"(?:the[ ]|(?:the[ ])?{SHIFT}{GAP})weekend\b",
    ),
    _made(
        "ago", "unit", relative.ago,
        rf"{COUNT}[ ]{UNIT}(?:[ ]or[ ]so)?[ -](?P<where>ago|earlier|later|from[ ]now|from"
        r"[ ]today|hence)\b",
    ),
    _made(
        "ago", "unit", relative.ago,
        r"(?P<count>)(?P<unit>days|weeks|months|years|decades|hours|minutes)[ ]"
        r"(?P<where>ago|earlier|later)\b",
    ),
    _made(
        "told-part", "part", relative.told_day,
        rf"(?:the[ ](?P<which>next|following|previous|same)|that)[ ]{PART}",
    ),
    _made(
        "quarter", "quarter", relative.quarter_value,
        rf"(?:the[ ])?(?:(?:{YEAR}|(?P<whose_year>last|this|next)[ ]year's)[ ])?"
        rf"(?:fiscal[ -])?{_NTH}{GAP}{_QUARTER}{_OF_YEAR}?",
    ),
    _made(
        "quarter", "figure", relative.quarter_value,
        rf"q(?P<digit>[1-4])(?:(?:[ ]of)?[ ]{YEAR})?\b",
    ),
    _made(
        "year-ago", "unit", relative.year_ago,
        r"(?:the[ ])?(?:comparable[ ])?year-(?:ago|earlier)(?:[ ](?:quarter|period|"
        rf"{_NTH}[ ]quarter))?\b",
    ),
    _made(
        "the-period", "unit", relative.the_period,
        r"the[ ](?:latest[ ]|current[ ])?(?:fiscal[ ]|full[ ]|calendar[ ])?"
        r"(?P<period>quarter|period|year)\b(?P<ends>(?=[ ]end))?"
        r"(?![ ](?:two[ ]thousand|before|after|(?:in|for|of)[ ]which|when|that)\b)",
    ),
    _made(
        "edge", "unit", relative.edge,
        r"(?:the[ ])?(?P<edge>end|close|start|beginning|middle|rest)[ ]of[ ]the[ ]"
        r"(?P<period>year|month|week|quarter|decade|century|day)\b",
    ),
    _made(
        "year-end", "unit", relative.year_end,
        r"(?:the[ ])?year(?:'s)?[ -]end\b",
    ),
    # -- lengths, repetitions
    _made(
        "stretch", "unit", lengths.stretch,
        rf"(?:the[ ])?{_WAY}[ ]{COUNT}[ ]{UNIT}",
    ),
    _made(
        "stretch", "unit", lengths.stretch,
        rf"(?:the[ ])?{_WAY}[ ](?P<unit>days|weeks|months|years|decades|hours|minutes"
        r"|quarters)\b",
    ),
    _made(
        "duration", "unit", lengths.duration,
        rf"(?:the[ ])?(?:(?:first|full|entire|whole|additional|another|extra)[ ])?{COUNT}"
        r"(?:[ ](?:or[ ]more|more|full|straight|consecutive|additional|whole|long"
        rf"|trading|working|business))?[ -]{UNIT}(?P<half>[ ]and[ ]a[ ]half)?(?:-long\b)?",
    ),
    _made(
        "range", "unit", lengths.duration_range,
        rf"{COUNT}(?:[ ](?:to|or)[ ]|-)(?:{_MOST})[ -]{UNIT}",
    ),
    _made(
        "bare-duration", "unit", lengths.bare_duration,
        r"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)\b"
        r"(?:-long\b)?(?:[ ](?:and|or)[ ](?:weeks|months|years|decades))?",
    ),
    _made(
        "unit-long", "unit", lengths.unit_long,
        rf"{UNIT}-?long\b",
    ),
    _made(
        "rate", "unit", lengths.rate,
        rf"per[ ]{UNIT}",
    ),
    _made(
        "every", "unit", lengths.every,
        rf"(?:every|each)[ ](?P<other>other[ ])?(?:{COUNT}[ ])?{UNIT}",
    ),
    _made(
        "often", "set", lengths.often,
        rf"(?P<often>{one_of(SETS)})\b",
    ),
    _made(
        "reference", "reference", lengths.reference,
        rf"(?P<reference>{one_of(REFERENCES)})\b",
    ),
    # -- years and longer
    _made(
        "year", "year", lengths.year,
        rf"(?:(?:the[ ])?(?:fiscal|calendar)[ ])?(?:(?:the[ ])?year[ ])?{YEAR}(?:-"
        r"(?P<until>\d\d(?:\d\d)?)\b)?",
    ),
    _made(
        "year", "spelled", lengths.spelled_year,
        r"(?P<century>nineteen|eighteen|twenty)[ ](?P<rest>(?:ten|eleven|twelve|\w+teen"
        r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three"
        r"|four|five|six|seven|eight|nine))?)\b",
    ),
    _made(
        "year", "spelled", lengths.thousand_year,
        r"(?:the[ ])?year[ ]two[ ]thousand\b(?:[ ](?:and[ ])?(?P<rest>one|two|three|four|five|six"
        r"|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:[ -]\w+)?)\b)?",
    ),
    _made(
        "decade", "decade", lengths.decade,
        r"(?:the[ ])?'?(?P<decade>(?:1[5-9]|20)?\d0)'?s\b",
    ),
    _made(
        "decade", "spelled", lengths.decade,
        rf"the[ ](?P<named>{one_of(lengths.DECADES)})\b",
    ),
    _made(
        "century", "century", lengths.century,
        r"(?:the[ ])?(?P<nth>\d\d?)(?:st|nd|rd|th)[ -]century\b",
    ),
)  # fmt: skip
