"""Which reports of a large collection, and which of their sentences, a draft is compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log

from crosswire.records.reading import Reading

SMALL = 60  # reports: so many are compared with whole
FOR_A_SENTENCE = 8  # reports that are kept for one sentence of the draft
NEAREST = 8 * FOR_A_SENTENCE  # sentences that are kept for one sentence of the draft

Place = tuple[str, int]  # a report, and the number of a sentence in it
Kept = dict[str, list[int]]  # the numbers of the sentences of each report that are compared


def narrowed(reading: Reading, readings: Sequence[Reading]) -> Kept:
    """The sentences of reports that are nearest to each sentence of the draft.

    Nearest by the stored lemmas: the rarer a shared one, the more it counts. The sentence after
    each is kept too, since what one sentence tells may be told in two. Of each reading the
    sentences alone are looked at. Few reports stay whole.
    """
    if len(readings) <= SMALL:
        return whole(readings)
    ordered = sorted(readings, key=lambda one: one.report)
    places = [(one.report, at) for one in ordered for at in range(len(one.sentences))]
    numbers = _numbers({lemma for one in reading.sentences for lemma in one.lemmas}, ordered)
    weights = {lemma: log(len(places) / len(found)) for lemma, found in numbers.items()}
    reports: set[str] = set()
    near: set[Place] = set()
    for sentence in reading.sentences:
        score: dict[int, float] = defaultdict(float)
        for lemma in dict.fromkeys(sentence.lemmas):
            for number in numbers.get(lemma, ()):
                score[number] += weights[lemma]
        best = [places[n] for _, n in nlargest(NEAREST, ((score[n], n) for n in score))]
        reports |= set(list(dict.fromkeys(report for report, _ in best))[:FOR_A_SENTENCE])
        near.update(best)
    return {one.report: _near(one, near) for one in readings if one.report in reports}


def whole(readings: Iterable[Reading]) -> Kept:
    """Every sentence."""
    return {one.report: list(range(len(one.sentences))) for one in readings}


def _near(reading: Reading, near: set[Place]) -> list[int]:
    own = reading.report
    return [at for at in range(len(reading.sentences)) if {(own, at), (own, at - 1)} & near]


def _numbers(wanted: set[str], readings: Iterable[Reading]) -> dict[str, list[int]]:
    """In which sentences each wanted lemma stands, all sentences counted from 0."""
    found: dict[str, list[int]] = defaultdict(list)
    sentences = (sentence for one in readings for sentence in one.sentences)
    for number, sentence in enumerate(sentences):
        for lemma in wanted.intersection(sentence.lemmas):
            found[lemma].append(number)
    return found
