"""The story told: every sentence with the passages that carry it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.finding import Finding
from crosswire.records.issue import Issue
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.records.statement import Stance, StatementKind

Basis = Literal["agreed", "attributed", "single", "contested"]
Outcome = Literal["happened", "did not happen", "no later report", "still ahead"]


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of an account and what it rests on. ``section``: the part it belongs to.

    ``new``, here and below: whether it rests only on reports after the day that was asked for.

    ``independent``: how many independent reports carry it, 0 where that was not counted; one that
    relays another counts with it. ``rewritten_from``: our words, where a rewriter's stand in
    ``text``.
    """

    text: str
    basis: Basis
    passages: tuple[Passage, ...]
    section: str
    independent: int = 0
    new: bool = False
    rewritten_from: str | None = None


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """``date``: an ISO day or a coarser TIMEX3 value, with the precision that is known."""

    date: str
    text: str
    passages: tuple[Passage, ...]
    new: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One statement, merged over the reports that carry it."""

    speaker: str
    stance: Stance
    kind: StatementKind
    text: str
    via: tuple[str, ...]
    reports: tuple[str, ...]
    independent: int
    passages: tuple[Passage, ...]
    new: bool = False


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something announced: ``due`` is a TIMEX3 value or ISO day."""

    due: str
    text: str
    passages: tuple[Passage, ...]
    outcome: Outcome
    new: bool = False


@dataclass(frozen=True, slots=True)
class PositionEntry:
    """What was said on one day; ``day``: ISO, or a month or year where no more is known."""

    day: str
    text: str
    stance: Stance
    kind: StatementKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor has said on a matter over time, by day, two days at least.

    ``matter``: words of the first entry that the others share. ``changed``: whether a later entry
    turns round an earlier one; ``turn`` has the places of the two, ``why`` how that is known.
    """

    actor: str
    matter: str
    entries: tuple[PositionEntry, ...]
    changed: bool = False
    turn: tuple[int, int] | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class New:
    """What came after a day (ISO): ids of reports and findings, places of changed positions."""

    since: str
    reports: tuple[str, ...]
    findings: tuple[str, ...]
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rewriter's sentence that was not taken: at which place ours stands, and why it stays."""

    place: int
    why: str


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What a rewriter was asked for and what came of it.

    ``asked``: sentences given to it; ``rewritten``: those whose words it changed and that passed
    the verifier. ``issues``: why it gave nothing, if it did not.
    """

    model: str
    asked: int
    rewritten: int
    refused: tuple[Refusal, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What a person reads; a page, JSON and the terminal are renderings of it.

    ``reports``: the story's. ``others``: reports of other stories that a finding or a position
    cites. ``new``: what is new since a day, where that was asked for. ``rewriting``: what a
    rewriter did, where one was asked.
    """

    story: str
    headline: str
    as_of: str | None
    sentences: tuple[Told, ...]
    timeline: tuple[TimelineEntry, ...]
    statements: tuple[Said, ...]
    upcoming: tuple[Upcoming, ...]
    findings: tuple[Finding, ...]
    reports: tuple[Report, ...]
    lineage: tuple[Link, ...]
    others: tuple[Report, ...] = ()
    positions: tuple[Position, ...] = ()
    new: New | None = None
    rewriting: Rewriting | None = None
