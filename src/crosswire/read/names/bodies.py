"""Bodies and outlets that the lists know, or that their names or letters show to be such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from crosswire.read.names.mentions import Mention, merged
from crosswire.read.tokens import Tokens
from crosswire.words.countries import forms
from crosswire.words.datelines import dateline_end
from crosswire.words.fold import plain_marks
from crosswire.words.lists import table
from crosswire.words.lists import words as listed

PIECE = re.compile(r"(?:[^\W\d_]\.)+|[\w'./]*[\w']|-|&", re.UNICODE)
LETTERS = range(2, 7)  # of an acronym
DOERS = frozenset({"nsubj", "nsubjpass", "poss"})
MOST_CAPITALS = 0.5  # share of a sentence's words; above it letters say nothing
CHANGEABLE = frozenset({"PERSON", "PLACE", "WORK", "OTHER"})
ARTICLES = frozenset({"the", "The"})
Form = tuple[str, ...]


@cache
def _known() -> dict[str, tuple[Form, ...]]:
    """The names of known bodies in lower-case tokens, by the first, longest first; no articles."""
    by_first: dict[str, set[Form]] = {}
    for listing in (table("organisations"), table("outlets")):
        for usual, others in listing.items():
            for name in (usual, *(other.lower() for other in others)):
                form = tuple(PIECE.findall(plain_marks(name).removeprefix("the ")))
                by_first.setdefault(form[0], set()).add(form)
    return {
        first: tuple(sorted(some, key=lambda form: (-len(form), form)))
        for first, some in by_first.items()
    }


def with_bodies(words: Tokens, found: list[Mention]) -> list[Mention]:
    """The mentions with bodies and outlets as organisations, and those that were missed."""
    named = [
        replace(m, kind="ORG") if m.kind in CHANGEABLE and _ends_as_body(words, m) else m
        for m in found
    ]
    named = merged([_body(words, *span) for span in _listed(words)], named)
    named = merged([_body(words, *span) for span in _papers(words)], named)
    named = merged(list(_datelines(words, named)), named)
    taken = {i for m in named for i in range(m.start, m.end)}
    more = [_body(words, i, i + 1) for i in _acronyms(words, taken)]
    more += [_body(words, i, i + 1) for i in _firms(words, taken.union(m.start for m in more))]
    return merged(more, named)


def _body(words: Tokens, start: int, end: int) -> Mention:
    return Mention(start, end, words.words(start, end), "ORG")


def _ends_as_body(words: Tokens, mention: Mention) -> bool:
    """Whether its last word is one that bodies or outlets end in ("the Marlow Gazette")."""
    last = mention.text.lower().replace("-", " ").split()[-1]
    if mention.country or mention.titled or len(mention.text) == len(last):
        return False
    if last in listed("organisation_nouns"):
        return mention.kind != "PERSON" or " " in mention.text
    article = mention.start > 0 and words.text[mention.start - 1] in ARTICLES
    return last in listed("outlet_nouns") and (article or mention.kind != "PERSON")


def _listed(words: Tokens) -> Iterator[tuple[int, int]]:
    """Where the names of known bodies stand, articles left out."""
    known, end = _known(), 0
    for i in [i for i, word in enumerate(words.lower) if word in known]:
        for form in known[words.lower[i]] if i >= end else ():
            stop = i + len(form)
            if tuple(words.lower[i:stop]) == form and _is_printed(words, i, stop):
                end = stop
                yield i, stop
                break


def _is_printed(words: Tokens, start: int, end: int) -> bool:
    """Whether it is printed as a name: with capitals, and as a name alone where it is one word.

    A name that is another word too needs its article: "The Guardian", within a sentence.
    """
    if words.text[end - 1].islower() or words.text[start].islower():
        return words.text[start] == "al" and not words.text[end - 1].islower()
    if end - start > 1:
        return True
    if words.pos[start] != "PROPN" or _hyphenated(words, start):
        return False
    if words.lower[start] not in listed("outlets_as_words"):
        return True
    return start > 1 and words.text[start - 1] == "The" and _is_within(words, start - 1)


def _is_within(words: Tokens, at: int) -> bool:
    """Whether the token is not the first word of its sentence."""
    return words.sentence[at] == words.sentence[at - 1] and words.text[at - 1].isalpha()


def _papers(words: Tokens) -> Iterator[tuple[int, int]]:
    """Where a name of several words ends in a noun of outlets: "the Marlow Gazette"."""
    nouns = listed("outlet_nouns")
    for i in [i for i, word in enumerate(words.lower) if word in nouns]:
        start = i
        while start > 0 and _is_name_word(words, start):
            start -= 1
        start += 1
        if start < i and _is_name_word(words, i) and words.text[start - 1] in ARTICLES:
            yield start, i + 1


def _is_name_word(words: Tokens, at: int) -> bool:
    return words.pos[at] == "PROPN" and words.text[at].istitle()


def _hyphenated(words: Tokens, at: int) -> bool:
    return words.text[at + 1 : at + 2] == ["-"] and words.glued(at + 1)


def _datelines(words: Tokens, found: list[Mention]) -> Iterator[Mention]:
    """The place and the agency of each dateline: "KARLSHAVN (Norwick Wire) - "."""
    at = {m.start: m for m in found}
    for start, _ in words.sentences:
        if start and "\n" not in words.text[start - 1]:
            continue
        end = dateline_end(words.plain, words.start[start])
        if end == words.start[start]:
            continue
        place = at.get(start)
        if place is None and words.text[start].isupper() and words.text[start].isalpha():
            yield Mention(start, start + 1, words.text[start], "PLACE")
        elif place and place.kind in {"PERSON", "ORG"} and place.text.isupper():
            yield replace(place, kind="PLACE")
        agency = _bracket(words, start, end)
        if agency:
            yield _body(words, *agency)


def _bracket(words: Tokens, start: int, end: int) -> tuple[int, int] | None:
    """The tokens inside a dateline's brackets."""
    opened = None
    for i in range(start, len(words.text)):
        if words.start[i] >= end:
            return None
        if words.text[i] == "(":
            opened = i + 1
        elif words.text[i] == ")" and opened is not None and opened < i:
            return (opened, i) if words.text[opened][0].isupper() else None
    return None


