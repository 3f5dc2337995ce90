"""What was announced, when it was due, and what later reports say came of it.

"Later" is measured against the day asked for or the last report's day, never against the clock. An
announcement that no later report takes up is "no later report": nothing is concluded from silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.records.account import Outcome, Upcoming
from crosswire.records.collection import Collection
from crosswire.records.time import Time
from crosswire.tell.alignment import Alignment
from crosswire.tell.gathered import gathered
from crosswire.tell.origins import Nearness
from crosswire.tell.phrases import has_phrase, spoken_words
from crosswire.tell.quoted import outside_quotations
from crosswire.tell.standing import capitalised
from crosswire.tell.timeline import is_vague, leans, shown_date
from crosswire.tell.units import Unit
from crosswire.words.lists import words
from crosswire.words.stems import stem

SOME_DAY = "FUTURE_REF"  # TIMEX3 for a future that is not dated
TAKEN_UP = 0.4  # share of the announcement's weight that a later sentence repeats
FEWEST_SHARED = 3  # lemmas
NEAR = 8  # words after a bid in which what is asked for begins
BOUND = frozenset({"to", "for", "that"})
AHEAD = frozenset({"announced", "planned"})


@dataclass(frozen=True, slots=True)
class _Announced:
    """A unit that announces something, with the day by which it is due, where that is known."""

    unit: Unit
    due: str
    earliest: str
    latest: str
    day: str


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
    groups = gathered(found, alignment, _one_time)
    return tuple(_told(group, collection, alignment, last) for group in groups)


def _one_time(first: _Announced, other: _Announced) -> bool:
    return SOME_DAY in (first.due, other.due) or first.latest >= other.earliest


def _schedules(unit: Unit, ahead: Sequence[Time]) -> bool:
    """Whether a sentence has a word of planning, asking or promising before a date to come.

    "In October, Orsk threatened to close it" dates the threat.
    """
    open_words = outside_quotations(unit.text)
    if " would " in open_words:
        return True
    done = [one.trigger.text for one in unit.events if one.modality == "happened"]
    past = {stem(word) for trigger in done for word in spoken_words(trigger)}
    before = (open_words[: time.span.start - unit.span.start] for time in ahead)
    return any(_plans(spoken_words(words_before), past) for words_before in before)


def _plans(tokens: Sequence[str], past: set[str]) -> bool:
    """Whether one of the words plans, or bids somebody to do a thing ("called for", "asked to").

    ``past``: stems of what is told as done ("a gunman targeted a fair").
    """
    for place, token in enumerate(tokens):
        if stem(token) in _stems("scheduling_words") - past:
            return True
        bound = BOUND.intersection(tokens[place + 1 : place + NEAR])
        if bound and stem(token) in _stems("bidding_words"):
            return True
    return False


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, words(name)))


def announces(text: str) -> bool:
    """Whether a sentence, outside its quotations, uses words that announce."""
    return has_phrase(spoken_words(outside_quotations(text)), "announcing")


def _announced(collection: Collection, units: Sequence[Unit]) -> Iterator[_Announced]:
    for unit in units:
        ahead = [one for one in unit.times if one.future and one.type != "DURATION"]
        planned = any(event.modality in AHEAD for event in unit.events)
        if not (ahead or planned) or unit.told is None:
            continue
        ahead = [one for one in ahead if not (leans(one) or is_vague(one))]
        day = collection.report[unit.report].day or ""
        dated = day and any(time.earliest and time.earliest > day for time in ahead)
        if (dated and _schedules(unit, ahead)) or announces(unit.told_text):
            yield _Announced(unit, *_due(ahead), day)


def _due(ahead: Sequence[Time]) -> tuple[str, str, str]:
    """Value, first and last day of the first dated future time; an unknown day sorts last.

    A day whose year nobody tells ("April 26", undated) is shown, and sorts with the unknown ones.
    """
    for time in ahead:
        if time.earliest and time.latest:
            return shown_date(time), time.earliest, time.latest
    months = (one.value for one in ahead if one.value and one.value.partition("-")[2][:1].isdigit())
    return next(months, SOME_DAY), "", "9999"


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
    for other in _later_units(first, alignment):
        day = collection.report[other.report].day or ""
        if other.report in announcers or day < since or day <= first.day:
            continue
        if _takes_up(first.unit, other, alignment):
            return ("did not happen" if _failed(other) else "happened"), other
    open_still = last is not None and last <= first.latest
    return ("still ahead" if open_still else "no later report"), None


def _later_units(first: _Announced, alignment: Alignment) -> list[Unit]:
    """Units that share some of its rare lemmas, in the order of the reports."""
    alike = alignment.alike(alignment.content(first.unit))
    found = [unit for content in alike for unit in content.units]
    return sorted(found, key=lambda unit: (unit.report, unit.span))


def _failed(unit: Unit) -> bool:
    """Whether a sentence tells that something did not come to pass."""
    words_of_it = spoken_words(outside_quotations(unit.text))
    return unit.negated or has_phrase(words_of_it, "fell_through")


def _takes_up(announced: Unit, later: Unit, alignment: Alignment) -> bool:
    """Whether a later sentence tells the same thing as done, or as come to nothing."""
    shared = set(announced.lemmas) & set(later.lemmas)
    if len(shared) < FEWEST_SHARED or alignment.coverage(announced, later) < TAKEN_UP:
        return False
    return not later.text.rstrip().endswith("?") and not announces(later.text)
