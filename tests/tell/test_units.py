"""Units: sentences as candidates, put together where they belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.records.collection import Collection
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.tell.units import units


def cut(*pieces: str, between: str = " ") -> Collection:
    """A report of pieces, each of which a parser took for a sentence."""
    text, sentences = "", []
    for piece in pieces:
        text += between if text else ""
        span = Span(len(text), len(text) + len(piece))
        sentences.append(Sentence(span, tuple(piece.lower().split()), False, 0))
        text += piece
    report = Report(id="r", address="r", text=text)
    return Collection((report,), (Reading("r", tuple(sentences)),))


def texts(held: Collection) -> list[str]:
    return [unit.text for unit in units(held)]


def test_a_quotation_over_several_sentences_is_one_unit() -> None:
    held = cut("“We left at dawn.", "Nobody saw us,” she said.", "The quay was empty.")
    assert texts(held) == ["“We left at dawn. Nobody saw us,” she said.", "The quay was empty."]


def test_a_closing_mark_that_went_astray_is_taken_back() -> None:
    held = cut("She said: “We left at dawn.", "” The quay was empty.", between="")
    assert texts(held) == ["She said: “We left at dawn.”", "The quay was empty."]


def test_a_sentence_that_was_cut_in_two_is_one_unit() -> None:
    held = cut("Former", "President Lena Orsk left the quay at dawn.")
    assert texts(held) == ["Former President Lena Orsk left the quay at dawn."]


def test_a_sentence_that_was_cut_at_a_comma_is_one_unit() -> None:
    held = cut("In the capital", ", Lena Orsk spoke of the quay.", between="")
    assert texts(held) == ["In the capital, Lena Orsk spoke of the quay."]


def test_a_line_without_a_stop_ends_with_its_line() -> None:
    assert texts(cut("A headline", "The quay was empty.", between="\n")) == [
        "A headline",
        "The quay was empty.",
    ]


@given(st.lists(st.text(alphabet='ab .“”"\n', min_size=1, max_size=12), max_size=8))
def test_units_never_overlap_and_are_what_stands_there(pieces: list[str]) -> None:
    held = cut(*pieces)
    end = 0
    for unit in units(held):
        assert end <= unit.span.start < unit.span.end <= len(held.reports[0].text)
        assert unit.text == unit.span.of(held.reports[0].text)
        end = unit.span.end


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The board closed the northern quay. — Lena Orsk (@orsk) May 4, 2031", False),
        ("The board closed the northern quay. pic.twitter.com/x1", False),
        ("The board closed the northern quay. Photo: Nils Holm", False),
        ("The board closed the northern quay. It was Sunday.", True),
    ],
)
def test_a_post_or_a_caption_in_the_page_is_not_told(desk, line: str, told: bool) -> None:
    desk.add(f"{line}\nThe ferries waited for the tide.\n")
    assert (units(desk.collection)[0].told is not None) is told


@pytest.mark.parametrize(
    ("speaker", "told"), [("the lawyer", False), ("the president", True), ("the ministry", True)]
)
def test_a_speaker_who_was_told_before_leans(desk, speaker: str, told: bool) -> None:
    content = "The board had closed the northern quay"
    desk.add(
        f"{content}, {speaker} said.\n",
        statements=((speaker, speaker, "said", content, "indirect"),),
    )
    assert (units(desk.collection)[0].told is not None) is told


def test_a_pronoun_that_speaks_of_somebody_named_elsewhere_leans(desk) -> None:
    content = "Carl Vant had closed the northern quay"
    desk.add(
        f"{content}, he said.\n",
        people=("Carl Vant",),
        statements=(("he", "Nils Holm", "said", content, "indirect"),),
    )
    assert units(desk.collection)[0].told is None
