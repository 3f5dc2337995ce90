"""Who took part: there in one report, absent in another; whole lists that differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from crosswire.compare.material import Material, finding
from crosswire.compare.participants.delegations import delegations_differ
from crosswire.compare.participants.occasions import one_occasion
from crosswire.compare.participants.presence import Presence, presences
from crosswire.records.finding import Finding

DAYS_APART = 2  # between reports that tell of one occasion without dating it
VERBS = {True: ("will take part", "will not take part"), False: ("took part", "did not take part")}
Pair = tuple[Presence, Presence]


def participants_differ(material: Material) -> Iterator[Finding]:
    """One report says that somebody took part, another that he did not; or whole lists differ.

    A difference needs two things that are said: "attended", "was among those at" in one report, and
    "skipped", "stayed away", "did not attend", "Y came in place of X" in another, of one person,
    country or body, and of one occasion: the same kind (talks, a summit, a funeral), no other place
    or day, no other word before it ("the climate summit", "the trade summit"). A report that names
    fewer people contradicts nobody: silence is no denial. Two lists are set against each other
    only where both are said to be whole ("the delegation consisted of X and Y"), or a sentence is
    told in the same words but for one name of those who met. What is announced is compared with
    what is announced on the same day, and a party of which one report says both is left alone.
    """
    by_party: dict[str, list[Presence]] = defaultdict(list)
    for one in presences(material):
        by_party[one.party.key].append(one)
    for _, group in sorted(by_party.items()):
        there, away = ([one for one in group if one.took_part is told] for told in (True, False))
        both = {one.report for one in there} & {one.report for one in away}
        pairs = [
            (one, other)
            for one, other in product(there, away)
            if not both & {one.report, other.report} and _differ(material, one, other)
        ]
        if pairs:
            yield _told(material, pairs)
    yield from delegations_differ(material)


def _differ(material: Material, there: Presence, away: Presence) -> bool:
    if there.ahead != away.ahead:
        return False
    most = 0 if there.ahead else DAYS_APART
    return one_occasion(material, there.occasion, away.occasion, most)


def _told(material: Material, pairs: Sequence[Pair]) -> Finding:
    name = max((one.party.name for pair in pairs for one in pair), key=lambda n: (len(n), n))
    verbs = VERBS[pairs[0][0].ahead]
    there = sorted({(one.report, one.sentence) for one, _ in pairs})
    away = sorted({(one.report, one.sentence) for _, one in pairs})
    sides = [
        material.side(f"{name} {verb}", places)
        for verb, places in zip(verbs, (there, away), strict=True)
    ]
    first, second = (side.reports[0] for side in sides)
    way = material.altered_on_the_way(first, second)
    why = (
        f"{material.label(first)} says that {name} {verbs[0]}, "
        f"{material.label(second)} that {name} {verbs[1]}{way}."
    )
    about = material.text(*there[0])
    return finding("participants", about, sides, why=why, rule="participants_differ", score=0.85)
