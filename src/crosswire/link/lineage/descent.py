"""Which of two dependent reports came first, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.link.days import apart
from crosswire.link.lineage.agencies import is_agency
from crosswire.link.lineage.citations import Mark, naming
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span

LONGEST_LINE = 120  # characters before and after a credit that are shown with it
REDATED = 1  # days by which an agency's report can be younger than what was made from it
LONGER = 1.05  # times as many words: then the longer one is taken for the whole


@dataclass(frozen=True)
class Direction:
    """``later`` descends from ``earlier``; ``why`` finishes the sentence that explains a link.

    ``credited``: the later one says so itself. ``passages``: where it says so.
    """

    later: Report
    earlier: Report
    why: str
    credited: bool = False
    passages: tuple[Passage, ...] = ()


def direction(a: Report, b: Report, words_a: int, words_b: int) -> Direction:
    """From credits, agencies, the instants or days of publication, then length, then the ids."""
    known = _by_credit(a, b) or _by_agency(a, b) or _by_date(a, b)
    if known:
        return known
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
    a_names_b, b_names_a = naming(a, b), naming(b, a)
    if bool(a_names_b) == bool(b_names_a):
        return None
    later, earlier, mark = (a, b, a_names_b) if a_names_b else (b, a, b_names_a)
    why = f"{later.label} names {earlier.label} as where it has it from"
    shown = tuple(credit_passages(later, mark)) if mark else ()
    return Direction(later, earlier, why, credited=True, passages=shown)


def credit_passages(report: Report, mark: Mark) -> list[Passage]:
    """The line in which a credit stands; nothing where the text does not show it."""
    if mark.span is None or not mark.span.of(report.text).strip():
        return []
    line = _line(report.text, mark.span)
    return [Passage(report.id, line, line.of(report.text))]


def _line(text: str, within: Span) -> Span:
    """The line around a span, or as much of it as shows what the span says."""
    start = max(text.rfind("\n", 0, within.start) + 1, within.start - LONGEST_LINE)
    end = text.find("\n", within.end)
    end = min(len(text) if end < 0 else end, within.end + LONGEST_LINE)
    said = text[start:end]
    return Span(start + len(said) - len(said.lstrip()), start + len(said.rstrip()))


def _by_agency(a: Report, b: Report) -> Direction | None:
    """An agency's own report is before one of an outlet that is none.

    So it is where the agency's is dated a day later, too: its dispatches are updated and redated.
    """
    between = apart(a.day, b.day)
    if is_agency(a.outlet) == is_agency(b.outlet) or (between or 0) > REDATED:
        return None
    later, earlier = (b, a) if is_agency(a.outlet) else (a, b)
    return Direction(later, earlier, f"{earlier.label} is a news agency, whose copy others print")


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
