"""Which reports of a large collection, and which of their sentences, a draft is compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nlargest
from math import log

from crosswire.records.collection import Collection
from crosswire.records.reading import Reading

SMALL = 60  # reports: so many are compared with whole
FOR_A_SENTENCE = 8  # reports that are kept for one sentence of the draft
NEAREST = 8 * FOR_A_SENTENCE  # sentences that are kept for one sentence of the draft

Place = tuple[str, int]  # a report, and the number of a sentence in it
Kept = dict[str, list[int]]  # the numbers of the sentences of each report that are compared


def narrowed(reading: Reading, collection: Collection) -> tuple[Collection, Kept]:
    """The reports with sentences nearest to each sentence of the draft, and which these are.

    Nearest by the stored lemmas: the rarer a shared one in the collection, the more it counts. The
    sentence after each is kept too, since what one sentence tells may be told in two. A small
    collection stays whole.
    """
    if len(collection.reports) <= SMALL:
        return collection, whole(collection)
    wanted = {lemma for sentence in reading.sentences for lemma in sentence.lemmas}
    places, count = _places(wanted, collection.readings)
    many = sum(len(one.sentences) for one in collection.readings)
    reports: set[str] = set()
    near: set[Place] = set()
    for sentence in reading.sentences:
        score: dict[Place, float] = defaultdict(float)
        for lemma in set(sentence.lemmas):
            for place in places[lemma]:
                score[place] += log(many / count[lemma])
        best = nlargest(NEAREST, score, key=lambda place: (score[place], place))
        reports |= set(list(dict.fromkeys(report for report, _ in best))[:FOR_A_SENTENCE])
        near.update(best)
    kept = collection.only(reports)
    return kept, {one.report: _near(one, near) for one in kept.readings}


def whole(collection: Collection) -> Kept:
    """Every sentence."""
    return {one.report: list(range(len(one.sentences))) for one in collection.readings}


def _near(reading: Reading, near: set[Place]) -> list[int]:
    own = reading.report
    return [at for at in range(len(reading.sentences)) if {(own, at), (own, at - 1)} & near]


def _places(
    wanted: set[str], readings: Iterable[Reading]
) -> tuple[dict[str, list[Place]], Counter[str]]:
    """Where each wanted lemma stands, and in how many sentences."""
    places: dict[str, list[Place]] = defaultdict(list)
    for reading in readings:
        for number, sentence in enumerate(reading.sentences):
            for lemma in wanted.intersection(sentence.lemmas):
                places[lemma].append((reading.report, number))
    return places, Counter({lemma: len(found) for lemma, found in places.items()})
