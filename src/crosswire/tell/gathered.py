"""Things told more than once, gathered: each group is one thing, in the words of its first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from crosswire.tell.alignment import SAME, Alignment, Content
from crosswire.tell.units import Unit


class OfUnit(Protocol):
    """Something read from a unit."""

    @property
    def unit(self) -> Unit:
        """The unit that it was read from."""
        ...


Item = TypeVar("Item", bound=OfUnit)


def gathered(
    items: Iterable[Item], alignment: Alignment, one_thing: Callable[[Item, Item], bool]
) -> list[list[Item]]:
    """Items in groups that say the same, in the order given.

    ``one_thing``: whether two items with alike words can be one at all (their dates, say).
    """
    groups: list[list[Item]] = []
    by_content: dict[Content, list[int]] = {}
    for item in items:
        content = alignment.content(item.unit)
        near = [content, *alignment.alike(content)]
        numbers = sorted({number for one in near for number in by_content.get(one, ())})
        place = next((n for n in numbers if _joins(item, groups[n][0], alignment, one_thing)), None)
        if place is None:
            place = len(groups)
            groups.append([])
            by_content.setdefault(content, []).append(place)
        groups[place].append(item)
    return groups


def _joins(
    item: Item, first: Item, alignment: Alignment, one_thing: Callable[[Item, Item], bool]
) -> bool:
    return one_thing(first, item) and alignment.overlap(first.unit, item.unit) >= SAME
