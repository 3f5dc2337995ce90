"""What is no amount: ages, years, dates, labels, scores, phone and list numbers, addresses."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Doc, Span

from crosswire.read.amounts.counted import Counted, is_person
from crosswire.read.amounts.figures import Figure
from crosswire.words.lists import words

_AGE: Final = re.compile(r"-?[ ]?(?:-?year|-?month|-?week|-?day)s?[- ]old\b|[ ]years[ ]of[ ]age\b")
_LIST: Final = re.compile(r"(?:^|\n)[ ]*$")
_SCORE: Final = re.compile(r"\d{1,3}-\d{1,3}(?:-\d{1,3})?(?![\d%])")
_PHONE: Final = re.compile(r"\+?\d[\d-]{2,}-\d{3,}|\(\d{3}\)")
_STREET: Final = re.compile(
    r"[ ](?:[A-Z][\w.]*[ ]){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Drive|Way|Square)\b"
)
_JOINED: Final = re.compile(r"[-'/:@_]\w|\w|[.,]\d|/")


def is_amount(figure: Figure, tokens: Span, counted: Counted, text: str) -> bool:
    """Whether a number expression says how much or how many."""
    if figure.unit is not None:
        return figure.form != "share" or _is_share(tokens)
    if figure.form == "vague":
        return counted.noun is not None or figure.low != 3
    return not (
        _is_label(tokens)
        or _is_printed_code(figure, text)
        or _is_age(figure, tokens, text)
        or _is_year(figure, tokens, counted, text)
        or _is_mere_one(figure, counted)
        or _is_address(figure, text)
    )


def _is_share(tokens: Span) -> bool:
    doc = tokens.doc
    after = doc[tokens.end].lower_ if tokens.end < len(doc) else ""
    return after in ("of", "the", "its", "their", "all", "those") and tokens[-1].pos_ != "VERB"


def _is_label(tokens: Span) -> bool:
    """ "Article 5", "No. 10", "Phase 3": the number names something."""
    if tokens.start == 0:
        return False
    before: Doc = tokens.doc
    word = before[tokens.start - 1]
    if word.text == "." and tokens.start > 1:
        word = before[tokens.start - 2]
        return word.lower_ in ("no", "nr", "vol", "art")
    if word.lower_.rstrip(".") in words("label_nouns") and word.pos_ in (
        "NOUN",
        "PROPN",
        "ADJ",
        "X",
    ):
        return tokens[-1].head.i < tokens.start or word.text[0].isupper() or tokens[-1].head == word
    return word.pos_ == "PROPN" and tokens[0].head == word and tokens[0].text[0].isdigit()


def _is_printed_code(figure: Figure, text: str) -> bool:
    """Scores, phone numbers, list numbers, figures joined to letters ("5G", "24/7")."""
    start, end = figure.number_start, figure.end
    if _LIST.search(text, max(0, start - 12), start) and text[end : end + 1] in (".", ")"):
        return True
    if _PHONE.match(text, start) or (
        start and text[start - 1] in "(" and text[end : end + 1] == ")" and end - start < 3
    ):
        return True
    if figure.form == "range" and _SCORE.match(text, start):
        after = text[end : end + 1]
        return after in (".", ",", ";", ")", "\n", "")
    following = text[end : end + 2]
    return (
        bool(_JOINED.match(following)) and text[start].isdigit() and not following.startswith("-")
    )


def _is_age(figure: Figure, tokens: Span, text: str) -> bool:
    if _AGE.match(text[figure.end : figure.end + 16].lower()):
        return True
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    if before is not None and before.lower_ in ("aged", "age", "ages"):
        return True
    between_commas = (
        text[figure.end : figure.end + 1] in (",", ".", ")")
        and before is not None
        and before.text in (",", "(")
    )
    value = figure.low
    return bool(
        between_commas
        and value is not None
        and value < 120
        and tokens.start > 1
        and tokens.doc[tokens.start - 2].pos_ in ("PROPN", "NOUN")
        and figure.qualifier == "exactly"
    )


def _is_year(figure: Figure, tokens: Span, counted: Counted, text: str) -> bool:
    printed = text[figure.number_start : figure.end]
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", printed):
        return False
    return counted.noun is None or counted.noun.tag_ not in ("NNS",)


def _is_mere_one(figure: Figure, counted: Counted) -> bool:
    """ "one of the", "one thing": no count; "one person" is."""
    return figure.low == figure.high == 1 and figure.unit is None and not is_person(counted.noun)


def _is_address(figure: Figure, text: str) -> bool:
    return bool(_STREET.match(text, figure.end))
