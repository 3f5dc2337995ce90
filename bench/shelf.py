"""Reports with their readings in a file, each fetched when it is looked at, as a desk does it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from msgspec.msgpack import Decoder, encode

from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.store.lots import Lot

Record = TypeVar("Record")
Page = tuple[Report, Reading]
AT_ONCE = 200  # pages written together


class Shelf:
    """A file of numbered pages; ``fetching``: the CPU seconds that went into fetching."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.fetching = 0.0
        self._file = sqlite3.connect(path)
        columns = "number INTEGER PRIMARY KEY, report BLOB, reading BLOB"
        self._file.execute(f"CREATE TABLE IF NOT EXISTS page ({columns})")

    def __len__(self) -> int:
        found: int = self._file.execute("SELECT count(*) FROM page").fetchone()[0]
        return found

    def extend(self, pages: Iterable[Page]) -> None:
        """Adds pages; what is on disk stays when the program is stopped."""
        number = len(self)
        for report, reading in pages:
            row = (number, encode(report), encode(reading))
            self._file.execute("INSERT INTO page VALUES (?, ?, ?)", row)
            number += 1
            if number % AT_ONCE == 0:
                self._file.commit()
        self._file.commit()

    def reports(self, numbers: Sequence[int]) -> Lot[int, Report]:
        """The reports of these pages, in this order."""
        return Lot(numbers, partial(self._fetch, "report", Decoder(Report)))

    def readings(self, numbers: Sequence[int]) -> Lot[int, Reading]:
        """The readings of these pages, in this order."""
        return Lot(numbers, partial(self._fetch, "reading", Decoder(Reading)))

    def _fetch(
        self, column: str, decoder: Decoder[Record], numbers: Sequence[int]
    ) -> Sequence[Record]:
        begun = time.process_time()
        query = f"SELECT {column} FROM page WHERE number = ?"
        rows = [self._file.execute(query, (number,)).fetchone() for number in numbers]
        records = [decoder.decode(row[0]) for row in rows]
        self.fetching += time.process_time() - begun
        return records
