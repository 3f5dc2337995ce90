"""Words, content words and shingles of a text, without a parser."""

from __future__ import annotations

import re

from crosswire.words.fold import bare
from crosswire.words.lists import words

_WORD = re.compile(r"\w+(?:[.,]\d+)*", re.UNICODE)


def word_tokens(text: str) -> list[str]:
    """The words and numbers of a text, bare, in order."""
    return _WORD.findall(bare(text))


def content_tokens(text: str) -> list[str]:
    """The words that carry meaning: ``word_tokens`` without stop words."""
    stop = words("stop_words")
    return [token for token in word_tokens(text) if token not in stop]


def shingles(tokens: list[str], size: int) -> set[tuple[str, ...]]:
    """Every run of ``size`` words; the whole text as one where it is shorter."""
    if len(tokens) <= size:
        return {tuple(tokens)} if tokens else set()
    return {tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)}
