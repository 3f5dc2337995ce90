"""The formats that are read: the end of a file's name, and the reader, a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crosswire.gather import jsonlines, markdown, pages, texts
from crosswire.gather.files import File
from crosswire.gather.given import Given, Refused
from crosswire.records.report import Report

Reader = Callable[[File, Given, int], Iterator[Report | Refused]]

FORMATS: dict[str, Reader] = {
    ".htm": pages.read,
    ".html": pages.read,
    ".jsonl": jsonlines.read,
    ".markdown": markdown.read,
    ".md": markdown.read,
    ".ndjson": jsonlines.read,
    ".text": texts.read,
    ".txt": texts.read,
    ".xhtml": pages.read,
}
