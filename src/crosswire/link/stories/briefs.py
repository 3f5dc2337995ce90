"""What the making of stories looks at in a report, beside its words: some hundred bytes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from crosswire.link.terms import stem, usual_share
from crosswire.link.vectors import Vocabulary
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words import fold

RARE = 0.002  # of English news reports: a name that they hardly have
SHORTEST = 4  # letters of such a name
LEAD = 3  # sentences in which a report says what it is about; a dateline is one

Numbers = NDArray[np.int32]
bare_words = lru_cache(maxsize=1 << 16)(fold.bare_words)


@dataclass(frozen=True, slots=True)
class Brief:
    """``lead``: the rare names of title and lead; ``actors``: the last words of all names."""

    id: str
    day: str | None
    title: str | None
    outlet: str
    lead: Numbers
    actors: Numbers


class Briefs:
    """Makes briefs; equal names have equal numbers in all that it makes."""

    def __init__(self) -> None:
        self._words = Vocabulary()

    def of(self, report: Report, reading: Reading) -> Brief:
        """The brief of one report."""
        lead, actors = _in_lead(report, reading), _actors(reading)
        return Brief(
            report.id, report.day, report.title, outlet(report),
            self._numbers(lead), self._numbers(actors),
        )  # fmt: skip

    @property
    def names(self) -> list[str]:
        """The names that the numbers of all briefs stand for, from 1."""
        return list(self._words.number)

    def _numbers(self, names: Iterable[str]) -> Numbers:
        return np.array(self._words.numbers(sorted(names)), dtype=np.int32)


def outlet(report: Report) -> str:
    """Who published it, for counting: the outlet, else the address's host, else the report."""
    if report.outlet:
        return bare_words(report.outlet)
    host = urlsplit(report.url or report.address).netloc.lower().removeprefix("www.")
    return host or report.id


def _in_lead(report: Report, reading: Reading) -> set[str]:
    title = report.title_span or Span(0, 0)
    body = [one.span for one in reading.sentences if not title.holds(one.span)]
    end = body[:LEAD][-1].end if body else title.end
    return {
        term
        for name in reading.names
        if name.kind != "COUNTRY" and name.span.end <= end
        for term in map(stem, name.text.split())
        if len(term) >= SHORTEST and usual_share(term) < RARE
    }


def _actors(reading: Reading) -> set[str]:
    return {last_word(name.actor) for name in reading.names} - {""}


def last_word(name: str) -> str:
    """The last word of a name, bare: what its short forms have in common."""
    return bare_words(name).rpartition(" ")[2]
