"""The word lists and tables, one file each, loaded once when first asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from crosswire.errors import NotFound
from crosswire.words.languages import HOME


def _lines(folder: str, name: str) -> Iterator[str]:
    path = files("crosswire.words") / folder / f"{name}.txt"
    if not path.is_file():
        raise NotFound(f"no word list {folder}/{name}.txt", next_step="Reinstall Crosswire.")
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = line.split("#", 1)[0].strip()
        if entry:
            yield entry


@cache
def words(name: str, folder: str = HOME) -> frozenset[str]:
    """The entries of a list, lower case."""
    return frozenset(line.lower() for line in _lines(folder, name))


@cache
def table(name: str, folder: str = HOME) -> dict[str, tuple[str, ...]]:
    """The entries of a table: key (lower case) to its values, as written."""
    rows: dict[str, tuple[str, ...]] = {}
    for line in _lines(folder, name):
        key, _, values = line.partition(":")
        rows[key.strip().lower()] = tuple(v.strip() for v in values.split(",") if v.strip())
    return rows


@cache
def inverted(name: str, folder: str = HOME) -> dict[str, str]:
    """A table turned round: each value (lower case) to the first key that lists it."""
    turned: dict[str, str] = {}
    for key, values in table(name, folder).items():
        for value in values:
            turned.setdefault(value.lower(), key)
    return turned
