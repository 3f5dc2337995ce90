"""Records to JSON and back, in one place; the shapes are the contract of the JSON output."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")


def to_plain(record: Any) -> Any:
    """A record as dicts, lists, strings and numbers; a span becomes ``[start, end]``."""
    return msgspec.to_builtins(record)


def to_json(record: Any, *, indent: int | None = 2) -> str:
    """A record, or what ``to_plain`` gives, as JSON text."""
    packed = msgspec.json.encode(record)
    return (msgspec.json.format(packed, indent=indent) if indent else packed).decode()


def from_json(text: str | bytes, kind: type[Record]) -> Record:
    """The record that ``to_json`` wrote; ``msgspec.ValidationError`` if it is no ``kind``."""
    return msgspec.json.decode(text, type=kind)
