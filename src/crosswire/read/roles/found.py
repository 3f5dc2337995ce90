"""What the rules of this stage hand to one another: the text with its names, a role by tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from crosswire.read.tokens import tokens
from crosswire.records.name import Name
from crosswire.records.role import Tense
from crosswire.records.span import Span
from crosswire.words.countries import country, name_of

OWNERS = frozenset({"COUNTRY", "ORG", "PLACE"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name by its tokens ``[start, end)``."""

    start: int
    end: int
    name: Name

    @property
    def owner(self) -> str | None:
        """Whose office a title is that this name stands before: a state by its usual name."""
        known = country(self.name.text)
        if known and (known.form in {"name", "demonym"} or self.name.kind == "COUNTRY"):
            return name_of(known.code)
        return self.name.actor if self.name.kind in {"ORG", "PLACE"} else None


class Text:
    """The parse with its names and titles by token."""

    def __init__(self, doc: Doc, names: Sequence[Name]) -> None:
        self.doc = doc
        words = tokens(doc)
        self.words = words
        self.plain = words.plain
        self.lower = words.lower
        self.pos = words.pos
        starts = {start: i for i, start in enumerate(words.start)}
        ends = {
            s + len(w): i for i, (s, w) in enumerate(zip(words.start, words.text, strict=True), 1)
        }
        self.named = [
            Named(starts[name.span.start], ends[name.span.end], name)
            for name in names
            if name.span.start in starts and name.span.end in ends
        ]
        self.at: dict[int, Named] = {i: n for n in self.named for i in range(n.start, n.end)}
        self.persons = [n for n in self.named if n.name.kind == "PERSON"]
        self.heads = words.heads
        self.head_ending = {end: start for start, end in self.heads}
        self.head_starting = dict(self.heads)
        self.sentence = _unbroken(words.sentence, words.lower, self.heads)

    def capital(self, at: int) -> bool:
        """Whether the token begins with a capital."""
        return self.words.text[at][0].isupper()

    def within(self, at: int, other: int) -> bool:
        """Whether both tokens are there and stand in one sentence."""
        size = len(self.lower)
        return 0 <= at < size and 0 <= other < size and self.sentence[at] == self.sentence[other]


def _unbroken(sentence: list[int], lower: list[str], heads: Sequence[tuple[int, int]]) -> list[int]:
    """The numbers of the sentences, none broken by the full stop of a title ("Lt. Gov. X")."""
    breaks = {
        i
        for start, end in heads
        for i in range(start + 1, end + 1)
        if i < len(lower) and lower[i - 1][-1] == "." and sentence[i] != sentence[i - 1]
    }
    if not breaks:
        return sentence
    found, number = [], 0
    for i, own in enumerate(sentence):
        number += i > 0 and own != sentence[i - 1] and i not in breaks
        found.append(number)
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """A role by its tokens ``[start, end)``; ``title`` by its characters.

    ``stated``: the title in words where it is not printed here ("his counterpart").
    """

    person: str
    title: Span
    of: str | None
    tense: Tense | None
    start: int
    end: int
    rule: str
    stated: str = ""
