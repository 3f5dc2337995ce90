"""What happened: the event first, then its developments by day, in the words of who had them first.

A development is what an independent report leads with. Each day gives its best lead before any day
gives a second; the last day and the latest toll are always told. What room is left goes to what the
most reports carry as a fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from crosswire.records.account import Basis, Told
from crosswire.tell.choosing import Candidate, Choice, in_order
from crosswire.tell.quoted import has_marks, quoted
from crosswire.tell.speech import SPEAKING
from crosswire.tell.standing import capitalised
from crosswire.tell.units import Unit
from crosswire.tell.upcoming import announces
from crosswire.tell.verify import stands

SECTION = "what happened"
MOST = 7
LEAST = 2  # sentences for a story of one report; one more for two reports more
FACTS: frozenset[Basis] = frozenset({"agreed", "single"})
LEADING = 2  # units that may stand above the lead: a title, a byline
ANOTHER = 0.3  # overlap, above which a second lead of one day tells the same development


def happened(
    choice: Choice, told: list[Unit], old: Iterable[Unit], disputes: Sequence[Unit]
) -> Iterator[Told]:
    """The sentences, in order; ``told`` gets their units.

    ``old``: units of background. ``disputes``: units that are told as disputed, and not here.
    """
    skipped = set(old)
    wanted = min(MOST, LEAST + len(choice.collection.reports) // 2)
    chosen: list[Candidate] = []
    main = [one for one in choice.candidates if not announces(one.unit.told_text)]
    for one in chain(_first(main, choice, skipped), _others(choice, chosen)):
        if len(chosen) >= wanted:
            break
        known = (*told, *disputes) if chosen else told
        if one.unit in skipped or not all(_tells_more(one.unit, unit, choice) for unit in known):
            continue
        if chosen and not (_dead(one.unit, choice) or choice.goes_on(one.unit, known)):
            continue
        if stands(as_told(one, SECTION), choice.reports):
            chosen.append(one)
            told.append(one.unit)
    for one in in_order(chosen, choice):
        yield as_told(one, SECTION)


def as_told(one: Candidate, section: str) -> Told:
    """A candidate as a sentence of the account, with every report that carries it."""
    passages = tuple(unit.passage for unit in one.carriers)
    return Told(capitalised(one.unit.told_text), one.basis, passages, section, one.independent)


def _first(main: Iterable[Candidate], choice: Choice, old: set[Unit]) -> Iterator[Candidate]:
    """The best sentence that can be shown, whoever says it; what is mostly quoted comes last."""
    for candidate in sorted(main, key=lambda one: _mostly_quoted(one.unit)):
        one = choice.best_teller(candidate)
        if one.unit not in old and stands(as_told(one, SECTION), choice.reports):
            yield one
            return


def _mostly_quoted(unit: Unit) -> bool:
    """Whether somebody's words are most of it, or stand at its front."""
    said = sum(len(one.inner.of(unit.text)) for one in quoted(unit.text))
    return has_marks(unit.told_text[:1]) or 2 * said > len(unit.text)


