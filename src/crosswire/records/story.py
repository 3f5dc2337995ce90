"""The reports of one event as it develops."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """``first``, ``last``: days of publication. ``reports``: ids, oldest first.

    ``outlets``: how many outlets carry it; ``independent``: how many of its reports do not descend
    from a common one. ``saga``: id of the chain of stories that it belongs to.
    """

    id: str
    headline: str
    first: str | None
    last: str | None
    reports: tuple[str, ...]
    outlets: int
    independent: int
    saga: str
