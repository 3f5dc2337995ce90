"""What a number counts: the noun that it belongs to, by the parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span, Token

from crosswire.words.lists import words

FARTHEST: Final = 6  # tokens between a number and its noun
NUMERIC: Final = frozenset(
    {
        "nummod",
        "quantmod",
        "compound",
        "amod",
        "advmod",
        "npadvmod",
        "pobj",
        "nmod",
        "det",
        "predet",
        "appos",
    }
)
INSIDE: Final = frozenset(
    {"ADJ", "NOUN", "PROPN", "ADV", "NUM", "SYM", "DET", "ADP", "VERB", "PUNCT", "X", "PART"}
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The head of the expression (for its role in the sentence), the noun, and where it ends."""

    head: Token
    noun: Token | None
    end: int


def counted(figure: Span) -> Counted:
    """The noun counted by the tokens of a number expression."""
    head = _figure_head(figure)
    noun = _noun_after(head, figure)
    if noun is not None:
        return Counted(noun, noun, noun.idx + len(noun))
    partitive = _partitive(head, figure)
    if partitive is not None:
        return Counted(head, partitive, partitive.idx + len(partitive))
    return Counted(head, None, figure.end_char)


def _figure_head(figure: Span) -> Token:
    """The token of the number that the rest of the sentence holds on to."""
    for token in figure:
        if token.head.i < figure.start or token.head.i >= figure.end:
            if token.pos_ in ("NUM", "NOUN", "SYM", "DET", "ADJ") or token.like_num:
                return token
    return figure.root


def _noun_after(head: Token, figure: Span) -> Token | None:
    """The noun that the number stands before ("155 nationals", "31 Abrams tanks")."""
    noun = head.head
    if noun.i == head.i or noun.i < figure.end or noun.i - figure.end >= FARTHEST:
        return None
    if head.dep_ not in NUMERIC or noun.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    if (
        noun.dep_ in ("nummod", "compound", "nmod")
        and noun.head.i > noun.i
        and noun.head.pos_ in ("NOUN", "PROPN")
    ):
        noun = noun.head if noun.head.i - figure.end < FARTHEST else noun
    between = head.doc[figure.end : noun.i]
    return noun if all(token.pos_ in INSIDE and token.text != "," for token in between) else None


def _partitive(head: Token, figure: Span) -> Token | None:
    """The noun after "of": "hundreds of people", "20% of the territory"."""
    for token in head.doc[figure.end - 1].subtree if False else _of(head, figure):
        for inner in token.children:
            if inner.dep_ == "pobj" and inner.i - figure.end < FARTHEST + 2:
                return inner
    return None


def _of(head: Token, figure: Span) -> list[Token]:
    doc = head.doc
    after = doc[figure.end] if figure.end < len(doc) else None
    return [after] if after is not None and after.lower_ == "of" else []


def is_person(noun: Token | None) -> bool:
    """Whether a noun is one for people."""
    return noun is not None and bool(_forms(noun) & words("counted_people"))


def is_troop(noun: Token | None) -> bool:
    """Whether a noun is one for armed people under orders."""
    return noun is not None and bool(_forms(noun) & words("troop_nouns"))


def _forms(noun: Token) -> set[str]:
    return {noun.lemma_.lower(), noun.lower_}
