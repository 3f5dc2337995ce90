"""Stance on invented sentences: ``data/stances.tsv``, one statement a line with its stance.

``right`` is the share of sentences whose first statement has the gold stance; ``says`` and
``others`` the same for the traps, whose stance is "says", and for all others.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from crosswire.read.names import names
from crosswire.read.roles import roles
from crosswire.read.statements import statements
from crosswire.records.report import Report
from evals.gold import parsed

DATA = Path(__file__).with_name("data") / "stances.tsv"


def sentences() -> list[tuple[str, str]]:
    """Gold stances with their sentences."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(stance, text) for stance, text in rows]


def judged() -> list[tuple[str, str, str]]:
    """Gold stance, the stance read ("none" where no statement is), and the sentence."""
    rows = sentences()
    reports = [Report(id=str(i), address=str(i), text=text) for i, (_, text) in enumerate(rows)]
    found: list[tuple[str, str, str]] = []
    for (gold, text), one in zip(rows, parsed(reports), strict=True):
        named = names(one)
        said = statements(one, named, roles(one, named))
        found.append((gold, said[0].stance if said else "none", text))
    return found


def measure() -> dict[str, float]:
    """The figures."""
    rows = judged()
    return {
        "right": _share(rows),
        "says": _share([row for row in rows if row[0] == "says"]),
        "others": _share([row for row in rows if row[0] != "says"]),
    }


def _share(rows: list[tuple[str, str, str]]) -> float:
    return sum(gold == read for gold, read, _ in rows) / max(1, len(rows))


def main() -> None:
    """Prints the figures; with ``--errors N`` also what was read wrong."""
    options = argparse.ArgumentParser()
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    for name, figure in measure().items():
        print(f"{name:<16} {figure:.3f}")
    wrong = [row for row in judged() if row[0] != row[1]]
    for gold, read, text in wrong[: chosen.errors]:
        print(f"{gold} but read {read}: {text}")


if __name__ == "__main__":
    main()
