"""Whether an event happened, is announced, planned, alleged, denied, or only thought of.

And whose word it is, where it is not the report's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.records.event import Modality
from crosswire.records.span import Span
from crosswire.records.statement import Stance, Statement
from crosswire.words.lists import table

NESTED = 12  # contents looked back through for the one that holds an event
SUBORDINATE = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
FARTHEST = 3  # words climbed from an event to the one that makes a claim of it
CLAIMING = ("alleg", "assert", "claim", "accus", "purport")
TELLING = frozenset({"said", "told", "announced", "added", "promised", "pledged", "vowed"})
BY_STANCE: dict[Stance, Modality] = {
    "denies": "denied",
    "accuses": "alleged",
    "demands": "hypothetical",
    "asks": "hypothetical",
    "doubts": "alleged",
    "warns": "hypothetical",
}


@cache
def marks(row: str) -> frozenset[str]:
    """The words of one row of ``modality.txt``."""
    return frozenset(table("modality", "codebooks")[row])


class Said:
    """What the report says that others say, to be asked for by place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = [(span, i) for i, s in enumerate(statements) for span in s.content.spans]
        self.spans = sorted(spans)
        self.starts = [span.start for span, _ in self.spans]
        self.statements = statements

    def at(self, span: Span) -> Statement | None:
        """The statement whose content holds the span; the innermost of several."""
        last = bisect_right(self.starts, span.start)
        for content, number in reversed(self.spans[max(0, last - NESTED) : last]):
            if content.holds(span):
                return self.statements[number]
        return None


def modality(told: Coded, span: Span, said: Said, known: Parties) -> tuple[Modality, str | None]:
    """What the words around the trigger, and who tells it, make of the event; and who tells it."""
    statement = said.at(span)
    teller = statement.speaker.name if statement is not None and statement.speaker else None
    claim = _claim(told)
    if claim is not None and teller is None:
        teller = _claimant(claim, known)
    return _of_words(told, statement, claim), teller


def _of_words(told: Coded, statement: Statement | None, claim: Token | None) -> Modality:
    first = told.words[0]
    if is_denied_by(first):
        return "denied"
    if _is_thought(told, statement):
        return "hypothetical"
    if told.ahead:
        return "planned" if first.lemma_.lower() in marks("plans") else "announced"
    if claim is not None or _is_hearsay(told):
        return "alleged"
    if statement is None:
        return "happened"
    if statement.cue is not None and statement.cue.text.lower().startswith(CLAIMING):
        return "alleged"
    return BY_STANCE.get(statement.cue_stance, "happened")


def _is_thought(told: Coded, statement: Statement | None) -> bool:
    """Whether it is a condition, a possibility, a wish, a question or a purpose."""
    first = told.words[0]
    verbs = [word for word in told.words if word.pos_ in {"VERB", "AUX"}]
    if _is_conditional(first) or (told.type != "REQUEST" and any(map(_may_be, verbs))):
        return True
    if _has(first, frozenset({"would"})) and not _is_reported(first, statement):
        return True
    if first.dep_ == "ROOT" and first.sent.text.rstrip(" \n\"”'’)").endswith("?"):
        return True
    return _is_infinitive(first) or _is_wished(first)


def _is_reported(verb: Token, statement: Statement | None) -> bool:
    """Whether "would" is the "will" of somebody's words, told in the past."""
    if statement is not None and statement.kind != "direct":
        return True
    return any(up.lower_ in TELLING for up in verb.ancestors)


def _has(token: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in token.children)


def _may_be(verb: Token) -> bool:
    """Whether "may" or "could" stands at the verb, or at the one that it is joined to."""
    maybe = marks("maybe")
    return _has(verb, maybe) or (verb.dep_ in {"conj", "pcomp"} and _has(verb.head, maybe))


def _is_infinitive(verb: Token) -> bool:
    """Whether it only names what somebody is for, asked or able to do ("a letter to support X").

    What somebody was brought to do was done.
    """
    while verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head is not verb:
        verb = verb.head
    if verb.head.lemma_.lower() in marks("causes"):
        return False
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_wished(word: Token) -> bool:
    """Whether it is what a call, a chance or a risk is of ("calls for an attack")."""
    head = word.head
    if word.dep_ not in {"pobj", "pcomp"} or head.lower_ not in {"of", "for", "against", "without"}:
        return False
    return head.lower_ == "without" or head.head.lemma_.lower() in marks("wishes")


def _is_conditional(verb: Token) -> bool:
    clause = verb
    while clause.dep_ in {"conj", "xcomp"} and clause.head is not clause:
        clause = clause.head
    conditions = marks("conditions")
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in conditions for c in clause.children)


def _is_hearsay(told: Coded) -> bool:
    own, doubts = {word.i for word in told.words}, marks("hearsay") | marks("claims")
    return any(
        child.lower_ in doubts and child.i not in own
        for word in told.words
        for child in word.children
        if child.dep_ in {"advmod", "amod", "npadvmod"}
    )


def _claim(told: Coded) -> Token | None:
    """The word that makes a claim of it ("accused Chile of shelling", "claims that it shelled")."""
    word = told.words[0]
    for _ in range(FARTHEST):
        if word.dep_ not in SUBORDINATE | {"prep", "conj", "pobj"} or word.head is word:
            return None
        word = word.head
        if word.lemma_.lower() in marks("claims"):
            return word
        if word.pos_ in {"VERB", "AUX"} and word.dep_ != "conj":
            return None
    return None


def _claimant(claim: Token, known: Parties) -> str | None:
    """Who makes the claim, where a name or a description of people stands at it."""
    for child in claim.children:
        if child.dep_ in {"nsubj", "poss", "agent"}:
            noun = next(iter(child.children), child) if child.dep_ == "agent" else child
            party = next(known.of(noun), None)
            if party is not None:
                return party.name
    return None


def is_denied_by(word: Token) -> bool:
    """Whether somebody denies it, or there is no sign of it ("no evidence that it shelled")."""
    head = word.head
    if word.dep_ not in SUBORDINATE | {"dobj", "pobj"} or head is word:
        return False
    if head.pos_ == "ADP":
        head = head.head
    if head.lemma_.lower() in marks("denials"):
        return not any(c.dep_ == "neg" for c in head.children)
    signs = head.lemma_.lower() in marks("signs")
    return signs and any(c.lower_ in {"no", "any", "little"} for c in head.children)
