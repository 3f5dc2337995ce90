"""Which part of a sentence stands alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.records.span import Span
from crosswire.tell.standing import judges, opens_as_opinion, told_span

WHOLE = [
    "The harbour board closed the northern quay on Sunday morning.",
    "Lena Orsk said that she would pay for the ferry herself.",
    "“We left at dawn with a full hold,” said Lena Orsk.",
    "Those who left at dawn were saved by a passing tug.",
    "The US and its allies closed the northern quay this week.",
    "Nine people died in St. Marrow, according to officials (police).",
    "Two weeks after the fire the board closed the northern quay.",
    "In the week of storms the board closed the northern quay.",
    "Earlier on Friday, the board closed the northern quay.",
    "The board said that quays in that of all towns are safe.",
    "Lena Orsk told her brother to close the northern quay.",
    "The board closed four quays, one of them in the north.",
]

CUT = [
    ("Meanwhile, the board closed the northern quay.", "the board closed the northern quay."),
    ("But the board closed the northern quay again.", "the board closed the northern quay again."),
    ("MARROW POINT (Norwick Wire) - A ferry sank off the coast.", "A ferry sank off the coast."),
    ("PORT AYLES, June 12 — A ferry sank off the coast.", "A ferry sank off the coast."),
    ("AYLES, Va. (NW) -- A ferry sank off the coast.", "A ferry sank off the coast."),
    ("Port Ayles (NW) A ferry sank off the coast today.", "A ferry sank off the coast today."),
    ("Second, the board closed the northern quay.", "the board closed the northern quay."),
    ("(NW) A ferry sank off the coast today.", "A ferry sank off the coast today."),
    ("In a surprising turn, the board closed the quay again.", "the board closed the quay again."),
    ("CLOSE The board closed the northern quay on Sunday.",
     "The board closed the northern quay on Sunday."),
]  # fmt: skip

NONE = [
    "“Lena Orsk left us at sea,” he wrote on Sunday.",
    "Under pressure she told Lena Orsk to close the quay.",
    "He closed the northern quay on Sunday morning.",
    "It was the third time in a week.",
    "The move came after a long dispute over pay.",
    "The two boards closed the northern quay.",
    "Both sides closed the northern quay on Sunday.",
    "The board of this town closed the northern quay.",
    "We closed the northern quay on Sunday morning.",
    "They told us that the quay was closed.",
    "Photos: The board closed the northern quay.",
    "Do you know who closed the northern quay?",
    "The board closed the northern quay",
    "board members closed the northern quay on Sunday.",
    "The board “closed the northern quay on Sunday.",
    "The board (and its members closed the quay.",
    "Closed for good.",
    "The board closed the northern quay. " * 15,
    "The board and the crews buried their differences for an...",
    "The mayor went after the board, went after Sens.",
    "The board backed Mayor Lena OrskOrsk wins again Quay to close MORE on Sunday.",
    "In it, Lena Orsk told the board to close the quay.",
    "To avoid them, the board will close the northern quay.",
    "Just over a year later, the board closed the northern quay.",
    "Two weeks earlier the board closed the northern quay.",
    "On the very next day, Lena Orsk closed the northern quay.",
    "The board closed the northern quay, for instance, in May.",
    "The answer of the board was no.",
    "At the time, the board had closed the northern quay.",
    "As part of that effort the board closed the northern quay.",
    "Included among them was the northern quay of the port.",
    "From that date on, the northern quay was closed.",
    "The board gave money to that society in the spring.",
    "The board paid for that survey, which the port had asked for.",
    "Lena Orsk proposed that same quay for the ferries.",
    "In the next, Lena Orsk stood on the northern quay.",
    "Comments by two of them were sent to the board.",
    "Lena Orsk asked her what the board had closed.",
    "The board nevertheless closed the northern quay.",
    "The Tribune has reached out to the board for comment.",
    "The board said that is how quays are closed.",
    "“Additionally, we will close the northern quay,” Lena Orsk said.",
]


def shown(text: str, people: tuple[str, ...] = ("Lena Orsk",)) -> str | None:
    where = [Span(text.index(p), text.index(p) + len(p)) for p in people if p in text]
    span = told_span(text, Span(0, len(text)), where)
    return span.of(text) if span else None


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_that_stands_alone(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(("text", "told"), CUT)
def test_what_is_left_out_at_the_front(text: str, told: str) -> None:
    assert shown(text) == told


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_that_does_not(text: str) -> None:
    assert shown(text) is None


@pytest.mark.parametrize(
    ("title", "opinion"),
    [
        ("Opinion: Close the quay", True),
        ("EDITORIAL | Close the quay", True),
        ("The board closes the quay", False),
        ("Opinion polls: the board leads", False),
        ("Opinion", False),
        ("", False),
    ],
)
def test_whether_a_title_says_that_it_is_a_view(title: str, opinion: bool) -> None:
    assert opens_as_opinion(title) is opinion


def test_words_of_judging_count_outside_quotations_alone() -> None:
    assert judges("The board should close the quay.")
    assert not judges("“The board should close the quay,” she said.")


def test_a_body_can_be_they_and_not_he() -> None:
    told = "The Harbour Board said that {} would close the quay."
    board = [Span(4, 17)]
    for pronoun, stands in (("they", True), ("he", False)):
        text = told.format(pronoun)
        assert (told_span(text, Span(0, len(text)), [], board) is not None) is stands


@given(st.text(max_size=200))
def test_what_is_told_is_always_the_end_of_the_sentence(text: str) -> None:
    span = told_span(text, Span(0, len(text)), [])
    assert span is None or (0 <= span.start < span.end == len(text))
