"""How a headline or a sentence bears on a claim: for it, against it, or only observing it.

The three classes are those of Emergent (Ferreira and Vlachos 2016). Words decide, so that it works
on a headline without a parse: a word that calls something wrong or a negation that the claim does
not have is against it; a word that passes it on unvouched, or a question, observes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from crosswire.compare.concepts import tokens
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.stems import stem

Bearing = Literal["for", "against", "observing"]
_MONTH = re.compile(r"(?<=\b(?:in|of|by|on) )May\b|\bMay(?= \d)|(?<=\d )May\b")  # no hedge


def bearing(told: str, claim: str) -> Bearing:
    """How ``told`` bears on ``claim``, which it is known to be about."""
    said = _words(told)
    claimed = frozenset(_words(claim))
    if _denies(said) and not _denies(claimed):
        return "against"
    if any(_refutes(word) and word not in claimed for word in said):
        return "against"
    if any(word == "?" or (_hedges(word) and word not in claimed) for word in said):
        return "observing"
    return "for"


def hedged(told: str) -> bool:
    """Whether a text passes on what it tells without vouching for it."""
    return any(word == "?" or _hedges(word) for word in _words(told))


def _words(text: str) -> list[str]:
    plain = _MONTH.sub(" ", text)
    return [token.word for token in tokens(plain, Span(0, len(plain)), cased=False)]


def _denies(said: Sequence[str] | frozenset[str]) -> bool:
    return any(word in words("negators") or word.endswith("n't") for word in said)


def _refutes(word: str) -> bool:
    return stem(word) in _stems("refuting_words")


def _hedges(word: str) -> bool:
    return stem(word) in _stems("hedging_words")


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, words(name)))
