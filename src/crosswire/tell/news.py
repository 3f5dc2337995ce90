"""What is new since a day: what of an account rests only on reports published after it.

A report without a date may have been there before, so nothing that it carries counts as new. A
difference is new where one of its sides is; an agreement, where fewer than two independent reports
had it before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosswire.records.account import Account, New
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding
from crosswire.records.span import Passage
from crosswire.tell.verify import witnesses_of

ENOUGH = 2  # independent reports that make an agreement


def since(account: Account, collection: Collection, day: str) -> Account:
    """The account with what is new after a day (ISO) marked and listed."""
    late = frozenset(one.id for one in collection.reports if one.day and one.day > day)
    found = New(
        since=day,
        reports=tuple(one.id for one in account.reports if one.id in late),
        findings=tuple(one.id for one in account.findings if _new(one, collection, late)),
        positions=tuple(
            number
            for number, one in enumerate(account.positions)
            if one.turn and one.entries[one.turn[1]].passage.report in late
        ),
    )
    return replace(
        account,
        sentences=tuple(replace(s, new=_only(witnesses_of(s), late)) for s in account.sentences),
        timeline=tuple(replace(s, new=_only(s.passages, late)) for s in account.timeline),
        statements=tuple(replace(s, new=set(s.reports) <= late) for s in account.statements),
        upcoming=tuple(replace(s, new=_only(s.passages, late)) for s in account.upcoming),
        new=found,
    )


def _only(passages: Iterable[Passage], late: frozenset[str]) -> bool:
    return all(passage.report in late for passage in passages)


def _new(finding: Finding, collection: Collection, late: frozenset[str]) -> bool:
    """Whether it could not have been found before."""
    before = [[report for report in side.reports if report not in late] for side in finding.sides]
    if finding.kind == "agreement":
        return all(collection.independent(held) < ENOUGH for held in before)
    return any(not held for held in before)
