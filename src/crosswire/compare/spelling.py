"""Whether two runs of words are one word or phrase, written in two ways."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA, Prefix

FORMS = 7  # letters that two forms of one word share ("agriculture", "agricultural")
DOUBLED = 5  # letters of the shortest word in which a doubled letter is a slip ("looses")
FIRST = 3  # letters of the first name by which two misspelled names are one person's
SLIPS = 2  # letters in which a long surname may be misspelled
DROPPED = 7  # letters of the shorter word from which a letter more is taken for a slip
MISPRINT = 6  # letters of the shortest word in which a slip of one letter is taken for one


def respelled(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the words are the same but for spaces, hyphens, an ending, a slip or a censor.

    "over-broad" is "overbroad", "voices" "vocies", "s**t" the word that it stands for; each run in
    order, lower case.
    """
    if not a or not b:
        return False
    return "".join(a) == "".join(b) or _censored(a, b) or _censored(b, a) or _one_word(a, b)


def misspelled(a: str, b: str) -> bool:
    """Whether two full names are one but for a letter or two: "Ada Brandt", "Ada Brand"."""
    one, other = a.lower().split(), b.lower().split()
    if len(one) < 2 or len(other) < 2 or one[0][:FIRST] != other[0][:FIRST]:
        return False
    return OSA.distance(one[-1], other[-1]) <= (SLIPS if len(one[-1]) >= MISPRINT else 1)


def _one_word(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether single words are forms of one word, or one has two letters in the wrong order."""
    if len(a) != 1 or len(b) != 1:
        return False
    one, other = sorted((a[0], b[0]), key=len)
    doubled = len(one) >= DOUBLED and _single(one) == _single(other)
    swapped = len(one) >= MISPRINT and sorted(one) == sorted(other) and OSA.distance(one, other) < 2
    dropped = len(one) >= DROPPED and len(other) > len(one) and OSA.distance(one, other) < 2
    return (
        doubled
        or swapped
        or dropped
        or one + "s" == other
        or Prefix.similarity(one, other) >= FORMS
    )


def _single(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _censored(whole: Sequence[str], marked: Sequence[str]) -> bool:
    """Whether letters of a word are marked out: "d", "n" for "damn", where marks parted it."""
    if len(whole) != 1 or len(marked) != 2 or len(whole[0]) < len("".join(marked)):
        return False
    first, last = marked
    return whole[0].startswith(first) and (whole[0].endswith(last) or len(last) == 1)
