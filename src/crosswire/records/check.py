"""A draft checked against what was collected, sentence by sentence and point by point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.report import Report
from crosswire.records.span import Passage, Span

Verdict = Literal["supported", "contradicted", "not_found", "nothing_to_check"]
PointKind = Literal[
    "role", "amount", "date", "quotation", "speaker", "statement", "event", "name", "place", "claim"
]


@dataclass(frozen=True, slots=True)
class Point:
    """One checkable thing in a sentence of the draft; ``span`` indexes the draft.

    ``score`` in [0, 1]: how much of it the collection has. ``marks``: the words of the draft that
    differ, where a quotation was altered.
    """

    kind: PointKind
    text: str
    span: Span
    verdict: Verdict
    why: str
    passages: tuple[Passage, ...]
    score: float = 0.0
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """A sentence of the draft; its verdict follows from its points, ``why`` says how.

    ``score`` in [0, 1]: how much of the sentence stands in the collection, whatever the verdict.
    """

    span: Span
    text: str
    verdict: Verdict
    why: str
    points: tuple[Point, ...]
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Check:
    """A whole draft, read as ``draft``; ``summary`` counts the verdicts."""

    draft: Report
    sentences: tuple[CheckedSentence, ...]
    summary: dict[Verdict, int]

    @property
    def score(self) -> float:
        """How strongly the collection carries the draft: its mean and its weakest sentence."""
        scores = [one.score for one in self.sentences]
        return (sum(scores) / len(scores) + min(scores)) / 2 if scores else 0.0
