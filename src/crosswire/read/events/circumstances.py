"""Whether a time or a place is said of an event, or of something else in the sentence."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.events.codebook import operators, patterns
from crosswire.read.events.coding import SAYING, Coded

HIGHEST = 8  # steps climbed from a time or a place
VERBS = frozenset({"VERB", "AUX"})
HANGING = frozenset(
    {"npadvmod", "pobj", "pcomp", "prep", "advmod", "appos", "tmod", "conj", "nummod"}
)
ARGUMENTS = frozenset({"dobj", "nsubjpass", "attr", "dative", "pobj"})
PERIODS = frozenset({"during", "at", "after", "before", "since", "in", "on"})
ATTRIBUTES = frozenset({"poss", "compound", "nmod", "amod", "nummod"})


def is_said_of(told: Coded, token: Token) -> bool:
    """Whether the phrase of ``token`` leads up to the event's words, and to no other clause."""
    own = {word.i for word in told.words}
    for _ in range(HIGHEST):
        if token.i in own:
            return True
        if token.pos_ in VERBS:
            return _governs(token, told)
        if token.head is token or not _leads_up(token):
            return False
        token = token.head
    return False


def _leads_up(token: Token) -> bool:
    """Whether what is said in this phrase is said of the word above it too."""
    head = token.head
    if token.dep_ in ATTRIBUTES and head.pos_ in {"NOUN", "PROPN"} and head.ent_type_ != "DATE":
        return (head.dep_ == "pobj" and head.head.lower_ in PERIODS) or _tells(head)
    if token.dep_ == "prep" and head.pos_ in {"NOUN", "PROPN"}:
        return head.dep_ in ARGUMENTS or _tells(head)
    return token.dep_ in HANGING or (token.dep_ in ARGUMENTS and token.pos_ in {"NOUN", "PROPN"})


def _tells(noun: Token) -> bool:
    return noun.lemma_.lower() in patterns()


def _governs(verb: Token, told: Coded) -> bool:
    """Whether the verb, not one of the event's own words, shares its clause."""
    first = told.words[0]
    if first.pos_ == "NOUN" and first.head is verb:
        lemma = verb.lemma_.lower()
        return lemma not in patterns() and lemma not in operators() and lemma not in SAYING
    while first.dep_ in {"xcomp", "conj"} and first.head is not first:
        if first.dep_ == "conj" and any(c.dep_ in {"npadvmod", "prep"} for c in first.children):
            return False
        first = first.head
        if first is verb:
            return first.lemma_.lower() not in SAYING
    return False
