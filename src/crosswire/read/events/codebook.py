"""The PLOVER codebook as the matcher wants it: patterns by the lemma that triggers them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.words.lists import table

OBJECTS = {"*": True, "!": False}
POS = {"(v)": "VERB", "(n)": "NOUN"}
CODEBOOKS = "codebooks"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: ``needs`` are the further words, each with its alternatives.

    ``pos``: the trigger's part of speech, where the codebook gives it. ``object``: whether the
    trigger must have a direct object ("*"), or must not ("!").
    """

    type: str
    mode: str | None
    needs: tuple[frozenset[str], ...]
    pos: str | None = None
    object: bool | None = None

    @property
    def size(self) -> int:
        """How many words it has; the longest that fits counts."""
        return 1 + len(self.needs) + (self.object is not None)


@cache
def patterns() -> dict[str, tuple[Pattern, ...]]:
    """Each trigger's patterns, those of most words first."""
    found: dict[str, list[Pattern]] = {}
    for key, entries in table("plover", CODEBOOKS).items():
        type_, _, mode = key.partition(" ")
        for entry in entries:
            head, *more = [part.strip().lower() for part in entry.split("+")]
            trigger, _, pos = head.partition(" ")
            needs = tuple(frozenset(part.split("/")) for part in more if part not in OBJECTS)
            wants = next((OBJECTS[part] for part in more if part in OBJECTS), None)
            pattern = Pattern(type_.upper(), mode or None, needs, POS.get(pos), wants)
            found.setdefault(trigger, []).append(pattern)
    return {trigger: tuple(sorted(many, key=_rank)) for trigger, many in found.items()}


def _rank(pattern: Pattern) -> tuple[int, int, bool, bool]:
    """The most words first, then those that name them, a part of speech, an object."""
    return -pattern.size, -len(pattern.needs), not pattern.pos, not pattern.object


@cache
def operators() -> dict[str, tuple[str, ...]]:
    """Each operator lemma, to what it does to the event that depends on it."""
    found: dict[str, list[str]] = {}
    for operator, entries in table("operators", CODEBOOKS).items():
        for entry in entries:
            found.setdefault(entry.split(" + ")[0], []).append(operator)
    return {lemma: tuple(many) for lemma, many in found.items()}


@cache
def operator_needs() -> dict[str, frozenset[str]]:
    """What must hang on an operator ("call + for/on"), by its lemma."""
    entries = [e for some in table("operators", CODEBOOKS).values() for e in some if " + " in e]
    return {lemma: frozenset(n.split("/")) for lemma, n in (e.split(" + ") for e in entries)}


@cache
def phrases() -> frozenset[str]:
    """Two words that together never tell an event ("heart attack")."""
    return frozenset(table("senses", CODEBOOKS)["never"])


@cache
def quads() -> dict[str, int]:
    """Each event type's quad class."""
    return {t: int(quad) for quad, types in table("quads", CODEBOOKS).items() for t in types}


def is_cooperative(type_: str) -> bool:
    """Whether the type is verbal or material cooperation."""
    return quads()[type_] <= 2
