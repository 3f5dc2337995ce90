"""A number with its unit, its qualifier, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.records.span import Span


@dataclass(frozen=True, slots=True)
class Amount:
    """How much.

    ``low``, ``high``: the bounds that the words give ("between 10 and 15" → 10, 15; "at least 27"
    → 27, ``None``; "up to 40" → ``None``, 40; "dozens" → 24, ``None``). ``unit``: an ISO 4217 code,
    "percent", "persons", or the noun as printed ("Abrams tanks"). ``qualifier``: "exactly", "at
    least", "at most", "over", "under", "about", "vague". ``counts``: "killed", "wounded",
    "detained", "displaced", "missing", "aid", "troops", or the noun that is counted. ``sentence``:
    the sentence that it stands in. ``place``, ``time``: as printed, where the sentence says.
    """

    text: str
    span: Span
    low: float | None
    high: float | None
    unit: str
    qualifier: str
    counts: str | None
    sentence: Span
    place: str | None = None
    time: str | None = None
    rule: str = ""
