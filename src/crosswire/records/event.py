"""What happened, coded in PLOVER, with the sentence that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

Modality = Literal["happened", "announced", "planned", "alleged", "denied", "hypothetical"]


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor or a recipient: ``code`` in ISO 3166-1 alpha-3, ``sector`` PLOVER's ("GOV")."""

    name: str
    code: str | None
    sector: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that tell the event."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class EventDate:
    """When it happened: TIMEX3 ``value`` and the days that it can mean."""

    value: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: ``country`` ISO 3166-1 alpha-2; ``lat``, ``lon`` in degrees (WGS 84)."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Event:
    """One PLOVER event.

    ``told_by``: whose word it is where the report does not tell it itself – who says, alleges or
    denies it. ``amounts``: the spans of the amounts that belong to it: its dead, its money.
    """

    id: str
    type: str
    mode: str | None
    context: tuple[str, ...]
    actor: tuple[Participant, ...]
    recipient: tuple[Participant, ...]
    trigger: Trigger
    date: EventDate | None
    place: Place | None
    modality: Modality
    sentence: Span
    rule: str = ""
    told_by: str | None = None
    amounts: tuple[Span, ...] = ()
