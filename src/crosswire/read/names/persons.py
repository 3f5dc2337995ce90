"""Who is a person: full names, and their bare surnames wherever the report prints them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from crosswire.read.names.mentions import Mention, merged
from crosswire.words.lists import words

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def with_persons(doc: Doc, found: list[Mention]) -> list[Mention]:
    """The mentions with every surname of a named person marked as that person."""
    found = _voted(found)
    full = {m.text for m in found if m.kind == "PERSON" and " " in m.text and not m.titled}
    surnames = {surname(name) for name in full}
    bare = [
        Mention(token.i, token.i + 1, token.text, "PERSON")
        for token in doc
        if token.text in surnames
    ]
    held = [_cut_to_surname(m, surnames) for m in found]
    return merged(bare, held)


def _voted(found: list[Mention]) -> list[Mention]:
    """Each form of several words is a person everywhere if it mostly is; states stay states."""
    votes: dict[str, Counter[str]] = {}
    for mention in found:
        votes.setdefault(mention.text, Counter())[mention.kind] += 1
    return [
        replace(m, kind="PERSON")
        if m.country is None and 2 * votes[m.text]["PERSON"] > votes[m.text].total()
        else m
        for m in found
    ]


def _cut_to_surname(mention: Mention, surnames: set[str]) -> Mention:
    """The bare surname of "Doe Pushes", as a headline has it; never part of a known full name."""
    first, _, rest = mention.text.partition(" ")
    if mention.kind != "PERSON" or not rest or first not in surnames:
        return mention
    if surname(mention.text) in surnames:
        return mention
    return replace(mention, end=mention.start + 1, text=first)


def surname(name: str) -> str:
    """The word that stands for a person alone: the last, or the first where it is a family name."""
    parts = [part for part in name.split() if part.lower().strip(",") not in SUFFIXES] or [name]
    if len(parts) in {2, 3} and parts[0].lower() in words("family_name_first"):
        return parts[0]
    return parts[-1]
