"""The words that tell that somebody speaks: verbs, nouns and adjectives with what they take.

The lists are data in ``words/en``: ``cue_verbs``, ``cue_nouns``, ``cue_adjectives``.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from crosswire.words.lists import table

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
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
    return next((child for child in verb.children if child.dep_ == "prt"), None)


def verb_frames(verb: Token) -> frozenset[str]:
    """The constructions in which a verb is a cue; empty where it is none."""
    name = lemma(verb)
    frames = _frames("cue_verbs")
    part = particle(verb)
    if part is not None:
        return frames.get(f"{name}_{part.lower_}", _NONE)
    return frames.get(name, _NONE)


def noun_frames(noun: Token) -> frozenset[str]:
    """The constructions in which a noun is a cue; empty where it is none."""
    return _frames("cue_nouns").get(lemma(noun), _NONE)


def adjective_frames(adjective: Token) -> frozenset[str]:
    """The constructions in which an adjective is a cue; empty where it is none."""
    return _frames("cue_adjectives").get(adjective.lower_, _NONE)
