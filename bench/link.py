"""How linking grows: the CPU time and memory of lineage, actors and stories, a report.

``python -m bench.link`` links 1,000, 2,000, 4,000 and 8,000 real reports: those around the middle
of ``load-allsides``, so that a larger desk is one that has collected for longer. ``--sizes 1000
8000 100000`` links as many as are named, beyond the real ones recombined from them
(``bench.recombined``). What was measured is kept in ``.cache/link`` and measured again only where
the code has changed since, or with ``--again``; all that is kept for the code as it is now is drawn
in ``docs/growth.svg``.
``--shuffles`` links 8,000 in three orders and says whether the results are the same, byte for byte.
``--read`` takes readings by the parser, which are made once in half an hour; otherwise readings by
rule (``bench.plain``). Each size runs in a process of its own; fetching records is not counted.
"""

from __future__ import annotations

import hashlib
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import Any

import msgspec

from bench.chart import chart
from bench.material import CACHE, real
from bench.recombined import pages
from bench.shelf import Shelf
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.link.stories import stories
from crosswire.run.edition import edition
from evals.gold import ROOT

SIZES = (1000, 2000, 4000, 8000)
CODE = ("records", "words", "link")  # what figures hang on
PICTURE = ROOT / "docs" / "growth.svg"
Figures = dict[str, Any]


def shelf_and_numbers(kind: str, size: int) -> tuple[Shelf, Sequence[int]]:
    """The reports of a desk of that size, with their readings."""
    shelf = real(kind)
    if size <= len(shelf):
        first = (len(shelf) - size) // 2
        return shelf, range(first, first + size)
    many = Shelf(CACHE / f"{kind}-many.db")
    if len(many) < size:
        many.extend(pages(shelf, range(len(shelf)), size, len(many)))
    return many, range(size)


def linked(shelf: Shelf, numbers: Sequence[int]) -> Figures:
    """CPU seconds of each step, memory after it, a hash of what comes out, and statistics."""
    reports, readings = shelf.reports(numbers), shelf.readings(numbers)
    figures: Figures = {"reports": len(numbers)}
    base = _memory()
    descent = _timed(figures, shelf, "lineage", lambda: lineage(reports, readings))
    _timed(figures, shelf, "actors", lambda: actors(reports, readings))
    found = _timed(figures, shelf, "stories", lambda: stories(reports, readings, descent))
    sizes = Counter(len(story.reports) for story in found)
    figures["base"], figures["memory"] = base, _memory()
    figures["links"], figures["reports_a_story"] = len(descent), len(numbers) / len(found)
    figures["in_stories_of_ten"] = sum(n * m for n, m in sizes.items() if n >= 10) / len(numbers)
    return figures


def _timed(figures: Figures, shelf: Shelf, step: str, work: Callable[[], Any]) -> Any:
    shelf.fetching, begun = 0.0, time.process_time()
    result = work()
    figures[step] = time.process_time() - begun - shelf.fetching
    figures[f"{step}_memory"] = _memory()
    figures[f"{step}_hash"] = _hash(result)
    return result


def _hash(records: Iterable[Any]) -> str:
    """A hash of the records in their order; packed one by one, which takes no memory."""
    digest = hashlib.sha256()
    for record in records:
        digest.update(msgspec.msgpack.encode(record))
    return digest.hexdigest()[:16]


