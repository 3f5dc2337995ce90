"""A noun phrase as participants: name, ISO alpha-3 code, and PLOVER's sector."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice

from spacy.tokens import Token

from crosswire.read.events.sectors import organisations, sector, sectors, title_sector
from crosswire.read.events.towns import located, union_state
from crosswire.read.parse import Parsed, span_of
from crosswire.read.tokens import tokens
from crosswire.records.event import Participant
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.words.countries import code_of, country
from crosswire.words.lists import words
from crosswire.words.places import alpha2, alpha3

INSIDE = frozenset({"compound", "amod", "poss", "nmod", "appos", "nummod", "det", "quantmod"})
CLAUSES = frozenset({"acl", "advcl", "ccomp", "parataxis", "relcl", "xcomp"})
APPOSED = 5  # words of an apposition that is part of a name
BEHIND = frozenset({"of", "from", "in", "at"})


class Parties:
    """The names and roles of one report, to make participants of its noun phrases."""

    def __init__(self, parsed: Parsed, names: Sequence[Name], roles: Sequence[Role]) -> None:
        self.parsed = parsed
        self.mentions = tuple(names)
        self.names = {at: n for n in names for at in range(n.span.start, n.span.end)}
        self.words = tokens(parsed.doc)
        starts = set(self.names)
        self.told_of = {
            number
            for start, number in zip(self.words.start, self.words.sentence, strict=True)
            if start in starts
        }
        self.located = sorted(
            (name for name in names if name.kind in {"PLACE", "COUNTRY"}), key=_where
        )
        self.offices: dict[str, Role] = {}
        for role in roles:
            known = self.offices.get(role.person)
            if known is None or (known.of is None and role.of is not None):
                self.offices[role.person] = role

    @cached_property
    def countries(self) -> frozenset[str]:
        """The states that the report names, in ISO 3166-1 alpha-2."""
        codes = {self._direct_code(name) for name in self.mentions}
        return frozenset(two for two in map(alpha2, filter(None, codes)) if two is not None)

    def places(self, start: int, end: int) -> Iterator[tuple[Name, Token]]:
        """The places named between two tokens, each with the token that the name ends with."""
        starts, doc = self.words.start, self.parsed.doc
        first, last = starts[start], starts[end - 1]
        at = bisect_left(self.located, first, key=_where)
        for name in islice(self.located, at, None):
            if name.span.start > last:
                return
            noun = doc[bisect_left(starts, name.span.end) - 1]
            if noun.dep_ != "appos":  # "Paris, Texas" is in Paris
                yield name, noun.head if noun.dep_ == "compound" else noun

    def are_in(self, token: Token) -> bool:
        """Whether the token's sentence names anybody or anything."""
        return self.words.sentence[token.i] in self.told_of

    def is_known(self, party: Participant) -> bool:
        """Whether the party's state is known, or somebody is named in it."""
        ends = (party.span.start, party.span.end - 1)
        named = (self.names.get(at) for at in ends)
        return party.code is not None or any(n and n.kind in {"PERSON", "ORG"} for n in named)

    def is_state(self, party: Participant) -> bool:
        """Whether the party is a state as such, or its people, and not somebody of it."""
        name = self.names.get(party.span.end - 1)
        return party.code is not None and name is not None and name.kind in {"COUNTRY", "PLACE"}

    def is_place(self, head: Token) -> bool:
        """Whether the phrase is a place by its name."""
        name = self.names.get(head.idx)
        return name is not None and name.kind == "PLACE"

    def of(self, head: Token) -> Iterator[Participant]:
        """A participant for the phrase and each one joined to it by "and"."""
        waiting = [head]
        while waiting:
            noun = waiting.pop()
            yield from self._one(noun)
            waiting += [child for child in noun.children if child.dep_ == "conj"]

    def _one(self, head: Token) -> Iterator[Participant]:
        kind = sector(head)
        phrase = list(_phrase(head, BEHIND if kind or head.idx in self.names else {"of"}))
        named = list(dict.fromkeys(self.names[t.idx] for t in phrase if t.idx in self.names))
        own = self.names.get(head.idx)
        if (not named and kind is None) or (own is not None and _is_thing(own)):
            return
        name = own or (named[0] if named else None)
        if name is not None:
            kind = self._office_sector(name) or kind or sectors().get(name.text.lower())
        span = _span(phrase)
        whole = own.actor if own is not None else span.of(self.parsed.report.text)
        if own is None and kind is None and name is not None:
            span, whole = name.span, name.actor
        states = [n for n in named if n.kind == "COUNTRY"]
        if own is None and any(
            t.dep_ == "conj" and self.names.get(t.idx) in states for t in phrase
        ):
            for state in states:
                yield Participant(state.actor, self._code(state), kind, state.span)
        else:
            yield Participant(whole, self._first_code(own, named, states), kind, span)

    def _first_code(self, own: Name | None, named: list[Name], states: list[Name]) -> str | None:
        """The state of the first name that has one.

        A parliament or court that stands beside a state's name is that state's.
        """
        order = [own, *named]
        if own is not None and organisations().get(own.text.lower()) not in {None, "IGO", "NGO"}:
            order = [*states, *order]
        return next((code for code in map(self._code, order) if code), None)

    def _code(self, name: Name | None) -> str | None:
        """The state of a name: its own, of its office, or of its town."""
        if name is None:
            return None
        direct = self._direct_code(name)
        if direct or name.kind == "PERSON":
            return direct or self._office_code(name)
        inside = next((state for state in map(country, name.text.split()) if state), None)
        if inside is not None:
            return inside.code
        if name.kind != "PLACE":
            return None
        found = located(name, self.parsed.report.text, self.countries).country
        return alpha3(found) if found else None

    def _direct_code(self, name: Name) -> str | None:
        """The code that the name itself has: an organisation's, a state's."""
        known = organisations()
        direct = known.get(name.text.lower()) or known.get(name.actor.lower())
        if direct is None and name.kind == "PLACE" and union_state(name.text):
            return "USA"
        return direct or code_of(name.text)

    def _office_code(self, name: Name) -> str | None:
        role = self.offices.get(name.actor)
        return code_of(role.of) if role and role.of else None

    def _office_sector(self, name: Name) -> str | None:
        role = self.offices.get(name.actor)
        if role is None or name.kind != "PERSON":
            return None
        return title_sector(role.title)


