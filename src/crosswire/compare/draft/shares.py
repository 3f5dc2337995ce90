"""How much of what a claim tells a place tells too, counted so that a reader can count again."""

from __future__ import annotations

from collections.abc import Collection

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import Concept, hollow

NAMED = 1.5  # words that a name or a figure counts for
HOLLOW = 0.3  # what a word counts that stands in any news sentence


def told(claim: Claim, shared: Collection[str]) -> float:
    """The share of a claim that is among these concepts, in [0, 1].

    A name or a figure counts for one and a half words, a word that tells little for a third of one.
    """
    counted = {concept.key: _counts(concept) for concept in claim.concepts}
    whole = sum(counted.values())
    return sum(counted[key] for key in counted if key in shared) / whole if whole else 0.0


def _counts(concept: Concept) -> float:
    if concept.kind != "word":
        return NAMED
    return HOLLOW if concept.key in hollow() else 1.0
