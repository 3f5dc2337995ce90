"""Stories that one event's later days belong to, though their words have moved on.

The funeral, the hospital's count and the inquiry share few words with the first dispatch; they
share the days, and a place or a name that hardly any other news has. Of what kind a name is matters
little here: parsers take rare towns for persons as often as not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.link.days import number
from crosswire.link.pairs import Pair
from crosswire.link.stories.briefs import Brief
from crosswire.link.vectors import Vectors

DAYS = 4  # between the last report of the one and the first of the other
NEAR = 0.25  # cosine of the two stories' terms
WIDEST = 200  # stories of about the same days; a name that more of them have says nothing

Group = Sequence[int]
Days = Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class Later:
    """Two reports, by position, of groups that tell one event; ``name``: the rare name's number.

    Without a name: the groups are of the same days and have most of their words in common.
    """

    pair: Pair
    name: int | None
    cosine: float


def developing(groups: Sequence[Group], briefs: Sequence[Brief], centres: Vectors) -> list[Later]:
    """Where two groups tell one event under one rare name within a few days.

    ``centres``: a row for each group.
    """
    days = {at: found for at, group in enumerate(groups) if (found := _days(group, briefs))}
    sharing: dict[int, list[int]] = defaultdict(list)
    for at in sorted(days, key=lambda one: (days[one], one)):
        for name in rare_names([briefs[one] for one in groups[at]]):
            sharing[name].append(at)
    pairs: dict[Pair, int] = {}
    for name in sorted(sharing):
        for pair in _soon(sharing[name], days):
            pairs.setdefault(pair, name)
    cosines = {pair: cosine for pair in sorted(pairs) if (cosine := centres.cosine(*pair)) >= NEAR}
    return [
        Later(
            (_first(groups[a], briefs, pairs[a, b]), _first(groups[b], briefs, pairs[a, b])),
            pairs[a, b], cosine,
        )
        for (a, b), cosine in cosines.items()
    ]  # fmt: skip


def _first(group: Group, briefs: Sequence[Brief], name: int) -> int:
    """The first report of a group that has the name."""
    return next(one for one in group if name in briefs[one].lead)


def _days(group: Group, briefs: Sequence[Brief]) -> tuple[int, int] | None:
    """The first and the last day of a group."""
    known = [day for one in group if (day := number(briefs[one].day)) is not None]
    return (min(known), max(known)) if known else None


def rare_names(group: Sequence[Brief]) -> list[int]:
    """The rare names that most reports of a group have in their title or lead."""
    named: Counter[int] = Counter()
    for brief in group:
        named.update(brief.lead.tolist())
    return [name for name, times in named.items() if 2 * times > len(group)]


def _soon(groups: Sequence[int], days: Days) -> Iterator[Pair]:
    """Each two of these groups, sorted by their days, between which hardly a day lies."""
    near: list[int] = []
    for group in groups:
        near = [one for one in near if days[one][1] + DAYS >= days[group][0]]
        if len(near) < WIDEST:
            yield from ((min(one, group), max(one, group)) for one in near)
        near.append(group)
