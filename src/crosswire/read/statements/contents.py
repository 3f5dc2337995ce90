"""What is said: the words of a content, cut to whole quotations and clean ends."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.read.statements.found import Found, Ranges, branch
from crosswire.read.statements.layout import Layout, Quoted
from crosswire.records.span import Span

_OPENING = frozenset("“„‟«‘‚\"'`([")
_CLOSING = frozenset("”»’\"')]")
SPEECH = 3  # words; fewer in quotation marks are a word or two that somebody chose
_BARE = frozenset(",;:-–—.!?… \t\n\xa0_*|>•")


def content_tokens(layout: Layout, found: Found) -> set[int]:
    """The tokens of a content: quotations that it touches whole, cue and speaker left out."""
    tokens: set[int] = set()
    for first, end in found.content:
        tokens.update(range(first, end))
    own = layout.quote_of[found.head.i]
    for number in {layout.quote_of[i] for i in tokens} - {-1, own}:
        quoted = layout.quoted[number]
        tokens.update(range(quoted.first, quoted.last + 1))
    tokens = _speech_alone(layout, found, tokens)
    tokens.difference_update(found.cue)
    if found.speaker is not None and not found.rule.endswith("raised"):
        first, end = branch(found.speaker)
        if found.speaker.i in tokens and not _holds(found, first, end):
            tokens.difference_update(range(first, end))
    return tokens


def _speech_alone(layout: Layout, found: Found, tokens: set[int]) -> set[int]:
    """Where a cue follows whole speech in quotation marks, that speech alone is its content."""
    if found.rule not in ("verb:clause", "verb:aside") or not tokens:
        return tokens
    speech = [
        one
        for one in (layout.quoted[n] for n in sorted({layout.quote_of[i] for i in tokens} - {-1}))
        if one.words >= SPEECH and one.first in tokens and _stands_alone(layout, found, one, tokens)
    ]
    if not speech:
        return tokens
    return {i for one in speech for i in range(one.first, one.last + 1)}


def _stands_alone(layout: Layout, found: Found, one: Quoted, tokens: set[int]) -> bool:
    """Whether nothing of the content leads up to a quotation that pauses at its end."""
    inner = layout.text[one.quotation.inner.end - 1]
    if inner not in ",.!?…-–—":
        return False
    if found.head.i < one.first:
        own = {found.head.i, *found.cue}
        between = layout.doc[found.head.i : one.first]
        return not any(t.is_alpha and t.i in tokens and t.i not in own for t in between)
    before = layout.doc[one.first - 1] if one.first else None
    return before is None or not before.is_alpha or before.i not in tokens


def _holds(found: Found, first: int, end: int) -> bool:
    return first <= found.head.i < end


def runs(tokens: Iterable[int]) -> Ranges:
    """Neighbouring tokens as ranges, in order."""
    ranges: list[tuple[int, int]] = []
    for i in sorted(tokens):
        if ranges and ranges[-1][1] == i:
            ranges[-1] = (ranges[-1][0], i + 1)
        else:
            ranges.append((i, i + 1))
    return tuple(ranges)


def content_spans(layout: Layout, tokens: set[int]) -> tuple[Span, ...]:
    """The spans of a content, without punctuation and empty runs at their ends."""
    spans = []
    for first, end in runs(tokens):
        while end - 1 > first and layout.doc[end - 1].is_space:  # blanked furniture is space
            end -= 1
        span = clean(layout, Span(layout.starts[first], layout.span(end - 1, end - 1).end))
        if any(c.isalnum() for c in span.of(layout.text)):
            spans.append(span)
    return _rejoined(layout.text, spans)


def _rejoined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Spans with nothing but white space or a comma between them are one."""
    joined: list[Span] = []
    for span in spans:
        if (
            joined
            and not any(c.isalnum() for c in text[joined[-1].end : span.start])
            and not (set("“”\"'«»\n") & set(text[joined[-1].end - 1 : span.start + 1]))
        ):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def clean(layout: Layout, span: Span) -> Span:
    """Ends without stray punctuation; a span that is one quotation loses its marks."""
    text = layout.text
    start, end = span
    while start < end and text[start] in _BARE:
        start += 1
    while end > start and text[end - 1] in _BARE and not _kept_end(text, start, end):
        end -= 1
    for one in _quotations(layout, start, end):
        if one.quotation.outer == Span(start, end) or one.quotation.outer == Span(start, end + 1):
            return one.quotation.inner
    end -= _odd_end(text, start, end)
    return Span(start, end)


def _quotations(layout: Layout, start: int, end: int) -> list[Quoted]:
    found = []
    for token in (layout.doc.char_span(start, start + 1, alignment_mode="expand") or ())[:1]:
        number = layout.quote_of[token.i]
        if number >= 0:
            found.append(layout.quoted[number])
    return found


def _kept_end(text: str, start: int, end: int) -> bool:
    """Whether a full stop belongs to the last word ("the U.S.")."""
    return (
        text[end - 1] == "."
        and end - start > 3
        and text[end - 3] == "."
        and text[end - 2].isupper()
    )


def _odd_end(text: str, start: int, end: int) -> int:
    """How many closing marks at the end close nothing inside."""
    odd = 0
    while end - odd > start and text[end - odd - 1] == ")" and "(" not in text[start:end]:
        odd += 1
    return odd
