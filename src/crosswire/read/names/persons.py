"""Who is a person: full names, and their surnames wherever the report prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from crosswire.read.names.full_names import with_full_names
from crosswire.read.names.mentions import Mention, merged
from crosswire.read.names.surnames import SUFFIX, is_given_name, surname, surnames
from crosswire.read.names.votes import is_called, with_one_form, with_one_kind
from crosswire.read.tokens import Tokens
from crosswire.words.countries import forms
from crosswire.words.lists import inverted, table
from crosswire.words.lists import words as listed

LONGEST_NAME = 3
SHORTEST_IN_CAPITALS = 4  # letters of a surname that a line in capitals prints ("KESSLER")
IN_TIME = frozenset(
    {"in", "since", "until", "by", "of", "last", "next", "this", "early", "late", "mid", "from"}
)
Form = tuple[str, ...]


def with_persons(doc: Doc, words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with every surname of a named person marked as that person."""
    found = merged(_after_titles(doc, words, found), found)
    found = with_full_names(words, found)
    found = with_one_form(words, with_one_kind(words, found))
    full = [m for m in found if m.kind == "PERSON" and " " in m.text and not m.titled]
    last = {form for m in full for form in surnames(m.text)} | {surname(m.text) for m in full}
    known = _forms(words, full, found)
    bare = [_with_given_name(doc, words, *span) for span in _standing(words, known)]
    held = [_cut_to_surname(m, last) for m in found]
    return merged(bare, held)


def _forms(words: Tokens, full: list[Mention], found: list[Mention]) -> set[Form]:
    """Every form of a named person, as tokens: the whole name, the surname, a bare name alone."""
    known: set[Form] = set()
    for mention in full:
        known.add(tuple(words.text[mention.start : mention.end]))
        if is_given_name(words.text[mention.start]):
            known.add((words.text[mention.start],))
        for form in surnames(mention.text):
            tokens = _last_tokens(words, mention, form)
            known.update(_spellings(tokens))
    for mention in found:
        bare = mention.kind == "PERSON" and not mention.titled and " " not in mention.text
        if bare and is_called(words, mention):
            known.add(tuple(words.text[mention.start : mention.end]))
    return known


def _last_tokens(words: Tokens, mention: Mention, form: str) -> Form:
    """The tokens of the name that print the form."""
    for start in range(mention.start, mention.end):
        for end in range(mention.end, start, -1):
            if words.words(start, end) == form:
                return tuple(words.text[start:end])
    return ()


def _spellings(form: Form) -> Iterator[Form]:
    """The form, with a capital where its particle begins a sentence, and in capitals."""
    if not form:
        return
    yield form
    if form[0][0].islower():
        yield (form[0].capitalize(), *form[1:])
    if len(form[-1]) >= SHORTEST_IN_CAPITALS:
        yield tuple(piece.upper() for piece in form)


def _standing(words: Tokens, known: Iterable[Form]) -> Iterator[tuple[int, int]]:
    """Where the forms stand as names, the longest first where two begin together."""
    by_first: dict[str, list[Form]] = {}
    for form in sorted(known, key=len, reverse=True):
        by_first.setdefault(form[0], []).append(form)
    end = 0
    for i in [i for i, word in enumerate(words.text) if word in by_first]:
        for form in by_first[words.text[i]] if i >= end else ():
            if tuple(words.text[i : i + len(form)]) == form and _is_meant(words, i, len(form)):
                end = i + len(form)
                yield i, end
                break


def _is_meant(words: Tokens, at: int, size: int) -> bool:
    """Whether the word is the surname here: "in Washington" is the town, "Mr Washington" is not."""
    if size > 1:
        return True
    before = words.lower[at - 1] if at else ""
    if words.lower[at] in inverted("months") and before in IN_TIME:
        return False
    if words.lower[at] in _official() and words.pos[at + 1 : at + 2] == ["PROPN"]:
        return False
    if (words.lower[at],) not in forms():
        return True
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
        if stop > end and SUFFIX.fullmatch(" ".join(words.text[stop : stop + 1])):
            stop += words.text[stop][0].isupper()
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


def _with_given_name(doc: Doc, words: Tokens, at: int, end: int) -> Mention:
    """The surname with the given name before it that the parser missed: another person's, often."""
    start = at - 1 if at and _is_given_name(doc, words, at - 1) else at
    return Mention(start, end, words.words(start, end), "PERSON")


def _is_given_name(doc: Doc, words: Tokens, at: int) -> bool:
    return (
        words.pos[at] == "PROPN"
        and words.dep[at] == "compound"
        and words.text[at].istitle()
        and words.lower[at] not in _official()
        and (is_given_name(words.text[at]) or words.lower[at] not in table("document_frequency"))
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
