"""The parts of a person's name: the surname, suffixes, and how one name lies inside another."""

from __future__ import annotations

from crosswire.words.lists import words as listed

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def surname(name: str) -> str:
    """The word that stands for a person alone: the last, or the first where it is a family name."""
    parts = [part for part in name.split() if part.lower().strip(",") not in SUFFIXES] or [name]
    if len(parts) in {2, 3} and parts[0].lower() in listed("family_name_first"):
        return parts[0]
    return parts[-1]


def is_shorter(parts: list[str], other: list[str]) -> bool:
    """Whether the words of a name all stand, in order, in another; initials stand for words."""
    rest = iter(other)
    return all(any(_same_word(part, word) for word in rest) for part in parts)


def _same_word(part: str, word: str) -> bool:
    return part == word or (part.endswith(".") and len(part) == 2 and word.startswith(part[0]))
