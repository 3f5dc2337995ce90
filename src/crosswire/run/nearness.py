"""Which reports of a large desk a draft is worth looking up in.

Comparing each sentence with each report costs too much where there are thousands. So each sentence
is looked up in the reports that share most words with it, rare words counting more; a desk that is
not large is looked up as a whole.
"""

from __future__ import annotations

from sqlalchemy import Connection

from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.store import reports, search
from crosswire.words.tokens import content_tokens

LARGE = 200  # reports: below this, the whole desk is looked up in some seconds
A_SENTENCE = 25  # reports looked up for each sentence of the draft; versions count as reports here


def near(connection: Connection, draft: Report, reading: Reading) -> tuple[str, ...]:
    """The ids of the active reports that may say something on a sentence of the draft."""
    active = reports.active(connection)
    if len(active) <= LARGE:
        return active
    found: set[str] = set()
    for sentence in reading.sentences:
        words = content_tokens(sentence.span.of(draft.text))
        found.update(search.nearest(connection, words, A_SENTENCE))
    return tuple(id_ for id_ in active if id_ in found)
