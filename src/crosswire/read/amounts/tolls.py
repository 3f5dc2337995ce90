"""Numbers that a toll is told with: "a death toll of 31", "put the number of dead at 74"."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.words.lists import inverted, words

LINKS: Final = frozenset(
    {"pobj", "prep", "attr", "dobj", "npadvmod", "conj", "advmod", "nummod", "acomp"}
)
HIGHEST: Final = 3  # heads climbed
NEAREST: Final = 5  # tokens from the toll to what it counts


def toll(head: Token) -> str | None:
    """What the toll counts that a bare number belongs to; ``None`` where it belongs to none."""
    noun = _toll_noun(head)
    return _of_toll(noun) if noun is not None else None


def numbered(head: Token) -> Token | None:
    """The noun that a bare number counts, as in "the number of refugees rose to 2.4 million"."""
    noun = _toll_noun(head)
    of = next((child for child in noun.children if child.lower_ == "of"), None) if noun else None
    inside = next((child for child in of.children if child.dep_ == "pobj"), None) if of else None
    return inside if inside is not None and inside.tag_ in ("NNS", "NNPS") else None


def _toll_noun(head: Token) -> Token | None:
    """The word for a count ("toll", "number") that a bare number belongs to."""
    token = head
    for _ in range(HIGHEST):
        if token.dep_ not in LINKS or token.head.i == token.i:
            return None
        token = token.head
        if token.lemma_.lower() in words("toll_nouns"):
            return token if token.i < head.i else None
        if token.pos_ in ("VERB", "AUX"):
            return _of_verb(token, head)
    return None


def _of_verb(verb: Token, head: Token) -> Token | None:
    """The toll that rises, stands or is put at the number."""
    for child in verb.children:
        names_it = child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.i < head.i
        if names_it and child.lemma_.lower() in words("toll_nouns"):
            return child
    return None


def _of_toll(noun: Token) -> str | None:
    """By the words inside the toll's noun phrase; a bare "toll" is one of deaths."""
    nouns, verbs = inverted("casualty_nouns"), inverted("casualty_words")
    inside = [token for token in noun.subtree if abs(token.i - noun.i) <= NEAREST]
    for token in inside:
        told = nouns.get(token.lemma_.lower()) or verbs.get(token.lemma_.lower())
        if token.i != noun.i and told:
            return told
    bare = not any(child.dep_ in ("compound", "amod") for child in noun.children)
    return "killed" if noun.lemma_.lower() == "toll" and bare else None
