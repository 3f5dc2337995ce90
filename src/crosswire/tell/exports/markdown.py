"""Blocks as Markdown, for notes and for print; report text is taken literally."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.records.account import Account
from crosswire.records.check import Check
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.tell.exports.blocks import Block, BlockKind
from crosswire.tell.exports.inert import markdown as literal
from crosswire.tell.exports.inert import web_address
from crosswire.tell.exports.pages import account_page, findings_page
from crosswire.tell.margin import SIGNS, check_page

OPENINGS: dict[BlockKind, str] = {
    "title": "# ", "section": "## ", "group": "### ", "item": "- ", "subitem": "  - ",
    "report": "- ", "point": "  - ",
}  # fmt: skip
LIST_LINES = frozenset({"item", "subitem", "report", "passage", "point"})


def render(account: Account) -> str:
    """The whole account."""
    return page(account_page(account))


def render_findings(
    findings: Sequence[Finding], reports: Iterable[Report], lineage: Iterable[Link] = ()
) -> str:
    """The findings alone."""
    return page(findings_page(findings, reports, lineage))


def render_check(check: Check, reports: Iterable[Report]) -> str:
    """A draft with its verdicts, sentence by sentence."""
    return page(check_page(check, reports))


def page(blocks: Iterable[Block]) -> str:
    """Blocks as Markdown text, ended by a line break."""
    lines: list[str] = []
    before: BlockKind | None = None
    for block in blocks:
        if lines and not (block.kind in LIST_LINES and before in LIST_LINES):
            lines.append("")
        lines.append(_line(block))
        before = block.kind
    return "\n".join(lines) + "\n"


def _line(block: Block) -> str:
    if block.kind == "passage":
        return _passage(block)
    cites = "".join(f"\\[{number}\\]" for number in block.cites)
    more = f" and {block.more} more" if block.more else ""
    words = f"{_words(block)} {cites}{more}".strip()
    detail = f" – *{literal(block.detail)}*" if block.detail else ""
    return f"{_opening(block)}{words}{detail}"


def _words(block: Block) -> str:
    words = literal(block.text)
    if block.kind in ("lead", "note"):
        return f"*{words}*" if words else ""
    address = web_address(block.url)
    return f"{words} <{address}>" if address else words


def _opening(block: Block) -> str:
    sign = f"{SIGNS[block.verdict]} " if block.verdict else ""
    opening = "- " if block.kind == "draft" else OPENINGS.get(block.kind, "")
    return opening + sign


def _passage(block: Block) -> str:
    words = f": {literal(block.text)}" if block.text else " (as told above)"
    return f"- \\[{block.number}\\] *{literal(block.detail)}*{words}"
