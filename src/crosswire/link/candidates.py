"""Which reports are worth comparing: found through what they share, never all with all.

``sharing_text`` finds reports with passages in common by winnowed fingerprints (Schleimer,
Wilkerson, Aiken 2003), which see a short cut inside a long report as well as a whole copy.
``sharing_terms`` finds reports with rare words in common. Both grow with the reports, not with
their pairs: what very many reports carry ties each of them to its neighbours alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from crosswire.link.wording import Numbers, Wording

Pair = tuple[int, int]

WINDOW = 8  # runs; of each eight neighbouring runs one is kept: evals/lineage.py
SHARED = 2  # fingerprints that two reports must have in common
CARRIERS = 24  # reports; what more of them carry ties each to its neighbours alone
NEIGHBOURS = 4


def fingerprints(runs: Numbers) -> Numbers:
    """The smallest hash of each window of runs, each once: equal passages keep equal ones."""
    if len(runs) <= WINDOW:
        return np.unique(runs)[:1]
    windows = np.lib.stride_tricks.sliding_window_view(runs, WINDOW)
    return np.unique(windows.min(axis=1))


def sharing_text(wordings: Sequence[Wording]) -> list[Pair]:
    """Pairs of positions whose reports share passages; ``wordings`` in a fixed order."""
    kept = [fingerprints(wording.runs) for wording in wordings]
    owners = np.repeat(np.arange(len(kept)), [len(one) for one in kept])
    hashes = np.concatenate(kept) if kept else np.zeros(0, dtype=np.uint64)
    order = np.lexsort((owners, hashes))
    counts: Counter[Pair] = Counter()
    for carriers in _groups(hashes[order], owners[order]):
        counts.update(_pairs(carriers))
    return sorted(pair for pair, shared in counts.items() if shared >= SHARED)


def _groups(hashes: Numbers, owners: NDArray[np.int64]) -> Iterator[list[int]]:
    """The reports that carry each fingerprint, where more than one does."""
    edges = np.flatnonzero(np.diff(hashes)) + 1
    starts = np.concatenate(([0], edges))
    ends = np.concatenate((edges, [len(hashes)]))
    shared = np.flatnonzero(ends - starts > 1)
    for start, end in zip(starts[shared], ends[shared], strict=True):
        yield owners[start:end].tolist()


def _pairs(carriers: Sequence[int]) -> Iterator[Pair]:
    """Every pair of a few carriers; of many, each with the first and its neighbours."""
    reach = len(carriers) if len(carriers) <= CARRIERS else NEIGHBOURS
    for place, low in enumerate(carriers):
        for high in carriers[place + 1 : place + 1 + reach]:
            yield low, high
        if place > reach:
            yield carriers[0], low


TERMS = 24  # the weightiest terms of a report, through which its story is looked for
WIDEST = 100  # reports; a term that more of them have is tried in the neighbourhood alone


def sharing_terms(vectors: Sequence[Mapping[str, float]]) -> list[Pair]:
    """Pairs of positions whose reports have at least two of their weightiest terms in common."""
    postings: dict[str, list[int]] = {}
    for place, vector in enumerate(vectors):
        heaviest = sorted(vector, key=lambda term: (-vector[term], term))[:TERMS]
        for term in heaviest:
            postings.setdefault(term, []).append(place)
    counts: Counter[Pair] = Counter()
    for term in sorted(postings):
        carriers = postings[term]
        reach = len(carriers) if len(carriers) <= WIDEST else WIDEST // 2
        for at, low in enumerate(carriers):
            counts.update((low, high) for high in carriers[at + 1 : at + 1 + reach])
    return sorted(pair for pair, shared in counts.items() if shared >= 2)
