"""Files and folders → reports, one at a time; what can not be read says why, the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.gather.files import File, files, shown
from crosswire.gather.formats import FORMATS
from crosswire.gather.given import NOTHING_GIVEN, Given, Refused
from crosswire.records.issue import Issue
from crosswire.records.report import Report


def reports(
    sources: Sequence[str], given: Given = NOTHING_GIVEN, *, largest_file: int
) -> Iterator[Report | Refused]:
    """The reports of files and folders, in the order of the sources and of names inside folders.

    ``largest_file``: bytes; a larger file, or a larger line of a JSONL file, is refused. Nothing
    is held but the report at hand.
    """
    for found in files(sources):
        if isinstance(found, Refused):
            yield found
        else:
            yield from _read(found, given, largest_file)


def _read(file: File, given: Given, largest_file: int) -> Iterator[Report | Refused]:
    suffix = file.path.suffix.lower()
    reader = FORMATS.get(suffix)
    if reader is None:
        known = ", ".join(sorted(FORMATS))
        message = (
            f"Files of this kind ({suffix or 'no suffix'}) are not read; {known} are. "
            "Convert it to text or HTML first."
        )
        yield Refused(shown(str(file.path)), Issue("unknown-format", message))
    else:
        yield from reader(file, given, largest_file)
