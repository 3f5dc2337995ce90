"""What an expression is resolved against: the day, the verb's tense, what stands before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Direction = Literal["past", "present", "coming", "future"]  # coming: "the hearing begins Tuesday"


@dataclass(slots=True)
class Context:
    """What ``resolve`` functions know.

    ``day``: of publication. ``direction``: of the verb beside the expression. ``told``: the last
    day ("D"), month ("M") and year ("Y") named in the text, ``quarter`` the last quarter
    ("2024-Q3"), each with where it ended.
    ``at``: where the expression begins; ``after_amount``: whether a number stands right before it.
    """

    day: date | None
    direction: Direction = "past"
    told: dict[str, tuple[date, int]] = field(default_factory=dict)
    quarter: str | None = None
    quarter_at: int = 0
    at: int = 0
    after_amount: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a pattern makes of an expression; ``days`` where the value does not say them."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    days: tuple[date | None, date | None] | None = None
    mod: str | None = None
    future: bool = field(default=False)
