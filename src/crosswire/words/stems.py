"""One form for the inflections of a word, by spelling alone, for comparing texts."""

from __future__ import annotations

from functools import lru_cache

from crosswire.words.lists import inverted

_VOWELS = frozenset("aeiouy")
_SHORTEST = 3  # letters that must be left when an ending goes


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word (bare, lower case) without inflection: "supplied", "supplies", "supply" → "suppli".

    For comparing, not for showing: a final "e" goes and a final "y" becomes "i". Endings in "-ate"
    and "-ation" fall together ("negotiate", "negotiations").
    """
    base = inverted("irregular").get(word, word)
    if not base.isalpha() or len(base) <= _SHORTEST:
        return base
    return _end(_derived(_inflected(base)))


def _inflected(word: str) -> str:
    for ending, kept in (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"),
                         ("xes", "x"), ("zzes", "zz")):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + kept
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    if word.endswith("eed"):  # "need", "exceed"; "agreed" is in the table of irregular forms
        return word
    for ending in ("ingly", "edly", "ing", "ed"):
        left = word.removesuffix(ending)
        if left != word and len(left) >= _SHORTEST and _VOWELS & set(left):
            return _single(left)
    return word


def _single(word: str) -> str:
    """One consonant for two, as in "stopp"; "fell", "miss" and "buzz" keep theirs."""
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "lszaeiou":
        return word[:-1]
    return word


def _derived(word: str) -> str:
    for ending in ("ation", "ator", "ate", "at", "ness", "ment", "ly"):
        left = word.removesuffix(ending)
        if left != word and len(left) > _SHORTEST and _VOWELS & set(left):
            return left
    return word


def _end(word: str) -> str:
    if word.endswith("e"):
        word = word[:-1]
    if word.endswith("ll"):
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and word[-2] not in _VOWELS else word
