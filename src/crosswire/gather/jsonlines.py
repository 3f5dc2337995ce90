"""JSON lines → Reports, one record a line: ``id``, ``date``, ``text`` as event coders use them.

Also read: ``published`` (for ``date``), ``url``, ``outlet``, ``title``, ``byline``. A line that is
no record is refused with its number, and the others are read. Lines are read one at a time, so that
a file may be larger than memory; ``largest_file`` holds for each line.
"""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from crosswire.gather import texts
from crosswire.gather.content import decoded, too_large
from crosswire.gather.dates import iso, undated
from crosswire.gather.files import File, shown, unreadable
from crosswire.gather.given import Given, Refused, Stated
from crosswire.gather.storable import clean, web_address
from crosswire.records.issue import Issue
from crosswire.records.report import Report

WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(file: File, given: Given, largest_file: int) -> Iterator[Report | Refused]:
    """The reports of a file of JSON lines."""
    given = replace(given, url=None, title=None)  # they are one report's, not a file's
    empty = True
    try:
        for number, line in _lines(file, largest_file):
            empty = False
            if len(line) > largest_file:
                made: Report | Issue = too_large(largest_file)
            else:
                made = _record(line, number, file, given)
            where = f"{shown(str(file.path))}:{number}"
            yield made if isinstance(made, Report) else Refused(where, made)
    except OSError as trouble:
        yield unreadable(file.path, trouble)
        return
    if empty:
        yield Refused(shown(str(file.path)), Issue("empty-file", "It holds no record."))


def _lines(file: File, largest: int) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank, with its number from 1; of a line too long its beginning."""
    number = 0
    with file.path.open("rb") as opened:
        if opened.peek(2).startswith(WIDE):
            yield from _wide_lines(opened)
            return
        while line := opened.readline(largest + 1):
            number += 1
            end = line
            while len(end) > largest and not end.endswith(b"\n"):
                end = opened.readline(largest + 1)
            if line.strip():
                yield number, line


def _wide_lines(opened: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The same for UTF-16, in which a line end is two bytes."""
    with io.TextIOWrapper(opened, "utf-16", "replace", "\n") as wide:
        for number, line in enumerate(wide, 1):
            if line.strip():
                yield number, line.encode()


def _record(line: bytes, number: int, file: File, given: Given) -> Report | Issue:
    """The report of one line, or why it is none."""
    found = decoded(line)
    if isinstance(found, Issue):
        return found
    try:
        fields = json.loads(found.text)
    except (ValueError, RecursionError) as trouble:
        return Issue("line-not-read", f"Line {number} is no JSON ({trouble}). Mend or remove it.")
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        return Issue("line-not-read", f'Line {number} is no record with a "text". Add its text.')
    if not fields["text"].strip():
        return Issue("line-not-read", f"Line {number} has an empty text. Nothing was gathered.")
    key = clean(_word(fields.get("id"))) or str(number)
    return texts.report(
        fields["text"],
        address=f"{file.address}#{key}",
        given=given,
        stated=_stated(fields),
        issues=(*found.issues, *_undated(fields)),
    )


def _word(value: Any) -> str | None:
    """A field's value as text: what is no text and no whole number is left out."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _stated(fields: dict[str, Any]) -> Stated:
    published = iso(_date(fields) or "")
    return Stated(
        url=web_address(_word(fields.get("url"))),
        outlet=clean(_word(fields.get("outlet"))),
        title=clean(_word(fields.get("title"))),
        byline=clean(_word(fields.get("byline"))),
        published=published,
        basis="metadata" if published else "unknown",
    )


def _date(fields: dict[str, Any]) -> str | None:
    return _word(fields.get("published") or fields.get("date"))


def _undated(fields: dict[str, Any]) -> tuple[Issue, ...]:
    date = _date(fields)
    return (undated(date),) if date and iso(date) is None else ()
