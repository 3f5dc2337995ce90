"""Lineage: planted copies and rewrites of real articles, real reprints, and independent reports.

Sixty articles of ``load-allsides`` whose event (by NeuS) another outlet tells as well are the
originals; each is planted in seven ways (``evals.planting``), one way a collection, among the
originals and the other outlets' reports. A third of the planted reports credit the original's
outlet, a third are dated a day later, a third have neither. For each way ``recall_…``; for
``copies_f1`` and ``rewrites_f1`` a line counts where its kind and its two reports are right, and
every other dependent line of a planted report is wrong. ``direction``: of the right lines that a
date or a credit decides, the share that run from the planted report to the original. ``shared_…``:
two reports made from one article that is left out, found dependent. ``silver_recall``: all pairs of
``reuse-silver`` with a containment of at least one half. ``false_independent.max``: the share of
pairs of leads of one NeuS event that are linked; ``false_one_event.max``: of whole articles of one
event from two outlets, those of ``reuse-silver`` aside. ``--errors`` shows what went wrong.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from crosswire.link.lineage import lineage
from crosswire.read.names import names
from crosswire.read.parse import Parsed
from crosswire.read.sentences import sentences
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span
from evals.gold import parsed, rows
from evals.planting import COPIES, REWRITES, How, planted, twice
from evals.stories import material

PLANTED = 60  # of each way
LENGTHS = range(1500, 6000)  # characters of an original
LONGEST = 12000  # characters of another report of its event
OUTLET = "The Planted Gazette"
SILVER = 0.5
DEPENDENT = frozenset({"copy", "rewrite", "shared"})
Pair = frozenset[str]


@cache
def articles() -> dict[str, Report]:
    """The articles of ``load-allsides`` by id."""
    return {
        row["id"]: Report(
            id=row["id"],
            address=row["url"],
            url=row["url"],
            text=row["text"],
            outlet=row["outlet"],
            title=row["title"],
            published=row["published"] or None,
        )
        for row in rows("load-allsides")
    }


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())[:60]


@cache
def events() -> tuple[tuple[Report, ...], ...]:
    """Whole articles of one event, from two or more outlets, none known to reuse another."""
    known = {_key(one.text): one for one in articles().values()}
    known |= {_key(one.title or ""): one for one in articles().values()}
    reused = {one for row in rows("reuse-silver") for one in (row["a"], row["b"])}
    found: dict[str, dict[str, Report]] = defaultdict(dict)
    for row in rows("stories-neus"):
        one = known.get(_key(row["text"])) or known.get(_key(row["title"]))
        if one and one.published and one.id not in reused and len(one.text) <= LONGEST:
            found[row["story_id"]].setdefault(one.outlet or "", one)
    return tuple(tuple(one.values()) for _, one in sorted(found.items()) if len(one) > 1)


@cache
def background() -> tuple[tuple[Parsed, ...], tuple[Report, ...], tuple[Reading, ...]]:
    """The originals' parses; and all reports of their events with light readings."""
    chosen = [e for e in events() if any(len(one.text) in LENGTHS for one in e)][:PLANTED]
    all_of = parsed([one for event in chosen for one in event])
    parses = {one.report.id: one for one in all_of}
    originals = [next(one for one in event if len(one.text) in LENGTHS) for event in chosen]
    return (
        tuple(parses[one.id] for one in originals),
        tuple(one.report for one in all_of),
        _light(all_of),
    )


def _light(parses: Iterable[Parsed]) -> tuple[Reading, ...]:
    return tuple(Reading(p.report.id, sentences=sentences(p), names=names(p)) for p in parses)


def _readings(reports: Sequence[Report]) -> tuple[Reading, ...]:
    return _light(parsed(list(reports)))


def _made(number: int, how: str, original: Report, text: str) -> Report:
    """A planted report: credited, dated later, or neither."""
    published, credits = None, ()
    if number % 3 == 0:
        line = f"\n\nOriginal Source: {original.outlet}"
        span = Span(len(text) + len(line) - len(original.outlet or ""), len(text) + len(line))
        text, credits = text + line, (Credit(original.outlet or "", span),)
    elif number % 3 == 1:
        published = str(date.fromisoformat(original.day or "") + timedelta(days=1))
    return Report(
        id=f"planted-{number:03}-{how}",
        address=f"https://planted.example/{number}",
        text=text,
        outlet=OUTLET,
        title=f"Another headline, number {number}",
        published=published,
        credits=credits,
    )


@dataclass(frozen=True)
class Trial:
    """What was found of one way: links with a planted end, and the true pairs."""

    how: str
    kind: str
    links: tuple[Link, ...]
    true: frozenset[tuple[str, str]]

    @property
    def right(self) -> list[Link]:
        """Links of the right kind between the right reports, in whatever direction."""
        ends = {frozenset(pair) for pair in self.true}
        return [one for one in self.links if one.kind == self.kind and _ends(one) in ends]


def _ends(link: Link) -> Pair:
    return frozenset((link.a, link.b))


@cache
def trial(how: How) -> Trial:
    """Each original planted in one way, among all reports of their events."""
    originals, reports, readings = background()
    made = tuple(_made(n, how, p.report, planted(p, how)) for n, p in enumerate(originals))
    truth = {(m.id, p.report.id) for m, p in zip(made, originals, strict=True)}
    found = lineage((*reports, *made), (*readings, *_readings(made)))
    links = tuple(one for one in found if one.kind in DEPENDENT and "planted" in one.a + one.b)
    return Trial(how, "copy" if how in COPIES else "rewrite", links, frozenset(truth))


