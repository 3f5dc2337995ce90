"""Blocks in the terminal: wrapped to a width, in colour only when asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from crosswire.records.account import Account
from crosswire.records.check import Check, Verdict
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.tell.exports.blocks import Block, BlockKind
from crosswire.tell.exports.inert import plain
from crosswire.tell.exports.pages import account_page, findings_page
from crosswire.tell.margin import SIGNS, check_page

WIDTH = 88
NARROWEST = 30
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
COLOURS: dict[Verdict, str] = {
    "supported": "\x1b[32m", "contradicted": "\x1b[31m", "not_found": "\x1b[33m",
    "nothing_to_check": DIM,
}  # fmt: skip
INDENTS: dict[BlockKind, int] = {"item": 2, "subitem": 4, "note": 4, "report": 2, "point": 4}
SPACED = frozenset({"section", "group", "draft"})


def render(account: Account, *, width: int = WIDTH, colour: bool = False) -> str:
    """The whole account."""
    return page(account_page(account), width=width, colour=colour)


def render_findings(
    findings: Sequence[Finding], reports: Iterable[Report], lineage: Iterable[Link] = (), *,
    width: int = WIDTH, colour: bool = False,
) -> str:  # fmt: skip
    """The findings alone."""
    return page(findings_page(findings, reports, lineage), width=width, colour=colour)


def render_check(
    check: Check, reports: Iterable[Report], *, width: int = WIDTH, colour: bool = False
) -> str:
    """A draft with its verdicts in the margin."""
    return page(check_page(check, reports), width=width, colour=colour)


def page(blocks: Iterable[Block], *, width: int = WIDTH, colour: bool = False) -> str:
    """Blocks as lines, ended by a line break."""
    lines: list[str] = []
    for block in blocks:
        if block.kind in SPACED and lines and lines[-1]:
            lines.append("")
        lines += _lines(block, max(width, NARROWEST), colour=colour)
    return "\n".join(lines) + "\n"


def _lines(block: Block, width: int, *, colour: bool) -> list[str]:
    indent = INDENTS.get(block.kind, 0)
    cites = "".join(f"[{number}]" for number in block.cites)
    more = f" and {block.more} more" if block.more else ""
    text = f"{plain(block.text)} {cites}{more}".strip()
    lines = _wrapped(_opening(block) + text, width, indent, hang=_hang(block))
    style = _style(block) if colour else ""
    lines = [f"{style}{line}{PLAIN}" if style else line for line in lines]
    if block.kind == "passage":
        return lines
    detail = _wrapped(plain(block.detail), width, indent + 4) if block.detail else []
    return lines + [f"{DIM}{line}{PLAIN}" if colour else line for line in detail]


def _opening(block: Block) -> str:
    """What stands before the words of a block."""
    if block.kind == "passage":
        told = "" if block.text else " (as told above)"
        return f"[{block.number}] {plain(block.detail)}{told}{': ' if block.text else ''}"
    if block.verdict:
        return f"{SIGNS[block.verdict]} "
    return {"item": "- ", "subitem": "- ", "report": "- "}.get(block.kind, "")


def _hang(block: Block) -> int:
    return 4 if block.kind == "passage" else 2 if block.kind in ("item", "subitem", "report") else 0


def _style(block: Block) -> str:
    if block.verdict:
        return COLOURS[block.verdict]
    return {"title": BOLD, "section": BOLD, "lead": DIM, "note": DIM}.get(block.kind, "")


def _wrapped(text: str, width: int, indent: int, *, hang: int = 0) -> list[str]:
    return wrap(
        text, width, initial_indent=" " * indent, subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )  # fmt: skip
