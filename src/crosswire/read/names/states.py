"""The states that a report names in any form, from the country tables."""

from __future__ import annotations

from crosswire.read.names.mentions import Mention
from crosswire.read.tokens import Tokens
from crosswire.records.name import NameKind
from crosswire.words.countries import Country, Form, forms, longest_by_first
from crosswire.words.lists import words as listed

BEFORE_PLACES = frozenset(
    {"in", "at", "from", "near", "to", "around", "outside", "across", "inside", "into", "through"}
)
PARTS_OF_DOERS = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "iobj", "pobj", "conj"})
LONGER_NAMES = frozenset({"New", "Papua"})  # "Mexico" in "New Mexico" is no state
NEAR = 5  # tokens in which somebody leaves for a town
LEAVING = frozenset({"leave", "depart", "head", "fly", "flee", "bind"})
ALWAYS: dict[Form, NameKind] = {
    "people": "GROUP",
    "name": "COUNTRY",
    "demonym": "COUNTRY",
    "region": "PLACE",
}


def states(words: Tokens) -> list[Mention]:
    """Every state of the country table that the text prints, the longest form first."""
    longest, known = longest_by_first(), forms()
    lower, found, at = words.lower, [], 0
    for first in [i for i, word in enumerate(lower) if word in longest]:
        word = lower[first]
        if first < at or not words.text[first][0].isupper():
            continue
        top = min(len(lower), first + longest[word])
        end = next((e for e in range(top, first, -1) if tuple(lower[first:e]) in known), first)
        if end > first and words.text[first] != "Us" and not _is_inside_name(words, first):
            state = known[tuple(lower[first:end])]
            kind = _kind(words, first, end, state)
            found.append(Mention(first, end, words.words(first, end), kind, state))
            at = end
    return found


def _is_inside_name(words: Tokens, at: int) -> bool:
    return at > 0 and words.text[at - 1] in LONGER_NAMES


def _kind(words: Tokens, start: int, end: int, state: Country) -> NameKind:
    """A state, its people, or a capital: the town, unless the words show the government."""
    if state.form in ALWAYS:
        return ALWAYS[state.form]
    before = start - 2 if start and words.lower[start - 1] == "the" else start - 1
    if before >= 0 and words.lower[before] in BEFORE_PLACES:
        return "PLACE"
    if state.form == "seat":
        return "ORG"
    if state.form == "capital" and _is_town(words, start, end):
        return "PLACE"
    return "COUNTRY" if words.dep[end - 1] in PARTS_OF_DOERS else "PLACE"


def _is_town(words: Tokens, start: int, end: int) -> bool:
    """Whether somebody goes there or meets there: "left Ankara for Baku", "the Geneva talks"."""
    before = words.lower[max(0, start - NEAR) : start]
    lemmas = words.lemma[max(0, start - NEAR) : start]
    if lemmas and lemmas[-1] in listed("motion_verbs"):
        return True
    if before[-2:] == ["capital", "of"] or before[-2:] == ["out", "of"]:
        return True
    if before[-1:] == ["for"] and not LEAVING.isdisjoint(lemmas):
        return True
    return end < len(words.text) and words.lower[end] in listed("meeting_nouns")
