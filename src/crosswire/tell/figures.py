"""The numbers of a text by their value, however they are printed.

"1,200", "1200" and "twelve hundred" are one value; "$5 million" is another than "5".
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from crosswire.words.fold import bare
from crosswire.words.lists import table

_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+")
_LETTERS = {"m": 10**6, "bn": 10**9, "k": 10**3, "tn": 10**12}
SMALLEST_SCALE = 100


@cache
def _words() -> dict[str, Decimal]:
    return {word: Decimal(values[0]) for word, values in table("figure_words").items()}


def figures(text: str) -> frozenset[Decimal]:
    """The value of every number in the text, in digits or in words, with its multiplier applied."""
    found: list[Decimal] = []
    runs: list[list[Decimal]] = []
    end = -2
    plain = bare(text)
    for match in _TOKEN.finditer(plain):
        value = _value(match.group(), after_number=bool(runs) and match.start() - end <= 1)
        if value is None:
            continue
        together = runs and match.start() - end <= 1 and not _apart(plain[end : match.start()])
        if together and _continues(runs[-1], value, match.group()):
            runs[-1].append(value)
        else:
            runs.append([value])
        end = match.end()
    found = [_total(run) for run in runs]
    return frozenset(found)


def _apart(between: str) -> bool:
    return between not in ("", " ", "-")


def _value(token: str, *, after_number: bool) -> Decimal | None:
    if token[0].isdigit():
        return Decimal(token.replace(",", "")).normalize()
    if after_number and token in _LETTERS:
        return Decimal(_LETTERS[token])
    return _words().get(token)


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
