"""Organisations with acronyms: "the Board of Grain Trade (BGT)", and "BGT" wherever it stands."""

from __future__ import annotations

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.tokens import Tokens

NAMED = frozenset({"ORG", "PLACE", "OTHER", "GROUP"})


def with_acronyms(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with every acronym that the report explains marked as an organisation."""
    explained = acronyms(words, found)
    if not explained:
        return found
    more = [
        Mention(i, i + 1, word, "ORG") for i, word in enumerate(words.text) if word in explained
    ]
    return merged(more, found)


def acronyms(words: Tokens, found: list[Mention]) -> frozenset[str]:
    """Each acronym that stands in brackets after an organisation."""
    explained = set()
    for mention in found:
        after = words.text[mention.end : mention.end + 3]
        bracket = len(after) == 3 and (after[0], after[2]) == ("(", ")")
        if bracket and mention.kind in NAMED and is_acronym(after[1], mention.text):
            explained.add(after[1])
    return frozenset(explained)


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals of ``full`` spell ``short`` ("BGT", "Board of Grain Trade")."""
    letters = [c for c in short if c.isupper()]
    initials = iter(c for word in full.replace("-", " ").split() for c in word if c.isupper())
    return len(letters) >= 2 and " " not in short and all(c in initials for c in letters)
