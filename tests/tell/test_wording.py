"""Findings in a reader's words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.span import Passage, Span
from crosswire.tell.wording import about, heading


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
