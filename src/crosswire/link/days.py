"""Days as numbers, so that they can be counted; a day that is none is unknown."""

from __future__ import annotations

from datetime import date


def number(day: str | None) -> int | None:
    """How many days since the year 1, or ``None`` where the day is not known or no ISO day."""
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return None


def apart(first: str | None, second: str | None) -> int | None:
    """How many days lie between two days, or ``None`` where one is not known."""
    one, other = number(first), number(second)
    return None if one is None or other is None else abs(one - other)


def between(first: str | None, second: str | None) -> str:
    """How far apart two days are, in words."""
    days = apart(first, second)
    if days is None:
        return "a day is unknown"
    return f"{days} days apart" if days > 1 else ("the same day", "a day apart")[days]
