"""PLOVER's sectors and the codes of organisations, looked up in the codebooks' tables."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from crosswire.words.lists import table, words


@cache
def sectors() -> dict[str, str]:
    """Each word of the table, to its sector."""
    return {
        word.lower(): key.upper()
        for key, words in table("sectors", "codebooks").items()
        for word in words
    }


@cache
def organisations() -> dict[str, str]:
    """Each organisation that news names without its state, to its code."""
    return {
        name.lower(): key.upper()
        for key, names in table("organisations", "codebooks").items()
        for name in names
    }


def sector(head: Token) -> str | None:
    """The sector that a noun shows, with the word before it where the two are one title."""
    known = sectors()
    if head.i:
        pair = known.get(f"{head.nbor(-1).lower_} {head.lemma_.lower()}")
        if pair:
            return pair
    return known.get(head.lower_) or known.get(head.lemma_.lower())


def title_sector(title: str) -> str | None:
    """The sector of a title's last words that show one ("Attorney General": JUD)."""
    known, parts = sectors(), title.lower().split()
    for end in range(len(parts), 0, -1):
        found = known.get(" ".join(parts[max(0, end - 2) : end])) or known.get(parts[end - 1])
        if found:
            return found
    return None


def is_party(noun: Token) -> bool:
    """Whether the noun means people ("peacekeepers"), and so tells no event by itself."""
    return noun.lemma_.lower() in sectors() or noun.lemma_.lower() in words("person_nouns")
