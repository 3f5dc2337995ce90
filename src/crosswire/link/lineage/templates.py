"""What an outlet prints with many reports: teasers, promotions, standing paragraphs.

Furniture that nobody marked is known by its return: words that stand in several reports of one
outlet, weeks apart, belong to the outlet and not to the story. They prove no descent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crosswire.link.days import number
from crosswire.link.lineage.citations import outlet_key
from crosswire.link.lineage.wording import RUN, Flags, Numbers, Wording

TIMES = 3  # reports of one outlet that have the same words
WEEKS_APART = 14  # days between the first and the last of them
MARKS = 2  # fingerprints that recur in a report with a standing paragraph; one may be chance


class Templates:
    """What each outlet prints again and again, found in the fingerprints of its reports.

    ``outlets``, ``days``, ``marks``: of each report, ``marks`` its fingerprints; ``wording``: the
    words of the report at a position, asked for where its fingerprints recur.
    """

    def __init__(
        self,
        outlets: Sequence[str | None],
        days: Sequence[str | None],
        marks: Sequence[Numbers],
        wording: Callable[[int], Wording],
    ) -> None:
        self._of: dict[int, Numbers] = {}
        of_outlet: dict[str, list[int]] = defaultdict(list)
        for at, outlet in enumerate(outlets):
            if outlet and number(days[at]) is not None:
                of_outlet[outlet_key(outlet)].append(at)
        for places in of_outlet.values():
            recurring = _standing([marks[at] for at in places], [days[at] for at in places])
            carriers = [at for at in places if _among(marks[at], recurring).sum() >= MARKS]
            runs = [np.unique(wording(at).runs) for at in carriers]
            standing = _standing(runs, [days[at] for at in carriers])
            self._of.update(dict.fromkeys(carriers if len(standing) else (), standing))

    def without(self, at: int, wording: Wording) -> Wording:
        """The report's wording with what its outlet prints again marked as no words of its own."""
        return _marked(wording, self._of[at]) if at in self._of else wording


def _standing(own: Sequence[Numbers], days: Sequence[str | None]) -> Numbers:
    """The hashes that stand in enough reports, far enough apart; ``own``: each report's, once."""
    if len(own) < TIMES:
        return np.zeros(0, dtype=np.uint64)
    hashes = np.concatenate(own)
    dated: NDArray[np.int32] = np.repeat(
        np.array([number(one) or 0 for one in days], dtype=np.int32), [len(one) for one in own]
    )
    order = np.lexsort((dated, hashes))
    hashes, dated = hashes[order], dated[order]
    if not len(hashes):
        return hashes
    first = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1])))
    last = np.concatenate((first[1:], [len(hashes)])) - 1
    often = (last - first + 1 >= TIMES) & (dated[last] - dated[first] >= WEEKS_APART)
    found: Numbers = hashes[first[often]]
    return found


def _among(hashes: Numbers, ordered: Numbers) -> Flags:
    """Which of the hashes stand in an ordered array, at the cost of the few and not of the many."""
    places = np.searchsorted(ordered, hashes)
    found: Flags = np.zeros(len(hashes), dtype=np.bool_)
    inside = places < len(ordered)
    found[inside] = ordered[places[inside]] == hashes[inside]
    return found


def _marked(wording: Wording, standing: Numbers) -> Wording:
    hit = _among(wording.runs, standing)
    marked: Flags = np.zeros(len(wording), dtype=np.bool_)
    for place in range(RUN):
        marked[place : place + len(hit)] |= hit[: max(0, len(wording) - place)]
    return replace(wording, quoted=wording.quoted | marked) if hit.any() else wording
