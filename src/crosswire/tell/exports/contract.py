"""JSON by contract: the plain shapes that pages, evals and other people's programs read.

Names of fields are promised in the documentation of the commands; a field is added, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crosswire.records.account import Account
from crosswire.records.check import Check
from crosswire.records.encoding import to_json, to_plain
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story

Plain = dict[str, Any]


def render(account: Account) -> str:
    """An account as JSON text."""
    return to_json(account_plain(account))


def render_findings(story: str, lineage: Iterable[Link], findings: Iterable[Finding]) -> str:
    """The findings of a story as JSON text."""
    return to_json(findings_plain(story, lineage, findings))


def render_check(check: Check) -> str:
    """A checked draft as JSON text."""
    return to_json(check_plain(check))


def account_plain(account: Account) -> Plain:
    """What ``crosswire tell`` prints."""
    return {
        "story": account.story,
        "headline": account.headline,
        "as_of": account.as_of,
        "sentences": to_plain(account.sentences),
        "timeline": to_plain(account.timeline),
        "statements": to_plain(account.statements),
        "upcoming": to_plain(account.upcoming),
        "positions": to_plain(account.positions),
        "new": to_plain(account.new),
        "rewriting": to_plain(account.rewriting),
        "findings": to_plain(account.findings),
        "reports": [
            *(report_row(report, story=account.story) for report in account.reports),
            *(report_row(report, story=None) for report in account.others),
        ],
        "lineage": [lineage_plain(link) for link in account.lineage],
    }


def findings_plain(story: str, lineage: Iterable[Link], findings: Iterable[Finding]) -> Plain:
    """What ``crosswire compare`` prints."""
    return {
        "story": story,
        "lineage": [lineage_plain(link) for link in lineage],
        "findings": [to_plain(finding) for finding in findings],
    }


def check_plain(check: Check) -> Plain:
    """What ``crosswire check`` prints."""
    return {"sentences": to_plain(check.sentences), "summary": dict(check.summary)}


def lineage_plain(link: Link) -> Plain:
    """One link of descent: ``from`` descends from ``to``."""
    return {
        "from": link.a,
        "to": link.b,
        "kind": link.kind,
        "score": link.score,
        "why": link.why,
        "author": link.author,
        "passages": to_plain(link.passages),
    }


def report_row(report: Report, *, story: str | None, issues: int | None = None) -> Plain:
    """One line of ``crosswire reports``; ``issues`` counts those of the reading as well."""
    return {
        "id": report.id,
        "url": report.url,
        "address": report.address,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "language": report.language,
        "story": story,
        "issues": len(report.issues) if issues is None else issues,
    }


def story_row(story: Story) -> Plain:
    """One line of ``crosswire stories``."""
    plain: Plain = to_plain(story)
    return plain


def reading_plain(report: Report, reading: Reading) -> Plain:
    """What ``crosswire read`` prints for one report."""
    return {
        "report": report_plain(report),
        "issues": [
            {"code": issue.code, "span": to_plain(issue.span), "message": issue.message}
            for issue in (*report.issues, *reading.issues)
        ],
        "names": to_plain(reading.names),
        "roles": to_plain(reading.roles),
        "statements": to_plain(reading.statements),
        "events": to_plain(reading.events),
        "times": to_plain(reading.times),
        "amounts": to_plain(reading.amounts),
    }


def report_plain(report: Report) -> Plain:
    """A report with its text, so that spans can be looked up."""
    return {
        "id": report.id,
        "url": report.url,
        "address": report.address,
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "published": report.published,
        "published_basis": report.published_basis,
        "language": report.language,
        "credits": to_plain(report.credits),
        "furniture": to_plain(report.furniture),
        "text": report.text,
    }
