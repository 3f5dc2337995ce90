"""Ids in pieces that a query can hold as parameters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

SIZE = 500  # SQLite's oldest limit is 999 parameters a query


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids, ``SIZE`` at a time."""
    for start in range(0, len(ids), SIZE):
        yield ids[start : start + SIZE]
