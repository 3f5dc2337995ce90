"""Planted differences of who took part, order, place, and of what became of words that were said.

Events are groups of articles of ``load-allsides`` on one event (``evals.accounts.groups``), an
article and one other, cut after ``LONGEST`` characters; beside them stands a copy of the first,
printed by another outlet on the same day, with one difference planted (``evals.insertions``);
``PER_KIND`` a kind, one an event, evenly over the events that offer one. For ``laundering`` the
lineage is what ``link`` finds, so that a copy that it misses counts as a miss; for it and for
``place`` every second copy is reworded by rule besides, and those are counted apart as
``laundering_reworded`` and ``place_reworded``.

Metrics: by kind, the share of the differences that a finding of that kind tells, with the original
on one side and the copy on the other, the planted sentence in the passages; ``beside.max``, other
findings of the three rules, a hundred planted copies; ``unplanted.max``, findings of the three
rules a hundred reworded copies in which nothing was planted: all of them are false.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.findings import COMPARISONS
from crosswire.compare.material import Material
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.read.parse import Parsed
from crosswire.read.reading import read_parsed
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, Side
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from evals import accounts
from evals.gold import parsed
from evals.insertions import KINDS, Kind, Pair, pairs
from evals.rewriting import chance, reworded

PER_KIND = 30
LONGEST = 2400  # characters of an article that are read
REWORDED = ("laundering", "place")  # of which every second copy is
UNPLANTED = 45  # reworded copies in which nothing is planted
RULES = {
    "participants": "participants_differ", "order": "order_differs",
    "laundering": "attribution_lost", "place": "places_differ",
    "rendering": "quotation_variants", "paraphrase": "paraphrase_departs",
}  # fmt: skip

Row = dict[str, str]
TRIED = [compare for compare in COMPARISONS if compare.__name__ in RULES.values()]


@dataclass(frozen=True, slots=True)
class Case:
    """Two reports of one event, the first with the planted sentence, and the copy's text."""

    event: tuple[Report, Report]
    pair: Pair
    reworded: bool

    @property
    def copy(self) -> Report:
        """The copy, before it is reworded."""
        return _again(self.event[0], self.pair.texts[1])


def _again(original: Report, text: str) -> Report:
    given = Given("The Tarn Courier", original.published, None, f"{original.title}: the latest")
    return text_report(text, address=f"{original.address}-again", given=given)


def _report(row: dict[str, str], text: str) -> Report:
    given = Given(row["outlet"], row["published"][:10], row["url"], row["title"])
    return text_report(text, address=row["id"], given=given)


