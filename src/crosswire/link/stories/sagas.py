"""Chains of stories: stories that share actors and matter, weeks or years apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from crosswire.link.corrections import Groups
from crosswire.link.cosines import cosines
from crosswire.link.pairs import Flags, Pair, Pairs
from crosswire.link.stories.briefs import Brief, Numbers
from crosswire.link.stories.clusters import average_link
from crosswire.link.vectors import Vectors
from crosswire.records.identity import content_id

SAME_SAGA = 0.12  # the mean cosine of stories that makes them one chain
SHARED_ACTORS = 2  # names that two stories of one chain must share

Group = Sequence[int]


@dataclass(frozen=True)
class Sagas:
    """``ids``: for each story that of its saga. ``alike``: pairs of stories that share actors."""

    ids: list[str]
    alike: Pairs

    def held(self) -> Iterator[tuple[Pair, float]]:
        """The fewest and strongest pairs that hold the sagas together, with their cosines.

        Whoever follows them from story to story finds the sagas again.
        """
        of = np.unique(np.array(self.ids), return_inverse=True)[1]
        inside = self.alike.only(of[self.alike.low] == of[self.alike.high])
        inside = inside.only(np.lexsort((inside.low, inside.high, -inside.values)))
        known, left = Groups(), len(self.ids) - len(set(self.ids))
        for pair, cosine in zip(inside, inside.values.tolist(), strict=True):
            low, high = map(str, pair)
            if left and known.of(low) != known.of(high):
                known.join(low, high)
                left -= 1
                yield pair, cosine


def sagas(groups: Sequence[Group], briefs: Sequence[Brief], centres: Vectors) -> Sagas:
    """The sagas of stories, which are groups of reports; an id is a hash of the oldest report."""
    alike = cosines(centres, least=SAME_SAGA / 2)
    actors = [np.unique(np.concatenate([briefs[one].actors for one in own])) for own in groups]
    alike = alike.only(_share_actors(alike, actors))
    chains = average_link(len(groups), alike, SAME_SAGA)
    named: dict[int, str] = {}
    for chain in chains:
        oldest = min(one for story in chain for one in groups[story])
        named.update(dict.fromkeys(chain, content_id("saga", briefs[oldest].id)))
    return Sagas([named[story] for story in range(len(groups))], alike)


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
