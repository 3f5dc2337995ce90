"""Who is a person: full names, and their bare surnames wherever the report prints them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.names.surnames import surname
from crosswire.read.names.votes import with_one_form, with_one_kind
from crosswire.read.tokens import Tokens
from crosswire.words.countries import forms
from crosswire.words.lists import words as listed

LONGEST_NAME = 3


def with_persons(doc: Doc, words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with every surname of a named person marked as that person."""
    found = merged(_after_titles(doc, words, found), found)
    found = with_one_form(words, with_one_kind(words, found))
    full = {m.text for m in found if m.kind == "PERSON" and " " in m.text and not m.titled}
    surnames = {surname(name) for name in full}
    bare = [
        _with_given_name(doc, words, i)
        for i, word in enumerate(words.text)
        if word in surnames and _is_meant(words, i)
    ]
    held = [_cut_to_surname(m, surnames) for m in found]
    return merged(bare, held)


def _is_meant(words: Tokens, at: int) -> bool:
    """Whether the word is the surname here: "in Washington" is the town, "Mr Washington" is not."""
    if (words.lower[at],) not in forms():
        return True
    before = words.lower[at - 1] if at else ""
    return before in _official() or words.pos[at - 1] == "PROPN"


def _after_titles(doc: Doc, words: Tokens, found: list[Mention]) -> list[Mention]:
    """Names behind a title that the parser missed, or took for an organisation or a place."""
    persons = {i for m in found if m.kind in {"PERSON", "COUNTRY"} for i in range(m.start, m.end)}
    more = []
    for _, end in words.heads:
        stop = end
        while (
            stop < len(words.text)
            and stop - end < LONGEST_NAME
            and _is_name_word(doc, words, stop, persons)
        ):
            stop += 1
        if stop - end > 1 and words.text[end - 1][0].isupper():
            more.append(Mention(end, stop, words.words(end, stop), "PERSON"))
    return more


def _is_name_word(doc: Doc, words: Tokens, at: int, persons: set[int]) -> bool:
    return (
        at not in persons
        and words.pos[at] == "PROPN"
        and words.text[at].istitle()
        and words.lower[at] not in _official()
        and doc[at].ent_type_ in {"", "ORG", "GPE"}
    )


@cache
def _official() -> frozenset[str]:
    return listed("titles") | listed("title_words") | listed("honorifics")


def _with_given_name(doc: Doc, words: Tokens, at: int) -> Mention:
    """The surname with the given name before it that the parser missed: another person's, often."""
    start = at - 1 if at and _is_given_name(doc, words, at - 1) else at
    return Mention(start, at + 1, words.words(start, at + 1), "PERSON")


def _is_given_name(doc: Doc, words: Tokens, at: int) -> bool:
    return (
        words.pos[at] == "PROPN"
        and words.dep[at] == "compound"
        and words.text[at].istitle()
        and words.lower[at] not in _official()
        and doc[at].head.i == at + 1
        and doc[at].ent_type_ in {"", "PERSON"}
    )


def _cut_to_surname(mention: Mention, surnames: set[str]) -> Mention:
    """The bare surname of "Doe Pushes", as a headline has it; never part of a known full name."""
    first, _, rest = mention.text.partition(" ")
    if mention.kind != "PERSON" or not rest or first not in surnames:
        return mention
    if surname(mention.text) in surnames:
        return mention
    return replace(mention, end=mention.start + 1, text=first)
