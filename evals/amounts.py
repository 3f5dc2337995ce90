"""Amounts: the seed reports' rows of the answer key, and invented sentences with gold amounts.

``data/amounts.jsonl`` was written for this eval: sentences with every amount that they hold, and
some that hold numbers but no amount. A found amount is right where spans overlap and bounds, unit,
qualifier and what is counted are the gold's; in precision, what was found in vain counts as wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from crosswire.read.amounts import amounts
from crosswire.read.names import names
from crosswire.read.parse import Parsed
from crosswire.read.times import times
from crosswire.records.amount import Amount
from crosswire.records.report import Report
from evals import gold

DATA = Path(__file__).with_name("data") / "amounts.jsonl"
DAY = "2025-04-18"


def read(parsed: Parsed) -> tuple[Amount, ...]:
    """The amounts of one report, with what they need."""
    return amounts(parsed, names(parsed), times(parsed))


def sentences() -> list[tuple[Parsed, list[dict[str, Any]]]]:
    """Each invented sentence's parse with its gold amounts."""
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    reports = [
        Report(id=str(i), address=str(i), text=row["text"], published=DAY)
        for i, row in enumerate(rows)
    ]
    return [(p, row["amounts"]) for p, row in zip(gold.parsed(reports), rows, strict=True)]


def overlapping(found: tuple[Amount, ...], want: dict[str, Any]) -> list[Amount]:
    """The amounts that share a character with a gold one."""
    start, end = want["span"]
    return [each for each in found if each.span.start < end and start < each.span.end]


def right(amount: Amount, want: dict[str, Any]) -> bool:
    """Bounds, unit, qualifier and what is counted as in the gold."""
    return all(
        getattr(amount, field) == want[field]
        for field in ("low", "high", "unit", "qualifier", "counts")
    )


def invented() -> Counter[str]:
    """Counts over the invented sentences."""
    count: Counter[str] = Counter()
    for parsed, want in sentences():
        found = read(parsed)
        count["found"] += len(found)
        count["gold"] += len(want)
        for each in want:
            hits = overlapping(found, each)
            count["span"] += bool(hits)
            count["bounds"] += any((h.low, h.high) == (each["low"], each["high"]) for h in hits)
            count["counts"] += any(h.counts == each["counts"] for h in hits)
            count["right"] += any(right(h, each) for h in hits)
    return count


def seeds() -> float:
    """The share of the key's amounts found with their low bound and unit (or what is counted)."""
    root = gold.folder().parent
    key = json.loads((root / "key" / "seeds.json").read_text(encoding="utf-8"))
    reports = [
        Report(
            id=path.name,
            address=path.name,
            text=path.read_text(encoding="utf-8"),
            published=key["published"][path.name[:3]],
        )
        for path in sorted((root / "seeds").glob("*.txt"))
    ]
    found = {parsed.report.id: read(parsed) for parsed in gold.parsed(reports)}
    hits = [
        any(
            hit.low == want["low"] and want["unit"] in (hit.unit, hit.counts)
            for hit in overlapping(found[want["report"]], want)
        )
        for want in key["amounts"]
    ]
    return sum(hits) / len(hits)


def measure() -> dict[str, float]:
    """The key's share right; precision and recall of wholly right amounts in the sentences."""
    count = invented()
    figures = {
        "seeds_right": seeds(),
        "precision": count["right"] / count["found"],
        "recall": count["right"] / count["gold"],
        "span_recall": count["span"] / count["gold"],
        "bounds_recall": count["bounds"] / count["gold"],
        "counts_recall": count["counts"] / count["gold"],
    }
    return {name: round(figure, 4) for name, figure in figures.items()}


def errors(most: int) -> None:
    """Prints up to ``most`` sentences where something is missed, wrong or found in vain."""
    for parsed, want in sentences():
        found = read(parsed)
        missed = [w for w in want if not any(right(h, w) for h in overlapping(found, w))]
        vain = [f for f in found if not any(f in overlapping(found, w) for w in want)]
        if not (missed or vain) or not most:
            continue
        most -= 1
        print(parsed.report.text)
        for each in missed:
            hits = [
                (h.text, h.low, h.high, h.unit, h.qualifier, h.counts)
                for h in overlapping(found, each)
            ]
            print(
                "   want",
                [each[k] for k in ("text", "low", "high", "unit", "qualifier", "counts")],
                "got",
                hits,
            )
        for each in vain:
            print("   in vain", each.text, each.low, each.unit, each.counts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    for metric, figure in measure().items():
        print(f"{metric:<16}{figure:.4f}")
    errors(asked.errors)
