"""Attributions by phrases and adverbs: "according to …", "in her view", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.found import Found, Ranges, branch
from crosswire.read.statements.layout import Layout
from crosswire.words.lists import words

ACCORDING = "phrase:according to"
_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "parataxis", "relcl", "advcl", "acl", "dep"})


def phrase_attributions(layout: Layout) -> Iterator[Found]:
    """Every attribution whose cue is a phrase or an adverb."""
    hearsay = words("cue_adverbs")
    for token in layout.tokens:
        found = None
        if token.lower_ == "according":
            found = _according(token)
        elif token.dep_ == "prep" and token.lower_ in ("in", "per"):
            found = _in_view(token)
        elif token.lower_ in hearsay:
            found = _hearsay(token)
        if found is not None and layout.readable(token):
            yield found


def _according(token: Token) -> Found | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None:
        return None
    named = next((c for c in to.children if c.dep_ == "pobj"), None)
    clause = _clause(token)
    if named is None or clause is None:
        return None
    content = _around(clause, token)
    return Found(token, (token.i, to.i), named, content, ACCORDING, clause=clause)


def _clause(token: Token) -> Token | None:
    """The clause that a phrase is said of: the nearest verb above it that heads one."""
    node = token.head
    for _ in range(8):
        if (node.dep_ in _CLAUSES and node.pos_ in ("VERB", "AUX", "ADJ")) or node.head is node:
            return node
        node = node.head
    return None


def _around(clause: Token, phrase: Token) -> Ranges:
    """The clause without the phrase; a clause that is added after the phrase is not said by it."""
    first, end = branch(clause)
    cut = branch(phrase)
    for child in clause.children:
        if child.dep_ == "conj" and child.i > phrase.i and cut[0] > clause.i:
            end = min(end, child.left_edge.i)
        if child.dep_ in ("cc", "punct") and child.i > phrase.i and cut[0] > clause.i:
            end = min(end, max(child.i, cut[1]))
    ranges = ((first, min(cut[0], end)), (max(cut[1], first), end))
    return tuple(r for r in ranges if r[0] < r[1])


def _in_view(token: Token) -> Found | None:
    """The form "In her view, …"; "in a CNN poll, …"."""
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    clause = _clause(token) if noun is not None else None
    if noun is None or clause is None or token.head is not clause:
        return None
    if noun.lemma_ in words("cue_views"):
        owner = next((c for c in noun.children if c.dep_ == "poss"), None) or _of(noun)
        if owner is None:
            return None
        return Found(noun, (token.i, noun.i), owner, _around(clause, token), "phrase:view")
    if token.lower_ == "per" and noun.ent_type_ in ("ORG", "PERSON"):
        return Found(token, (token.i,), noun, _around(clause, token), "phrase:per")
    return None


def _of(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _hearsay(token: Token) -> Found | None:
    """The form "reportedly": somebody says it, and nobody is named."""
    clause = _clause(token)
    if clause is None or token.dep_ != "advmod":
        return None
    return Found(token, (token.i,), None, _around(clause, token), "adverb")
