"""Chains of stories: stories that share actors and matter, weeks or years apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from crosswire.link.briefs import Brief, Numbers
from crosswire.link.clusters import average_link
from crosswire.link.cosines import cosines
from crosswire.link.pairs import Flags, Pairs
from crosswire.link.vectors import Vectors
from crosswire.records.identity import content_id

SAME_SAGA = 0.12  # the mean cosine of stories that makes them one chain
SHARED_ACTORS = 2  # names that two stories of one chain must share


def sagas(groups: Sequence[Sequence[int]], briefs: Sequence[Brief], centres: Vectors) -> list[str]:
    """For each group of reports (a story) the id of its saga: a hash of its oldest report."""
    alike = cosines(centres, least=SAME_SAGA / 2)
    actors = [np.unique(np.concatenate([briefs[one].actors for one in own])) for own in groups]
    chains = average_link(len(groups), alike.only(_share_actors(alike, actors)), SAME_SAGA)
    named: dict[int, str] = {}
    for chain in chains:
        oldest = min(one for story in chain for one in groups[story])
        named.update(dict.fromkeys(chain, content_id("saga", briefs[oldest].id)))
    return [named[story] for story in range(len(groups))]


def _share_actors(alike: Pairs, actors: Sequence[Numbers]) -> Flags:
    """For each pair whether its stories have enough names in common."""
    most = max((int(one[-1]) for one in actors if len(one)), default=0)
    named = np.zeros(most + 1, dtype=np.int32)
    found = np.zeros(len(alike), dtype=np.bool_)
    for high, own in alike.by_later():
        named[actors[high]] = 1
        lows = alike.low[own].tolist()
        found[own] = [int(named[actors[low]].sum()) >= SHARED_ACTORS for low in lows]
        named[actors[high]] = 0
    return found
