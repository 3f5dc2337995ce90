"""Whose verb it is: the subject, shared over coordination, infinitives and participles."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import SUBJECTS

_SHARES = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acl", "ccomp"})
FARTHEST = 6  # steps up the tree


def subject(verb: Token) -> Token | None:
    """The head of the phrase that names whose verb it is, or ``None``."""
    node = verb
    for _ in range(FARTHEST):
        own = _own(node)
        if own is not None:
            return own
        if node.dep_ not in _SHARES or node.head is node:
            return None
        if node.dep_ == "ccomp" and node.tag_ not in ("VBG", "VBN"):
            return None
        if node.dep_ == "acl":
            return _of_participle(node)
        node = node.head
        if node.pos_ in ("NOUN", "PROPN", "PRON"):
            return None
    return None


def _own(verb: Token) -> Token | None:
    passive = None
    for child in verb.children:
        if child.dep_ in ("nsubj", "csubj"):
            return child
        if child.dep_ == "nsubjpass":
            passive = child
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return passive


def _of_participle(verb: Token) -> Token | None:
    """The noun that a participle describes ("a statement saying"), or who made that noun."""
    return verb.head if verb.tag_ in ("VBG", "VBN") else None
