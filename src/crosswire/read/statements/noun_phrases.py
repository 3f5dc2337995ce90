"""The phrase that a head stands for: titles and appositions in, loose ends out."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.read.statements.found import branch
from crosswire.read.statements.layout import Layout
from crosswire.records.span import Span

LONGEST = 40  # tokens
_LEFT_OUT = frozenset({"advcl", "ccomp", "parataxis", "punct"})


def phrase(layout: Layout, head: Token, cue: Token | None = None, *, bare: bool = True) -> Span:
    """Where the phrase of a head stands; it never crosses a quotation mark or its cue.

    ``bare``: without relative clauses set off by commas.
    """
    first, end = branch(head)
    for child in head.children:
        low, high = branch(child)
        holds_cue = cue is not None and low <= cue.i < high
        if child.i > head.i and (holds_cue or _loose_part(layout, child, bare)):
            end = min(end, child.left_edge.i)
    first, end = max(first, head.i - LONGEST), min(end, head.i + LONGEST)
    mine = layout.quote_of[head.i]
    end = next((i for i in range(head.i, end) if layout.quote_of[i] != mine), end)
    first = next((i + 1 for i in range(head.i, first - 1, -1) if layout.quote_of[i] != mine), first)
    while end - 1 > head.i and _loose_end(layout.doc[end - 1]):
        end -= 1
    while first < head.i and _loose_end(layout.doc[first]):
        first += 1
    return layout.span(first, end - 1)


def _loose_part(layout: Layout, child: Token, bare: bool) -> bool:
    """Ages, and clauses set off by a comma: "Ramos, 58", "Ramos, who lives there"."""
    if child.dep_ == "appos":
        return child.pos_ == "NUM"
    if child.dep_ == "acl" or (bare and child.dep_ == "relcl"):
        return layout.doc[max(0, child.left_edge.i - 1)].text in (",", "-", "--", "(")
    if child.dep_ == "relcl":
        return False
    return child.dep_ in _LEFT_OUT and child.text not in (",", "(", ")", '"', "''", "-", ".")


def _loose_end(token: Token) -> bool:
    return (token.is_punct and token.text != ")") or token.is_space or token.tag_ == "POS"
