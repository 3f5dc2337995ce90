"""Sentences that set accounts against one another, worded from findings.

A difference in a few words is told by quoting what each side has, so that nobody's words are joined
to another's; any other by one whole sentence a side, what was said and what was answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from crosswire.records.account import Told
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.span import Passage
from crosswire.tell.choosing import Choice
from crosswire.tell.figures import figures
from crosswire.tell.quoted import has_marks, marks_pair
from crosswire.tell.spoken import said_that
from crosswire.tell.standing import capitalised, whole_span
from crosswire.tell.units import Unit
from crosswire.words.fold import bare_words

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
RULED = {
    "order_differs": "which came first", "places_differ": "where it was",
    "quotation_variants": "how it is rendered", "paraphrase_departs": "how strongly it was said",
}  # fmt: skip


def disputed(finding: Finding, choice: Choice) -> tuple[Told, ...]:
    """How an account tells a difference; nothing for an agreement, or where no words fit."""
    if finding.kind == "agreement" or len({_plain(one.value) for one in finding.sides}) < 2:
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
        before = chosen[-1].passages[0] if chosen else None
        found = (one for passage in side.passages for one in _tellings(passage, before, choice))
        told = next(found, None)
        if told is None:
            return ()
        cited = tuple(dict.fromkeys((*told.passages, *side.passages)))
        chosen.append(Told(told.text, "contested", cited, SECTION))
    return tuple(chosen)


def _tells(told: Told, side: Side) -> bool:
    """Whether the sentence that is told already, as printed, holds a passage of this side too."""
    first = told.passages[0]
    return any(p.report == first.report and first.span.meets(p.span) for p in side.passages)


def _tellings(passage: Passage, before: Passage | None, choice: Choice) -> Iterator[Told]:
    """The sentence that a passage stands in, or else what is said in it and by whom.

    ``before``: the sentence told just before; one that follows it in its report may lean on it.
    """
    unit = choice.unit_with(passage)
    if unit is None:
        return
    if unit.told or (before and _follows(unit, before, choice)):
        text = choice.reports[unit.report].text
        span = whole_span(text, unit.span)
        if span:
            yield Told(capitalised(span.of(text)), "contested", (unit.passage,), SECTION)
        return
    for statement in unit.statements:
        if passage.span.holds(statement.content.spans[0]):
            words = said_that(statement, unit.text)
            if words:
                yield Told(words, "contested", (unit.passage,), SECTION)


def _follows(unit: Unit, before: Passage, choice: Choice) -> bool:
    """Whether a unit is the next one after a passage's in the same report."""
    other = choice.unit_with(before)
    return other is not None and (other.report, other.place + 1) == (unit.report, unit.place)


def _set_against(finding: Finding, longest: int, choice: Choice) -> tuple[Told, ...]:
    """What each side has, quoted, after a word on what it is about."""
    sides = finding.sides[:MOST_SIDES]
    shown = [_quoted(side, finding, longest, choice) for side in sides]
    if None in shown or len({_plain(str(words)) for words in shown}) < len(shown):
        return ()
    others = ", others ".join(map(str, shown[1:]))
    text = f"{_opening(finding)}: some have {shown[0]}, others {others}."
    passages = dict.fromkeys(passage for side in sides for passage in side.passages)
    return (Told(text, "contested", tuple(passages), SECTION),)


def _plain(quoted_words: str) -> str:
    """The bare words; "[T]he port" is the port, with the letter that a writer changed."""
    return bare_words(quoted_words.replace("[", "").replace("]", ""))


def _opening(finding: Finding) -> str:
    counted = finding.about.split(":")[0]
    if finding.kind == "number" and counted in COUNTED:
        return f"Accounts differ on the number {counted}"
    matter = RULED.get(finding.rule, MATTERS[finding.kind])
    return f"Accounts differ on {matter}"


def _quoted(side: Side, finding: Finding, longest: int, choice: Choice) -> str | None:
    """A few words that tell the side: its amounts as printed, or a passage that is short enough."""
    amounts = _amounts(side, choice) if finding.kind == "number" else []
    if amounts:
        return ", later ".join(f"“{one}”" for one in amounts)
    for passage in side.passages:
        words = " ".join(passage.text.split()).rstrip(".,;: ")
        if len(words) <= longest and _quotable(words):
            return f"“{words}”"
    return None


def _quotable(words: str) -> bool:
    """Whether words can be set in quotation marks, and tell something so."""
    return len(words.split()) >= FEWEST_WORDS and marks_pair(words) and not has_marks(words)


def _amounts(side: Side, choice: Choice) -> list[str]:
    """The amounts of the side's passages that make up its value, each value once, fullest form."""
    wanted = figures(side.value)
    found: dict[frozenset[Decimal], str] = {}
    for passage in side.passages:
        reading = choice.collection.reading.get(passage.report)
        for amount in reading.amounts if reading else ():
            value = figures(amount.text)
            if value and value <= wanted and passage.span.holds(amount.span):
                found[value] = max(found.get(value, ""), amount.text, key=len)
    return list(found.values()) if frozenset().union(*found) == wanted else []
