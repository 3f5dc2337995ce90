"""Where an event is said to be, with coordinates where GeoNames knows the town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.records.event import Place
from crosswire.records.name import Name
from crosswire.words.countries import country
from crosswire.words.lists import inverted, table
from crosswire.words.places import alpha2, town

LOCAL = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
AFTER_COMMA = re.compile(r", ([A-Z][\w.]*\.?(?: [A-Z]\w+)?)")
GOING = frozenset({"to", "into"})


def place(told: Coded, known: Parties) -> Place | None:
    """The place that the event's words lead to, else the first that its sentence names."""
    for word in told.words:
        name = next(_named(word, known, LOCAL | GOING), None)
        if name is not None:
            return located(name, known.parsed.report.text)
    for token in told.trigger.sent:
        name = next(_named(token, known, LOCAL), None)
        if name is not None:
            return located(name, known.parsed.report.text)
    return None


def _named(word: Token, known: Parties, prepositions: frozenset[str]) -> Iterator[Name]:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for noun in child.children:
                name = known.names.get(noun.idx)
                if name is not None and name.kind in {"PLACE", "COUNTRY"}:
                    yield name


def located(name: Name, text: str) -> Place:
    """The place of that name: a state by its code, a town with its coordinates.

    A town before a state of the union ("Palm Beach, Fla.") is that state's.
    """
    state = country(name.text)
    if state is not None and state.form in {"name", "region", "demonym"}:
        return Place(name.actor, alpha2(state.code), None, None)
    if _is_of_the_union(name.text):
        return Place(name.actor, "US", None, None)
    found = town(name.text)
    after = AFTER_COMMA.match(text, name.span.end)
    in_union = after is not None and _is_of_the_union(after.group(1))
    if found is None or (in_union and found.country != "US"):
        return Place(name.actor, "US" if in_union else None, None, None)
    return Place(name.actor, found.country, found.lat, found.lon)


def _is_of_the_union(name: str) -> bool:
    """Whether it is a state of the United States, in full or short."""
    return name.lower() in table("us_states") or name.lower() in inverted("us_states")
