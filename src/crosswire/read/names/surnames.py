"""The parts of a person's name: the surname, suffixes, and how one name lies inside another."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.fold import bare
from crosswire.words.lists import words as listed

SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|vi{0,3}|ix|xi{0,3}|xi?v|xvi{0,3})\.?", re.IGNORECASE)
ARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|az)-(?=\w)", re.IGNORECASE)  # "al-Rashidi"
AND = frozenset({"y", "e", "i"})  # between the two surnames of a Spanish, Portuguese, Catalan name
MARKS = "\"',()"


@cache
def given_names() -> frozenset[str]:
    """Every given name of the lists, bare."""
    return listed("given_names_male") | listed("given_names_female") | listed("given_names_world")


@cache
def is_given_name(word: str) -> bool:
    """Whether the lists know the word as a given name ("Jean-Noël" by its whole or its parts)."""
    plain = bare(word)
    if plain in given_names():
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(part in given_names() for part in parts)


@cache
def surname(name: str) -> str:
    """The word that stands for a person alone: the last, or the first where it is a family name."""
    parts = _parts(name)
    return parts[0] if _family_first(parts) else parts[-1]


@cache
def surnames(name: str) -> tuple[str, ...]:
    """Every form in which the surname stands alone, the longest first ("van der Meer", "Meer")."""
    parts = _parts(name)
    if _family_first(parts):
        return (parts[0],)
    found = _with_particles(parts)
    second = next((i for i, part in enumerate(parts) if i > 1 and part in AND), None)
    if second:
        found += [*_with_particles(parts[:second]), " ".join(parts[second - 1 :])]
    found += [ARTICLE.sub("", form) for form in found if ARTICLE.match(form)]
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


def _parts(name: str) -> list[str]:
    parts = [part.strip(MARKS) for part in name.split()]
    return [part for part in parts[:1] if part] + [
        part for part in parts[1:] if part and not SUFFIX.fullmatch(part)
    ] or [name]


def _family_first(parts: list[str]) -> bool:
    if len(parts) in {2, 3} and parts[0].lower() in listed("family_name_first"):
        return True
    hungarian = len(parts) in {2, 3} and bare(parts[-1]) in listed("given_names_last")
    return hungarian and not is_given_name(parts[0])


def _with_particles(parts: list[str]) -> list[str]:
    at = len(parts) - 1
    found = [parts[at]]
    while at > 1 and parts[at - 1].lower() in listed("name_particles"):
        at -= 1
        found.append(" ".join(parts[at:]))
    return found


def is_shorter(parts: list[str], other: list[str]) -> bool:
    """Whether the words of a name all stand, in order, in another; initials stand for words."""
    rest = iter(other)
    return all(any(_same_word(part, word) for word in rest) for part in parts)


def _same_word(part: str, word: str) -> bool:
    if part == word or (part.endswith(".") and len(part) == 2 and word.startswith(part[0])):
        return True
    return _plain(part) == _plain(word)


@cache
def _plain(word: str) -> str:
    return ARTICLE.sub("", word.strip(MARKS)).casefold()
