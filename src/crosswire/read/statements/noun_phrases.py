"""The phrase that a head stands for: titles and appositions in, loose ends out."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.cues import verb_frames
from crosswire.read.statements.found import branch
from crosswire.read.statements.layout import Layout
from crosswire.records.span import Span

LONGEST = 40  # tokens
_DASHES = frozenset({"—", "–", "--"})
_PASSING = frozenset({"in", "on", "at", "during", "after", "before", "while", "when"})
_WHEN = frozenset({"DATE", "TIME"})
_LEFT_OUT = frozenset({"advcl", "ccomp", "parataxis", "punct"})


def phrase(layout: Layout, head: Token, cue: Token | None = None, *, bare: bool = True) -> Span:
    """Where the phrase of a head stands; it never crosses a quotation mark or its cue.

    ``bare``: without relative clauses set off by commas; else with those that say who it is.
    """
    first, end = _own_start(head), branch(head)[1]
    for child in head.children:
        low, high = branch(child)
        holds_cue = cue is not None and low <= cue.i < high
        if child.i > head.i and (holds_cue or _loose_part(layout, child, bare)):
            end = min(end, child.left_edge.i)
    first, end = max(first, head.i - LONGEST), min(end, head.i + LONGEST)
    mine = layout.quote_of[head.i]
    end = next((i for i in range(head.i, end) if layout.quote_of[i] != mine), end)
    first = next((i + 1 for i in range(head.i, first - 1, -1) if layout.quote_of[i] != mine), first)
    end = next((i for i in range(head.i, end) if layout.blanked(layout.tokens[i])), end)
    while end - 1 > head.i and _loose_end(layout.doc[end - 1]):
        end -= 1
    while first < head.i and _loose_end(layout.doc[first]):
        first += 1
    return layout.span(first, end - 1)


def _own_start(head: Token) -> int:
    """Where a phrase begins: after a dash ("11:40 – Police"), after a comma before its article."""
    first = branch(head)[0]
    for token in reversed(head.doc[first : head.i]):
        if token.text in _DASHES and token.i > 0 and token.nbor(-1).text != token.text:
            return token.i + 1
    article = next((c for c in head.children if c.dep_ == "det" and c.i < head.i), None)
    if article is not None and article.i > first and article.nbor(-1).text == ",":
        return article.i
    return first


def _loose_part(layout: Layout, child: Token, bare: bool) -> bool:
    """Ages, circumstances, clauses set off by a comma: "Lark, 58", "Lark, who lives there"."""
    if child.dep_ == "appos":
        return child.pos_ == "NUM"
    if _of_person(child) and (_when(child) or child.lower_ in _PASSING):
        return True
    if child.dep_ == "acl" or (child.dep_ == "relcl" and (bare or _beside_the_point(child))):
        return layout.doc[max(0, child.left_edge.i - 1)].text in (",", "-", "--", "(")
    if child.dep_ == "relcl":
        return False
    return child.dep_ in _LEFT_OUT and child.text not in (",", "(", ")", '"', "''", "-", ".")


def _beside_the_point(relative: Token) -> bool:
    """Whether a clause with "who" does not say who it is, but what they say."""
    return "clause" in verb_frames(relative)


def _when(child: Token) -> bool:
    return child.dep_ == "npadvmod" and child.ent_type_ in ("DATE", "TIME")


def _of_person(child: Token) -> bool:
    """Whether a part belongs to a person's name: when and where they spoke is no part of it."""
    return child.head.ent_type_ == "PERSON"


def _loose_end(token: Token) -> bool:
    return (token.is_punct and token.text != ")") or token.is_space or token.tag_ == "POS"


def several_named(head: Token, span: Span) -> bool:
    """Whether a phrase that a name heads names others too: "Lark and Reed", "Lark and her aides".

    Then no one of them alone is who speaks.
    """
    return head.pos_ == "PROPN" and any(
        child.dep_ == "conj"
        and child.i > head.i
        and child.idx < span.end
        and (child.pos_ == "PROPN" or child.tag_ == "NNS")
        and child.ent_type_ not in _WHEN
        for child in head.children
    )
