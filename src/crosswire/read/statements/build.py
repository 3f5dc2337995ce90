"""Attributions that stand, as records."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from crosswire.read.statements.contents import content_spans, runs
from crosswire.read.statements.direct import DASH
from crosswire.read.statements.layout import Layout
from crosswire.read.statements.selection import Taken
from crosswire.read.statements.speakers import Speakers
from crosswire.read.statements.stance import stance
from crosswire.read.statements.tweets import TWEET
from crosswire.records.identity import content_id
from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Statement, StatementKind

_MARKS = "”»’\"'"  # a closing mark that the parser leaves on a dash


def build(
    layout: Layout, taken: Taken, speakers: Speakers, relays: Sequence[Token]
) -> Statement | None:
    """The record of one attribution; ``None`` where no word is left of its content."""
    spans = content_spans(layout, taken.tokens)
    if not spans:
        return None
    found, text, report = taken.found, layout.text, speakers.report
    content = Content(" ".join(span.of(text) for span in spans), spans)
    cue_run = runs(found.cue)
    cue_span = layout.span(cue_run[0][0], cue_run[-1][1] - 1)
    if cue_run[-1][1] - cue_run[0][0] > len(found.cue) + 6:
        cue_span = layout.span(found.head.i, found.head.i)
    if found.rule == DASH:
        cue_span = Span(cue_span.end - len(cue_span.of(text).lstrip(_MARKS)), cue_span.end)
    quotations = spans if found.rule == TWEET else _quotations(layout, taken)
    speaker = speakers.speaker(found)
    addressee = speakers.addressee(found)
    told, told_by = stance(found, taken.tokens, speakers.voice(found))
    return Statement(
        id=content_id(report, "statement", spans, cue_span),
        kind=_kind(spans, quotations),
        speaker=speaker,
        cue=Cue(cue_span.of(text), cue_span),
        content=content,
        stance=told,
        via=tuple(speakers.name(relay) for relay in relays),
        sentence=_sentences(layout, taken),
        rule=found.rule,
        quotations=quotations,
        addressee=addressee,
        stance_by=told_by,
    )


def _quotations(layout: Layout, taken: Taken) -> tuple[Span, ...]:
    numbers = sorted({layout.quote_of[i] for i in taken.tokens} - {-1})
    quoted = [layout.quoted[number] for number in numbers]
    return tuple(q.quotation.inner for q in quoted if q.first in taken.tokens or q.words > 1)


def _kind(spans: tuple[Span, ...], quotations: tuple[Span, ...]) -> StatementKind:
    if not quotations:
        return "indirect"
    inside = all(any(quotation.holds(span) for quotation in quotations) for span in spans)
    return "direct" if inside else "mixed"


def _sentences(layout: Layout, taken: Taken) -> Span:
    tokens = taken.tokens | set(taken.found.cue)
    first, last = layout.sentence(min(tokens))[0], layout.sentence(max(tokens))[1] - 1
    span = layout.span(first, last)
    text = span.of(layout.text)
    return Span(
        span.start + len(text) - len(text.lstrip()), span.end - len(text) + len(text.rstrip())
    )
