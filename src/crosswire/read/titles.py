"""The words that make an expression a title ("minister", "chief of staff"), from the word list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

_PIECE = re.compile(r"-|[^\s-]+")


@cache
def _titles() -> tuple[dict[str, int], frozenset[tuple[str, ...]]]:
    """The longest title by its first word, and all titles, cut as the parser cuts them."""
    whole = [tuple(_PIECE.findall(plain_marks(title))) for title in words("titles")]
    every = frozenset(cut for title in whole for cut in _cuts(title))
    longest: dict[str, int] = {}
    for title in every:
        longest[title[0]] = max(longest.get(title[0], 0), len(title))
    return longest, every


def _cuts(title: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The title with the full stop of each abbreviation as a part of it and apart."""
    if not title:
        yield ()
        return
    for rest in _cuts(title[1:]):
        yield (title[0], *rest)
        if len(title[0]) > 1 and title[0].endswith("."):
            yield (title[0][:-1], ".", *rest)


def heads(lower: list[str]) -> list[tuple[int, int]]:
    """Tokens ``[start, end)`` of every title in a text, the longest where two begin together."""
    longest, every = _titles()
    found, done = [], 0
    for at in [at for at, word in enumerate(lower) if word in longest]:
        if at < done:
            continue
        top = min(len(lower), at + longest[lower[at]])
        end = next((e for e in range(top, at, -1) if tuple(lower[at:e]) in every), at)
        if end > at:
            found.append((at, end))
            done = end
    return found
