"""Events: tables of invented sentences and what a PLOVER coder finds in them."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.amounts import amounts
from crosswire.read.events import events
from crosswire.read.events.codebook import patterns, quads
from crosswire.read.events.operators import OPERATORS
from crosswire.read.events.pairs import code_pair
from crosswire.read.names import names
from crosswire.read.parse import Parsed, parse
from crosswire.read.roles import roles
from crosswire.read.times import times as times_of
from crosswire.records.encoding import to_plain
from crosswire.records.event import Event
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Statement
from crosswire.records.time import Time
from crosswire.settings import Settings
from crosswire.words.lists import inverted, table, words


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
    assert (place.country, place.lat and round(place.lat)) == ("US", 34)


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


def whole(text: str) -> list[Event]:
    """The events of a text that was published on 18 April 2025, its times and amounts read too."""
    report = Report(id="r", address="r", text=text, published="2025-04-18")
    one = next(parse([report], Settings().parser))
    known, dated = names(one), times_of(one)
    counted = amounts(one, known, dated)
    return list(events(one, known, roles(one, known), (), dated, counted))


AMOUNTS = [
    ("Chad shelled the town on Monday, killing nine people.", "shell", ["nine people"]),
    ("Nine people died in a Kenyan raid on rebels.", "raid", ["Nine people"]),
    ("A Kenyan raid killed nine people and wounded 27.", "raid", ["nine people", "27"]),
    ("Norway gave $9 million in aid to Chad.", "give > million", ["$9 million"]),
    ("Kenyan police arrested 12 protesters.", "arrest", ["12 protesters"]),
    ("Kenya sent 500 soldiers to Chad.", "send > soldier", ["500 soldiers"]),
    # traps: another event's dead, another thing's money
    ("Kenya attacked rebels hours after a flood killed nine people in Peru.", "attack", []),
    ("Norway gave aid to Chad, which owes Peru $3 billion.", "give > aid", []),
    ("Peru accused Chile of shelling a $3 billion bridge.", "accuse > shell", []),
    ("Nine people died in a flood in Peru as Kenya attacked Chad.", "attack", []),
    ("The minister, who lost nine people in a flood, praised Chad.", "praise", []),
]


@pytest.mark.parametrize(("text", "rule", "expected"), AMOUNTS)
def test_amounts_belong_to_their_event(text: str, rule: str, expected: list[str]) -> None:
    for event in whole(text):
        if event.rule == rule:
            assert [span.of(text) for span in event.amounts] == expected
            return
    assert expected == []


def test_amounts_are_in_the_json() -> None:
    told = to_plain(whole("Kenyan police arrested 12 protesters.")[0])
    assert json.loads(json.dumps(told))["amounts"] == [[23, 36]]
    assert told["told_by"] is None


FIGURES_OF_SPEECH = [
    "The mayor of Oslo fought for the seat.",
    "Norway attacked down the left wing and Kenya defended well.",
    "Ada Finch of Peru died of a heart attack.",
    "The Kenyan bill killed the tax.",
    "Peru called the plan a crime.",
    "Chad released a statement.",
    "Ada Finch asked whether Kenya would come.",
    "The Kenyan law prohibits betting.",
    "Kenya held a press conference.",
    "Kenya called the airstrikes a crime.",
    "Ada Finch, a Kenyan donor, smiled.",
]


@pytest.mark.parametrize("text", FIGURES_OF_SPEECH)
def test_a_figure_of_speech_is_no_event(text: str) -> None:
    told = [e for e in whole(text) if e.type in {"ASSAULT", "RETREAT", "REQUEST", "CONSULT"}]
    assert told == []


PROVED = [
    ("Kenyan soldiers attacked a village.", "ASSAULT"),
    ("Senator Ada Finch attacked President Ana Petrov of Peru over the budget.", "ACCUSE"),
    ("Chad released 12 prisoners.", "RETREAT"),
    ("Kenya called on Chad to leave.", "REQUEST"),
    ("Kenya asked Chad for help.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "type_"), PROVED)
def test_a_word_with_its_proof_is_one(text: str, type_: str) -> None:
    assert type_ in [event.type for event in whole(text)]


TOLD_BY = [
    ("Peru accused Chile of shelling the town of Tacna.", "alleged", "Peru", ["CHL"]),
    ("Chile denied that it had shelled Peru.", "denied", "Chile", ["CHL"]),
    ("Chile denied reports that its army had shelled Peru.", "denied", "Chile", ["CHL"]),
]


@pytest.mark.parametrize(("text", "whether", "teller", "actor"), TOLD_BY)
def test_whose_word_it_is(text: str, whether: str, teller: str, actor: list[str]) -> None:
    found = [e for e in whole(text) if e.type == "ASSAULT"]
    assert [(e.modality, e.told_by, [p.code for p in e.actor]) for e in found] == [
        (whether, teller, actor)
    ]


MORE_MODALITIES = [
    ("Kenya might agree to attack Chad.", "hypothetical"),
    ("Kenya travelled to Oslo to meet Chad.", "hypothetical"),
    ("There is no evidence that Kenya shelled Chad.", "denied"),
    ("Kenya held no talks with Chad.", "denied"),
    ("Has Kenya attacked Chad?", "hypothetical"),
    ("Kenya would attack Chad in that case.", "hypothetical"),
    ("Kenya said it would meet with Chad.", "announced"),
]


@pytest.mark.parametrize(("text", "expected"), MORE_MODALITIES)
def test_modality_of_more_than_the_verb(text: str, expected: str) -> None:
    assert expected in [event.modality for event in whole(text)]


CIRCUMSTANCES = [
    ("Kenya attacked Chad on Monday.", "2025-04-14", None),
    ("Peru said on Monday that Kenya attacked Chad.", None, None),
    ("Kenya attacked Chad, which held an election in 2021.", None, None),
    ("Kenyan forces attacked rebels in Mombasa on Monday.", "2025-04-14", "Mombasa"),
    ("Kenya, which lost a war in Peru, praised Chad.", None, None),
    ("Monday's attack by Kenyan soldiers on rebels failed.", "2025-04-14", None),
]


@pytest.mark.parametrize(("text", "day", "where"), CIRCUMSTANCES)
def test_a_date_and_a_place_of_its_own_clause(text: str, day: str | None, where: str) -> None:
    event = next(e for e in whole(text) if e.rule in {"attack", "praise"})
    assert (event.date.value if event.date else None) == day
    assert (event.place.name if event.place else None) == where


TOWNS = [
    ("Peruvian ministers met in Paris.", "FR", 49),
    ("Peruvian ministers met in Paris, Texas.", "US", 34),
    ("Kenyan ministers met in Birmingham. The United Kingdom was glad.", "GB", 52),
    ("Texas and Ohio sent people. Kenyan ministers met in Birmingham, Ala., then.", "US", 34),
    ("Kenyan ministers met in Springfield.", "US", None),
    ("Kenyan ministers met in Atlanta. Voters in Georgia and Texas were glad.", "US", 34),
]


@pytest.mark.parametrize(("text", "state", "latitude"), TOWNS)
def test_which_town_is_meant(text: str, state: str, latitude: int | None) -> None:
    place = next(e.place for e in whole(text) if e.type == "CONSULT" and e.place)
    assert place.country == state
    assert (None if place.lat is None else round(place.lat)) == latitude


def test_the_owner_of_an_arrest_did_not_make_it() -> None:
    for event in whole(
        "Peru condemned the arrest of its envoy. Ana Petrov's arrest angered Chile."
    ):
        if event.rule == "arrest":
            assert [p.name for p in event.actor] == []


def test_who_faces_a_lawsuit_suffers_it() -> None:
    found = [e for e in whole("Chile faces a lawsuit by Peru.") if e.type == "ACCUSE"]
    assert [([p.code for p in e.actor], [p.code for p in e.recipient]) for e in found] == [
        (["PER"], ["CHL"])
    ]


def test_a_row_of_the_codebook_teaches_an_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worked example of ``docs/how-to-add-words.md``."""
    text = "Kenyan ministers huddled with Chadian envoys in Oslo."
    assert [e for e in whole(text) if e.type == "CONSULT"] == []
    shutil.copytree(str(files("crosswire.words")), tmp_path / "words")
    book = tmp_path / "words" / "codebooks" / "plover.txt"
    lines = book.read_text(encoding="utf-8")
    book.write_text(lines.replace("dinner + with,", "dinner + with, huddle + with,"), "utf-8")
    caches = (table, inverted, words, patterns)
    with monkeypatch.context() as changed:
        changed.setattr("crosswire.words.lists.files", lambda _: tmp_path / "words")
        for cached in caches:
            cached.cache_clear()
        found = [(e.type, e.mode, [p.code for p in e.actor]) for e in whole(text)]
    for cached in caches:
        cached.cache_clear()
    assert ("CONSULT", "meet", ["KEN"]) in found