@cache
def orphans(*, rewritten: bool) -> Trial:
    """Two reports from one article, which is left out; the other reports of its event stay."""
    originals, reports, readings = background()
    gone = {one.report.id for one in originals}
    made, truth = [], set()
    for number, article in enumerate(originals):
        first, second = twice(article, rewritten=rewritten)
        plain = replace(article.report, outlet=None)
        made += [
            replace(_made(2, f"{number}-{at}", plain, text), outlet=f"Paper {at}")
            for at, text in enumerate((first, second))
        ]
        truth.add((made[-2].id, made[-1].id))
    kept = [(one, page) for one, page in zip(reports, readings, strict=True) if one.id not in gone]
    found = lineage(
        (*(one for one, _ in kept), *made), (*(page for _, page in kept), *_readings(made))
    )
    links = tuple(one for one in found if one.kind in DEPENDENT and "planted" in one.a + one.b)
    return Trial("orphans", "shared", links, frozenset(truth))


def f1(trials: Sequence[Trial]) -> float:
    """F1 of the links of several ways."""
    right = sum(len(one.right) for one in trials)
    return 2 * right / sum(len(one.links) + len(one.true) for one in trials)


def direction(trials: Iterable[Trial]) -> float:
    """Of right links that a date or a credit decides, the share in the right direction."""
    told = [
        ((one.a, one.b) in trial.true)
        for trial in trials
        for one in trial.right
        if int(re.findall(r"planted-(\d+)", one.a + one.b)[0]) % 3 < 2
    ]
    return sum(told) / len(told) if told else 0.0


@cache
def silver() -> tuple[tuple[Report, ...], tuple[Pair, ...]]:
    """The reports of the silver pairs, and the pairs that share at least half a text."""
    pairs = [row for row in rows("reuse-silver") if row["containment"] >= SILVER]
    ids = sorted({one for row in pairs for one in (row["a"], row["b"])})
    return tuple(articles()[one] for one in ids), tuple(frozenset((r["a"], r["b"])) for r in pairs)


def measure() -> dict[str, float]:
    """Recall of each way, F1 of copies and rewrites, direction, recall of reprints, false links."""
    copies, rewrites = [trial(how) for how in COPIES], [trial(how) for how in REWRITES]
    figures = {"copies_f1": f1(copies), "rewrites_f1": f1(rewrites)}
    for one in (*copies, *rewrites):
        figures[f"recall_{one.how}"] = len(one.right) / len(one.true)
    figures["direction"] = direction((*copies, *rewrites))
    for name, rewritten in (("cuts", False), ("rewrites", True)):
        lost = orphans(rewritten=rewritten)
        ends = {frozenset(pair) for pair in lost.true}
        figures[f"shared_{name}"] = len(ends & set(map(_ends, lost.links))) / len(ends)
    reports, pairs = silver()
    found = {_ends(one) for one in lineage(reports, _readings(reports)) if one.kind in DEPENDENT}
    figures["silver_recall"] = sum(pair in found for pair in pairs) / len(pairs)
    for name, (false, total) in (("independent", independent()), ("one_event", one_event())):
        figures[f"false_{name}.max"] = len(false) / total
    return figures


@cache
def independent() -> tuple[list[Link], int]:
    """The links between leads of one event, and how many pairs of such leads there are."""
    reports, readings, truth = material("neus")
    groups: dict[str, list[str]] = defaultdict(list)
    for one, event in truth.items():
        groups[event].append(one)
    total = sum(len(list(combinations(ids, 2))) for ids in groups.values())
    links = [link for link in lineage(reports, readings) if link.kind in DEPENDENT]
    return [link for link in links if truth[link.a] == truth[link.b]], total


@cache
def one_event() -> tuple[list[Link], int]:
    """The links between whole articles of the events, and how many pairs of one event there are."""
    _, reports, readings = background()
    held = {one.id for one in reports}
    pairs = [p for e in events() for p in combinations(e, 2) if {one.id for one in p} <= held]
    return [one for one in lineage(reports, readings) if one.kind in DEPENDENT], len(pairs)


def show_errors() -> None:
    """Every line that is missing, wrong or false."""
    for one in [
        *map(trial, (*COPIES, *REWRITES)),
        orphans(rewritten=False),
        orphans(rewritten=True),
    ]:
        linked = {_ends(link): link for link in one.links}
        for ends in sorted(one.true):
            link = linked.pop(frozenset(ends), None)
            if link is None or (link.kind != one.kind and one.how != "orphans"):
                print("MISSED", one.how, ends, link and (link.kind, link.score))
        for link in linked.values():
            print("FALSE", one.how, link.a, link.b, link.kind, link.score, link.why)
    for link in (*independent()[0], *one_event()[0]):
        print("ONE EVENT", link.a, link.b, link.kind, link.score, link.why)
        for passage in link.passages[:2]:
            print("    ", passage.text[:200])


if __name__ == "__main__":
    for metric, figure in measure().items():
        print(f"{metric:<24} {figure:.4f}")
    if "--errors" in sys.argv:
        show_errors()
