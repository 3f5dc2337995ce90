"""A page as a list of blocks, which every format renders in its own way.

Blocks hold plain strings, words of reports and our own alike; a format escapes all of them, so that
nothing in a report is ever taken as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.records.check import Verdict

BlockKind = Literal[
    "title", "lead", "section", "group", "sentence", "item", "subitem", "note", "passage", "report",
    "draft", "point",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page.

    ``cites``: numbers of passages; ``more``: how many further ones are not shown. ``detail``: words
    of ours that explain it. ``number``: of a passage. ``url``: of a report. ``verdict``: of a
    draft's sentence or point.
    """

    kind: BlockKind
    text: str
    cites: tuple[int, ...] = ()
    more: int = 0
    detail: str = ""
    number: int | None = None
    url: str | None = None
    verdict: Verdict | None = None
