"""How strongly a collection carries a sentence, as one number."""

from __future__ import annotations

from math import exp

from crosswire.compare.claims import Claim
from crosswire.compare.draft.lookup import Lookup
from crosswire.compare.draft.traces import Traces, traces

# What each trace weighs: a logistic regression on the summaries of FRANK (Pagnoni and others 2021,
# MIT licence), wholly right or not, by ``python -m evals.drafts --fit``.
BEFORE = -1.6
JOINED = 0.2  # strength below which words that stand in a place are joined otherwise: evals/drafts
WEIGHTS = Traces(
    strange=-2.7, unknown=-3.1, beside=1.4, ordered=1.8, runs=2.3, pieces=-1.7, repeated=-6.0,
    turned=-3.0, broken=-1.0,
)  # fmt: skip


def strength(claim: Claim, lookup: Lookup) -> float:
    """How much of a sentence the collection has, in [0, 1]: its traces, weighed."""
    return weighed(traces(claim, lookup), WEIGHTS, BEFORE)


def joined(claim: Claim, lookup: Lookup) -> bool:
    """Whether the collection joins the words of a claim much as it does, wherever that breaks off.

    Words that all stand in a place may be joined to another sense: who did it, to whom, where.
    """
    return weighed(traces(claim, lookup)._replace(broken=0.0), WEIGHTS, BEFORE) >= JOINED


def weighed(found: Traces, weights: Traces, before: float) -> float:
    """Traces as one number in [0, 1]: a logistic function of their weighted sum."""
    told = before + sum(weight * trace for weight, trace in zip(weights, found, strict=True))
    return 1 / (1 + exp(-told))
