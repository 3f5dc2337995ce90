"""Files, folders and web addresses → reports; what can not be read says why, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from crosswire.gather import addresses
from crosswire.gather.files import File, Seen, files, shown
from crosswire.gather.formats import FORMATS
from crosswire.gather.given import NOTHING_GIVEN, Given, Refused
from crosswire.gather.listing import NAME, Listings, Row
from crosswire.records.issue import Issue
from crosswire.records.report import Report


def reports(
    sources: Sequence[str],
    given: Given = NOTHING_GIVEN,
    *,
    largest_file: int,
    private: bool = False,
) -> Iterator[Report | Refused]:
    """The reports of the sources, in their order, and of names inside folders.

    ``largest_file``: bytes; a larger file or page, or a larger line of a JSONL file, is refused.
    ``private``: whether web addresses on private networks may be asked. Each source is read once,
    however often it is named. Nothing is held but the report at hand, and the ``reports.csv`` of
    the folders gone through.
    """
    seen: Seen = set()
    listings = Listings()
    for source in dict.fromkeys(sources):
        if addresses.is_address(source):
            yield addresses.read(source, given, largest_file, private=private)
        else:
            yield from _found(source, given, largest_file, seen, listings)


def _found(
    source: str, given: Given, largest_file: int, seen: Seen, listings: Listings
) -> Iterator[Report | Refused]:
    """The reports of a file or folder."""
    for found in files([source], seen):
        if isinstance(found, Refused):
            yield found
        elif found.path.name == NAME:
            yield from listings.trouble(found.path.parent)
            if found.named:
                for file, row in _listed(found.path.parent, listings, seen):
                    yield from _read(file, given, largest_file, row)
        else:
            if found.named:
                yield from listings.trouble(found.path.parent, only_whole=True)
            yield from _read(found, given, largest_file, listings.row(found))


def _listed(folder: Path, listings: Listings, seen: Seen) -> Iterator[tuple[File, Row]]:
    """The files that a named listing lists, each with its row."""
    for path, row in listings.of(folder).rows.items():
        for found in files([str(path)], seen):
            if isinstance(found, File):
                yield found, row


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
