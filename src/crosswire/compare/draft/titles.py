"""Titles in a draft: who is said to hold, or to have held, which office."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.compare.draft.lookup import Lookup, point
from crosswire.compare.people import same_person
from crosswire.compare.titles import NEAR, Held, as_held, one_place
from crosswire.records.check import Point, Verdict
from crosswire.records.role import Role


def title_point(role: Role, lookup: Lookup) -> Point:
    """Whether the collection gives the person this office, now or formerly, as of the draft's day.

    "Former" is contradicted where reports near the draft's day call the person the holder and none
    the former holder; "current" where at least two independent reports say former and none current.
    """
    of_person = [held for held in lookup.roles if same_person(held.role.person, role.person)]
    mine = as_held(role, lookup.draft.id, "")
    same = [h for h in of_person if h.office == mine.office and one_place(h.of, mine.of)]
    same = [held for held in same if _near(held, lookup)]
    agree = [held for held in same if held.former == mine.former]
    differ = [held for held in same if held.former != mine.former]
    if agree:
        return _point(role, lookup, agree, "supported", f"{_who(agree, lookup)} say the same.")
    if differ and (mine.former or _strong(differ, lookup)):
        state = "holds the office" if mine.former else "held it formerly"
        why = f"{_who(differ, lookup)} say that {role.person} {state}."
        return _point(role, lookup, differ, "contradicted", why)
    return _point(role, lookup, of_person, "not_found", _unknown(role, of_person, lookup))


def _near(held: Held, lookup: Lookup) -> bool:
    day, told = lookup.day, lookup.material.day(held.report)
    return day is None or told is None or abs((day - told).days) <= NEAR


def _strong(found: Sequence[Held], lookup: Lookup) -> bool:
    return lookup.material.all.independent({held.report for held in found}) > 1


def _who(found: Sequence[Held], lookup: Lookup) -> str:
    return lookup.labels(held.report for held in found)


def _unknown(role: Role, of_person: Sequence[Held], lookup: Lookup) -> str:
    if not of_person:
        return f"No report gives {role.person} an office; that does not make it wrong."
    titles = sorted({f"“{held.role.text}”" for held in of_person})[:3]
    return f"No report gives {role.person} this office; they have {', '.join(titles)}."


def _point(role: Role, lookup: Lookup, found: Sequence[Held], verdict: Verdict, why: str) -> Point:
    passages = dict.fromkeys((held.report, held.role.span) for held in found)
    shown = tuple(lookup.material.passage(*place) for place in passages)[:4]
    return point("role", lookup.draft, role.span, verdict, why, shown)
