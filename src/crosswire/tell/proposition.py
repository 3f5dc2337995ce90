"""What a statement says, as far as it can be set against another of the same speaker.

A clause is taken apart by its words: whom it begins with, whether it is negated, whether it tells
what will be, its first content word and the others. What does not come apart is no proposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.words.fold import bare, plain_marks
from crosswire.words.lists import inverted, table, words
from crosswire.words.stems import stem

OWN = frozenset(
    {"i", "we", "he", "she", "it", "they", "his", "her", "its", "their", "our", "my"}
)  # a speaker, of himself or of his own
WILL = frozenset({"will", "would", "won't", "wouldn't", "'ll", "shall"})
KEEPING = frozenset({"keep", "kept", "keeping"})
TAKING = frozenset({"take", "taken", "takes", "taking", "took"})
OPENING = frozenset({"that", "to", "the", "a", "an", "any", "all", "and", "but", "so"})
NEGATIONS = frozenset({"not", "never", "no", "cannot", "nor", "neither", "none", "nothing"})
_WORD = re.compile(r"[\w-]+(?:'\w+)?")
_END = re.compile(r"[.;:!?](?:[\"']|\s|$)|, (?:but|and|or|which|who|because|as|so)\b| but ")
_REFUSED = re.compile(r"^(?:to )?(?:decline|refuse)[sd]? to ")
_NO_PLAN = re.compile(
    r"^(?:that )?(?:he|she|it|they|i|we) (?:has|have|had) (?:absolutely )?no "
    r"(?:intention of|plans? (?:to|of|for)|desire to|wish to|interest in) "
)


@dataclass(frozen=True, slots=True)
class Proposition:
    """``own``: whether the speaker is its subject. ``head``: the concept of what is said of it.

    That is the first content word behind "will" or "would", else the first at all. ``rest``: the
    other concepts; ``named``: those of them with a capital; ``object``: the one behind the head.
    ``will``: whether it tells what will be. ``flat``: whether it denies that something was done at
    all ("did not", "never"). ``against``: whether it is against its object, or for it; ``None``
    where it is neither. ``bounds``: words that limit when, where or how far it holds.
    """

    own: bool
    first: str
    negated: bool
    will: bool
    head: str
    rest: frozenset[str]
    named: frozenset[str]
    bounds: frozenset[str]
    object: str = ""
    flat: bool = False
    against: bool | None = None


def proposition(text: str, refused: bool = False) -> Proposition | None:
    """The first clause of what is said, taken apart; ``None`` where it holds no content word.

    ``refused``: whether the cue is one of refusing ("declined to testify").
    """
    clause = plain_marks(text).strip(" \"'")
    end = _END.search(clause)
    clause = clause[: end.start()] if end else clause
    unwilling = _NO_PLAN.match(clause.lower())
    refusal = unwilling or _REFUSED.match(clause.lower())
    printed = _WORD.findall(clause[refusal.end() :] if refusal else clause)
    said = [(word, bare(word)) for word in printed]
    content = [pair for pair in said if _is_content(pair[1])]
    if not content:
        return None
    start = next((word for _, word in said if word not in OPENING), "")
    lower = {word for _, word in said}
    content = _without_light(content)
    first = _head(said, content)
    at = _kept(content, first)
    rest = content[:at] + content[at + 1 :]
    return Proposition(
        own=unwilling is not None or _own(start, clause),
        first=concept(start),
        negated=refused or bool(refusal) or _negated(lower),
        will=unwilling is not None
        or bool(lower & WILL)
        or any(word.endswith("'ll") for word in lower),
        head=concept(content[at][1]),
        rest=frozenset(concept(word) for _, word in rest) - {concept(content[at][1])},
        named=frozenset(concept(word) for shown, word in rest if shown[:1].isupper()),
        bounds=_bounds(lower),
        object=next((concept(word) for _, word in content[first + 1 :]), ""),
        against=_against(lower, concept(content[at][1])),
        flat=bool(lower & {"didn't", "never"}) or " did not " in f" {clause.lower()} ",
    )


@cache
def lone_deeds() -> frozenset[str]:
    """The concepts of deeds that are done to nothing ("resign"), and are a matter by themselves."""
    return frozenset(concept(word) for word in words("deeds_alone"))


def every_concept(text: str) -> frozenset[str]:
    """The concepts of all content words of a short text, those of any news sentence among them."""
    found = (bare(word) for word in _WORD.findall(plain_marks(text)))
    return frozenset(concept(word) for word in found if word.isalpha() and _is_content(word))


def _head(said: Sequence[tuple[str, str]], content: Sequence[tuple[str, str]]) -> int:
    """Which of the content words tells what is done: the first behind "will", else the first."""
    words_said = [word for _, word in said]
    modal = next((at for at, word in enumerate(words_said) if word in WILL), None)
    if modal is None:
        return 0
    before = sum(_is_content(word) for word in words_said[: modal + 1])
    return before if before < len(content) else 0


def _without_light(content: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The content words without the verb of "take part": "had no part in it" denies it."""
    return [
        pair
        for pair, (_, behind) in zip(content, (*content[1:], ("", "")), strict=True)
        if not (behind == "part" and pair[1] in TAKING)
    ]


