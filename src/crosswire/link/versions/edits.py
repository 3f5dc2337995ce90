"""What was edited between two sentences: the words of each that the other does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from crosswire.records.span import Span
from crosswire.words.fold import bare, plain_marks

_WORD = re.compile(r"[$€£]?\w+(?:['’.,:-]\w+)*%?")
_QUOTED = re.compile(r"\"([^\"\n]{1,2000})\"")
JOINED = 1  # equal words between two edits that do not part them


@dataclass(frozen=True)
class Edit:
    """The words of ``older`` stand as ``newer`` in the other text; one of the two may be empty."""

    older: Span
    newer: Span


def words(text: str, span: Span) -> list[Span]:
    """Where each word of a passage stands in the text."""
    return [Span(*match.span()) for match in _WORD.finditer(text, span.start, span.end)]


def quotations(text: str) -> list[Span]:
    """Where words stand inside quotation marks, the marks left out."""
    return [Span(*match.span(1)) for match in _QUOTED.finditer(plain_marks(text))]


def edits(old: str, older: Span, new: str, newer: Span) -> list[Edit]:
    """The edits that make ``older`` in the text ``old`` into ``newer`` in the text ``new``."""
    first, second = words(old, older), words(new, newer)
    same = SequenceMatcher(
        None,
        [bare(one.of(old)) for one in first],
        [bare(one.of(new)) for one in second],
        autojunk=False,
    )
    return [
        Edit(_stretch(first, low, high, older), _stretch(second, begin, end, newer))
        for low, high, begin, end in _joined(same)
    ]


def _joined(same: SequenceMatcher[str]) -> Iterator[tuple[int, int, int, int]]:
    """The ranges of unlike words, those that hardly anything parts as one."""
    last: tuple[int, int, int, int] | None = None
    for kind, low, high, begin, end in same.get_opcodes():
        if kind == "equal":
            continue
        if last and low - last[1] <= JOINED:
            last = (last[0], high, last[2], end)
            continue
        if last:
            yield last
        last = (low, high, begin, end)
    if last:
        yield last


def _stretch(places: Sequence[Span], low: int, high: int, within: Span) -> Span:
    """From the first word to the last; an empty span where there is none."""
    if low < high:
        return Span(places[low].start, places[high - 1].end)
    at = places[low - 1].end if low else within.start
    return Span(at, at)
