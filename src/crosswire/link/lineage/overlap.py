"""What two reports share word for word: how much of each, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from crosswire.link.lineage.wording import RUN, Flags, Numbers, Wording

_SHOWN = 3  # passages of a pair that are kept as evidence
LONG_RUN = 18  # words; two sentences with a word exchanged in each do not reach it
_JOINED = 2  # words between two shared runs that do not break a passage


@dataclass(frozen=True)
class Overlap:
    """``a``, ``b``: for each word, whether it stands in a run that both reports have."""

    first: Wording
    second: Wording
    a: Flags
    b: Flags

    @property
    def share_a(self) -> float:
        """The share of the first report's own words (quotations aside) that the second has."""
        return _share(self.a, self.first.quoted)

    @property
    def share_b(self) -> float:
        """The share of the second report's own words (quotations aside) that the first has."""
        return _share(self.b, self.second.quoted)

    @property
    def long_share(self) -> float:
        """The share of the shared own words that stand in long runs, on the lesser side."""
        return min(_long_share(self.a, self.first.quoted), _long_share(self.b, self.second.quoted))

    @property
    def own_words(self) -> int:
        """How many words both have outside quotation marks."""
        return int(min((self.a & ~self.first.quoted).sum(), (self.b & ~self.second.quoted).sum()))


def overlap(first: Wording, second: Wording) -> Overlap:
    """Every run of ``RUN`` words that both reports have, in whatever order it comes.

    What one of them has in quotation marks anywhere is quoted wherever either prints it.
    """
    public = np.concatenate((_quoted_runs(first), _quoted_runs(second)))
    return Overlap(
        _with_public(first, public),
        _with_public(second, public),
        _covered(np.isin(first.runs, second.runs), len(first)),
        _covered(np.isin(second.runs, first.runs), len(second)),
    )


def _quoted_runs(wording: Wording) -> Numbers:
    """The runs of which every word is quoted."""
    counted = np.concatenate(([0], np.cumsum(wording.quoted)))
    count = len(wording.runs)
    quoted: Numbers = wording.runs[counted[RUN : RUN + count] - counted[:count] == RUN]
    return quoted


def _with_public(wording: Wording, public: Numbers) -> Wording:
    again = _covered(np.isin(wording.runs, public), len(wording)) & ~wording.quoted
    return replace(wording, quoted=wording.quoted | again) if again.any() else wording


def _covered(shared: Flags, words: int) -> Flags:
    marked = np.zeros(words, dtype=np.bool_)
    for place in range(RUN):
        marked[place : place + len(shared)] |= shared[: max(0, words - place)]
    return marked


def _share(shared: Flags, quoted: Flags) -> float:
    own = ~quoted
    total = int(own.sum())
    return float((shared & own).sum()) / total if total else 0.0


def _long_share(marked: Flags, quoted: Flags) -> float:
    """Copies run on for sentences; a text with words exchanged breaks off every few words."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], marked, [False]))))
    long = np.zeros(len(marked), dtype=np.bool_)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        long[start:end] = end - start >= LONG_RUN
    own = marked & ~quoted
    return float((long & own).sum()) / max(1, int(own.sum()))


def longest(marked: Flags) -> list[tuple[int, int]]:
    """The longest stretches of marked words as (first, last), longest first."""
    places: NDArray[np.int64] = np.flatnonzero(marked)
    if not len(places):
        return []
    breaks = np.flatnonzero(np.diff(places) > _JOINED) + 1
    pieces = np.split(places, breaks)
    stretches = sorted((-(len(piece)), int(piece[0]), int(piece[-1])) for piece in pieces)
    return [(first, last) for _, first, last in stretches[:_SHOWN]]
