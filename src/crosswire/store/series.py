"""Which reports are versions of one another: the series that a report continues, or begins.

A web address is one report however its text changes. A file's name is weaker: two folders may each
hold an ``index.html``. So a file continues a series only if it came in a later gathering, is not
known to be another outlet's, and shares words with what it would replace.
"""

from __future__ import annotations

from sqlalchemy import Connection, select

from crosswire.records.report import Report
from crosswire.store.schema import reports
from crosswire.words.tokens import shingles, word_tokens

RUN_OF_WORDS = 3
SAME_TEXT = 0.1  # share of the shorter text's three-word runs; articles apart stay below 0.05


def series(connection: Connection, report: Report, run: int) -> str:
    """The id of the first version of this report; its own where it is the first."""
    columns = (reports.c.series, reports.c.run, reports.c.outlet, reports.c.text)
    query = select(*columns).where(reports.c.address == report.address).order_by(reports.c.series)
    rows = connection.execute(query).all()
    if report.url:
        return rows[0].series if rows else report.id
    taken = {row.series for row in rows if row.run == run}
    best, found = SAME_TEXT, report.id
    for row in rows:
        other = bool(row.outlet and report.outlet and row.outlet != report.outlet)
        if row.series in taken or other:
            continue
        share = shared(row.text, report.text)
        if share > best:
            best, found = share, row.series
    return found


def shared(one: str, other: str) -> float:
    """The share of the shorter text's runs of words that stand in the other as well."""
    runs = [shingles(word_tokens(text), RUN_OF_WORDS) for text in (one, other)]
    least = min(map(len, runs))
    return len(runs[0] & runs[1]) / least if least else 0.0
