"""Reports with their readings, oldest first, each fetched when it is looked at.

Any sequence will do, also one that loads what is asked for: only ids and days are kept, so that a
desk need not fit into memory. One that knows the ids of its records (``ids``) is not loaded for
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.records.reading import Reading
from crosswire.records.report import Report


class Pages:
    """Each report once; ``ids`` and ``days`` in that order. Undated reports come last."""

    def __init__(self, reports: Sequence[Report], readings: Sequence[Reading]) -> None:
        self._reports, self._readings = reports, readings
        ids = getattr(readings, "ids", None) or (one.report for one in readings)
        read = {id_: at for at, id_ in enumerate(ids)}
        known = {one.id: (one.published or "9999", one.day, at) for at, one in enumerate(reports)}
        order = sorted(known, key=lambda id_: (known[id_][0], id_))
        self.ids = order
        self.days = [known[id_][1] for id_ in order]
        self._places = [(known[id_][2], read.get(id_)) for id_ in order]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[tuple[Report, Reading]]:
        return ((self.report(at), self.reading(at)) for at in range(len(self)))

    def report(self, at: int) -> Report:
        """The report at a position, counted from the oldest."""
        return self._reports[self._places[at][0]]

    def reading(self, at: int) -> Reading:
        """Its reading; an empty one where there is none."""
        place = self._places[at][1]
        return Reading(self.ids[at]) if place is None else self._readings[place]
