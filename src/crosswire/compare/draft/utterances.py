"""The quotations of a collection, found by the words that they share with one of the draft."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crosswire.compare.quotations.wording import SHORTEST, Quoted, wording
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Statement

RUN = 3  # words one after the other: what two wordings of one utterance share at least


class Utterances:
    """The quotations of these statements, each with its report, by the runs of words in them."""

    def __init__(self, said: Iterable[tuple[Report, Statement]]) -> None:
        self.all = [
            quoted
            for report, statement in said
            for span in statement.quotations
            for quoted in [_quoted(report, statement, span)]
            if len(quoted.words) >= SHORTEST
        ]
        self._index: dict[Sequence[str], list[int]] = defaultdict(list)
        for number, quoted in enumerate(self.all):
            for run in _runs(quoted):
                self._index[run].append(number)

    def sharing(self, mine: Quoted) -> list[Quoted]:
        """Those that share a run of words with a quotation, in order; all where it has no run."""
        runs = _runs(mine)
        if not runs:
            return self.all
        return [self.all[n] for n in sorted({n for run in runs for n in self._index.get(run, ())})]


def _quoted(report: Report, statement: Statement, span: Span) -> Quoted:
    words = span.of(report.text)
    return Quoted(report.id, span, statement, words, wording(words))


def _runs(quoted: Quoted) -> set[tuple[str, ...]]:
    words = quoted.words
    return {words[at : at + RUN] for at in range(len(words) - RUN + 1)}
