"""Who said what: one entry a statement, merged over reports, word for word."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.records.account import Said
from crosswire.tell.origins import nearness
from crosswire.tell.statements import statements

from .conftest import Desk


def said(desk) -> tuple[Said, ...]:
    return statements(desk.collection, nearness(desk.collection, ()))


def test_a_quotation_in_a_report_and_its_copy_is_one_with_one_independent_report(ferry) -> None:
    crack = next(one for one in said(ferry) if "crack" in one.text)
    assert crack.kind == "direct"
    assert crack.text == "We heard a crack and then the deck was gone,"
    assert set(crack.reports) == {"r1", "r2"}
    assert crack.independent == 1
    assert {passage.report for passage in crack.passages} == {"r1", "r2"}


def test_a_clause_is_shown_without_its_that(ferry) -> None:
    texts = {one.text for one in said(ferry)}
    assert "the fog had lifted by seven" in texts


def test_statements_are_grouped_by_speaker_the_most_carried_first(ferry) -> None:
    speakers = [one.speaker for one in said(ferry)]
    assert speakers == ["Tomas Relling", "Tomas Relling", "Ines Calder"]


def test_paraphrases_of_one_speaker_are_one_and_of_two_are_two(desk) -> None:
    content = "that the northern quay of the harbour will stay closed until June"
    for name in ("Lena Orsk", "Lena Orsk", "Carl Vant"):
        desk.add(
            f"{name} said {content}.",
            people=(name,),
            statements=((name, name, "said", content, "indirect"),),
        )
    assert [(one.speaker, one.independent) for one in said(desk)] == [
        ("Lena Orsk", 2),
        ("Carl Vant", 1),
    ]


def test_a_denial_is_not_merged_with_the_assertion(desk) -> None:
    content = "that the northern quay of the harbour was closed"
    for cue in ("said", "denied"):
        desk.add(
            f"The board {cue} {content}.",
            statements=(("The board", "The board", cue, content, "indirect"),),
        )
    assert sorted(one.stance for one in said(desk)) == ["denies", "says"]


def test_a_surname_joins_the_one_full_name_that_ends_in_it(desk) -> None:
    for name in ("Lena Orsk", "Orsk"):
        content = f"that the northern quay stays closed for {len(name)} days"
        spoken = ((name, name, "said", content, "indirect"),)
        desk.add(f"{name} said {content}.", people=(name,), statements=spoken)
    assert {one.speaker for one in said(desk)} == {"Lena Orsk"}


def test_neither_pronouns_nor_things_speak(desk) -> None:
    content = "that the northern quay of the harbour was closed"
    for speaker in ("she", "This move", "it"):
        desk.add(
            f"On Sunday {speaker} said {content}.",
            statements=((speaker, speaker, "said", content, "indirect"),),
        )
    assert said(desk) == ()


QUAY = "Nobody will moor at the northern quay before I have walked along every plank of it"


def quotes(desk: Desk, *versions: str) -> None:
    """A report for each version of one quotation of one speaker."""
    for words in versions:
        spoken = (("Lena Orsk", "Lena Orsk", "said", words, "direct"),)
        desk.add(f"“{words}” said Lena Orsk.", people=("Lena Orsk",), statements=spoken)


def folded(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.mark.parametrize("altered", ["walked over every", "walked along nearly every"])
def test_an_altered_quotation_is_not_counted_as_word_for_word(desk, altered: str) -> None:
    quotes(desk, QUAY, QUAY.replace("walked along every", altered))
    assert sorted(one.reports for one in said(desk)) == [("r1",), ("r2",)]


@pytest.mark.parametrize("form", [QUAY + ",", QUAY.replace("I have", "I  have"), QUAY.upper()])
def test_marks_case_and_a_comma_at_the_end_alter_no_quotation(desk, form: str) -> None:
    quotes(desk, QUAY, form)
    assert [one.independent for one in said(desk)] == [2]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 16), max_size=2), min_size=2, max_size=4))
def test_every_report_counted_for_a_quotation_holds_its_very_words(dropped) -> None:
    made = Desk()
    tokens = QUAY.split()
    quotes(made, *(" ".join(w for n, w in enumerate(tokens) if n not in gone) for gone in dropped))
    texts = {report.id: folded(report.text) for report in made.reports}
    for one in said(made):
        run = folded(one.text)
        for report in one.reports:
            held = texts[report]
            assert any(held[n : n + len(run)] == run for n in range(len(held)))


def test_a_paraphrase_is_not_counted_with_the_quotation(desk) -> None:
    quotes(desk, QUAY)
    content = f"that {QUAY[0].lower()}{QUAY[1:]}".replace("I have", "she had")
    spoken = (("Lena Orsk", "Lena Orsk", "said", content, "indirect"),)
    desk.add(f"Lena Orsk said {content}.", people=("Lena Orsk",), statements=spoken)
    assert sorted((one.kind, one.reports) for one in said(desk)) == [
        ("direct", ("r1",)),
        ("indirect", ("r2",)),
    ]


def test_words_given_to_somebody_else_in_a_report_are_not_counted_there(desk) -> None:
    quotes(desk, QUAY)
    other = "Nobody will moor at the northern quay"
    text = f"“{other},” said Lena Orsk. “{QUAY},” said Carl Vant."
    spoken = (
        ("Lena Orsk", "Lena Orsk", "said", other, "direct"),
        ("Carl Vant", "Carl Vant", "said", QUAY, "direct"),
    )
    desk.add(text, people=("Lena Orsk", "Carl Vant"), statements=spoken)
    whole = next(one for one in said(desk) if one.text == QUAY and one.speaker == "Lena Orsk")
    assert whole.reports == ("r1",)


def relays(desk: Desk, report: str, outlet: str) -> None:
    """Makes every statement of a report one that an outlet relayed."""
    place = next(n for n, one in enumerate(desk.readings) if one.report == report)
    told = tuple(replace(one, via=(outlet,)) for one in desk.readings[place].statements)
    desk.readings[place] = replace(desk.readings[place], statements=told)


@pytest.mark.parametrize(
    ("outlets", "relayed", "independent"),
    [
        (("Tide Post", "Quay Times"), {"r2": "the Tide Post"}, 1),
        (("Tide Post", "Quay Times"), {"r2": "Far Agency"}, 2),
        (("Tide Post", "Quay Times", "Bay News"), {"r2": "Tide Post", "r3": "Tide Post"}, 1),
        (("Tide Post", "Quay Times", "Bay News"), {"r2": "Tide Post"}, 2),
    ],
)
def test_a_relay_counts_with_the_outlet_that_it_relays(
    desk, outlets, relayed, independent
) -> None:  # fmt: skip
    content = "that the northern quay of the harbour will stay closed until June"
    for outlet in outlets:
        spoken = (("Lena Orsk", "Lena Orsk", "said", content, "indirect"),)
        text = f"Lena Orsk said {content}."
        desk.add(text, outlet=outlet, people=("Lena Orsk",), statements=spoken)
    for report, outlet in relayed.items():
        relays(desk, report, outlet)
    assert [one.independent for one in said(desk)] == [independent]


def test_two_relays_of_one_outlet_are_one_witness_though_it_has_no_such_words(desk) -> None:
    content = "that the northern quay of the harbour will stay closed until June"
    spoken = (("Lena Orsk", "Lena Orsk", "said", content, "indirect"),)
    desk.add("The harbour was calm on Sunday.", outlet="Tide Post")
    for outlet in ("Quay Times", "Bay News"):
        text = f"Lena Orsk said {content}."
        key = desk.add(text, outlet=outlet, people=("Lena Orsk",), statements=spoken)
        relays(desk, key, "Tide Post")
    assert [one.independent for one in said(desk)] == [1]


@pytest.mark.parametrize(
    ("speaker", "rule", "cue", "stance", "told"),
    [
        ("The harbour board", "verb:clause", "said", "says", True),
        ("Two senior dockers' advisers", "verb:clause", "said", "says", True),
        ("Rescuers at the quay", "phrase:according to", "according to", "says", True),
        ("The harbour board", "verb:obj", "rejected", "denies", True),
        ("The harbour board", "verb:to", "promised", "promises", True),
        ("The harbour board", "verb:to", "seeks", "says", False),
        ("The harbour board", "verb:obj", "wants", "says", False),
        ("The harbour board", "verb:clause", "believes", "says", False),
        ("The harbour board", "noun", "claims", "says", False),
        ("High-level talks", "verb:clause", "said", "says", False),
        ("This agreement", "verb:clause", "said", "says", False),
        ("Correction, June 11", "verb:clause", "said", "says", False),
        ("Orsk's remarks about the board", "verb:clause", "said", "says", False),
    ],
)
def test_only_people_and_bodies_speak_and_only_speech_is_told(
    desk, speaker, rule, cue, stance, told
) -> None:  # fmt: skip
    content = "that the northern quay of the harbour will stay closed until June"
    spoken = ((speaker, speaker, cue, content, "indirect"),)
    desk.add(f"{speaker} {cue} {content}.", statements=spoken)
    reading = desk.readings[0]
    changed = tuple(replace(one, rule=rule, stance=stance) for one in reading.statements)
    desk.readings[0] = replace(reading, statements=changed)
    assert bool(said(desk)) is told


def test_what_is_no_clause_is_shown_with_its_cue(desk) -> None:
    content = "Norland of shelling the northern quay"
    spoken = (("Lena Orsk", "Lena Orsk", "accused", content, "indirect"),)
    desk.add(f"Lena Orsk accused {content}.", people=("Lena Orsk",), statements=spoken)
    reading = desk.readings[0]
    changed = tuple(replace(one, rule="verb:obj", stance="accuses") for one in reading.statements)
    desk.readings[0] = replace(reading, statements=changed)
    assert [one.text for one in said(desk)] == [f"accused {content}"]


def test_a_description_is_not_put_with_a_longer_one_that_ends_in_it(desk) -> None:
    first = "Harbour officials said that the quay would stay closed all week."
    other = "Officials said that the bridge would be opened to lorries again."
    desk.add(
        f"{first}\n{other}\n",
        statements=(
            ("Harbour officials", "Harbour officials", "said", first[23:-1], "indirect"),
            ("Officials", "Officials", "said", other[15:-1], "indirect"),
        ),
    )
    made = statements(desk.collection, nearness(desk.collection, ()))
    assert {one.speaker for one in made} == {"Harbour officials", "Officials"}
