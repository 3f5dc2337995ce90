"""What was collected, as one argument: reports with their readings, lineage and actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crosswire.records.actor import Actor
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span


@dataclass(frozen=True)
class Collection:
    """The material that ``compare`` and ``tell`` work on: a story's, a saga's, or a whole desk's.

    ``readings`` has one entry a report, in the same order; ``lineage`` and ``actors`` are those of
    these reports.
    """

    reports: tuple[Report, ...]
    readings: tuple[Reading, ...]
    lineage: tuple[Link, ...] = ()
    actors: tuple[Actor, ...] = ()

    @cached_property
    def report(self) -> dict[str, Report]:
        """Reports by id."""
        return {report.id: report for report in self.reports}

    @cached_property
    def reading(self) -> dict[str, Reading]:
        """Readings by report id."""
        return {reading.report: reading for reading in self.readings}

    @cached_property
    def _actor_of(self) -> dict[tuple[str, str], Actor]:
        return {
            (mention.report, mention.name): actor
            for actor in self.actors
            for mention in actor.mentions
        }

    def actor(self, report: str, name: str) -> Actor | None:
        """The actor that ``name`` (the fullest in that report) stands for, if it is known."""
        return self._actor_of.get((report, name))

    def passage(self, report: str, span: Span) -> Passage:
        """The words at ``span`` of a report, as evidence."""
        return Passage(report, span, span.of(self.report[report].text))

    @cached_property
    def _origin(self) -> dict[str, str]:
        """For each report, the smallest id among those it shares a descent with (union-find)."""
        parent = {report.id: report.id for report in self.reports}

        def root(node: str) -> str:
            while parent[node] != node:
                parent[node] = parent[parent[node]]
                node = parent[node]
            return node

        for link in self.lineage:
            if link.makes_dependent and link.a in parent and link.b in parent:
                low, high = sorted((root(link.a), root(link.b)))
                parent[high] = low
        return {node: root(node) for node in parent}

    @cached_property
    def descendants(self) -> frozenset[str]:
        """The reports that copy or rewrite another one."""
        return frozenset(
            link.a for link in self.lineage if link.makes_dependent and link.kind != "shared"
        )

    def independent(self, reports: Iterable[str]) -> int:
        """How many of these reports do not descend from a common one."""
        return len({self._origin[report] for report in reports})

    def only(self, reports: Iterable[str]) -> Collection:
        """The same material, for these reports alone."""
        kept = set(reports)
        return Collection(
            tuple(report for report in self.reports if report.id in kept),
            tuple(reading for reading in self.readings if reading.report in kept),
            tuple(link for link in self.lineage if link.a in kept and link.b in kept),
            self.actors,
        )