def _others(choice: Choice, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """What else to tell, the most needed first; ``chosen`` grows while this runs."""
    leads = [choice.best_teller(choice.candidate(unit)) for unit in _leads(choice)]
    leads.sort(key=lambda one: -one.score)
    days = {_day(one.unit, choice) for one in chosen}
    first_of_day: dict[str, Candidate] = {}
    for one in leads:
        first_of_day.setdefault(_day(one.unit, choice), one)
    told = [one.unit for one in chosen]
    fresh = {
        day: one
        for day, one in first_of_day.items()
        if day and day not in days
        if not any(_restated(one.unit, unit, choice) for unit in told)
    }
    if fresh:
        yield fresh.pop(max(fresh))
    yield from _latest_toll(choice, chosen)
    yield from fresh.values()
    for one in leads:
        if all(_is_another(one.unit, other.unit, choice) for other in chosen):
            yield one
    yield from _facts(choice, chosen)


def _is_another(unit: Unit, other: Unit, choice: Choice) -> bool:
    """Whether a lead tells another development than one that is told, and not the same anew."""
    if choice.alignment.overlap(unit, other) >= ANOTHER:
        return False
    return not _restated(unit, other, choice)


def _restated(unit: Unit, other: Unit, choice: Choice) -> bool:
    """Whether a lead has most of another's words of the titles; of other days, each the other's."""
    one_day = _day(unit, choice) == _day(other, choice)
    again = choice.weighing.restates(unit, other)
    return again and (one_day or choice.weighing.restates(other, unit))


def _facts(choice: Choice, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """What reports tell as a fact; if that is too little, what somebody says, or judges."""
    held = [one for one in choice.candidates if not announces(one.unit.told_text)]
    own = [choice.best_teller(one) for one in held]
    own.sort(key=lambda one: (_descends(one.unit, choice), not names_somebody(one.unit)))
    facts = [one for one in own if one.basis in FACTS and not choice.weighing.opinion(one.unit)]
    yield from facts
    for one in own:
        if len(chosen) >= LEAST:
            return
        if one.basis == "attributed" or (one.basis in FACTS and one not in facts):
            yield one


def _leads(choice: Choice) -> Iterator[Unit]:
    """The sentence that each report leads with, of those that neither descend nor garble.

    A report that opens with a scene, or with what another collected outlet has, gives none.
    """
    for report in choice.collection.reports:
        lead = choice.lead(report.id)
        if lead is None or lead.place > LEADING or not names_somebody(lead):
            continue
        if not (_descends(lead, choice) or _unfit(lead, choice)):
            yield lead


def _unfit(unit: Unit, choice: Choice) -> bool:
    """Whether its report garbles or relays, or it is a view or words of somebody not named."""
    if choice.doubtful(unit) or choice.relays(unit):
        return True
    return choice.weighing.opinion(unit) or choice.is_said(unit)


def names_somebody(unit: Unit) -> bool:
    """Whether it names an actor or a day; a scene is set without."""
    return any(name.kind in SPEAKING for name in unit.names) or any(
        time.type == "DATE" for time in unit.times
    )


def _tells_more(unit: Unit, other: Unit, choice: Choice) -> bool:
    """Whether it says something that the other does not: another day's toll does."""
    if choice.new(unit, [other]):
        return True
    dead, before = _dead(unit, choice), _dead(other, choice)
    later = _day(unit, choice) != _day(other, choice)
    return later and bool(dead and before) and not set(dead) & set(before)


def _latest_toll(choice: Choice, chosen: Sequence[Candidate]) -> Iterator[Candidate]:
    """The last report's number of dead, unless it is told.

    One that is disputed, or of a report that garbles, is told only where there is no other.
    """
    tolls = [
        one
        for one in choice.candidates
        if _dead(one.unit, choice) and not _descends(one.unit, choice)
    ]
    firm = [one for one in tolls if not choice.doubtful(one.unit)] or tolls
    settled = [one for one in firm if one.basis != "contested"] or firm
    latest = max(settled, key=lambda one: (_day(one.unit, choice), one.score), default=None)
    if latest is None:
        return
    told = [value for one in chosen for value in _dead(one.unit, choice)]
    if not set(_dead(latest.unit, choice)) <= set(told):
        yield choice.best_teller(latest)


def _dead(unit: Unit, choice: Choice) -> list[float]:
    """The numbers of dead that a unit gives."""
    amounts = choice.collection.reading[unit.report].amounts
    return [
        one.low
        for one in amounts
        if one.counts == "killed" and one.low is not None and unit.span.holds(one.span)
    ]


def _descends(unit: Unit, choice: Choice) -> bool:
    return choice.nearness[unit.report][1] > 0


def _day(unit: Unit, choice: Choice) -> str:
    return choice.collection.report[unit.report].day or ""
