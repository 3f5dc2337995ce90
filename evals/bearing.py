"""For, against or observing: headlines beside a claim (Emergent), accuracy and macro F1.

``python -m evals.bearing --errors N`` shows N headlines that were judged wrongly.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from typing import get_args

from crosswire.compare.bearing import Bearing, bearing
from evals.gold import rows

SET = "stance-emergent-train"
Counts = Mapping[tuple[str, str], int]


def judged() -> list[tuple[str, str, str, str]]:
    """Claim, headline, the gold class and ours, for every row."""
    return [
        (row["claim"], row["headline"], row["stance"], bearing(row["headline"], row["claim"]))
        for row in rows(SET)
    ]


def measure() -> dict[str, float]:
    """Accuracy, the mean of the three classes' F1, and each of these."""
    counts = Counter((gold, ours) for _, _, gold, ours in judged())
    kinds = get_args(Bearing)
    of_kind = {kind: _f1(counts, kind) for kind in kinds}
    right = sum(counts[kind, kind] for kind in kinds)
    return {
        "accuracy": right / counts.total(),
        "macro_f1": sum(of_kind.values()) / len(kinds),
        **of_kind,
    }


def _f1(counts: Counts, kind: str) -> float:
    gold = sum(number for (right, _), number in counts.items() if right == kind)
    ours = sum(number for (_, guess), number in counts.items() if guess == kind)
    return 2 * counts.get((kind, kind), 0) / (gold + ours) if gold + ours else 0.0


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<12} {figure:.4f}")
    if "--errors" in sys.argv:
        wrong = [one for one in judged() if one[2] != one[3]]
        most = int(sys.argv[sys.argv.index("--errors") + 1])
        for claim, headline, gold, ours in wrong[:: max(1, len(wrong) // most)][:most]:
            print(f"{gold} told as {ours}: {claim} || {headline}")
