"""One person, organisation, country or group across reports, under all its names."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.records.name import NameKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that one report uses for an actor: ``name`` is the fullest there."""

    report: str
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """``name``: the most used full name. ``names``: every form as printed, sorted.

    ``code``: ISO 3166-1 alpha-3 for a country. ``mentions``: in which reports, under which name.
    """

    id: str
    name: str
    kind: NameKind
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    code: str | None = None
