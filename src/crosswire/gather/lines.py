"""The lines of a text, each with its span: what titles, credits and furniture are found on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.records.span import Span
from crosswire.words.fold import bare, plain_marks

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_EDGES = re.compile(r"^[\s|\"'>•·*#=_~:;,.!-]+|[\s|\"'>•·*#=_~:;,.!-]+$")
_FULL_STOP = re.compile(r"[.!?…][\"')\]]*$")
_WORD = re.compile(r"\w[\w'.-]*")

LONG_LINE = 20  # words; a line this long is a paragraph, whatever it ends with
SENTENCE = 7  # words; a line this long that ends with a full stop is a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without white space at its ends."""

    span: Span
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @property
    def is_story(self) -> bool:
        """Whether it reads as a sentence or a paragraph and not as a heading or a label."""
        words = self.words
        return words >= LONG_LINE or (words >= SENTENCE and self.is_closed)

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FULL_STOP.search(plain_marks(self.text)))

    @property
    def bare(self) -> str:
        """Its words for matching: lower case, one space between, no marks at the ends."""
        return _EDGES.sub("", " ".join(bare(self.text).split()))


def lines(text: str) -> list[Line]:
    """Every line of the text that is not blank."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        left = len(line) - len(line.lstrip())
        words = line.strip()
        if words:
            start = match.start() + left
            found.append(Line(Span(start, start + len(words)), words))
    return found
