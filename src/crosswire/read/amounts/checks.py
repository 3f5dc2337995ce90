"""What is no amount: ages, years, labels, scores, phone and list numbers, addresses, "one of"."""

from __future__ import annotations

import re
from typing import Final

from spacy.tokens import Span, Token

from crosswire.read.amounts.casualties import fate
from crosswire.read.amounts.counted import Counted, measure
from crosswire.read.amounts.figures import Figure
from crosswire.read.amounts.people import is_person
from crosswire.words.lists import inverted, words

NAMES: Final = frozenset({"FAC", "GPE", "LOC", "ORG", "WORK_OF_ART", "EVENT"})
QUOTES: Final = "'\u2019\u2018"
HALVES: Final = frozenset(
    {"first", "second", "latter", "early", "other", "last", "back", "top", "bottom", "better"}
)  # "the second half of the match" measures nothing
OLDEST: Final = 120
_AGE: Final = re.compile(
    r"-?[ ]?(?:year|month|week|day)s?[- ]old\b|-?[ ]?years[ ]of[ ]age\b"
    r"|[ ](?:and|or)[ ](?:older|over|up|above|under|younger)\b"
)
_SCORE: Final = re.compile(r"\d{1,3}-\d{1,3}(?:-\d{1,3})?(?![\d%])")
_PHONE: Final = re.compile(r"\+?\d[\d-]{2,}-\d{3,}")
_STREET: Final = re.compile(
    r"[ ](?:[A-Z][\w.]*[ ]){1,3}"
    r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Drive|Way|Square)\b"
)
_CITATION: Final = re.compile(r"[ ](?:U\.?S\.?C|C\.?F\.?R|Stat)\b")
_UNIT: Final = re.compile(r"(?:km|kg|m|mm|cm|lb|lbs|mw|gw|mph|kmh|ft)\b(?:/h)?", re.IGNORECASE)
_JOINED: Final = re.compile(r"['/:@_]\w|\w|[.,]\d|/")


def is_amount(figure: Figure, tokens: Span, counted: Counted, text: str) -> bool:
    """Whether a number expression says how much or how many."""
    if figure.form == "share":
        return _is_share(tokens)
    if figure.unit is not None:
        return True
    if counted.noun is not None and counted.noun.lemma_.lower() in inverted("time_units"):
        return False  # how long it took
    if _is_few(figure) or tokens[-1].lower_ == "scores":
        return is_person(counted.noun) or fate(counted) is not None or _says_scores_of(tokens)
    return figure.form == "vague" or not (
        _is_label(tokens)
        or _is_title(tokens)
        or _is_printed_code(figure, tokens, text)
        or _is_age(figure, tokens, counted, text)
        or _is_year(figure, counted, text)
        or _is_one(figure, tokens, counted)
        or _is_both(figure, tokens, counted)
        or _STREET.match(text, figure.end)
        or _CITATION.match(text, figure.end)
    )


def _is_few(figure: Figure) -> bool:
    """As in "several", "a couple of": too little said to be a number of things."""
    return figure.form == "vague" and figure.low is not None and figure.low <= 3


def _says_scores_of(tokens: Span) -> bool:
    """As in "scores of homes", and not "low scores"."""
    after = _after(tokens)
    return tokens[-1].lower_ == "scores" and after is not None and after.lower_ == "of"


def _after(tokens: Span) -> Token | None:
    return tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None


def _before(tokens: Span, back: int = 1) -> Token | None:
    return tokens.doc[tokens.start - back] if tokens.start >= back else None


def _is_share(tokens: Span) -> bool:
    after, before = _after(tokens), _before(tokens)
    if before is not None and before.lower_ in HALVES:
        return False
    return after is not None and after.lower_ in ("of", "the", "its", "their", "all", "those")


def _is_label(tokens: Span) -> bool:
    """As in "Article 5", "No. 10", "Phase 3": the number names something."""
    word = _before(tokens)
    if word is not None and word.text == ".":
        word = _before(tokens, 2)
        return word is not None and word.lower_ in ("no", "nr", "vol", "art")
    if word is None:
        return False
    head = tokens[-1].head
    if word.lower_.rstrip(".") in words("label_nouns") and word.pos_ in ("NOUN", "PROPN", "ADJ"):
        return head.i < tokens.start or word.text[0].isupper()
    named = tokens[0].text[0].isdigit() or tokens[0].text[0].isupper()
    return word.pos_ == "PROPN" and head.i == word.i and named


def _is_title(tokens: Span) -> bool:
    """As in "the Five Oaks quarter", "12 Rules": part of a name that goes on behind the number."""
    after = _after(tokens)
    return (
        after is not None
        and tokens[-1].ent_type_ in NAMES
        and after.ent_type_ == tokens[-1].ent_type_
        and after.ent_iob_ == "I"
        and after.pos_ == "PROPN"
    )


