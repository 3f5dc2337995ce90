"""Why stories are one saga: the names that two of its stories share, as a report prints them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from crosswire.link.days import between
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pair
from crosswire.link.stories.briefs import Brief, last_word
from crosswire.link.stories.reasons import listed
from crosswire.link.stories.sagas import Group, Sagas
from crosswire.records.identity import content_id
from crosswire.records.link import Link

LOOKED_AT = 10  # reports of each story, for the two that share most names
NAMED = 4  # names that a reason gives, those first that fewest stories have


def chained(
    found: Sagas,
    groups: Sequence[Group],
    briefs: Sequence[Brief],
    pages: Pages,
    names: Sequence[str],
) -> tuple[Link, ...]:
    """A link of kind ``saga`` for each story of a saga but one, between stories' ids.

    ``names``: what the numbers of actors in ``briefs`` stand for, from 1. Sorted by their ends.
    """
    actors = [{name for one in own for name in briefs[one].actors.tolist()} for own in groups]
    often = Counter(name for own in actors for name in own)
    made = []
    for (low, high), cosine in found.held():
        pair = _closest(groups[low], groups[high], briefs)
        shared = sorted(_shared(pair, briefs), key=lambda name: (often[name], names[name - 1]))
        printed = list(_printed(pages, pair, [names[name - 1] for name in shared[:NAMED]]))
        told = f"Both name {listed(printed)}" if printed else "Both name the same actors"
        days = between(briefs[pair[0]].day, briefs[pair[1]].day)
        a, b = sorted(story_id(briefs[groups[one][0]]) for one in (low, high))
        why = f"{told}, and they have much of their words in common; {days}."
        made.append(Link("saga", a, b, "same", round(cosine, 3), why))
    return tuple(sorted(made, key=lambda one: (one.a, one.b)))


def story_id(oldest: Brief) -> str:
    """The id of the story whose oldest report this is."""
    return content_id("story", oldest.id)


def _closest(one: Group, other: Group, briefs: Sequence[Brief]) -> Pair:
    """The two reports, one of each story, that share most names; the oldest of equals."""
    ends = product(one[:LOOKED_AT], other[:LOOKED_AT])
    return max(ends, key=lambda pair: (len(_shared(pair, briefs)), -pair[0], -pair[1]))


def _shared(pair: Pair, briefs: Sequence[Brief]) -> list[int]:
    both = np.intersect1d(briefs[pair[0]].actors, briefs[pair[1]].actors, assume_unique=True)
    found: list[int] = both.tolist()
    return found


def _printed(pages: Pages, pair: Pair, wanted: Sequence[str]) -> Iterator[str]:
    """The names with these last words as the later of two reports has them in full."""
    full: dict[str, str] = {}
    for name in pages.reading(max(pair)).names:
        full.setdefault(last_word(name.actor), name.actor)
    return (full[name] for name in wanted if name in full)
