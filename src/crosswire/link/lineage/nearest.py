"""Of all lines between dependent reports, those that a reader needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosswire.records.link import Link

_STRENGTH = {"copy": 2, "rewrite": 1, "shared": 0}


def nearest(links: Iterable[Link]) -> list[Link]:
    """Each report's line to its nearest ancestor; further lines only where that leaves a gap.

    Of a dispatch and its forty reprints forty lines are kept, not eight hundred: two reprints are
    known to share it. The strongest lines come first, and a line between two reports that the kept
    ones tie together already is left out. A rewrite has one ancestor: two reports of one outlet on
    one matter tell much alike, and one of them was before the writer's eyes.
    """
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while parent.get(one, one) != one:
            parent[one] = parent.get(parent[one], parent[one])
            one = parent[one]
        return one

    children: dict[str, int] = defaultdict(int)
    links = list(links)
    for link in links:
        children[link.b] += 1
    kept = []
    descends: set[str] = set()
    ranked = sorted(
        links,
        key=lambda one: (-_STRENGTH[one.kind], -one.score, -children[one.b], one.a, one.b),
    )
    for link in ranked:
        a, b = root(link.a), root(link.b)
        if a == b or (link.kind == "rewrite" and link.a in descends):
            continue
        parent[max(a, b)] = min(a, b)
        if link.kind != "shared":
            descends.add(link.a)
        kept.append(link)
    return kept
