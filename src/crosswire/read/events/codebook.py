"""The PLOVER codebook as the matcher wants it: patterns by the lemma that triggers them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.words.lists import table

CODEBOOKS = "codebooks"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: ``needs`` are the further words, each with its alternatives."""

    type: str
    mode: str | None
    needs: tuple[frozenset[str], ...]


@cache
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """Each trigger's patterns, those of most words first."""
    found: dict[str, list[Pattern]] = {}
    for key, entries in table("plover", CODEBOOKS).items():
        type_, _, mode = key.partition(" ")
        for entry in entries:
            trigger, *more = [part.strip().lower() for part in entry.split("+")]
            needs = tuple(frozenset(part.split("/")) for part in more)
            found.setdefault(trigger, []).append(Pattern(type_.upper(), mode or None, needs))
    return {
        trigger: tuple(sorted(many, key=lambda pattern: -len(pattern.needs)))
        for trigger, many in found.items()
    }


@cache
def operators() -> dict[str, tuple[str, ...]]:
    """Each operator lemma, to what it does to the event that depends on it."""
    found: dict[str, list[str]] = {}
    for operator, lemmas in table("operators", CODEBOOKS).items():
        for lemma in lemmas:
            found.setdefault(lemma, []).append(operator)
    return {lemma: tuple(many) for lemma, many in found.items()}


@cache
def quads() -> dict[str, int]:
    """Each event type's quad class."""
    return {t: int(quad) for quad, types in table("quads", CODEBOOKS).items() for t in types}


def is_cooperative(type_: str) -> bool:
    """Whether the type is verbal or material cooperation."""
    return quads()[type_] <= 2
