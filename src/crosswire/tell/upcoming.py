"""What was announced, when it was due, and what later reports say came of it.

"Later" is measured against the day asked for or the last report's day, never against the clock. An
announcement that no later report takes up is "no later report": nothing is concluded from silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.records.account import Outcome, Upcoming
from crosswire.records.collection import Collection
from crosswire.records.time import Time
from crosswire.tell.alignment import SAME, Alignment
from crosswire.tell.origins import Nearness
from crosswire.tell.quoted import outside_quotations
from crosswire.tell.standing import capitalised
from crosswire.tell.timeline import leans, shown_date
from crosswire.tell.units import Unit
from crosswire.words.lists import words

SOME_DAY = "FUTURE_REF"  # TIMEX3 for a future that is not dated
TAKEN_UP = 0.4  # share of the announcement's weight that a later sentence repeats
FEWEST_SHARED = 3  # lemmas
AHEAD = frozenset({"announced", "planned"})


@dataclass(frozen=True, slots=True)
class _Announced:
    """A unit that announces something, with the day by which it is due, where that is known."""

    unit: Unit
    due: str
    earliest: str
    latest: str
    day: str


@cache
def _announcing() -> re.Pattern[str]:
    phrases = "|".join(re.escape(one) for one in sorted(words("announcing"), key=len)[::-1])
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _fell_through() -> re.Pattern[str]:
    phrases = "|".join(re.escape(one) for one in sorted(words("fell_through"), key=len)[::-1])
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


def upcoming(
    collection: Collection, alignment: Alignment, nearness: Nearness, last: str | None
) -> tuple[Upcoming, ...]:
    """Announced things, earliest due first, those without a day at the end; each once.

    ``last``: the day up to which the story is told.
    """
    found = sorted(
        _announced(collection, alignment.units),
        key=lambda one: (one.latest, nearness[one.unit.report], one.unit.span),
    )
    groups: list[list[_Announced]] = []
    for one in found:
        for group in groups:
            if _one_thing(group[0], one, alignment):
                group.append(one)
                break
        else:
            groups.append([one])
    return tuple(_told(group, collection, alignment, last) for group in groups)


def _one_thing(first: _Announced, other: _Announced, alignment: Alignment) -> bool:
    dated = SOME_DAY in (first.due, other.due) or first.latest >= other.earliest
    return dated and alignment.overlap(first.unit, other.unit) >= SAME


def _schedules(unit: Unit) -> bool:
    """Whether a sentence with a date to come has a word of planning, asking or promising."""
    lemmas = set(unit.lemmas) & (words("scheduling_words") | words("bidding_words"))
    return bool(lemmas) or " would " in outside_quotations(unit.text)


def announces(text: str) -> bool:
    """Whether a sentence, outside its quotations, uses words that announce."""
    return bool(_announcing().search(outside_quotations(text)))


def _announced(collection: Collection, units: Sequence[Unit]) -> Iterator[_Announced]:
    for unit in units:
        if unit.told is None:
            continue
        reading = collection.reading[unit.report]
        ahead = [
            time
            for time in reading.times
            if time.future
            and time.type != "DURATION"
            and unit.span.holds(time.span)
            and not leans(time)
        ]
        planned = any(
            event.modality in AHEAD and unit.span.holds(event.trigger.span)
            for event in reading.events
        )
        day = collection.report[unit.report].day or ""
        dated = any(time.earliest and time.earliest > day for time in ahead)
        weak = dated and day and _schedules(unit)
        if weak or (announces(unit.told_text) and (ahead or planned)):
            yield _Announced(unit, *_due(ahead), day)


def _due(ahead: Sequence[Time]) -> tuple[str, str, str]:
    """Value, first and last day of the first dated future time; an unknown day sorts last."""
    for time in ahead:
        if time.earliest and time.latest:
            return shown_date(time), time.earliest, time.latest
    return SOME_DAY, "", "9999"


def _told(
    group: Sequence[_Announced], collection: Collection, alignment: Alignment, last: str | None
) -> Upcoming:
    first = group[0]
    passages = dict.fromkeys(one.unit.passage for one in group)
    outcome, shown = _outcome(first, group, collection, alignment, last)
    if shown is not None:
        passages[shown.passage] = None
    return Upcoming(first.due, capitalised(first.unit.told_text), tuple(passages), outcome)


def _outcome(
    first: _Announced, group: Sequence[_Announced], collection: Collection, alignment: Alignment,
    last: str | None,
) -> tuple[Outcome, Unit | None]:  # fmt: skip
    """What came of it, and the later sentence that says so."""
    announcers = {one.unit.report for one in group}
    since = first.earliest or min((one.day for one in group if one.day), default="9999")
    for other in alignment.units:
        day = collection.report[other.report].day or ""
        if other.report in announcers or day < since or day <= first.day:
            continue
        if _takes_up(first.unit, other, alignment):
            failed = other.negated or _fell_through().search(outside_quotations(other.text))
            return ("did not happen" if failed else "happened"), other
    open_still = last is None or last <= first.latest
    return ("still ahead" if open_still else "no later report"), None


def _takes_up(announced: Unit, later: Unit, alignment: Alignment) -> bool:
    """Whether a later sentence tells the same thing as done, or as come to nothing."""
    if announces(later.text):
        return False
    shared = set(announced.lemmas) & set(later.lemmas)
    enough = len(shared) >= FEWEST_SHARED and not later.text.rstrip().endswith("?")
    return enough and alignment.coverage(announced, later) >= TAKEN_UP
