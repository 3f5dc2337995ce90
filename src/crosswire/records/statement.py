"""An attribution in the sense of PARC3 and PolNeAR: speaker, cue, content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.span import Span

StatementKind = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "says", "denies", "accuses", "confirms", "promises", "demands", "threatens", "warns",
    "estimates", "doubts", "declines", "asks", "announces",
]  # fmt: skip
StanceBasis = Literal["cue", "content"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks (PARC3's "source").

    ``name``: the fullest name inside the report, or the description as printed ("a senior US
    official") where nobody is named; never invented. ``text``, ``span``: what stands at the cue
    ("He"). ``resolved_by``: the rule that led from ``text`` to ``name``.
    """

    name: str
    text: str
    span: Span
    resolved_by: str = "printed"


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or words that tell that somebody speaks ("said", "according to")."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Content:
    """What is said: ``text`` is the spans' words joined by one space."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, as one place in a report tells it.

    ``quotations``: the words inside quotation marks, marks excluded. ``speaker`` is ``None`` where
    nobody is named or described ("allegedly", a quotation without an owner). ``via``: through whom
    it came, nearest first (["Bloomberg"]). ``sentence``: the sentence or sentences that it stands
    in. ``rule``: what found it. ``stance_by``: whether the cue tells the stance ("denied"), or the
    content under a neutral cue ("said there was no truth in it").
    """

    id: str
    kind: StatementKind
    speaker: Speaker | None
    cue: Cue | None
    content: Content
    stance: Stance
    via: tuple[str, ...]
    sentence: Span
    rule: str
    quotations: tuple[Span, ...] = ()
    addressee: str | None = None
    stance_by: StanceBasis = "cue"

    @property
    def cue_stance(self) -> Stance:
        """The stance that the cue itself tells: "said he had never met them" is only said."""
        return self.stance if self.stance_by == "cue" else "says"
