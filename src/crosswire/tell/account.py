"""A story told: sentences in the order of a desk, each with its basis and its passages.

What happened comes first, then who says what, what is disputed, what is announced, and background.
Every sentence passes the verifier, or it is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crosswire.records.account import Account, Position, Said, Told, Upcoming
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, Side
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.tell.alignment import Alignment
from crosswire.tell.choosing import Candidate, Choice
from crosswire.tell.disputed import disputed
from crosswire.tell.happened import as_told, happened, names_somebody
from crosswire.tell.introducing import introduced
from crosswire.tell.news import since as marked
from crosswire.tell.origins import nearness
from crosswire.tell.positions import positions
from crosswire.tell.quoted import outside_quotations
from crosswire.tell.spoken import spoken
from crosswire.tell.statements import spoken_in, statements
from crosswire.tell.timeline import main_date, timeline
from crosswire.tell.units import Unit, units
from crosswire.tell.upcoming import SOME_DAY, upcoming
from crosswire.tell.verify import stands

LONG_AGO = 30  # days before the first report, from which a dated sentence is background
MOST = {
    "who says what": 3,
    "what is disputed": 4,
    "what is announced": 1,
    "what only one report says": 3,
}
FEWEST_COMPARED = 3  # reports from which "only one says it" tells something
CAME = ("happened", "did not happen")  # outcomes of what is no more to come
RELAYED = 4.0  # weight that a statement loses which came through another
LENGTH = 15  # sentences; background is told where there is room


def account(
    story: Story, collection: Collection, findings: Sequence[Finding], *,
    as_of: str | None = None, since: str | None = None,
) -> Account:  # fmt: skip
    """The account of a story from the reports published up to ``as_of`` (an ISO day), or all.

    ``collection`` may hold more than the story; ``findings`` are those of the story. ``since``: a
    day (ISO); what rests only on reports after it is marked as new.
    """
    made = _account(story, collection, findings, as_of)
    return made if since is None else marked(made, collection, since)


def _account(
    story: Story, collection: Collection, findings: Sequence[Finding], as_of: str | None
) -> Account:
    own = collection.only(_reports_of(story, collection, as_of))
    found = tuple(_up_to(findings, collection, as_of))
    near = nearness(own, found)
    choice = Choice(own, Alignment(units(own)), near, found, story.headline, collection.report)
    every = tuple(spoken_in(_up_to_day(collection, as_of)))
    said = statements(own, near, (one for one in every if one.report in own.report))
    over_time = positions(collection, every, own.report)
    last = as_of or max((report.day for report in own.reports if report.day), default=None)
    ahead = upcoming(own, choice.alignment, near, last)
    return Account(
        story=story.id,
        headline=story.headline,
        as_of=as_of,
        sentences=tuple(introduced(_sentences(choice, said, ahead), choice)),
        timeline=timeline(choice.alignment, near),
        statements=said,
        upcoming=ahead,
        findings=found,
        reports=tuple(sorted(own.reports, key=_by_day)),
        lineage=own.lineage,
        others=_others(own, collection, found, over_time),
        positions=over_time,
    )


def _up_to_day(collection: Collection, as_of: str | None) -> Collection:
    """What was published up to a day."""
    if as_of is None:
        return collection
    return collection.only(one.id for one in collection.reports if one.day and one.day <= as_of)


def _reports_of(story: Story, collection: Collection, as_of: str | None) -> list[str]:
    """The story's reports up to a day; one without a date can not be shown to be of that time."""
    held = [collection.report[one] for one in story.reports if one in collection.report]
    return [one.id for one in held if as_of is None or (one.day is not None and one.day <= as_of)]


def _up_to(
    findings: Iterable[Finding], collection: Collection, as_of: str | None
) -> Iterator[Finding]:
    """The findings that reports up to a day carry, with their sides counted anew."""
    for finding in findings:
        if as_of is None:
            yield finding
            continue
        sides = [_side_up_to(side, collection, as_of) for side in finding.sides]
        kept = tuple(side for side in sides if side.reports)
        if len(kept) == len(sides) and (finding.kind != "agreement" or kept[0].independent > 1):
            yield replace(finding, sides=kept)


def _side_up_to(side: Side, collection: Collection, as_of: str) -> Side:
    days = {report.id: report.day for report in collection.reports}
    kept = tuple(one for one in side.reports if (days.get(one) or "9999") <= as_of)
    passages = tuple(passage for passage in side.passages if passage.report in kept)
    return Side(side.value, kept, collection.independent(kept), passages)


def _others(
    own: Collection, collection: Collection, findings: Iterable[Finding],
    over_time: Iterable[Position],
) -> tuple[Report, ...]:  # fmt: skip
    """Reports of other stories that a finding or a position cites, by day."""
    cited = {p.report for finding in findings for side in finding.sides for p in side.passages}
    cited |= {entry.passage.report for one in over_time for entry in one.entries}
    found = [one for one in collection.reports if one.id in cited and one.id not in own.report]
    return tuple(sorted(found, key=_by_day))


def _by_day(report: Report) -> tuple[str, str]:
    return report.published or "9999", report.id


