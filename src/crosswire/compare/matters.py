"""What a denial is about, in the words of a report: a clause that names who is said to do it."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.material import Material
from crosswire.compare.predicates import finite
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens


def matter_of(material: Material, asserted: Sequence[Claim], denials: Sequence[Claim]) -> str:
    """What is asserted: a clause of either side that names the doer, else a denial's wording.

    A content such as "Norland of supplying arms" is no clause. ``asserted``: best first.
    """
    for claim in (*asserted, *(one for one in denials if not one.negated)):
        if names_doer(material, claim):
            return _content(material, claim)
    return _content(material, (*denials, *asserted)[0])


def names_doer(material: Material, claim: Claim) -> bool:
    """Whether a content is a clause that begins with a name: "Norland is sending arms"."""
    text = _content(material, claim)
    first = word_tokens(text)[:1]
    pronoun = set(first) & (words("third_person") | {"it", "i", "we"})
    named = claim.concepts and claim.concepts[0].kind in NAMES
    return bool(named) and not pronoun and _clause(claim, text)


def _content(material: Material, claim: Claim) -> str:
    text = " … ".join(material.text(claim.report, span) for span in claim.content)
    return text.removeprefix("that ")


def _clause(claim: Claim, text: str) -> bool:
    accuses = claim.statement is not None and claim.statement.stance in ("accuses", "denies")
    return finite(text) or (not accuses and " of " not in text)
