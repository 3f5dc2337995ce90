"""A judgement that two things are, or are not, the same; groups are derived from links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Passage

LinkKind = Literal["copy", "rewrite", "cites", "shared", "version", "story", "saga", "actor"]
Judgement = Literal["same", "different"]
MACHINE = "crosswire"


@dataclass(frozen=True, slots=True)
class Link:
    """One judgement.

    Lineage (``copy``, ``rewrite``, ``cites``): ``a`` descends from ``b``. ``shared``: both descend
    from a third that was not collected. ``story``, ``saga``, ``version``, ``actor``: no direction,
    ``a < b``; for ``actor`` the ends are names or actor ids. ``score`` in [0, 1]. ``why``: a
    sentence for a reader. ``author``: ``crosswire``, or who corrected it, and then ``made`` is when
    (ISO 8601). ``passages``: what shows it.
    """

    kind: LinkKind
    a: str
    b: str
    judgement: Judgement
    score: float
    why: str
    author: str = MACHINE
    made: str | None = None
    passages: tuple[Passage, ...] = ()

    @property
    def by_hand(self) -> bool:
        """Whether a person made it; a person's judgement overrules the machine's."""
        return self.author != MACHINE

    @property
    def makes_dependent(self) -> bool:
        """Whether its two reports count as one; citing a remark alone does not make them so."""
        return self.judgement == "same" and self.kind in {"copy", "rewrite", "shared"}
