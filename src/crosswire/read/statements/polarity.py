"""Whether a cue is carried out: not in "did not deny", "stopped short of denying"."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import SUBJECTS, held_back
from crosswire.words.lists import words

_NO = frozenset({"no", "neither", "few", "little", "hardly"})
_NOBODY = frozenset({"nobody", "none", "few", "neither", "noone", "nothing"})
_HARDLY = frozenset({"hardly", "barely", "scarcely", "neither", "nor"})


def negated(head: Token) -> bool:
    """Whether a cue is negated, only comes near, or has nobody for its subject."""
    if head.pos_ in ("NOUN", "PROPN"):
        borne = head.dep_ != "ROOT" and head.head.lemma_ in words("light_verbs")
        return _no(head) or (borne and negated(head.head))
    return _denied(head) or held_back(head) is not None or _yet(head) or _nobody(head) or _nor(head)


def _denied(verb: Token) -> bool:
    return any(
        child.dep_ == "neg"
        or child.lower_ in _HARDLY
        or (child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no")
        for child in verb.children
    )


def _yet(verb: Token) -> bool:
    """The form "has yet to confirm"."""
    above = verb.head
    have = verb.dep_ in ("xcomp", "ccomp", "advcl") and above.lemma_ in ("have", "be")
    return have and any(child.lower_ == "yet" for child in (*above.children, *verb.children))


def _nobody(verb: Token) -> bool:
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return subject is not None and (subject.lower_ in _NOBODY or _no(subject))


def _no(noun: Token) -> bool:
    """Whether "no" or "few" stands before a noun."""
    return any(
        child.lower_ in _NO and child.dep_ in ("det", "amod", "neg") for child in noun.children
    )


def _nor(verb: Token) -> bool:
    return first_of_neither(verb) is not verb


def first_of_neither(verb: Token) -> Token:
    """The first verb of "neither *confirmed* nor denied", by the second; else the verb itself."""
    joined = verb.dep_ == "conj" and any(c.lower_ in ("nor", "neither") for c in verb.head.children)
    return verb.head if joined else verb
