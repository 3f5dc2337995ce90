"""Who is spoken to: "told *Reuters*", "asked *the minister*", "in a letter to *Congress*"."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import verb_frames
from crosswire.read.statements.found import Found
from crosswire.read.statements.people import is_person_noun
from crosswire.words.lists import words

_SPEECH = ("verb:clause", "verb:aside", "quote", "colon")
_TO = frozenset({"to", "with"})
_NOBODY = frozenset({"it", "itself", "himself", "herself", "themselves", "what", "that", "which"})


def addressee(found: Found) -> Token | None:
    """The head of the phrase that names who is spoken to, or ``None``."""
    head = found.head
    told = "hearer" in verb_frames(head)
    if not found.rule.startswith(_SPEECH) and not told:
        return None
    return _object(head, told=told) or _in_writing(head)


def _object(cue: Token, *, told: bool) -> Token | None:
    """The object of a verb of telling, or of "said to reporters"."""
    for child in cue.children:
        if child.dep_ in ("dobj", "dative", "prep") and child.i > cue.i:
            token = child
            if child.pos_ == "ADP":
                if child.lower_ not in _TO or (child.lower_ == "with" and not told):
                    continue
                token = next((g for g in child.children if g.dep_ == "pobj"), child)
            if hears(token):
                return token
    inner = next((c for c in cue.children if told and c.dep_ in ("ccomp", "xcomp")), None)
    own = next((c for c in inner.children if c.dep_ == "nsubj"), None) if inner else None
    infinitive = inner is not None and any(c.lower_ == "to" for c in inner.children)
    return own if own is not None and infinitive and hears(own) else None


def _in_writing(cue: Token) -> Token | None:
    """The form "wrote in a letter to Congress"."""
    for child in cue.children:
        paper = next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.lower_ != "in" or paper is None or paper.lemma_ not in words("document_nouns"):
            continue
        to = next((c for c in paper.children if c.lower_ == "to"), None)
        return next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    return None


def hears(token: Token) -> bool:
    """Whether a token names or describes somebody who can listen."""
    if token.lower_ in _NOBODY or token.ent_type_ in ("DATE", "TIME", "MONEY"):
        return False
    listener = token.pos_ == "PROPN" or token.tag_ == "PRP" or is_person_noun(token)
    noun = token.lower_ in words("speaking_bodies") | words("listeners")
    return listener or noun or token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
