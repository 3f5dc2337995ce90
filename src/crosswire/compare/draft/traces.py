"""What a collection has of a sentence, as a few shares that a reader can check by eye."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from crosswire.compare.claims import NAMES, Claim
from crosswire.compare.draft.lookup import Lookup
from crosswire.compare.draft.ordered import Ordered, runs_of, share, words_of
from crosswire.words.stems import stem

MOST_UNKNOWN = 3  # names and figures: more that stand nowhere make no difference
LONGEST_RUN = 20  # words: a longer run in which a word stands makes no difference
NEAREST = 2  # places that are asked whether they say the opposite
_ENDED = re.compile(r"[.!?…]['\"”’» )]*$")


class Traces(NamedTuple):
    """Each in [0, 1]; what speaks against a sentence is named for that.

    ``strange``: the share of its content words that stand in no report. ``unknown``: names and
    figures that stand in none, of at most three. ``beside``: the share of its names and figures
    that stand in one sentence of a report with what they stand next to here. ``ordered``: how much
    of its order of words one sentence of a report has. ``runs``: how long the runs are that it
    shares with a report, for a word on average. ``pieces``: its pairs of words that stand together
    in a report; where these are many, but few runs and little order, it is pieced together.
    ``repeated``: the share of its content words that it has said already. ``turned``: whether a
    near place negates what it says. ``broken``: whether it lacks an end.
    """

    strange: float
    unknown: float
    beside: float
    ordered: float
    runs: float
    pieces: float
    repeated: float
    turned: float
    broken: float


def traces(claim: Claim, lookup: Lookup) -> Traces:
    """What the collection has of a part of the draft."""
    text = " ".join(span.of(lookup.draft.text) for span in claim.content)
    words = words_of(text)
    mine = Ordered(words)
    near = lookup.nearest(claim)
    reports = list(dict.fromkeys(match.claim.report for match in near))
    found = [runs_of(words, lookup.ordered(report)) for report in reports]
    places = dict.fromkeys((m.claim.report, span) for m in near for span in m.claim.content)
    return Traces(
        strange=_strange(mine.content, reports, lookup),
        unknown=_unknown(claim, lookup),
        beside=_beside(claim, lookup),
        ordered=max((mine.in_order(lookup.order(*place)) for place in places), default=0.0),
        runs=max((min(one.length, LONGEST_RUN) / LONGEST_RUN for one in found), default=0.0),
        pieces=max((one.pairs for one in found), default=0.0),
        repeated=1 - len(set(mine.content)) / len(mine.content) if mine.content else 0.0,
        turned=float(any(match.alike.opposed for match in near[:NEAREST])),
        broken=float(_ENDED.search(text) is None),
    )


def _strange(content: Sequence[str], reports: Sequence[str], lookup: Lookup) -> float:
    known = [lookup.ordered(report).stems for report in reports]
    lost = [word for word in map(stem, content) if not any(word in one for one in known)]
    return len(lost) / len(content) if content else 0.0


def _unknown(claim: Claim, lookup: Lookup) -> float:
    lost = [c for c in claim.concepts if c.kind != "word" and not lookup.stands(c.key)]
    return min(len(lost), MOST_UNKNOWN) / MOST_UNKNOWN


def _beside(claim: Claim, lookup: Lookup) -> float:
    telling = (*NAMES, "number")
    near = [
        (a.key, b.key)
        for a, b in pairwise(claim.concepts)
        if a.kind in telling or b.kind in telling
    ]
    return share(lookup.together(a, b) for a, b in near)
