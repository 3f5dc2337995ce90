"""Current in one report, former in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.concepts import concepts
from crosswire.compare.material import Material, finding
from crosswire.compare.people import person_key, same_person
from crosswire.compare.titles.retitled import Retitled, retitled
from crosswire.records.finding import Finding, Side
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.words.fold import bare_words
from crosswire.words.lists import words

NEAR = 120  # days: a title told in the saga that long before or after still counts as evidence
SAME_TIME = 1  # days after the "former" report in which "current" speaks against it alone
BEFORE_NAME, AFTER_NAME = 3, 2  # words from a name within which it is told who leaves office
RETOLD = 3  # days within which a report that is made from another tells of the same time
LEAVING = frozenset(
    {"appoint", "dismiss", "elect", "quit", "replace", "retire", "inaugur", "swear"}
)
_THEN = re.compile(r"then\b", re.IGNORECASE)  # holder at the time that is told of
PUT_OUT = frozenset({"fire", "remov"})  # also what guns do, and what is done to things


@dataclass(frozen=True, slots=True)
class Held:
    """One mention of a role: ``person`` and ``office`` are equal for what is the same."""

    report: str
    role: Role
    person: str
    office: frozenset[str]
    of: frozenset[str]

    @property
    def former(self) -> bool:
        """Whether the office is said to be over; a tense that is not told counts as current."""
        return self.role.tense == "former"


def titles_differ(material: Material) -> Iterator[Finding]:
    """One report calls somebody the holder of an office, another the former holder.

    The office and the person must be the same, and the two must be said of one time: by reports of
    one day, by a report and one that is made from it, or current titles stand both before and after
    the report that says former. Current before and former after is a change of office and no
    conflict, and nothing is reported where some report tells that the person takes or leaves
    office. "President X" is also said by courtesy of somebody who was: nothing is reported where a
    report says first former and then current, where fewer independent reports say current than
    former, where as many do and none gives the office with its country, or where the same reports
    name another holder of the office. Titles from other reports of the same saga count where they
    are near in time. Where a sentence is told in the same words but for "former", any title counts,
    in reports of one day or of which one is made from the other.
    """
    held = held_roles(material)
    told = set[frozenset[str]]()
    for person in sorted({one.person for one in held}):
        for group in _offices([one for one in held if one.person == person]):
            for one in _conflict(material, group, held):
                told.add(frozenset(report for side in one.sides for report in side.reports))
                yield one
    for pair in retitled(material):
        if not any(pair.reports <= known for known in told) and not _excused(material, pair, held):
            yield _retold(material, pair)


def _excused(material: Material, pair: Retitled, held: list[Held]) -> bool:
    """Whether the person leaves or takes office, or somebody else holds it."""
    report = pair.where.a[0].report
    person = material.people.identity(report, pair.current.person)
    current = as_held(pair.current, report, person)
    mine = [one for one in held if (one.person, one.office) == (person, current.office)]
    return _is_moved(material, current) or _by_courtesy([current], mine or [current], held)


def _is_moved(material: Material, one: Held) -> bool:
    """Whether a report tells, right beside the name, that the person leaves or takes office."""
    key = person_key(material.people.full_name(one.report, one.role.person))
    for claim in material.claims:
        keys = [concept.key for concept in claim.concepts]
        for at in (at for at, found in enumerate(keys) if found == key):
            before, after = keys[max(0, at - BEFORE_NAME) : at], keys[at + 1 : at + AFTER_NAME + 1]
            if LEAVING.intersection(before + after) or PUT_OUT.intersection(before):
                return True
    return False


def _retold(material: Material, pair: Retitled) -> Finding:
    person = material.people.full_name(pair.where.a[0].report, pair.current.person)
    title = pair.current.title
    why = f"Told in the same words, but {person} is {title} in one and former {title} in the other"
    values = [title, f"former {title}"]
    return material.parted("role", pair.where, values, why=why, rule="titles_differ")


def held_roles(material: Material) -> list[Held]:
    """Every role of the material that is told as current or former."""
    return [
        as_held(role, reading.report, material.people.identity(reading.report, role.person))
        for reading in material.all.readings
        for role in reading.roles
        if role.tense in (None, "current", "former")
        and _is_office(role.title)
        and not _THEN.match(role.text)
    ]


def _is_office(title: str) -> bool:
    """Whether a title is one that a person holds, and loses; being a policeman is none."""
    words_of_it = f" {bare_words(title)}"
    head = words_of_it if words_of_it.endswith(" of state") else words_of_it.split(" of ")[0]
    return any(head.endswith(f" {office}") for office in words("offices"))


def as_held(role: Role, report: str, person: str) -> Held:
    """A mention of a role with its office, and what it is an office of, as concepts."""
    title = concepts(role.title, Span(0, len(role.title)))
    of = concepts(role.of or "", Span(0, len(role.of or "")))
    return Held(
        report,
        role,
        person,
        frozenset(c.key for c in title if c.kind != "country"),
        frozenset(c.key for c in of) | {c.key for c in title if c.kind == "country"},
    )


def _offices(held: Sequence[Held]) -> list[list[Held]]:
    """One person's mentions by office: the same title, of the same country or body."""
    groups: dict[frozenset[str], list[Held]] = defaultdict(list)
    for one in held:
        groups[one.office].append(one)
    result = []
    for _, group in sorted(groups.items(), key=lambda item: sorted(item[0])):
        named = {one.of for one in group if one.of}
        if len(named) < 2 or frozenset.intersection(*named):
            result.append(group)
        else:
            result += [[one for one in group if one.of == of] for of in sorted(named, key=sorted)]
    return result


