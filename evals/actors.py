"""Actors: pairs of names from AllSides articles, judged by hand, half of them of one surname.

Each name stands in a report of its own, as that report's fullest; a pair counts as found where both
names become one actor among all of them. ``data/actors.tsv`` holds names alone. ``--errors`` shows
what is judged otherwise.
"""

from __future__ import annotations

import sys
from pathlib import Path

from crosswire.link.actors import actors
from crosswire.records.name import Name
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span

TABLE = Path(__file__).with_name("data") / "actors.tsv"
Pair = tuple[str, str, str]


def pairs() -> dict[Pair, bool]:
    """Kind and two names, to whether they are one actor."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(kind, a, b): judgement == "same" for kind, a, b, judgement in rows}


def found() -> dict[tuple[str, str], str]:
    """Kind and name, to the id of the actor it became."""
    named = sorted({(kind, name) for kind, a, b in pairs() for name in (a, b)})
    reports = [
        Report(id=f"{at:04}", address=f"{at:04}", text=name) for at, (_, name) in enumerate(named)
    ]
    readings = [
        Reading(report.id, names=(Name(Span(0, len(name)), name, kind, name),))  # type: ignore[arg-type]
        for report, (kind, name) in zip(reports, named, strict=True)
    ]
    actor_of = {
        mention.report: actor.id
        for actor in actors(reports, readings, ())
        for mention in actor.mentions
    }
    return {key: actor_of[report.id] for key, report in zip(named, reports, strict=True)}


def judged() -> dict[Pair, tuple[bool, bool]]:
    """Each pair, with what is true and what was found."""
    actor = found()
    return {
        (kind, a, b): (true, actor[kind, a] == actor[kind, b])
        for (kind, a, b), true in pairs().items()
    }


def measure() -> dict[str, float]:
    """Precision, recall and F1 of "the same actor" over the pairs."""
    both = list(judged().values())
    right = sum(1 for true, guess in both if true and guess)
    precision = right / sum(1 for _, guess in both if guess)
    recall = right / sum(1 for true, _ in both if true)
    return {
        "f1": 2 * precision * recall / (precision + recall),
        "precision": precision,
        "recall": recall,
    }


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<12} {figure:.4f}")
    if "--errors" in sys.argv:
        for pair, (true, guess) in judged().items():
            if true != guess:
                print("MISSED" if true else "FALSE ", *pair, sep="\t")
