"""Differences planted into copies of real reports: which are found, and with the right sides.

Into a copy of a report, printed by another outlet under another headline beside all reports of
its event, one known change is planted (``evals.planted``). Events: every sixth of ``stories-neus``
(three leads each, all dated one day), groups of short articles of ``load-allsides`` on one event,
and the example story; ``PER_KIND`` changes a kind, spread evenly over what these texts offer.

Metrics: by kind, the share of the changes that are told by a finding of the fitting kind whose
sides show the two wordings, each with its own reports; ``all``, their mean; ``beside.max``, other
differences per hundred planted changes that nobody planted and that the story did not have before;
``unplanted.max``, differences per hundred events that have an unchanged copy among them instead (a
person reads them: most are true).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.read.reading import read_parsed
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, Side
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals import accounts, conflicts
from evals.gold import parsed, rows
from evals.planted import KINDS, Kind, Plant, applied, plants

EVERY = 6  # of the events of stories-neus
GROUPS = 20  # of load-allsides
LONGEST = 4000  # characters of an article
PER_KIND = 30
DAY = "2020-06-10"  # of the leads, which have none
FITTING: dict[Kind, frozenset[str]] = {
    "figure": frozenset({"number", "quotation"}),
    "role": frozenset({"role"}),
    "negation": frozenset({"denial"}),
    "speaker": frozenset({"speaker"}),
    "date": frozenset({"date", "quotation"}),
    "quotation": frozenset({"quotation"}),
}

Event = tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A change in a copy of ``original``, which stands in ``event``."""

    event: Event
    original: Report
    plant: Plant

    @property
    def copy(self) -> Report:
        """The report with the change."""
        return printed_again(self.original, applied(self.original.text, self.plant))

    @property
    def place(self) -> Span:
        """Where the change stands in the copy."""
        start = self.plant.span.start
        return Span(start, start + len(self.plant.new))


def printed_again(original: Report, text: str) -> Report:
    """A text as another outlet prints it, the same day, under a headline of its own."""
    title = f"{original.title or 'The day'}: what is known"
    given = Given("The Tarn Courier", original.published, None, title)
    return text_report(text, address=f"{original.address}-again", given=given)


def _leads() -> Iterator[Event]:
    by_event: dict[str, list[Report]] = defaultdict(list)
    for row in rows("stories-neus"):
        mine = by_event[row["story_id"]]
        given = Given(f"Outlet {len(mine) + 1}", DAY, None, row["title"])
        mine.append(text_report(row["text"], address=row["doc_id"], given=given))
    yield from map(tuple, list(by_event.values())[::EVERY])


