"""A person's name in its parts, and whether two names can be one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crosswire.link.actors.spelling import same_given_name, same_word, spelling
from crosswire.words.fold import bare, plain_marks
from crosswire.words.lists import words

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"})
_ELDER = {"sr": "sr", "jr": "jr", "ii": "jr", "iii": "iii", "iv": "iv"}
_INITIALS = re.compile(r"^[A-Z]{2}$")  # "JD" stands for "J. D."


@dataclass(frozen=True, slots=True)
class PersonName:
    """``given``: the first name; ``middle``: what stands between; ``family``: the surname.

    ``given`` is empty where the surname stands alone. ``suffix``: "jr", "sr", "iii", or empty.
    """

    given: str
    middle: tuple[str, ...]
    family: str
    suffix: str = ""

    @property
    def key(self) -> str:
        """What all spellings of the surname share."""
        return spelling(self.family)


@lru_cache(maxsize=1 << 16)
def person_name(name: str) -> PersonName | None:
    """The parts of a printed name; ``None`` where nothing is left without titles."""
    parts = re.sub(r"'s?$", "", plain_marks(name).strip()).replace(",", " ").split()
    suffix = ""
    while parts and bare(parts[-1]).strip(".") in _SUFFIXES:
        suffix = _ELDER.get(bare(parts.pop()).strip("."), "")
    while len(parts) > 1 and bare(parts[0]) in words("honorifics"):
        parts = parts[1:]
    parts = [piece for part in parts for piece in _pieces(part)]
    if not parts or not spelling(parts[-1]):
        return None
    if 1 < len(parts) <= 3 and bare(parts[0]) in words("family_name_first") and _is_given(parts):
        return PersonName("".join(parts[1:]), (), parts[0], suffix)
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in words("name_particles"):
        start -= 1
    given = parts[0] if start > 0 else ""
    return PersonName(given, tuple(parts[1:start]), "".join(parts[start:]), suffix)


def _pieces(part: str) -> list[str]:
    """A word's initials apart ("J.D." and "JD" are two), else the word without its marks."""
    part = part.strip("\"'()")
    if re.fullmatch(r"(?:[A-Za-z]\.){2,}", part):
        return [letter + "." for letter in part.split(".") if letter]
    if _INITIALS.match(part):
        return [letter + "." for letter in part]
    return [part] if part else []


def _is_given(parts: list[str]) -> bool:
    """Whether the words behind a family name that comes first are no family name themselves."""
    return bare(parts[-1]) not in words("family_name_first") or len(parts[-1]) <= 5


def same_person(a: PersonName, b: PersonName) -> bool:
    """Whether two full names can be one person's; a surname alone never says."""
    if not a.given or not b.given or not same_word(a.family, b.family):
        return False
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return False
    return (same_given_name(a.given, b.given) and _middle_agrees(a, b)) or _second_name(a, b)


def _middle_agrees(a: PersonName, b: PersonName) -> bool:
    """No middle name contradicts; two initials ("J. R.") need the other's middle name as well."""
    for one, other in ((a, b), (b, a)):
        if one.middle and len(bare(one.given).strip(".")) == 1 and not other.middle:
            return False
    return all(same_given_name(x, y) for x, y in zip(a.middle, b.middle, strict=False))


def _second_name(a: PersonName, b: PersonName) -> bool:
    """One is known by the second of the other's names ("Fiona Hart", "A. Fiona Hart")."""
    return any(
        len(bare(long.given).strip(".")) == 1
        and long.middle
        and len(bare(short.given).strip(".")) > 1
        and same_given_name(long.middle[0], short.given)
        for long, short in ((a, b), (b, a))
    )
