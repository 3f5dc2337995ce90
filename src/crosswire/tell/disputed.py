"""Sentences that set accounts against one another, worded from findings.

A denial is told by the two sentences themselves, what was said and what was answered. Any other
difference is told by quoting what each side has, so that nobody's words are joined to another's.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.records.account import Told
from crosswire.records.finding import Finding, Side
from crosswire.records.span import Passage
from crosswire.tell.choosing import Choice
from crosswire.tell.quoted import has_marks
from crosswire.tell.standing import capitalised
from crosswire.tell.units import Unit

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
    """One whole sentence a side; nothing unless each side has one that can stand alone."""
    chosen: list[tuple[Unit, Side]] = []
    for side in finding.sides:
        unit = _sentence_of(side, choice, [one for one, _ in chosen])
        if unit is not None and unit not in [one for one, _ in chosen]:
            chosen.append((unit, side))
    held = {unit for unit, _ in chosen}
    if len(chosen) < len(finding.sides) and not _one_for_all(finding, held):
        return ()
    return tuple(
        Told(capitalised(unit.told_text), "contested", _cited(unit, side), SECTION)
        for unit, side in chosen
    )


def _one_for_all(finding: Finding, held: set[Unit]) -> bool:
    """Whether the sentences chosen hold a passage of every side."""
    return bool(held) and all(
        any(_holds(unit, passage) for unit in held for passage in side.passages)
        for side in finding.sides
    )


def _holds(unit: Unit, passage: Passage) -> bool:
    return unit.report == passage.report and unit.span.meets(passage.span)


def _sentence_of(side: Side, choice: Choice, taken: Sequence[Unit]) -> Unit | None:
    """The sentence nearest the origin that holds one of the side's passages and stands alone."""
    found = [
        unit
        for unit in choice.alignment.units
        for passage in side.passages
        if unit.told and _holds(unit, passage)
    ]
    found.sort(key=lambda unit: (unit in taken, choice.nearness[unit.report], unit.span))
    return found[0] if found else None


def _cited(unit: Unit, side: Side) -> tuple[Passage, ...]:
    return tuple(dict.fromkeys([unit.passage, *side.passages]))


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
