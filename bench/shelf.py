"""Reports with their readings in a file, each fetched when it is looked at, as a desk does it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

import msgspec

from crosswire.records.reading import Reading
from crosswire.records.report import Report

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
            row = (number, msgspec.msgpack.encode(report), msgspec.msgpack.encode(reading))
            self._file.execute("INSERT INTO page VALUES (?, ?, ?)", row)
            number += 1
            if number % AT_ONCE == 0:
                self._file.commit()
        self._file.commit()

    def fetch(self, column: str, number: int, decoder: msgspec.msgpack.Decoder[Any]) -> Any:
        """A report or a reading."""
        begun = time.process_time()
        query = f"SELECT {column} FROM page WHERE number = ?"
        record = decoder.decode(self._file.execute(query, (number,)).fetchone()[0])
        self.fetching += time.process_time() - begun
        return record

    def reports(self, numbers: Sequence[int]) -> Lot[Report]:
        """The reports of these pages, in this order."""
        return Lot(self, "report", msgspec.msgpack.Decoder(Report), numbers)

    def readings(self, numbers: Sequence[int]) -> Lot[Reading]:
        """The readings of these pages, in this order."""
        return Lot(self, "reading", msgspec.msgpack.Decoder(Reading), numbers)


class Lot(Sequence[Record], Generic[Record]):
    """Records of a shelf as a sequence that holds none of them."""

    def __init__(
        self,
        shelf: Shelf,
        column: str,
        decoder: msgspec.msgpack.Decoder[Record],
        numbers: Sequence[int],
    ) -> None:
        self._shelf, self._column, self._decoder = shelf, column, decoder
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> Record: ...
    @overload
    def __getitem__(self, at: slice) -> Lot[Record]: ...
    def __getitem__(self, at: int | slice) -> Record | Lot[Record]:
        if isinstance(at, slice):
            return Lot(self._shelf, self._column, self._decoder, self._numbers[at])
        record: Record = self._shelf.fetch(self._column, self._numbers[at], self._decoder)
        return record

    def __iter__(self) -> Iterator[Record]:
        return (self[at] for at in range(len(self)))
