"""Lineage: planted copies and rewrites of real articles, real reprints, and independent reports.

``copies_f1``, ``rewrites_f1``: links of that kind from the planted report to its original, in the
right direction, among articles of ``load-allsides`` (every 120th of a readable length); a third of
the planted reports credit the original's outlet, a third are dated a day later, a third have
neither. ``silver_recall``: the pairs of ``reuse-silver`` with a containment of at least one half.
``false_independent.max``: the share of pairs of leads of one NeuS event (three outlets each) that
are linked. ``--errors`` shows what went wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from crosswire.link.lineage import lineage
from crosswire.read.names import names
from crosswire.read.parse import Parsed
from crosswire.read.sentences import sentences
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span
from evals.gold import parsed, rows
from evals.planting import planted
from evals.stories import material

EVERY = 120
LENGTHS = range(1500, 6000)  # characters
HOW = ("verbatim", "rewritten", "cut", "rewritten", "reordered", "rewritten", "framed", "rewritten")
OUTLET = "The Planted Gazette"
SILVER = 0.5
DEPENDENT = frozenset({"copy", "rewrite", "shared"})


@cache
def articles() -> dict[str, Report]:
    """The articles of ``load-allsides`` by id."""
    return {
        row["id"]: Report(
            id=row["id"],
            address=row["url"],
            url=row["url"],
            text=row["text"],
            outlet=row["outlet"],
            title=row["title"],
            published=row["published"] or None,
        )
        for row in rows("load-allsides")
    }


@cache
def plantation() -> tuple[tuple[Report, ...], tuple[Reading, ...], dict[tuple[str, str], str]]:
    """Originals and what was planted from them, with the kind of each true line."""
    chosen = [one for one in list(articles().values())[::EVERY] if len(one.text) in LENGTHS]
    originals = [replace(one, published=f"2019-03-{number % 20 + 1:02}")
                 for number, one in enumerate(chosen)]  # fmt: skip
    made, truth = [], {}
    for number, article in enumerate(parsed(originals)):
        report, kind = _planted(number, article)
        made.append(report)
        truth[report.id, article.report.id] = kind
    reports = (*originals, *made)
    return reports, _readings(reports), truth


def _planted(number: int, article: Parsed) -> tuple[Report, str]:
    made = planted(article, HOW[number % len(HOW)])
    original = article.report
    text, published = made.text, None
    credits: tuple[Credit, ...] = ()
    if number % 3 == 0:
        line = f"\n\nOriginal Source: {original.outlet}"
        span = Span(len(text) + len(line) - len(original.outlet or ""), len(text) + len(line))
        text, credits = text + line, (Credit(original.outlet or "", span),)
    elif number % 3 == 1:
        day = date.fromisoformat(original.day or "")
        published = str(day + timedelta(days=1))
    report = Report(
        id=f"planted-{number:03}-{made.how}",
        address=f"https://planted.example/{number}",
        text=text,
        outlet=OUTLET,
        title=f"Another headline, number {number}",
        published=published,
        credits=credits,
    )
    return report, made.kind


def _readings(reports: Iterable[Report]) -> tuple[Reading, ...]:
    return tuple(
        Reading(one.report.id, sentences=sentences(one), names=names(one))
        for one in parsed(list(reports))
    )


def f1(found: set[tuple[str, str]], true: set[tuple[str, str]]) -> float:
    """F1 of a set of pairs."""
    return 2 * len(found & true) / (len(found) + len(true)) if found or true else 1.0


def planted_links() -> list[Link]:
    """The dependent links among the planted collection."""
    reports, readings, _ = plantation()
    return [link for link in lineage(reports, readings) if link.kind in DEPENDENT]


@cache
def silver() -> tuple[tuple[Report, ...], tuple[tuple[str, str], ...]]:
    """The reports of the silver pairs, and the pairs that share at least half a text."""
    pairs = [row for row in rows("reuse-silver") if row["containment"] >= SILVER]
    ids = sorted({one for row in pairs for one in (row["a"], row["b"])})
    return tuple(articles()[one] for one in ids), tuple((row["a"], row["b"]) for row in pairs)


def linked(links: Iterable[Link]) -> set[frozenset[str]]:
    """The pairs of reports that depend on each other."""
    return {frozenset((link.a, link.b)) for link in links if link.kind in DEPENDENT}


def measure() -> dict[str, float]:
    """F1 of planted copies and rewrites, recall of real reprints, false links."""
    _, _, truth = plantation()
    links = planted_links()
    figures = {}
    for kind, name in (("copy", "copies"), ("rewrite", "rewrites")):
        true = {ends for ends, told in truth.items() if told == kind}
        figures[f"{name}_f1"] = f1({(one.a, one.b) for one in links if one.kind == kind}, true)
    reports, pairs = silver()
    found = linked(lineage(reports, _readings(reports)))
    figures["silver_recall"] = sum(frozenset(pair) in found for pair in pairs) / len(pairs)
    false, total = independent()
    figures["false_independent.max"] = len(false) / total
    return figures


def independent() -> tuple[list[Link], int]:
    """The links between leads of one event, and how many pairs of such leads there are."""
    reports, readings, truth = material("neus")
    links = [link for link in lineage(reports, readings) if link.kind in DEPENDENT]
    events: dict[str, list[str]] = {}
    for one, event in truth.items():
        events.setdefault(event, []).append(one)
    total = sum(len(list(combinations(ids, 2))) for ids in events.values())
    return [link for link in links if truth[link.a] == truth[link.b]], total


def show_errors() -> None:
    """Every line that is missing, wrong or false."""
    _, _, truth = plantation()
    found = {(link.a, link.b): link for link in planted_links()}
    for ends, kind in truth.items():
        link = found.pop(ends, None)
        if link is None or link.kind != kind:
            print("MISSED", ends, kind, "found:", link and (link.kind, link.score))
    for ends, link in found.items():
        print("FALSE", ends, link.kind, link.score, link.why)
    for link in independent()[0]:
        print("NEUS", link.kind, link.score, link.why)
        for passage in link.passages[:2]:
            print("    ", passage.text[:200])


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<24} {figure:.4f}")
    if "--errors" in sys.argv:
        show_errors()
