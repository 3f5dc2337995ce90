"""What the mentions of a report say together: one name is of one kind, and of one form."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from crosswire.read.names.mentions import Mention
from crosswire.read.names.surnames import surname
from crosswire.read.tokens import Tokens
from crosswire.words.lists import words as listed

ENOUGH = 1 / 3  # of a name's mentions taken for a person: the parser errs towards organisations


def with_one_kind(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions, each form a person everywhere if it is called one; states stay states.

    A bare name is called a person where a title or "Mr" stands before it.
    """
    every = Counter(m.text for m in found)
    persons = Counter(m.text for m in found if m.kind == "PERSON" and not m.titled)
    called = {m.text for m in found if _is_titled(words, m)}
    places = Counter(m.text for m in found if m.kind == "PLACE")
    return [_voted(m, every[m.text], persons[m.text], places[m.text], called) for m in found]


def _voted(mention: Mention, every: int, persons: int, places: int, called: set[str]) -> Mention:
    """The mention as most of its kind are."""
    if mention.country is not None or mention.kind not in {"ORG", "PLACE", "OTHER", "PERSON"}:
        return mention
    if mention.text.lower() in listed("never_persons"):
        return replace(mention, kind="ORG") if mention.kind == "PERSON" else mention
    if mention.text in called or (persons and persons >= ENOUGH * every):
        return replace(mention, kind="PERSON")
    return replace(mention, kind="PLACE") if 2 * places > every else mention


def _is_titled(words: Tokens, mention: Mention) -> bool:
    """Whether a title in capitals, or an honorific, stands before a bare name."""
    before = mention.start - 1
    if before < 0 or mention.end - mention.start > 1 or mention.kind == "GROUP":
        return False
    if words.lower[before] in listed("honorifics"):
        return True
    return words.text[before][0].isupper() and mention.start in words.head_ends


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
        at_head = low > start
        if at_head and words.lower[low] in listed("name_particles"):
            continue
        if high - low > 1 and counts[text] >= counts[mention.text] + at_head:
            return replace(mention, start=low, end=high, text=text)
    if end - start == 2 and words.text[end - 1] in surnames and words.pos[start] in {"VERB", "AUX"}:
        return replace(mention, start=end - 1, text=words.text[end - 1])
    return mention