def _sentences(choice: Choice, said: Sequence[Said], ahead: Sequence[Upcoming]) -> Iterator[Told]:
    """The sentences of every section; a thing is told once."""
    told: list[Unit] = []
    old = _background(choice)
    disputes = _disputes(choice)
    set_apart = [unit for one in disputes for unit in _units_of(one, choice)]
    made = list(happened(choice, told, (one.unit for one in old), set_apart))
    told += set_apart
    made += [*_says(choice, said, told), *disputes, *_announced(choice, ahead, told)]
    made += _alone(choice, [*told, *(one.unit for one in old)])
    yield from made
    for one in old if len(made) < LENGTH else ():
        fresh = choice.new(one.unit, told) and choice.adds(one.unit, told)
        if fresh and stands(as_told(one, "background"), choice.reports):
            yield as_told(one, "background")
            break


def _units_of(one: Told, choice: Choice) -> list[Unit]:
    """The units whose words a disputed sentence tells."""
    found = [choice.unit_with(passage) for passage in one.passages]
    return [unit for unit in found if unit and unit.told_text.rstrip(".") in one.text]


def _disputes(choice: Choice) -> list[Told]:
    """What is told of the differences, each by all of its sides or not at all."""
    found: dict[str, Told] = {}
    for finding in choice.findings:
        told = {one.text: one for one in disputed(finding, choice)}
        room = len(found.keys() | told.keys()) <= MOST["what is disputed"]
        if room and all(stands(one, choice.reports) for one in told.values()):
            found |= told
    return list(found.values())


def _says(choice: Choice, said: Sequence[Said], told: list[Unit]) -> Iterator[Told]:
    """One statement a speaker first, then second ones, the most carried before the others."""
    section = "who says what"
    wanted = min(MOST[section], 2 + len(choice.collection.reports) // 3)
    count = 0
    for unit, one in spoken(_by_turns(said, choice), choice):
        if count == wanted:
            return
        fresh = choice.new(unit, told) and not choice.again(unit, told)
        if fresh and stands(one, choice.reports):
            told.append(unit)
            count += 1
            yield one


def _by_turns(said: Sequence[Said], choice: Choice) -> list[Said]:
    """One statement of every speaker before the second of any, what matters most first."""
    weight = {
        id(one): choice.weight_of(one.passages[0], one.independent) - RELAYED * bool(one.via)
        for one in said
    }
    turns: dict[str, int] = {}
    order: list[tuple[int, float, int, Said]] = []
    for number, one in enumerate(sorted(said, key=lambda one: -weight[id(one)])):
        turn = turns[one.speaker] = turns.get(one.speaker, -1) + 1
        order.append((turn, -weight[id(one)], number, one))
    return [one for *_, one in sorted(order, key=lambda row: row[:3])]


def _announced(choice: Choice, ahead: Sequence[Upcoming], told: list[Unit]) -> Iterator[Told]:
    """What is still to come before what no later report mentions, the weightiest first.

    What has no day is left to the list of announcements.
    """
    section = "what is announced"
    order = sorted(
        (one for one in ahead if one.due != SOME_DAY and one.outcome not in CAME),
        key=lambda one: (one.outcome != "still ahead", -choice.weight_of(one.passages[0], 1)),
    )
    count = 0
    for one in order:
        unit = choice.unit_with(one.passages[0])
        if unit is None or count == MOST[section] or not choice.new(unit, told):
            continue
        if choice.is_said(unit):
            continue
        sentence = as_told(choice.candidate(unit), section)
        if stands(sentence, choice.reports):
            told.append(unit)
            count += 1
            yield sentence


def _alone(choice: Choice, told: Sequence[Unit]) -> Iterator[Told]:
    """The weightiest of what one report alone has, told as such, a report once.

    Stricter than "nobody carries it": no other independent report may come near it.
    """
    section = "what only one report says"
    if len(choice.collection.reports) < FEWEST_COMPARED:
        return
    known, given = list(told), set[str]()
    for one in choice.candidates:
        if len(given) == MOST[section]:
            return
        unit = one.unit
        fresh = unit.report not in given and choice.new(unit, known)
        fresh = fresh and choice.adds(unit, known)
        fresh = fresh and not any(choice.weighing.restates(unit, other) for other in told[:1])
        if not fresh or one.basis != "single" or not choice.stands_alone(one):
            continue
        sentence = as_told(one, section)
        if names_somebody(unit) and stands(sentence, choice.reports):
            known.append(unit)
            given.add(unit.report)
            yield sentence


def _background(choice: Choice) -> list[Candidate]:
    """Sentences about a time well before the story, the best first."""
    first = min((report.day for report in choice.collection.reports if report.day), default=None)
    if first is None:
        return []
    limit = (date.fromisoformat(first) - timedelta(days=LONG_AGO)).isoformat()
    return [
        one
        for one in choice.candidates
        if one.basis != "contested"
        and _is_old(one.unit, limit)
        and one.unit != choice.lead(one.unit.report)
    ]


def _is_old(unit: Unit, limit: str) -> bool:
    """Whether it tells of a day before a limit, and dates nothing after: "since March" is news."""
    dated = [time.latest for time in unit.times if time.latest]
    main = main_date(unit)
    if main is None or max(dated) >= limit:
        return False
    start = main.span.start - unit.span.start
    return bool(outside_quotations(unit.text)[start].strip())
