"""Accounts and findings as a page: blocks as elements, all report text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.records.account import Account
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.tell.exports.blocks import Block, BlockKind
from crosswire.tell.exports.document import document
from crosswire.tell.exports.inert import html as escaped
from crosswire.tell.exports.inert import web_address
from crosswire.tell.exports.margin_html import render_check
from crosswire.tell.exports.pages import account_page, findings_page
from crosswire.tell.margin import SIGNS

__all__ = ["page", "render", "render_check", "render_findings"]

TAGS: dict[BlockKind, str] = {
    "title": "h1", "section": "h2", "group": "h3", "lead": "p", "sentence": "p", "note": "p",
    "item": "li", "report": "li", "passage": "li", "draft": "li", "point": "li",
}  # fmt: skip
LISTS = frozenset({"item", "report", "passage", "point", "draft"})


def render(account: Account) -> str:
    """The whole account."""
    return page(account_page(account), account.headline)


def render_findings(
    findings: Sequence[Finding], reports: Iterable[Report], lineage: Iterable[Link] = ()
) -> str:
    """The findings alone."""
    return page(findings_page(findings, reports, lineage), "Findings")


def page(blocks: Sequence[Block], title: str) -> str:
    """Blocks as a whole HTML document."""
    return document(title, f"<main>\n{body(blocks)}</main>\n")


def body(blocks: Iterable[Block]) -> str:
    """Blocks as elements; neighbours of one kind of list share it."""
    parts: list[str] = []
    inside: BlockKind | None = None
    for block in blocks:
        kind = block.kind if block.kind in LISTS else None
        if inside != kind:
            parts.append("</ul>\n" if inside else "")
            parts.append(f'<ul class="{kind}s">\n' if kind else "")
        inside = kind
        parts.append(element(block) + "\n")
    return "".join([*parts, "</ul>\n" if inside else ""])


def element(block: Block) -> str:
    """One block as one element."""
    tag = TAGS.get(block.kind, "p")
    anchor = f' id="p{block.number}"' if block.number is not None else ""
    return f'<{tag} class="{block.kind}"{anchor}>{_content(block)}</{tag}>'


def _content(block: Block) -> str:
    if block.kind == "passage":
        told = escaped(block.text) if block.text else "<i>as told above</i>"
        return f"<b>[{block.number}]</b> <small>{escaped(block.detail)}</small> <q>{told}</q>"
    parts = [words(block), cites(block)]
    if block.detail:
        parts.append(f'<small class="detail">{escaped(block.detail)}</small>')
    return " ".join(part for part in parts if part)


def words(block: Block) -> str:
    """The words of a block, with the sign of its verdict and the address of its report."""
    text = f'<span dir="auto">{escaped(block.text)}</span>'
    if block.verdict:
        return f'<b class="{block.verdict}">{SIGNS[block.verdict]}</b> {text}'
    address = web_address(block.url)
    if address:
        return f'<a href="{escaped(address)}" rel="noreferrer noopener">{text}</a>'
    return text


def cites(block: Block) -> str:
    """The numbers of a block's passages, as links to them on this page."""
    numbers = "".join(f'<a class="cite" href="#p{n}">[{n}]</a>' for n in block.cites)
    more = f" <small>and {block.more} more</small>" if block.more else ""
    return numbers + more
