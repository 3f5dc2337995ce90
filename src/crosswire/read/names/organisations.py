"""Organisations by short names: "the Board of Grain Trade (BGT)", "BGT", "the Board"."""

from __future__ import annotations

import re

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.tokens import Tokens
from crosswire.words.lists import inverted
from crosswire.words.lists import words as listed

NAMED = frozenset({"ORG", "PLACE", "OTHER", "GROUP"})


def with_acronyms(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with every short name of an organisation that the report names in full."""
    explained = acronyms(words, found) | _firm_names(found)
    taken = {i for m in found if m.kind != "ORG" for i in range(m.start, m.end)}
    more = [
        Mention(i, i + 1, word, "ORG")
        for i, word in enumerate(words.text)
        if word in explained and (word.isupper() or i not in taken)
    ]
    return merged([*_papers(words, found), *more], found)


def _papers(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The last words of outlets, after an article: "the Gazette"."""
    last = {m.text.split()[-1] for m in found if m.kind == "ORG" and _is_outlet(m.text)}
    forms = {tuple(part for part in re.split("(-)", word) if part) for word in last}
    return [
        Mention(i, i + len(form), words.words(i, i + len(form)), "ORG")
        for i in range(1, len(words.text))
        if words.lower[i - 1] == "the" and words.pos[i] == "PROPN"
        for form in forms
        if tuple(words.text[i : i + len(form)]) == form
    ]


def _is_outlet(text: str) -> bool:
    """Whether it is an outlet by its last word ("Marlow Gazette"), or by its last two."""
    last = text.lower().replace("-", " ").split()[-1]
    return " " in text and last in listed("outlet_nouns")


def acronyms(words: Tokens, found: list[Mention]) -> frozenset[str]:
    """Each acronym that stands in brackets after an organisation."""
    explained = set()
    for mention in found:
        after = words.text[mention.end : mention.end + 3]
        bracket = len(after) == 3 and (after[0], after[2]) == ("(", ")")
        if bracket and mention.kind in NAMED and is_acronym(after[1], mention.text):
            explained.add(after[1])
    return frozenset(explained)


def _firm_names(found: list[Mention]) -> frozenset[str]:
    """The first words of firms: "Vantis" of "Vantis Corp"."""
    full = [m.text.split() for m in found if m.kind == "ORG" and not m.titled]
    return frozenset(
        parts[0]
        for parts in full
        if len(parts) == 2 and parts[1].lower() in listed("firm_nouns") and parts[0].istitle()
    )


def is_acronym(short: str, full: str) -> bool:
    """Whether capitals of ``full`` spell ``short`` ("BGT", "Board of Grain Trade")."""
    letters = [c for c in short if c.isupper()]
    initials = iter(c for word in full.replace("-", " ").split() for c in word if c.isupper())
    return len(letters) >= 2 and " " not in short and all(c in initials for c in letters)


def fullest_organisations(found: list[Mention]) -> dict[str, str]:
    """Short names to the one organisation of the report that they are short for.

    An acronym by its initials, or by the list of known bodies; a single word where it is the name
    of a firm without "Corp", or the noun that one name alone ends or begins with.
    """
    texts = list(dict.fromkeys(m.text for m in found))
    full = [text for text in texts if " " in text]
    short: dict[str, str] = {}
    for text in texts:
        owners = [name for name in full if name != text and _is_short_for(text, name)]
        if len(owners) == 1:
            short[text] = owners[0]
    return short


def _is_short_for(text: str, name: str) -> bool:
    if " " in text:
        return False
    if text.isupper() and len(text) > 1:
        return _spells(text, name) or _are_one(text, name)
    parts = name.split()
    if parts[0] == text and parts[1].lower() in listed("firm_nouns"):
        return True
    return _last(name) == text and text.lower() in listed("short_bodies")


def _last(name: str) -> str:
    """The word that a name goes by: the last, or the first before "of"."""
    parts = name.split()
    return parts[0] if len(parts) > 2 and parts[1] == "of" else parts[-1]


def _spells(short: str, name: str) -> bool:
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return is_acronym(short, name) and initials == short.replace(".", "")


def _are_one(text: str, name: str) -> bool:
    """Whether the list of known bodies has both as names of one."""
    known = inverted("organisations").get(text.lower(), "") or text.lower()
    return known == (inverted("organisations").get(name.lower(), "") or name.lower())
