"""All that was found in one report."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.records.amount import Amount
from crosswire.records.event import Event
from crosswire.records.issue import Issue
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Statement
from crosswire.records.time import Time


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the story, furniture and credits left out.

    ``lemmas``: its content words (nouns, verbs, adjectives, numbers, names), lemmatised, lower
    case, in order; what comparisons match on. ``negated``: whether its main verb is negated.
    ``paragraph``: which paragraph it stands in, from 0.
    """

    span: Span
    lemmas: tuple[str, ...]
    negated: bool
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one report says, every part with its span. ``report`` is the report's id."""

    report: str
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    times: tuple[Time, ...] = ()
    amounts: tuple[Amount, ...] = ()
    issues: tuple[Issue, ...] = ()
