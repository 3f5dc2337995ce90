"""Where and when an amount holds, as its sentence prints it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from spacy.tokens import Doc

from crosswire.records.name import Name
from crosswire.records.span import Span
from crosswire.records.time import Time

PLACED: Final = frozenset(
    {"in", "near", "at", "outside", "around", "across", "throughout", "from", "inside", "on"}
)


class Around:
    """The places and days of a report, found by where a sentence stands."""

    def __init__(self, names: Sequence[Name], times: Sequence[Time]) -> None:
        self._places = [name for name in names if name.kind in ("PLACE", "COUNTRY")]
        self._place_starts = [name.span.start for name in self._places]
        self._times = [
            each
            for each in times
            if each.type in ("DATE", "TIME") and each.value not in ("PRESENT_REF", "FUTURE_REF")
        ]
        self._time_starts = [each.span.start for each in self._times]

    def place(self, span: Span, sentence: Span, text: str) -> str | None:
        """The nearest place that stands after a preposition of place in the sentence."""
        inside = self._places[slice(*_between(self._place_starts, sentence))]
        return _nearest(span, (n for n in inside if _placed(text[sentence.start : n.span.start])))

    def time(self, span: Span, sentence: Span) -> str | None:
        """The nearest day or hour in the sentence."""
        return _nearest(span, self._times[slice(*_between(self._time_starts, sentence))])


def _between(starts: list[int], sentence: Span) -> tuple[int, int]:
    return bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)


def _nearest(span: Span, choices: Iterable[Name] | Iterable[Time]) -> str | None:
    """The words of the choice that stands closest, the earlier where two do."""
    best: tuple[int, str] | None = None
    for each in choices:
        gap = max(each.span.start - span.end, span.start - each.span.end)
        if best is None or gap < best[0]:
            best = gap, each.text
    return best[1] if best else None


def _placed(before: str) -> bool:
    """Whether the words end in a preposition of place ("in", "across the")."""
    tail = before[-24:].lower().split()
    if tail and tail[-1] == "the":
        tail.pop()
    return bool(tail) and tail[-1] in PLACED


def sentence_of(doc: Doc, token_start: int) -> Span:
    """The sentence that a token stands in, without the white space round it."""
    tokens = doc[token_start].sent
    text = tokens.text
    return Span(
        tokens.start_char + len(text) - len(text.lstrip()),
        tokens.end_char - len(text) + len(text.rstrip()),
    )
