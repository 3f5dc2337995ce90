"""Stories on ECB+ (look-alike events in pairs) and NeuS (three leads an event): B³, one setting.

``measure`` reads light readings (sentences and names) of both sets, undated as they are.
``python -m evals.stories --fit`` fits the logistic weights of ``link.likeness`` on both sets;
``--errors N`` shows N groups that hold two events, and N events that fell apart.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Hashable, Sequence
from functools import cache
from typing import Any

import numpy as np

from crosswire.link.cosines import cosines
from crosswire.link.likeness import Weights, faded, surroundings
from crosswire.link.stories import stories
from crosswire.link.terms import counts as words
from crosswire.link.terms import vectors
from crosswire.read.names import names
from crosswire.read.sentences import sentences
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals.gold import parsed, rows

SETS = {"ecbplus": "stories-ecbplus-train", "neus": "stories-neus"}


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 (Bagga and Baldwin 1998) of groups given by a label each."""
    truth, groups = defaultdict(set), defaultdict(set)
    for at, (right, guess) in enumerate(zip(gold, found, strict=True)):
        truth[right].add(at)
        groups[guess].add(at)
    precision = recall = 0.0
    for right, guess in zip(gold, found, strict=True):
        both = len(truth[right] & groups[guess])
        precision += both / len(groups[guess])
        recall += both / len(truth[right])
    precision, recall = precision / len(gold), recall / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


@cache
def material(name: str) -> tuple[tuple[Report, ...], tuple[Reading, ...], dict[str, str]]:
    """The reports of a set, light readings of them, and each report's true story."""
    gold = rows(SETS[name])
    reports = [
        Report(
            id=row["doc_id"],
            address=row["doc_id"],
            text=f"{row['title']}\n\n{row['text']}",
            title=row["title"],
            title_span=Span(0, len(row["title"])),
        )
        for row in gold
    ]
    readings = [
        Reading(one.report.id, sentences=sentences(one), names=names(one))
        for one in parsed(reports)
    ]
    return tuple(reports), tuple(readings), {row["doc_id"]: row["story_id"] for row in gold}


def grouped(name: str) -> tuple[list[str], list[str], list[str]]:
    """Report ids of a set with the true and the found story of each."""
    reports, readings, truth = material(name)
    found = {one: story.id for story in stories(reports, readings) for one in story.reports}
    ids = [report.id for report in reports]
    return ids, [truth[one] for one in ids], [found[one] for one in ids]


def measure() -> dict[str, float]:
    """B³ F1, precision and recall on each set."""
    figures = {}
    for name in SETS:
        _, gold, found = grouped(name)
        precision, recall, f1 = b_cubed(gold, found)
        figures[f"{name}_b3_f1"] = f1
        figures[f"{name}_b3_precision"] = precision
        figures[f"{name}_b3_recall"] = recall
    return figures


def fitted() -> Weights:
    """The logistic weights over both sets, each set counting alike (Newton's method)."""
    features, right, counts = [], [], []
    for name in SETS:
        reports, readings, truth = material(name)
        terms = vectors([words(*pair) for pair in zip(reports, readings, strict=True)])
        alike = faded(cosines(terms), [report.day for report in reports])
        around = surroundings(alike, len(reports))
        between = (around[alike.low] + around[alike.high]) / 2
        features.append(np.column_stack([alike.values, between, np.ones(len(alike))]))
        story = [truth[report.id] for report in reports]
        right.append(np.array([story[a] == story[b] for a, b in alike], dtype=float))
        counts.append(np.full(len(alike), 1e4 / len(alike)))
    found = _newton(np.concatenate(features), np.concatenate(right), np.concatenate(counts))
    return Weights(*(round(float(one), 2) for one in found))


def _newton(features: Any, right: Any, counts: Any) -> Any:
    weights = np.zeros(features.shape[1])
    for _ in range(30):
        guess = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (counts * (guess - right)) + 1e-3 * weights
        bend = (features * (counts * guess * (1 - guess))[:, None]).T @ features
        weights -= np.linalg.solve(bend + 1e-3 * np.eye(len(weights)), slope)
    return weights


def show_errors(name: str, most: int) -> None:
    """Groups that hold several events, and events in several groups, by their titles."""
    reports, _, _ = material(name)
    _, gold, found = grouped(name)
    for told, labels, other in (("MIXED", found, gold), ("SPLIT", gold, found)):
        members = defaultdict(list)
        for at, label in enumerate(labels):
            members[label].append(at)
        wrong = [one for one in members.values() if len({other[at] for at in one}) > 1]
        print(f"{name}: {len(wrong)} {told}")
        for one in wrong[:: max(1, len(wrong) // most)][:most]:
            print("  --")
            for at in one:
                print(f"  {other[at]:>18}  {reports[at].title}")


if __name__ == "__main__":
    if "--fit" in sys.argv:
        print(fitted())
    for metric, figure in measure().items():
        print(f"{metric:<24} {figure:.4f}")
    if "--errors" in sys.argv:
        for which in SETS:
            show_errors(which, int(sys.argv[sys.argv.index("--errors") + 1]))
