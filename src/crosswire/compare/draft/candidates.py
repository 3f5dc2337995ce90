"""Which reports of a large collection a draft needs to be compared with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nlargest
from math import log

from crosswire.records.collection import Collection
from crosswire.records.reading import Reading

SMALL = 60  # reports: so many are compared with whole
FOR_A_SENTENCE = 8  # reports that are kept for one sentence of the draft


def narrowed(reading: Reading, collection: Collection) -> Collection:
    """The reports with sentences nearest to each sentence of the draft, by their stored lemmas.

    The rarer a shared lemma in the collection, the more it counts; a small collection stays whole.
    """
    if len(collection.reports) <= SMALL:
        return collection
    wanted = {lemma for sentence in reading.sentences for lemma in sentence.lemmas}
    places, count = _places(wanted, collection.readings)
    whole = sum(len(one.sentences) for one in collection.readings)
    kept: set[str] = set()
    for sentence in reading.sentences:
        score: dict[tuple[str, int], float] = defaultdict(float)
        for lemma in set(sentence.lemmas):
            for place in places[lemma]:
                score[place] += log(whole / count[lemma])
        best = nlargest(4 * FOR_A_SENTENCE, score, key=lambda place: (score[place], place))
        kept |= set(list(dict.fromkeys(report for report, _ in best))[:FOR_A_SENTENCE])
    return collection.only(kept)


def _places(
    wanted: set[str], readings: Iterable[Reading]
) -> tuple[dict[str, list[tuple[str, int]]], Counter[str]]:
    """Where each wanted lemma stands (report, number of sentence), and in how many sentences."""
    places: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for reading in readings:
        for number, sentence in enumerate(reading.sentences):
            for lemma in wanted.intersection(sentence.lemmas):
                places[lemma].append((reading.report, number))
    return places, Counter({lemma: len(found) for lemma, found in places.items()})
