"""Checks of drafts: machine-written summaries against their article, and a garbled report.

``check-frank-valid`` (FRANK): the article is the only report, the summary the draft. ``auc``,
``auc_cnndm``, ``auc_bbc``, ``balanced`` (accuracy) and ``flagged_…`` (of the summaries with an
error of a kind, the share below the threshold) are of the score, over all 671, cross-fitted
(``evals.strengths``). ``contradicted.max`` (share of the right summaries in which a sentence is
called contradicted), ``supported`` (share of their sentences called supported) and
``supported_wrong.max`` (the same of summaries in which no sentence is right) are of every third
summary, sorted by its hash. ``seeds``: of the two garbled titles in one of the five real
reports, the share called contradicted against the other four, with passages;
``seeds_others.max``: other points of it that are called contradicted.

``--fit`` prints the weights that the score ships with, fitted on all; ``--errors N`` sentences of
right summaries that are not called supported.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache

from crosswire.compare.draft import check
from crosswire.records.check import Check, CheckedSentence
from evals.seeds import desk
from evals.strengths import Summary, area, balanced, crossed, fitted, flagged, summaries

STEP = 3
GARBLED = "001"
KINDS = {"RelE": "predicate", "EntE": "entity", "CircE": "circumstance", "OutE": "outside",
         "GramE": "grammar", "CorefE": "coreference", "LinkE": "link"}  # fmt: skip


@cache
def checked() -> tuple[tuple[Summary, Check], ...]:
    """The sampled summaries, each with its check."""
    return tuple(
        (one, check(one.draft, one.reading, one.collection)) for one in summaries()[::STEP]
    )


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
    right = [found for one, found in checked() if one.right]
    sentences = [one for found in right for one in found.sentences]
    wrong = [s for one, found in checked() if one.row["factuality"] == 0 for s in found.sentences]
    contradicted = sum(bool(found.summary["contradicted"]) for found in right)
    seeds, others = _seeds()
    return {
        "auc": area(),
        "auc_cnndm": area("cnndm"),
        "auc_bbc": area("bbc"),
        "balanced": balanced([flag for _, flag in crossed()], [one.right for one in summaries()]),
        **{f"flagged_{KINDS[kind]}": caught / whole for kind, (caught, whole) in _kinds()},
        "contradicted.max": contradicted / len(right),
        "supported": _supported(sentences),
        "supported_wrong.max": _supported(wrong),
        "seeds": seeds,
        "seeds_others.max": others,
    }


def _kinds() -> list[tuple[str, tuple[int, int]]]:
    return sorted(flagged().items())


def _supported(sentences: Sequence[CheckedSentence]) -> float:
    return sum(one.verdict == "supported" for one in sentences) / len(sentences)


def _print_weights() -> None:
    weights, before = fitted()
    print(f"{'before':<10} {before:6.2f}")
    for name, weight in weights._asdict().items():
        print(f"{name:<10} {weight:6.2f}")


if __name__ == "__main__":
    if "--fit" in sys.argv:
        _print_weights()
        raise SystemExit
    for name, figure in measure().items():
        print(f"{name:<22} {figure:.3f}")
    if "--errors" in sys.argv:
        shown = int(sys.argv[sys.argv.index("--errors") + 1])
        for summary, found in checked():
            for one in found.sentences:
                if summary.right and one.verdict != "supported" and shown:
                    shown -= 1
                    print(f"{one.verdict}: {one.text}\n    {one.why}")
