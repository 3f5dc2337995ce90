"""Words in their order: which pairs and which runs of them two texts share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from crosswire.words.fold import plain_marks
from crosswire.words.lists import words as listed
from crosswire.words.stems import stem
from crosswire.words.tokens import word_tokens

REACH = 3  # content words that one may stand before another in a sentence of the draft
REACH_FOUND = 6  # and in a sentence of a report

Pair = tuple[str, str]
_PARTED = re.compile(r" (?<=\w )(?=(?:n't|'(?:s|re|ve|ll|d|m))\b)", re.IGNORECASE)
_UNIT = re.compile(r"\d(?=[a-z])", re.IGNORECASE)


def words_of(text: str) -> list[str]:
    """The words of a text, however it is printed: "did n't" is "didn't", "3pm" is "3 pm"."""
    return word_tokens(_UNIT.sub(r"\g<0> ", _PARTED.sub("", plain_marks(text))))


def share(found: Iterable[bool]) -> float:
    """How many are true, of all; 1 where there is nothing."""
    kept = list(found)
    return sum(kept) / len(kept) if kept else 1.0


@dataclass(frozen=True)
class Ordered:
    """The words of a text, in order."""

    words: Sequence[str]

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The words that tell something."""
        return tuple(word for word in self.words if word not in listed("stop_words"))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(map(stem, self.known))

    @cached_property
    def known(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)

    @cached_property
    def neighbours(self) -> frozenset[Pair]:
        """Words that follow one another."""
        return frozenset(pairwise(self.words))

    @cached_property
    def _joined(self) -> str:
        return f" {' '.join(self.words)} "

    def holds(self, run: Sequence[str]) -> bool:
        """Whether it has these words one after the other."""
        return f" {' '.join(run)} " in self._joined

    def pairs(self, reach: int) -> list[Pair]:
        """Content words, one before the other by at most ``reach``."""
        told = self.content
        return [
            (word, after) for at, word in enumerate(told) for after in told[at + 1 : at + 1 + reach]
        ]

    def in_order(self, found: frozenset[Pair]) -> float:
        """The share of its pairs that another has in the same order."""
        return share(pair in found for pair in self.pairs(REACH))


class Runs(NamedTuple):
    """``length``: of the run in which a word stands, on average; ``pairs``: share of neighbours."""

    length: float
    pairs: float


def runs_of(words: Sequence[str], found: Ordered) -> Runs:
    """The runs of words that stand in another text, each as long as it goes, from left to right."""
    squares, at = 0, 0
    while at < len(words):
        length = _longest(words, at, found)
        squares += length * length
        at += max(1, length)
    together = share(pair in found.neighbours for pair in set(pairwise(words)))
    return Runs(squares / len(words) if words else 0.0, together)


def _longest(words: Sequence[str], at: int, found: Ordered) -> int:
    """How many words from ``at`` stand in the other text one after the other."""
    if (words[at], *words[at + 1 : at + 2]) not in found.neighbours:
        return int(words[at] in found.known)
    end = at + 2
    while end < len(words) and found.holds(words[at : end + 1]):
        end += 1
    return end - at
