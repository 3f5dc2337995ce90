"""Which sentences of one report tell what a sentence of another tells, and whether in its order.

A rewrite keeps what is told and the order in which it is told, in other words; two reporters at one
press conference share names and quotations, but each puts them into an order of its own. So a
sentence counts as told again where most of the weight of its words stands in one sentence (or two
that follow each other) of the other report; quoted words weigh little.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from crosswire.link.lineage.wording import Wording
from crosswire.link.terms import stem, usual_share
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.lists import inverted

TOLD = 0.5  # of the weight of a sentence's words that one other sentence must have
LEAST_WORDS = 4  # content words; shorter sentences prove nothing
LEAST_SHARED = 3  # terms that two sentences must have in common
FLOOR = 0.02  # names that nobody else has would outweigh what is told of them
QUOTED_WEIGHT = 0.3  # what a quoted sentence counts: a press conference has many witnesses


@dataclass(frozen=True)
class Told:
    """One sentence for alignment: its terms, what it counts, and where it stands."""

    terms: tuple[str, ...]
    counts: float
    span: Span
    quoted: bool


@dataclass(frozen=True)
class Alignment:
    """How the first report's sentences stand in the second.

    ``pairs``: positions of sentences that tell the same, in the first report's order. ``told``: the
    share of the first report that the second tells as well; ``order``: how much of it comes in the
    same order, 1 where all does.
    """

    pairs: tuple[tuple[int, int], ...]
    told: float
    order: float
    own: int


@lru_cache(maxsize=1 << 17)
def concept(lemma: str) -> str:
    """What a word is compared by: the group of words that news uses for the same, else its stem."""
    return stem(inverted("synonyms").get(lemma, lemma))


@lru_cache(maxsize=1 << 17)
def weight(term: str) -> float:
    """How much a term tells: the rarer in English news, the more."""
    return math.log(1 / min(0.9, 4 * usual_share(term) + FLOOR))


def told(report: Report, reading: Reading, wording: Wording) -> list[Told]:
    """A report's sentences that say enough to be compared, in order, its title left out."""
    title = report.title_span or Span(0, 0)
    kept = [
        one
        for one in reading.sentences
        if len(set(one.lemmas)) >= LEAST_WORDS and not title.holds(one.span)
    ]
    quoted = _quoted([one.span for one in kept], wording)
    return [
        Told(
            tuple(sorted({concept(lemma) for lemma in one.lemmas})),
            QUOTED_WEIGHT if said else 1.0,
            one.span,
            said,
        )
        for one, said in zip(kept, quoted, strict=True)
    ]


def _quoted(spans: Sequence[Span], wording: Wording) -> list[bool]:
    """For each span whether most of its words stand in quotation marks."""
    if not spans:
        return []
    counted = np.concatenate(([0], np.cumsum(wording.quoted)))
    edges = wording.starts.searchsorted(np.array(spans))
    said = counted[edges[:, 1]] - counted[edges[:, 0]]
    found: list[bool] = (2 * said > edges[:, 1] - edges[:, 0]).tolist()
    return found


def alignment(first: Sequence[Told], second: Sequence[Told]) -> Alignment:
    """The first report's sentences as the second tells them."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(second):
        for term in sentence.terms:
            holders[term].append(at)
    pairs = []
    for at, sentence in enumerate(first):
        best = _best(sentence, holders)
        if best is not None:
            pairs.append((at, best))
    total = math.fsum(one.counts for one in first)
    share = math.fsum(first[at].counts for at, _ in pairs) / total if total else 0.0
    own = sum(1 for at, _ in pairs if not first[at].quoted)
    return Alignment(tuple(pairs), share, _order([at for _, at in pairs]), own)


def _best(sentence: Told, holders: dict[str, list[int]]) -> int | None:
    """The sentence of the other report that has most of this one's weight, if it has enough."""
    needed = TOLD * sum(map(weight, sentence.terms))
    shared: dict[int, float] = defaultdict(float)
    times: dict[int, int] = defaultdict(int)
    for term in sentence.terms:
        for at in holders.get(term, ()):
            shared[at] += weight(term)
            times[at] += 1
    enough = [at for at, total in shared.items() if total >= needed and times[at] >= LEAST_SHARED]
    return min(enough, key=lambda at: (-round(shared[at], 9), at), default=None)


def _order(places: Iterable[int]) -> float:
    """The length of the longest run of places that never steps back, as a share of all."""
    tails: list[int] = []
    count = 0
    for place in places:
        count += 1
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / count if count else 0.0
