"""One person, organisation, country or group across reports, under all its names.

Each report names its actors by the fullest form that it prints; here these forms are joined across
reports. Forms that spell one name are one actor. A bare surname goes to the one full name that its
report's surroundings give, and a description ("the Kestrian president") to the one who held that
office at the time. First names that contradict each other are never joined, and a person's
corrections are above all.

    spelling       one form for a word of a name in all its spellings
    persons        a person's name in its parts, and whether two can be one person's
    organisations  what all names of one organisation share, and its acronyms
    forms          the names that reports use, ready to be joined
    offices        descriptions that stand for a person by an office
    joined         forms joined into actors, never against a contradiction
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosswire.link.actors.forms import Form, Named
from crosswire.link.actors.joined import joined
from crosswire.link.actors.offices import Offices
from crosswire.link.corrections import Judged, judged
from crosswire.link.days import number
from crosswire.records.actor import Actor, Mention
from crosswire.records.identity import content_id
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.words.countries import name_of
from crosswire.words.fold import bare_words


def actors(
    reports: Sequence[Report], readings: Sequence[Reading], corrections: Iterable[Link] = ()
) -> tuple[Actor, ...]:
    """Every actor of the reports, sorted by id.

    The sequences may load what is asked for: each report is looked at once.
    """
    days = {one.id: one.day for one in reports}
    found, offices = _forms(days, readings)
    when = {id_: number(day) or 0 for id_, day in days.items()}
    by_hand = judged(corrections, "actor")
    made = _actors(joined(found, Judged(), when))
    if by_hand.together or by_hand.apart:
        made = _actors(joined(found, _with_names(by_hand, made), when))
    return _with_offices(made, offices.described())


def _forms(
    days: Mapping[str, str | None], readings: Iterable[Reading]
) -> tuple[list[Form], Offices]:
    """The names of all readings as forms, and who holds and speaks by which office."""
    named, offices, left = Named(), Offices(), set(days)
    for reading in readings:
        if reading.report in left:
            left.remove(reading.report)  # one that is handed in twice counts once
            named.add(reading)
            offices.add(days[reading.report], reading)
    return named.forms(), offices


def _with_offices(
    made: tuple[Actor, ...], descriptions: Iterable[tuple[Mention, list[Mention]]]
) -> tuple[Actor, ...]:
    """The actors with the descriptions that can mean only them."""
    descriptions = list(descriptions)
    asked = {mention for one, people in descriptions for mention in (one, *people)}
    owner = {one: actor.id for actor in made for one in actor.mentions if one in asked}
    further: dict[str, list[Mention]] = defaultdict(list)
    for mention, people in descriptions:
        owners = {owner[one] for one in people if one in owner}
        if len(owners) == 1 and mention not in owner:
            further[owners.pop()].append(mention)
    return tuple(
        replace(
            actor,
            mentions=tuple(sorted({*actor.mentions, *further[actor.id]}, key=_mention)),
            names=tuple(sorted({*actor.names, *(one.name for one in further[actor.id])})),
        )
        if actor.id in further
        else actor
        for actor in made
    )


def _mention(mention: Mention) -> tuple[str, str]:
    return (mention.report, mention.name)


def _with_names(by_hand: Judged, machine: Iterable[Actor]) -> Judged:
    """The corrections with actor ids turned into the names of those actors."""
    name = {actor.id: actor.name for actor in machine}
    return Judged(
        tuple((name.get(a, a), name.get(b, b)) for a, b in by_hand.together),
        tuple((name.get(a, a), name.get(b, b)) for a, b in by_hand.apart),
    )


def _actors(groups: Iterable[Sequence[Form]]) -> tuple[Actor, ...]:
    made = [_actor(group) for group in groups]
    made.sort(key=lambda actor: (actor.id, actor.mentions[0].report))
    namesakes = [at for at in range(1, len(made)) if made[at].id == made[at - 1].id]
    for at, actor in [(at, made[at]) for at in namesakes]:
        made[at] = _apart(actor, actor.mentions[0].report)
    return tuple(sorted(made, key=lambda actor: actor.id))


def _apart(actor: Actor, report: str) -> Actor:
    """Another actor of the same kind and name, told apart by the first report that has it."""
    return Actor(
        content_id("actor", actor.kind, bare_words(actor.name), report),
        actor.name, actor.kind, actor.names, actor.mentions, actor.code,
    )  # fmt: skip


def _actor(group: Sequence[Form]) -> Actor:
    code = next((form.code for form in group if form.code), None)
    kind = group[0].kind
    name = name_of(code) if code and kind == "COUNTRY" else _name(group)
    printed = {text for form in group for text in form.printed}
    mentions = {Mention(report, form.name) for form in group for report in form.reports}
    return Actor(
        id=content_id("actor", kind, code or bare_words(name)),
        name=name,
        kind=kind,
        names=tuple(sorted(printed)),
        mentions=tuple(sorted(mentions, key=_mention)),
        code=code,
    )


def _name(group: Sequence[Form]) -> str:
    """The full name that most reports use; of equals the longer, then the first by letters."""
    used: Counter[str] = Counter()
    for form in group:
        used[form.name] += len(form.reports)
    full = [name for name in used if " " in name] or list(used)
    return min(full, key=lambda name: (-used[name], -len(name), name))
