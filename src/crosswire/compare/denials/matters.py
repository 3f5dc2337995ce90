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
LONGEST = 200  # characters of an accusation that is told whole
_LIGHT = re.compile(r"^(?:(?:has|have|had|is|are|was|were|been|being) )+")


def matter_of(material: Material, asserted: Sequence[Claim], denials: Sequence[Claim]) -> str:
    """What is asserted: a clause of either side that names the doer, else a denial's wording.

    A content such as "Norland of supplying arms" is no clause. ``asserted``: best first.
    """
    for claim in (*asserted, *(one for one in denials if not one.negated)):
        if names_doer(material, claim):
            return _content(material, claim)
    return _with_cue(material, (*denials, *asserted)[0])


def _with_cue(material: Material, claim: Claim) -> str:
    """A content with the word of accusing beside it, where it is no clause by itself."""
    text, statement = _content(material, claim), claim.statement
    if statement is None or statement.cue is None or statement.cue_stance != "accuses":
        return text
    cue, (first, last) = statement.cue.span, (claim.content[0], claim.content[-1])
    if material.text(claim.report, first).startswith("that "):
        return text
    if cue.start > first.start:  # "Vik has been accused by two women of fraud"
        last = Span(last.start, max(last.end, statement.sentence.end))
    whole = Span(min(first.start, cue.start), last.end)
    printed = material.text(claim.report, whole).rstrip(". ")
    far = Span(cue.end, max(cue.end, first.start))
    if len(word_tokens(material.text(claim.report, far))) > BESIDE or len(printed) > LONGEST:
        return text
    return _LIGHT.sub("", printed)


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
