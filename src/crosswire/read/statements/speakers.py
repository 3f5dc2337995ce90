"""Who speaks: the phrase at the cue as printed, and who that is in this report."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Token

from crosswire.read.statements.found import Found, branch
from crosswire.read.statements.layout import Layout
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Speaker

LONGEST = 40  # tokens
_LEFT_OUT = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})


def phrase(layout: Layout, head: Token) -> Span:
    """The phrase that names a speaker: titles and appositions in, relative clauses out."""
    first, end = branch(head)
    for child in head.children:
        number = child.dep_ == "appos" and child.pos_ == "NUM"
        if child.i > head.i and (child.dep_ in _LEFT_OUT or number):
            end = min(end, child.left_edge.i)
    first, end = max(first, head.i - LONGEST), min(end, head.i + LONGEST)
    for i in range(head.i, end):
        if layout.quote_of[i] != layout.quote_of[head.i]:
            end = i
            break
    for i in range(head.i, first - 1, -1):
        if layout.quote_of[i] != layout.quote_of[head.i]:
            first = i + 1
            break
    while end - 1 > head.i and _loose(layout.doc[end - 1]):
        end -= 1
    while first < head.i and _loose(layout.doc[first]):
        first += 1
    return layout.span(first, end - 1)


def _loose(token: Token) -> bool:
    return token.is_punct and token.text != ")" or token.is_space or token.tag_ == "POS"


class Speakers:
    """Resolves who speaks inside one report."""

    def __init__(
        self, report: str, layout: Layout, names: Sequence[Name], roles: Sequence[Role]
    ) -> None:
        self.report = report
        self.layout = layout
        self.names = sorted(names, key=lambda name: name.span)
        self._starts = [name.span.start for name in self.names]
        self.roles = roles

    def speaker(self, found: Found) -> Speaker | None:
        """Who speaks, or ``None`` where nobody is named."""
        if found.speaker is None:
            return None
        span = phrase(self.layout, found.speaker)
        text = span.of(self.layout.text)
        name = self._named(found.speaker, span)
        if name is not None:
            return Speaker(name.actor, text, span, "name")
        return Speaker(text, text, span)

    def addressee(self, found: Found) -> str | None:
        """Who is spoken to, as printed."""
        if found.addressee is None:
            return None
        return phrase(self.layout, found.addressee).of(self.layout.text)

    def _named(self, head: Token, span: Span) -> Name | None:
        """The name that stands at the phrase's head."""
        low = bisect_left(self._starts, span.start)
        for name in self.names[low:]:
            if name.span.start >= span.end:
                return None
            if name.span.start <= head.idx < name.span.end:
                return name
        return None
