"""How many independent witnesses a statement has.

A report that relays another collected outlet ("According to the Observer, Reed said …") witnesses
nothing of its own: it counts together with the outlet that it relays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from crosswire.records.collection import Collection
from crosswire.words.fold import bare_words


@dataclass(frozen=True)
class Witnesses:
    """A collection, asked who carries what."""

    collection: Collection

    def independent(self, told: Iterable[tuple[str, Iterable[str]]]) -> int:
        """How many of these do not come from one: pairs of a report and whom it relays.

        A report that has the same from others or of its own as well is given more than once; it
        relays only where each time it does.
        """
        relayed: dict[str, set[str]] = {}
        own: set[str] = set()
        for report, via in told:
            outlets = self.relayed(report, via)
            if outlets:
                relayed.setdefault(report, set()).update(outlets)
            else:
                own.add(report)
        stand_ins = {
            min(self._of_outlet[outlet])
            for report, outlets in relayed.items()
            if report not in own
            for outlet in outlets
            if not own.intersection(self._of_outlet[outlet])
        }
        return self.collection.independent(own | stand_ins)

    def relayed(self, report: str, via: Iterable[str]) -> set[str]:
        """The other collected outlets, as keys, among those through whom a report has something."""
        outlets = {outlet_key(one) for one in via} & self._of_outlet.keys()
        return outlets - {outlet_key(self.collection.report[report].outlet or "")}

    @cached_property
    def _of_outlet(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for report in self.collection.reports:
            if report.outlet:
                found.setdefault(outlet_key(report.outlet), []).append(report.id)
        return found


def outlet_key(name: str) -> str:
    """An outlet's name without case, marks and its article."""
    return bare_words(name).removeprefix("the ")
