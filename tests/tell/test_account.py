"""An account: what it tells from which report, what it leaves out, and the promises it keeps."""

from __future__ import annotations

from random import Random

import pytest

from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.span import Span
from crosswire.tell.account import account
from crosswire.tell.verify import check_told


def told(desk, findings=(), **options):
    return account(desk.story, desk.collection, findings, **options)


def section(made, name: str) -> list[str]:
    return [one.text for one in made.sentences if one.section == name]


def difference(desk, kind: FindingKind, *sides: tuple[str, str, str], about: str = "it") -> Finding:
    """``sides``: value, report, words of the passage."""
    collection = desk.collection
    made = []
    for value, report, words in sides:
        start = collection.report[report].text.index(words)
        passage = collection.passage(report, Span(start, start + len(words)))
        made.append(Side(value, (report,), 1, (passage,)))
    return Finding("f1", kind, about, tuple(made), "they differ", "by hand", 0.9)


def test_the_sinking_is_told_first_by_two_independent_reports_and_their_copy(ferry) -> None:
    first = told(ferry).sentences[0]
    assert first.section == "what happened"
    assert first.basis == "agreed"
    assert "sank off Marrow Point" in first.text
    assert {passage.report for passage in first.passages} == {"r1", "r2", "r3"}


def test_what_only_copies_carry_is_single(ferry) -> None:
    tug = next(one for one in told(ferry).sentences if "tug" in one.text)
    assert tug.basis == "single"
    assert {passage.report for passage in tug.passages} == {"r1", "r2"}
    assert tug.passages[0].report == "r1"  # nearest the origin


def test_a_dateline_is_not_told(ferry) -> None:
    assert not any("Norwick Wire" in one.text for one in told(ferry).sentences)


def test_a_pronoun_gets_its_name_with_the_passage_that_holds_it(desk) -> None:
    desk.add(
        "The passenger Tomas Relling was pulled from the water at noon.\n"
        "He said that the crew had not handed out life jackets.\n",
        people=("Tomas Relling",),
        statements=(
            ("He", "Tomas Relling", "said", "that the crew had not handed out life jackets",
             "indirect"),
        ),
    )  # fmt: skip
    said = [one for one in told(desk).sentences if "life jackets" in one.text]
    assert [one.text for one in said] == [
        "Tomas Relling said that the crew had not handed out life jackets."
    ]
    assert any("Tomas Relling" in passage.text for passage in said[0].passages)


def test_no_name_for_a_pronoun_where_two_people_stand_before_it(desk) -> None:
    desk.add(
        "The mayor Lena Orsk met the pilot Carl Vant on the quay on Sunday morning.\n"
        "He said that the harbour would stay closed.\n",
        people=("Lena Orsk", "Carl Vant"),
        statements=(("He", "Carl Vant", "said", "that the harbour would stay closed", "indirect"),),
    )
    assert not any("stay closed" in one.text for one in told(desk).sentences)


@pytest.mark.parametrize(
    "leaning",
    [
        "This came after a long dispute over wages at the port.",
        "The two leaders will meet in the capital.",
        "We should hope that the talks go well for everybody.",
        "Will the ferry company ever pay for the damage it did?",
        "the boats of the harbour then left one by one.",
        "Subscribe to our newsletter for more news of the harbour.",
        "“We will rebuild the ferry before the winter comes.",
        "Under pressure, he resigned from the harbour board on Friday.",
    ],
)
def test_a_sentence_that_leans_on_others_is_not_told(desk, leaning: str) -> None:
    desk.add(f"The ferry Aurora sank in the harbour of Port Ayles on Saturday.\n{leaning}\n")
    assert [one.text for one in told(desk).sentences] == [
        "The ferry Aurora sank in the harbour of Port Ayles on Saturday."
    ]


def test_connectives_at_the_front_are_left_out(desk) -> None:
    desk.add("Meanwhile, the harbour board closed the northern quay on Sunday morning.")
    assert [one.text for one in told(desk).sentences] == [
        "The harbour board closed the northern quay on Sunday morning."
    ]


