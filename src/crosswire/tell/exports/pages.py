"""An account and findings as blocks, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from crosswire.records.account import Account, Said
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.tell.exports.blocks import Block
from crosswire.tell.exports.new_since import whats_new
from crosswire.tell.exports.numbering import Numbering
from crosswire.tell.exports.over_time import positions, shown_words
from crosswire.tell.phrases import listed
from crosswire.tell.wording import (
    about,
    basis,
    counted,
    descent,
    heading,
    outcome,
    rewriting,
    side,
    silent,
)

MOST_SAID = 8  # statements shown a speaker; JSON has all


def account_page(account: Account) -> list[Block]:
    """The whole account."""
    numbers = Numbering(account.reports, account.others)
    blocks = [Block("title", account.headline), *_lead(account)]
    blocks += whats_new(account, numbers)
    blocks += _sentences(account, numbers)
    blocks += _differences(account.findings, numbers)
    blocks += positions(account.positions, numbers)
    blocks += _statements(account.statements, numbers)
    blocks += _timeline(account, numbers)
    blocks += _upcoming(account, numbers)
    blocks += _lineage(account.lineage, numbers)
    blocks += _reports(account.reports, "Reports")
    blocks += _reports(account.others, "Reports of other stories, cited above")
    return [*blocks, *_passages(numbers)]


def findings_page(
    findings: Sequence[Finding], reports: Iterable[Report], lineage: Iterable[Link] = ()
) -> list[Block]:
    """The findings alone, with descent, reports and passages."""
    numbers = Numbering(reports)
    blocks = [*_differences(findings, numbers)] or [
        Block("note", "The reports neither agree nor differ on anything that was recognised.")
    ]
    blocks += [*_lineage(tuple(lineage), numbers), *_reports(numbers.reports, "Reports")]
    return [*blocks, *_passages(numbers)]


def _lead(account: Account) -> Iterator[Block]:
    days = sorted(report.day for report in account.reports if report.day)
    outlets = len({report.outlet for report in account.reports if report.outlet})
    parts = [counted(len(account.reports), "report")]
    if outlets:
        parts.append(f"from {counted(outlets, 'outlet')}")
    if days:
        parts.append(days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}")
    if account.as_of:
        parts.append(f"as of {account.as_of}")
    yield Block("lead", ", ".join(parts))


def _sentences(account: Account, numbers: Numbering) -> Iterator[Block]:
    if not account.sentences:
        yield Block("note", "No sentence of these reports can be told by itself.")
    for section, told in groupby(account.sentences, key=lambda one: one.section):
        yield Block("section", section.capitalize())
        for one in told:
            words = basis(one, account, numbers.labels)
            yield numbers.block("sentence", one.text, one.passages, detail=words)
    if account.rewriting:
        yield Block("note", rewriting(account.rewriting))


def _differences(findings: Sequence[Finding], numbers: Numbering) -> Iterator[Block]:
    differ = [one for one in findings if one.kind != "agreement"]
    if differ:
        yield Block("section", "What differs")
    for one in differ:
        yield from _finding(one, numbers)
    agree = [one for one in findings if one.kind == "agreement" and _counts(one)]
    if agree:
        yield Block("section", "What independent reports agree on")
    for one in agree:
        for told in one.sides[:1]:
            words = side(told, numbers.labels(told.reports))
            yield numbers.block("item", one.about, told.passages, detail=words)


def _counts(agreement: Finding) -> bool:
    """Whether more than one independent report agrees; copies always do."""
    return any(one.independent > 1 for one in agreement.sides)


def _finding(finding: Finding, numbers: Numbering) -> Iterator[Block]:
    yield Block("group", f"{heading(finding)}: {about(finding)}")
    for one in finding.sides:
        words = side(one, numbers.labels(one.reports))
        yield numbers.block("item", one.value, one.passages, detail=words)
    yield Block("note", finding.why)
    quiet = numbers.labels(silent(finding, numbers.reports)) if finding.kind == "denial" else []
    if quiet:
        yield Block("note", f"Not reported, which is no denial, by {listed(quiet)}.")


def _statements(statements: Sequence[Said], numbers: Numbering) -> Iterator[Block]:
    if statements:
        yield Block("section", "Who said what")
    for speaker, group in groupby(statements, key=lambda one: one.speaker):
        said = list(group)
        yield Block("group", speaker)
        for one in said[:MOST_SAID]:
            yield numbers.block(
                "item", shown_words(one), one.passages, detail=_said_detail(one, numbers)
            )
        if len(said) > MOST_SAID:
            yield Block("note", f"and {counted(len(said) - MOST_SAID, 'more statement')}")


def _said_detail(said: Said, numbers: Numbering) -> str:
    stance = "" if said.stance == "says" else f"{said.stance}; "
    via = f", via {listed(said.via)}" if said.via else ""
    manner = "word for word" if said.kind == "direct" else "as reported"
    who = listed(numbers.labels(said.reports))
    if len(said.reports) == 1:
        return f"{stance}{manner} by {who}{via}"
    count = f"{counted(len(said.reports), 'report')}, {said.independent} independent"
    return f"{stance}{manner} in {count}: {who}{via}"


def _timeline(account: Account, numbers: Numbering) -> Iterator[Block]:
    if account.timeline:
        yield Block("section", "When")
    for entry in account.timeline:
        yield numbers.block("item", f"{entry.date}: {entry.text}", entry.passages)


def _upcoming(account: Account, numbers: Numbering) -> Iterator[Block]:
    if account.upcoming:
        yield Block("section", "Announced, and what came of it")
    for one in account.upcoming:
        yield numbers.block("item", one.text, one.passages, detail=outcome(one))


def _lineage(lineage: Sequence[Link], numbers: Numbering) -> Iterator[Block]:
    if lineage:
        yield Block("section", "Who copied whom")
    for link in lineage:
        words = descent(link, numbers.label(link.a), numbers.label(link.b))
        yield numbers.block("item", words, link.passages, detail=link.why)


def _reports(reports: Sequence[Report], heading: str) -> Iterator[Block]:
    if reports:
        yield Block("section", heading)
    for report in reports:
        day = report.day or "no date known"
        title = f": {report.title}" if report.title else ""
        yield Block("report", f"{report.label}, {day}{title}", detail=report.id, url=report.url)


def _passages(numbers: Numbering) -> Iterator[Block]:
    listed_passages = numbers.passages()
    if listed_passages:
        yield Block("section", "Passages")
    yield from listed_passages
