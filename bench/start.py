"""How long ``import crosswire`` and ``crosswire --help`` take, beside loading the parser."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from evals.gold import PIPELINE

RUNS = 5
CEILING = 0.25
COMMANDS = {
    "loading the parser": [sys.executable, "-c", f"import spacy; spacy.load({PIPELINE!r})"],
    "import crosswire": [sys.executable, "-c", "import crosswire"],
    "crosswire --help": [str(Path(sys.executable).with_name("crosswire")), "--help"],
}


def seconds(command: list[str]) -> float:
    """The median wall time of a command over ``RUNS`` runs, after one to warm the disk."""
    times = []
    for _ in range(RUNS + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return statistics.median(times[1:])


def main() -> None:
    """Prints each time and its ratio to loading the parser."""
    print("Start")
    parser = seconds(COMMANDS["loading the parser"])
    for name, command in COMMANDS.items():
        taken = seconds(command)
        print(f"  {name:<20} {taken:6.3f} s   {taken / parser:5.2f} x the parser's load")
    print(f"  ceiling for the last two: {CEILING}")


if __name__ == "__main__":
    main()
