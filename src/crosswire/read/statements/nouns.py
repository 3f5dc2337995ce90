"""Attributions by nouns and adjectives: "her criticism of …", "claims that …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.cues import SUBJECTS, adjective_frames, noun_frames
from crosswire.read.statements.found import Found, branch
from crosswire.read.statements.layout import Layout
from crosswire.read.statements.subjects import subject
from crosswire.words.lists import words

_TIMES = frozenset({"DATE", "TIME"})  # "her comments on Tuesday"
_BY = frozenset({"by", "from", "among"})


def noun_attributions(layout: Layout) -> Iterator[Found]:
    """Every attribution whose cue is a noun or an adjective."""
    for token in layout.tokens:
        found = None
        if token.pos_ == "NOUN":
            found = _of_noun(token, noun_frames(token))
        elif token.pos_ == "ADJ" and token.dep_ in ("acomp", "conj", "amod", "advcl", "ROOT"):
            found = _of_adjective(token, adjective_frames(token))
        if found is not None and layout.readable(token):
            yield found


def _complement(token: Token, frames: frozenset[str]) -> tuple[Token, int | None] | None:
    """What the noun is about, and the preposition that leads to it."""
    for child in token.children:
        if child.i < token.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl", "xcomp"):
            lead = {g.lower_ for g in child.children if g.dep_ in ("mark", "aux")}
            if ("that" in lead and "that" in frames) or ("to" in lead and "to" in frames):
                return child, None
        if child.dep_ == "prep" and child.lower_ in frames:
            inner = next((g for g in child.children if g.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ not in _TIMES:
                return inner, child.i
    return None


def _of_noun(noun: Token, frames: frozenset[str]) -> Found | None:
    complement = _complement(noun, frames) if frames else None
    if complement is None:
        return None
    content, lead = complement
    cue = [noun.i] if lead is None else [noun.i, lead]
    speaker, verb = holder(noun)
    if speaker is None and "anyone" not in frames:
        return None
    if verb is not None:
        cue.append(verb.i)
    return Found(noun, tuple(sorted(cue)), speaker, (branch(content),), "noun")


def holder(noun: Token) -> tuple[Token | None, Token | None]:
    """Whose cue noun it is, and the light verb between ("made the claim")."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child, None
        if child.dep_ == "prep" and child.lower_ in _BY:
            return next((g for g in child.children if g.dep_ == "pobj"), None), None
    head = noun.head
    if noun.dep_ in ("dobj", "attr") and head.lemma_ in words("light_verbs"):
        return subject(head), head
    if noun.dep_ == "pobj" and head.head.lemma_ in words("light_verbs"):
        return subject(head.head), head.head
    return None, None


def _of_adjective(adjective: Token, frames: frozenset[str]) -> Found | None:
    complement = _complement(adjective, frames) if frames else None
    if complement is None:
        return None
    content, lead = complement
    head = adjective.head
    own = [c for c in head.children if c.dep_ in SUBJECTS]
    speaker = own[0] if own else subject(head) if head.pos_ in ("AUX", "VERB") else None
    if speaker is None or speaker.lower_ in ("it", "there"):
        return None
    cue = [adjective.i] if lead is None else [adjective.i, lead]
    return Found(adjective, tuple(cue), speaker, (branch(content),), "adjective")
