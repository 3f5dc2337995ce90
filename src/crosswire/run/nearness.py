"""Which reports of a large desk a draft is worth looking up in.

Comparing each sentence with each report costs too much where there are thousands. So each sentence
is looked up in the reports that share most words with it, rare words counting more; a desk that is
not large is looked up as a whole. Words that very many reports have say little about which of them
is meant, and are not looked up: so the choice costs about the same on a desk of any size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import log

from sqlalchemy import Connection

from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.store import reports, search
from crosswire.words.tokens import content_tokens

LARGE = 200  # reports: below this, the whole desk is looked up in some seconds
A_SENTENCE = 12  # reports looked up for each sentence of the draft: more change no verdict
COMMON = 500  # reports that have a word; of a large desk, a SHARE of it
SHARE = 1 / 16


def near(connection: Connection, draft: Report, reading: Reading) -> tuple[str, ...]:
    """The ids of the active reports that may say something on a sentence of the draft."""
    active = reports.active(connection)
    if len(active) <= LARGE:
        return active
    told = [set(content_tokens(one.span.of(draft.text))) for one in reading.sentences]
    most = max(COMMON, int(SHARE * len(active)))
    places = search.holding(connection, {word for words in told for word in words}, most)
    weight = {word: log(1 + len(active) / len(held)) for word, held in places.items() if held}
    ranked = [_ranked(words, places, weight) for words in told]
    ids = search.reports_at(connection, {place for best in ranked for place in best})
    found: set[str] = set()
    for best in ranked:
        order = sorted(best, key=lambda place: (-best[place], ids[place]))
        found.update(ids[place] for place in order[:A_SENTENCE])
    return tuple(id_ for id_ in active if id_ in found)


def _ranked(
    words: Iterable[str], places: Mapping[str, Sequence[int]], weight: Mapping[str, float]
) -> dict[int, float]:
    """The places that have the weightiest of the words together; all that share the last rank."""
    score: dict[int, float] = defaultdict(float)
    for word in sorted(words):
        for place in places.get(word, ()):
            score[place] += weight[word]
    rounded = {place: round(value, 9) for place, value in score.items()}
    least = min(nlargest(A_SENTENCE, rounded.values()), default=0.0)
    return {place: value for place, value in rounded.items() if value >= least}
