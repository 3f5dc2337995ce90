"""The report's text through spaCy, once, with spans that still index the stored text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from crosswire.read.pipeline import parser
from crosswire.read.wrapping import unwrapped
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks

__all__ = ["Parsed", "parse", "parser", "readable", "span_of"]

BATCH = 8  # larger batches cost three times the memory and are slower: bench/read.py
FULL = 100_000  # characters that fill a batch, however few reports they are: bench/lengths.py
_NO_BREAK = re.compile(r"[^\n]")
# No language writes these, and the tokenizer's time grows with the square of their length.
_NOISE = re.compile(r"[^\w\s]{24,}|\S{400,}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report and its parse; ``doc[i].idx`` indexes ``report.text``.

    ``doc.text`` is the report's text with furniture and title-line credits blanked and quotation
    marks and dashes made plain: same length, so that every offset holds. Show ``report.text``.
    """

    report: Report
    doc: Doc


def readable(report: Report) -> str:
    """The text as the parser gets it: furniture and noise blanked, marks plain, the same length."""
    pieces, end = [], 0
    text = plain_marks(report.text)
    for span in sorted(report.furniture):
        pieces += [text[end : span.start], _blank(text[max(end, span.start) : span.end])]
        end = max(end, span.end)
    noisy = "".join([*pieces, text[end:]])
    return unwrapped(_NOISE.sub(lambda match: _blank(match[0]), noisy))


def _blank(text: str) -> str:
    """Spaces for every character but line breaks."""
    return _NO_BREAK.sub(" ", text)


def parse(reports: Iterable[Report], pipeline: str) -> Iterator[Parsed]:
    """Each report with its parse, in the order given; long ones are best cut into sections."""
    nlp = parser(pipeline)
    for batch in _batches(reports):
        docs = nlp.pipe(map(readable, batch), batch_size=BATCH)
        yield from map(Parsed, batch, docs)


def _batches(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """The reports in runs that a parser can hold."""
    batch: list[Report] = []
    size = 0
    for report in reports:
        if batch and (len(batch) == BATCH or size + len(report.text) > FULL):
            yield batch
            batch, size = [], 0
        batch.append(report)
        size += len(report.text)
    if batch:
        yield batch


def span_of(tokens: SpacySpan) -> Span:
    """Where spaCy's tokens stand in the report's text, without white space at the ends."""
    text = tokens.text
    start = tokens.start_char + len(text) - len(text.lstrip())
    return Span(start, max(start, tokens.end_char - len(text) + len(text.rstrip())))