def test_a_sentence_inside_a_longer_quotation_is_never_told_as_fact(desk) -> None:
    desk.add(
        "“The captain left the bridge. The mate was asleep below. Nobody watched the radar,” "
        "said Ines Calder.",
        people=("Ines Calder",),
    )
    told_texts = [one.text for one in told(desk).sentences]
    assert all(text.startswith("“The captain") and "Ines Calder" in text for text in told_texts)


def test_a_denial_is_told_by_both_sides(desk) -> None:
    desk.add(
        "The union said on Monday that the company had cut the crew by half.\n"
        "The company denied on Monday that the crew had been cut.\n"
    )
    finding = difference(
        desk, "denial",
        ("asserted by the union", "r1", "The union said on Monday that the company had cut"),
        ("denied by the company", "r1", "The company denied on Monday that the crew"),
    )  # fmt: skip
    assert section(told(desk, [finding]), "what is disputed") == [
        "The union said on Monday that the company had cut the crew by half.",
        "The company denied on Monday that the crew had been cut.",
    ]


def test_an_answer_may_lean_on_the_assertion_that_is_told_just_before_it(desk) -> None:
    desk.add(
        "The union of Port Ayles said on Monday that the crew had been cut.\n"
        "But the company of the ferry contradicted this on Tuesday.\n"
    )
    finding = difference(
        desk, "denial",
        ("asserted by the union", "r1", "The union of Port Ayles said on Monday"),
        ("denied by the company", "r1", "But the company of the ferry contradicted this"),
    )  # fmt: skip
    assert section(told(desk, [finding]), "what is disputed") == [
        "The union of Port Ayles said on Monday that the crew had been cut.",
        "The company of the ferry contradicted this on Tuesday.",
    ]


def test_other_differences_are_told_by_quoting_both_sides(desk) -> None:
    desk.add("At least nine passengers of the ferry Aurora were killed on Saturday.")
    desk.add("Some fourteen passengers of the ferry Aurora were killed on Saturday.")
    finding = difference(
        desk, "number",
        ("9", "r1", "At least nine passengers"), ("14", "r2", "Some fourteen passengers"),
        about="killed: 9 or 14",
    )  # fmt: skip
    made = told(desk, [finding])
    assert section(made, "what is disputed") == [
        "Accounts differ on the number killed: some have “At least nine passengers”, "
        "others “Some fourteen passengers”."
    ]
    assert all(one.basis == "contested" for one in made.sentences)


def test_a_letter_that_a_writer_changed_is_no_difference(desk) -> None:
    desk.add("The council of Port Ayles wrote that [t]he port is not for sale at any price.")
    desk.add("The council of Port Ayles wrote that the port is not for sale at any price.")
    finding = difference(
        desk, "quotation",
        ("“[t]he port is not for sale”", "r1", "[t]he port is not for sale"),
        ("“the port is not for sale”", "r2", "the port is not for sale"),
    )  # fmt: skip
    assert section(told(desk, [finding]), "what is disputed") == []


def test_somebody_s_words_are_no_fact_where_a_report_leaves_out_the_marks(desk) -> None:
    words = "Nobody on that board has ever sailed a boat."
    desk.add(f"Mayor Lena Orsk wrote to the crews of Port Ayles on Sunday. “{words}”\n")
    desk.add(f"{words}\nThe harbour board of Port Ayles met its critics on Sunday.\n")
    desk.add("The harbour board of Port Ayles met its critics on Sunday.\n")
    assert not any(one.text == words for one in told(desk).sentences)


def test_what_has_no_day_is_not_told_as_announced(desk) -> None:
    desk.add(
        "The harbour board of Port Ayles closed the northern quay on Sunday.\n"
        "The harbour board is set to sell the northern quay to the crews soon.\n",
        times=(("soon", "FUTURE_REF", "", "", True),),
    )
    made = told(desk)
    assert section(made, "what is announced") == []
    assert [one.due for one in made.upcoming] == ["FUTURE_REF"]


