"""What the mentions of a report say together: one name is of one kind, and of one form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from crosswire.read.names.mentions import Mention
from crosswire.read.names.surnames import surname
from crosswire.read.tokens import Tokens
from crosswire.words.lists import inverted, table
from crosswire.words.lists import words as listed

SHORTEST_NAME_IN_CAPITALS = 6  # letters; shorter words in capitals are acronyms
ENOUGH = 1 / 3  # of a name's mentions taken for a person: the parser errs towards organisations


def with_one_kind(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions, each form a person everywhere if it is called one; states stay states.

    A bare name is called a person where a title or "Mr" stands before it. What is a body and a
    thing by turns is what it is oftener, a body in doubt.
    """
    every = Counter(m.text for m in found)
    persons = Counter(m.text for m in found if m.kind == "PERSON" and not m.titled)
    called = {m.text for m in found if is_called(words, m)}
    places = Counter(m.text for m in found if m.kind == "PLACE")
    bodies = Counter(m.text for m in found if m.kind == "ORG")
    voted = [_voted(m, every[m.text], persons[m.text], places[m.text], called) for m in found]
    return [
        replace(m, kind="ORG")
        if m.kind in {"OTHER", "WORK"} and 2 * bodies[m.text] > every[m.text]
        else m
        for m in voted
    ]


def _voted(mention: Mention, every: int, persons: int, places: int, called: set[str]) -> Mention:
    """The mention as most of its kind are."""
    if mention.country is not None or mention.kind == "GROUP":
        return mention
    if _is_no_person(mention.text):
        return replace(mention, kind="ORG") if mention.kind == "PERSON" else mention
    if mention.text in called or (persons and persons >= ENOUGH * every):
        return replace(mention, kind="PERSON")
    return replace(mention, kind="PLACE") if 2 * places > every else mention


def _is_no_person(text: str) -> bool:
    """Whether a name is a person's nowhere: by the list, or as letters ("ICE")."""
    if text.lower() in listed("never_persons"):
        return True
    return text.isupper() and text.isalpha() and len(text) < SHORTEST_NAME_IN_CAPITALS


def is_called(words: Tokens, mention: Mention) -> bool:
    """Whether what stands beside a bare name calls it a person.

    A title in capitals or an honorific before it, or a noun behind it ("the Trescott campaign").
    """
    before, end = mention.start - 1, mention.end
    if " " in mention.text or mention.kind == "GROUP" or mention.text.isupper():
        return False
    if before >= 0 and words.lower[before] in listed("honorifics"):
        return True
    if before >= 0 and words.text[before][0].isupper() and mention.start in words.head_ends:
        return True
    followed = end < len(words.text) and words.lower[end] in listed("person_contexts")
    return followed and mention.kind in {"PERSON", "ORG"} and _is_plain_name(words, mention)


def _is_plain_name(words: Tokens, mention: Mention) -> bool:
    """Whether nothing but its letters speaks for a body: "Labour campaign" is no person's."""
    lower = mention.text.lower()
    bodies = listed("organisation_nouns") | listed("outlet_nouns") | listed("title_words")
    return words.pos[mention.start] == "PROPN" and lower not in bodies and lower not in _bodies()


@cache
def _bodies() -> frozenset[str]:
    """Bodies and outlets by every name, lower case."""
    tables = (table("organisations"), table("outlets"), inverted("organisations"))
    return frozenset(name for each in tables for name in each) | frozenset(inverted("outlets"))


def with_one_form(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions of persons without words that another mention shows to be no part of the name.

    "Crooked Jane Doe" is "Jane Doe" where the report prints that too; "Says Doe" is "Doe".
    """
    counts = Counter(m.text for m in found if m.kind == "PERSON" and " " in m.text)
    surnames = {surname(text) for text in counts}
    return [_trimmed(words, m, counts, surnames) if m.kind == "PERSON" else m for m in found]


def _trimmed(words: Tokens, mention: Mention, counts: Counter[str], surnames: set[str]) -> Mention:
    start, end = mention.start, mention.end
    if end - start < 2:
        return mention
    for low, high in ((start + 1, end), (start, end - 1)):
        text = words.words(low, high)
        if text.endswith("-") or text.startswith("-"):
            continue
        at_head = low > start
        if at_head and words.lower[low] in listed("name_particles"):
            continue
        if high - low > 1 and counts[text] >= counts[mention.text] + at_head:
            return replace(mention, start=low, end=high, text=text)
    if end - start == 2 and words.text[end - 1] in surnames and words.pos[start] in {"VERB", "AUX"}:
        return replace(mention, start=end - 1, text=words.text[end - 1])
    return mention
