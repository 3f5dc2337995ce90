"""Sentences that set accounts against one another, worded from findings.

A difference in a few words is told by quoting what each side has, so that nobody's words are joined
to another's; any other by one whole sentence a side, what was said and what was answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.records.account import Told
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.span import Passage
from crosswire.tell.choosing import Choice
from crosswire.tell.figures import figures
from crosswire.tell.quoted import has_marks, marks_pair
from crosswire.tell.spoken import said_that
from crosswire.tell.standing import capitalised

SECTION = "what is disputed"
SHORT, LONG = 80, 240  # characters of a quoted side: a few words; a sentence
MOST_SIDES = 3
FEWEST_WORDS = 2  # of a quoted side that is no amount
COUNTED = frozenset({"killed", "wounded", "detained", "displaced", "missing"})
MATTERS: dict[FindingKind, str] = {
    "number": "a figure", "role": "a title", "date": "a date", "quotation": "the words",
    "speaker": "the speaker", "attribution": "whether it is a fact or a claim",
    "participants": "who took part",
}  # fmt: skip


def disputed(finding: Finding, choice: Choice) -> tuple[Told, ...]:
    """How an account tells a difference; nothing for an agreement, or where no words fit."""
    if finding.kind == "agreement" or len(finding.sides) < 2:
        return ()
    if finding.kind == "denial":
        return _pair(finding, choice)
    return (
        _set_against(finding, SHORT, choice)
        or _pair(finding, choice)
        or _set_against(finding, LONG, choice)
    )


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


def _set_against(finding: Finding, longest: int, choice: Choice) -> tuple[Told, ...]:
    """What each side has, quoted, after a word on what it is about."""
    sides = finding.sides[:MOST_SIDES]
    shown = [_words_of(side, finding, longest, choice) for side in sides]
    if None in shown or len({str(words).casefold() for words in shown}) < len(shown):
        return ()
    quoted = [f"“{words}”" for words in shown]
    text = f"{_opening(finding)}: some have {quoted[0]}, others {', others '.join(quoted[1:])}."
    passages = dict.fromkeys(passage for side in sides for passage in side.passages)
    return (Told(text, "contested", tuple(passages), SECTION),)


def _opening(finding: Finding) -> str:
    counted = finding.about.split(":")[0]
    if finding.kind == "number" and counted in COUNTED:
        return f"Accounts differ on the number {counted}"
    return f"Accounts differ on {MATTERS[finding.kind]}"


def _words_of(side: Side, finding: Finding, longest: int, choice: Choice) -> str | None:
    """A few words that tell the side: its amount as printed, or a passage that is short enough."""
    for passage in side.passages:
        for words in (*_amounts(side, passage, choice), passage.text):
            words = " ".join(words.split()).rstrip(".,;: ")
            if len(words) <= longest and _quotable(words, finding):
                return words
    return None


def _quotable(words: str, finding: Finding) -> bool:
    """Whether words can be set in quotation marks, and tell something so."""
    enough = finding.kind == "number" or len(words.split()) >= FEWEST_WORDS
    return bool(words) and enough and marks_pair(words) and not has_marks(words)


def _amounts(side: Side, passage: Passage, choice: Choice) -> list[str]:
    """The amounts in a passage that have the value of the side."""
    reading = choice.collection.reading.get(passage.report)
    wanted = figures(side.value)
    return [
        amount.text
        for amount in (reading.amounts if reading and wanted else ())
        if passage.span.holds(amount.span) and figures(amount.text) == wanted
    ]
