"""The amounts that a report tells: how much of what, killed and wounded told apart.

``amounts`` finds number expressions (``figures``), what they count (``counted``), what happened to
those counted (``casualties``), leaves out what is no amount (``checks``), and adds where and when
(``circumstances``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from crosswire.read.amounts.casualties import fate, is_part
from crosswire.read.amounts.checks import is_amount
from crosswire.read.amounts.circumstances import Around, sentence_of
from crosswire.read.amounts.counted import STATES, Counted, counted, what_for
from crosswire.read.amounts.figures import Figure, figures
from crosswire.read.amounts.people import are_people, is_person, is_troop
from crosswire.read.amounts.tolls import numbered
from crosswire.read.parse import Parsed
from crosswire.read.tokens import tokens as words_of
from crosswire.records.amount import Amount
from crosswire.records.name import Name
from crosswire.records.span import Span
from crosswire.records.time import Time
from crosswire.words.case import lower_case
from crosswire.words.lists import table, words

__all__ = ["amounts"]

_DETERMINERS: Final = re.compile(
    r"^(?:of )?(?:(?:the|its|their|his|her|these|those|our|all) )*", re.I
)


def amounts(parsed: Parsed, names: Sequence[Name], times: Sequence[Time]) -> tuple[Amount, ...]:
    """Every amount, in the order of the text; numbers inside ``times`` are none."""
    lower = lower_case(words_of(parsed.doc).plain)
    starts = [each.span.start for each in times]
    around = Around(parsed.doc, names, times)
    result: list[Amount] = []
    for figure in figures(lower):
        if _timed(figure, times, starts):
            continue
        tokens = parsed.doc.char_span(figure.number_start, figure.end, alignment_mode="expand")
        if tokens is None:
            continue
        what = counted(tokens)
        if is_amount(figure, tokens, what, parsed.report.text):
            result.append(_amount(parsed, figure, tokens, what, around))
    return tuple(result)


def _timed(figure: Figure, times: Sequence[Time], starts: list[int]) -> bool:
    """Whether the number is part of an expression of time."""
    after = bisect_left(starts, figure.end)
    return any(
        each.type != "SET" and each.span.end > figure.number_start
        for each in times[max(0, after - 2) : after]
    )


def _amount(
    parsed: Parsed, figure: Figure, tokens: SpacySpan, what: Counted, around: Around
) -> Amount:
    text = parsed.report.text
    span = Span(figure.start, figure.end if figure.counts else max(figure.end, what.end))
    sentence = sentence_of(parsed.doc, tokens.start)
    told = fate(what) if figure.unit is None else None
    noun = _noun(figure, tokens, what)
    return Amount(
        text=span.of(text), span=span, low=figure.low, high=figure.high,
        unit=figure.unit or _unit(figure, what, noun, told, text), qualifier=figure.qualifier,
        counts=figure.counts or told or _counts(noun), sentence=sentence,
        place=around.place(what.head, sentence, text), time=around.time(what.head, sentence),
        rule="part" if is_part(what) else figure.form,
    )  # fmt: skip


def _noun(figure: Figure, tokens: SpacySpan, what: Counted) -> Token | None:
    """The noun that names what is counted; a sum counts what it is given for."""
    noun = what.noun
    if figure.unit in (None, "percent", "percentage points"):
        noun = noun or (numbered(what.head) if figure.unit is None else None)
        return noun if noun is None or noun.lower_ not in STATES else None
    return noun or what_for(tokens)


def _unit(figure: Figure, what: Counted, noun: Token | None, told: str | None, text: str) -> str:
    if is_person(noun) or told or (what.noun is not None and what.noun.lower_ in STATES):
        return "persons"
    if what.noun is None and noun is not None:
        return noun.text
    if what.noun is None:
        return "persons" if are_people(what.head) else "number"
    printed = text[figure.end : what.end].lstrip("-") or what.noun.text
    return _DETERMINERS.sub("", " ".join(printed.split()))


def _counts(noun: Token | None) -> str | None:
    """The noun counted, in one form: "troops" for soldiers, "aid" for assistance."""
    if noun is None:
        return None
    if is_troop(noun):
        return "troops"
    aid = words("aid_nouns")
    if any(token.lemma_.lower() in aid for token in (noun, *noun.children) if token.i <= noun.i):
        return "aid"
    return table("plural_repairs").get(noun.lower_, (noun.lemma_.lower(),))[0]
