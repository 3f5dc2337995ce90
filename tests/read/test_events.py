"""Events: tables of invented sentences and what a PLOVER coder finds in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.events import events
from crosswire.read.events.codebook import patterns, quads
from crosswire.read.events.operators import OPERATORS
from crosswire.read.events.pairs import code_pair
from crosswire.read.names import names
from crosswire.read.parse import Parsed, parse
from crosswire.read.roles import roles
from crosswire.records.event import Event
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Statement
from crosswire.records.time import Time
from crosswire.settings import Settings
from crosswire.words.lists import table


def parsed(text: str) -> Parsed:
    return next(parse([Report(id="r", address="r", text=text)], Settings().parser))


def read(
    text: str, statements: tuple[Statement, ...] = (), times: tuple[Time, ...] = ()
) -> tuple[Event, ...]:
    one = parsed(text)
    known = names(one)
    return events(one, known, roles(one, known), statements, times, ())


CODED = [
    ("Kenya attacked Chad on Monday.", "ASSAULT", ["KEN"], ["TCD"]),
    ("Chad was attacked by Kenya.", "ASSAULT", ["KEN"], ["TCD"]),
    ("Norway will provide aid to Chad.", "AGREE", ["NOR"], ["TCD"]),
    ("Norway provided food aid to Chad.", "AID", ["NOR"], ["TCD"]),
    ("Norway suspended aid to Chad.", "SANCTION", ["NOR"], ["TCD"]),
    ("Norway threatened to suspend aid to Chad.", "THREATEN", ["NOR"], ["TCD"]),
    ("Peru lifted sanctions against Chile.", "CONCEDE", ["PER"], ["CHL"]),
    ("Peru imposed sanctions on Chile.", "SANCTION", ["PER"], ["CHL"]),
    ("Peru accused Chile of planning an attack.", "ACCUSE", ["PER"], ["CHL"]),
    ("Peru rejected a proposal from Chile.", "REJECT", ["PER"], ["CHL"]),
    ("Peru demanded that Chile withdraw its troops.", "REQUEST", ["PER"], ["CHL"]),
    ("Finnish and Danish ministers met in Oslo.", "CONSULT", ["FIN", "DNK"], []),
    ("French police arrested two Chilean students.", "COERCE", ["FRA"], ["CHL"]),
    ("The United Nations condemned Chad.", "ACCUSE", ["IGO"], ["TCD"]),
    ("Kenyan President John Mwangi praised Chad.", "SUPPORT", ["KEN"], ["TCD"]),
]


@pytest.mark.parametrize(("text", "type_", "actor", "recipient"), CODED)
def test_events_are_coded(text: str, type_: str, actor: list[str], recipient: list[str]) -> None:
    found = [(e.type, [p.code for p in e.actor], [p.code for p in e.recipient]) for e in read(text)]
    assert (type_, actor, recipient) in found


MODALITIES = [
    ("Kenya attacked Chad.", "happened"),
    ("Kenya did not attack Chad.", "denied"),
    ("Kenya reportedly attacked Chad.", "alleged"),
    ("Kenya may attack Chad.", "hypothetical"),
    ("If Kenya attacks Chad, Peru will act.", "hypothetical"),
    ("Kenya will meet with Chad.", "announced"),
    ("Kenya plans to meet with Chad.", "planned"),
]


@pytest.mark.parametrize(("text", "expected"), MODALITIES)
def test_modality(text: str, expected: str) -> None:
    assert read(text)[0].modality == expected


def test_a_denied_strike_is_not_a_strike() -> None:
    found = read("Kenya denied shelling Chad.")
    assert {(e.type, e.modality) for e in found if e.type == "ASSAULT"} == {("ASSAULT", "denied")}


def test_inside_an_accusation_it_is_alleged() -> None:
    text = "Peru accused its neighbour. Kenya attacked Chad, it said."
    start = text.index("Kenya")
    content = Content("Kenya attacked Chad", (Span(start, start + 19),))
    told = Statement("s", "indirect", None, None, content, "accuses", (), Span(0, len(text)), "t")
    found = [e for e in read(text, (told,)) if e.type == "ASSAULT"]
    assert [e.modality for e in found] == ["alleged"]


def test_a_claim_is_alleged() -> None:
    text = "Kenya attacked Chad, Peru claimed."
    content, cue = Content("Kenya attacked Chad", (Span(0, 19),)), Cue("claimed", Span(26, 33))
    told = Statement("s", "indirect", None, cue, content, "says", (), Span(0, len(text)), "t")
    assert read(text, (told,))[0].modality == "alleged"


def test_the_nearest_date_counts_and_references_do_not() -> None:
    text = "Kenya attacked Chad on Monday, now a ruin."
    monday = Time("Monday", Span(23, 29), "DATE", "2025-04-14", "2025-04-14", "2025-04-14")
    now = Time("now", Span(31, 34), "DATE", "PRESENT_REF")
    date = read(text, times=(now, monday))[0].date
    assert date is not None
    assert date.value == "2025-04-14"


def test_place_has_coordinates() -> None:
    place = read("Kenyan forces attacked rebels in Mombasa.")[0].place
    assert place is not None
    assert (place.name, place.country) == ("Mombasa", "KE")
    assert place.lat is not None
    assert round(place.lat) == -4


def test_a_town_of_the_union_is_not_its_namesake() -> None:
    place = read("Kenyan ministers met in Paris, Texas, on Monday.")[0].place
    assert place is not None
    assert (place.country, place.lat) == ("US", None)


def test_who_speaks_is_not_who_acts() -> None:
    found = read("Peru said that Kenya attacked Chad.")
    assert [[p.code for p in e.actor] for e in found if e.type == "ASSAULT"] == [["KEN"]]


def test_spans_are_the_reports() -> None:
    text = "“Kenya’s army” attacked rebels — and Chad’s troops — on Monday."
    for event in read(text):
        assert event.trigger.span.of(text) == event.trigger.text
        for party in (*event.actor, *event.recipient):
            assert party.span.of(text)


def test_given_pair() -> None:
    one = parsed("After talks, Peru condemned an attack by Kenya on Chad.")
    text = one.report.text
    peru, chad = text.index("Peru"), text.index("Chad")
    found = code_pair(one, Span(peru, peru + 4), Span(chad, chad + 4))
    assert found is not None
    assert found.type == "ACCUSE"


def test_codebook_is_whole() -> None:
    assert {p.type for many in patterns().values() for p in many} == set(quads())
    assert set(table("operators", "codebooks")) == set(OPERATORS)
    assert len(quads()) == 16


PIECES = ["Kenya", "attacked", "will", "not", "Chad", "denied", "that", "to meet", "the",
          "troops", "with", "by", ",", ".", "“", "\n", "aid", "if",
          "President Ana Petrov", "said"]  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_run_of_words_is_read(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = read(text)
    assert len({event.id for event in found}) == len(found)
    for event in found:
        assert event.trigger.span.of(text) == event.trigger.text
        assert event.sentence.holds(event.trigger.span)
