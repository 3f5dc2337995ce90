"""The same words, given to different speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.compare.claims import parties
from crosswire.compare.material import Material, Place, finding
from crosswire.compare.people import person_key, same_person
from crosswire.compare.quotations.wording import Quoted, pairs, quotations, verbatim
from crosswire.compare.retold import Retold, Version
from crosswire.compare.spelling import misspelled
from crosswire.records.finding import Finding
from crosswire.records.statement import Speaker
from crosswire.words.fold import plain_marks
from crosswire.words.tokens import content_tokens

SHORTEST = 6  # words that two people will hardly both have said
CONTENT = 3  # of them words that carry meaning


def speakers_differ(material: Material) -> Iterator[Finding]:
    """Two reports give the same words to two different people.

    At least six words must stand alike in both, and in both the speaker must be a person named at
    the quotation itself: a speaker that had to be worked out from "he", or an office, a country or
    a body that somebody may speak for, is no evidence; nor is a sentence that names both of them.
    Two spellings of a name are one person. What is no quotation counts where the whole sentence is
    told in the same words but for the speaker's name.
    """
    people = {
        (reading.report, name.actor)
        for reading in material.own.readings
        for name in reading.names
        if name.kind == "PERSON"
    }
    told: dict[tuple[str, ...], list[tuple[Quoted, Quoted]]] = {}
    for a, b in pairs(quotations(material)):
        if _long_enough(a, b) and _differ(material, a, b, people):
            key = min(a.words, b.words, key=len)
            told.setdefault(key, []).append((a, b))
    places = set[Place]()
    for _, found in sorted(told.items()):
        places |= {(q.report, q.statement.sentence) for pair in found for q in pair}
        yield _told(material, found)
    for one in material.retold:
        if not any((v.report, v.sentence) in places for v in (one.a[0], one.b[0])):
            yield from _given_to_another(material, one)


def _given_to_another(material: Material, one: Retold) -> Iterator[Finding]:
    """A sentence told in the same words but for who is named as saying it."""
    a, b = one.a[0], one.b[0]
    if "to" in (*one.taken, *one.put):
        return  # whom the words are addressed to
    names = _person_at(material, a), _person_at(material, b)
    if not names[0] or not names[1] or not (_speaks(material, a) and _speaks(material, b)):
        return
    same = material.people.identity(a.report, names[0]) == material.people.identity(
        b.report, names[1]
    )
    if same or same_person(*names) or misspelled(*names):
        return
    if not one.alone and _both_named(material, (a, b), names):
        return
    full = [
        material.people.full_name(version.report, name)
        for version, name in zip((a, b), names, strict=True)
    ]
    why = f"Told in the same words but for who says it: {full[0]} or {full[1]}"
    yield material.parted("speaker", one, full, why=why, rule="speakers_differ")


def _both_named(
    material: Material, versions: tuple[Version, Version], names: tuple[str, str]
) -> bool:
    """Whether both sentences name both: "Vik said, reading out what Reed wrote"."""
    return all(
        person_key(other)
        in {one.key for one in material.people.concepts(version.report, [version.sentence])}
        for version, other in zip(versions, reversed(names), strict=True)
    )


def _person_at(material: Material, version: Version) -> str:
    """The only person named in the words that differ."""
    found = {
        name.actor
        for name in material.all.reading[version.report].names
        if name.kind == "PERSON" and name.span.meets(version.words)
    }
    return found.pop() if len(found) == 1 else ""


def _speaks(material: Material, version: Version) -> bool:
    """Whether a speaker is named in the words that differ."""
    return any(
        statement.speaker and statement.speaker.span.meets(version.words)
        for statement in material.all.reading[version.report].statements
    )


def _long_enough(a: Quoted, b: Quoted) -> bool:
    short, long = sorted((a, b), key=lambda q: len(q.words))
    return (
        len(short.words) >= SHORTEST
        and len(content_tokens(" ".join(short.words))) >= CONTENT
        and verbatim(short, long)
        and not _quoted_again(long)
    )


def _quoted_again(long: Quoted) -> bool:
    """Whether the longer quotation asks, or has another inside it: its speaker quotes somebody."""
    if "?" in long.text:
        return True
    return re.search(r"(?:^|[\s(])['\"](?=\w)", plain_marks(long.text)) is not None


def _differ(material: Material, a: Quoted, b: Quoted, people: set[tuple[str, str]]) -> bool:
    one, other = a.statement.speaker, b.statement.speaker
    if one is None or other is None or not (_named(one) and _named(other)):
        return False
    if (a.report, one.name) not in people or (b.report, other.name) not in people:
        return False
    if material.people.identity(a.report, one.name) == material.people.identity(
        b.report, other.name
    ):
        return False
    if same_person(one.name, other.name) or misspelled(one.name, other.name):
        return False
    return not (
        _one_body(material, a, b)
        or _names(material, a, other)
        or _names(material, b, one)
        or _lines_apart(material, a)
        or _lines_apart(material, b)
    )


def _one_body(material: Material, a: Quoted, b: Quoted) -> bool:
    """Whether both speak for one body, each in a report of its own: both may have read it out."""
    if material.all.independent((a.report, b.report)) == 1:
        return False
    bodies = [
        {
            key
            for key in parties(
                material.all.report[one.report],
                material.all.reading[one.report],
                one.statement,
                material.people,
            )
            if not key.startswith("@")
        }
        for one in (a, b)
    ]
    return bool(bodies[0] & bodies[1])


def _lines_apart(material: Material, quoted: Quoted) -> bool:
    """Whether the speaker is named in another line (a headline's, a caption's) or sentence."""
    speaker = quoted.statement.speaker
    if speaker is None:
        return False
    first, last = sorted((speaker.span, quoted.span))
    between = material.all.report[quoted.report].text[first.end : last.start]
    closed = first == quoted.span and quoted.text.rstrip("” \"'").endswith(".")
    return closed or "\n" in between


def _names(material: Material, quoted: Quoted, other: Speaker) -> bool:
    """Whether the sentence names the other speaker too: "Reed said that Vik sees it as …"."""
    concepts = material.people.concepts(quoted.report, [quoted.statement.sentence])
    return person_key(other.name) in {one.key for one in concepts}


def _named(speaker: Speaker) -> bool:
    """Whether the person's name stands at the cue."""
    return speaker.name.split()[-1] in speaker.text


def _told(material: Material, found: list[tuple[Quoted, Quoted]]) -> Finding:
    by_speaker: dict[str, list[Quoted]] = {}
    for quoted in {id(q): q for pair in found for q in pair}.values():
        if quoted.statement.speaker:
            name = material.people.full_name(quoted.report, quoted.statement.speaker.name)
            by_speaker.setdefault(name, []).append(quoted)
    sides = [
        material.side(name, [(q.report, q.statement.sentence) for q in group])
        for name, group in sorted(by_speaker.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    shortest = min((q for pair in found for q in pair), key=lambda q: (len(q.words), q.report))
    words = material.text(shortest.report, shortest.span)
    why = f"The same words are given to {' in one report and to '.join(by_speaker)} in another."
    return finding(
        "speaker", f"who said “{words}”", sides, why=why, rule="speakers_differ", score=0.85
    )
