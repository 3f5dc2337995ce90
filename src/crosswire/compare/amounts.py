"""Two figures for one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import concepts
from crosswire.compare.material import Material, finding
from crosswire.records.amount import Amount
from crosswire.records.finding import Finding
from crosswire.records.reading import Reading
from crosswire.words.stems import stem

ALIKE = 0.45  # how alike the sentences of two figures must be: tests/compare/test_amounts.py
ABOUT = 0.1  # "about 50" is 45 to 55
CASUALTIES = frozenset({"killed", "wounded", "missing", "detained", "displaced"})


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with its sentence as a claim."""

    report: str
    amount: Amount
    claim: Claim

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest value that the words allow."""
        low = self.amount.low if self.amount.low is not None else float("-inf")
        high = self.amount.high if self.amount.high is not None else float("inf")
        if self.amount.qualifier == "about" and self.amount.low is not None:
            low, high = low * (1 - ABOUT), max(low, min(high, 1e18)) * (1 + ABOUT)
        return low, high

    @property
    def counted(self) -> str:
        """What is counted, in one form: "killed", "wounded", "usd aid", "tank"."""
        counts, unit = self.amount.counts or "", self.amount.unit
        if counts in CASUALTIES:
            return counts
        return " ".join(
            stem(word.lower()) for word in dict.fromkeys((*unit.split(), *counts.split()))
        )


def amounts_differ(material: Material) -> Iterator[Finding]:
    """Independent reports of one time give figures for one thing that cannot both be right.

    The figures must count the same: killed and wounded are never mixed, nor two currencies. The
    sentences must be alike beyond the figure, must not name different places or days, and must
    stand in reports of one day that do not descend from a common one. "At least 27" and 31 are
    compatible, and so are "about 50" and 52. A toll that is higher in a later report is a
    development and no conflict. A report that also gives the other's figure is left out.
    """
    told = [figure for reading in material.own.readings for figure in figures(material, reading)]
    pairs = [
        (a, b) for i, a in enumerate(told) for b in told[i + 1 :] if _conflict(material, a, b, told)
    ]
    for group in _things(pairs):
        yield _told(material, group)


def figures(material: Material, reading: Reading) -> Iterator[Figure]:
    """The amounts of a reading that say enough to be compared."""
    for amount in reading.amounts:
        if amount.qualifier in ("exactly", "about", "at least", "at most", "over", "under"):
            text = material.all.report[reading.report].text
            known, persons = material.people.known, material.people.persons(reading.report)
            read = tuple(
                c
                for c in concepts(text, amount.sentence, known, persons)
                if not c.span.meets(amount.span)
            )
            claim = Claim(reading.report, amount.sentence, (amount.sentence,), read)
            yield Figure(reading.report, amount, claim)


def _conflict(material: Material, a: Figure, b: Figure, told: Sequence[Figure]) -> bool:
    return (
        a.report != b.report
        and a.counted == b.counted
        and apart(a, b)
        and _one_time(material, a, b)
        and material.all.independent((a.report, b.report)) == 2
        and not _gives(a, b, told)
        and not _gives(b, a, told)
        and _one_thing(material, a, b)
    )


def apart(a: Figure, b: Figure) -> bool:
    """Whether no number fits both figures."""
    (low_a, high_a), (low_b, high_b) = a.bounds, b.bounds
    return high_a < low_b or high_b < low_a


def _one_time(material: Material, a: Figure, b: Figure) -> bool:
    """Told on one day, or one day later and lower, which no rising toll explains."""
    day_a, day_b = material.day(a.report), material.day(b.report)
    return day_a == day_b or day_a is None or day_b is None


def _gives(one: Figure, other: Figure, told: Sequence[Figure]) -> bool:
    """Whether the report of ``one`` gives a figure elsewhere that agrees with ``other``."""
    return any(
        f.report == one.report and f.counted == other.counted and not apart(f, other) for f in told
    )


def _one_thing(material: Material, a: Figure, b: Figure) -> bool:
    """Whether the two sentences tell of one thing: alike, with a place or doer in common."""
    alike = likeness(a.claim, b.claim, material.weights)
    named_a, named_b = _named(a.claim), _named(b.claim)
    if named_a and named_b and not named_a & named_b:
        return False
    days = (a.amount.time, b.amount.time)
    if all(days) and days[0] != days[1] and not _relative(days):
        return False
    return alike.share >= ALIKE and len(alike.shared) >= 2


def _relative(days: Sequence[str | None]) -> bool:
    """Whether one of the times is told by the day of publication ("today", "late on Monday")."""
    return any(day is not None and not any(c.isdigit() for c in day) for day in days)


def _named(claim: Claim) -> frozenset[str]:
    return frozenset(c.key for c in claim.concepts if c.kind in ("name", "country", "person"))


def _things(pairs: Sequence[tuple[Figure, Figure]]) -> list[list[Figure]]:
    """Figures joined by conflicts are figures for one thing."""
    things: list[list[Figure]] = []
    for pair in pairs:
        touching = [thing for thing in things if any(f in thing for f in pair)]
        things = [thing for thing in things if thing not in touching]
        merged = [f for thing in touching for f in thing]
        things.append(merged + [f for f in pair if f not in merged])
    return things


def _told(material: Material, thing: Sequence[Figure]) -> Finding:
    by_value: dict[tuple[float, float], list[Figure]] = {}
    for figure in sorted(thing, key=lambda f: (f.bounds, f.report)):
        by_value.setdefault(figure.bounds, []).append(figure)
    sides = [
        material.side(_value(material, group), [(f.report, f.amount.sentence) for f in group])
        for group in by_value.values()
    ]
    counted = thing[0].amount.counts or thing[0].amount.unit
    days = {material.day(f.report) for f in thing}
    when = "on one day" if len(days) == 1 and None not in days else "in reports of one story"
    values = " and ".join(f"“{side.value}”" for side in sides)
    why = f"{values} are told {when} of what is otherwise told alike, and cannot both be right."
    about = f"{counted}: {' or '.join(side.value for side in sides)}"
    return finding("number", about, sides, why=why, rule="amounts_differ", score=0.8)


def _value(material: Material, group: Sequence[Figure]) -> str:
    shortest = min(group, key=lambda f: (len(f.amount.text), f.amount.text))
    return material.text(shortest.report, shortest.amount.span)
