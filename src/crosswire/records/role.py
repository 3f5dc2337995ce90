"""Who holds which title of what, and whether it is said to be current."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

Tense = Literal["current", "former", "acting", "elect"]


@dataclass(frozen=True, slots=True)
class Role:
    """One role as one place in a report tells it.

    ``person``: the fullest name inside the report. ``title``: as printed, without the possessor
    ("Secretary of State"). ``of``: normalised ("United States"), ``None`` where not said.
    ``tense``: ``None`` where the text does not say; ``None`` and ``current`` count alike.
    ``span``: the whole expression ("US Secretary of State Marco Rubio"). ``rule``: what found it.
    """

    person: str
    title: str
    of: str | None
    tense: Tense | None
    span: Span
    text: str
    rule: str