def test_a_report_that_garbles_is_not_the_one_that_is_told_from(desk) -> None:
    for outlet in ("A", "B"):
        desk.add(
            f"The harbour board of Port Ayles closed the northern quay to all ferries on Sunday.\n"
            f"Mayor Lena Orsk of outlet {outlet} agreed.\n",
            outlet=outlet,
            published="2031-05-05",
        )
    desk.add(
        "The harbour board of Port Ayles closed the northern quay to all ferries on Sunday.\n"
        "Former Mayor Lena Orsk agreed.\n",
        outlet="Garble",
        published="2031-05-04",
    )
    desk.reports[0], desk.reports[2] = desk.reports[2], desk.reports[0]
    desk.readings[0], desk.readings[2] = desk.readings[2], desk.readings[0]
    finding = difference(
        desk, "role",
        ("Mayor", "r1", "Mayor Lena Orsk"), ("former Mayor", "r3", "Former Mayor Lena Orsk"),
    )  # fmt: skip
    many = Side("Mayor", ("r1", "r2"), 2, finding.sides[0].passages)
    finding = Finding("f", "role", "x", (many, finding.sides[1]), "why", "rule", 0.9)
    first = told(desk, [finding]).sentences[0]
    assert first.passages[0].report == "r1"


def test_as_of_leaves_out_later_and_undated_reports(ferry) -> None:
    late = ferry.add("The toll of the disaster rose to eleven on Friday.", published="2031-05-09")
    undated = ferry.add("The ferry Aurora sank, and eleven people were killed.", published=None)
    made = told(ferry, as_of="2031-05-04")
    assert made.as_of == "2031-05-04"
    assert {report.id for report in made.reports} == {"r1", "r2", "r3"}
    cited = {p.report for one in made.sentences for p in one.passages}
    assert not cited & {late, undated}


def test_the_order_of_reports_changes_nothing(ferry) -> None:
    held = ferry.collection
    expected = told(ferry)
    for seed in range(5):
        order = list(range(len(held.reports)))
        Random(seed).shuffle(order)
        shuffled = Collection(
            tuple(held.reports[i] for i in order), tuple(held.readings[i] for i in order),
            held.lineage,
        )  # fmt: skip
        assert account(ferry.story, shuffled, ()) == expected


def test_every_sentence_passes_the_verifier_and_every_passage_is_real(ferry) -> None:
    made = told(ferry)
    held = {report.id: report for report in made.reports}
    assert made.sentences
    for one in made.sentences:
        check_told(one, held)
    listed = (*made.sentences, *made.timeline, *made.statements, *made.upcoming)
    for passage in (passage for one in listed for passage in one.passages):
        assert passage.span.of(held[passage.report].text) == passage.text
    for said in made.statements:
        assert said.text in held[said.passages[0].report].text


def test_nothing_is_told_of_an_empty_story(desk) -> None:
    desk.add("")
    made = told(desk)
    assert made.sentences == made.timeline == made.statements == made.upcoming == ()


def test_news_that_names_a_time_long_ago_is_no_background(desk) -> None:
    strike = (
        "A storm sank a ferry off Marrow Point on Saturday in the worst accident of the bay "
        "since March 2019."
    )
    days = (
        ("Saturday", "2031-05-03", "2031-05-03", "2031-05-03", False),
        ("March 2019", "2019-03", "2019-03-01", "2019-03-31", False),
    )
    desk.add(strike, times=days)
    assert section(told(desk), "what happened") == [strike]
    assert section(told(desk), "background") == []


def test_what_only_one_report_says_is_told_as_such(desk) -> None:
    sank = "The ferry Aurora sank off Marrow Point on Saturday with 61 people on board."
    desk.add(f"{sank}\nFog lay over the bay.\n", outlet="Norwick Wire")
    desk.add(f"{sank}\nThe Aurora sank in deep water.\n", outlet="Gazette")
    alone = "Divers of Norland found 30 crates of rifles in the hold of the Aurora."
    desk.add(
        f"{sank}\nThe bay is deep.\nBoats came.\n{alone}\n", outlet="Radio", people=("Norland",)
    )
    made = told(desk)
    only = [one for one in made.sentences if one.section == "what only one report says"]
    everything = [one.text for one in made.sentences]
    assert alone in everything
    assert all(one.basis == "single" and one.independent == 1 for one in only)
    assert len(everything) == len(set(everything))


def test_with_two_reports_what_one_alone_says_is_no_news(ferry) -> None:
    ferry.reports.pop()
    ferry.readings.pop()
    assert section(told(ferry), "what only one report says") == []
