"""How strongly a collection carries a sentence, as one number."""

from __future__ import annotations

from itertools import pairwise

from crosswire.compare.claims import Claim
from crosswire.compare.draft.lookup import Lookup
from crosswire.words.tokens import shingles, word_tokens

# Shares of a sentence that a collection has, and what they weigh: set by evals/drafts.
WORDS = 0.25  # its concepts, by rarity, that stand anywhere
PAIRS = 0.25  # its neighbouring concepts that stand in one sentence
RUNS = 0.5  # its runs of three words that stand in the nearest reports


def strength(claim: Claim, lookup: Lookup) -> float:
    """How much of a sentence the collection has, in [0, 1]."""
    return (
        WORDS * _words(claim, lookup) + PAIRS * _pairs(claim, lookup) + RUNS * _runs(claim, lookup)
    )


def _words(claim: Claim, lookup: Lookup) -> float:
    whole = sum(lookup.weights[key] for key in claim.keys)
    found = sum(lookup.weights[key] for key in claim.keys if lookup.stands(key))
    return found / whole if whole else 1.0


def _pairs(claim: Claim, lookup: Lookup) -> float:
    pairs = list(pairwise(concept.key for concept in claim.concepts))
    together = sum(lookup.together(a, b) for a, b in pairs)
    return together / len(pairs) if pairs else 1.0


def _runs(claim: Claim, lookup: Lookup) -> float:
    text = " ".join(span.of(lookup.draft.text) for span in claim.content)
    mine = shingles(word_tokens(text), 3)
    nearest = dict.fromkeys(match.claim.report for match in lookup.nearest(claim))
    found = {run for report in nearest for run in mine & lookup.runs(report)}
    return len(found) / len(mine) if mine else 1.0
