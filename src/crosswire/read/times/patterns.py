"""The expressions of time that are known: each a regular expression with what resolves it.

A pattern is tried where a word of its kind stands; of several that fit, the longest wins. Lower-case
text; blanks are single or a hyphen.
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
    FULL_WEEKDAY,
    GAP,
    HOLIDAY,
    MONTH,
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


def _made(name: str, kind: str, pattern: str, resolve: Resolve) -> Expression:
    return Expression(name, kind, re.compile(pattern), resolve)


_WHOSE: Final = rf"(?:(?P<whose_year>last|this|next){GAP}year)"
_IN_YEAR: Final = rf"(?:,?[ ](?:of[ ])?(?:{YEAR}|{_WHOSE}))"
_ON: Final = rf"(?:{WEEKDAY},?[ ](?:the[ ])?)?"
_NEAR: Final = r"(?P<near>yesterday|today|tomorrow)"
_NTH: Final = rf"(?P<nth>{one_of(ORDINALS)})"
_QUARTER: Final = rf"(?:(?:quarter|(?P<half>half))\b)"
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
    _made("month-day", "month", rf"{_ON}{MONTH}[ ]{DAY}(?:-(?P<until>[0-3]?\d)\b)?{_IN_YEAR}?", points.calendar_day),
    _made("day-month", "month", rf"{_ON}{DAY}(?:-(?P<until>[0-3]?\d)\b)?(?:[ ]of)?[ -]{MONTH}{_IN_YEAR}?", points.calendar_day),
    _made("month", "month", rf"(?:{SHIFT}{GAP})?{FULL_MONTH}{_IN_YEAR}?", points.month_value),
    _made("numeric-day", "figure", r"(?P<year>[12]\d{3})(?P<sep>-)(?P<first>\d\d)-(?P<second>\d\d)\b", points.numeric_day),
    _made("numeric-day", "figure", r"(?P<first>\d\d?)(?P<sep>[/.])(?P<second>\d\d?)(?P=sep)(?P<year>[12]\d{3})\b", points.numeric_day),
    _made("weekday", "weekday", rf"(?:(?:the[ ])?{SHIFT}{GAP})?{FULL_WEEKDAY}\b(?:{GAP}{PART})?", points.weekday),
    _made("every-weekday", "weekday", rf"(?:(?P<many>every|each)[ ]{FULL_WEEKDAY}\b(?:[ ]{PART})?)", points.weekday),
    _made("weekdays", "weekday", rf"{FULL_WEEKDAY}(?P<many>s)\b(?![ ]*')", points.weekday),
    _made("near-day", "near", rf"(?:the[ ])?(?P<beyond>day[ ](?:before|after)[ ])?{_NEAR}\b(?:[ ]{PART})?", points.near_day),
    _made("this-part", "part", rf"(?P<shift>this|last)[ ]{PART}", relative.this_part),
    _made("tonight", "near", r"tonight\b|overnight\b", relative.this_part),
    _made("holiday", "holiday", rf"(?:{SHIFT}{GAP})?{HOLIDAY}(?:[ ]{PART})?{_IN_YEAR}?", points.holiday),
    _made("season", "season", rf"(?:the[ ])?(?:{SHIFT}{GAP})?{SEASON}(?:[ ](?:of[ ])?(?:{YEAR}|{_WHOSE}))?", points.season),
    _made("clock", "clock", rf"{_CLOCK}{_ZONE}", points.clock),
    _made("clock", "clock", rf"(?P<hour>[012]?\d):(?P<minute>[0-5]\d)\b{_ZONE}", points.clock),
    # -- counted from a day
    _made("shifted", "unit", rf"(?:the[ ])?{SHIFT}{GAP}(?:fiscal[ ]|calendar[ ])?{ONE_UNIT}", relative.shifted_unit),
    _made("weekend", "weekend", rf"(?:the[ ]|(?:the[ ])?{SHIFT}{GAP})weekend\b", relative.weekend),
    _made("ago", "unit", rf"{COUNT}[ ]{UNIT}(?:[ ]or[ ]so)?[ -](?P<where>ago|earlier|later|from[ ]now|from[ ]today|hence)\b", relative.ago),
    _made("ago", "unit", r"(?P<count>)(?P<unit>days|weeks|months|years|decades|hours|minutes)[ ](?P<where>ago|earlier|later)\b", relative.ago),
    _made("told-day", "unit", r"(?:the[ ](?P<which>next|following|previous|preceding|same)|that(?:[ ]same)?)[ ]day\b", relative.told_day),
    _made("told-day", "unit", r"(?:the[ ]|a[ ])day[ ](?P<side>before|after|earlier|later)\b(?P<of>(?=[ ][a-z]))?", relative.told_day),
    _made("told-part", "part", rf"(?:the[ ](?P<which>next|following|previous|same)|that)[ ]{PART}", relative.told_day),
    _made("quarter", "quarter", rf"(?:the[ ])?(?:(?:{YEAR}|(?P<whose_year>last|this|next)[ ]year's)[ ])?(?:fiscal[ -])?{_NTH}{GAP}{_QUARTER}{_OF_YEAR}?", relative.quarter_value),
    _made("quarter", "figure", rf"q(?P<digit>[1-4])(?:(?:[ ]of)?[ ]{YEAR})?\b", relative.quarter_value),
    _made("year-ago", "unit", rf"(?:the[ ])?(?:comparable[ ])?year-(?:ago|earlier)(?:[ ](?:quarter|period|{_NTH}[ ]quarter))?\b", relative.year_ago),
    _made("the-period", "unit", r"the[ ](?:latest[ ]|current[ ])?(?P<period>quarter|period|year)\b(?P<ends>(?=[ ]end))?(?![ ]two[ ]thousand)", relative.the_period),
    _made("year-end", "unit", r"(?:the[ ])?year(?:'s)?[ -]end\b", relative.year_end),
    # -- lengths, repetitions
    _made("stretch", "unit", rf"(?:the[ ])?{_WAY}[ ]{COUNT}[ ]{UNIT}", lengths.stretch),
    _made("stretch", "unit", rf"(?:the[ ])?{_WAY}[ ](?P<unit>days|weeks|months|years|decades|hours|minutes|quarters)\b", lengths.stretch),
    _made("duration", "unit", rf"(?:the[ ])?(?:(?:first|full|entire|whole|additional|another|extra)[ ])?{COUNT}(?:[ ](?:or[ ]more|more|full|straight|consecutive|additional|whole|long|trading|working|business))?[ -]{UNIT}(?P<half>[ ]and[ ]a[ ]half)?(?:-long\b)?", lengths.duration),
    _made("range", "unit", rf"{COUNT}(?:[ ](?:to|or)[ ]|-)(?:{_MOST})[ -]{UNIT}", lengths.duration_range),
    _made("bare-duration", "unit", r"(?P<unit>days|weeks|months|years|decades|centuries|hours|minutes)\b(?:-long\b)?(?:[ ](?:and|or)[ ](?:weeks|months|years|decades))?", lengths.bare_duration),
    _made("unit-long", "unit", rf"{UNIT}-?long\b", lengths.unit_long),
    _made("every", "unit", rf"(?:every|each)[ ](?P<other>other[ ])?(?:{COUNT}[ ])?{UNIT}", lengths.every),
    _made("often", "set", rf"(?P<often>{one_of(SETS)})\b", lengths.often),
    _made("reference", "reference", rf"(?P<reference>{one_of(REFERENCES)})\b", lengths.reference),
    # -- years and longer
    _made("year", "year", rf"(?:(?:the[ ])?(?:fiscal|calendar)[ ])?(?:(?:the[ ])?year[ ])?{YEAR}(?:-(?P<until>\d\d(?:\d\d)?)\b)?", lengths.year),
    _made("year", "spelled", r"(?P<century>nineteen|eighteen|twenty)[ ](?P<rest>(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)\b", lengths.spelled_year),
    _made("decade", "decade", r"(?:the[ ])?'?(?P<decade>(?:1[5-9]|20)?\d0)'?s\b", lengths.decade),
    _made("decade", "spelled", rf"the[ ](?P<named>{one_of(lengths.DECADES)})\b", lengths.decade),
    _made("century", "century", r"(?:the[ ])?(?P<nth>\d\d?)(?:st|nd|rd|th)[ -]century\b", lengths.century),
)  # fmt: skip
