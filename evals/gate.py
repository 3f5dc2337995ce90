"""Runs every eval and holds each figure against its pinned floor; exit 1 where one is below.

``floors.json`` maps ``eval.metric`` to the lowest figure allowed; a metric whose name ends in
``.max`` is a ceiling. A figure without a floor, or a floor without a figure, fails too.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path

from evals.gold import NoGold

EVALS = (
    "seeds", "furniture", "statements", "stance", "names", "roles", "times", "amounts", "events",
    "lineage", "actors", "stories", "bearing", "conflicts", "differences", "further", "positions",
    "accounts", "drafts", "planted_drafts",
)  # fmt: skip
FLOORS = Path(__file__).with_name("floors.json")


def judged(name: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Prints each figure beside its floor; gives what is wrong."""
    wrong = []
    for metric, figure in figures.items():
        key = f"{name}.{metric}"
        floor = floors.get(key)
        if floor is None:
            verdict = "NO FLOOR"
        elif key.endswith(".max"):
            verdict = "ok" if figure <= floor + 1e-9 else "ABOVE ITS CEILING"
        else:
            verdict = "ok" if figure >= floor - 1e-9 else "BELOW ITS FLOOR"
        print(f"  {key:<48} {figure:8.4f}   floor {floor}   {verdict}")
        if verdict != "ok":
            wrong.append(f"{key}: {figure:.4f} ({verdict})")
    missing = [k for k in floors if k.split(".")[0] == name and k.split(".", 1)[1] not in figures]
    return wrong + [f"{key}: a floor without a figure" for key in missing]


def main() -> int:
    """Every eval named on the command line, or all."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    wrong: list[str] = []
    ran = 0
    for name in sys.argv[1:] or EVALS:
        begun = time.perf_counter()
        try:
            figures = importlib.import_module(f"evals.{name}").measure()
        except NoGold as missing:
            print(f"{name}: NOT RUN: {missing}")
            continue
        ran += 1
        print(f"{name} ({time.perf_counter() - begun:.0f} s)")
        wrong += judged(name, figures, floors)
    print(f"{ran} evals run, {len(wrong)} figures below their floors")
    for line in wrong:
        print(f"  {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
