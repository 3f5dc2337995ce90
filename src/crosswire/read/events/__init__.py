"""What happened, coded in PLOVER, each event with the sentence that it was read from.

A parse with its names, roles, statements, times and amounts goes in; events come out in the order
of the text. The codebook, the operators, sectors, organisations and contexts are tables under
``words/codebooks``.

    codebook      the patterns, by the lemma that triggers them
    operators     what a word makes of the event that depends on it
    coding        type and mode of what a word tells
    pairs         the event between two given parties
    triggers      the words of a report that tell events
    parties       who does it to whom: noun phrases to participants
    participants  a noun phrase's name, code and sector
    sectors       the tables of sectors and organisations
    modality      whether it happened
    places        where, with coordinates
    settings      when, and in what context
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.read.events.codebook import quads
from crosswire.read.events.coding import Coded
from crosswire.read.events.modality import Said, modality
from crosswire.read.events.participants import Parties
from crosswire.read.events.parties import parties
from crosswire.read.events.places import place
from crosswire.read.events.settings import Dates, contexts
from crosswire.read.events.triggers import denied_inside, triggers
from crosswire.read.parse import Parsed, span_of
from crosswire.records.amount import Amount
from crosswire.records.event import Event, Participant, Trigger
from crosswire.records.identity import content_id
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.statement import Statement
from crosswire.records.time import Time

__all__ = ["events"]


def events(
    parsed: Parsed,
    names: Sequence[Name],
    roles: Sequence[Role],
    statements: Sequence[Statement],
    times: Sequence[Time],
    amounts: Sequence[Amount],
) -> tuple[Event, ...]:
    """Every event that the report tells of somebody, in the order of the text."""
    known = Parties(parsed, names, roles)
    said, dates = Said(statements), Dates(times)
    found: dict[str, Event] = {}
    for told in triggers(parsed.doc):
        if not known.are_in(told.trigger) and quads()[told.type] < 4:
            continue
        actors, recipients = parties(told, known)
        if not _is_told(told, known, actors, recipients):
            continue
        for each, denied in _with_denied(told):
            event = _event(known, each, (actors, recipients), said, dates, denied=denied)
            found.setdefault(event.id, event)
    return tuple(found.values())


def _is_told(
    told: Coded,
    known: Parties,
    actors: Sequence[Participant],
    recipients: Sequence[Participant],
) -> bool:
    """Whether enough is said: who does it, and for a bare noun to whom, or who suffers it.

    Where nobody is named or of a known state, only conflict between them is told.
    """
    hostile = quads()[told.type] == 4
    if not hostile and not any(known.is_known(party) for party in (*actors, *recipients)):
        return False
    if told.words[0].pos_ == "NOUN":
        return bool(actors) and (bool(recipients) or hostile)
    return bool(actors) or (hostile and bool(recipients) and told.words[0].tag_ != "VBG")


def _with_denied(told: Coded) -> Iterator[tuple[Coded, bool]]:
    """The event, and the one that it denies."""
    if told.denied is not None:
        yield replace(told, type=told.denied), True
        return
    yield told, False
    inner = denied_inside(told)
    if inner is not None:
        yield inner, True


def _event(
    known: Parties,
    told: Coded,
    who: tuple[tuple[Participant, ...], tuple[Participant, ...]],
    said: Said,
    dates: Dates,
    *,
    denied: bool,
) -> Event:
    parsed = known.parsed
    first, last = min(t.i for t in told.words), max(t.i for t in told.words)
    text = parsed.report.text
    span = span_of(parsed.doc[first : last + 1])
    sentence = span_of(told.trigger.sent)
    return Event(
        id=content_id(parsed.report.id, told.type, span, denied),
        type=told.type,
        mode=told.mode,
        context=contexts(told.trigger.sent),
        actor=who[0],
        recipient=who[1],
        trigger=Trigger(span.of(text), span),
        date=dates.near(span, sentence),
        place=place(told, known),
        modality="denied" if denied else modality(told, span, said),
        sentence=sentence,
        rule=" > ".join(token.lemma_.lower() for token in told.words),
    )
