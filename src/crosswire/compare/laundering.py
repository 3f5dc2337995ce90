"""An attribution lost on the way: a claim in the ancestor, a fact in the report made from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.bearing import hedged
from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, Place, finding
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.statement import Stance
from crosswire.words.fold import plain_marks

WHOLE = 0.8  # share of what is claimed, by weight, that the sentence told as fact must have
OF_FACT = 0.6  # the same of the sentence told as fact: evals/laundered
WORDS_SHARED = 3
MOST = 5  # of one report; where everything is told as fact, a few show it
DESCENT = frozenset({"copy", "rewrite", "cites"})
CLAIMED = frozenset[Stance]({"says", "accuses", "confirms", "estimates", "warns"})
SCORES: dict[str, float] = {"accuses": 0.9, "estimates": 0.8, "warns": 0.8}
SAID = 0.7  # the score where the ancestor only says who said it


@dataclass(frozen=True, slots=True)
class _Lost:
    """A claim of the ancestor, and the sentence of the report made from it that vouches for it."""

    link: Link
    claimed: Claim
    fact: Claim


def attribution_lost(material: Material) -> Iterator[Finding]:
    """What one report gives as somebody's word is told as fact in a report made from it.

    Looked for only along the lineage, from a report to those that copy, rewrite or cite it. The
    sentence told as fact must have nearly all of what is claimed and little beside; it has no
    "said", "according to", "allegedly" or question of its own, no quotation marks, and the report
    says nowhere whose word it is. Nor may the ancestor vouch for it itself in another place.
    Promises, demands and denials are left out: they are no facts to tell. That a rewrite tells
    without its source what nobody disputes is found too, with a lower score than an accusation.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        by_report[claim.report].append(claim)
    descent: dict[str, list[Link]] = defaultdict(list)
    for link in material.all.lineage:
        if link.kind in DESCENT and link.judgement == "same" and {link.a, link.b} <= material.story:
            descent[link.a].append(link)
    for _, links in sorted(descent.items()):
        lost = [one for link in links for one in _lost(material, link, by_report)]
        ranked = sorted(_once(lost), key=lambda one: (-_score(one), one.fact.span))
        for one in ranked[:MOST]:
            yield _told(material, one)


def _lost(material: Material, link: Link, by_report: dict[str, list[Claim]]) -> Iterator[_Lost]:
    above, below = by_report[link.b], by_report[link.a]
    facts = [one for one in below if one.statement is None and _vouched(material, one)]
    told = [one for one in above if one.statement is None]
    attributed = [one for one in below if one.statement is not None]
    for claimed in above:
        found = [fact for fact in facts if _claimed(claimed) and _same(material, fact, claimed)]
        if found and not any(_whole(material, one, claimed) for one in (*attributed, *told)):
            yield from (_Lost(link, claimed, fact) for fact in found)


def _claimed(claim: Claim) -> bool:
    """Whether it is a statement of how things are, of enough words to be known again."""
    return (
        claim.statement is not None
        and claim.statement.stance in CLAIMED
        and len(claim.words - hollow()) >= WORDS_SHARED
    )


def _vouched(material: Material, fact: Claim) -> bool:
    """Whether a sentence says in the report's own voice that it is so."""
    text = plain_marks(material.text(fact.report, fact.span))
    return '"' not in text and not hedged(text)


def _whole(material: Material, claim: Claim, claimed: Claim) -> bool:
    if len(claim.words & claimed.words) < WORDS_SHARED:
        return False
    return likeness(claimed, claim, material.weights).of_a >= OF_FACT


def _same(material: Material, fact: Claim, claimed: Claim) -> bool:
    if len(fact.words & claimed.words - hollow()) < WORDS_SHARED:
        return False
    alike = likeness(claimed, fact, material.weights)
    whole = alike.of_a >= WHOLE and alike.of_b >= OF_FACT and not alike.opposed
    return whole and claimed.numbers <= fact.numbers


def _once(lost: Iterable[_Lost]) -> Sequence[_Lost]:
    """The best of each sentence told as fact."""
    best: dict[Place, _Lost] = {}
    for one in lost:
        place = (one.fact.report, one.fact.span)
        if place not in best or _score(one) > _score(best[place]):
            best[place] = one
    return list(best.values())


def _score(one: _Lost) -> float:
    stance = one.claimed.statement.stance if one.claimed.statement else ""
    return SCORES.get(stance, SAID)


def _told(material: Material, one: _Lost) -> Finding:
    whose = _whose(material, one.claimed)
    sides = [
        material.side(whose, [(one.claimed.report, one.claimed.span)]),
        material.side("told as fact", [(one.fact.report, one.fact.span)]),
    ]
    above, below = material.label(one.link.b), material.label(one.link.a)
    why = (
        f"{above} gives this as {whose}; in {below} it is told as fact: the attribution was lost "
        f"on the way from {above} to {below}. How the one comes from the other: {one.link.why}"
    )
    about = " … ".join(material.text(one.claimed.report, span) for span in one.claimed.content)
    score = _score(one)
    return finding("attribution", about, sides, why=why, rule="attribution_lost", score=score)


def _whose(material: Material, claimed: Claim) -> str:
    """Whose word the ancestor says it is: "an accusation by Norland", "a claim (“allegedly”)"."""
    statement = claimed.statement
    if statement is None or statement.speaker is None:
        cue = statement.cue.text if statement and statement.cue else "it is said"
        return f"a claim of nobody who is named (“{cue}”)"
    name = material.people.full_name(claimed.report, statement.speaker.name)
    name = name[0].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    return f"an accusation by {name}" if statement.stance == "accuses" else f"the word of {name}"
