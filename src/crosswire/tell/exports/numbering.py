"""Passages by number, in the order in which a reader meets them, and reports by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from crosswire.records.check import Verdict
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.tell.exports.blocks import Block, BlockKind

MOST_NUMBERS = 5  # shown behind one sentence; the rest are counted


class Numbering:
    """Gives each passage its number when it is first cited, and lists them all at the end."""

    def __init__(self, reports: Iterable[Report], others: Iterable[Report] = ()) -> None:
        self.reports = tuple(reports)
        self._by_id = {report.id: report for report in (*self.reports, *others)}
        self._labels = _labels(tuple(self._by_id.values()))
        self._numbers: dict[Passage, int] = {}
        self._shown: set[str] = set()

    def block(
        self, kind: BlockKind, text: str, passages: Sequence[Passage] = (), *, detail: str = "",
        verdict: Verdict | None = None,
    ) -> Block:  # fmt: skip
        """A block that cites passages by their numbers."""
        self._shown.add(_folded(text))
        cited = list(dict.fromkeys(passages))
        numbers = [self._number(passage) for passage in cited[:MOST_NUMBERS]]
        more = len(cited) - len(numbers)
        return Block(kind, text, tuple(numbers), more, detail, verdict=verdict)

    def _number(self, passage: Passage) -> int:
        return self._numbers.setdefault(passage, len(self._numbers) + 1)

    def label(self, report: str) -> str:
        """What a reader calls the report; with its day where two share an outlet."""
        return self._labels.get(report, report)

    def labels(self, reports: Iterable[str]) -> list[str]:
        """The names of reports, each once, in the order given."""
        return list(dict.fromkeys(self.label(report) for report in reports))

    def of(self, passages: Iterable[Passage]) -> list[str]:
        """The names of the reports that passages come from."""
        return self.labels(passage.report for passage in passages)

    def passages(self) -> list[Block]:
        """Every passage cited so far; the words of one that is told in full are not repeated."""
        return [
            Block("passage", self._words(passage), detail=self._place(passage), number=number)
            for passage, number in self._numbers.items()
        ]

    def _words(self, passage: Passage) -> str:
        return "" if _folded(passage.text) in self._shown else passage.text

    def _place(self, passage: Passage) -> str:
        report = self._by_id.get(passage.report)
        label = self.label(passage.report)
        day = f", {report.day}" if report and report.day and report.day not in label else ""
        start, end = passage.span
        return f"{label}{day}, characters {start}–{end}"


def _labels(reports: Sequence[Report]) -> dict[str, str]:
    """A name for each report, told apart by day, then by id."""
    labels = {report.id: report.label for report in reports}
    days = {report.id: f" of {report.day}" if report.day else " (no date)" for report in reports}
    labels = {id_: label + days[id_] if twice else label for id_, label, twice in _doubled(labels)}
    return {
        id_: f"{label} [{id_[:6]}]" if twice else label for id_, label, twice in _doubled(labels)
    }


def _doubled(labels: dict[str, str]) -> list[tuple[str, str, bool]]:
    """Each id and label, and whether another has the same label."""
    counts = Counter(labels.values())
    return [(id_, label, counts[label] > 1) for id_, label in labels.items()]


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().strip("“”\"'")
