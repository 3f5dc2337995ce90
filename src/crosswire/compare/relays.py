"""How many independent reports stand behind claims, where some relay what others report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.compare.claims import Claim
from crosswire.records.collection import Collection
from crosswire.words.fold import bare_words


class Relays:
    """The outlets of a collection, asked which claim is another outlet's own.

    "According to the Observer, Reed said …" witnesses nothing of its own where the Observer is
    collected too: it counts together with the Observer.
    """

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._of_outlet: dict[str, list[str]] = defaultdict(list)
        for report in collection.reports:
            if report.outlet:
                self._of_outlet[_key(report.outlet)].append(report.id)

    def independent(self, told: Sequence[Claim]) -> int:
        """How many of the reports of these claims do not come from a common one."""
        own = {claim.report for claim in told if not self._relayed(claim)}
        stand_ins: set[str] = set()
        for claim in told:
            if claim.report not in own:
                outlets = [set(self._of_outlet[outlet]) for outlet in self._relayed(claim)]
                stand_ins |= {min(reports & own or reports) for reports in outlets[:1]}
        return self.collection.independent(own | stand_ins)

    def _relayed(self, claim: Claim) -> list[str]:
        """The collected outlets through which a claim came, the nearest first."""
        via = claim.statement.via if claim.statement else ()
        own = _key(self.collection.report[claim.report].outlet or "")
        keys = [_key(name) for name in via]
        return [key for key in keys if key in self._of_outlet and key != own]


def _key(name: str) -> str:
    """An outlet's name without case, marks and its article."""
    return bare_words(name).removeprefix("the ")
