"""Stories of one day that very many reports of one event have fallen into.

Likeness is held against the surroundings, and of an event with forty reports the surroundings are
the event itself: its news, its comment and what it means for whom come to stand apart. Each of
them has several reports, whose common words say better than any two reports what they are about.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from statistics import median

import numpy as np

from crosswire.link.cosines import cosines
from crosswire.link.days import number
from crosswire.link.pairs import Pair, Pairs
from crosswire.link.stories.briefs import Brief
from crosswire.link.stories.developing import Later, rare_names
from crosswire.link.vectors import Vectors

SAME_EVENT = 0.45  # the cosine of what is common to the reports of each: evals/notes/stories.md
SEVERAL = 2  # reports of each of the two
CROWD = 5  # reports of both
SAME_DAYS = 1  # between the middle days of the two
LOOKED_AT = 10  # reports of each, for the pair that shows it

Group = Sequence[int]


def crowded(groups: Sequence[Group], briefs: Sequence[Brief], vectors: Vectors) -> Pairs:
    """Pairs of groups, by position, that tell one event of the same days, with their cosines.

    Two that each have rare names, and none in common, are two events of one kind.
    """
    middles = {at: day for at, group in enumerate(groups) if (day := _middle(group, briefs))}
    several = np.array(sorted(middles), dtype=np.int32)
    own = [groups[at] for at in several]
    days = np.array([middles[at] for at in several.tolist()], dtype=float)
    sizes = np.array([len(group) for group in own], dtype=np.int64)
    alike = cosines(vectors.centres(own), least=SAME_EVENT)
    near = np.abs(days[alike.low] - days[alike.high]) <= SAME_DAYS
    kept = alike.only(near & (sizes[alike.low] + sizes[alike.high] >= CROWD))
    names = [set(rare_names([briefs[one] for one in group])) for group in own]
    told = [not names[a] or not names[b] or bool(names[a] & names[b]) for a, b in kept]
    kept = kept.only(np.array(told, dtype=np.bool_))
    return Pairs(several[kept.low], several[kept.high], kept.values)


def shown(pair: Pair, groups: Sequence[Group], vectors: Vectors, cosine: float) -> Later:
    """The two reports of a pair of groups that are most alike."""
    ends = product(groups[pair[0]][:LOOKED_AT], groups[pair[1]][:LOOKED_AT])
    best = max(ends, key=lambda one: (vectors.cosine(*one), (-one[0], -one[1])))
    return Later(best, None, cosine)


def _middle(group: Group, briefs: Sequence[Brief]) -> float | None:
    """The middle one of the days of a group that has several reports."""
    days = [day for one in group if (day := number(briefs[one].day)) is not None]
    return median(days) if days and len(group) >= SEVERAL else None
