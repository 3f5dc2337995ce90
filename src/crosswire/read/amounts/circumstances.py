"""Where and when an amount holds, as its sentence prints it.

A place or a day counts for an amount where it stands in the amount's own clause, or in one that its
clause hangs on; the nearest clause comes first, then the nearest words. "When ministers met in
Oslo, Lima sent 40 tanks" says nothing of where the tanks are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc, Token

from crosswire.records.name import Name
from crosswire.records.span import Span
from crosswire.records.time import Time
from crosswire.words.countries import country

PLACED: Final = frozenset(
    {"in", "near", "at", "outside", "around", "across", "throughout", "inside", "on"}
)
MODIFIERS: Final = frozenset({"compound", "amod", "nmod", "poss"})
HIGHEST: Final = 12  # heads climbed


class Around:
    """The places and days of a report, found by where a sentence stands."""

    def __init__(self, doc: Doc, names: Sequence[Name], times: Sequence[Time]) -> None:
        self._doc = doc
        self._places = [
            name for name in names if name.kind in ("PLACE", "COUNTRY") and _is_place(name)
        ]
        self._place_starts = [name.span.start for name in self._places]
        self._times = [
            each for each in times if each.type in ("DATE", "TIME") and each.rule != "reference"
        ]
        self._time_starts = [each.span.start for each in self._times]

    def place(self, head: Token, sentence: Span, text: str) -> str | None:
        """The place of the amount whose head is ``head``."""
        inside = self._places[slice(*_between(self._place_starts, sentence))]
        return self._nearest(head, [n for n in inside if self._says_where(n, sentence, text)])

    def _says_where(self, name: Name, sentence: Span, text: str) -> bool:
        """Whether a name stands behind "in" or the like, by itself ("in Lima", not "in Lima's")."""
        if not _placed(text[sentence.start : name.span.start]):
            return False
        tokens = self._doc.char_span(*name.span, alignment_mode="expand")
        return tokens is not None and tokens.root.dep_ not in MODIFIERS

    def time(self, head: Token, sentence: Span) -> str | None:
        """The day or hour of the amount whose head is ``head``."""
        return self._nearest(head, self._times[slice(*_between(self._time_starts, sentence))])

    def _nearest(self, head: Token, choices: Sequence[Name] | Sequence[Time]) -> str | None:
        """The words of the choice in the nearest clause, then in the nearest place."""
        clauses = _clauses(head) if choices else []
        best: tuple[int, int, str] | None = None
        for each in choices:
            tokens = self._doc.char_span(*each.span, alignment_mode="expand")
            clause = _clauses(tokens.root)[:1] if tokens is not None else []
            if clauses and not (clause and clause[0] in clauses):
                continue
            depth = clauses.index(clause[0]) if clauses else 0
            rank = depth, abs(each.span.start - head.idx), each.text
            best = rank if best is None or rank < best else best
        return best[2] if best else None


def _clauses(token: Token) -> list[int]:
    """The verbs that a token hangs on, the nearest first."""
    found = []
    for _ in range(HIGHEST):
        if token.pos_ in ("VERB", "AUX"):
            found.append(token.i)
        if token.head.i == token.i:
            break
        token = token.head
    return found


def _between(starts: list[int], sentence: Span) -> tuple[int, int]:
    return bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)


def _is_place(name: Name) -> bool:
    """Whether a name is a place and not what is called after one ("Peruvian")."""
    known = country(name.text)
    return known is None or known.form not in ("demonym", "people")


def _placed(before: str) -> bool:
    """Whether the words end in a preposition of place ("in", "across the")."""
    tail = before[-24:].lower().split()
    if tail and tail[-1] == "the":
        tail.pop()
    return bool(tail) and tail[-1] in PLACED


def sentence_of(doc: Doc, token_start: int) -> Span:
    """The sentence that a token stands in, without the white space round it."""
    tokens = doc[token_start].sent
    text = tokens.text
    return Span(
        tokens.start_char + len(text) - len(text.lstrip()),
        tokens.end_char - len(text) + len(text.rstrip()),
    )
