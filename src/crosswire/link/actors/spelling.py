"""One form for a word of a name in all its spellings and transliterations.

"Horvensky", "Horvenskyy" and "Horvenskiy" give one form; so do "Andrei" and "Andrey", "Marović" and
"Marovich", "Qadri" and "Kadri". The form is for comparing alone and is never shown.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from crosswire.words.fold import bare
from crosswire.words.lists import table

_ROMANISATIONS = (
    (r"[^a-z0-9]", ""),
    (r"(?:ck|q|c(?=[aou]))", "k"),
    (r"(?:sch|shch|sh|ch|cz|tch|tsch)", "c"),
    (r"x", "ks"),
    (r"(?:kh|gh)", "h"),
    (r"ph", "f"),
    (r"(?:th)", "t"),
    (r"(?:ou|oo)", "u"),
    (r"w", "v"),
    (r"ie(?=v)", "e"),
    (r"yo", "e"),
    (r"(?:iy|yi|yy|ii|ij|ey|ei|y|j|ee)", "i"),
    (r"(.)\1+", r"\1"),
)
_SLIP = 6  # letters from which one letter more or less is a slip
_LONGER = 5  # letters from which one vowel more or less is no other name


@lru_cache(maxsize=1 << 16)
def spelling(word: str) -> str:
    """The form that all spellings of a word share."""
    form = bare(word)
    for pattern, plain in _ROMANISATIONS:
        form = re.sub(pattern, plain, form)
    return form


def same_word(a: str, b: str) -> bool:
    """Whether two words are spellings of one.

    They have the same form, or are long and one vowel apart, or have two letters exchanged.
    """
    first, second = spelling(a), spelling(b)
    if first == second:
        return True
    if min(len(first), len(second)) < _LONGER or first[0] != second[0]:
        return False
    if len(first) == len(second) and sorted(first) == sorted(second):
        return first[-1] == second[-1]
    return _consonants(first) == _consonants(second) and Levenshtein.distance(first, second) == 1


def likely_spellings(word: str) -> list[str]:
    """Keys of which two words share one at least where they are spellings of one word."""
    form = spelling(word)
    if len(form) < _LONGER:
        return [form]
    return [form, form[0] + "+" + "".join(sorted(form)), form[0] + "-" + _consonants(form)]


def _consonants(form: str) -> str:
    return re.sub(r"[aeiou]", "", form)


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """Each given name's form to the forms of the full names that it can stand for."""
    stands: dict[str, set[str]] = {}
    for full, shorts in table("given_names").items():
        for name in (full, *shorts):
            stands.setdefault(spelling(name), set()).add(spelling(full))
    return {form: frozenset(full) for form, full in stands.items()}


def same_given_name(a: str, b: str) -> bool:
    """Whether two given names can be one person's: spellings, short forms, initials."""
    first, second = bare(a).rstrip("."), bare(b).rstrip(".")
    if not first or not second:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if same_word(a, b) or _hyphened(first, second):
        return True
    return _short_form(spelling(a), spelling(b)) or _slip(spelling(a), spelling(b))


def _hyphened(first: str, second: str) -> bool:
    """The first half of a double name stands for it."""
    return first.split("-")[0] == second.split("-")[0] and "-" in first + second


def _short_form(first: str, second: str) -> bool:
    """A short form and its full name, or two short forms that begin alike ("Rob", "Robbie")."""
    known = _full_names()
    full_first, full_second = known.get(first, frozenset()), known.get(second, frozenset())
    if first in full_second or second in full_first:
        return True
    return bool(full_first & full_second) and first[:3] == second[:3]


def _slip(first: str, second: str) -> bool:
    """One letter more or less inside a long name, its end untouched."""
    if min(len(first), len(second)) < _SLIP or abs(len(first) - len(second)) != 1:
        return False
    return first[-1] == second[-1] and Levenshtein.distance(first, second) == 1
