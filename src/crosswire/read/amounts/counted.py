"""What a number counts: the noun that it belongs to, by the parse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span, Token

from crosswire.words.lists import words

OF: Final = frozenset({"of"})
MONEY_FOR: Final = frozenset({"of", "in", "for"})
STATES: Final = frozenset({"dead", "wounded", "injured", "missing", "them", "whom"})
NUMBERS: Final = frozenset({"NUM", "NOUN", "SYM", "DET", "ADJ"})
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
FARTHEST: Final = 6  # tokens between a number and its noun
NUMERIC: Final = frozenset({"nummod", "quantmod", "compound", "amod", "advmod", "npadvmod",
                            "nmod", "det", "predet", "appos"})  # fmt: skip
INSIDE: Final = frozenset(
    {"ADJ", "NOUN", "PROPN", "ADV", "NUM", "SYM", "VERB", "PUNCT", "X", "PART"}
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
    if (unit := measure(figure)) is not None:
        return Counted(head, unit, unit.idx + len(unit))
    noun = _noun_after(head, figure) or _noun_of_share(figure)
    if noun is not None and noun.lower_ == "worth":
        return Counted(head, _partitive(head.doc[noun.i : noun.i + 1]), figure.end_char)
    if noun is not None:
        return Counted(noun, noun, noun.idx + len(noun))
    partitive = _partitive(figure)
    if partitive is None:
        return Counted(head, None, figure.end_char)
    numbered = any(token.like_num for token in head.doc[figure.end : partitive.i])
    end = figure.end_char if numbered else partitive.idx + len(partitive)
    return Counted(head, partitive, end)


def measure(figure: Span) -> Token | None:
    """As in "a 25-mile front", "an 11-member panel": the unit that a figure is joined to."""
    joined = figure.doc[figure.end : figure.end + 2]
    if len(joined) < 2 or joined[0].text != "-" or joined[0].idx != figure.end_char:
        return None
    unit = joined[1].lemma_.lower()
    told = unit in words("measure_nouns") or unit in words("counted_people")
    if unit == "point" and joined.end < len(figure.doc):
        told = figure.doc[joined.end].lemma_.lower() in words("margin_nouns")
    return joined[1] if told else None


def _figure_head(figure: Span) -> Token:
    """The token of the number that the rest of the sentence holds on to."""
    for token in figure:
        outside = token.head.i < figure.start or token.head.i >= figure.end
        if outside and (token.pos_ in NUMBERS or token.like_num):
            return token
    return figure.root


def _noun_after(head: Token, figure: Span) -> Token | None:
    """The noun that the number stands before ("155 nationals", "31 Abrams tanks")."""
    noun = head.head
    if noun.i == head.i or noun.i < figure.end or noun.i - figure.end >= FARTHEST:
        return None
    if noun.lemma_.lower() in ("few", "many", "much", "more"):  # "14 million fewer people"
        noun = noun.head
        if noun.i < figure.end or noun.tag_ != "NNS" or noun.i - figure.end >= FARTHEST:
            return None
    if head.dep_ not in NUMERIC or noun.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    if (
        noun.dep_ in ("nummod", "compound", "nmod")
        and noun.head.i > noun.i
        and noun.head.pos_ in ("NOUN", "PROPN")
    ):
        noun = noun.head if noun.head.i - figure.end < FARTHEST else noun
    if head.doc[figure.end].lower_ == "times":  # "a hundred times more"
        return head.doc[figure.end]
    between = head.doc[figure.end : noun.i]
    dash = next((token.i for token in between if _is_dash(token)), noun.i + 1)
    if dash <= noun.i:  # "three things - money, land and time"
        noun = head.doc[dash - 1]
        return noun if noun.i >= figure.end and noun.pos_ in ("NOUN", "PROPN") else None
    return noun if all(_may_stand_inside(token) for token in between) else None


def _is_dash(token: Token) -> bool:
    """Whether a token is a dash with a blank before it: no noun goes on behind it."""
    return token.text == "-" and bool(token.nbor(-1).whitespace_)


def _may_stand_inside(token: Token) -> bool:
    """Whether a token can stand between a number and its noun ("off" in "off-duty" can)."""
    hyphened = token.i + 1 < len(token.doc) and token.nbor().text == "-"
    return token.text != "," and (token.pos_ in INSIDE or hyphened)


def _noun_of_share(figure: Span) -> Token | None:
    """As in "half the voters"."""
    doc = figure.doc
    if figure[-1].lower_ != "half" or figure.end >= len(doc) or doc[figure.end].dep_ != "det":
        return None
    noun = doc[figure.end].head
    return noun if figure.end < noun.i < figure.end + FARTHEST else None


def _partitive(figure: Span, prepositions: frozenset[str] = OF) -> Token | None:
    """The noun after "of": "hundreds of people", "20% of the territory"."""
    doc = figure.doc
    if figure.end >= len(doc) or doc[figure.end].lower_ not in prepositions:
        return None
    noun = next((child for child in doc[figure.end].children if child.dep_ == "pobj"), None)
    after = doc[figure.end + 1 : figure.end + 2]
    if noun is None and len(after) and after[0].like_num:
        return _plural_behind(after[0])
    if noun is None or noun.i - figure.end >= FARTHEST + 2:
        return None
    if noun.like_num and prepositions is OF:  # "seven of 9 of the top posts"
        return _partitive(doc[noun.i : noun.i + 1]) or _plural_behind(noun)
    while (
        noun.pos_ not in ("NOUN", "PROPN", "PRON")
        and noun.lower_ not in STATES
        and noun.i > figure.end + 1
    ):
        noun = doc[noun.i - 1]
    state = noun.lower_ in STATES
    named = noun.text[0].isalpha() and (state or noun.pos_ in ("NOUN", "PROPN"))
    return noun if named and noun.ent_type_ not in ("DATE", "TIME") else None


def _plural_behind(number: Token) -> Token | None:
    """The plural noun right behind a number, where the parse does not join them."""
    after = number.doc[number.i + 1 : number.i + 2]
    return after[0] if len(after) and after[0].tag_ in ("NNS", "NNPS") else None


def what_for(figure: Span) -> Token | None:
    """What a sum is given in or for: "$350 million in ammunition"; no place ("in the East")."""
    noun = _partitive(figure, MONEY_FOR)
    if noun is None or (noun.ent_type_ in PLACES and noun.pos_ == "PROPN"):
        return None
    return noun
