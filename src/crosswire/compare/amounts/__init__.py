"""Two figures for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosswire.compare.amounts.counts import one_thing, prices
from crosswire.compare.amounts.figures import TOLLS, Figure, apart, figures, retold_figures
from crosswire.compare.claims import likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, Place, finding
from crosswire.compare.retold import Retold
from crosswire.records.finding import Finding, Side
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

NEARLY_ONE = 0.6  # the same, for a copying error between reports of one lineage
ONE_PRICE = 0.5  # the same, for two prices in independent reports
Pair = tuple[Figure, Figure]


def amounts_differ(material: Material) -> Iterator[Finding]:
    """Figures for one thing that cannot both be right.

    The figures must count the same: killed and wounded are never mixed, nor two currencies. The
    sentences must be alike beyond the figure, as wholes where it is no toll, and must not name
    different places or hours. "At least 27" and 31 are compatible, and so are "about 50" and 52. A
    toll that is higher in a later report is a development, and so is another sum, unless both are
    what one thing costs, the reports are independent and neither tells of a revision. It is a
    conflict when reports of one day differ, when a later report has less, when two sources differ
    in one report or where one of two has no date, or when a rewrite has ten or a hundred times what
    its original has. It is one, too, where a sentence is told in the same words but for the figure,
    and time cannot explain it. Where no report has a date, time can explain any. Figures that are
    compatible or follow one another make one side; the figure that fits none of them makes the
    other.
    """
    told = [figure for reading in material.own.readings for figure in figures(material, reading)]
    by_counted: dict[str, list[Figure]] = defaultdict(list)
    for figure in told:
        by_counted[figure.counted].append(figure)
    pairs = [
        (a, b)
        for same in by_counted.values()
        for a, b in combinations(same, 2)
        if a.value != b.value and _conflict(material, a, b, same)
    ]
    told_already: list[frozenset[Place]] = []
    for odd, others in _odd_ones(material, pairs):
        told_already.append(frozenset((f.report, f.amount.span) for f in (*odd, *others)))
        yield _told(material, odd, others)
    for one, a, b in retold_figures(material):
        places = {(f.report, f.amount.span) for f in (a, b)}
        if not any(places <= known for known in told_already) and not _later(material, a, b):
            yield _retold(material, one, a, b)


def _later(material: Material, a: Figure, b: Figure) -> bool:
    """Whether reports of two days give two states of one thing."""
    days = {material.day(a.report), material.day(b.report)}
    dependent = material.all.independent((a.report, b.report)) == 1
    return (
        (len(days) > 1 or None in days)
        and development(material, a, b)
        and not (dependent and None in days)
    )


def _retold(material: Material, one: Retold, a: Figure, b: Figure) -> Finding:
    values = [material.text(figure.report, figure.amount.span) for figure in (a, b)]
    why = f"Told in the same words but for the figure: “{values[0]}” or “{values[1]}”"
    return material.parted("number", one, values, why=why, rule="amounts_differ")


def _conflict(material: Material, a: Figure, b: Figure, told: Sequence[Figure]) -> bool:
    if a.counted != b.counted or not one_thing(material, a, b):
        return False
    if _slip(material, a, b) and not (_prints(a, b, told) or _prints(b, a, told)):
        return True
    if a.report != b.report and _prints(a, b, told) and _prints(b, a, told):
        return False
    if not _two_sources(a, b) and (_gives(a, b, told) or _gives(b, a, told)):
        return False
    return apart(a, b) and (not development(material, a, b) or _repriced(material, a, b))


def _gives(one: Figure, other: Figure, told: Sequence[Figure]) -> bool:
    """Whether the report of ``one`` has a figure elsewhere that agrees with ``other``."""
    return any(
        f.report == one.report and f.counted == other.counted and not apart(f, other) for f in told
    )


def _prints(one: Figure, other: Figure, told: Sequence[Figure]) -> bool:
    """Whether the report of ``one`` has the number of ``other`` too."""
    return any(f.report == one.report and f.value == other.value for f in told)


def _two_sources(a: Figure, b: Figure) -> bool:
    return bool(a.sources and b.sources) and not a.sources & b.sources


def _slip(material: Material, a: Figure, b: Figure) -> bool:
    """A copying error: ten, a hundred or a thousand times, where one descends from the other."""
    low, high = sorted((a.value, b.value))
    return (
        low > 0
        and high / low in (10, 100, 1000)
        and a.report != b.report
        and material.all.independent((a.report, b.report)) == 1
        and likeness(a.claim, b.claim, material.weights).share >= NEARLY_ONE
    )


def development(material: Material, a: Figure, b: Figure) -> bool:
    """Whether time passing can explain it: the later is higher, or the days are not known."""
    two_sources = _two_sources(a, b)
    if a.report == b.report:
        return not two_sources
    day_a, day_b = material.day(a.report), material.day(b.report)
    if day_a is None or day_b is None:
        return not two_sources or day_a == day_b
    if day_a == day_b:
        return False
    first, second = (a, b) if day_a < day_b else (b, a)
    return a.counted not in TOLLS or second.value >= first.value


def _repriced(material: Material, a: Figure, b: Figure) -> bool:
    """Whether two independent reports give one thing two prices, and tell of no revision."""
    if a.counted in TOLLS or material.all.independent((a.report, b.report)) == 1:
        return False
    shared = a.claim.words & b.claim.words - hollow()
    if not shared & prices() or not shared - prices():
        return False
    if any(_revised(material, figure) for figure in (a, b)):
        return False
    return likeness(a.claim, b.claim, material.weights).share >= ONE_PRICE


def _revised(material: Material, figure: Figure) -> bool:
    """Whether the sentence tells of a revision, of a part, or of a sum by the year."""
    said = word_tokens(figure.amount.sentence.of(material.all.report[figure.report].text))
    return not words("revision_words").isdisjoint(said)


def _odd_ones(
    material: Material, pairs: Sequence[Pair]
) -> Iterator[tuple[list[Figure], list[Figure]]]:
    """The values that stand against others, each with those; the least carried is the odd one."""
    left = list(pairs)
    while left:
        values = sorted({_key(figure) for pair in left for figure in pair})
        odd = min(values, key=lambda value: _oddness(material, value, left))
        mine = [pair for pair in left if any(_key(f) == odd for f in pair)]
        figures = list({id(f): f for pair in mine for f in pair}.values())
        yield [f for f in figures if _key(f) == odd], [f for f in figures if _key(f) != odd]
        left = [pair for pair in left if pair not in mine]


def _oddness(
    material: Material, value: tuple[str, float], pairs: Sequence[Pair]
) -> tuple[bool, int, bool, tuple[int, int], tuple[str, float]]:
    """First a value whose opponents agree with one another; of these, the one with most of them."""
    figures = {id(f): f for p in pairs if any(_key(f) == value for f in p) for f in p}.values()
    others = [f for f in figures if _key(f) != value]
    by_value: dict[float, list[Figure]] = {}
    for figure in others:
        by_value.setdefault(figure.value, []).append(figure)
    agree = all(
        any(not apart(a, b) or _dated_development(material, a, b) for a in one for b in other)
        for one, other in combinations(by_value.values(), 2)
    )
    reports = {f.report for f in figures if _key(f) == value}
    made = reports <= {link.a for link in material.all.lineage}  # from another's report
    carried = material.all.independent(reports), len(reports)
    return not agree, -len(by_value), not made, carried, value


def _dated_development(material: Material, a: Figure, b: Figure) -> bool:
    known = material.day(a.report) is not None and material.day(b.report) is not None
    return known and development(material, a, b)


def _key(figure: Figure) -> tuple[str, float]:
    return figure.counted, figure.value


def _told(material: Material, odd: Sequence[Figure], others: Sequence[Figure]) -> Finding:
    sides = [_side(material, others), _side(material, odd)]
    later = _revision(material, odd, others)
    if later and sides[0].reports[0] == later:
        sides.reverse()
    amount = odd[0].amount
    counted = odd[0].counted if odd[0].counted in TOLLS else amount.counts or amount.unit
    why = f"“{sides[0].value}” and “{sides[1].value}” are figures for the same"
    if later:
        why = f"{why}; it may have been revised, but {material.label(later)} does not say so."
    else:
        why = f"{why}, and cannot both be right{_because(material, odd, others)}."
    about = f"{counted}: {sides[0].value} or {sides[1].value}"
    return finding("number", about, sides, why=why, rule="amounts_differ", score=0.8)


def _revision(material: Material, odd: Sequence[Figure], others: Sequence[Figure]) -> str | None:
    """The first later report of the newer of two prices; none where time cannot explain them."""
    pairs = [(a, b) for a in odd for b in others]
    if not all(apart(a, b) and development(material, a, b) for a, b in pairs):
        return None
    first, *later = material.ordered(f.report for f in (*odd, *others))
    began = next(f for f in (*odd, *others) if f.report == first)
    newer = {f.report for f in (*odd, *others) if apart(f, began)}
    return next((report for report in later if report in newer), None)


def _because(material: Material, odd: Sequence[Figure], others: Sequence[Figure]) -> str:
    if any(_slip(material, a, b) for a in odd for b in others):
        return "; one report descends from the other"
    days = {material.day(figure.report) for figure in (*odd, *others)}
    if len(days) == 1 and None not in days:
        return "; all are told on one day"
    return "; no order of the reports in time explains it"


def _side(material: Material, group: Sequence[Figure]) -> Side:
    ordered = sorted(group, key=lambda f: (material.ordered([f.report, *(
        g.report for g in group)]).index(f.report), f.amount.span))  # fmt: skip
    texts: dict[float, str] = {}
    for figure in ordered:
        text = material.text(figure.report, figure.amount.span)
        texts[figure.value] = min(texts.get(figure.value, text), text, key=len)
    value = ", later ".join(texts.values())
    return material.side(value, [(f.report, f.amount.sentence) for f in group])
