"""Two dates for one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, finding
from crosswire.records.finding import Finding
from crosswire.records.reading import Reading
from crosswire.records.time import Time

ALIKE = 0.75  # how alike, as wholes, the sentences must be beyond their dates
WORDS_SHARED = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with its only date, and the rest of it as a claim."""

    report: str
    time: Time
    claim: Claim


def dates_differ(material: Material) -> Iterator[Finding]:
    """Two reports give different days for what is otherwise told alike.

    Only sentences with one date are compared, and only days that are printed with their number
    ("April 26"): a weekday depends on when a report was written. The sentences must be alike as
    wholes beyond the date, so that two meetings on two days are not taken for one.
    """
    found = [one for reading in material.own.readings for one in _dated(material, reading)]
    for a, b in combinations(found, 2):
        if a.report != b.report and _day(a.time) != _day(b.time) and _alike(material, a, b):
            yield _told(material, a, b)


def _dated(material: Material, reading: Reading) -> Iterator[Dated]:
    report = material.all.report[reading.report]
    for sentence in reading.sentences:
        times = [t for t in reading.times if sentence.span.holds(t.span) and t.type != "DURATION"]
        if len(times) == 1 and _printed(times[0]):
            read = material.people.concepts(report.id, [sentence.span])
            rest = tuple(c for c in read if not c.span.meets(times[0].span))
            yield Dated(
                report.id, times[0], Claim(report.id, sentence.span, (sentence.span,), rest)
            )


def _printed(time: Time) -> bool:
    exact = time.earliest is not None and time.earliest == time.latest
    return exact and any(c.isdigit() for c in time.text) and time.type == "DATE"


def _day(time: Time) -> str | None:
    return time.earliest[5:] if time.earliest else None  # the year is rarely printed


def _alike(material: Material, a: Dated, b: Dated) -> bool:
    shared = a.claim.words & b.claim.words - hollow()
    alike = likeness(a.claim, b.claim, material.weights)
    return len(shared) >= WORDS_SHARED and alike.both >= ALIKE and not alike.opposed


def _told(material: Material, a: Dated, b: Dated) -> Finding:
    first = material.ordered([a.report, b.report])[0]
    sides = [
        material.side(one.time.text.strip(" .,"), [(one.report, one.claim.span)])
        for one in ((a, b) if a.report == first else (b, a))
    ]
    about = material.text(a.report, a.claim.span)
    why = f"Told alike but for the day: “{sides[0].value}” or “{sides[1].value}”."
    return finding("date", about, sides, why=why, rule="dates_differ", score=0.75)
