"""Which of two events came first: one order in one report, the other in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, finding
from crosswire.compare.order.sequences import InOrder, sequences
from crosswire.records.finding import Finding

ALIKE = 0.6  # share of the shorter event's words that both reports must have
ALIKE_DATED = 0.8  # the same, where whole sentences with a day are set against clauses
OF_LONGER = 0.3  # the same, of the longer event's
COMMON = 200  # orders that may share a word; more share a topic
SHARED = 4  # words and names that the two orders must share in all
DAYS_APART = 3  # between the reports; later the same may have happened again


def order_differs(material: Material) -> Iterator[Finding]:
    """One report says that one thing came before another, the other that it came after.

    Two events are set in order by "after", "before", "following", "ahead of" between two clauses,
    by "hours later", "the day before" at the head of the next sentence, or, against such a
    sentence, by the days of two others. Both events must be the same in both reports: most of the
    shorter one's words and names, and no other person or place.
    Sentences with a "not", a condition or what will or should be are left out, and so is a report
    that tells both orders: then the same has happened twice.
    """
    told = tuple(sequences(material))
    shown: set[frozenset[str]] = set()
    for a, b in _candidates(told):
        reports = frozenset({a.report, b.report})
        if len(reports) == 1 or reports in shown or (a.dated and b.dated):
            continue
        crossed = _near(material, a, b) and _crossed(material, a, b)
        if crossed and not _both_told(material, told, a, b):
            shown.add(reports)
            yield _told(material, a, b)


def _candidates(told: Sequence[InOrder]) -> Iterator[tuple[InOrder, InOrder]]:
    """Pairs in which each has a word of its first event in the other's second."""
    seconds: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for key in one.second.words - hollow():
            seconds[key].append(number)
    for number, one in enumerate(told):
        near = {
            other
            for key in one.first.words - hollow()
            for other in seconds[key][:COMMON]
            if other > number
        }
        for other in sorted(near):
            if told[other].first.words & one.second.words - hollow():
                yield one, told[other]


def _near(material: Material, a: InOrder, b: InOrder) -> bool:
    one, other = material.day(a.report), material.day(b.report)
    if one is None or other is None:
        return one == other
    return abs((one - other).days) <= DAYS_APART


def _crossed(material: Material, a: InOrder, b: InOrder) -> bool:
    """Whether what is first in one is second in the other, and the other way round."""
    shared = len(a.first.keys & b.second.keys) + len(a.second.keys & b.first.keys)
    if shared < SHARED:
        return False
    crossed = _alike(material, a.first, b.second), _alike(material, a.second, b.first)
    straight = _alike(material, a.first, b.first), _alike(material, a.second, b.second)
    least = ALIKE_DATED if a.dated or b.dated else ALIKE
    return min(crossed) >= least and max(straight) < min(crossed)


def _alike(material: Material, a: Claim, b: Claim) -> float:
    """Which share of the shorter event's weight both have; 0 where the names are others'."""
    shared = a.keys & b.keys
    if not shared & a.words - hollow() or (a.names and b.names and not a.names & b.names):
        return 0.0
    if a.numbers and b.numbers and not a.numbers & b.numbers:
        return 0.0
    weight = _weight(material, shared)
    short, long = sorted(_weight(material, one.keys) for one in (a, b))
    return weight / short if weight >= OF_LONGER * long else 0.0


def _weight(material: Material, keys: frozenset[str]) -> float:
    return sum(material.weights.get(key, 1.0) for key in sorted(keys))


def _both_told(material: Material, told: Sequence[InOrder], a: InOrder, b: InOrder) -> bool:
    """Whether one of the two reports tells the other's order as well."""
    return any(
        one.report == mine.report and one is not mine and _crossed(material, one, mine)
        for mine in (a, b)
        for one in told
    )


def _told(material: Material, a: InOrder, b: InOrder) -> Finding:
    if material.ordered([a.report, b.report])[0] != a.report:
        a, b = b, a
    sides = [
        material.side(_value(material, one), [(one.report, s) for s in one.spans]) for one in (a, b)
    ]
    labels = material.label(a.report), material.label(b.report)
    first, second = (material.text(a.report, one.content[0]) for one in (a.first, a.second))
    way = material.altered_on_the_way(a.report, b.report)
    why = (
        f"In {labels[0]} “{_bare(first)}” comes before “{_bare(second)}”, "
        f"in {labels[1]} after it{way}."
    )
    about = material.text(a.report, a.spans[0])
    return finding("date", about, sides, why=why, rule="order_differs", score=0.7)


def _value(material: Material, one: InOrder) -> str:
    first, second = (
        _bare(material.text(one.report, part.content[0])) for part in (one.first, one.second)
    )
    return f"first “{first}”, then “{second}”"


def _bare(text: str) -> str:
    return text.strip(" .,;:")
