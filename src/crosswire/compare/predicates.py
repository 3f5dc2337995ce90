"""What a claim says of its subject: the head of its predicate, and which predicates exclude others.

Two claims that share a subject alone ("the ministry's figure is 31", "the ministry's figure was too
low") tell different things; whether they share the predicate decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import Token, concepts, tokens
from crosswire.records.span import Span
from crosswire.words.lists import inverted, table, words

_MARKS = frozenset(".,;:!?()…")
_JOINS = frozenset({"and", "but"})
_PLURAL_BASES = frozenset({"child", "data", "foot", "person", "tooth"})  # irregular, but no verbs
_NO_PAST = frozenset({"hundred", "indeed", "exceed", "proceed", "succeed"})
_BEFORE_GERUND = frozenset({"of", "by", "for", "from", "in"})


def head(text: str, claim: Claim) -> str | None:
    """The concept that heads the claim's predicate ("closed", "too low", "31"), where it is seen.

    ``text``: the report's text. Only the first part of the content is looked at: what follows in a
    second clause or sentence is said besides.
    """
    found = [token for token in tokens(text, claim.content[0]) if token.word not in ('"', "'")]
    at = _main(found)
    if at is None:
        return None
    where = found[at].span
    return next((one.key for one in claim.concepts if one.span.meets(where)), None)


def finite(text: str) -> bool:
    """Whether words are a clause with a finite verb, rather than "Norland of sending arms"."""
    found = tokens(text, Span(0, len(text)))
    at = _finite(found)
    before = found if at is None else found[:at]
    return at is not None and not any(
        one.word == "of" and other.word.endswith("ing") for one, other in pairwise(before)
    )


def _main(found: Sequence[Token]) -> int | None:
    at = _finite(found)
    return _infinite(found) if at is None else at


def _finite(found: Sequence[Token]) -> int | None:
    """Where the main clause's predicate has its head: an auxiliary's word, else the first past."""
    past: int | None = None
    within = False  # inside a relative clause of the subject
    at = _start(found)
    while at < len(found):
        word = found[at].word
        if past is not None and (word in _MARKS or word in _JOINS or word in _openers()):
            return past
        if word in _openers() or word in _MARKS:
            within = word not in _MARKS
        elif word in _auxiliaries() or _past(found, at):
            leads = _led_to(found, at) if word in _auxiliaries() else at
            if not within and word in _auxiliaries() and leads is not None:
                return leads
            past = at if not within and leads == at else past
            at, within = (leads or at), False
        at += 1
    return past


def _start(found: Sequence[Token]) -> int:
    """Where the main clause begins: behind a leading "that", or a clause that stands before it."""
    first = found[0].word if found else ""
    if first == "that":
        return 1
    if first not in _openers():
        return 0
    return next((at + 1 for at, token in enumerate(found) if token.word == ","), 1)


def _led_to(found: Sequence[Token], at: int) -> int | None:
    """The first word behind an auxiliary that carries meaning."""
    light = _auxiliaries() | words("stop_words") | words("negators")
    for place in range(at + 1, len(found)):
        word = found[place].word
        if word in _MARKS or word in _openers():
            return None
        if word not in light and not word.endswith("ly"):
            return place
    return None


def _past(found: Sequence[Token], at: int) -> bool:
    """Whether a past form stands here that does not describe the noun behind it."""
    token = found[at]
    before = found[at - 1].word if at else ""
    formed = token.word.endswith("ed") and len(token.word) > 4 and token.word not in _NO_PAST
    described = not before or before in words("noun_openers") or before in _MARKS
    return (formed or token.word in _pasts()) and not token.capital and not described


def _infinite(found: Sequence[Token]) -> int | None:
    """A gerund at the head or behind a preposition, or an infinitive: "of sending", "to meet"."""
    for at, token in enumerate(found):
        before = found[at - 1].word if at else ""
        if token.word.endswith("ing") and (not at or before in _BEFORE_GERUND):
            return at
        if before == "to" and not token.capital and token.word not in words("stop_words"):
            return at
    return None


@cache
def _openers() -> frozenset[str]:
    return words("clause_openers")


@cache
def _auxiliaries() -> frozenset[str]:
    return words("auxiliaries") | words("modals")


@cache
def _pasts() -> frozenset[str]:
    forms = inverted("irregular").items()
    past = {form for form, base in forms if not form.endswith(("s", "ing", "men"))
            and base not in _PLURAL_BASES}  # fmt: skip
    return words("past_as_base") | past


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Concept keys to those that cannot be said of the same thing, in both directions."""
    found: dict[str, set[str]] = {}
    for word, others in sorted(table("opposites").items()):
        for other in others:
            one, two = _key(word), _key(other)
            if one and two and one != two:
                found.setdefault(one, set()).add(two)
                found.setdefault(two, set()).add(one)
    return {key: frozenset(excluded) for key, excluded in found.items()}


def _key(word: str) -> str | None:
    """The concept of a word; none where it is read as a negation ("refuse")."""
    return next((one.key for one in concepts(word, Span(0, len(word)))), None)


def exclude(a: Claim, b: Claim) -> bool:
    """Whether one says, where the other has something else, the opposite of that."""
    rest = b.words - a.words
    return any(opposites().get(word, frozenset()) & rest for word in a.words - b.words)
