"""What a denial is about, in the words of a report: a clause that names who is said to do it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.material import Material
from crosswire.compare.predicates import finite
from crosswire.records.span import Span
from crosswire.words.alternation import one_of
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

BESIDE = 2  # words between a cue and what it introduces


def matter_of(material: Material, asserted: Sequence[Claim], denials: Sequence[Claim]) -> str:
    """What is asserted: a clause of either side that names the doer, else a denial's wording.

    A content such as "Norland of supplying arms" is no clause. ``asserted``: best first.
    """
    for claim in (*asserted, *(one for one in denials if not one.negated)):
        if names_doer(material, claim):
            return _content(material, claim)
    return _with_cue(material, (*denials, *asserted)[0])


def _with_cue(material: Material, claim: Claim) -> str:
    """A content with the word of saying beside it, where it is no clause by itself."""
    text, cue = _content(material, claim), claim.statement.cue if claim.statement else None
    printed = material.text(claim.report, claim.content[0])
    accuses = claim.statement is not None and claim.statement.cue_stance == "accuses"
    if cue is None or not accuses or printed.startswith("that ") or len(claim.content) > 1:
        return text
    first, last = sorted((cue.span, claim.content[0]))
    between = Span(first.end, max(first.end, last.start))
    near = len(word_tokens(material.text(claim.report, between))) <= BESIDE
    return material.text(claim.report, Span(first.start, last.end)) if near else text


def names_doer(material: Material, claim: Claim) -> bool:
    """Whether a content is a clause that begins with a name: "Norland is sending arms"."""
    text = _content(material, claim)
    first = word_tokens(text)[:1]
    pronoun = set(first) & (words("third_person") | {"it", "i", "we"})
    named = claim.concepts and claim.concepts[0].kind in NAMES
    return bool(named) and not pronoun and _clause(claim, text)


def _content(material: Material, claim: Claim) -> str:
    text = " … ".join(material.text(claim.report, span) for span in claim.content)
    return _naming().sub("", text).removeprefix("that ")


@cache
def _naming() -> re.Pattern[str]:
    """A word that names the claim, before what is claimed: "his denials that"."""
    return re.compile(
        rf"^(?:[\w’']+ ){{0,2}}(?:denials?|{one_of(words('claims_named'))}) that ", re.IGNORECASE
    )


def _clause(claim: Claim, text: str) -> bool:
    accuses = claim.statement is not None and claim.statement.stance in ("accuses", "denies")
    return finite(text) or (not accuses and " of " not in text)
