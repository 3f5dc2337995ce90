"""What stands inside quotation marks, and whether the marks of a piece of text pair up.

Double marks alone count as quotation marks here: a single one is more often an apostrophe.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.records.span import Span
from crosswire.words.fold import bare_words

_MARK = re.compile(r'["“”„‟«»″\n]')
_DOUBLE = re.compile(r'["“”„‟«»″]')
ENOUGH = 6  # words of a quotation, by which it is known again
OPENING = frozenset("“„‟«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset('"″')


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation: ``span`` with its marks, ``inner`` without; ``paired`` if it is closed."""

    span: Span
    inner: Span
    paired: bool


def quoted(text: str) -> tuple[Quoted, ...]:
    """The quotations of a text, in order; one that is never closed ends with its paragraph."""
    found: list[Quoted] = []
    opened: int | None = None
    if not has_marks(text):
        return ()
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        if opened is None:
            if mark in OPENING or mark in STRAIGHT:
                opened = place
        elif mark == "\n":
            found.append(Quoted(Span(opened, place), Span(opened + 1, place), paired=False))
            opened = None
        elif mark in CLOSING or mark in STRAIGHT:
            found.append(Quoted(Span(opened, place + 1), Span(opened + 1, place), paired=True))
            opened = None
    if opened is not None:
        found.append(Quoted(Span(opened, len(text)), Span(opened + 1, len(text)), paired=False))
    return tuple(found)


def marks_pair(text: str) -> bool:
    """Whether every quotation mark and bracket of a piece of text has its partner in it."""
    found = quoted(text)
    marks = len(_DOUBLE.findall(text))
    paired = all(one.paired for one in found) and marks == 2 * len(found)
    return paired and text.count("(") == text.count(")") and text.count("[") == text.count("]")


def outside_quotations(text: str) -> str:
    """The text with what is quoted blanked out; the same length."""
    for one in quoted(text):
        text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text


def has_marks(text: str) -> bool:
    """Whether the text holds a double quotation mark of any kind."""
    return bool(_DOUBLE.search(text))


def quotes_again(text: str, told: str) -> bool:
    """Whether a text quotes words that stand in another: the first of a quotation, enough of them.

    A word or two ("witch hunt") are no quotation that was told.
    """
    if not (has_marks(text) and has_marks(told)):
        return False
    held = f" {bare_words(told)} "
    openings = (bare_words(one.inner.of(text)).split()[:ENOUGH] for one in quoted(text))
    return any(len(one) == ENOUGH and f" {' '.join(one)} " in held for one in openings)
