"""Which place a name means, with coordinates where GeoNames knows the town.

Of several towns of one name the one counts that the words behind it tell ("Paris, Texas"), else the
one in a country that the report names, unless another is far larger; where that leaves doubt there
are no coordinates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from crosswire.records.event import Place
from crosswire.records.name import Name
from crosswire.words.countries import country
from crosswire.words.lists import inverted, table
from crosswire.words.places import Town, alpha2, namesakes

AFTER_COMMA = re.compile(r", ((?:[A-Z]\w*\.?)+)( [A-Z]\w+)?")
TOWNS_TOO = frozenset({"new york", "washington"})
NAMED = 5  # times more likely in a country that the report names
CLEAR = 1.5  # times more likely than its namesake, else there is doubt


def located(name: Name, text: str, countries: AbstractSet[str] = frozenset()) -> Place:
    """The place of that name: a state by its code, a town with its coordinates.

    ``countries``: those that the report names, in ISO 3166-1 alpha-2.
    """
    state, union = country(name.text), union_state(name.text)
    if union is not None and name.kind == "PLACE" and name.text.lower() not in TOWNS_TOO:
        return Place(name.actor, "US", None, None)
    if state is not None and state.form in {"name", "region", "demonym"}:
        return Place(name.actor, alpha2(state.code), None, None)
    return _town(name, tuple(told_after(name, text)), countries)


def told_after(name: Name, text: str) -> Iterator[str]:
    """What may tell, behind a town's name, which one it is ("Paris, Texas"), the longest first."""
    after = AFTER_COMMA.match(text, name.span.end)
    if after is not None:
        for words in (after[1] + (after[2] or ""), after[1]):
            yield words
            yield words.rstrip(".")


def _town(name: Name, after: tuple[str, ...], countries: AbstractSet[str]) -> Place:
    towns = namesakes(name.text)
    region = next(filter(None, map(union_state, after)), None)
    state = next(filter(None, map(country, after)), None)
    if region is not None:
        return _at(name, "US", tuple(t for t in towns if (t.country, t.region) == ("US", region)))
    if state is not None and state.form in {"name", "region"}:
        code = alpha2(state.code)
        return _at(name, code, tuple(t for t in towns if t.country == code)[:1])
    likeliest = likely(towns, countries)
    shared = {t.country for t in likeliest}
    return _at(name, shared.pop() if len(shared) == 1 else None, likeliest)


def likely(towns: tuple[Town, ...], countries: AbstractSet[str]) -> tuple[Town, ...]:
    """The towns that the name can well mean: one, where it is clear."""

    def weight(town: Town) -> float:
        return town.population * (NAMED if town.country in countries else 1)

    ranked = sorted(towns, key=weight, reverse=True)
    return tuple(t for t in ranked if weight(t) * CLEAR > weight(ranked[0]))


def _at(name: Name, code: str | None, towns: tuple[Town, ...]) -> Place:
    if len(towns) != 1:
        return Place(name.actor, code, None, None)
    return Place(name.actor, code, towns[0].lat, towns[0].lon)


def union_state(name: str) -> str | None:
    """The postal code of a state of the United States, in full or short ("Fla.", "FL": FL)."""
    if name.isupper() and name.lower() in inverted("us_postal_codes"):
        return name
    lower = name.lower()
    full = lower if lower in table("us_states") else inverted("us_states").get(lower)
    return next(iter(table("us_postal_codes").get(full or "", ())), None)
