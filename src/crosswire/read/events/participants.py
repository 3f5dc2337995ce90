"""A noun phrase as participants: name, ISO alpha-3 code, and PLOVER's sector."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from spacy.tokens import Token

from crosswire.read.parse import Parsed, span_of
from crosswire.records.event import Participant
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.words.countries import code_of, country
from crosswire.words.lists import table
from crosswire.words.places import alpha3, town

INSIDE = frozenset({"compound", "amod", "poss", "nmod", "appos", "nummod", "det", "quantmod"})
BEHIND = frozenset({"of", "from", "in", "at"})


@cache
def _sectors() -> dict[str, str]:
    """Each word of the table, to its sector."""
    return {
        word.lower(): key.upper()
        for key, words in table("sectors", "codebooks").items()
        for word in words
    }


@cache
def _organisations() -> dict[str, str]:
    return {
        name.lower(): key.upper()
        for key, names in table("organisations", "codebooks").items()
        for name in names
    }


class Parties:
    """The names and roles of one report, to make participants of its noun phrases."""

    def __init__(self, parsed: Parsed, names: Sequence[Name], roles: Sequence[Role]) -> None:
        self.parsed = parsed
        self.names = {at: n for n in names for at in range(n.span.start, n.span.end)}
        self.offices: dict[str, Role] = {}
        for role in roles:
            known = self.offices.get(role.person)
            if known is None or (known.of is None and role.of is not None):
                self.offices[role.person] = role

    def of(self, head: Token) -> Iterator[Participant]:
        """A participant for the phrase and each one joined to it by "and"."""
        found = self._one(head)
        if found is not None:
            yield found
        for child in head.children:
            if child.dep_ == "conj":
                yield from self.of(child)

    def _one(self, head: Token) -> Participant | None:
        tokens = list(_phrase(head))
        named = [self.names[t.idx] for t in tokens if t.idx in self.names]
        sector = _sector(tokens, head)
        if not named and sector is None:
            return None
        own = self.names.get(head.idx)
        name = own or (named[0] if named else None)
        code = next((code for code in map(self._code, [own, *named]) if code), None)
        if name is not None:
            sector = self._office_sector(name) or sector or _sectors().get(name.text.lower())
        span = _span(tokens)
        printed = span.of(self.parsed.report.text)
        whole = own.actor if own is not None else printed
        return Participant(whole, code, sector, span)

    def _code(self, name: Name | None) -> str | None:
        """The state of a name: its own, of its office, or of its town."""
        if name is None:
            return None
        direct = code_of(name.text) or _organisations().get(name.actor.lower())
        if direct or _organisations().get(name.text.lower()):
            return direct or _organisations()[name.text.lower()]
        if name.kind == "PERSON":
            role = self.offices.get(name.actor)
            return code_of(role.of) if role and role.of else None
        inside = next((known for known in map(country, name.text.split()) if known), None)
        if inside is not None:
            return inside.code
        found = town(name.text) if name.kind == "PLACE" else None
        return alpha3(found.country) if found else None

    def _office_sector(self, name: Name) -> str | None:
        role = self.offices.get(name.actor)
        if role is None or name.kind != "PERSON":
            return None
        words = role.title.lower().split()
        return next((s for s in map(_sectors().get, reversed(words)) if s), None)


def _phrase(head: Token) -> Iterator[Token]:
    """The head with what stands before it and short "of" phrases behind it, in order."""
    kept = {head.i}
    for child in head.children:
        if child.dep_ in INSIDE and not child.is_punct:
            kept.update(t.i for t in child.subtree)
        if child.dep_ == "prep" and child.lower_ in BEHIND:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    kept.update({child.i, *(t.i for t in noun.lefts), noun.i})
    return (head.doc[i] for i in sorted(kept))


def _span(tokens: Sequence[Token]) -> Span:
    start, end = tokens[0].i, tokens[-1].i + 1
    while start < end - 1 and tokens[0].doc[start].lower_ in {"the", "a", "an"}:
        start += 1
    return span_of(tokens[0].doc[start:end])


def _sector(tokens: Sequence[Token], head: Token) -> str | None:
    """The sector that the head shows, or the word nearest before it that shows one."""
    known = _sectors()
    for token in sorted(tokens, key=lambda t: (t.i != head.i, abs(t.i - head.i))):
        found = known.get(token.lower_) or known.get(token.lemma_.lower())
        if found:
            return found
    return None
