"""How far two wordings have one sense: synonyms, and words that translators put for one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import concepts, hollow
from crosswire.records.span import Span
from crosswire.words.lists import inverted, table

HOLLOW = 0.3  # what a word counts that stands in any news sentence


@dataclass(frozen=True, slots=True)
class Sense:
    """``of_a``, ``of_b``: the share of each claim's weight that has its like in the other."""

    shared: frozenset[str]
    of_a: float
    of_b: float

    @property
    def both(self) -> float:
        """How alike the two are as wholes (harmonic mean)."""
        total = self.of_a + self.of_b
        return 2 * self.of_a * self.of_b / total if total else 0.0


def sense(a: Claim, b: Claim) -> Sense:
    """How much of each of two claims the other has in its own or in other words.

    Figures and words of strength ("will", "always", "probably") are left out: they are compared by
    themselves.
    """
    ones, others = _said(a), _said(b)
    shared_a, shared_b = _met(ones, others), _met(others, ones)
    return Sense(shared_a, _share(shared_a, ones), _share(shared_b, others))


def _said(claim: Claim) -> frozenset[str]:
    return claim.keys - claim.numbers - _strong()


def opposed(a: Claim, b: Claim) -> bool:
    """Whether a word is negated in one, and it or its like is not in the other."""
    return any(
        not senses(one.negated & one.words).isdisjoint(senses(other.plain & other.words))
        for one, other in ((a, b), (b, a))
    )


def senses(keys: Iterable[str]) -> frozenset[str]:
    """Concept keys with what they can be rendered as: two that share one can mean the same."""
    return frozenset(f"≈{line}" for key in keys for line in _lines().get(key, ())) | frozenset(keys)


def _met(ones: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those that the others have too, or a word that stands for them."""
    theirs = senses(others)
    return frozenset(key for key in ones if not theirs.isdisjoint(senses([key])))


def _share(shared: frozenset[str], keys: frozenset[str]) -> float:
    whole = sum(_counts(key) for key in sorted(keys))
    return sum(_counts(key) for key in sorted(shared)) / whole if whole else 0.0


def _counts(key: str) -> float:
    return HOLLOW if key in hollow() else 1.0


@cache
def _strong() -> frozenset[str]:
    listed = sorted(inverted("strengths"))
    return frozenset(one.key for word in listed for one in concepts(word, Span(0, len(word))))


@cache
def _lines() -> dict[str, frozenset[str]]:
    """Concept keys to the lines of the table in which they stand."""
    found: dict[str, set[str]] = {}
    for word, others in sorted(table("renderings").items()):
        for one in (word, *others):
            read = concepts(one, Span(0, len(one)))
            if len(read) == 1:
                found.setdefault(read[0].key, set()).add(word)
    return {key: frozenset(lines) for key, lines in found.items()}
