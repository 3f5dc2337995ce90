"""Somebody or something named in a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

NameKind = Literal["PERSON", "ORG", "COUNTRY", "PLACE", "GROUP", "WORK", "OTHER"]


@dataclass(frozen=True, slots=True)
class Name:
    """One mention.

    ``actor``: the fullest name of the same actor inside this report ("Zelenskyy" → "Volodymyr
    Zelenskyy"), as printed there. ``kind``: COUNTRY for states and their demonyms, GROUP for
    peoples, parties and forces.
    """

    span: Span
    text: str
    kind: NameKind
    actor: str
