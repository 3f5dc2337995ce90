"""Chains of stories: stories that share actors and matter, weeks or years apart."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.link.clusters import average_link
from crosswire.link.forms import bare_words
from crosswire.link.likeness import cosines
from crosswire.link.terms import Terms, centre
from crosswire.records.identity import content_id
from crosswire.records.reading import Reading
from crosswire.records.report import Report

SAME_SAGA = 0.12  # the mean cosine of stories that makes them one chain
SHARED_ACTORS = 2  # names that two stories of one chain must share


def sagas(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    weighed: Sequence[Terms],
    groups: Sequence[Sequence[int]],
) -> list[str]:
    """For each group of reports (a story) the id of its saga: a hash of its oldest report."""
    centres = [centre([weighed[one] for one in group]) for group in groups]
    actors = [_actors([readings[one] for one in group]) for group in groups]
    alike = {
        (low, high): cosine
        for (low, high), cosine in cosines(centres, SAME_SAGA / 2).items()
        if len(actors[low] & actors[high]) >= SHARED_ACTORS
    }
    chains = average_link(len(groups), alike, SAME_SAGA)
    named: dict[int, str] = {}
    for chain in chains:
        oldest = min(one for story in chain for one in groups[story])
        named.update(dict.fromkeys(chain, content_id("saga", reports[oldest].id)))
    return [named[story] for story in range(len(groups))]


def _actors(readings: Sequence[Reading]) -> frozenset[str]:
    return frozenset(
        bare_words(name.actor).split()[-1]
        for reading in readings
        for name in reading.names
        if bare_words(name.actor)
    )
