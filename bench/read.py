"""What reading costs beside the bare parser, on the same texts, in one run.

Both sides run in this process, alternating in slices of the texts, and their seconds are the
processor's, so that a noisy machine hits both alike. The texts are real articles of
``load-allsides`` where the gold data is there, and the example story over and over where it is not.
"""

from __future__ import annotations

import resource
import sys
import time

import spacy

from crosswire.gather.texts import report as text_report
from crosswire.read.reading import read_reports
from crosswire.records.report import Report
from evals.gold import PIPELINE, ROOT, NoGold, rows

ARTICLES = 400
SLICE = 40
BATCH = 8
MOST = 1.25  # times the bare parser


def material(count: int) -> list[Report]:
    """``count`` reports: real articles, or the example's plain texts repeated."""
    try:
        texts = [row["text"] for row in rows("load-allsides")[:count]]
    except NoGold:
        pages = sorted((ROOT / "examples" / "story").glob("*.txt"))
        texts = [pages[i % len(pages)].read_text(encoding="utf-8") for i in range(count)]
    return [text_report(text, address=f"{number}.txt") for number, text in enumerate(texts)]


def main() -> None:
    """Prints both sides' words a second, their ratio, and memory at half and at the end."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    reports = material(count)
    words = sum(len(report.text.split()) for report in reports)
    bare = spacy.load(PIPELINE)
    bare_seconds = full_seconds = 0.0
    memory = []
    list(read_reports(reports[:2], PIPELINE))
    for begin in range(0, count, SLICE):
        part = reports[begin : begin + SLICE]
        begun = time.process_time()
        for _ in bare.pipe((report.text for report in part), batch_size=BATCH):
            pass
        between = time.process_time()
        for _ in read_reports(part, PIPELINE):
            pass
        full_seconds += time.process_time() - between
        bare_seconds += between - begun
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(f"Read: {count} reports, {words} words")
    print(f"  bare parser  {words / bare_seconds:8.0f} words/s")
    print(f"  whole read   {words / full_seconds:8.0f} words/s")
    print(f"  ratio        {full_seconds / bare_seconds:8.2f}   (at most {MOST})")
    print(
        f"  memory       {memory[len(memory) // 2]:8.0f} MB at half, {memory[-1]:.0f} MB at the end"
    )


if __name__ == "__main__":
    main()