@cache
def cases() -> tuple[Case, ...]:
    """The planted differences, one an event and kind."""
    chosen: list[Case] = []
    for kind in KINDS:
        offered = list(_offered(kind))
        kept = offered[:: max(1, len(offered) // PER_KIND)][:PER_KIND]
        for number, (rows, found) in enumerate(kept):
            again = number % 2 == 1 and kind in REWORDED
            pair = _middle(found, again=again)
            event = _report(rows[0], pair.texts[0]), _report(rows[1], rows[1]["text"][:LONGEST])
            chosen.append(Case(event, pair, again))
    return tuple(chosen)


def _middle(found: Sequence[Pair], *, again: bool) -> Pair:
    """The middle one; of those, where it is to be reworded, whose sentence that leaves in."""
    left = [one for one in found if again and chance(one.copy, 6)] or found
    return left[len(left) // 2]


def _offered(kind: Kind) -> Iterator[tuple[tuple[Row, Row], tuple[Pair, ...]]]:
    for group in accounts.groups():
        for row, other in zip(group, (*group[1:], group[0]), strict=True):
            found = pairs(kind, row["text"][:LONGEST])
            if found:
                yield (row, other), found
                break


@cache
def judged() -> tuple[tuple[Case, Report, tuple[Finding, ...]], ...]:
    """Every case with its copy and what is found of the three rules."""
    docs = _docs()
    result = []
    for case, copy in zip(cases(), _copies(), strict=True):
        reports = (*case.event, copy)
        result.append((case, copy, _found(reports, [read_parsed(docs[r.id]) for r in reports])))
    return tuple(result)


@cache
def _docs() -> dict[str, Parsed]:
    """The parses of all reports of all cases by report id."""
    docs: dict[str, Parsed] = {}
    for kind in KINDS:
        mine = [case for case in cases() if case.pair.kind == kind]
        every = {one.id: one for case in mine for one in (*case.event, case.copy)}
        docs |= {one.report.id: one for one in parsed(list(every.values()))}
    again = [one for one in _copies(docs) if one.id not in docs]
    return docs | {one.report.id: one for one in parsed(again)}


def _copies(docs: Mapping[str, Parsed] | None = None) -> list[Report]:
    """The copy of each case, reworded where it is to be."""
    held = docs or _docs()
    return [
        _again(case.event[0], reworded(held[case.copy.id].doc)) if case.reworded else case.copy
        for case in cases()
    ]


@cache
def unplanted() -> tuple[tuple[Finding, ...], ...]:
    """What is found beside reworded copies of the planted copies' originals."""
    docs = _docs()
    events = [case.event for case in cases()[::2]][:UNPLANTED]
    copies = [_again(event[0], reworded(docs[event[0].id].doc)) for event in events]
    return tuple(
        _found((*event, doc.report), [read_parsed(one) for one in (*_held(docs, event), doc)])
        for event, doc in zip(events, parsed(copies), strict=True)
    )


def _held(docs: Mapping[str, Parsed], event: Sequence[Report]) -> list[Parsed]:
    return [docs[one.id] for one in event]


def _found(reports: Sequence[Report], read: Sequence[Reading]) -> tuple[Finding, ...]:
    lines = lineage(reports, read)
    held = Collection(tuple(reports), tuple(read), lines, actors(reports, read, ()))
    material = Material(held)
    return tuple(one for compare in TRIED for one in compare(material))


def tells(case: Case, copy: Report, one: Finding) -> bool:
    """Whether a finding tells the planted difference, with the two reports on its two sides."""
    original = case.event[0].id
    if one.rule != RULES[case.pair.kind]:
        return False
    return any(
        _shows(kept, original, copy.id, case.pair.original)
        and _shows(changed, copy.id, original, "" if case.reworded else case.pair.copy)
        for kept in one.sides
        for changed in one.sides
    )


def _shows(side: Side, report: str, other: str, words: str) -> bool:
    if report not in side.reports or other in side.reports:
        return False
    said = words.strip(" .")
    shown = [" ".join(p.text.split()) for p in side.passages if p.report == report]
    return any(part in text for text in shown for part in (said[:60], said[-60:]))


def measure() -> dict[str, float]:
    """The recall by kind, and what was found beside it."""
    figures: dict[str, float] = {}
    for kind in KINDS:
        for again in (False, True):
            hits = [
                any(tells(c, copy, f) for f in found)
                for c, copy, found in judged()
                if c.pair.kind == kind and c.reworded == again
            ]
            if hits:
                figures[f"{kind}_reworded" if again else kind] = sum(hits) / len(hits)
    beside = sum(not tells(c, copy, f) for c, copy, found in judged() for f in found)
    figures["beside.max"] = 100 * beside / len(cases())
    figures["unplanted.max"] = 100 * sum(map(len, unplanted())) / len(unplanted())
    return figures


def _errors(most: int) -> None:
    for case, copy, found in judged():
        hit = any(tells(case, copy, one) for one in found)
        if not hit and most > 0:
            print(f"{case.pair.kind} {case.reworded}\n  {case.pair.original}\n  {case.pair.copy}")
            most -= 1
        for one in found:
            if not tells(case, copy, one):
                print(f"BESIDE {one.rule}: {one.why}")
                print("   ", [(s.value, [p.text for p in s.passages]) for s in one.sides])
    for found in unplanted():
        for one in found:
            print(f"UNPLANTED {one.rule}: {one.why}")
            print("   ", [(s.value, [p.text for p in s.passages]) for s in one.sides])


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<16} {figure:.3f}")
    print({kind: sum(case.pair.kind == kind for case in cases()) for kind in KINDS})
    if "--errors" in sys.argv:
        _errors(int(sys.argv[sys.argv.index("--errors") + 1]))
