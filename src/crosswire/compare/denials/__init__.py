"""One side asserts it, another denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.callings import called
from crosswire.compare.claims import Claim
from crosswire.compare.concepts import concepts
from crosswire.compare.denials.answers import answer, asserts, denies
from crosswire.compare.denials.contradictions import contradictions
from crosswire.compare.denials.matters import matter_of, names_doer
from crosswire.compare.denials.pronouns import surely_meant
from crosswire.compare.kinds import broader, kinds, wide
from crosswire.compare.material import Material, Place, finding
from crosswire.compare.people import same_person
from crosswire.records.finding import Finding
from crosswire.records.span import Span

TAKEN_UP = 0.75  # how sure it is that a denial takes up what was said just before
ONE_MATTER = 2  # concepts that two answers share where both are of one matter


@dataclass(frozen=True, slots=True)
class Denied:
    """An assertion, and where and by whom it is denied; ``alike`` in [0, 1]."""

    assertion: Claim
    place: Place
    denier: str
    alike: float
    shared: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    denial: Claim | None = None


def denied(material: Material) -> Iterator[Finding]:
    """Somebody asserts something, and somebody else says that it is not so.

    A denial is a statement that denies by its verb ("denied supplying") or by its content ("has
    never supplied"). It answers an assertion when both are of one deed, with synonyms ("supply",
    "deliver"; "weapons", "arms") and kinds (a missile is a weapon): the verb of the one is the verb
    of the other, the same is said to do it, and one has half of what the other says besides. What
    could, should or may be is no assertion, and neither is a question, a demand or a wish. A denial
    that takes up what was said just before ("the ministry contradicted this") answers that, where
    it speaks of the denier. Silence, "did not respond" and "declined to comment" are no denial, and
    nobody is set against himself. Reports that tell the assertion and reports that tell the denial
    are counted apart; one report can tell both.
    """
    found = [
        Denied(one.assertion, (one.report, one.sentence), one.denier, TAKEN_UP)
        for one in contradictions(material)
    ]
    for denial in material.claims:
        if done := denies(material, denial):
            near = material.sharing(kinds(done.keys) | wide(done.keys), 1)
            found += [d for a in near if (d := _answered(denial, a, material)) is not None]
    for matter in _matters(found):
        yield _told(material, matter)


def _answered(denial: Claim, claim: Claim, material: Material) -> Denied | None:
    """The denial of this assertion, where it is one."""
    if denial.statement is None or denial.statement.speaker is None or not asserts(claim):
        return None
    if not all(_surely_by(material, one) for one in (denial, claim)):
        return None
    found = answer(material, denial, claim)
    if found is None:
        return None
    name = called(material, denial.report, denial.statement.speaker)
    place = (denial.report, denial.span)
    return Denied(claim, place, name, found.alike, found.shared, found.matter, denial)


def _surely_by(material: Material, claim: Claim) -> bool:
    speaker = claim.statement.speaker if claim.statement else None
    return speaker is not None and surely_meant(material, claim.report, speaker)


def _matters(found: Sequence[Denied]) -> list[list[Denied]]:
    """What shares an assertion or a denial is one matter, and so is the same deed of the same."""
    matters: list[list[Denied]] = []
    for one in found:
        touching = [m for m in matters if any(_touch(one, other) for other in m)]
        merged = [other for m in touching for other in m]
        matters = [m for m in matters if all(m is not other for other in touching)]
        matters.append([*merged, one])
    return matters


def _touch(a: Denied, b: Denied) -> bool:
    one_matter = len(a.matter & b.matter) >= ONE_MATTER
    again = a.denier == b.denier and a.assertion.keys == b.assertion.keys
    return a.assertion is b.assertion or a.place == b.place or one_matter or again


def _told(material: Material, matter: Sequence[Denied]) -> Finding:
    best = max(
        matter,
        key=lambda d: (
            names_doer(material, d.assertion),
            _reads_well(d),
            d.assertion.report != d.place[0],  # what one report tells whole, another may not
            d.alike,
            -d.assertion.span.start,
            d.denier,
        ),
    )
    asserters = _names(
        called(material, d.assertion.report, d.assertion.statement.speaker)
        for d in matter
        if d.assertion.statement and d.assertion.statement.speaker
    )
    deniers = _names(d.denier for d in matter)
    sides = [
        material.side(
            f"asserted by {asserters}" if asserters else "asserted",
            [(d.assertion.report, d.assertion.span) for d in matter],
            [d.assertion for d in matter],
        ),
        material.side(f"denied by {deniers}", [d.place for d in matter], _deniers_claims(matter)),
    ]
    shared = _shared(material, best)
    why = f"What {asserters} asserted, {deniers} denied{shared}."
    if not asserters:
        why = f"It is not said who asserts what {deniers} denied{shared}."
    score = round(min(0.97, 0.6 + 0.4 * max(d.alike for d in matter)), 3)
    asserted = [best.assertion, *(one.assertion for one in matter)]
    about = matter_of(material, asserted, [one.denial for one in matter if one.denial])
    return finding("denial", about, sides, why=why, rule="denied", score=score)


def _deniers_claims(matter: Sequence[Denied]) -> list[Claim] | None:
    """The denials as claims, where all are statements."""
    found = [one.denial for one in matter if one.denial]
    return found if len(found) == len(matter) else None


def _reads_well(one: Denied) -> tuple[bool, bool]:
    """Whether the assertion names who does it, and is no quotation."""
    statement = one.assertion.statement
    return bool(one.assertion.names), statement is not None and statement.kind == "indirect"


def _names(found: Iterator[str]) -> str:
    names: list[str] = []
    for name in found:
        if not any(
            name == other or same_person(name, other) or _one(name, other) for other in names
        ):
            names.append(name)
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _one(a: str, b: str) -> bool:
    """Whether two names are of one country, and say no more: "Oslo", "Norway"."""
    read = [concepts(name, Span(0, len(name))) for name in (a, b)]
    keys = [{one.key for one in found} for found in read]
    return keys[0] == keys[1] and all(one.kind == "country" for found in read for one in found)


def _shared(material: Material, one: Denied) -> str:
    """The words of the assertion that the denial has too, as printed, in order."""
    shown: dict[str, str] = {}
    for concept in one.assertion.concepts:
        if {concept.key, broader().get(concept.key, concept.key)} & one.shared:
            shown.setdefault(concept.key, material.text(one.assertion.report, concept.span))
    return f"; both speak of {', '.join(f'“{word}”' for word in shown.values())}" if shown else ""
