"""One form for a word of a name in all its spellings and transliterations.

"Horvensky", "Horvenskyy" and "Horvenskiy" give one form; so do "Andrei" and "Andrey", "Marović" and
"Marovich", "Qadri" and "Kadri". The form is for comparing alone and is never shown.
"""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz.distance import Levenshtein

from crosswire.words.fold import bare
from crosswire.words.lists import table

_ROMANISATIONS = (
    (r"[^a-z0-9]", ""),
    (r"(?:sch|shch|sh|ch|cz|tch|tsch)", "c"),
    (r"x", "ks"),
    (r"(?:kh|gh)", "h"),
    (r"ph", "f"),
    (r"(?:th)", "t"),
    (r"(?:ck|q|c(?=[aou]))", "k"),
    (r"(?:ou|oo)", "u"),
    (r"w", "v"),
    (r"ie(?=v)", "e"),
    (r"yo", "e"),
    (r"(?:iy|yi|yy|ii|ij|ey|ei|y|j|ee)", "i"),
    (r"(.)\1+", r"\1"),
)
_LONGER = 5  # letters from which one vowel more or less is no other name


@cache
def spelling(word: str) -> str:
    """The form that all spellings of a word share."""
    form = bare(word)
    for pattern, plain in _ROMANISATIONS:
        form = re.sub(pattern, plain, form)
    return form


def same_word(a: str, b: str) -> bool:
    """Whether two words are spellings of one: the same form, or one vowel apart in long ones."""
    first, second = spelling(a), spelling(b)
    if first == second:
        return True
    if min(len(first), len(second)) < _LONGER or first[0] != second[0]:
        return False
    return _consonants(first) == _consonants(second) and Levenshtein.distance(first, second) == 1


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
    if same_word(a, b):
        return True
    known = _full_names()
    return bool(known.get(spelling(a), frozenset()) & known.get(spelling(b), frozenset()))
