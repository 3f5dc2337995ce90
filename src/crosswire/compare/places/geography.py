"""Whether two names can mean one place, or places of which one lies in the other.

Known are states with their regions, the states of the United States and towns of GeoNames. Of a
name that several places bear every likely one is tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import acos, cos, radians, sin

from crosswire.words.countries import country
from crosswire.words.lists import inverted, table
from crosswire.words.places import Town, alpha3, namesakes

UNION = "USA"
LIKELY = 0.1  # share of its largest namesake's people that a town must have to be meant
KILOMETRES = 60  # between two towns; nearer ones may be one place to a reporter
EARTH = 6371


@dataclass(frozen=True, slots=True)
class Area:
    """A state, a state of the union, or a town: ``country`` in ISO 3166-1 alpha-3."""

    country: str | None
    state: str | None = None
    town: Town | None = None


def known(name: str) -> bool:
    """Whether a name is that of a place on the lists."""
    return bool(_areas(name))


@lru_cache(maxsize=16384)
def apart(a: str, b: str, least: int = KILOMETRES) -> bool:
    """Whether both are known, and none that one can mean lies in or near one of the other.

    ``least``: kilometres that must lie between two towns.
    """
    ones, others = _areas(a), _areas(b)
    return bool(ones and others) and all(_apart(x, y, least) for x in ones for y in others)


@lru_cache(maxsize=16384)
def _areas(name: str) -> tuple[Area, ...]:
    """Every place that a name is likely to mean."""
    bare = name.removeprefix("the ").removeprefix("The ").strip(" ,")
    state, union = country(bare), _union_state(bare)
    found = [Area(UNION, union)] if union else []
    if state is not None and state.form in ("name", "region"):
        found.append(Area(state.code))
    found += [Area(code) for code in table("territories").get(bare.lower(), ())]
    towns = namesakes(bare)
    largest = towns[0].population if towns else 0
    return (*found, *(_of_town(one) for one in towns if one.population >= largest * LIKELY))


def _of_town(town: Town) -> Area:
    return Area(alpha3(town.country), town.region if town.country == "US" else None, town)


def _union_state(name: str) -> str | None:
    """The postal code of a state of the United States, by its name or short form."""
    lower = name.lower()
    full = lower if lower in table("us_states") else inverted("us_states").get(lower)
    return next(iter(table("us_postal_codes").get(full.lower() if full else "", ())), None)


def _apart(a: Area, b: Area, least: int) -> bool:
    if a.town is not None and b.town is not None:
        return _kilometres(a.town, b.town) >= least
    return a.country != b.country or bool(a.state and b.state and a.state != b.state)


def _kilometres(a: Town, b: Town) -> float:
    lat_a, lat_b, lon = radians(a.lat), radians(b.lat), radians(a.lon - b.lon)
    arc = sin(lat_a) * sin(lat_b) + cos(lat_a) * cos(lat_b) * cos(lon)
    return EARTH * acos(max(-1.0, min(1.0, arc)))
