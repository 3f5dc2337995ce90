"""The words of a report's story with where each stands, as numbers that compare fast."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from crosswire.link.lineage.spoken import spoken
from crosswire.records.report import Report
from crosswire.records.span import Span

Numbers = NDArray[np.uint64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

RUN = 6  # words; a run of six shared words is rarely chance: evals/lineage.py
_CODE_POINTS = 0x110000
_LONGEST_WORD = 64
_FACTORS = np.array([pow(0x9E3779B97F4A7C15, n, 1 << 64) for n in range(_LONGEST_WORD)], np.uint64)


@dataclass(frozen=True)
class Wording:
    """A story's words in order: ``starts`` and ``ends`` index the report's text.

    ``runs[i]`` is a hash of the ``RUN`` words from word ``i``; ``quoted[i]`` says whether word
    ``i`` is somebody else's: stands inside quotation marks, or as public words without them.
    """

    report: str
    starts: Places
    ends: Places
    runs: Numbers
    quoted: Flags

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """Where the words ``first`` to ``last`` (inclusive) stand in the report's text."""
        return Span(int(self.starts[first]), int(self.ends[last]))


def wording(report: Report) -> Wording:
    """The report's words, without title, furniture and credits."""
    text = _blanked(report.text, _aside(report))
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    letters = _lower()[points]
    inside = np.concatenate(([False], letters > 0, [False]))
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    return Wording(
        report.id, starts, ends, _runs(_words(letters, starts, ends)), _quoted(text, starts)
    )


def _aside(report: Report) -> Iterable[Span]:
    """What is no story: furniture, credits, the title line."""
    yield from report.furniture
    yield from (credit.span for credit in report.credits)
    if report.title_span:
        yield report.title_span


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@cache
def _lower() -> NDArray[np.uint32]:
    """For each code point its lower case, and 0 for what is no letter or digit."""
    table = np.zeros(_CODE_POINTS, dtype=np.uint32)
    for point in range(0x30000):
        letter = chr(point)
        if letter.isalnum():
            table[point] = ord(letter.lower()[0])
    return table


def _words(letters: NDArray[np.uint32], starts: Places, ends: Places) -> Numbers:
    """A hash of each word, the same on every machine."""
    if not len(starts):
        return np.zeros(0, dtype=np.uint64)
    lengths = ends - starts
    first = np.repeat(starts, lengths)
    places = np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    parts = letters[first + places].astype(np.uint64) * _FACTORS[places % _LONGEST_WORD]
    sums: Numbers = np.add.reduceat(parts, np.cumsum(lengths) - lengths)
    return _mixed(sums)


def _runs(words: Numbers) -> Numbers:
    """A hash of each run of ``RUN`` words."""
    count = max(0, len(words) - RUN + 1)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(RUN):
        total += words[place : place + count] * _FACTORS[place]
    return _mixed(total)


def _mixed(numbers: Numbers) -> Numbers:
    """Spread over all 64 bits, so that the smallest of several is any of them."""
    mixed: Numbers = numbers ^ (numbers >> np.uint64(31))
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(29)
    return mixed


def _quoted(text: str, starts: Places) -> Flags:
    marked = np.zeros(len(starts), dtype=np.bool_)
    spans = list(spoken(text))
    edges = np.searchsorted(starts, np.array(spans).reshape(-1, 2))
    for low, high in edges.tolist():
        marked[low:high] = True
    return marked
