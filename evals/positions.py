"""Changes of position: which of a set of invented pairs of days are found to be one.

``data/positions.jsonl`` has what one speaker is reported to have said on a day and six days later:
about half of the pairs are changes (a promise taken back, a denial that becomes an admission,
support that becomes opposition, a reversal that the report itself tells), the others look like one
(a condition, another matter, another speaker, another time, a world that has changed). The
sentences are invented; they stand among others of a report, and go through the reader as any
report does.

Metrics: ``precision`` and ``recall`` of the changes, and ``told``, the share of the found changes
whose two passages are the two sentences.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.actors import actors
from crosswire.read.reading import read_parsed
from crosswire.records.account import Position
from crosswire.records.collection import Collection
from crosswire.records.report import Report
from crosswire.tell.positions import positions
from crosswire.tell.statements import spoken_in
from evals.gold import parsed

DATA = Path(__file__).with_name("data") / "positions.jsonl"
DAYS = ("2031-06-03", "2031-06-09")
FRAMES = (
    "The ferry to the islands was late again. {} Two ships left for the open sea at noon.",
    "The market hall was full in the morning. {} Rain is expected in the hills.",
)


@cache
def cases() -> tuple[tuple[dict[str, Any], tuple[Position, ...]], ...]:
    """Every pair with the positions that are found to have changed."""
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()]
    docs = parsed([one for number, row in enumerate(rows) for one in _reports(number, row)])
    found = []
    for row, pair in zip(rows, zip(docs[::2], docs[1::2], strict=True), strict=True):
        reports = tuple(one.report for one in pair)
        read = tuple(read_parsed(one) for one in pair)
        held = Collection(reports, read, (), actors(reports, read, ()))
        told = positions(held, spoken_in(held), held.report)
        found.append((row, tuple(one for one in told if one.changed)))
    return tuple(found)


def _reports(number: int, row: dict[str, Any]) -> tuple[Report, ...]:
    return tuple(
        text_report(
            frame.format(row[key]),
            address=f"position {number} {key}",
            given=Given(f"Outlet {key}", day, None, None),
        )
        for key, day, frame in zip(("first", "later"), DAYS, FRAMES, strict=True)
    )


def measure() -> dict[str, float]:
    """Precision and recall of the changes."""
    hits = [(row, told) for row, told in cases() if told]
    right = [(row, told) for row, told in hits if row["change"]]
    changes = sum(row["change"] for row, _ in cases())
    shown = sum(_shown(row, told[0]) for row, told in right)
    return {
        "precision": len(right) / len(hits) if hits else 0.0,
        "recall": len(right) / changes,
        "told": shown / len(right) if right else 0.0,
    }


def _shown(row: dict[str, Any], one: Position) -> bool:
    places = one.turn or (0, 0)
    texts = [one.entries[at].passage.text for at in places]
    return texts[0] in row["first"] and texts[1] in row["later"]


def _errors(most: int) -> None:
    for row, told in cases():
        if bool(told) != row["change"] and most > 0:
            print("missed" if row["change"] else f"false: {told[0].why}")
            print(f"   {row['first']}\n   {row['later']}")
            most -= 1


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<12} {figure:.3f}")
    if "--errors" in sys.argv:
        _errors(int(sys.argv[sys.argv.index("--errors") + 1]))
