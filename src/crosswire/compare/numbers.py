"""Numbers in running words, for comparing texts ("two dozen", "3.5 million", "1,200")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.words.lists import inverted, words
from crosswire.words.numbers import number

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def number_at(found: Sequence[str]) -> tuple[int, float]:
    """How many of the first words (lower case) are a number, and its value; (0, 0) where none."""
    if not found or not (_DIGITS.fullmatch(found[0]) or found[0] in words("number_words")):
        return 0, 0.0
    used = 1
    while used < len(found) and (
        found[used] in inverted("number_scales") or found[used] in words("number_words")
    ):
        used += 1
    for length in range(used, 0, -1):
        value = number(" ".join(found[:length]))
        if value is not None:
            return length, value
    return 0, 0.0
