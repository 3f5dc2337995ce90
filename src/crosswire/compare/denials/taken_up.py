"""Which claim a denial takes up: "the allegations", "her account", "that"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.concepts import Concept, hollow, tokens
from crosswire.compare.deeds import Deed
from crosswire.compare.denials.answers import accuses, asserts, specific, views
from crosswire.compare.denials.pronouns import surely_meant
from crosswire.compare.kinds import no_deeds, wide
from crosswire.compare.material import Material
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

FAR = 2  # sentences before it in which the claim may stand
POINTING = frozenset({"it", "that", "these", "this", "those"})
_OPENING = words("clause_openers") | {"and", "as", "but", "that", "then"}
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
    if speaker is not None and not (
        specific(speaker) and surely_meant(material, claim.report, speaker)
    ):
        return False
    said = set(word_tokens(claim.statement.content.text))
    if words("claims_named") & words("accusing_words") & said or words("viewing_words") & said:
        return False  # it is a view, or the claim that is denied is one of those it speaks of
    if claim.statement.cue_stance == "accuses":
        return accuses(claim) and not claim.negated
    done = material.deed(claim)
    clause = done is not None and (done.clause or claim.statement.content.text.startswith("that "))
    return asserts(claim) and clause and _as_fact(done)


def _as_fact(done: Deed | None) -> bool:
    return done is not None and not done.hedged and not done.keys & views()


def meant(keys: frozenset[str]) -> frozenset[str]:
    """Of the concepts of a phrase for a claim, those that say which: "bribery" of its charges."""
    return keys - hollow() - no_deeds() - _WRONG


def taken_up(material: Material, stated: Sequence[Claim], one: TakingUp) -> Claim | None:
    """The nearest claim before, made by somebody else about whoever denies it.

    Where the denier is named before in the same sentence, the claim stands in that sentence.
    """
    named = any(c.key in one.who for c in _before(material, one))
    target = _nearest(material, stated, one, _begin(material, one, 0 if named else FAR))
    if target is None and one.pointing:
        return _nearest(material, stated, one, _begin(material, one, 1), anything=True)
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
    material: Material,
    stated: Sequence[Claim],
    one: TakingUp,
    begin: int,
    *,
    anything: bool = False,
) -> Claim | None:
    near = [
        claim
        for claim in stated
        if begin <= claim.content[0].start
        and claim.content[-1].end <= one.start
        and (anything or one.who & _about(material, claim))
        and not _one_party(one.who, claim.parties)
        and one.which <= claim.keys | wide(claim.words)
        and one.whose <= claim.parties
    ]
    return max(near, key=lambda claim: claim.content[0].start, default=None)


def _one_party(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two speakers share a name; a ministry's is shared only where the country is."""
    lands = [frozenset(key for key in keys if key.isupper()) for keys in (a, b)]
    return bool(lands[0] & lands[1]) if all(lands) else bool(a & b)


def _about(material: Material, claim: Claim) -> frozenset[str]:
    """Who is said to do something: subjects in what is claimed, or whoever is accused."""
    if not accuses(claim):
        return frozenset(_subjects(material, claim))
    if claim.concepts and claim.concepts[0].kind in NAMES:
        return claim.before(claim.words)  # "Vik of covering up what Reed had done"
    return claim.names | claim.beside


def _subjects(material: Material, claim: Claim) -> Iterator[str]:
    """The names that stand where a clause begins, a title before them or not."""
    text = material.all.report[claim.report].text
    for span in claim.content:
        opened = True
        held = {one.span.start: one for one in claim.concepts if span.holds(one.span)}
        for token in tokens(text, span):
            one = held.get(token.span.start)
            if opened and one is not None and one.kind in NAMES:
                yield one.key
            begins = token.word in _OPENING or not token.word[:1].isalnum()
            opened = begins or (opened and (token.capital or token.word in words("noun_openers")))
