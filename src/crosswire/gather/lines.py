"""The lines of a text, each with its span: what titles, credits and furniture are found on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.records.span import Span
from crosswire.words.fold import plain_marks

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_EDGES = " \"'|>•·⦁▪*#=_~:;,.!-"
_FULL_STOP = re.compile(r"[.!?…][\"')\]]*$")
_WORD = re.compile(r"\w[\w'.-]*")

LONG_LINE = 20  # words; a line this long is a paragraph, whatever it ends with
SENTENCE = 7  # words; a line this long that ends with a full stop is a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without white space at its ends.

    ``plain``: its text with ASCII quotation marks, dashes and spaces, of the same length.
    """

    span: Span
    text: str
    plain: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.plain))

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FULL_STOP.search(self.plain, max(0, len(self.plain) - 6)))

    @property
    def is_story(self) -> bool:
        """Whether it reads as a sentence or a paragraph and not as a heading or a label."""
        words = self.words
        return words >= LONG_LINE or (words >= SENTENCE and self.is_closed)

    @property
    def folded(self) -> str:
        """Its words for matching: lower case, one space between, no marks at the ends."""
        return folded(self.plain)

    def at(self, start: int, end: int) -> Span:
        """The span in the report's text of what stands at ``start`` to ``end`` in this line."""
        return Span(self.span.start + start, self.span.start + end)


def folded(plain: str) -> str:
    """Lower case, one space between words, no marks at the ends."""
    return " ".join(plain.split()).lower().strip(_EDGES)


def lines(text: str) -> list[Line]:
    """Every line of the text that is not blank."""
    plain = plain_marks(text)
    found = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            end = start + len(words)
            found.append(Line(Span(start, end), words, plain[start:end]))
    return found
