"""What telling costs beside reading: the account of one story of 1,000 reports, in one run.

The reports are real articles, taken as one story by force, with the lineage found among them and
without findings, whose cost is another stage's. All of them are read here, so that both are the
processor's seconds of this process on the same reports; telling is ``account`` alone.
``python -m bench.tell 250 500 1000`` tells stories of those sizes, the smaller within the larger,
so that growth shows.
"""

from __future__ import annotations

import sys
import time

from bench.material import ordered
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.lineage import lineage
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.run.uncollected import uncollected
from crosswire.tell.account import account
from evals.gold import PIPELINE, rows

SIZES = (250, 500, 1000)
MOST = 0.05  # of reading


def articles(count: int) -> list[Report]:
    """So many reports with a day, from the middle of the real ones in the order of their days."""
    dated = ordered([row for row in rows("load-allsides") if row["published"]])
    first = max(0, (len(dated) - count) // 2)
    return [
        text_report(
            row["text"], address=row["id"],
            given=Given(row["outlet"], row["published"][:10], row["url"], row["title"]),
        )
        for row in dated[first : first + count]
    ]  # fmt: skip


def reading(reports: list[Report]) -> tuple[list[Reading], list[float]]:
    """The readings, and the seconds after each since the first was begun."""
    list(read_reports(reports[:2], PIPELINE))  # loads what reading needs
    begun = time.process_time()
    found, seconds = [], []
    for one in read_reports(reports, PIPELINE):
        found.append(one)
        seconds.append(time.process_time() - begun)
    return found, seconds


def story_of(reports: list[Report]) -> Story:
    """All of the reports as one story."""
    ids = tuple(report.id for report in reports)
    days = sorted(report.day for report in reports if report.day)
    return Story("one", reports[0].title or "", days[0], days[-1], ids, len(ids), len(ids), "one")


def telling(reports: list[Report], readings: list[Reading]) -> float:
    """Seconds of telling them as one story."""
    links = lineage(reports, readings)
    collection = Collection(tuple(reports), tuple(readings), links)
    begun = time.process_time()
    with uncollected():  # as the command does
        account(story_of(reports), collection, ())
    return time.process_time() - begun


def main() -> None:
    """Measures the sizes asked for."""
    sizes = tuple(int(one) for one in sys.argv[1:]) or SIZES
    reports = articles(max(sizes))
    readings, seconds = reading(reports)
    words = sum(len(report.text.split()) for report in reports)
    print(f"Tell: {len(reports)} reports, {words / seconds[-1]:,.0f} words a second read")
    for size in sizes:
        told, read = telling(reports[:size], readings[:size]), seconds[size - 1]
        print(
            f"  {size:5} reports  read {read:7.1f} s  told {told:6.1f} s  {told / read:6.1%} "
            f"(at most {MOST:.0%})"
        )


if __name__ == "__main__":
    main()
