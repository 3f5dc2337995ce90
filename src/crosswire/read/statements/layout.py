"""Where everything stands in a parsed report, token by token, so that rules need not search.

For each token: its sentence, its paragraph, the quotation that holds it, and its depth in the tree.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from crosswire.read.parse import Parsed
from crosswire.read.statements.quotations import Quotation, quotations
from crosswire.records.span import Span

_BLANK = re.compile(r"\s+")
LONGEST_SENTENCE = (
    400  # tokens; a longer "sentence" is a table or a list, and its tree means nothing
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in tokens: ``first`` to ``last`` with its marks."""

    quotation: Quotation
    first: int
    last: int
    words: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The doc with what stands where; lists have one entry a token."""

    doc: Doc
    text: str
    starts: list[int]
    sentence_of: list[int]
    sentences: list[tuple[int, int]]
    paragraph_of: list[int]
    quoted: list[Quoted]
    quote_of: list[int]
    title_end: int
    tokens: list[Token]

    def sentence(self, token: int) -> tuple[int, int]:
        """First and last token + 1 of the sentence that holds a token."""
        return self.sentences[self.sentence_of[token]]

    def in_quote(self, token: int) -> bool:
        """Whether a token stands inside quotation marks."""
        return self.quote_of[token] >= 0

    def span(self, first: int, last: int) -> Span:
        """The characters from token ``first`` to token ``last``, both included."""
        end = self.doc[last]
        return Span(self.doc[first].idx, end.idx + len(end))

    def blanked(self, token: Token) -> bool:
        """Whether a token is white space to the parser alone: furniture inside a line."""
        return token.is_space and not self.text[token.idx : token.idx + len(token)].isspace()

    def readable(self, token: Token) -> bool:
        """Whether the token's sentence is short enough for its tree to mean anything."""
        first, end = self.sentence(token.i)
        return end - first <= LONGEST_SENTENCE


def layout(parsed: Parsed) -> Layout:
    """What stands where in a report."""
    doc, text = parsed.doc, parsed.report.text
    tokens = list(doc)
    starts = [token.idx for token in tokens]
    sentence_of, sentences = [0] * len(doc), []
    for number, sentence in enumerate(doc.sents):
        sentences.append((sentence.start, sentence.end))
        for i in range(sentence.start, sentence.end):
            sentence_of[i] = number
    paragraph, paragraph_of = 0, []
    broken = doc.text
    for token, start in zip(tokens, starts, strict=True):
        paragraph_of.append(paragraph)
        if broken[start].isspace() and "\n" in token.text:
            paragraph += 1
    quoted = _quoted(tokens, parsed, starts)
    quote_of = [-1] * len(doc)
    for number, one in enumerate(quoted):
        for i in range(one.first, one.last + 1):
            quote_of[i] = number
    title = parsed.report.title_span
    title_end = bisect_left(starts, title.end) if title is not None else 0
    return Layout(
        doc, text, starts, sentence_of, sentences, paragraph_of, quoted, quote_of, title_end, tokens
    )


def marked(parsed: Parsed) -> str:
    """The report's text with its own marks, and spaces wherever the parser got one."""
    printed, got = parsed.report.text, parsed.doc.text
    pieces, end = [], 0
    for blank in _BLANK.finditer(got):
        pieces += [printed[end : blank.start()], blank.group()]
        end = blank.end()
    return "".join([*pieces, printed[end:]])


def _quoted(tokens: list[Token], parsed: Parsed, starts: list[int]) -> list[Quoted]:
    found = []
    for one in quotations(marked(parsed))[0]:
        first = max(0, bisect_right(starts, one.outer.start) - 1)
        last = bisect_left(starts, one.outer.end) - 1
        words = sum(not t.is_punct and not t.is_space for t in tokens[first : last + 1])
        if words:
            found.append(Quoted(one, first, last, words))
    return found
