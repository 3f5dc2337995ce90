"""The words that tell that somebody speaks: verbs, nouns and adjectives with what they take.

The lists are data in ``words/en``: ``cue_verbs``, ``cue_nouns``, ``cue_adjectives``.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from crosswire.words.lists import table, words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_LEADS_UP = frozenset({"xcomp", "pcomp", "prep", "advmod", "acomp"})
_ADVERBS = frozenset({"back", "in", "out"})  # "shot back"
_NONE: frozenset[str] = frozenset()


@cache
def _frames(name: str) -> dict[str, frozenset[str]]:
    return {entry: frozenset(frames) for entry, frames in table(name).items()}


@cache
def _repaired() -> dict[str, str]:
    """Forms that the parser's lemmatiser gets wrong ("hoping" → "hop")."""
    return {form: values[0] for form, values in table("lemma_repairs").items()}


def lemma(token: Token) -> str:
    """The token's lemma, lower case, repaired."""
    return _repaired().get(token.lower_, token.lemma_.lower())


def particle(verb: Token) -> Token | None:
    """The particle of a phrasal verb ("pointed out")."""
    for child in verb.children:
        if child.dep_ == "prt" or (
            child.i == verb.i + 1 and child.dep_ == "advmod" and child.lower_ in _ADVERBS
        ):
            return child
    return None


def verb_frames(verb: Token) -> frozenset[str]:
    """The constructions in which a verb is a cue; empty where it is none."""
    name = lemma(verb)
    frames = _frames("cue_verbs")
    part = particle(verb)
    if part is not None:
        return frames.get(
            f"{name}_{part.lower_}", _NONE if part.dep_ == "prt" else frames.get(name, _NONE)
        )
    return frames.get(name, _NONE)


def noun_frames(noun: Token) -> frozenset[str]:
    """The constructions in which a noun is a cue; empty where it is none."""
    return _frames("cue_nouns").get(lemma(noun), _NONE)


def adjective_frames(adjective: Token) -> frozenset[str]:
    """The constructions in which an adjective is a cue; empty where it is none."""
    return _frames("cue_adjectives").get(adjective.lower_, _NONE)


def held_back(cue: Token) -> Token | None:
    """The verb that keeps a cue from being carried out: "*stopped* short of denying"."""
    node = cue
    for _ in range(4):
        if node.dep_ not in _LEADS_UP:
            return None
        node = node.head
        if node.pos_ == "VERB" and node.lemma_ in words("stopping_short"):
            return node
        if any(child.dep_ == "neg" for child in node.children):
            return node
    return None
