"""What the desk hands to a person: records with their renderings at hand.

``desk.tell(story)`` is an account, and ``desk.tell(story).as_markdown()`` shows it: a view is its
record with the ways in which it can be shown. The command line prints the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Self

from crosswire.gather.given import Refused
from crosswire.records.account import Account
from crosswire.records.check import Check
from crosswire.records.finding import Finding
from crosswire.records.issue import Issue
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.records.story import Story
from crosswire.store.reports import State
from crosswire.tell.exports import contract, html, markdown, text


@dataclass(frozen=True, slots=True)
class Outcome:
    """One report that was gathered: what became of it, and the trouble in it."""

    report: str
    address: str
    state: State
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a gathering brought; ``refused``: what could not become a report."""

    outcomes: tuple[Outcome, ...]
    refused: tuple[Refused, ...]

    def count(self, state: State) -> int:
        """How many reports this became of."""
        return sum(outcome.state == state for outcome in self.outcomes)

    @property
    def new(self) -> int:
        """Reports from addresses not seen before."""
        return self.count("new")

    @property
    def versions(self) -> int:
        """New versions of reports seen before."""
        return self.count("version")

    @property
    def updated(self) -> int:
        """Reports of which more is known now."""
        return self.count("updated")

    @property
    def unchanged(self) -> int:
        """Reports that were there already."""
        return self.count("unchanged")


@dataclass(frozen=True, slots=True)
class Compared:
    """A story's findings, most important first, and its lineage; iterates over the findings.

    ``reports``: those of the story and of its saga, which findings cite as background.
    """

    story: Story
    lineage: tuple[Link, ...]
    findings: tuple[Finding, ...]
    reports: tuple[Report, ...]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def as_text(self, *, width: int = text.WIDTH, colour: bool = False) -> str:
        """For a terminal."""
        return text.render_findings(
            self.findings, self.reports, self.lineage, width=width, colour=colour
        )

    def as_markdown(self) -> str:
        """For notes and print."""
        return markdown.render_findings(self.findings, self.reports, self.lineage)

    def as_html(self) -> str:
        """A page of its own."""
        return html.render_findings(self.findings, self.reports, self.lineage)

    def as_json(self) -> str:
        """By contract."""
        return contract.render_findings(self.story.id, self.lineage, self.findings)


@dataclass(frozen=True, slots=True)
class ToldStory(Account):
    """A story's account."""

    @classmethod
    def of(cls, account: Account) -> Self:
        """The account with its renderings."""
        return cls(**{field.name: getattr(account, field.name) for field in fields(account)})

    def as_text(self, *, width: int = text.WIDTH, colour: bool = False) -> str:
        """For a terminal."""
        return text.render(self, width=width, colour=colour)

    def as_markdown(self) -> str:
        """For notes and print."""
        return markdown.render(self)

    def as_html(self) -> str:
        """A page of its own."""
        return html.render(self)

    def as_json(self) -> str:
        """By contract."""
        return contract.render(self)


@dataclass(frozen=True, slots=True)
class CheckedDraft(Check):
    """A draft with its verdicts.

    ``reports``: what it was checked against. ``refused``: what could not be read for that.
    """

    reports: tuple[Report, ...] = ()
    refused: tuple[Refused, ...] = ()

    @classmethod
    def of(cls, check: Check, reports: tuple[Report, ...]) -> Self:
        """The check with its renderings."""
        known = {field.name: getattr(check, field.name) for field in fields(check)}
        return cls(**known, reports=reports)

    def as_text(self, *, width: int = text.WIDTH, colour: bool = False) -> str:
        """For a terminal."""
        return text.render_check(self, self.reports, width=width, colour=colour)

    def as_markdown(self) -> str:
        """For notes and print."""
        return markdown.render_check(self, self.reports)

    def as_html(self) -> str:
        """A page of its own."""
        return html.render_check(self, self.reports)

    def as_json(self) -> str:
        """By contract."""
        return contract.render_check(self)


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds what was searched for, with the passages that show it."""

    report: Report
    story: str | None
    passages: tuple[Passage, ...]
    score: float
