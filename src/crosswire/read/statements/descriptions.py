"""Whom a description means: a title by the roles told, "the official" by what was told before.

Only one fitting person is an answer; two are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from crosswire.records.role import Role
from crosswire.words.fold import bare_words
from crosswire.words.lists import inverted, table

_DEFINITE = frozenset({"the", "this", "that"})
_EMPTY = frozenset({"the", "a", "an", "this", "that", "same", "unnamed", "anonymous", "one", "s"})


class Descriptions:
    """The roles of a report, and the unnamed persons that it has told of so far."""

    def __init__(self, roles: Sequence[Role]) -> None:
        self._roles = [role for role in roles if role.tense != "former"]
        self._told: dict[str, list[tuple[frozenset[str], str]]] = {}

    def told(self, text: str, head: Token) -> None:
        """Remembers a description that brings somebody in ("a senior official")."""
        if text.split()[0].lower() not in _DEFINITE:
            kept = self._told.setdefault(head.lemma_.lower(), [])
            kept.append((_content(text), text))

    def meant(self, text: str, head: Token) -> str | None:
        """Whom a definite description means, or ``None``."""
        if head.tag_ not in ("NN", "NNP") or not text:
            return None
        content = _content(text)
        first = text.split()[0].lower()
        if first not in _DEFINITE and not text[0].isupper():
            return None
        if first in ("a", "an", "one", "another"):
            return None
        return self._by_role(content, head) or self._by_telling(content, head)

    def _by_role(self, content: frozenset[str], head: Token) -> str | None:
        noun = head.lower_
        rest = content - {noun}
        people: dict[str, None] = {}
        for role in self._roles:
            title = bare_words(role.title).split()
            if noun in title and rest <= set(title) | _place_words(role.of):
                people.setdefault(role.person)
        return next(iter(people)) if len(people) == 1 else None

    def _by_telling(self, content: frozenset[str], head: Token) -> str | None:
        for words, text in reversed(self._told.get(head.lemma_.lower(), [])[-5:]):
            if content <= words:
                return text
        return None


def _content(text: str) -> frozenset[str]:
    return frozenset(bare_words(text).split()) - _EMPTY


def _place_words(place: str | None) -> set[str]:
    """A country's words, and what its people and things are called ("ukraine", "ukrainian")."""
    if place is None:
        return set()
    code = inverted("countries").get(place.lower())
    names = (place, *table("demonyms").get((code or "").lower(), ()))
    return {word for name in names for word in bare_words(name).split()}
