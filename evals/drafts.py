"""Checks of drafts: machine-written summaries against their article, and a garbled report.

``check-frank-valid`` (FRANK): the article is the only report, the summary the draft. Every third
summary is taken (sorted by its hash; 224 of 671). Metrics: ``auc``, ``auc_cnndm``, ``auc_bbc`` (of
the check's score, for summaries that people found wholly right), ``contradicted.max`` (share of the
right summaries in which a sentence is called contradicted) and ``supported`` (share of the right
summaries' sentences that are called supported). ``seeds``: of the two garbled titles in one of the
five real reports, the share called contradicted against the other four, with passages;
``seeds_others.max``: other points of it that are called contradicted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from typing import Any

from crosswire.compare.draft import check
from crosswire.read.reading import read_parsed
from crosswire.records.check import Check
from crosswire.records.collection import Collection
from crosswire.records.report import Report
from evals.gold import parsed, rows
from evals.seeds import desk

STEP = 3
GARBLED = "001"


@cache
def checked() -> tuple[tuple[dict[str, Any], Check], ...]:
    """The sampled summaries, each with its check."""
    sample = sorted(rows("check-frank-valid"), key=lambda row: (row["hash"], row["model_name"]))[
        ::STEP
    ]
    articles = {row["article"]: _report(row["article"]) for row in sample}
    drafts = [_report("\n".join(row["summary_lines"])) for row in sample]
    collections = {
        one.report.text: Collection((one.report,), (read_parsed(one),))
        for one in parsed(list(articles.values()))
    }
    return tuple(
        (row, check(one.report, read_parsed(one), collections[row["article"]]))
        for row, one in zip(sample, parsed(drafts), strict=True)
    )


def _report(text: str) -> Report:
    return Report(id=f"{len(text)}:{text[:80]}", address="", text=text)


def auc(scores: Sequence[float], right: Sequence[bool]) -> float:
    """The chance that a right one has the higher score; ties count half."""
    good = [score for score, is_right in zip(scores, right, strict=True) if is_right]
    bad = [score for score, is_right in zip(scores, right, strict=True) if not is_right]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def _area(of: str | None = None) -> float:
    kept = [(row, found) for row, found in checked() if of in (None, row["dataset"])]
    return auc([found.score for _, found in kept], [row["factuality"] == 1 for row, _ in kept])


def garbled() -> Check:
    """The garbled report against the other four."""
    held = desk(dated=True)
    name = next(name for name in held.reports if name.startswith(GARBLED))
    return check(held.reports[name], held.readings[name], held.collection)


def _seeds() -> tuple[float, float]:
    wrong = [p for s in garbled().sentences for p in s.points if p.verdict == "contradicted"]
    former = [p for p in wrong if p.kind == "role" and "former" in p.text and p.passages]
    return min(len(former), 2) / 2, float(len(wrong) - len(former))


def measure() -> dict[str, float]:
    """All figures."""
    right = [found for row, found in checked() if row["factuality"] == 1]
    sentences = [one for found in right for one in found.sentences]
    contradicted = sum(bool(found.summary["contradicted"]) for found in right)
    seeds, others = _seeds()
    return {
        "auc": _area(),
        "auc_cnndm": _area("cnndm"),
        "auc_bbc": _area("bbc"),
        "contradicted.max": contradicted / len(right),
        "supported": sum(one.verdict == "supported" for one in sentences) / len(sentences),
        "seeds": seeds,
        "seeds_others.max": others,
    }


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:<18} {figure:.3f}")
    if "--errors" in sys.argv:
        shown = int(sys.argv[sys.argv.index("--errors") + 1])
        for row, found in checked():
            for one in found.sentences:
                if row["factuality"] == 1 and one.verdict != "supported" and shown:
                    shown -= 1
                    print(f"{one.verdict}: {one.text}\n    {one.why}")
