"""What reading one text costs as it grows, ordinary or odd: seconds for 1,000 words, and memory.

Each text is read in a process of its own. Seconds are the processor's, so that what else runs on
the machine counts little; the pipeline's start is left out of the time and in the memory. Reading
is linear in length where the longest text costs, word by word, at most ``EVEN`` times what the one
of ``FROM`` words does. ``python -m bench.lengths 1000 10000`` measures those lengths alone, and
``python -m bench.lengths 1000 marks`` that kind alone.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice

from bench.read import material
from evals.gold import PIPELINE

LENGTHS = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
FROM = 3_000  # words from which texts are compared; below it a text's own make-up decides
EVEN = 1.5
ARTICLES = 400
ODD = (
    "the harbour of Velden where seven ships of the old line lie since the spring and no man knows"
)


def articles(words: int) -> str:
    """Real articles, one after the other."""
    return _first(words, "\n\n".join(report.text for report in material(ARTICLES)))


def one_paragraph(words: int) -> str:
    """The same without a line break."""
    return " ".join(articles(words).split())


def endless(words: int) -> str:
    """One sentence that never stops."""
    return " ".join(islice(cycle(ODD.split()), words))


def brackets(words: int) -> str:
    """A bracket opened before every third word, and all of them closed at the end."""
    opened = [word if n % 3 else f"({word}" for n, word in enumerate(endless(words).split())]
    return " ".join(opened) + " )" * (words // 3)


def marks(words: int) -> str:
    """Quotation marks only, of every kind, with and without spaces."""
    return " ".join(islice(cycle(('"', "“", "”“", "'", "„”", "«»", '"“”"', "’")), words))


KINDS: dict[str, Callable[[int], str]] = {
    "articles": articles,
    "one_paragraph": one_paragraph,
    "endless": endless,
    "brackets": brackets,
    "marks": marks,
}


def _first(words: int, text: str) -> str:
    """So many words of a text, over and over, with its line breaks."""
    lines, held = [], 0
    for line in cycle(text.split("\n")):
        if held >= words:
            break
        lines.append(line)
        held += len(line.split())
    return "\n".join(lines)


def read_one(kind: str, words: int) -> None:
    """Reads one text in this process; prints seconds and the peak of memory in megabytes."""
    from crosswire.gather.texts import report
    from crosswire.read.reading import read_report

    read_report(report("Mayor Ilse Brandt said no.", address="warm.txt"), PIPELINE)
    text = report(KINDS[kind](words), address=f"{kind}.txt")
    begun = time.process_time()
    read_report(text, PIPELINE)
    seconds = time.process_time() - begun
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measured(kind: str, words: int) -> tuple[float, float]:
    """Seconds and megabytes of one text, in a process of its own."""
    command = [sys.executable, "-m", "bench.lengths", "one", kind, str(words)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    return float(told[0]), float(told[1])


def main() -> None:
    """Prints the curve of every kind of text, and whether it is linear."""
    if sys.argv[1:2] == ["one"]:
        read_one(sys.argv[2], int(sys.argv[3]))
        return
    lengths = [int(word) for word in sys.argv[1:] if word.isdecimal()] or list(LENGTHS)
    kinds = [word for word in sys.argv[1:] if word in KINDS] or list(KINDS)
    for kind in kinds:
        print(f"{kind}: {(KINDS[kind].__doc__ or '').strip()}")
        costs = {}
        for words in lengths:
            seconds, peak = measured(kind, words)
            costs[words] = 1000 * seconds / words
            print(
                f"  {words:>8} words {seconds:8.1f} s {costs[words]:8.3f} s for 1,000"
                f" {peak:8.0f} MB",
                flush=True,
            )
        compared = [cost for words, cost in costs.items() if words >= FROM]
        if len(compared) > 1:
            even = compared[-1] <= EVEN * compared[0]
            print(f"  {'linear' if even else 'NOT linear'}: {compared[-1] / compared[0]:.2f} times")


if __name__ == "__main__":
    main()
