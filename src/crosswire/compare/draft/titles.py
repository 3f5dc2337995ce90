"""Titles in a draft: who is said to hold, or to have held, which office."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.claims import Claim
from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.people import same_person
from crosswire.compare.titles import NEAR, Held, as_held, one_place
from crosswire.records.check import Point, Verdict
from crosswire.records.role import Role

BESIDE = 6  # words of meaning from a name within which its title stands
OVER = frozenset({"former", "late", "act", "elect"})  # concepts that change what a title says


def title_point(role: Role, lookup: Lookup) -> Point:
    """Whether the collection gives the person this office, now or formerly, as of the draft's day.

    "Former" is contradicted where reports near the draft's day call the person the holder and none
    the former holder; "current" where at least two independent reports say former and none current.
    Where reports differ, it is contradicted where more independent ones contradict it than carry
    it, unless the title may be given by courtesy: somebody else holds the office.
    """
    of_person = [held for held in lookup.roles if _is_of(held, role.person, lookup)]
    mine = as_held(role, lookup.draft.id, "")
    same = [h for h in of_person if h.office == mine.office and one_place(h.of, mine.of)]
    same = [held for held in same if _near(held, lookup)]
    agree = [held for held in same if held.former == mine.former]
    both = {held.report for held in agree}
    differ = [held for held in same if held.former != mine.former and held.report not in both]
    state = "holds the office" if mine.former else "held it formerly"
    others = f"{_says(differ, lookup)} that {role.person} {state}." if differ else ""
    if agree and _outweighed(mine, agree, differ, lookup):
        why = f"{_says(agree, lookup)} the same, but {others}"
        return _point(role, lookup, [*differ, *agree], "contradicted", why)
    if agree:
        since = " Overtaken since:" if differ and _younger(differ, agree, lookup) else ""
        why = f"{_says(agree, lookup)} the same.{since} {others}".strip()
        return _point(role, lookup, [*agree, *differ], "supported", why)
    if differ and (mine.former or _independent(differ, lookup) > 1):
        return _point(role, lookup, differ, "contradicted", others)
    if not differ and (printed := _printed(mine, lookup)):
        why = f"The words stand beside the name in {lookup.labels(c.report for c in printed)}."
        passages = lookup.passages(printed)
        return point("role", lookup.draft, role.span, "supported", why, passages)
    return _point(role, lookup, of_person, "not_found", _unknown(role, of_person, lookup))


def _is_of(held: Held, person: str, lookup: Lookup) -> bool:
    """Whether a report's title is of this person, under the name that the report or any other uses.

    "President Marovich" is Elena Marovic's, where the actors of the collection join the two.
    """
    known = lookup.material.people.full_name(held.report, held.role.person)
    return same_person(held.role.person, person) or same_person(known, person)


def _printed(mine: Held, lookup: Lookup) -> list[Claim]:
    """Sentences that name the office right beside the person, where it was not read as a role."""
    key = next((c.key for c in lookup.concepts([mine.role.span]) if c.kind == "person"), None)
    return [c for c in lookup.naming(key) if _beside(key, mine, c)] if key and mine.office else []


def _beside(key: str, mine: Held, claim: Claim) -> bool:
    """Whether the office, and whether it is over, stands within some words of the person."""
    keys = [concept.key for concept in claim.concepts]
    for at in (at for at, found in enumerate(keys) if found == key):
        near = frozenset(keys[max(0, at - BESIDE) : at + BESIDE + 1])
        over = bool(near & OVER)
        if mine.office - OVER <= near and mine.of <= claim.keys and over == mine.former:
            return True
    return False


def _near(held: Held, lookup: Lookup) -> bool:
    day, told = lookup.day, lookup.material.day(held.report)
    return day is None or told is None or abs((day - told).days) <= NEAR


def _outweighed(mine: Held, agree: Sequence[Held], differ: Sequence[Held], lookup: Lookup) -> bool:
    """Whether more independent reports contradict it than carry it, and not by courtesy."""
    if _independent(differ, lookup) <= _independent(agree, lookup):
        return False
    return not (mine.former and any(_holds_it(held, mine, lookup) for held in lookup.roles))


def _younger(differ: Sequence[Held], agree: Sequence[Held], lookup: Lookup) -> bool:
    """Whether every report that differs is younger than every one that agrees."""
    later, earlier = ([lookup.material.day(h.report) for h in side] for side in (differ, agree))
    known = [day for day in earlier if day is not None]
    return len(known) == len(earlier) and all(day and day > max(known) for day in later)


def _holds_it(held: Held, mine: Held, lookup: Lookup) -> bool:
    """Whether somebody else is called the holder of the office at that time.

    Where "President Brandt" does not say of what, another place of a report does.
    """
    return (
        not held.former
        and held.office == mine.office
        and not _is_of(held, mine.role.person, lookup)
        and one_place(_of(held, lookup), _of(mine, lookup))
        and _near(held, lookup)
    )


def _of(held: Held, lookup: Lookup) -> frozenset[str]:
    """What the office is of, by itself or where else the same person is called so."""
    person, office = held.role.person, held.office
    same = (h for h in lookup.roles if h.office == office and _is_of(h, person, lookup))
    return held.of or frozenset().union(*(h.of for h in same))


def _independent(found: Sequence[Held], lookup: Lookup) -> int:
    return lookup.material.all.independent({held.report for held in found})


def _says(found: Sequence[Held], lookup: Lookup) -> str:
    return lookup.says((held.report for held in found), "say")


def _unknown(role: Role, of_person: Sequence[Held], lookup: Lookup) -> str:
    if not of_person:
        return f"No report gives {role.person} an office; that does not make it wrong."
    titles = sorted({f"“{held.role.text}”" for held in of_person})[:3]
    return f"No report gives {role.person} this office; they have {', '.join(titles)}."


def _point(role: Role, lookup: Lookup, found: Sequence[Held], verdict: Verdict, why: str) -> Point:
    passages = dict.fromkeys((held.report, held.role.span) for held in found)
    shown = tuple(lookup.material.passage(*place) for place in passages)[:4]
    return point("role", lookup.draft, role.span, verdict, why, shown)