def _conflict(material: Material, group: list[Held], held: list[Held]) -> Iterator[Finding]:
    says_former = {one.report for one in group if one.former}
    says_current = {one.report for one in group if not one.former}
    current = [o for o in group if not o.former and o.report not in says_former]
    if material.all.independent({one.report for one in current}) > 1:
        says_current = set()  # others bear out that the office is held
    says_current -= {one.report for one in group if one.former and _first(one, group)}
    former = [
        one for one in group
        if one.former and one.report not in says_current and _too_early(one, current, material)
    ]  # fmt: skip
    current = [one for one in current if any(near(one, f, material) for f in former)]
    if (
        not any(one.report in material.story for one in former)
        or not _outweighs(material, current, former)
        or _by_courtesy(current, group, held)
        or _leaves(material, group[0])
        or _is_moved(material, group[0])
    ):
        return
    yield _told(material, current, former)


def _first(former: Held, group: Sequence[Held]) -> bool:
    """Whether the report calls the person the holder before it says former: no courtesy."""
    return any(
        not one.former and one.report == former.report and one.role.span < former.role.span
        for one in group
    )


def _too_early(former: Held, current: Sequence[Held], material: Material) -> bool:
    """Whether somebody calls the person the holder at the same time, or both before and after."""
    day = material.day(former.report)
    days = [material.day(one.report) for one in current if near(one, former, material)]
    known = [(other - day).days for other in days if other and day]
    if len(known) < len(days) or any(_one_origin(one, former, material) for one in current):
        return True
    return any(0 <= n <= SAME_TIME for n in known) or (
        any(n <= 0 for n in known) and any(n >= 0 for n in known)
    )


def _one_origin(one: Held, former: Held, material: Material) -> bool:
    """Whether one of two reports is made from the other, within days: it garbled the title."""
    return near(one, former, material, RETOLD) and (
        material.all.independent((one.report, former.report)) == 1
    )


def near(one: Held, other: Held, material: Material, days: int = NEAR) -> bool:
    """Whether two reports speak of one time; undated ones do with each other, or in one story."""
    a, b = material.day(one.report), material.day(other.report)
    if a is None or b is None:
        return a == b or {one.report, other.report} <= material.story
    return abs((a - b).days) <= days


def _outweighs(material: Material, current: Sequence[Held], former: Sequence[Held]) -> bool:
    """Whether as many independent reports say current as say former: else it is a courtesy."""
    if not current or not former:
        return False
    now = material.all.independent({one.report for one in current})
    over = material.all.independent({one.report for one in former})
    retold = any(_one_origin(one, f, material) for one in current for f in former)
    return now > over or (now == over and (retold or any(_explicit(one) for one in current)))


def _explicit(one: Held) -> bool:
    """Whether the words give the office with its country, which no courtesy does."""
    text = one.role.text
    full = one.role.person.split()[0] in text and len(one.role.person.split()) > 1
    named = any(c.kind == "country" for c in concepts(text, Span(0, len(text))))
    return one.role.tense == "current" or (full and named)


def _by_courtesy(current: list[Held], group: list[Held], held: list[Held]) -> bool:
    """Whether somebody else holds the office in the same reports."""
    ofs = frozenset[str]().union(*(one.of for one in group))
    reports = {one.report for one in current}
    return any(
        other.report in reports
        and not other.former
        and other.office == group[0].office
        and other.person != group[0].person
        and not same_person(other.role.person, group[0].role.person)
        and one_place(ofs, _ofs(other, held))
        for other in held
    )


def _ofs(other: Held, held: Sequence[Held]) -> frozenset[str]:
    """What the holder is said, anywhere, to hold this office of."""
    mine = [one.of for one in held if one.person == other.person and one.office == other.office]
    return frozenset[str]().union(*mine)


def one_place(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two offices can be of one country or body; they can where it is not said."""
    return not a or not b or bool(a & b)


def _leaves(material: Material, one: Held) -> bool:
    """Whether some report of the story tells that the person leaves or takes office."""
    key = person_key(material.people.full_name(one.report, one.role.person))
    return any(key in claim.keys and claim.keys & LEAVING for claim in material.claims)


def _told(material: Material, current: Sequence[Held], former: Sequence[Held]) -> Finding:
    person = material.people.full_name(current[0].report, current[0].role.person)
    title = max((one.role.title for one in current), key=lambda t: (len(t), t))
    of = next((f" of {one.role.of}" for one in current if one.role.of), "")
    sides = [
        material.side(title, [(one.report, one.role.span) for one in current]),
        material.side(f"former {title}", [(one.report, one.role.span) for one in former]),
    ]
    why = (
        f"{_count(sides[0]).capitalize()} {person} {title}, {_count(sides[1])} the same person "
        f"former {title}; "
        f"{_when(material, sides)}, and none tells of a change of office."
    )
    score = 0.75 + 0.05 * min(4, sides[0].independent)
    about = f"{person}: {title} or former {title}{of}"
    return finding("role", about, sides, why=why, rule="titles_differ", score=score)


def _count(side: Side) -> str:
    return "one report calls" if len(side.reports) == 1 else f"{len(side.reports)} reports call"


def _when(material: Material, sides: Sequence[Side]) -> str:
    days = [material.day(report) for side in sides for report in side.reports]
    known = [day for day in days if day]
    if len(known) < len(days):
        return "they are reports of one story"
    span = (max(known) - min(known)).days
    if span == 0:
        return "all are of one day"
    return "they lie within a day" if span == 1 else f"they lie within {span} days"
