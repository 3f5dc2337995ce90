"""Desks of real reports, of any size up to eight thousand, to measure commands on.

The reports are those around the middle of ``load-allsides``, with complete readings by the parser
(``bench.material``: made once, in an hour). Readings are taken as they are: a desk whose reader has
changed since would be read anew, and that is not what is measured here.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import update

from bench.material import CACHE, real
from bench.shelf import Page
from crosswire.records.report import Report
from crosswire.run import edition
from crosswire.run.steps import Work
from crosswire.settings import Settings
from crosswire.store import readings, reports, schema
from crosswire.store.session import open_desk
from evals.gold import PIPELINE

SIZES = (1000, 2000, 4000, 8000)
FOLDER = CACHE.parent / "desk"
AT_ONCE = 200  # reports kept in one transaction
DRAFTS = 10
WORDS = range(900, 1101)  # of a draft


def desk(size: int) -> Path:
    """The file of a desk of so many reports, which is filled where it is not there yet."""
    path = FOLDER / f"{size}.db"
    path.parent.mkdir(exist_ok=True)
    _filled(path, size)
    return path


def work(size: int) -> Work:
    """A desk of that size, ready to work on."""
    return Work(open_desk(str(desk(size))), Settings(parser=PIPELINE, processes=1))


def _filled(path: Path, size: int) -> None:
    session, edited = open_desk(str(path)), edition.reader(PIPELINE)
    with session.reading() as connection:
        held = len(reports.active(connection))
    pages = _middle(size, held) if held < size else iter(())
    while batch := list(islice(pages, AT_ONCE)):
        with session.writing() as connection:
            for report, reading in batch:
                reports.keep(connection, report, run=1)
                readings.save(connection, report, reading, edited)
    with session.writing() as connection:
        connection.execute(update(schema.readings).values(reader=edited))
    session.close()


def _middle(size: int, held: int) -> Iterator[Page]:
    """The reports around the middle, those left out that the desk holds already."""
    shelf = real("full")
    first = (len(shelf) - size) // 2
    numbers = range(first, first + size)[held:]
    return zip(shelf.reports(numbers), shelf.readings(numbers), strict=True)


def drafts() -> list[Report]:
    """Reports of about a thousand words that every desk has; each is no evidence for itself."""
    session = open_desk(str(desk(SIZES[0])))
    with session.reading() as connection:
        known = reports.load(connection, reports.active(connection))
    session.close()
    long = [one for one in known if len(one.text.split()) in WORDS]
    return random.Random(2026).sample(long, DRAFTS)
