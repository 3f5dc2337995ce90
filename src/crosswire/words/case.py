"""Lower case that keeps offsets."""

from __future__ import annotations


def lower_case(text: str) -> str:
    """Lower case of the same length, so that spans hold ("İ" would become two characters)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
