"""A TIMEX3-style expression, resolved against the day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Time:
    """When.

    ``value``: TIMEX3 ("2025-W17", "P3Y", "FUTURE_REF"), or an ISO 8601 interval for "April or May";
    ``None`` where the report's day would be needed and is not known. ``earliest``, ``latest``: ISO
    days, the first and last that it can mean. ``mod``: TIMEX3's modifier ("MORE_THAN", "BEFORE").
    ``future``: whether the text announces it. ``rule``: what resolved it.
    """

    text: str
    span: Span
    type: TimeType
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    mod: str | None = None
    future: bool = False
    rule: str = ""
