"""The figures of a collection, each report's read when it is first asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from crosswire.compare.amounts.figures import TOLLS, Figure, figure_of, figures
from crosswire.compare.material import Material
from crosswire.records.amount import Amount
from crosswire.records.span import Span


class Counted:
    """The figures of a collection, by report and by what they count.

    ``kept``: the sentences of each report that are looked at.
    """

    def __init__(self, material: Material, kept: Mapping[str, Sequence[Span]]) -> None:
        self.material = material
        self._of: dict[str, Sequence[Figure]] = {}
        self._readings = {
            one.report: replace(one, amounts=_inside(kept[one.report], one.amounts))
            for one in material.all.readings
        }

    def of(self, report: str) -> Sequence[Figure]:
        """The figures of one report."""
        if report not in self._of:
            self._of[report] = tuple(figures(self.material, self._readings[report]))
        return self._of[report]

    def counting(self, counted: str) -> list[Figure]:
        """The figures of all reports that count the same thing."""
        return [f for report in self._reports[counted] for f in self.of(report)
                if f.counted == counted]  # fmt: skip

    @cached_property
    def _reports(self) -> defaultdict[str, list[str]]:
        """In which reports an amount may count what; a bare number may take up any toll."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for reading in self._readings.values():
            told = {figure_of(one, reading.report, ()).counted for one in reading.amounts}
            for counted in sorted(told | TOLLS if "" in told else told):
                found[counted].append(reading.report)
        return found


def _inside(kept: Sequence[Span], amounts: Sequence[Amount]) -> tuple[Amount, ...]:
    return tuple(one for one in amounts if any(span.meets(one.sentence) for span in kept))
