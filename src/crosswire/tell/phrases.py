"""Whether a text has one of a list's words or phrases, looked up by first word; names in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.words.lists import words

MOST_NAMED = 4  # names in a row; the rest are counted
_WORD = re.compile(r"[\w'’-]+")


def spoken_words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes and hyphens kept, in order."""
    return _WORD.findall(text.lower().replace("’", "'"))


@cache
def _by_first_word(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in sorted(words(name)):
        phrase = tuple(spoken_words(entry))
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}


def has_phrase(tokens: Sequence[str], name: str) -> bool:
    """Whether a list's entry stands in a row of words (``spoken_words``)."""
    table = _by_first_word(name)
    if table.keys().isdisjoint(tokens):
        return False
    return any(
        phrase == tuple(tokens[place : place + len(phrase)])
        for place, token in enumerate(tokens)
        for phrase in table.get(token, ())
    )


def listed(names: Sequence[str]) -> str:
    """Names in a row, with how many more there are."""
    shown = list(names[:MOST_NAMED])
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return (
        shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""
    )
