"""Organisations with acronyms: "the Board of Grain Trade (BGT)", and "BGT" wherever it stands."""

from __future__ import annotations

from spacy.tokens import Doc

from crosswire.read.names.mentions import Mention, merged


def with_acronyms(doc: Doc, found: list[Mention]) -> list[Mention]:
    """The mentions with every acronym that the report explains marked as an organisation."""
    explained = set(acronyms(doc, found))
    more = [
        Mention(token.i, token.i + 1, token.text, "ORG") for token in doc if token.text in explained
    ]
    return merged(more, found)


def acronyms(doc: Doc, found: list[Mention]) -> dict[str, str]:
    """Each acronym in brackets after an organisation, to that organisation's name."""
    explained: dict[str, str] = {}
    for mention in found:
        if mention.kind not in {"ORG", "PLACE", "OTHER", "GROUP"} or mention.end + 2 >= len(doc):
            continue
        opening, short, closing = (doc[mention.end + i] for i in range(3))
        if opening.text == "(" and closing.text == ")" and is_acronym(short.text, mention.text):
            explained.setdefault(short.text, mention.text)
    return explained


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals of ``full`` spell ``short`` ("BGT", "Board of Grain Trade")."""
    letters = [c for c in short if c.isupper()]
    initials = iter(c for word in full.replace("-", " ").split() for c in word if c.isupper())
    return len(letters) >= 2 and " " not in short and all(c in initials for c in letters)
