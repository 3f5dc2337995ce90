"""Files and folders → reports, one at a time; what can not be read says why, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from crosswire.gather.files import File, Seen, files, shown
from crosswire.gather.formats import FORMATS
from crosswire.gather.given import NOTHING_GIVEN, Given, Refused
from crosswire.gather.listing import NAME, Listing, Row, listing
from crosswire.records.issue import Issue
from crosswire.records.report import Report

NO_ROW = Row(NOTHING_GIVEN)


def reports(
    sources: Sequence[str], given: Given = NOTHING_GIVEN, *, largest_file: int
) -> Iterator[Report | Refused]:
    """The reports of files and folders, in the order of the sources and of names inside folders.

    ``largest_file``: bytes; a larger file, or a larger line of a JSONL file, is refused. Each file
    is read once, however often it is named. Nothing is held but the report at hand, and the
    ``reports.csv`` of the folders gone through.
    """
    seen: Seen = set()
    listings: dict[Path, Listing] = {}
    for found in files(sources, seen):
        if isinstance(found, Refused):
            yield found
        elif found.path.name == NAME:
            yield from _listed(found, given, largest_file, seen, listings)
        else:
            yield from _read(found, given, largest_file, _row(found, listings))


def _listed(
    file: File, given: Given, largest_file: int, seen: Seen, listings: dict[Path, Listing]
) -> Iterator[Report | Refused]:
    """What is wrong with a listing; where it was named itself, also the files that it lists."""
    found = _listing(file.path.parent, listings)
    yield from found.refused
    if file.named:
        for path, row in found.rows.items():
            for one in files([str(path)], seen):
                if isinstance(one, File):
                    yield from _read(one, given, largest_file, row)
                else:
                    yield one


def _listing(folder: Path, listings: dict[Path, Listing]) -> Listing:
    if folder not in listings:
        listings[folder] = listing(folder)
    return listings[folder]


def _row(file: File, listings: dict[Path, Listing]) -> Row:
    """What the listing beside a file, or above it inside the source, says of it."""
    folder = file.path.parent
    for above in (folder,) if file.named else (folder, *folder.parents):
        row = _listing(above, listings).rows.get(file.path)
        if row is not None:
            return row
        if above == file.root:
            break
    return NO_ROW


def _read(file: File, given: Given, largest_file: int, row: Row) -> Iterator[Report | Refused]:
    suffix = file.path.suffix.lower()
    reader = FORMATS.get(suffix)
    if reader is None:
        known = ", ".join(sorted(FORMATS))
        message = (
            f"Files of this kind ({suffix or 'no suffix'}) are not read; {known} are. "
            "Convert it to text or HTML first."
        )
        yield Refused(shown(str(file.path)), Issue("unknown-format", message))
        return
    for made in reader(file, row.given.over(given), largest_file):
        if isinstance(made, Report) and row.issues:
            yield replace(made, issues=(*made.issues, *row.issues))
        else:
            yield made
