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
    senses        whether a word is meant in the codebook's sense
    modality      whether it happened, and by whose word
    circumstances whether a time or place is said of the event
    places        where
    towns         which place a name means, with coordinates
    settings      when, and in what context
    sums          the casualties and the money that belong to it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.read.events.codebook import quads
from crosswire.read.events.coding import SAYING, Coded
from crosswire.read.events.modality import Said, modality
from crosswire.read.events.participants import Parties
from crosswire.read.events.parties import has_other_subject, parties
from crosswire.read.events.places import place
from crosswire.read.events.senses import sense
from crosswire.read.events.settings import Dates, contexts
from crosswire.read.events.sums import sums
from crosswire.read.events.triggers import alleged_inside, denied_inside, triggers
from crosswire.read.parse import Parsed, span_of
from crosswire.records.amount import Amount
from crosswire.records.event import Event, Participant, Trigger
from crosswire.records.identity import content_id
from crosswire.records.name import Name
from crosswire.records.role import Role
from crosswire.records.span import Span
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
    said, dates = Said(statements), Dates(parsed.doc, times)
    told = [one for one in triggers(parsed.doc) if _may_be_told(one, known)]
    found: dict[str, Event] = {}
    people = {amount.span for amount in amounts if amount.unit == "persons"}
    for one, owned in zip(told, sums(parsed.doc, told, amounts), strict=True):
        who = parties(one, known)
        if not _is_told(one, known, *who):
            continue
        type_ = sense(one, *who, known, counted=not people.isdisjoint(owned))
        if type_ is None:
            continue
        for each, denied in _with_denied(_meant(one, type_)):
            event = _event(known, each, who, said, dates)
            event = replace(event, amounts=owned)
            if denied:
                event = _denied(event)
            found.setdefault(event.id, event)
        alleged = alleged_inside(one)
        if alleged is not None:
            event = _event(known, alleged, parties(alleged, known), said, dates)
            teller = event.told_by or next((party.name for party in who[0]), None)
            found.setdefault(event.id, replace(event, modality="alleged", told_by=teller))
    return tuple(found.values())


def _may_be_told(told: Coded, known: Parties) -> bool:
    return known.are_in(told.trigger) or quads()[told.type] == 4


def _meant(told: Coded, type_: str) -> Coded:
    return told if type_ == told.type else replace(told, type=type_, mode=None)


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
    if not actors and has_other_subject(told):
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


def _denied(event: Event) -> Event:
    """The event as one that did not happen, by the word of who denies it."""
    denier = event.told_by or next((party.name for party in event.actor), None)
    return replace(event, id=content_id(event.id, "denied"), modality="denied", told_by=denier)


def _event(
    known: Parties,
    told: Coded,
    who: tuple[tuple[Participant, ...], tuple[Participant, ...]],
    said: Said,
    dates: Dates,
) -> Event:
    parsed = known.parsed
    span, text = _trigger(parsed, told), parsed.report.text
    sentence = span_of(told.trigger.sent)
    whether, teller = modality(told, span, said, known)
    return Event(
        id=content_id(parsed.report.id, told.type, span),
        type=told.type,
        mode=told.mode,
        context=contexts(told.trigger.sent),
        actor=who[0],
        recipient=who[1],
        trigger=Trigger(span.of(text), span),
        date=dates.of(told, span, sentence),
        place=place(told, known),
        modality=whether,
        sentence=sentence,
        rule=" > ".join(token.lemma_.lower() for token in told.words),
        told_by=teller,
    )


def _trigger(parsed: Parsed, told: Coded) -> Span:
    """Where its words stand; a verb of saying above them is not one of them."""
    words = [word for word in told.words if word.lemma_.lower() not in SAYING] or told.words
    first, last = min(word.i for word in words), max(word.i for word in words)
    return span_of(parsed.doc[first : last + 1])
