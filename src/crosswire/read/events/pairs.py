"""The event between two given parties of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from crosswire.read.events.coding import Coded, coded
from crosswire.read.parse import Parsed
from crosswire.records.span import Span


def code_pair(parsed: Parsed, actor: Span, recipient: Span) -> Coded | None:
    """What the sentence says that ``actor`` does to ``recipient``, or ``None``."""
    begin, end = _tokens(parsed.doc, actor), _tokens(parsed.doc, recipient)
    if begin is None or end is None:
        return None
    for token, loose in _candidates(begin, end):
        found = coded(token, loose=loose)
        if found is not None:
            return found
    return None


def _tokens(doc: Doc, span: Span) -> SpacySpan | None:
    return doc.char_span(span.start, span.end, alignment_mode="expand")


def _candidates(actor: SpacySpan, recipient: SpacySpan) -> Iterator[tuple[Token, bool]]:
    """The words that may tell it: from the actor upwards, between the two, anywhere."""
    root = actor.root
    above = list(root.ancestors)
    yield from ((token, False) for token in [root, *above])
    yield from ((token, True) for token in above)
    low, high = sorted((actor, recipient), key=lambda span: span.start)
    yield from ((token, False) for token in actor.doc[low.end : high.start])
    yield from ((token, False) for token in root.sent)
