"""Times on TimeBank and AQUAINT (257 documents, TIMEX3), scored as TempEval-3 does.

A found expression is right in span where it overlaps one of the gold's (one to one), and right in
value where the value is the same too; ``strict`` asks for the same span.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator

from crosswire.read.parse import Parsed
from crosswire.read.times import times
from crosswire.records.report import Report
from crosswire.records.time import Time
from evals import gold

Expression = dict[str, object]


def material() -> list[tuple[Parsed, list[Expression]]]:
    """Each document's parse with its gold expressions."""
    rows = gold.rows("times-tbaq")
    reports = [
        Report(id=row["id"], address=row["id"], text=row["text"], published=row["published"])
        for row in rows
    ]
    return [
        (one, [t for t in row["times"] if t["type"]])
        for one, row in zip(gold.parsed(reports), rows, strict=True)
    ]


def pairs(
    found: tuple[Time, ...], want: list[Expression]
) -> Iterator[tuple[Time | None, Expression | None]]:
    """Found and wanted expressions, one to one by overlap, in the order of the text."""
    left = list(want)
    for time in found:
        hit = next(
            (w for w in left if w["span"][0] < time.span.end and time.span.start < w["span"][1]),
            None,
        )  # type: ignore[index]
        if hit is not None:
            left.remove(hit)
        yield time, hit
    yield from ((None, missed) for missed in left)


def measure() -> dict[str, float]:
    """Relaxed and strict F1 of the spans, F1 with the right value, and with the right type."""
    count: Counter[str] = Counter()
    for parsed, want in material():
        for time, hit in pairs(times(parsed), want):
            count["found"] += time is not None
            count["gold"] += hit is not None
            if time is None or hit is None:
                continue
            count["relaxed"] += 1
            count["strict"] += list(time.span) == hit["span"]
            count["value"] += time.value == hit["value"]
            count["type"] += time.type == hit["type"]
    both = count["found"] + count["gold"]
    figures = {
        f"{name}_f1": 2 * count[name] / both for name in ("relaxed", "strict", "value", "type")
    }
    figures["precision"] = count["relaxed"] / count["found"]
    figures["recall"] = count["relaxed"] / count["gold"]
    return {name: round(figure, 4) for name, figure in figures.items()}


def errors(most: int) -> None:
    """Prints what was missed, found in vain and resolved wrongly, each with its surroundings."""
    lines: dict[str, list[str]] = {"missed": [], "in vain": [], "value": []}
    for parsed, want in material():
        text = parsed.report.text
        for time, hit in pairs(times(parsed), want):
            start, end = time.span if time else hit["span"]  # type: ignore[index]
            around = " ".join(
                f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end:][:40]}".split()
            )
            if time is None:
                lines["missed"].append(f"{hit['type']} {hit['value']} | {around}")  # type: ignore[index]
            elif hit is None:
                lines["in vain"].append(f"{time.rule} {time.value} | {around}")
            elif time.value != hit["value"]:
                lines["value"].append(
                    f"{time.rule} {time.value} not {hit['value']} "
                    f"(published {parsed.report.published}) | {around}"
                )
    for kind, found in lines.items():
        print(f"== {kind}: {len(found)}")
        for line in found[:: max(1, len(found) // most)]:
            print("  ", line)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    asked = parser.parse_args()
    for name, figure in measure().items():
        print(f"{name:<16}{figure:.4f}")
    if asked.errors:
        errors(asked.errors)