def _is_printed_code(figure: Figure, tokens: Span, text: str) -> bool:
    """Scores, phone numbers, list numbers, figures joined to a word ("5G", "24/7", "four-star")."""
    start, end = figure.number_start, figure.end
    if _is_short_year(text, start, end) or _is_bracketed(text, start, end):
        return True
    if measure(tokens) is not None:
        return False
    line_begins = not text[text.rfind("\n", max(0, start - 12), start) + 1 : start].strip()
    at_line_start = line_begins and (start < 12 or "\n" in text[max(0, start - 12) : start])
    if at_line_start and text[end : end + 1] in (".", ")"):
        return True
    if _PHONE.match(text, start):
        return True
    if figure.form == "range" and _SCORE.match(text, start):
        return text[end : end + 1] in (".", ",", ";", ")", "\n", "")
    if _UNIT.match(text, end):
        return False
    return text[end : end + 1] == "-" or _JOINED.match(text, end) is not None


def _is_short_year(text: str, start: int, end: int) -> bool:
    """As in "the class of '82"."""
    return end - start == 2 and text[max(0, start - 1) : start] in QUOTES and start > 0


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """As in "(2) pass a check", "(212) 555-0134"."""
    return text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")" and end - start < 4


def _is_age(figure: Figure, tokens: Span, counted: Counted, text: str) -> bool:
    """As in "a 47-year-old", "aged 12", "Maria Talo, 47,", "she was 16"."""
    if _AGE.match(text[figure.end : figure.end + 16].lower()):
        return True
    if any(
        t.lower_ in ("aged", "age", "ages")
        for t in tokens.doc[max(0, tokens.start - 4) : tokens.start]
    ):
        return True
    value = figure.low if figure.low is not None else figure.high
    if value is None or value > OLDEST:
        return False
    if counted.noun is None and _of_an_age_group(figure, tokens, text):
        return True
    if figure.qualifier not in ("exactly", "about"):
        return False
    return _behind_a_name(figure, tokens, text) or _of_a_person(tokens, counted)


def _of_an_age_group(figure: Figure, tokens: Span, text: str) -> bool:
    """As in "voters under 30", "those between 40 and 50", "the age from 18 to 21", "At 85, she"."""
    said = text[figure.start : figure.number_start].strip()
    before = _before(tokens, 1 + len(said.split()))
    bounded = figure.qualifier in ("over", "under") or figure.form == "range"
    if bounded and before is not None and before.tag_ in ("NNS", "NNPS", "DT", "NN"):
        return is_person(before) or before.lower_ in ("those", "anyone", "everyone")
    if before is not None and before.text == "At" and text[figure.end : figure.end + 1] == ",":
        return True
    return before is not None and before.lower_ in ("from", "to") and _changes_an_age(before)


def _changes_an_age(preposition: Token) -> bool:
    """As in "raised the age from 18 to 21", "the age at which they vote from 21 to 18"."""
    above = list(preposition.ancestors)[:4]
    return any(child.lemma_ == "age" for token in above for child in (token, *token.children))


def _behind_a_name(figure: Figure, tokens: Span, text: str) -> bool:
    before, name = _before(tokens), _before(tokens, 2)
    if before is None or name is None or before.text not in (",", "("):
        return False
    closed = text[figure.end : figure.end + 1] in (",", ".", ")", ";")
    return closed and name.pos_ in ("PROPN", "NOUN") and name.ent_type_ not in ("DATE", "GPE")


def _of_a_person(tokens: Span, counted: Counted) -> bool:
    """As in "She was 16", "when he turned 70", "a boy of 17"."""
    verb = counted.head.head
    if counted.noun is None and verb.lower_ == "of" and is_person(verb.head):
        return True
    if counted.noun is not None or verb.lemma_ not in ("be", "turn"):
        return False
    clauses = (verb, verb.head) if verb.dep_ == "conj" else (verb,)
    subjects = (child for one in clauses for child in one.children if child.dep_ == "nsubj")
    return any(_is_one_person(subject) for subject in subjects)


def _is_one_person(token: Token) -> bool:
    return (
        token.lower_ in ("he", "she", "i", "old")  # "the 47-year-old"
        or token.ent_type_ == "PERSON"
        or (token.tag_ == "NN" and is_person(token))
    )


def _is_year(figure: Figure, counted: Counted, text: str) -> bool:
    printed = text[figure.number_start : figure.end]
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", printed):
        return False
    return counted.noun is None or counted.noun.tag_ != "NNS"


def _is_one(figure: Figure, tokens: Span, counted: Counted) -> bool:
    """As in "one of the", "one thing": no count; "one person" is."""
    if figure.low != 1 or figure.high != 1:
        return False
    after = _after(tokens)
    partitive = after is not None and after.lower_ == "of"
    named = counted.noun is not None and counted.noun.lower_ in ("person", "civilian", "soldier")
    return partitive or not (named or fate(counted) is not None)


def _is_both(figure: Figure, tokens: Span, counted: Counted) -> bool:
    """As in "the two met in May": both of those told before."""
    before = _before(tokens)
    the = before is not None and before.lower_ in ("the", "these", "those")
    return the and figure.low == 2 and counted.noun is None and fate(counted) is None
