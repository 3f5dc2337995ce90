"""Whose verb a conjunct is by its number: "She says nine people died and *has* called for help"."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import SUBJECTS
from crosswire.read.statements.people import gender_of_name

_PLURAL = frozenset({"NNS", "NNPS"})
_SINGULAR = frozenset({"NN", "NNP"})
_MANY = frozenset({"we", "they", "you", "i"})
_ONE = frozenset({"he", "she", "it"})


def of_speaker(conjunct: Token, root: Token, cue: Token) -> bool:
    """Whether a conjunct agrees with the cue's subject and not with its own clause's."""
    told = _number_of_verb(conjunct)
    inner, outer = _subject(root), _subject(cue)
    if told is None or inner is None or outer is None:
        return False
    return number(outer) == told and number(inner) not in (told, None)


def number(noun: Token) -> str | None:
    """The number of a subject: one, many, or ``None`` where the word does not tell."""
    if noun.lower_ in _MANY or noun.tag_ in _PLURAL or any(c.dep_ == "conj" for c in noun.children):
        return "many"
    whole = noun.doc[noun.left_edge.i : noun.i + 1].text
    told = noun.lower_ in _ONE or noun.ent_type_ == "PERSON" or gender_of_name(whole) is not None
    return "one" if told or (noun.tag_ in _SINGULAR and _determined(noun)) else None


def _determined(noun: Token) -> bool:
    """Whether an article stands before it; a name or a bare noun may stand for many."""
    return any(c.lower_ in ("a", "an", "the", "this") for c in noun.children)


def _number_of_verb(verb: Token) -> str | None:
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    if finite.tag_ == "VBZ" or finite.lower_ == "was":
        return "one"
    return "many" if finite.tag_ == "VBP" or finite.lower_ == "were" else None


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)
