"""What commands cost on a desk that grows: linking it, listing it, telling one of its stories.

``python -m bench.desk`` measures desks of 1,000, 2,000, 4,000 and 8,000 real reports, each in a
process of its own: the processor's seconds, and the most memory that the process has had. Telling
is measured on the ``TOLD`` stories with most reports; what stands before it in every command – is
anything new, are the links those of these reports – is ``nothing new``.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from typing import Any

from bench.desks import SIZES, work
from crosswire.run import steps
from crosswire.store import links, stories

TOLD = 5
Figures = dict[str, Any]


def seconds(action: Callable[[], Any]) -> float:
    """The processor's seconds that an action takes."""
    begun = time.process_time()
    action()
    return time.process_time() - begun


def memory() -> float:
    """The most memory that this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def linking(size: int) -> Figures:
    """Seconds and memory of linking the whole desk anew."""
    desk = work(size)
    with desk.session.writing() as connection:
        links.forget(connection)
    before = memory()
    return {"link": seconds(lambda: steps.link(desk)), "before": before, "memory": memory()}


def telling(size: int) -> Figures:
    """Seconds and memory of what follows linking."""
    desk = work(size)
    steps.complete(desk)
    nothing_new = seconds(lambda: steps.complete(desk))
    with desk.session.reading() as connection:
        listed = seconds(lambda: stories.load(connection))
        known = stories.load(connection)
    largest = sorted(known, key=lambda story: (-len(story.reports), story.id))[:TOLD]
    told = [seconds(partial(steps.tell, desk, story, None)) for story in largest]
    return {
        "nothing new": nothing_new,
        "stories": listed,
        "tell": median(told),
        "reports": max(len(story.reports) for story in largest),
        "memory": memory(),
    }


MEASURED = {"link": linking, "tell": telling}


def alone(module: str, what: str, size: int) -> Figures:
    """The figures of one measurement, made in a process of its own."""
    command = [sys.executable, "-m", module, "--one", what, str(size)]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: Figures = json.loads(out)
    return found


def main(arguments: Sequence[str] = ()) -> None:
    """A line a size, for each measurement."""
    if "--one" in arguments:
        asked, of = arguments[arguments.index("--one") + 1 :]
        print(json.dumps(MEASURED[asked](int(of))))
        return
    sizes = [int(one) for one in arguments] or SIZES
    for what in MEASURED:
        for size in sizes:
            found = alone("bench.desk", what, size)
            cells = "  ".join(f"{name} {value:.2f}" for name, value in found.items())
            print(f"{size:>6} reports  {cells}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