def _memory() -> float:
    """The most memory that this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def statistics(shelf: Shelf, numbers: Sequence[int]) -> Figures:
    """Names a report, and the share of all words that only one report has."""
    named = 0
    words: Counter[str] = Counter()
    for reading in shelf.readings(numbers):
        named += len({name.actor for name in reading.names})
        words.update({lemma for one in reading.sentences for lemma in one.lemmas})
    once = sum(times == 1 for times in words.values())
    return {"names": named / len(numbers), "once": once / len(words), "words": len(words)}


def alone(kind: str, size: int, order: int | None = None) -> Figures:
    """The figures of one size, measured in a process of its own."""
    shelf_and_numbers(kind, size)
    command = [sys.executable, "-m", "bench.link", "--one", kind, str(size), str(order or 0)]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: Figures = json.loads(out)
    return found


def one(kind: str, size: int, order: int) -> Figures:
    """The figures of one size, the reports in one of many orders (0: by their days)."""
    shelf, numbers = shelf_and_numbers(kind, size)
    if order:
        return linked(shelf, random.Random(order).sample(numbers, size))
    return linked(shelf, numbers) | statistics(shelf, numbers)


def grown(kind: str, sizes: Sequence[int], *, again: bool = False) -> None:
    """Prints a line a size, and draws the picture of all that is known."""
    print(f"Link ({kind}): CPU ms a report, memory in MB; statistics of the material")
    head = ("reports", "lineage", "actors", "stories", "all", "MB", "names", "once", "a story")
    print("".join(f"{one:>9}" for one in head))
    for size in sizes:
        if again or size not in known(kind):
            keep(kind, alone(kind, size))
        print(_row(known(kind)[size]), flush=True)
    table = list(known(kind).values())
    print(f"  cost a report, last to first: {_each(table[-1]) / _each(table[0]):.2f} (at most 1.5)")
    if len(table) > 1:
        PICTURE.write_text(picture(table), encoding="utf-8")


def known(kind: str) -> dict[int, Figures]:
    """What was measured of the code as it is now, by size."""
    path = CACHE / f"{kind}-figures.json"
    table = json.loads(path.read_text()) if path.exists() else []
    now = edition(*CODE)
    return {one["reports"]: one for one in table if one.get("code") == now}


def keep(kind: str, figures: Figures) -> None:
    """Keeps the figures of one size, beside those of the same code."""
    table = known(kind) | {figures["reports"]: figures | {"code": edition(*CODE)}}
    path = CACHE / f"{kind}-figures.json"
    path.write_text(json.dumps([table[size] for size in sorted(table)], indent=1))


def _each(figures: Figures, *steps: str) -> float:
    """CPU milliseconds a report."""
    total = sum(figures[step] for step in steps or ("lineage", "actors", "stories"))
    return float(1000 * total / figures["reports"])


def _row(figures: Figures) -> str:
    steps = [_each(figures, step) for step in ("lineage", "actors", "stories")]
    cells = [f"{figures['reports']:9d}", *(f"{one:9.2f}" for one in (*steps, sum(steps)))]
    cells += [f"{figures['memory']:9.0f}", f"{figures['names']:9.1f}", f"{figures['once']:9.2f}"]
    return "".join([*cells, f"{figures['reports_a_story']:9.2f}"])


def picture(table: Sequence[Figures]) -> str:
    """The cost of a report over the number of reports."""
    steps = {
        "lineage": ("lineage",),
        "actors": ("actors",),
        "stories": ("stories",),
        "all three": (),
    }
    lines = {
        name: [(one["reports"], _each(one, *own)) for one in table] for name, own in steps.items()
    }
    across = "reports on the desk (8,000 real ones, beyond them recombined)"
    return chart("What linking costs", across, "CPU milliseconds a report", lines)


def shuffled(kind: str, size: int = SIZES[-1]) -> None:
    """Links the same reports in three orders and compares what comes out."""
    found = [alone(kind, size, order) for order in (1, 2, 3)]
    for step in ("lineage", "actors", "stories"):
        hashes = [one[f"{step}_hash"] for one in found]
        verdict = "equal" if len(set(hashes)) == 1 else "NOT EQUAL"
        print(f"  {step:<8} of {size} reports in three orders: {verdict} {' '.join(hashes)}")


def main(arguments: Sequence[str] = ()) -> None:
    """Runs what the arguments ask for."""
    if "--one" in arguments:
        kind, size, order = arguments[arguments.index("--one") + 1 :]
        print(json.dumps(one(kind, int(size), int(order))))
        return
    kind = "read" if "--read" in arguments else "plain"
    named = arguments[arguments.index("--sizes") + 1 :] if "--sizes" in arguments else ()
    sizes = [int(one) for one in takewhile(str.isdigit, named)] or SIZES
    grown(kind, sizes, again="--again" in arguments)
    if "--shuffles" in arguments:
        shuffled(kind)


if __name__ == "__main__":
    main(sys.argv[1:])
