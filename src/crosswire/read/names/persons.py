"""Who is a person: full names, and their bare surnames wherever the report prints them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.titles import heads
from crosswire.words.lists import words

LONGEST_NAME = 3
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def with_persons(doc: Doc, found: list[Mention]) -> list[Mention]:
    """The mentions with every surname of a named person marked as that person."""
    found = _voted(merged(_after_titles(doc, found), found))
    full = {m.text for m in found if m.kind == "PERSON" and " " in m.text and not m.titled}
    surnames = {surname(name) for name in full}
    bare = [_with_given_name(doc, token.i) for token in doc if token.text in surnames]
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


def _after_titles(doc: Doc, found: list[Mention]) -> list[Mention]:
    """Names behind a title that the parser missed, or took for an organisation or a place."""
    persons = {i for m in found if m.kind in {"PERSON", "COUNTRY"} for i in range(m.start, m.end)}
    more = []
    for _, end in heads([token.lower_ for token in doc]):
        stop = end
        while stop < len(doc) and stop - end < LONGEST_NAME and _is_name_word(doc, stop, persons):
            stop += 1
        if stop - end > 1 and doc[end - 1].text[0].isupper():
            more.append(Mention(end, stop, doc[end:stop].text, "PERSON"))
    return more


def _is_name_word(doc: Doc, at: int, persons: set[int]) -> bool:
    token = doc[at]
    return (
        at not in persons
        and token.is_title
        and token.pos_ == "PROPN"
        and token.ent_type_ in {"", "ORG", "GPE"}
        and token.lower_ not in words("titles") | words("title_words")
    )


def _with_given_name(doc: Doc, at: int) -> Mention:
    """The surname with the given name before it that the parser missed: another person's, often."""
    before = doc[at - 1] if at else doc[at]
    given = (
        before.i < at
        and before.ent_type_ in {"", "PERSON"}
        and before.pos_ == "PROPN"
        and before.dep_ == "compound"
        and before.head.i == at
        and before.is_title
        and before.lower_ not in words("titles") | words("title_words") | words("honorifics")
    )
    start = at - 1 if given else at
    return Mention(start, at + 1, doc[start : at + 1].text, "PERSON")


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
