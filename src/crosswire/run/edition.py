"""Which edition of the code and the word lists made something, so that it is made anew in time.

A change of a rule or of a word list is a new edition: what was derived with an older one is derived
again, and nobody has to remember a version number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from crosswire.records.identity import content_id

KINDS = (".py", ".txt", ".json", ".csv")


@cache
def edition(*packages: str) -> str:
    """An id of all code and data in these packages of Crosswire ("read", "words")."""
    digest = blake2b(digest_size=8)
    for package in packages:
        for path, file in _contents(files("crosswire") / package, package):
            digest.update(path.encode() + b"\x1f" + file.read_bytes() + b"\x1f")
    return digest.hexdigest()


@cache
def reader(pipeline: str) -> str:
    """The edition of the reader: its code, its words, and the language pipeline."""
    return content_id(edition("records", "read", "words"), pipeline, pipeline_version(pipeline))


def pipeline_version(pipeline: str) -> str:
    """The installed version of a language pipeline; "unknown" where it is no package."""
    try:
        return version(pipeline)
    except PackageNotFoundError:
        return "unknown"


def _contents(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _contents(entry, f"{path}/{entry.name}")
        elif entry.name.endswith(KINDS):
            yield f"{path}/{entry.name}", entry
