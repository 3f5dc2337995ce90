"""Hard-wrapped text: line breaks that only keep lines short, as mail and wire text have them."""

from __future__ import annotations

from itertools import pairwise

WIDEST = 100  # characters; a text with a longer line is not hard-wrapped
FEWEST = 4  # lines from which a width can be told
RAGGED = 20  # characters by which a wrapped line falls short of the width, at most
SHORT = 0.6  # of the width: a line that ends before that ends a paragraph


def unwrapped(text: str) -> str:
    """The text with a space for each line break that only wraps; the same length."""
    width = _width(text)
    if not width:
        return text
    lines = text.split("\n")
    parts = [lines[0]]
    for before, line in pairwise(lines):
        wraps = line.strip() and len(before.rstrip()) >= SHORT * width
        parts += [" " if wraps else "\n", line]
    return "".join(parts)


def _width(text: str) -> int:
    """The width that the text is wrapped at; 0 where it is not."""
    lengths = [len(line.rstrip()) for line in text.split("\n") if line.strip()]
    longest = max(lengths, default=0)
    full = sum(length >= longest - RAGGED for length in lengths)
    wraps = len(lengths) >= FEWEST and longest <= WIDEST and 2 * full >= len(lengths)
    return longest if wraps else 0
