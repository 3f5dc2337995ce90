"""Findings in a reader's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.records.account import Account, Told
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.wording import about, basis, heading


def finding(kind: FindingKind, words: str, passage: str) -> Finding:
    shown = Passage("r1", Span(0, len(passage)), passage)
    sides = (Side("asserted by Orsk", ("r1",), 1, (shown,)),)
    return Finding("f1", kind, words, sides, "they differ", "by hand", 0.9)


SAID = "Mayor Lena Orsk accused neighbouring Norland of arming the dockers."


@pytest.mark.parametrize(
    ("kind", "words", "passage", "told"),
    [
        ("denial", "Norland of arming the dockers", SAID,
         "“accused neighbouring Norland of arming the dockers”"),
        ("denial", "arming the dockers", "The board denied arming the dockers.",
         "“denied arming the dockers”"),
        ("denial", "the board armed the dockers", "Orsk said the board armed the dockers.",
         "the board armed the dockers"),
        ("denial", "Norland of arming the men", SAID, "Norland of arming the men"),
        ("role", "Lena Orsk: Mayor of Port Ayles or former Mayor", SAID,
         "Lena Orsk: Mayor of Port Ayles or former Mayor"),
    ],
)  # fmt: skip
def test_words_that_are_no_clause_are_quoted_with_their_cue(kind, words, passage, told) -> None:
    assert about(finding(kind, words, passage)) == told


def test_reports_that_contradict_one_another_are_no_denial() -> None:
    denied = finding("denial", "the board armed the dockers", SAID)
    assert heading(denied) == "One says it, another denies it"
    turned = replace(denied, rule="told_otherwise")
    assert heading(turned) == "Told as so in one report, as not so in another"
    ordered = replace(denied, kind="date", rule="order_differs")
    assert heading(ordered) == "What came first is told differently"


TOLL = "The storm killed 12 people in Port Ayles."
OTHER = "At least 120 people died in the storm."


def numbers() -> Finding:
    sides = tuple(
        Side(value, (report,), 1, (Passage(report, Span(0, len(text)), text),))
        for value, report, text in (("12 people", "r1", TOLL), ("at least 120 people", "r2", OTHER))
    )
    return Finding("f2", "number", "killed: 12 or at least 120", sides, "they differ", "by hand", 1)


def label(reports) -> list[str]:
    names = {"r1": "Harbour Post", "r2": "Coast Today"}
    return list(dict.fromkeys(names[one] for one in reports))


def told(text: str, section: str, *reports: tuple[str, str]) -> tuple[Told, Account]:
    passages = tuple(Passage(key, Span(0, len(words)), words) for key, words in reports)
    held = tuple(Report(id=key, address=key, text=words) for key, words in reports)
    sentence = Told(text, "contested", passages, section)
    account = Account("s", "Storm", None, (sentence,), (), (), (), (numbers(),), held, ())
    return sentence, account


def test_a_contested_sentence_says_by_what() -> None:
    sentence, account = told(TOLL, "what happened", ("r1", TOLL))
    assert basis(sentence, account, label) == (
        "as told by Harbour Post; contested by “at least 120 people” in Coast Today"
    )


def test_a_sentence_on_a_difference_says_who_has_which_side() -> None:
    words = "Accounts differ on the number killed: some have “12”, others “at least 120 people”."
    both = (("r1", TOLL), ("r2", OTHER))
    sentence, account = told(words, "what is disputed", *both)
    assert basis(sentence, account, label) == (
        "“12 people” in Harbour Post; “at least 120 people” in Coast Today"
    )


def test_a_sentence_that_no_difference_rests_on_says_only_who_tells_it() -> None:
    sentence, account = told("The storm is over.", "what happened", ("r1", TOLL))
    nobody = replace(account, findings=())
    assert basis(sentence, nobody, label) == "contested; as told by Harbour Post"
