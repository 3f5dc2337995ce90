"""What contests a told sentence: the other sides of the differences that rest on its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from crosswire.records.account import Told
from crosswire.records.finding import Finding, Side
from crosswire.records.span import Passage
from crosswire.tell.origins import disputed_sides
from crosswire.tell.phrases import listed

MOST = 2  # differences named beside one sentence; all stand under "What differs"
Label = Callable[[Iterable[str]], Sequence[str]]


def rivals(told: Told, findings: Iterable[Finding]) -> Iterator[tuple[Finding, Side]]:
    """The sides that say otherwise than the sentence, with their differences, in order."""
    for finding in findings:
        own = next((one for one in disputed_sides(finding) if _rests(told, one)), None)
        if own is not None:
            yield from ((finding, side) for side in finding.sides if side is not own)


def differing(told: Told, findings: Iterable[Finding]) -> Finding | None:
    """The difference that a sentence sets out, with the passages of each of its sides."""
    cited = set(told.passages)
    return next((one for one in findings if _cites_all(one, cited)), None)


def _cites_all(finding: Finding, cited: set[Passage]) -> bool:
    sides = [set(side.passages) for side in finding.sides]
    return len(sides) > 1 and all(sides) and set().union(*sides) == cited


def _rests(told: Told, side: Side) -> bool:
    """Whether a side has a passage in the words that are told."""
    first = told.passages[0]
    return any(one.report == first.report and one.span.meets(first.span) for one in side.passages)


def contesting(told: Told, findings: Iterable[Finding], label: Label) -> str:
    """What contests it, in words: "Coastline Today has “120 people”"; empty where that is unknown.

    ``label``: names for reports by their ids.
    """
    found: dict[str, None] = {}
    for finding, side in rivals(told, findings):
        value = side.value if finding.kind == "denial" else f"“{side.value.strip('“”')}”"
        found[f"{value} in {listed(label(side.reports))}"] = None
    return "; ".join(list(found)[:MOST])


def by_side(told: Told, findings: Iterable[Finding], label: Label) -> str:
    """Who has which side of the difference that a sentence sets out, in words."""
    finding = differing(told, findings)
    if finding is None:
        return ""
    return "; ".join(
        f"“{one.value.strip('“”')}” in {listed(label(one.reports))}" for one in finding.sides
    )
