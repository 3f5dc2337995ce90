"""The verifier of a rewriter's sentence: whether it may stand in the place of ours.

It must pass what our own sentences pass, and it must follow from ours by its form
(``derivation.follows``): true words in a false order are no true sentence. Whatever is in doubt is
refused. Why is said in words of ours, so that nothing that was refused is ever shown.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from crosswire.records.account import Told
from crosswire.records.report import Report
from crosswire.tell.derivation import doubts, follows, negates, says, tokens
from crosswire.tell.figures import figures
from crosswire.tell.verify import content_faults, passage_faults

MOST_LONGER = 20  # characters; "that" and a comma make a sentence longer, and nothing else does
STRANGE = {
    "the figure": "a figure of it is in no passage",
    "the name": "a name or a date of it is in no passage",
    "the quotation": "a quotation of it is in no passage",
}


def in_words_of(told: Told, offered: str) -> Told:
    """Our sentence in a rewriter's words, which ``refusal`` has nothing against."""
    return replace(told, text=" ".join(offered.split()), rewritten_from=told.text)


def refusal(told: Told, offered: str, reports: Mapping[str, Report]) -> str:
    """Why a sentence is not taken in the place of ours; empty where it is."""
    text = " ".join(offered.split())
    if not text:
        return "it was empty"
    if any(unicodedata.category(one).startswith("C") for one in text):
        return "it had characters that are not printed"
    if len(text) > len(told.text) + MOST_LONGER:
        return "it was longer than ours"
    if passage_faults(told.passages, reports):
        return "its passages are not what the reports say"
    return next(_reasons(told, text), "")


def _reasons(told: Told, text: str) -> Iterator[str]:
    """What is wrong, the most telling first."""
    wrong = content_faults(text[:1].lower() + text[1:], told.passages)  # "About 40" is no name
    yield from (why for kind, why in STRANGE.items() if any(one.startswith(kind) for one in wrong))
    if follows(told.text, text):
        return
    ours, theirs = (Counter(one.lower() for one in tokens(said)) for said in (told.text, text))
    changed = (ours - theirs) + (theirs - ours)
    if any(map(negates, changed)):
        yield "it added or left out a negation or a condition"
    if any(map(says, changed)):
        yield "it changed who says it, or how"
    if any(map(doubts, changed)):
        yield "it made it more certain, or less"
    if figures(told.text) != figures(text):
        yield "its figures are not those of our sentence"
    yield "it used other words, or another order of them"
