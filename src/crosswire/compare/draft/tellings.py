"""The places that tell a claim of the draft, and those that tell it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from crosswire.compare.amounts.figures import Figure
from crosswire.compare.claims import Claim, likeness
from crosswire.compare.draft.exchanged import Names, Stands, exchanged, stands
from crosswire.compare.draft.fitting import unfit
from crosswire.compare.draft.lookup import Lookup, Match
from crosswire.compare.draft.shares import told as share

SUPPORTED = 0.65  # share of what is told that one place must tell: evals/drafts
Rival = tuple[Match, list[tuple[Figure, Figure]]]  # a place, and its figures beside the draft's


@dataclass(frozen=True, slots=True)
class Tellings:
    """``told``: the places that tell a claim; ``rivals``: those that do with other figures.

    ``turned``: those in which two of its names stand the other way round.
    """

    told: list[Match] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)
    turned: list[tuple[Match, Names]] = field(default_factory=list)

    @property
    def nearest_turned(self) -> bool:
        """Whether a place with exchanged names is nearer than any that tells the claim."""
        nearest = max((match.alike.of_a for match in self.told), default=0.0)
        return any(match.alike.of_a > nearest for match, _ in self.turned)


def tellings(claim: Claim, sentence: Claim, found: Sequence[Match], lookup: Lookup) -> Tellings:
    """What each place is for a claim of the draft; ``sentence``: that in which it stands."""
    held = Tellings()
    mine = stands(lookup.draft.text, sentence.concepts)
    for match in found:
        if match.alike.opposed or not _turned_alike(claim, match.claim):
            continue
        if pairs := unfit(claim, match.claim, lookup):
            rest = _beyond(claim, match.claim, pairs, lookup)
            if rest.alike.of_a >= SUPPORTED:
                held.rivals.append((rest, pairs))
        elif share(claim, match.alike.shared) >= SUPPORTED:
            if names := _turned(mine, match.claim, lookup):
                held.turned.append((match, names))
            else:
                held.told.append(match)
    return held


def _turned(mine: Stands, found: Claim, lookup: Lookup) -> Names | None:
    """Two names that stand the other way round in the sentence, or one of two, of a place."""
    text = lookup.material.all.report[found.report].text
    for span in [found.span] if found.statement else found.content:
        told = lookup.material.people.concepts(found.report, [span])
        if names := exchanged(mine, stands(text, told)):
            return names
    return None


def _turned_alike(claim: Claim, found: Claim) -> bool:
    """Whether a place negates something that the claim negates, if that negates anything."""
    return not claim.negated or bool(claim.negated & found.negated)


def _beyond(
    claim: Claim, found: Claim, pairs: Sequence[tuple[Figure, Figure]], lookup: Lookup
) -> Match:
    """How alike a claim and a place are beyond their figures."""
    spans = [[figure.amount.span for figure in side] for side in zip(*pairs, strict=True)]
    mine, other = (
        replace(one, concepts=tuple(c for c in one.concepts if not any(map(c.span.meets, here))))
        for one, here in zip((claim, found), spans, strict=True)
    )
    return Match(found, likeness(mine, other, lookup.weights))
