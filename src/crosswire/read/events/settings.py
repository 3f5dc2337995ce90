"""When an event is said to be, and PLOVER's contexts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from crosswire.read.events.circumstances import is_said_of
from crosswire.read.events.coding import Coded
from crosswire.read.tokens import tokens
from crosswire.records.event import EventDate
from crosswire.records.span import Span
from crosswire.records.time import Time
from crosswire.words.lists import table


class Dates:
    """The times that name a day, month or year, to be asked for by event."""

    def __init__(self, doc: Doc, times: Sequence[Time]) -> None:
        named = [t for t in times if t.type in {"DATE", "TIME"} and t.value]
        self.doc = doc
        self.times = sorted(
            (t for t in named if not str(t.value).endswith("_REF")), key=lambda t: t.span
        )
        self.starts = [t.span.start for t in self.times]

    def of(self, told: Coded, trigger: Span, sentence: Span) -> EventDate | None:
        """The nearest one in the sentence that is said of the event, and of nothing else there."""
        first, last = (
            bisect_left(self.starts, sentence.start),
            bisect_left(self.starts, sentence.end),
        )
        near = [time for time in self.times[first:last] if self._is_of(told, time)]
        if not near:
            return None
        best = min(near, key=lambda t: (abs(t.span.start - trigger.start), t.span.start))
        return EventDate(best.value, best.earliest, best.latest)

    def _is_of(self, told: Coded, time: Time) -> bool:
        span = self.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        return span is not None and is_said_of(told, span.root)


@cache
def _contexts() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, lemmas in table("contexts", "codebooks").items():
        for lemma in lemmas:
            found.setdefault(lemma, []).append(context)
    return {lemma: tuple(many) for lemma, many in found.items()}


def contexts(sentence: SpacySpan) -> tuple[str, ...]:
    """The contexts that the sentence's words show, in alphabetical order."""
    known = _contexts()
    lemmas = tokens(sentence.doc).lemma[sentence.start : sentence.end]
    return tuple(sorted({context for lemma in lemmas for context in known.get(lemma, ())}))
