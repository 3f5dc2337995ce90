"""Reading many reports on all cores of one machine.

A pool of forked processes with the parser loaded before the fork: they share its memory. Reports
travel in chunks, and readings come back in the order of the reports, so that the number of
processes never shows in what comes out. The parser's library is loaded with the first report that
is read: a desk that is only looked at opens without it.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from crosswire.records.issue import Issue
from crosswire.records.reading import Reading
from crosswire.records.report import Report

CHUNK = 8  # reports a task: the parser's own batch
FEW = 3 * CHUNK  # below this, starting processes costs more than it gains
AHEAD = 2  # chunks on their way for each process: none idles, and memory stays flat

# What a reader can trip over in a text. The report is kept with an issue and the others are read.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)

Reader = Callable[[Iterable[Report]], Iterable[Reading]]


def readings(reports: Iterable[Report], pipeline: str, processes: int = 0) -> Iterator[Reading]:
    """Each report's reading, in the order given; ``processes``: 0 for one a core."""
    chunks = _chunks(reports)
    first = list(islice(chunks, FEW // CHUNK + 1))
    many = processes or cores()
    if many == 1 or sum(map(len, first)) <= FEW:
        yield from _alone(chain(first, chunks), pipeline)
    else:
        from crosswire.read.parse import parser

        parser(pipeline)  # loaded before the fork, and so once
        yield from _together(chain(first, chunks), pipeline, many)


def cores() -> int:
    """How many processes may read at once; one where processes can not be forked."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _chunks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    waiting = iter(reports)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def _alone(chunks: Iterable[list[Report]], pipeline: str) -> Iterator[Reading]:
    for chunk in chunks:
        yield from _read(chunk, pipeline)


def _together(chunks: Iterator[list[Report]], pipeline: str, many: int) -> Iterator[Reading]:
    """The readings of a pool; what a process that was killed leaves undone is read here."""
    fork = multiprocessing.get_context("fork")
    waiting: deque[list[Report]] = deque()
    sent: deque[Future[list[Reading]]] = deque()
    with ProcessPoolExecutor(many, fork, _ends_with, (os.getpid(),)) as pool:
        try:
            for chunk in chunks:
                waiting.append(chunk)
                sent.append(pool.submit(_read, chunk, pipeline))
                if len(sent) > AHEAD * many:
                    yield from _first(waiting, sent)
            while sent:
                yield from _first(waiting, sent)
        except BrokenProcessPool:
            pool.shutdown(cancel_futures=True)
    yield from _alone(chain(waiting, chunks), pipeline)


def _ends_with(parent: int) -> None:
    """A process of the pool ends when the one that it reads for is gone, however that ended."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _first(waiting: deque[list[Report]], sent: deque[Future[list[Reading]]]) -> list[Reading]:
    """The oldest chunk's readings; it is no longer waited for once they are here."""
    found = sent[0].result()
    sent.popleft()
    waiting.popleft()
    return found


def _read(chunk: list[Report], pipeline: str) -> list[Reading]:
    from crosswire.read.reading import read_reports

    return read_each(chunk, lambda reports: read_reports(reports, pipeline))


def read_each(chunk: list[Report], reader: Reader) -> list[Reading]:
    """The chunk's readings; a report that the reader trips over gets one that says so."""
    try:
        return list(reader(chunk))
    except FAULTS as fault:
        if len(chunk) == 1:
            return [_unread(chunk[0], fault)]
    return [reading for report in chunk for reading in read_each([report], reader)]


def _unread(report: Report, fault: Exception) -> Reading:
    message = (
        f"This report could not be read ({type(fault).__name__}: {fault}). "
        "It is kept; please report the fault with its text."
    )
    return Reading(report.id, issues=(Issue("reader-failed", message),))