def _kept(content: Sequence[tuple[str, str]], head: int) -> int:
    """Which word tells what is done: of "keep the mill open" the last, if it has an opposite."""
    last = len(content) - 1
    if content[head][1] in KEEPING and concept(content[last][1]) in _opposed():
        return last
    return head


def _against(lower: set[str], head: str) -> bool | None:
    """Whether the speaker is against it, by a preposition or by what he does to it."""
    if head in _sided():
        return _sided()[head]
    sides = ("against" in lower, "for" in lower)
    return sides[0] if any(sides) and not all(sides) else None


@cache
def _sided() -> dict[str, bool]:
    """The concepts of being for a thing, and of being against it."""
    return {
        concept(word): against == "against"
        for against, found in table("for_or_against").items()
        for word in found
    }


@cache
def _opposed() -> frozenset[str]:
    """Every concept that has an opposite."""
    return frozenset(one for pair in opposites() for one in pair)


def without_side(keys: Iterable[str]) -> frozenset[str]:
    """Concepts without those that only tell for or against: what a side is taken on."""
    return frozenset(keys) - _sided().keys() - {concept("vote")}


def _own(start: str, clause: str) -> bool:
    """Whether the speaker is whom it is said of: "I", "its", "to testify", "supplying"."""
    first = start.partition("'")[0]
    return first in OWN or clause.lower().startswith("to ") or start.endswith("ing")


def _is_content(word: str) -> bool:
    plain = word.partition("'")[0]
    light = words("stop_words") | words("modals") | words("auxiliaries") | NEGATIONS | {"longer"}
    return not light & {word, plain} and len(plain) > 1 and not plain.endswith("ly")


def _negated(lower: set[str]) -> bool:
    return bool(lower & NEGATIONS) or any(word.endswith("n't") for word in lower)


def _bounds(lower: set[str]) -> frozenset[str]:
    """Conditions, dates and figures, which make two sayings hold of different cases."""
    held = {word for word in lower if word in words("conditions") or word in _dates()}
    return frozenset(held | {word for word in lower if any(c.isdigit() for c in word)})


@cache
def _dates() -> frozenset[str]:
    """Words that date or count."""
    tables = ("week", "months", "seasons")
    dated = {word for name in tables for word in inverted(name)}
    return frozenset(dated | words("number_words"))


@cache
def _groups() -> dict[str, str]:
    """Stems of single words to the group of words that news uses for the same."""
    return {
        stem(bare(word)): key
        for key, same in sorted(table("synonyms").items())
        for word in (key, *same)
        if " " not in word
    }


@lru_cache(maxsize=65_536)
def concept(word: str) -> str:
    """One form for the inflections of a word, and for words of one group of synonyms."""
    root = stem(word.partition("'")[0])
    return _groups().get(root, root)


@cache
def opposites() -> frozenset[frozenset[str]]:
    """Pairs of concepts that cannot both be said of one thing."""
    return frozenset(
        frozenset({concept(word), concept(other)})
        for word, others in table("opposites").items()
        for other in others
    )


def concepts(tokens: Iterable[str]) -> frozenset[str]:
    """The concepts of content words that tell something; those of any news sentence left out."""
    return frozenset({concept(word) for word in tokens if word.isalpha() and len(word) > 1}) - (
        _hollow()
    )


@cache
def _hollow() -> frozenset[str]:
    known = (
        words("hollow_words")
        | words("small_talk")
        | words("modals")
        | words("claims_named")
        | _dates()
        | NEGATIONS
    )
    return frozenset(concept(bare(word)) for word in known)
