"""``reports.csv`` beside files: what the analyst knows of each, in one table.

Columns: ``file`` (its name, or its path below the table), ``url``, ``outlet``, ``title``,
``published``; in any order, all but ``file`` optional. A row beats the options of the command,
which are for all files, and both beat what a page says of itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from crosswire.gather.content import content
from crosswire.gather.dates import iso, undated
from crosswire.gather.files import File, shown
from crosswire.gather.given import NOTHING_GIVEN, Given, Refused
from crosswire.gather.storable import clean, web_address
from crosswire.records.issue import Issue

NAME = "reports.csv"
LARGEST = 200_000_000  # bytes of a table


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says of its file."""

    given: Given
    issues: tuple[Issue, ...] = ()


NO_ROW = Row(NOTHING_GIVEN)


@dataclass(frozen=True, slots=True)
class Listing:
    """A table: its rows by the path of the file, and the rows that name none."""

    folder: Path
    rows: dict[Path, Row] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()


class Listings:
    """The tables of the folders gone through, each read once and its troubles told once."""

    def __init__(self) -> None:
        self._read: dict[Path, Listing] = {}
        self._told: set[Path] = set()

    def of(self, folder: Path) -> Listing:
        """The table of a folder."""
        if folder not in self._read:
            self._read[folder] = listing(folder)
        return self._read[folder]

    def row(self, file: File) -> Row:
        """What the table beside a file, or above it inside the source, says of it."""
        folder = file.path.parent
        for above in (folder,) if file.named else (folder, *folder.parents):
            row = self.of(above).rows.get(file.path)
            if row is not None:
                return row
            if above == file.root:
                break
        return NO_ROW

    def trouble(self, folder: Path, *, only_whole: bool = False) -> tuple[Refused, ...]:
        """What is wrong with a table, the first time; ``only_whole``: if none of it can be read."""
        found = self.of(folder)
        if folder in self._told or (only_whole and found.rows):
            return ()
        self._told.add(folder)
        return found.refused


def listing(folder: Path) -> Listing:
    """The table of a folder; an empty one where there is none."""
    path = folder / NAME
    if not path.is_file():
        return Listing(folder)
    found = content(File(path, path), largest_file=LARGEST)
    if isinstance(found, Refused):
        return Listing(folder, refused=(found,))
    rows: dict[Path, Row] = {}
    refused: list[Refused] = []
    for where, made in _rows(path, found.text):
        if isinstance(made, Issue):
            refused.append(Refused(where, made))
        else:
            rows.setdefault(*made)
    return Listing(folder, rows, tuple(refused))


def _rows(path: Path, text: str) -> Iterator[tuple[str, tuple[Path, Row] | Issue]]:
    """Every row with where it stands; a table that breaks off says so."""
    name = shown(str(path))
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    table = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=mark)
    try:
        columns = {(column or "").strip().lower(): column for column in table.fieldnames or ()}
        if "file" not in columns:
            message = 'It has no column "file". Name its columns in the first line: file,url,…'
            yield name, Issue("listing-not-read", message)
            return
        for values in table:
            said = {key: clean(_text(values.get(column))) for key, column in columns.items()}
            yield f"{name}:{table.line_num}", _row(path.parent, said)
    except csv.Error as trouble:
        message = f"It can not be read from line {table.line_num} on: {trouble}. Mend that line."
        yield name, Issue("listing-not-read", message)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _row(folder: Path, said: dict[str, str | None]) -> tuple[Path, Row] | Issue:
    name = said.get("file")
    if not name:
        return Issue("listing-without-file", "The row names no file. Fill its column file.")
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        there = path.is_file()
    except (OSError, ValueError, RuntimeError):
        inside, there = True, False
    if not inside:
        return Issue("listing-outside-folder", f"It names {name!r}, outside its folder. Move it.")
    if not there:
        message = f"It names {name!r}, and there is no such file beside it. Check the name."
        return Issue("listing-names-missing-file", message)
    date = said.get("published")
    published = iso(date) if date else None
    issues = (undated(date),) if date and not published else ()
    url = web_address(said.get("url"))
    return path, Row(Given(said.get("outlet"), published, url, said.get("title")), issues)
