"""PLOVER's sectors and the codes of organisations, looked up in the codebooks' tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from crosswire.words.lists import table


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


def sector(tokens: Sequence[Token], head: Token) -> str | None:
    """The sector that the head shows, or the word nearest to it that shows one."""
    known = sectors()
    for token in sorted(tokens, key=lambda t: (t.i != head.i, abs(t.i - head.i))):
        found = known.get(token.lower_) or known.get(token.lemma_.lower())
        if found:
            return found
    return None


def is_party(noun: Token) -> bool:
    """Whether the noun means people ("peacekeepers"), and so tells no event by itself."""
    return noun.lemma_.lower() in sectors()
