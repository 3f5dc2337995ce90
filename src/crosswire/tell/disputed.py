"""Sentences that set accounts against one another, worded from findings.

A denial is told by one sentence a side, what was said and what was answered. Any other
difference is told by quoting what each side has, so that nobody's words are joined to another's.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.records.account import Told
from crosswire.records.finding import Finding, Side
from crosswire.records.span import Passage
from crosswire.tell.choosing import Choice
from crosswire.tell.quoted import has_marks
from crosswire.tell.spoken import said_that
from crosswire.tell.standing import capitalised

SECTION = "what is disputed"
LONGEST_SIDE = 240  # characters of a quoted side
MOST_SIDES = 3


def disputed(finding: Finding, choice: Choice) -> tuple[Told, ...]:
    """How an account tells a difference; nothing for an agreement, or where no words fit."""
    if finding.kind == "agreement" or len(finding.sides) < 2:
        return ()
    if finding.kind == "denial":
        return _pair(finding, choice)
    return _set_against(finding)


def _pair(finding: Finding, choice: Choice) -> tuple[Told, ...]:
    """One sentence a side; nothing unless every side is told."""
    chosen: list[Told] = []
    for side in finding.sides:
        if any(_tells(one, side) for one in chosen):
            continue
        told = next((one for passage in side.passages for one in _tellings(passage, choice)), None)
        if told is None:
            return ()
        cited = tuple(dict.fromkeys((*told.passages, *side.passages)))
        chosen.append(Told(told.text, "contested", cited, SECTION))
    return tuple(chosen)


def _tells(told: Told, side: Side) -> bool:
    """Whether the sentence that is told already, as printed, holds a passage of this side too."""
    first = told.passages[0]
    return any(p.report == first.report and first.span.meets(p.span) for p in side.passages)


def _tellings(passage: Passage, choice: Choice) -> Iterator[Told]:
    """The sentence that a passage stands in, or else what is said in it and by whom."""
    unit = choice.unit_with(passage)
    if unit is None:
        return
    if unit.told:
        yield Told(capitalised(unit.told_text), "contested", (unit.passage,), SECTION)
        return
    for statement in choice.statements(unit):
        if passage.span.holds(statement.content.spans[0]):
            text = said_that(statement, unit.text)
            if text:
                yield Told(text, "contested", (unit.passage,), SECTION)


def _set_against(finding: Finding) -> tuple[Told, ...]:
    sides = [_words_of(side) for side in finding.sides[:MOST_SIDES]]
    if any(words is None for words in sides) or len({str(words) for words in sides}) < len(sides):
        return ()
    quoted = [f"“{words}”" for words in sides]
    text = f"Accounts differ: some have {quoted[0]}, others {', others '.join(quoted[1:])}."
    passages = dict.fromkeys(p for side in finding.sides[:MOST_SIDES] for p in side.passages)
    return (Told(text, "contested", tuple(passages), SECTION),)


def _words_of(side: Side) -> str | None:
    """The words of the side's first passage that can be quoted whole."""
    for passage in side.passages:
        words = " ".join(passage.text.split()).rstrip(".,;: ")
        if words and len(words) <= LONGEST_SIDE and not has_marks(words):
            return words
    return None