def _is_thing(name: Name) -> bool:
    """Whether it is a law, a treaty or a work, which does nothing and suffers nothing."""
    kind = name.text.rsplit(" ", 1)[-1].lower()
    return name.kind in {"WORK", "OTHER"} or kind in words("laws", "codebooks")


def _where(name: Name) -> int:
    return name.span.start


def _phrase(head: Token, behind: AbstractSet[str]) -> Iterator[Token]:
    """The head with what stands before it and the short phrases behind it, in order."""
    kept = {head.i}
    for child in head.children:
        if child.dep_ in INSIDE and not child.is_punct:
            kept.update(_short(child))
        if child.dep_ == "prep" and child.lower_ in behind:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    kept.update({child.i, *(t.i for t in noun.lefts), noun.i})
    return (head.doc[i] for i in sorted(kept))


def _short(child: Token) -> set[int]:
    """What belongs to a word inside a noun phrase, clauses and long appositions left out."""
    found, waiting = {child.i}, [child]
    while waiting:
        below = [b for b in waiting.pop().children if b.dep_ not in CLAUSES and not b.is_punct]
        found.update(b.i for b in below)
        waiting += below
    return found if child.dep_ != "appos" or len(found) <= APPOSED else set()


def _span(tokens: Sequence[Token]) -> Span:
    start, end = tokens[0].i, tokens[-1].i + 1
    while start < end - 1 and tokens[0].doc[start].lower_ in {"the", "a", "an"}:
        start += 1
    return span_of(tokens[0].doc[start:end])