def _acronyms(words: Tokens, taken: set[int]) -> Iterator[int]:
    """Untagged words in capitals that act, or stand more than once."""
    loud: dict[int, bool] = {}
    at = [
        i
        for i, word in enumerate(words.text)
        if word.isupper() and i not in taken and _is_acronym(words, i)
    ]
    for i in at:
        number = words.sentence[i]
        if number not in loud:
            loud[number] = _is_loud(words, *words.sentences[number])
    at = [i for i in at if not loud[words.sentence[i]]]
    counts = Counter(words.text[i] for i in at)
    acting = {words.text[i] for i in at if words.dep[i] in DOERS}
    yield from (i for i in at if words.text[i] in acting or counts[words.text[i]] > 1)


def _firms(words: Tokens, taken: set[int]) -> Iterator[int]:
    """Untagged names before a firm's office: "Vantis chief executive Dominique Leclerc"."""
    for start, end in words.heads:
        at = start - 1
        if at < 0 or " ".join(words.lower[start:end]) not in listed("firm_titles"):
            continue
        free = at not in taken and _is_name_word(words, at) and end < len(words.text)
        own = words.lower[at] in listed("title_words") | listed("titles")
        if free and not own and words.text[end][0].isupper():
            yield at


def _is_acronym(words: Tokens, at: int) -> bool:
    word, lower = words.text[at], words.lower[at]
    if len(word) not in LETTERS or not word.isalpha() or words.pos[at] not in {"PROPN", "NOUN"}:
        return False
    known = listed("things_in_capitals") | listed("titles")
    glued = at > 0 and words.text[at - 1] in {"-", "#", "@", "$"} and words.glued(at)
    return lower not in known and (lower,) not in forms() and not glued


def _is_loud(words: Tokens, start: int, end: int) -> bool:
    """Whether the sentence is printed in capitals."""
    alpha = [word for word in words.text[start:end] if word.isalpha() and len(word) > 1]
    return sum(word.isupper() for word in alpha) > MOST_CAPITALS * len(alpha)
