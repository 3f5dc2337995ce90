"""The words that make an expression a title ("minister", "chief of staff"), from the word list."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

_PIECE = re.compile(r"-|[^\s-]+")


@cache
def _titles() -> tuple[dict[str, int], frozenset[tuple[str, ...]]]:
    """The longest title by its first word, and all titles, cut as the parser cuts them."""
    every = frozenset(tuple(_PIECE.findall(plain_marks(title))) for title in words("titles"))
    longest: dict[str, int] = {}
    for title in every:
        longest[title[0]] = max(longest.get(title[0], 0), len(title))
    return longest, every


def heads(lower: list[str]) -> list[tuple[int, int]]:
    """Tokens ``[start, end)`` of every title in a text, the longest where two begin together."""
    longest, every = _titles()
    found = []
    at = 0
    while at < len(lower):
        end = at
        if lower[at] in longest:
            top = min(len(lower), at + longest[lower[at]])
            end = next((e for e in range(top, at, -1) if tuple(lower[at:e]) in every), at)
        if end > at:
            found.append((at, end))
        at = max(end, at + 1)
    return found
