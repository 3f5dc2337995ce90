"""A parse's words as plain lists, made once: asking the parse token by token is slow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from crosswire.read.titles import heads
from crosswire.records.span import Span

KEY = "crosswire_tokens"


@dataclass
class Tokens:
    """One entry a token: ``text``, ``lower``, ``pos``, ``dep``, ``lemma`` (lower case), ``start``.

    ``sentence``: the number of its sentence. ``plain``: the whole text as it was parsed.
    """

    text: list[str]
    lower: list[str]
    pos: list[str]
    dep: list[str]
    lemma: list[str]
    start: list[int]
    sentence: list[int]
    plain: str

    @cached_property
    def heads(self) -> list[tuple[int, int]]:
        """Tokens ``[start, end)`` of every title."""
        return heads(self.lower)

    @cached_property
    def head_ends(self) -> frozenset[int]:
        """Where titles end."""
        return frozenset(end for _, end in self.heads)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Tokens ``[start, end)`` of every sentence."""
        size = len(self.sentence)
        firsts = [i for i in range(size) if i == 0 or self.sentence[i] != self.sentence[i - 1]]
        return list(zip(firsts, [*firsts[1:], size], strict=False))

    def glued(self, at: int) -> bool:
        """Whether no space stands between the token and the one before it."""
        return self.start[at] == self.start[at - 1] + len(self.text[at - 1])

    def span(self, start: int, end: int) -> Span:
        """Where the tokens ``[start, end)`` stand in the report's text."""
        return Span(self.start[start], self.start[end - 1] + len(self.text[end - 1]))

    def words(self, start: int, end: int) -> str:
        """The text of the tokens ``[start, end)``."""
        return self.plain[self.start[start] : self.start[end - 1] + len(self.text[end - 1])]


def tokens(doc: Doc) -> Tokens:
    """The parse's words, kept with it so that each reader finds them made."""
    made: Tokens | None = doc.user_data.get(KEY)
    if made is None:
        made = doc.user_data[KEY] = _made(doc)
    return made


def _made(doc: Doc) -> Tokens:
    columns = doc.to_array(["ORTH", "POS", "DEP", "LEMMA", "IDX", "SENT_START"]).T.tolist()
    strings = doc.vocab.strings
    known = {code: strings[code] if code else "" for code in set().union(*columns[:4])}
    lowered = {code: word.lower() for code, word in known.items()}
    number, sentence = -1, []
    for begins in columns[5]:
        number += begins == 1
        sentence.append(max(number, 0))
    return Tokens(
        text=[known[code] for code in columns[0]],
        lower=[lowered[code] for code in columns[0]],
        pos=[known[code] for code in columns[1]],
        dep=[known[code] for code in columns[2]],
        lemma=[lowered[code] for code in columns[3]],
        start=columns[4],
        sentence=sentence,
        plain=doc.text,
    )
