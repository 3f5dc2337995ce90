"""Told as fact in one report, as somebody's accusation in another."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, Place, finding
from crosswire.records.finding import Finding

WHOLE = 0.8  # share of the accusation, by weight, that the sentence told as fact must have
WORDS_SHARED = 3


def told_as_fact(material: Material) -> Iterator[Finding]:
    """One report tells as fact what another gives only as an accusation.

    The sentence told as fact must have the accusation's verb and nearly all of its content words
    and names, and must stand in a report that nowhere attributes it. Only accusations are compared:
    that one report names the source of an undisputed fact and another does not is no difference.
    Who merely criticises what happened ("slammed the walkout") accuses nobody of having done it.
    """
    found: dict[frozenset[Place], list[Claim]] = {}
    facts: dict[frozenset[Place], list[Claim]] = {}
    for accusation in material.claims:
        if accusation.statement is None or accusation.statement.stance != "accuses":
            continue
        if material.predicate(accusation) is None:
            continue
        near = material.sharing(accusation.words - hollow(), WORDS_SHARED)
        told = [c for c in near if c.statement is None and _tells(material, c, accusation)]
        attributed = {c.report for c in near if c.statement and _same(material, c, accusation)}
        if told := [fact for fact in told if fact.report not in attributed]:
            places = frozenset((fact.report, fact.span) for fact in told)
            found.setdefault(places, []).append(accusation)
            facts[places] = told
    for places, accusations in found.items():
        yield _told(material, accusations, facts[places])


def _tells(material: Material, fact: Claim, accusation: Claim) -> bool:
    shared = fact.words & accusation.words - hollow()
    names = accusation.names | accusation.beside
    return (
        fact.report != accusation.report
        and len(shared) >= WORDS_SHARED
        and bool(fact.names & names)
        and material.predicate(fact) == material.predicate(accusation)
        and _same(material, fact, accusation)
    )


def _same(material: Material, claim: Claim, accusation: Claim) -> bool:
    alike = likeness(accusation, claim, material.weights)
    return alike.of_a >= WHOLE and not alike.opposed


def _told(material: Material, accusations: list[Claim], told: list[Claim]) -> Finding:
    accusation = accusations[0]
    speaker = accusation.statement.speaker if accusation.statement else None
    name = material.people.full_name(accusation.report, speaker.name) if speaker else "somebody"
    sides = [
        material.side(f"an accusation by {name}", [(one.report, one.span) for one in accusations]),
        material.side("told as fact", [(fact.report, fact.span) for fact in told]),
    ]
    content = " … ".join(material.text(accusation.report, span) for span in accusation.content)
    label = material.label(accusation.report)
    why = f"What {label} gives as an accusation by {name} is told as fact."
    return finding("attribution", content, sides, why=why, rule="told_as_fact", score=0.7)
