"""The report's text through spaCy, once, with spans that still index the stored text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan

from crosswire.errors import ParserMissing
from crosswire.read.wrapping import unwrapped
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.datelines import dateline_end
from crosswire.words.fold import plain_marks

BATCH = 8  # larger batches cost three times the memory and are slower: bench/read.py
_NO_BREAK = re.compile(r"[^\n]")
# No language writes these, and the tokenizer's time grows with the square of their length.
_NOISE = re.compile(r"[^\w\s]{24,}|\S{400,}")
SUBJECT = 3  # words behind a dateline that the parser would else take for a sentence
LONGEST_PIECE = 100_000  # characters parsed at a time; longer texts are cut at a line break


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report and its parse; ``doc[i].idx`` indexes ``report.text``.

    ``doc.text`` is the report's text with furniture and title-line credits blanked and quotation
    marks and dashes made plain: same length, so that every offset holds. Show ``report.text``.
    """

    report: Report
    doc: Doc


@Language.component("crosswire_line_starts")
def _line_starts(doc: Doc) -> Doc:
    """A line begins a sentence, and so do the words behind a dateline."""
    broken, told, text = True, 0, doc.text
    for token in doc:
        if token.is_space:
            broken = broken or "\n" in token.text
            token.is_sent_start = False
            continue
        if broken:
            end = dateline_end(text, token.idx)
            told = end if end > token.idx else 0
            token.is_sent_start = True
        elif told and token.idx >= told:
            token.is_sent_start = True
            told = 0
            for after in doc[token.i + 1 : token.i + 1 + SUBJECT]:
                after.is_sent_start = False
        broken = False
    return doc


@cache
def parser(pipeline: str) -> Language:
    """The named spaCy pipeline, loaded once; raises ``ParserMissing`` where it is not installed."""
    import spacy

    if find_spec(pipeline) is None:
        raise ParserMissing(
            f"the language pipeline {pipeline!r} is not installed.",
            next_step="Install it, or unset CROSSWIRE_PARSER.",
        )
    nlp = spacy.load(pipeline)
    nlp.add_pipe("crosswire_line_starts", before="parser")
    nlp.max_length = 10 * LONGEST_PIECE
    return nlp


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


def _pieces(text: str) -> list[str]:
    """The text cut at line breaks (else at spaces) into pieces that a parser can hold."""
    pieces = []
    while len(text) > LONGEST_PIECE:
        cut = text.rfind("\n", 1, LONGEST_PIECE)
        if cut < 0:
            cut = text.rfind(" ", 1, LONGEST_PIECE)
        cut = cut + 1 if cut > 0 else LONGEST_PIECE
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def parse(reports: Iterable[Report], pipeline: str) -> Iterator[Parsed]:
    """Each report with its parse, in the order given."""
    held: list[Doc] = []
    for doc, (report, last) in parser(pipeline).pipe(
        _marked_pieces(reports), as_tuples=True, batch_size=BATCH
    ):
        held.append(doc)
        if last:
            whole = held[0] if len(held) == 1 else Doc.from_docs(held, ensure_whitespace=False)
            held = []
            yield Parsed(report, whole)


def _marked_pieces(reports: Iterable[Report]) -> Iterator[tuple[str, tuple[Report, bool]]]:
    """Each piece with its report and whether it is the report's last."""
    for report in reports:
        pieces = _pieces(readable(report))
        for number, piece in enumerate(pieces, 1):
            yield piece, (report, number == len(pieces))


def span_of(tokens: SpacySpan) -> Span:
    """Where spaCy's tokens stand in the report's text, without white space at the ends."""
    text = tokens.text
    start = tokens.start_char + len(text) - len(text.lstrip())
    return Span(start, max(start, tokens.end_char - len(text) + len(text.rstrip())))
