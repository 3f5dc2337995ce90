"""States: their codes, usual names, demonyms and seats of government, looked up by what is printed.

The tables are ``countries``, ``demonyms``, ``capitals``, ``seats`` and
``regions`` in ``en/``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from crosswire.words.fold import plain_marks
from crosswire.words.lists import table

Form = Literal["name", "demonym", "people", "capital", "seat", "region"]
TABLES: dict[str, Form] = {
    "countries": "name",
    "demonyms": "demonym",
    "capitals": "capital",
    "seats": "seat",
    "regions": "region",
}
_PIECE = re.compile(r"(?:[^\W\d_]\.)+|[\w']+|-", re.UNICODE)
_IRREGULAR_PEOPLE = ("sh", "ch", "ese", "ss", "man", "men", "woman")


@dataclass(frozen=True, slots=True)
class Country:
    """A form that stands for a state: ``code`` is ISO 3166-1 alpha-3."""

    code: str
    form: Form


def pieces(entry: str) -> tuple[str, ...]:
    """A name cut as the parser cuts it, lower case ("U.S.", "Guinea-Bissau")."""
    return tuple(piece.lower() for piece in _PIECE.findall(plain_marks(entry)))


@cache
def forms() -> dict[tuple[str, ...], Country]:
    """Every form of every state, as lower-case pieces."""
    found: dict[tuple[str, ...], Country] = {}
    for name, kind in TABLES.items():
        for key, entries in table(name).items():
            for entry in entries:
                found.setdefault(pieces(entry), Country(key.upper(), kind))
                if kind == "demonym" and not entry.endswith(_IRREGULAR_PEOPLE):
                    found.setdefault(pieces(entry + "s"), Country(key.upper(), "people"))
    return found


@cache
def longest_by_first() -> dict[str, int]:
    """The first piece of every form, to the number of pieces of the longest that begins so."""
    longest: dict[str, int] = {}
    for form in forms():
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    return longest


def country(text: str) -> Country | None:
    """What state these words stand for ("the U.S." → USA), or ``None``; "us" is a pronoun."""
    cut = pieces(text)
    if cut and cut[0] == "the":
        cut = cut[1:]
    if not text[:1].isupper() and not text.lower().startswith("the "):
        return None
    return None if cut == ("us",) and "US" not in text else forms().get(cut)


def code_of(text: str) -> str | None:
    """ISO 3166-1 alpha-3 of the state that a name, demonym or capital stands for."""
    known = country(text)
    return known.code if known else None


def names_of(code: str) -> tuple[str, ...]:
    """The English names of a state by its alpha-3 code, the usual one first."""
    return table("countries").get(code.lower(), ())


def name_of(code: str) -> str:
    """The usual English name of a state by its alpha-3 code; the code where it is unknown."""
    return next(iter(names_of(code)), code)
