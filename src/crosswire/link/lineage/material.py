"""What two reports are compared by, made when it is asked for and kept for a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from crosswire.link.lineage.alignment import Told, told
from crosswire.link.lineage.templates import Templates
from crosswire.link.lineage.wording import Numbers, Wording, wording
from crosswire.link.pages import Pages
from crosswire.records.reading import Reading
from crosswire.records.report import Report

KEPT = 256  # reports: those of some days, since pairs come in the order of time


@dataclass(frozen=True)
class Material:
    """A report with its words, and its sentences for alignment."""

    report: Report
    reading: Reading
    wording: Wording

    @cached_property
    def sentences(self) -> list[Told]:
        """The sentences that say enough to be compared."""
        return told(self.report, self.reading, self.wording)


class Materials:
    """The material of each of many reports, by position."""

    def __init__(
        self, pages: Pages, outlets: Sequence[str | None], marks: Sequence[Numbers]
    ) -> None:
        self._pages = pages
        self._templates = Templates(
            outlets, pages.days, marks, lambda at: wording(pages.report(at))
        )
        self.at = lru_cache(maxsize=KEPT)(self._made)

    def _made(self, at: int) -> Material:
        report = self._pages.report(at)
        words = self._templates.without(at, wording(report))
        return Material(report, self._pages.reading(at), words)
