"""Conflicts in whole stories: the example story and the five real reports, against their keys.

Each story is read and linked as the desk does it; its findings are compared with the key's
conflicts. Metrics: ``found`` and ``example`` (shares of the conflicts found, of the real reports
and of the example), ``others.max`` and ``example_others.max`` (findings that are neither an
agreement nor in the key: a person reads them).
"""

from __future__ import annotations

import json
import sys
from functools import cache
from itertools import permutations
from typing import Any

from crosswire.compare.findings import findings
from crosswire.gather.sources import reports as gathered
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.read.reading import read_parsed
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding
from crosswire.records.report import Report
from crosswire.words.tokens import content_tokens
from evals.gold import ROOT, parsed
from evals.seeds import desk

Row = dict[str, Any]
LARGEST = 10_000_000  # bytes of a file of the example


def read(reports: list[Report]) -> Collection:
    """The reports read and linked."""
    readings = [read_parsed(one) for one in parsed(reports)]
    return Collection(tuple(reports), tuple(readings), lineage(reports, readings),
                      actors(reports, readings, ()))  # fmt: skip


@cache
def example() -> tuple[dict[str, Any], Collection]:
    """The example story and its key; of a report that was corrected, the later version."""
    key = json.loads((ROOT / "examples" / "key.json").read_text(encoding="utf-8"))
    found = gathered([str(ROOT / "examples" / "story")], largest_file=LARGEST)
    by_address: dict[str, Report] = {}
    for one in found:
        if isinstance(one, Report):
            other = by_address.get(one.address, one)
            by_address[one.address] = max(one, other, key=lambda r: len(r.text))
    return key, read(list(by_address.values()))


def matches(row: Row, found: Finding, names: dict[str, str]) -> bool:
    """Whether a finding is the key's conflict: its kind, reports on each side, what it is about."""
    if found.kind != row["kind"] or len(found.sides) < 2:
        return False
    sides = [{names.get(report, report) for report in side.reports} for side in found.sides]
    want = [set(side["reports"]) for side in row["sides"]]
    placed = any(
        all(a & b for a, b in zip(order, want, strict=False)) for order in permutations(sides)
    )
    told = set(content_tokens(" ".join([found.about, *(side.value for side in found.sides)])))
    about = set(content_tokens(row["about"]))
    return placed and (row["kind"] == "denial" or bool(told & about))


def compared(
    rows: list[Row], found: list[Finding], names: dict[str, str]
) -> tuple[int, list[Finding]]:
    """How many of the key's conflicts are found, and the findings that are none of them."""
    hits = sum(any(matches(row, one, names) for one in found) for row in rows)
    others = [
        one for one in found
        if one.kind != "agreement" and not any(matches(row, one, names) for row in rows)
    ]  # fmt: skip
    return hits, others


def seeds(*, dated: bool) -> tuple[list[Row], list[Finding], dict[str, str]]:
    """The real reports' key, and the findings of each of their stories."""
    held = desk(dated=dated)
    by_name = {name: report for report, name in held.names.items()}
    groups = [*held.key["stories"]["same_story"], *([n] for n in held.key["stories"]["separate"])]
    found = [
        one for group in groups
        for one in findings(held.collection.only(by_name[n] for n in group), held.collection)
    ]  # fmt: skip
    return held.key["conflicts"], found, held.names


def examples() -> tuple[list[Row], list[Finding], dict[str, str]]:
    """The example's key, and the findings of its first story with the second beside it."""
    key, whole = example()
    names = {report.id: report.url or report.address for report in whole.reports}
    story = whole.only(i for i, name in names.items() if name in key["stories"][0])
    return key["conflicts"], list(findings(story, whole)), names


def measure() -> dict[str, float]:
    """The shares found, and how many findings stand in no key."""
    figures = {}
    for prefix, (rows, found, names) in {
        "": seeds(dated=True), "undated_": seeds(dated=False), "example_": examples()
    }.items():  # fmt: skip
        hits, others = compared(rows, found, names)
        figures[f"{prefix}found"] = hits / len(rows)
        figures[f"{prefix}others.max"] = float(len(others))
    return figures


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:<22} {figure:.3f}")
    if "--errors" in sys.argv:
        for rows, found, names in (seeds(dated=True), examples()):
            for row in rows:
                if not any(matches(row, one, names) for one in found):
                    print("missed:", row["kind"], row["about"])
            for one in compared(rows, found, names)[1]:
                print("not in the key:", one.kind, one.about, "|", one.why)
