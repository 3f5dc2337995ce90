"""How many units, as a number and as a TIMEX3 period."""

from __future__ import annotations

from crosswire.words.numbers import number


def count_of(text: str) -> float | None:
    """How many: ``None`` for "several", "a few", "years" without a number."""
    text = text.strip()
    if text in ("a", "an"):
        return 1
    if "couple" in text:
        return 2
    return number(text)


def period(count: float | None, unit: str) -> str:
    """The TIMEX3 period of so many units ("P3Y", "PT2H30M", "PXD")."""
    clock, size, letter = unit[0] == "T", int(unit.lstrip("T")[:-1]), unit[-1]
    head = "PT" if clock else "P"
    if count is None:
        return f"{head}X{letter}"
    total = count * size
    if letter in "EC":
        total, letter = total * (10 if letter == "E" else 100), "Y"
    if letter == "Q":
        total, letter = total * 3, "M"
    whole, part = int(total), total - int(total)
    smaller = {"Y": (12, "M"), "H": (60, "M"), "M": (60, "S") if clock else (30, "D")}
    if part and letter in smaller:
        factor, less = smaller[letter]
        rest = f"{round(part * factor)}{less}"
        return f"{head}{whole}{letter}{rest}" if whole else f"{head}{rest}"
    return f"{head}{total:g}{letter}"
