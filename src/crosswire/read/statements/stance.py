"""How somebody says it: denies, promises, warns … by the cue, with its negation."""

from __future__ import annotations

from typing import get_args

from spacy.tokens import Token

from crosswire.read.statements.cues import held_back, lemma, particle
from crosswire.read.statements.found import Found
from crosswire.records.statement import Stance
from crosswire.words.lists import inverted

_STANCES: dict[str, Stance] = {name: name for name in get_args(Stance)}


def stance(found: Found) -> Stance:
    """The stance of a cue; a negated promise or denial is only something said."""
    name = _name(found.head)
    known = inverted("stances").get(name)
    if _negated(found.head):
        return _STANCES[inverted("stances_negated").get(name, "says")]
    if known is None and found.rule == "verb:obj" and found.content:
        known = inverted("stances").get(lemma(_head_noun(found)))
    return _STANCES[known or "says"]


def _name(head: Token) -> str:
    part = particle(head)
    if part is None and head.lemma_ == "call":
        part = next((c for c in head.children if c.lower_ in ("on", "for", "upon")), None)
    return f"{lemma(head)}_{part.lower_}" if part is not None else lemma(head)


def _head_noun(found: Found) -> Token:
    """The noun that a content is about: "expressed *doubt* that …"."""
    first, end = found.content[0][0], found.content[0][1]
    return found.head.doc[first:end].root


def _negated(head: Token) -> bool:
    """Whether a cue is negated, or only comes near: "stopped short of denying"."""
    return any(child.dep_ == "neg" for child in head.children) or held_back(head) is not None
