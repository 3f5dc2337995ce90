"""How strongly each thing is told: "will close", "may close"; "all of them", "some of them"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import product

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import Token, hollow, tokens
from crosswire.words.lists import inverted, words

REACH = 4  # words and marks behind a word of strength in which what it is said of stands
WEAKEST_FIRST = (("may", "likely", "should", "must", "will"), ("none", "some", "all"))
NOTHING = ""
Strengths = Mapping[str, Mapping[str, str]]  # concept key → how strong → the word that says so
_MARKS = frozenset(',.;:!?()"…')
_CAN = frozenset({"can", "can't", "cannot"})  # "could" when it is reported


def strengths(text: str, claim: Claim) -> Strengths:
    """The strengths with which each concept is told, of those that are told with any.

    ``text``: of the claim's report. What can be stands under "can", and is equal to nothing; a word
    of strength before nothing that is told by itself ("may do") stands under ``NOTHING``.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for span in claim.content:
        read = tokens(text, span)
        for at, token in enumerate(read):
            how = _strength(token.word)
            if how:
                key = _governed(read[at + 1 : at + 1 + REACH], claim) or NOTHING
                found[key].setdefault(how, token.span.of(text))
    return found


def _strength(word: str) -> str | None:
    if word in _CAN:
        return "can"
    if word.endswith("'ll"):
        return "will"
    return inverted("strengths").get(word)


def _governed(after: list[Token], claim: Claim) -> str | None:
    """The first concept behind a word of strength that tells something."""
    for token in after:
        if token.word in _MARKS:
            return None
        if _strength(token.word):
            continue
        for one in claim.concepts:
            if one.span.start == token.span.start and one.kind == "word" and _tells(one.key):
                return one.key
    return None


def _tells(key: str) -> bool:
    return key not in hollow() and key not in _light()


@cache
def _light() -> frozenset[str]:
    return words("auxiliaries") | words("modals") | words("stop_words")


def departures(a: Strengths, b: Strengths, *, alike: bool = False) -> list[tuple[str, str]]:
    """What tells a concept more strongly in one than in the other: the word in each.

    ``alike``: whether the rest is told alike, so that words of strength before nothing are of one.
    """
    return [
        (a[key][one], b[key][other])
        for key in sorted(set(a) & set(b))
        if key != NOTHING or alike
        for weakest in WEAKEST_FIRST
        for one, other in product(_first(weakest, a[key]), _first(weakest, b[key]))
        if one != other
    ]


def apart(a: Strengths, b: Strengths) -> bool:
    """Whether two texts are, as wholes, of other strengths."""
    ones, others = ({how for found in told.values() for how in found} for told in (a, b))
    return any(
        one != other
        for weakest in WEAKEST_FIRST
        for one, other in product(_first(weakest, ones), _first(weakest, others))
    )


def _first(weakest: Sequence[str], found: Collection[str]) -> list[str]:
    """The weakest of the strengths that are found, if any; none where something can be."""
    return [] if "can" in found else [one for one in weakest if one in found][:1]
