"""Which reports are worth comparing for shared text: never all with all.

``sharing_text`` finds reports with passages in common by winnowed fingerprints (Schleimer,
Wilkerson, Aiken 2003), which see a short cut inside a long report as well as a whole copy. It grows
with the reports, not with their pairs: what very many reports carry ties each of them to its
neighbours alone. Fingerprints are looked through a share at a time, so that memory stays small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from crosswire.link.lineage.wording import Numbers
from crosswire.link.pairs import Pair

WINDOW = 8  # runs; of each eight neighbouring runs one is kept: evals/lineage.py
SHARED = 2  # fingerprints that two reports must have in common
PART = (
    0.05  # of the shorter one's fingerprints: less is phrases that all news has: evals/lineage.py
)
CARRIERS = 24  # reports; what more of them carry ties each to its neighbours alone
NEIGHBOURS = 4
AT_ONCE = 1 << 21  # fingerprints looked through together


def fingerprints(runs: Numbers) -> Numbers:
    """The smallest hash of each window of runs, each once: equal passages keep equal ones."""
    if len(runs) <= WINDOW:
        return np.unique(runs)[:1]
    windows = np.lib.stride_tricks.sliding_window_view(runs, WINDOW)
    return np.unique(windows.min(axis=1))


def sharing_text(marks: Sequence[Numbers]) -> list[Pair]:
    """Pairs of positions whose reports share passages; ``marks``: the fingerprints of each."""
    owners = np.repeat(np.arange(len(marks), dtype=np.int32), [len(one) for one in marks])
    hashes = np.concatenate(marks) if marks else np.zeros(0, dtype=np.uint64)
    shares = 1 + len(hashes) // AT_ONCE
    codes = [np.zeros(0, dtype=np.int64)]
    for share in range(shares):
        own = hashes % np.uint64(shares) == share if shares > 1 else slice(None)
        found = _sharing(hashes[own], owners[own])
        codes.append(np.fromiter((low * len(marks) + high for low, high in found), dtype=np.int64))
    pairs, times = np.unique(np.concatenate(codes), return_counts=True)
    pairs, times = pairs[times >= SHARED], times[times >= SHARED]
    own = np.array([len(one) for one in marks])
    lows, highs = np.divmod(pairs, max(1, len(marks)))
    enough = times >= PART * np.minimum(own[lows], own[highs])
    return list(zip(lows[enough].tolist(), highs[enough].tolist(), strict=True))


def _sharing(hashes: Numbers, owners: NDArray[np.int32]) -> Iterator[Pair]:
    """Two reports, once for each fingerprint that both carry."""
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    edges = np.flatnonzero(np.diff(hashes)) + 1
    starts = np.concatenate(([0], edges))
    ends = np.concatenate((edges, [len(hashes)]))
    shared = np.flatnonzero(ends - starts > 1)
    for start, end in zip(starts[shared], ends[shared], strict=True):
        yield from _pairs(owners[start:end].tolist())


def _pairs(carriers: Sequence[int]) -> Iterator[Pair]:
    """Every pair of a few carriers; of many, each with the first and its neighbours."""
    reach = len(carriers) if len(carriers) <= CARRIERS else NEIGHBOURS
    for place, low in enumerate(carriers):
        for high in carriers[place + 1 : place + 1 + reach]:
            yield low, high
        if place > reach:
            yield carriers[0], low
