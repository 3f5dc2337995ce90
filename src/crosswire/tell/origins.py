"""Which report a thing is best told from: near the origin, and not one that garbles."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, Side
from crosswire.records.report import Report

Nearness = dict[str, tuple[bool, int, str, str]]  # report id to its key
GARBLING = frozenset({"role", "speaker", "quotation"})  # differences that one side made itself
RENDERED = frozenset({"quotation_variants", "paraphrase_departs"})  # but for these: no side is odd


def doubtful(findings: Iterable[Finding]) -> frozenset[str]:
    """Reports on the side with fewer independent reports of a difference that betrays garbling."""
    return frozenset(
        report
        for finding in findings
        if _garbles(finding) and len(disputed_sides(finding)) < len(finding.sides)
        for side in disputed_sides(finding)
        for report in side.reports
    )


def disputed_sides(finding: Finding) -> tuple[Side, ...]:
    """The sides whose words are in doubt: of a garbling those with fewer reports, else all."""
    if finding.kind == "agreement":
        return ()
    most = max((side.independent for side in finding.sides), default=0)
    fewer = tuple(side for side in finding.sides if side.independent < most)
    return fewer if _garbles(finding) and fewer else finding.sides


def _garbles(finding: Finding) -> bool:
    return finding.kind in GARBLING and finding.rule not in RENDERED


def depths(collection: Collection) -> dict[str, int]:
    """How many steps each report stands from a report that descends from none collected."""
    children: dict[str, list[str]] = {report.id: [] for report in collection.reports}
    descends: set[str] = set()
    for link in collection.lineage:
        if link.makes_dependent and link.kind != "shared" and {link.a, link.b} <= set(children):
            children[link.b].append(link.a)
            descends.add(link.a)
    level = [report for report in children if report not in descends]
    found = dict.fromkeys(level, 0)
    step = 0
    while level:
        step += 1
        level = sorted({child for one in level for child in children[one]} - set(found))
        found.update(dict.fromkeys(level, step))
    return {report: found.get(report, 0) for report in children}  # a ring has no first: all 0


def nearness(collection: Collection, findings: Iterable[Finding]) -> Nearness:
    """A key a report, smaller for what is better to tell from.

    Doubtful reports come last; then fewer steps from the origin, the earlier day, and the id.
    """
    depth, doubt = depths(collection), doubtful(findings)
    return {
        report.id: (report.id in doubt, depth[report.id], _day(report), report.id)
        for report in collection.reports
    }


def _day(report: Report) -> str:
    return report.published or "9999"
