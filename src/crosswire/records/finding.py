"""An agreement or a difference between reports, with its sides and passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Passage

FindingKind = Literal[
    "agreement", "number", "role", "date", "denial", "quotation", "speaker", "attribution",
    "participants",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """One of the accounts: its value in words, who carries it, and where it is written."""

    value: str
    reports: tuple[str, ...]
    independent: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """``about``: what it concerns. ``why``: the sentence that explains it.

    ``rule``: the comparison that found it; ``score`` in [0, 1]: how sure it is.
    """

    id: str
    kind: FindingKind
    about: str
    sides: tuple[Side, ...]
    why: str
    rule: str
    score: float
