"""The words of time as regular expressions over lower-case text, made from the word lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from crosswire.words import alternation
from crosswire.words.lists import inverted, table
from crosswire.words.numbers import NUMBER


def codes(name: str) -> dict[str, str]:
    """Each word of a table with TIMEX3's code for it, in capitals."""
    return {word: code.upper() for word, code in inverted(name).items()}


MONTHS: Final = {word: int(key) for word, key in inverted("months").items()}
WEEKDAYS: Final = {word: int(key) for word, key in inverted("week").items()}
UNITS: Final = codes("time_units")
DAY_PARTS: Final = codes("day_parts")
SEASONS: Final = codes("seasons")
HOLIDAYS: Final = inverted("holidays")
NAMED_DAYS: Final = inverted("named_days")
REFERENCES: Final = codes("time_references")
SETS: Final = codes("time_sets")
MODIFIERS: Final = codes("time_modifiers")
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
SHIFTS: Final = {
    "last": -1, "past": -1, "previous": -1, "this past": -1, "preceding": -1, "prior": -1,
    "this": 0, "current": 0, "the same": 0, "that": 0, "that same": 0, "latest": 0, "this same": 0,
    "next": 1, "coming": 1, "following": 1, "this coming": 1, "upcoming": 1, "subsequent": 1,
}  # fmt: skip
TOLD: Final = frozenset(  # these count from the day the text tells of, not from its own
    {"previous", "preceding", "prior", "the same", "that", "that same", "following", "subsequent"}
)


def one_of(choices: Iterable[str]) -> str:
    """A group that takes any of the words, the longest first; a blank takes a hyphen too."""
    return alternation.one_of(choices).replace(r"\ ", "[ -]")


def full(name: str) -> str:
    """A group that takes the first, full form of each entry of a table."""
    return one_of(values[0] for values in table(name).values())


GAP: Final = "[ -]{1,2}"
MONTH: Final = rf"(?P<month>{one_of(MONTHS)})\b\.?"
FULL_MONTH: Final = rf"(?P<month>{full('months')}|(?:sept|oct|nov|dec|jan|feb|aug)\b\.)\b"
WEEKDAY: Final = rf"(?P<weekday>{one_of(WEEKDAYS)})\b\.?"
FULL_NAMES: Final = full("week")
FULL_WEEKDAY: Final = rf"(?P<weekday>{FULL_NAMES})"
UNIT: Final = rf"(?P<unit>{one_of(UNITS)})\b"
ONE_UNIT: Final = rf"(?P<unit>{one_of(word for word in UNITS if not word.endswith('s'))})\b"
PART: Final = rf"(?P<part>{one_of(DAY_PARTS)})\b"
SEASON: Final = rf"(?P<season>{one_of(SEASONS)})\b"
HOLIDAY: Final = rf"(?P<holiday>{one_of(HOLIDAYS)})\b"
SHIFT: Final = rf"(?P<shift>{one_of(SHIFTS)})"
YEAR: Final = r"(?P<year>(?:1\d|20)\d\d)\b(?![,.]\d|%)"
DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?![.,:]\d|%)"
VAGUE: Final = r"(?:several|a few|few|many|some|a number of)"
COUNT: Final = rf"(?P<count>{NUMBER}|{VAGUE}|(?:a[ ])?couple(?:[ ]of)?|an?\b)"
