"""Positions as blocks: what each actor said on a matter, by day, with what has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.records.account import Position, PositionEntry, Said
from crosswire.tell.exports.blocks import Block
from crosswire.tell.exports.numbering import Numbering
from crosswire.tell.quoted import has_marks

_LAST_COMMA = re.compile(r",([\"”])$")
MOST_POSITIONS = 5  # shown, if no more have changed; JSON has all
MOST_ENTRIES = 6  # shown of one position


def positions(found: Sequence[Position], numbers: Numbering) -> Iterator[Block]:
    """Every change of position, and the longest of the others."""
    shown = [one for number, one in enumerate(found) if one.changed or number < MOST_POSITIONS]
    if shown:
        yield Block("section", "What was said over time")
    for one in shown:
        yield Block("group", f"{one.actor}: {one.matter}" if one.matter else one.actor)
        yield from change(one, numbers)
        rest = [entry for number, entry in enumerate(one.entries) if number not in (one.turn or ())]
        for entry in rest[:MOST_ENTRIES]:
            yield _entry(entry, numbers)


def change(one: Position, numbers: Numbering) -> Iterator[Block]:
    """The two sayings of a changed position, and how the change is known."""
    for place in one.turn or ():
        yield _entry(one.entries[place], numbers)
    if one.changed:
        yield Block("note", f"Not the same on both days: {one.why}.")


def _entry(entry: PositionEntry, numbers: Numbering) -> Block:
    stance = "" if entry.stance == "says" else f"{entry.stance}; "
    detail = f"{stance}reported by {numbers.label(entry.passage.report)}"
    return numbers.block(
        "item", f"{entry.day}: {shown_words(entry)}", (entry.passage,), detail=detail
    )


def shown_words(said: Said | PositionEntry) -> str:
    """A statement as shown: in quotation marks where it is a quotation and has none of its own.

    The comma that a report has before its "said" is the report's, and not of what was said.
    """
    if said.kind == "direct" and not has_marks(said.text):
        return f"“{said.text.rstrip(' ,')}”"
    return _LAST_COMMA.sub(r"\1", said.text)
