"""The numbers of a text by their value, however they are printed.

"1,200", "1200" and "twelve hundred" are one value; "$5 million" is another than "5".
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crosswire.words.fold import bare
from crosswire.words.lists import table

_DIGITS = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_LETTER_RUN = re.compile(r"[a-z]+")
_LETTERS = {"m": 10**6, "bn": 10**9, "k": 10**3, "tn": 10**12}
SMALLEST_SCALE = 100


@cache
def _words() -> dict[str, Decimal]:
    return {word: Decimal(values[0]) for word, values in table("figure_words").items()}


@cache
def _token() -> re.Pattern[str]:
    """A number in digits, a number word, or a letter that multiplies the digits before it."""
    named = "|".join(sorted(_words(), key=len)[::-1])
    letters = "|".join(_LETTERS)
    return re.compile(rf"{_DIGITS}|(?<![a-z])(?:{named})(?![a-z])|(?<=\d)\s?(?:{letters})(?![a-z])")


def figures(text: str) -> frozenset[Decimal]:
    """The value of every number in the text, in digits or in words, with its multiplier applied."""
    if not any(map(str.isnumeric, text)) and _words().keys().isdisjoint(_runs(text)):
        return frozenset()
    plain = bare(text)
    runs: list[list[Decimal]] = []
    end = 0
    for match in _token().finditer(plain):
        token = match.group().strip()
        value = _value(token)
        together = runs and plain[end : match.start()] in ("", " ", "-")
        if together and _continues(runs[-1], value, token):
            runs[-1].append(value)
        else:
            runs.append([value])
        end = match.end()
    return frozenset(_total(run) for run in runs)


def _runs(text: str) -> list[str]:
    """The runs of letters, among which a number in words must be."""
    return _LETTER_RUN.findall(text.lower())


def _value(token: str) -> Decimal:
    if token[0].isdigit():
        return Decimal(token.replace(",", "")).normalize()
    return Decimal(_LETTERS[token]) if token in _LETTERS else _words()[token]


def _continues(run: list[Decimal], value: Decimal, token: str) -> bool:
    """Whether a number goes on: "five million", "twenty-one"; not "May 3 20 people"."""
    if token[0].isdigit():
        return False
    if value >= SMALLEST_SCALE or (value == 12 and token == "dozen"):
        return True
    last = run[-1]
    return (last >= SMALLEST_SCALE and last > value) or (20 <= last <= 90 and value < 10)


def _total(run: list[Decimal]) -> Decimal:
    """The value of a run of number words: "two hundred ten thousand" is 210000."""
    total, part = Decimal(0), Decimal(0)
    for value in run:
        if value >= 1000 and part:
            total, part = total + part * value, Decimal(0)
        elif value in (100, 12) and part:
            part *= value
        else:
            part += value
    return (total + part).normalize()
