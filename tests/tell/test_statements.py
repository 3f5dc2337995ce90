"""Who said what: one entry a statement, merged over reports, word for word."""

from __future__ import annotations

from crosswire.records.account import Said
from crosswire.tell.origins import nearness
from crosswire.tell.statements import statements


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
        desk.add(f"{name} said {content}.", statements=((name, name, "said", content, "indirect"),))
    assert {one.speaker for one in said(desk)} == {"Lena Orsk"}


def test_neither_pronouns_nor_things_speak(desk) -> None:
    content = "that the northern quay of the harbour was closed"
    for speaker in ("she", "This move", "it"):
        desk.add(
            f"On Sunday {speaker} said {content}.",
            statements=((speaker, speaker, "said", content, "indirect"),),
        )
    assert said(desk) == ()
