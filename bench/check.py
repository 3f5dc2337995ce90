"""What checking a draft of a thousand words costs on a desk that grows.

``python -m bench.check`` checks ten drafts – real reports of about a thousand words, each of which
is no evidence for itself – against desks of 1,000, 2,000, 4,000 and 8,000 real reports, each desk
in a process of its own. A line a desk: the median of the processor's seconds, the parse of the
draft in them, and of its parts; the start of the program and the loading of the parser are printed
apart, since one process may check many drafts. The medians are drawn in ``docs/check-growth.svg``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from functools import partial
from statistics import median

from bench.chart import chart
from bench.desk import Figures, alone, memory, seconds
from bench.desks import SIZES, drafts, work
from crosswire.read.parse import parser
from crosswire.records.report import Report
from crosswire.run import local, steps
from crosswire.run.uncollected import uncollected
from evals.gold import PIPELINE, ROOT

PICTURE = ROOT / "docs" / "check-growth.svg"
MOST = 3.0  # seconds, on a desk of 8,000
PARTS = ("parse", "choose", "load")  # what remains is the comparison itself


def checking(size: int) -> Figures:
    """Seconds of checking each draft, its parts, and what comes before."""
    begun = time.process_time()
    desk = work(size)
    loading = seconds(lambda: parser(PIPELINE))
    opening = time.process_time() - begun - loading
    steps.complete(desk)
    texts = drafts()
    steps.check(desk, texts[0], None, None)  # tables are loaded when first asked for
    found = [_parts(desk, draft) for draft in texts]
    whole = [seconds(partial(steps.check, desk, one, None, None)) for one in texts]
    parts = {name: median(one[name] for one in found) for name in found[0]}
    return {
        "check": median(whole), "slowest": max(whole), **parts,
        "parser": loading, "opening": opening, "memory": memory(),
    }  # fmt: skip


@uncollected()
def _parts(desk: steps.Work, draft: Report) -> Figures:
    """Seconds of the parts of one check, and how many reports it looks at."""
    begun = time.process_time()
    reading = next(local.readings([draft], PIPELINE))
    parsed = time.process_time()
    kept = steps.chosen(desk, draft, reading, None, None)
    chosen = time.process_time()
    steps.collection(desk, kept)
    loaded = time.process_time()
    return {
        "parse": parsed - begun, "choose": chosen - parsed, "load": loaded - chosen,
        "reports": len(kept),
    }  # fmt: skip


def picture(table: Sequence[tuple[int, Figures]]) -> str:
    """The median, and its parts, over the number of reports."""
    lines = {"check": [(size, one["check"]) for size, one in table]}
    for name in PARTS:
        lines[name] = [(size, one[name]) for size, one in table]
    return chart("What checking a draft costs", "reports on the desk", "seconds", lines)


def main(arguments: Sequence[str] = ()) -> None:
    """A line a size, and the picture where all of them are measured."""
    if "--one" in arguments:
        print(json.dumps(checking(int(arguments[-1]))))
        return
    sizes = [int(one) for one in arguments] or list(SIZES)
    table = []
    for size in sizes:
        table.append((size, alone("bench.check", "check", size)))
        cells = "  ".join(f"{name} {value:.2f}" for name, value in table[-1][1].items())
        print(f"{size:>6} reports  {cells}", flush=True)
    print(f"  median at {sizes[-1]}: {table[-1][1]['check']:.2f} s (at most {MOST} at 8,000)")
    if sizes == list(SIZES):
        PICTURE.write_text(picture(table), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
