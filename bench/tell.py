"""What telling costs beside reading: the account of one story of 1,000 reports, in one run.

The reports are real articles, taken as one story by force, with the lineage found among them and
without findings, whose cost is another stage's. Reading is timed on ``SAMPLE`` of them and scaled;
telling is ``account`` alone. Both are the processor's seconds of this process.
``python -m bench.tell 250 500 1000`` tells stories of those sizes, the smaller within the larger,
so that growth shows.
"""

from __future__ import annotations

import sys
import time

from bench.material import real
from crosswire.link.lineage import lineage
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.tell.account import account
from evals.gold import PIPELINE

SIZES = (250, 500, 1000)
SAMPLE = 40  # reports whose reading is timed
MOST = 0.05  # of reading
Material = tuple[list[Report], list[Reading]]


def material(count: int) -> Material:
    """So many reports with a day, from the middle of the real ones, and their readings."""
    shelf = real("read")
    first = max(0, (len(shelf) - count) // 2)
    numbers = range(first, first + count)
    return list(shelf.reports(numbers)), list(shelf.readings(numbers))


def story_of(reports: list[Report]) -> Story:
    """All of the reports as one story."""
    ids = tuple(report.id for report in reports)
    days = sorted(report.day for report in reports if report.day)
    return Story("one", reports[0].title or "", days[0], days[-1], ids, len(ids), len(ids), "one")


def telling(held: Material) -> float:
    """Seconds of telling them as one story."""
    reports, readings = held
    links = lineage(reports, readings)
    collection = Collection(tuple(reports), tuple(readings), links)
    begun = time.process_time()
    account(story_of(reports), collection, ())
    return time.process_time() - begun


def reading(reports: list[Report]) -> float:
    """Seconds of reading one report, over the sample."""
    step = max(1, len(reports) // SAMPLE)
    sample = reports[::step][:SAMPLE]
    list(read_reports(sample[:2], PIPELINE))
    begun = time.process_time()
    list(read_reports(sample, PIPELINE))
    return (time.process_time() - begun) / len(sample)


def measured(sizes: tuple[int, ...], held: Material) -> None:
    """Prints the seconds of telling, and their share of reading, for each size."""
    reports, readings = held
    each = reading(reports)
    print(f"Tell: reading costs {each:.3f} s a report")
    for size in sizes:
        seconds = telling((reports[:size], readings[:size]))
        share = seconds / (each * size)
        print(f"  {size:5} reports  {seconds:7.1f} s  {share:6.1%} of reading (at most {MOST:.0%})")


def main() -> None:
    """Measures the sizes asked for."""
    sizes = tuple(int(one) for one in sys.argv[1:]) or SIZES
    measured(sizes, material(max(sizes)))


if __name__ == "__main__":
    main()
