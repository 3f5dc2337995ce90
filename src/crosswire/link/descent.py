"""Which of two dependent reports came first, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.link.citations import names_outlet
from crosswire.records.report import Report

LONGER = 1.05  # times as many words: then the longer one is taken for the whole


@dataclass(frozen=True)
class Direction:
    """``later`` descends from ``earlier``; ``why`` finishes the sentence that explains a link.

    ``credited``: the later one says so itself.
    """

    later: Report
    earlier: Report
    why: str
    credited: bool = False


def direction(a: Report, b: Report, words_a: int, words_b: int) -> Direction:
    """From credits, then the instants or days of publication, then length, then the ids."""
    credited = _by_credit(a, b)
    if credited:
        return credited
    dated = _by_date(a, b)
    if dated:
        return dated
    if max(words_a, words_b) >= LONGER * min(words_a, words_b):
        longer, shorter = (a, b) if words_a > words_b else (b, a)
        return Direction(
            shorter, longer, f"{longer.label} has the longer text, and cuts are commoner"
        )
    first, second = sorted((a, b), key=lambda report: report.id)
    return Direction(
        second, first, "neither dates nor credits say which came first, so the order is arbitrary"
    )


def _by_credit(a: Report, b: Report) -> Direction | None:
    a_names_b, b_names_a = names_outlet(a, b), names_outlet(b, a)
    if a_names_b == b_names_a:
        return None
    later, earlier = (a, b) if a_names_b else (b, a)
    return Direction(later, earlier, f"{later.label} names {earlier.label}", credited=True)


def _by_date(a: Report, b: Report) -> Direction | None:
    if not a.published or not b.published:
        return None
    precision = min(len(a.published), len(b.published))
    when_a, when_b = a.published[:precision], b.published[:precision]
    if when_a == when_b:
        return None
    earlier, later = (a, b) if when_a < when_b else (b, a)
    return Direction(
        later, earlier,
        f"{earlier.label} was published first ({earlier.published}, then {later.published})",
    )  # fmt: skip
