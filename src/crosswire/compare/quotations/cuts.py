"""A quotation that is cut so that the "not" or the "if" it hangs on is left out."""

from __future__ import annotations

from crosswire.compare.material import Material
from crosswire.compare.quotations.wording import Quoted, holds
from crosswire.words.lists import words

NEAR_CUT = 2  # words from the "not" to the cut, itself included; beyond, another word is negated
BEFORE = 4  # words before a cut in which a "not" or an "if" changes what follows


def cut_off(material: Material, short: Quoted, long: Quoted) -> str | None:
    """The negation or condition that a cut leaves out, with the words up to the cut."""
    at = holds(long.words, short.parts[0])
    if not at or at in long.wording.starts:
        return None
    start = max((s for s in long.wording.starts if s <= at), default=0)
    lost = long.words[max(start, at - BEFORE) : at]
    turning = [
        i for i, word in enumerate(lost) if word in words("negators") or word in ("if", "unless")
    ]
    if not turning or len(lost) - turning[-1] > NEAR_CUT or _turned_outside(material, short):
        return None
    if _led_into(material, short):
        return None
    return long.printed(lost[turning[-1] :])


def _led_into(material: Material, quoted: Quoted) -> bool:
    """Whether the report's own words begin the sentence that the quotation ends."""
    sentence = material.sentence(quoted.report, quoted.span)
    text = material.all.report[quoted.report].text
    before = text[min(sentence.start, quoted.span.start) : quoted.span.start].rstrip(" “\"'‘")
    return bool(before) and before[-1] not in ",:"


def _turned_outside(material: Material, quoted: Quoted) -> bool:
    """Whether the report's own words before the quotation carry the negation or condition."""
    sentence = material.sentence(quoted.report, quoted.span)
    text = material.all.report[quoted.report].text
    before = text[min(sentence.start, quoted.span.start) : quoted.span.start].lower()
    turning = words("negators") | {"if", "unless", "n't", "n’t", "denied", "doubt", "doubted"}
    return any(f" {word} " in f" {before} " or word in before.split() for word in turning) or (
        "n't" in before or "n’t" in before
    )
