"""The two sides of a vote as printed: "passed 52-48", "a 7-to-2 ruling", "a vote of 419 to 1"."""

from __future__ import annotations

import re
from typing import Final

from crosswire.words.alternation import one_of
from crosswire.words.lists import table

REACH: Final = 48  # characters looked at before a vote for the word that tells it
MOST_BETWEEN: Final = 3  # words between such a word and the vote, or the vote and such a noun


_WORDS: Final = table("vote_words")
_VOTE: Final = re.compile(
    r"(?P<first>\d{1,3})(?:-|-to-|[ ]to[ ]|[ ]-[ ])(?P<second>\d{1,3})\b(?![-.:]\d|%|[ ]percent)"
)
_BEFORE: Final = re.compile(
    rf"\b{one_of(_WORDS['before'])}(?:[ ][a-z'\-]+){{0,{MOST_BETWEEN}}},?[ ]\(?$"
)
_HELD: Final = re.compile(
    r"\b(?:hold|holds|held|have|has|had|with|their|its)[ ](?:an?[ ])?(?:\w+[ ])?$"
)
_AFTER: Final = re.compile(
    rf"[ -](?:[a-z-]+[ ]){{0,{MOST_BETWEEN - 1}}}{one_of(_WORDS['after'])}\b"
)


def votes(lower: str, start: int) -> tuple[tuple[int, int], ...]:
    """Where the two numbers of a vote stand that begins at ``start``; empty where none does."""
    match = _VOTE.match(lower, start) if lower[start] <= "9" else None
    if match is None:
        return ()
    before = lower[max(0, start - REACH) : start]
    told = _AFTER.match(lower, match.end()) or _BEFORE.search(before)
    if told and told[0].endswith("majority") and _HELD.search(before):
        return ()  # seats: "they hold an 11-10 majority"
    return (match.span("first"), match.span("second")) if told else ()
