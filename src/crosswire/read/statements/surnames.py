"""Persons whom the parser takes for organisations, told by how the report goes on.

"Anya Morv announced … Morv said": two words first and then the last one alone, without an article,
is how reports name persons; the last word must be none that the language has of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.records.name import Name
from crosswire.words.lists import table

_ARTICLES = ("the ", "a ", "an ")


def with_surnames(names: Sequence[Name], text: str) -> list[Name]:
    """The names, in order, with such organisations as persons under their full name."""
    full = {}
    alone = {name.text for name in names if name.kind == "ORG" and _bare(name, text)}
    for name in names:
        words = name.text.split()
        if name.kind == "ORG" and _named(words) and words[1] in alone and _bare(name, text):
            full[words[1]] = name.text
    return sorted((_person(name, full) for name in names), key=lambda name: name.span)


def _person(name: Name, full: dict[str, str]) -> Name:
    last = name.text.split()[-1]
    if name.kind == "ORG" and name.text in (last, full.get(last)) and last in full:
        return replace(name, kind="PERSON", actor=full[last])
    return name


def _bare(name: Name, text: str) -> bool:
    """Whether no article stands before a name."""
    before = text[max(0, name.span.start - 4) : name.span.start].lower()
    return not before.endswith(_ARTICLES)


def _named(words: list[str]) -> bool:
    """Whether two words are written as names are, and the last is no word of the language."""
    written = len(words) == 2 and all(word.istitle() and word.isalpha() for word in words)
    return written and words[1].lower() not in table("document_frequency")