def _articles() -> Iterator[Event]:
    short = [
        tuple(_article(row) for row in group[:3])
        for group in accounts.groups()
        if all(len(row["text"]) <= LONGEST for row in group[:3])
    ]
    yield from short[:: max(1, len(short) // GROUPS)][:GROUPS]


def _article(row: dict[str, Any]) -> Report:
    given = Given(row["outlet"], row["published"][:10], row["url"], row["title"])
    return text_report(row["text"], address=row["id"], given=given)


def _example() -> Iterator[Event]:
    key, whole = conflicts.example()
    first = set(key["stories"][0])
    yield tuple(one for one in whole.reports if (one.url or one.address) in first)


@cache
def events() -> tuple[Event, ...]:
    """The events: those of the example, of whole articles, and of leads."""
    return (*_example(), *_articles(), *_leads())


@cache
def readings() -> dict[str, Reading]:
    """The readings of all events' reports by report id."""
    every = list({one.id: one for event in events() for one in event}.values())
    return {one.report.id: read_parsed(one) for one in parsed(every)}


@cache
def cases() -> tuple[Case, ...]:
    """The planted changes: one an event and kind at most, evenly over the events."""
    chosen: list[Case] = []
    for kind in KINDS:
        offered = [case for event in events() if (case := _first(event, kind)) is not None]
        chosen += offered[:: max(1, len(offered) // PER_KIND)][:PER_KIND]
    return tuple(chosen)


def _first(event: Event, kind: Kind) -> Case | None:
    """The middle one of the changes of this kind that the event offers first."""
    for original in event:
        offered = plants(kind, original.text, readings()[original.id])
        if offered:
            return Case(event, original, offered[len(offered) // 2])
    return None


def _differences(event: Sequence[Report], read: Sequence[Reading]) -> tuple[Finding, ...]:
    lines = lineage(event, read)
    held = Collection(tuple(event), tuple(read), lines, actors(event, read, ()))
    return tuple(one for one in findings(held) if one.kind != "agreement")


@cache
def judged() -> tuple[tuple[Case, tuple[Finding, ...]], ...]:
    """Every case with the differences that are found."""
    result = []
    every = cases()
    copies = [one.copy for one in every]
    for case, copy in zip(every, parsed(copies), strict=True):
        read = [*(readings()[one.id] for one in case.event), read_parsed(copy)]
        result.append((case, _differences((*case.event, copy.report), read)))
    return tuple(result)


@cache
def unplanted() -> tuple[tuple[Case, tuple[Finding, ...]], ...]:
    """For every planted report, once, the differences beside an unchanged copy of it."""
    every = {case.original.id: case for case in cases()}
    copies = [printed_again(case.original, case.original.text) for case in every.values()]
    result = []
    for case, copy in zip(every.values(), parsed(copies), strict=True):
        read = [*(readings()[one.id] for one in case.event), read_parsed(copy)]
        result.append((case, _differences((*case.event, copy.report), read)))
    return tuple(result)


def tells(case: Case, one: Finding) -> bool:
    """Whether a finding tells the planted change, its two sides being the two reports'."""
    if one.kind not in FITTING[case.plant.kind]:
        return False
    copy = case.copy.id
    return any(
        copy in changed.reports
        and case.original.id not in changed.reports
        and case.original.id in kept.reports
        and copy not in kept.reports
        and _shows(changed, copy, case.place, case.plant.new)
        and _shows(kept, case.original.id, case.plant.span, case.plant.old)
        and _valued(case.plant, kept, changed)
        for changed in one.sides
        for kept in one.sides
    )


def _shows(side: Side, report: str, place: Span, words: str) -> bool:
    wide = Span(place.start, max(place.end, place.start + 1))
    return any(p.report == report and p.span.meets(wide) and words in p.text for p in side.passages)


def _valued(plant: Plant, kept: Side, changed: Side) -> bool:
    """Whether the sides are called by what differs."""
    if plant.kind == "role":
        return "former" in changed.value.lower() and "former" not in kept.value.lower()
    if plant.kind == "negation":
        return True
    new, old = plant.new, plant.old
    if plant.kind == "speaker":
        new, old = new.split()[-1], old.split()[-1].strip(".,")
    return new in changed.value and (old in kept.value or plant.kind == "speaker")


def measure() -> dict[str, float]:
    """The recall by kind, and what was found beside it."""
    hits: dict[str, list[bool]] = defaultdict(list)
    before = {case.original.id: {_gist(f) for f in found} for case, found in unplanted()}
    beside = 0
    for case, found in judged():
        hits[case.plant.kind].append(any(tells(case, one) for one in found))
        known = before[case.original.id]
        beside += sum(not tells(case, one) and _gist(one) not in known for one in found)
    figures: dict[str, float] = {kind: sum(hits[kind]) / len(hits[kind]) for kind in KINDS}
    figures["all"] = sum(figures.values()) / len(KINDS)
    figures["beside.max"] = 100 * beside / len(cases())
    events_compared = len(unplanted())
    figures["unplanted.max"] = 100 * sum(len(found) for _, found in unplanted()) / events_compared
    return figures


def _gist(one: Finding) -> tuple[str, str]:
    return one.kind, one.about


def _errors(most: int, kinds: Sequence[str]) -> None:
    for case, found in judged():
        plant = case.plant
        if plant.kind in kinds and most > 0 and not any(tells(case, one) for one in found):
            text = case.original.text
            line = text[max(0, plant.span.start - 150) : plant.span.end + 120].replace("\n", " ")
            print(f"{plant.kind} {plant.old!r} -> {plant.new!r}: …{line}…")
            for one in found:
                print(f"    {one.kind} {one.about[:90]} | {[s.value[:40] for s in one.sides]}")
            most -= 1


def _beside() -> None:
    before = {case.original.id: {_gist(f) for f in found} for case, found in unplanted()}
    for case, found in judged():
        for one in found:
            if not tells(case, one) and _gist(one) not in before[case.original.id]:
                plant = case.plant
                print(f"{plant.kind} {plant.old!r} -> {plant.new!r} | {one.kind}: {one.about}")
                print(f"    {[(s.value, [p.text for p in s.passages]) for s in one.sides]}")


if __name__ == "__main__":
    if "--errors" in sys.argv:
        at = sys.argv.index("--errors")
        _errors(int(sys.argv[at + 1]), sys.argv[at + 2 :] or KINDS)
    elif "--beside" in sys.argv:
        _beside()
    else:
        for metric, figure in measure().items():
            print(f"{metric:<16} {figure:.3f}")
        print({kind: sum(case.plant.kind == kind for case in cases()) for kind in KINDS})
