"""Words by the kind of thing they name: a missile is a weapon; and words that name no deed."""

from __future__ import annotations

from functools import cache

from crosswire.compare.concepts import concepts
from crosswire.records.span import Span
from crosswire.words.lists import table, words


@cache
def no_deeds() -> frozenset[str]:
    """Keys of words that tell no deed: those for claims themselves, and for what is over."""
    listed = sorted(words("claims_named") | words("no_longer_holding"))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))


@cache
def broader() -> dict[str, str]:
    """Concept keys of kinds to what they are kinds of."""
    return {
        concept.key: _key(wide)
        for wide, kinds in sorted(table("kinds").items())
        for kind in kinds
        for concept in concepts(kind, Span(0, len(kind)))
    }


def wide(keys: frozenset[str]) -> frozenset[str]:
    """The words, each that names a kind of something replaced by what it is a kind of."""
    return frozenset(broader().get(key, key) for key in keys)


def kinds(keys: frozenset[str]) -> frozenset[str]:
    """The words, and the kinds of what they name."""
    return keys.union(*(narrower().get(key, ()) for key in keys))


@cache
def narrower() -> dict[str, frozenset[str]]:
    """Concept keys to their kinds."""
    kinds: dict[str, set[str]] = {}
    for kind, wide in broader().items():
        kinds.setdefault(wide, set()).add(kind)
    return {wide: frozenset(found) for wide, found in kinds.items()}


def _key(word: str) -> str:
    return concepts(word, Span(0, len(word)))[0].key
