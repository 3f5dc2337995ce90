"""What is new since a day as blocks: the first thing that somebody who comes back wants to see."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.records.account import Account, New
from crosswire.tell.exports.blocks import Block
from crosswire.tell.exports.numbering import Numbering
from crosswire.tell.exports.over_time import change, shown_words
from crosswire.tell.phrases import listed
from crosswire.tell.wording import about, basis, counted, heading, outcome

MOST = 6  # statements shown; JSON marks all


def whats_new(account: Account, numbers: Numbering) -> Iterator[Block]:
    """New reports, sentences, differences, changed positions, statements and announcements."""
    new = account.new
    if new is None:
        return
    yield Block("section", f"New since {new.since}")
    if not new.reports:
        yield Block("note", "No report of this story is known to be later.")
        return
    labels = listed(numbers.labels(new.reports))
    yield Block("note", f"{counted(len(new.reports), 'new report')}: {labels}.")
    for one in account.sentences:
        if one.new:
            words = basis(one, account, numbers.labels)
            yield numbers.block("sentence", one.text, one.passages, detail=words)
    yield from _said(account, numbers)
    yield from _found(account, new, numbers)


def _found(account: Account, new: New, numbers: Numbering) -> Iterator[Block]:
    for one in account.findings:
        counts = one.kind != "agreement" or any(side.independent > 1 for side in one.sides)
        if one.id in new.findings and counts:
            passages = [passage for side in one.sides for passage in side.passages]
            yield numbers.block("item", f"{heading(one)}: {about(one)}", passages)
    for place in new.positions:
        position = account.positions[place]
        yield Block("group", f"{position.actor} on {position.matter}")
        yield from change(position, numbers)


def _said(account: Account, numbers: Numbering) -> Iterator[Block]:
    """What was said and what is announced; a statement that a sentence above tells is left out."""
    told = [one.text for one in account.sentences if one.new]
    said = [one for one in account.statements if one.new]
    said = [one for one in said if not any(one.text.strip(" ,.") in text for text in told)]
    for one in said[:MOST]:
        yield numbers.block("item", f"{one.speaker}: {shown_words(one)}", one.passages)
    if len(said) > MOST:
        yield Block("note", f"and {counted(len(said) - MOST, 'more new statement')} below")
    for ahead in account.upcoming:
        if ahead.new:
            yield numbers.block("item", ahead.text, ahead.passages, detail=outcome(ahead))
