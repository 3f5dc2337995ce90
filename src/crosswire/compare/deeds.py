"""What a claim says was done, by whom and to what: one proposition, read from its first clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.concepts import Concept, concepts, hollow, tokens
from crosswire.compare.kinds import no_deeds
from crosswire.compare.predicates import head
from crosswire.records.reading import Sentence
from crosswire.records.span import Span
from crosswire.words.lists import inverted, words

_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were"})
_FUTURE = frozenset({"will", "would", "won't"})  # "would" in reported speech
_OPEN = frozenset({"if", "whether", "unless", "why", "how"})
_CLAIM_THAT = re.compile(r"(?:[\w’']+ ){0,3}[\w’']+s? that (?=\w)", re.IGNORECASE)
_STOP = re.compile(r";|,? \b(?:including|such as|among them)\b", re.IGNORECASE)
BETWEEN = 2  # words that may stand between "was" and "supplied"


@dataclass(frozen=True, slots=True)
class Deed:
    """``keys``: concepts that name the deed; ``clause``: whether by a verb, not by a noun.

    ``subjects``: names before it, ``agents``: after "by"; ``objects``: the other concepts behind
    it, names too; ``negated``: whether it is said not to be; ``hedged``: whether a modal verb, a
    condition or a question stands before it; ``future``: whether it is yet to come.
    """

    keys: frozenset[str]
    clause: bool
    subjects: frozenset[str]
    agents: frozenset[str]
    objects: frozenset[str]
    passive: bool
    negated: bool
    hedged: bool
    future: bool


def deed(text: str, sentences: Sequence[Sentence], claim: Claim) -> Deed | None:
    """What the first clause of a claim says was done; none where no verb or deed is seen.

    ``text``, ``sentences``: those of the claim's report.
    """
    clause = _clause(text, sentences, claim)
    found = [one for one in claim.concepts if clause.holds(one.span)]
    verb = head(text, replace(claim, content=(clause,)))
    at = _place(found, verb)
    if at is None:
        return None
    keys, last = _named(text, found, at, verb=verb is not None)
    before = [one.word for one in tokens(text, Span(clause.start, found[at].span.start))]
    behind = found[last + 1 :]
    return Deed(
        keys,
        verb is not None,
        frozenset(one.key for one in found[:at] if one.kind in NAMES),
        _agents(text, behind),
        frozenset(one.key for one in behind if one.kind != "number" and one.key not in hollow()),
        _passive(before, found[at].span.of(text)),
        found[at].negated,
        _hedged(before),
        not _FUTURE.isdisjoint(before),
    )


def _clause(text: str, sentences: Sequence[Sentence], claim: Claim) -> Span:
    """The part of a content that stands in its first sentence, up to a semicolon or examples."""
    first = claim.content[0]
    ends = [one.span.end for one in sentences if one.span.meets(first)]
    end = min([first.end, *ends])
    stop = _STOP.search(text, first.start, end)
    begun = _CLAIM_THAT.match(text, first.start, end)
    return Span(begun.end() if begun else first.start, stop.start() if stop else end)


def _place(found: Sequence[Concept], head: str | None) -> int | None:
    """Where the deed stands: at the predicate's head, else at the first word that tells one."""
    telling = [i for i, one in enumerate(found) if one.kind == "word"]
    at = [i for i in telling if found[i].key == head]
    if at:
        return at[0]
    if head is not None:
        return None
    return next((i for i in telling if found[i].key not in hollow() | no_deeds()), None)


def _named(
    text: str, found: Sequence[Concept], at: int, *, verb: bool
) -> tuple[frozenset[str], int]:
    """The deed's concept, and where it ends.

    With a verb that means little it is the noun beside it ("held talks"), and where there is no
    verb, the last of the words that stand together ("any sexual harassment").
    """
    key = found[at].key
    if key in _happening():
        nouns = [one.key for one in found[:at] if one.kind == "word"][-1:]
        return frozenset(nouns), at
    if verb and key not in hollow() | _support():
        return frozenset({key}) - no_deeds(), at
    first = at if not verb else next((i for i in range(at + 1, len(found)) if _tells(found[i])), at)
    if verb and first == at:
        return frozenset(), at
    last = first
    while last + 1 < len(found) and _together(text, found[last], found[last + 1]):
        last += 1
    return frozenset({found[last].key}) - no_deeds(), last


def _tells(one: Concept) -> bool:
    return one.kind == "word" and one.key not in hollow()


def _together(text: str, one: Concept, other: Concept) -> bool:
    """Whether two words stand side by side."""
    return other.kind == "word" and text[one.span.end : other.span.start] in (" ", "-")


def _agents(text: str, behind: Sequence[Concept]) -> frozenset[str]:
    return frozenset(
        one.key
        for one in behind
        if one.kind in NAMES and text[max(0, one.span.start - 4) : one.span.start].endswith(" by ")
    )


def _passive(before: Sequence[str], verb: str) -> bool:
    near = before[-BETWEEN:]
    participle = verb.lower().endswith(("ed", "en")) or verb.lower() in inverted("irregular")
    return participle and not _BE.isdisjoint(near)


def _hedged(before: Sequence[str]) -> bool:
    unsure = words("modals") - _FUTURE
    return not unsure.isdisjoint(before) or not _OPEN.isdisjoint(before[:3])


@cache
def _happening() -> frozenset[str]:
    return _keys("happening_words")


@cache
def _support() -> frozenset[str]:
    return _keys("support_verbs")


def _keys(name: str) -> frozenset[str]:
    listed = sorted(words(name))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))
