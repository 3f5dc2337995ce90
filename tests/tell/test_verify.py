"""The verifier: a table of attempts to get something past it, and properties that must hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.errors import Unsupported
from crosswire.records.account import Told
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.verify import check_told, stands

TEXT = (
    "The ferry sank on 3 May 2031 off Marrow Point, killing nine of the 1,200 passengers. "
    "“We heard a crack and then the deck was gone,” said Tomas Relling. "
    "He said that Ines Calder had warned the crew twice. "
    "Harbour officials put the damage at $5 million."
)
OTHER = "Ines Calder denied on Friday that 40 people were missing."
WEPT, SEA = "Yesterday Vant wept.", "The relling sea rose."
REPORTS = {
    "d": Report(id="d", address="d.txt", text=f"Then nobody saw Relling. {WEPT} {SEA}"),
    "c": Report(id="c", address="c.txt", text="Yesterday Mr. Relling, in his boat, wept."),
    "a": Report(id="a", address="a.txt", text=TEXT),
    "b": Report(id="b", address="b.txt", text=OTHER),
}


def passage(words: str, report: str = "a") -> Passage:
    start = REPORTS[report].text.index(words)
    return Passage(report, Span(start, start + len(words)), words)


RELLING = passage("Yesterday Mr. Relling, in his boat, wept.", "c")
FIRST = passage(TEXT[:85].strip())
QUOTE = passage("“We heard a crack and then the deck was gone,” said Tomas Relling.")
HE = passage("He said that Ines Calder had warned the crew twice.")
DAMAGE = passage("Harbour officials put the damage at $5 million.")
DENIAL = passage(OTHER, "b")


def told(text: str, *passages: Passage) -> Told:
    return Told(text, "single", passages, "what happened")


FULL = passage("Tomas Relling")
STANDS = [
    told("Yesterday Tomas Relling, in his boat, wept.", RELLING, FULL),
    told("Tomas Relling, in his boat, wept.", RELLING, FULL),
    told(FIRST.text, FIRST),
    told("Off Marrow Point, killing nine of the 1,200 passengers.", FIRST),
    told('"We heard a crack and then the deck was gone," said Tomas Relling.', QUOTE),
    told("Tomas Relling said that Ines Calder had warned the crew twice.", HE, QUOTE),
    told("Accounts differ: some have “$5 million”, others “40 people”.", DAMAGE, DENIAL),
    told("Ines Calder said that 40 people were missing.", DENIAL),
]

FALLS = {
    "invented figure": told(FIRST.text.replace("nine", "ninety"), FIRST),
    "figure from elsewhere in the report": told(FIRST.text.replace("1,200", "5"), FIRST),
    "figure off by ten": told(FIRST.text.replace("1,200", "120"), FIRST),
    "multiplier left out": told(DAMAGE.text.replace(" million", ""), DAMAGE),
    "multiplier changed": told(DAMAGE.text.replace("million", "billion"), DAMAGE),
    "wrong day": told(FIRST.text.replace("3 May", "4 May"), FIRST),
    "wrong month": told(FIRST.text.replace("May", "June"), FIRST),
    "day of another passage": told(FIRST.text.replace("3 May 2031", "Friday"), FIRST, DENIAL),
    "swapped name": told(QUOTE.text.replace("Tomas Relling", "Ines Calder"), QUOTE),
    "name of another passage": told(QUOTE.text.replace("Tomas Relling", "Ines Calder"), QUOTE, HE),
    "name for no pronoun": told(
        "Tomas Relling denied on Friday that 40 people were missing.", DENIAL, QUOTE
    ),
    "names that change places": told(
        "Ines Calder said that Tomas Relling had warned the crew twice.", HE, QUOTE
    ),
    "altered quotation": told(QUOTE.text.replace("crack", "bang"), QUOTE),
    "quotation cut in the middle": told(QUOTE.text.replace("a crack and then ", ""), QUOTE),
    "quotation marks round a paraphrase": told("Officials “put the damage” at $6 million.", DAMAGE),
    "words before a surname that are no name": told(
        "Yesterday nobody saw Relling, in his boat, wept.",
        RELLING,
        passage("nobody saw Relling", "d"),
    ),
    "a name in full that no passage has": told(
        "Yesterday Ada Relling, in his boat, wept.", RELLING
    ),
    "a name in full for another": told("Yesterday Tomas Relling wept.", passage(WEPT, "d"), FULL),
    "a name in full for a word": told("The Tomas Relling sea rose.", passage(SEA, "d"), FULL),
    "negation slipped in": told(HE.text.replace("had", "had not"), HE),
    "negation taken out": told("Ines Calder said on Friday that 40 people were missing.", DENIAL),
    "passage of another report": told(DENIAL.text, FIRST),
    "no passage": told(FIRST.text),
    "no words": told("…", FIRST),
}


@pytest.mark.parametrize("sentence", STANDS, ids=lambda one: one.text[:40])
def test_a_sentence_that_its_passages_carry_stands(sentence: Told) -> None:
    check_told(sentence, REPORTS)
    assert stands(sentence, REPORTS)


@pytest.mark.parametrize("sentence", FALLS.values(), ids=FALLS.keys())
def test_a_sentence_that_they_do_not_carry_is_refused(sentence: Told) -> None:
    with pytest.raises(Unsupported):
        check_told(sentence, REPORTS)
    assert not stands(sentence, REPORTS)


BAD_PASSAGES = {
    "starts one too late": Passage("a", Span(1, 84), FIRST.text),
    "ends one too early": Passage("a", Span(0, 83), FIRST.text),
    "moved by one": Passage("a", Span(1, 85), FIRST.text),
    "another text": Passage("a", FIRST.span, FIRST.text.replace("nine", "four")),
    "another report": Passage("b", FIRST.span, FIRST.text),
    "unknown report": Passage("c", FIRST.span, FIRST.text),
    "before the text": Passage("a", Span(-85, -1), TEXT[-85:-1]),
    "beyond the text": Passage("a", Span(0, len(TEXT) + 5), TEXT),
    "empty": Passage("a", Span(5, 5), ""),
}


@pytest.mark.parametrize("bad", BAD_PASSAGES.values(), ids=BAD_PASSAGES.keys())
def test_a_passage_that_is_not_what_the_report_says_is_refused(bad: Passage) -> None:
    with pytest.raises(Unsupported, match="is not what report"):
        check_told(told(FIRST.text, FIRST, bad), REPORTS)


@given(st.text(min_size=1, max_size=300), st.data())
def test_any_piece_of_a_report_has_a_real_passage_and_any_other_span_has_not(
    text: str, data: st.DataObject
) -> None:
    reports = {"x": Report(id="x", address="x", text=text)}
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    moved = data.draw(st.integers(-3, 3))
    words = text[start:end]
    real = text[max(start + moved, 0) : end + moved] == words and start + moved >= 0
    sentence = told(words, Passage("x", Span(start + moved, end + moved), words))
    if not real:
        assert not stands(sentence, reports)


WORDS = TEXT.split()


@given(st.data())
def test_one_word_changed_for_another_of_the_report_is_refused(data: st.DataObject) -> None:
    tokens = FIRST.text.split()
    place = data.draw(st.integers(0, len(tokens) - 1))
    other = data.draw(st.sampled_from(WORDS))
    changed = " ".join([*tokens[:place], other, *tokens[place + 1 :]])
    same = changed.strip(".,").casefold() == FIRST.text.strip(".,").casefold()
    assert stands(told(changed, FIRST), REPORTS) == same or other.strip(".,”“") == tokens[
        place
    ].strip(".,")


@given(st.integers(0, 10**7))
def test_a_figure_that_is_not_in_the_passages_is_refused(figure: int) -> None:
    sentence = told(f"Off Marrow Point, killing {figure} of the 1,200 passengers.", FIRST)
    assert stands(sentence, REPORTS) is (str(figure) == "nine")
