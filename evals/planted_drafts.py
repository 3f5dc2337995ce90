"""Errors planted into human summaries, checked against the reports that were summarised.

``stories-neus-summaries``: an editor's neutral summary of a story, with the leads of the three
reports that it was made from. Every ``STEP``-th summary by a hash of its id is taken; each change
of ``evals.planted`` that it offers is made in a copy, one a copy, at most ``MOST`` of a kind.

``found``: of the planted errors, the share whose sentence is called contradicted or not found;
``found_<kind>`` by kind. ``pointed``: the share where a point that holds the changed words is, or
the whole sentence's own. ``lower``: the share whose sentence has a lower score than before.
``turned``: of those whose sentence was called supported before, the share that no longer is; most
human sentences are not found as they are, so that ``found`` alone says little.
``exchanged``: two names of a sentence exchanged (``evals.swapped_names``) in a copy of a lead, so
that everything else of it stands in a report: the share whose sentence is called contradicted or
not found; ``exchanged_told``: the share where the reason says that they are exchanged.
``contradicted.max``: of the untouched sentences, the share called contradicted; ``supported``: the
share called supported.
"""

from __future__ import annotations

import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosswire.compare.draft import check
from crosswire.read.parse import Parsed
from crosswire.read.reading import read_parsed
from crosswire.records.check import Check, CheckedSentence
from crosswire.records.collection import Collection
from crosswire.records.report import Report
from evals.gold import parsed, rows
from evals.planted import KINDS, Kind, Plant, applied, plants
from evals.swapped_names import exchanges

STEP = 5
MOST = 30
EXCHANGED = 60  # at most
WRONG = ("contradicted", "not_found")


@dataclass(frozen=True)
class Planted:
    """One error: where it stands, and the sentence that it stands in, before and after."""

    plant: Plant
    before: CheckedSentence
    after: CheckedSentence

    @property
    def found(self) -> bool:
        """Whether the sentence is called contradicted or not found."""
        return self.after.verdict in WRONG

    @property
    def pointed(self) -> bool:
        """Whether a point of it says so that meets the changed words."""
        at = self.plant.span.start
        return any(
            p.verdict in WRONG and p.span.start <= at + len(self.plant.new) and at <= p.span.end
            for p in self.after.points
        )


@cache
def summaries() -> tuple[tuple[Parsed, Collection], ...]:
    """The sampled summaries, each with its leads."""
    leads = defaultdict(list)
    for row in rows("stories-neus"):
        leads[row["story_id"]].append(row)
    taken = sorted(
        (zlib.crc32(row["story_id"].encode()), row["story_id"], row["summary"])
        for row in rows("stories-neus-summaries")
        if len(leads[row["story_id"]]) > 1
    )[::STEP]
    told = [_report(row["doc_id"], row["text"]) for _, story, _ in taken for row in leads[story]]
    read = iter([(one.report, read_parsed(one)) for one in parsed(told)])
    held = [[next(read) for _ in leads[story]] for _, story, _ in taken]
    drafts = parsed([_report(story, text) for _, story, text in taken])
    return tuple(
        (draft, Collection(tuple(r for r, _ in one), tuple(r for _, r in one)))
        for draft, one in zip(drafts, held, strict=True)
    )


def _report(name: str, text: str) -> Report:
    return Report(id=name, address=name, text=text)


@cache
def untouched() -> tuple[Check, ...]:
    """The checks of the summaries as they are."""
    return tuple(check(one.report, read_parsed(one), held) for one, held in summaries())


@cache
def planted() -> tuple[Planted, ...]:
    """Every planted error with its sentence before and after."""
    chosen = [(number, plant) for kind in KINDS for number, plant in list(_offered(kind))[:MOST]]
    texts = [_report(f"planted{i}", applied(summaries()[number][0].report.text, plant))
             for i, (number, plant) in enumerate(chosen)]  # fmt: skip
    found = []
    for (number, plant), one in zip(chosen, parsed(texts), strict=True):
        after = check(one.report, read_parsed(one), summaries()[number][1])
        at = plant.span.start
        pair = (_sentence(untouched()[number], at), _sentence(after, at))
        if pair[0] and pair[1]:
            found.append(Planted(plant, pair[0], pair[1]))
    return tuple(found)


@cache
def exchanged() -> tuple[CheckedSentence, ...]:
    """The sentences of copied leads in which two names are exchanged, one a story."""
    offered = [
        (held, plant)
        for _, held in summaries()
        for plant in list(exchanges(held.reports[0].text, held.readings[0]))[:1]
    ][:EXCHANGED]
    texts = [
        held.reports[0].text[: plant.span.start]
        + plant.new
        + held.reports[0].text[plant.span.end :]
        for held, plant in offered
    ]
    drafts = parsed([_report(f"exchanged{i}", text) for i, text in enumerate(texts)])
    found = [
        _sentence(check(one.report, read_parsed(one), held), plant.span.start)
        for one, (held, plant) in zip(drafts, offered, strict=True)
    ]
    return tuple(one for one in found if one)


def _offered(kind: Kind) -> Iterator[tuple[int, Plant]]:
    for number, (one, _) in enumerate(summaries()):
        found = plants(kind, one.report.text, read_parsed(one))
        yield from ((number, plant) for plant in found[:1])


def _sentence(found: Check, at: int) -> CheckedSentence | None:
    return next((s for s in found.sentences if s.span.start <= at <= s.span.end), None)


def measure() -> dict[str, float]:
    """All figures."""
    sentences = [one for found in untouched() for one in found.sentences]
    held = [one for one in planted() if one.before.verdict == "supported"]
    return {
        "found": _share(one.found for one in planted()),
        **{
            f"found_{kind}": _share(one.found for one in planted() if one.plant.kind == kind)
            for kind in KINDS
        },
        "pointed": _share(one.pointed for one in planted()),
        "lower": _share(one.after.score < one.before.score for one in planted()),
        "turned": _share(one.after.verdict != "supported" for one in held),
        "exchanged": _share(one.verdict in WRONG for one in exchanged()),
        "exchanged_told": _share("the other way round" in one.why for one in exchanged()),
        "contradicted.max": _share(one.verdict == "contradicted" for one in sentences),
        "supported": _share(one.verdict == "supported" for one in sentences),
    }


def _share(found: Iterator[bool]) -> float:
    kept = list(found)
    return sum(kept) / len(kept) if kept else 0.0


if __name__ == "__main__":
    for name, figure in measure().items():
        print(f"{name:<18} {figure:.3f}")
    for kind in KINDS:
        of_kind = [one for one in planted() if one.plant.kind == kind]
        told = [one.after.verdict for one in of_kind]
        print(f"  {kind:<10} {len(told):>3}", {v: told.count(v) for v in sorted(set(told))},
              "pointed", sum(one.pointed for one in of_kind))  # fmt: skip
    told = [one.verdict for one in exchanged()]
    print(f"  exchanged  {len(told):>3}", {v: told.count(v) for v in sorted(set(told))})
    if "--errors" in sys.argv:
        shown = int(sys.argv[sys.argv.index("--errors") + 1])
        for one in [p for p in planted() if not p.found][:shown]:
            print(f"{one.plant.kind} “{one.plant.old}” → “{one.plant.new}”: {one.after.verdict}")
            print(f"    {one.after.text}\n    {one.after.why}")
        for passed in [one for one in exchanged() if one.verdict not in WRONG]:
            print(f"exchanged, {passed.verdict}: {passed.text}\n    {passed.why}")
        for wrong in [s for f in untouched() for s in f.sentences if s.verdict == "contradicted"]:
            print(f"untouched: {wrong.text}\n    {wrong.why}")
