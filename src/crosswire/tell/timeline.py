"""What happened when: dated sentences of the story, sorted, each once, as the report words it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.records.account import TimelineEntry
from crosswire.records.time import Time
from crosswire.tell.alignment import Alignment
from crosswire.tell.gathered import gathered
from crosswire.tell.origins import Nearness
from crosswire.tell.standing import capitalised, front
from crosswire.tell.units import Unit

_OWNING = re.compile(r"(?: (?:night|morning|afternoon|evening))?['’]s\b")
_DETERMINED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|this|that)|['’]s) $", re.I)
_NOUN = re.compile(r" (?!(?:and|at|but|by|for|in|of|on|or|to|when|with)\b)[A-Za-z]")
_ASIDE = re.compile(
    r"(?:, (?:who|whose|which)|\bthat (?:was|were|is|has|had))\b[^,;–—]*$|\b(?:from|of|for) "
    r"(?:(?:more|less) than |about |over |nearly |at least )?$",
    re.IGNORECASE,
)  # "Orsk, who was elected in 2030": of the aside and not of what is told
_PARTICIPLE = re.compile(r", (?:[a-z]+ed|hit|struck|shot|held|built|born|set|seen) [^,;–—]*$")
_MIDNIGHT = "T24"  # of which of two days, the words do not say
_PERIOD = re.compile(r"\b(?:the|this) (?:last|past) (?:[\w-]+ )?\w+$", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_WHEN = re.compile(
    r"(?:^|\b(?:after|around|before|by|during|early|from|in|late|mid|since|to|until|of|and))[ -]$",
    re.I,
)  # "in 2030"; "a bitter 2030 campaign" has none of them before its year
NOT_PAST = frozenset({"announced", "planned", "hypothetical", "denied"})


@dataclass(frozen=True, slots=True)
class _Dated:
    """A unit with the date that it tells: as shown, and the days for sorting."""

    unit: Unit
    date: str
    earliest: str
    latest: str


def timeline(alignment: Alignment, nearness: Nearness) -> tuple[TimelineEntry, ...]:
    """Dated entries, earliest first; a day as ISO, else the TIMEX3 value with its precision."""
    found = sorted(
        _dated(alignment.units),
        key=lambda one: (one.earliest, one.latest, nearness[one.unit.report], one.unit.span),
    )
    return tuple(_entry(group) for group in gathered(found, alignment, _near))


def _near(first: _Dated, other: _Dated) -> bool:
    """Whether two dates can mean one day."""
    return first.earliest <= other.latest and other.earliest <= first.latest


def _entry(group: Sequence[_Dated]) -> TimelineEntry:
    """One entry: the most exact date, the words of the report nearest the origin."""
    exact = min(group, key=lambda one: len(one.date) != len("YYYY-MM-DD"))
    passages = dict.fromkeys(one.unit.passage for one in [exact, *group])
    return TimelineEntry(exact.date, capitalised(exact.unit.told_text), tuple(passages))


def _dated(units: Sequence[Unit]) -> Iterator[_Dated]:
    """Units that can be told and have a past date and something that happened."""
    for unit in units:
        if unit.events and all(event.modality in NOT_PAST for event in unit.events):
            continue
        time = main_date(unit)
        if time is not None and time.earliest and time.latest and unit.told:
            yield _Dated(unit, shown_date(time), time.earliest, time.latest)


def main_date(unit: Unit) -> Time | None:
    """The resolved date that a unit tells; ``None`` where one of its dates is still to come.

    A date that names something else ("Monday's strike", "a 2014 poll") is of that, and not of what
    is told of it now; nor does the day of a dateline, on which the report was sent, tell when it
    happened.
    """
    days = [time for time in unit.times if time.type in ("DATE", "TIME") and time.earliest]
    own = [time for time in days if not leans(time)]
    if any(time.future or not time.latest for time in own):
        return None
    dateline = unit.span.start + front(unit.text)
    own = [time for time in own if time.span.start >= dateline and not _names_something(time, unit)]
    return min(own, key=lambda time: time.span, default=None)


def is_vague(time: Time) -> bool:
    """Whether it is a century ("the 21st Century Mill"), or a midnight, which lies on two days."""
    value = time.value or ""
    return _MIDNIGHT in value or 0 < len(value) < len("YYYY")


def leans(time: Time) -> bool:
    """Whether it counts from a day told before ("the next day"), not from the report's own."""
    return time.text.lower().startswith(("the next", "the following", "the same", "that "))


def _names_something(time: Time, unit: Unit) -> bool:
    start, end = time.span.start - unit.span.start, time.span.end - unit.span.start
    if is_vague(time):
        return True
    if _PARTICIPLE.search(unit.text[:start]) and unit.text[end : end + 1] == ",":
        return True
    if _ASIDE.search(unit.text[:start]) or _PERIOD.search(unit.text[:end]):
        return True
    if _YEAR.fullmatch(time.text) and _NOUN.match(unit.text[end:]):
        return not _WHEN.search(unit.text[:start])
    owning = _OWNING.match(unit.text[end:]) or time.text.endswith(("'s", "’s"))
    return bool(owning or (_DETERMINED.search(unit.text[:start]) and _NOUN.match(unit.text[end:])))


def shown_date(time: Time) -> str:
    """The ISO day where one day is meant, else the value with the precision that is known."""
    if time.earliest and time.earliest == time.latest:
        return time.earliest
    return time.value or f"{time.earliest}/{time.latest}"
