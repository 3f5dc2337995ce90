"""Which claim a denial takes up: "the allegations", "her account", "that"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.compare.answers import accuses, asserts, views
from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.concepts import Concept, hollow
from crosswire.compare.kinds import no_deeds, wide
from crosswire.compare.material import Material
from crosswire.compare.pronouns import surely_meant
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

FAR = 2  # sentences before it in which the claim may stand
POINTING = frozenset({"it", "that", "these", "this", "those"})
_WRONG = frozenset({"wrongdo"})


@dataclass(frozen=True, slots=True)
class TakingUp:
    """A denial of what was said before ``start``, the place in its sentence where it begins.

    ``who``: keys of who denies; ``which``: concepts that say which claim it is, ``whose``: keys of
    who made it; ``pointing``: whether only "that" or "it" takes it up.
    """

    report: str
    sentence: Span
    start: int
    denier: str
    who: frozenset[str]
    which: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    pointing: bool = False


def claims_made(material: Material) -> Mapping[str, Sequence[Claim]]:
    """The claims of each report that can be denied: it is said that something is so."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        if _can_be_denied(material, claim):
            found[claim.report].append(claim)
    return found


def _can_be_denied(material: Material, claim: Claim) -> bool:
    """Whether it is claimed in a clause that something is so, or somebody is accused of a deed."""
    if claim.statement is None:
        return False
    speaker = claim.statement.speaker
    if speaker is not None and not surely_meant(material, claim.report, speaker):
        return False
    said = set(word_tokens(claim.statement.content.text))
    if words("claims_named") & words("accusing_words") & said or words("viewing_words") & said:
        return False  # it is a view, or the claim that is denied is one of those it speaks of
    if claim.statement.cue_stance == "accuses":
        return accuses(claim) and not claim.negated
    done = material.deed(claim)
    fact = done is not None and done.clause and not done.hedged and not done.keys & views()
    return asserts(claim) and fact


def meant(keys: frozenset[str]) -> frozenset[str]:
    """Of the concepts of a phrase for a claim, those that say which: "bribery" of its charges."""
    return keys - hollow() - no_deeds() - _WRONG


def taken_up(material: Material, stated: Sequence[Claim], one: TakingUp) -> Claim | None:
    """The nearest claim before, made by somebody else about whoever denies it.

    Where the denier is named before in the same sentence, the claim stands in that sentence.
    """
    named = any(c.key in one.who for c in _before(material, one))
    target = _nearest(stated, one, _begin(material, one, 0 if named else FAR))
    if target is None and one.pointing:
        return _nearest(stated, one, _begin(material, one, 1), anything=True)
    return target


def _before(material: Material, one: TakingUp) -> Sequence[Concept]:
    """What is named in the sentence before the denial begins."""
    begun = Span(one.sentence.start, max(one.sentence.start, one.start))
    return material.people.concepts(one.report, [begun])


def _begin(material: Material, one: TakingUp, sentences_before: int) -> int:
    sentences = material.all.reading[one.report].sentences
    at = [n for n, other in enumerate(sentences) if other.span.meets(one.sentence)]
    if not at:
        return one.sentence.start
    return sentences[max(0, at[0] - sentences_before)].span.start


def _nearest(
    stated: Sequence[Claim], one: TakingUp, begin: int, *, anything: bool = False
) -> Claim | None:
    near = [
        claim
        for claim in stated
        if begin <= claim.content[0].start
        and claim.content[-1].end <= one.start
        and (anything or one.who & _about(claim))
        and not one.who & claim.parties
        and one.which <= claim.keys | wide(claim.words)
        and one.whose <= claim.parties
    ]
    return max(near, key=lambda claim: claim.content[0].start, default=None)


def _about(claim: Claim) -> frozenset[str]:
    """Who is spoken of: whoever is named in what is claimed, or is said to be accused."""
    if not accuses(claim):
        return claim.names
    if claim.concepts and claim.concepts[0].kind in NAMES:
        return claim.before(claim.words)  # "Vik of covering up what Reed had done"
    return claim.names | claim.beside
