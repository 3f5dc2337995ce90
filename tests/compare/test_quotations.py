import pytest

from crosswire.compare.material import Material
from crosswire.compare.quotations import quotation_altered
from crosswire.compare.quotations.wording import wording
from crosswire.compare.speakers import speakers_differ

SAID = "We will not close the harbour before the end of winter"


def quote(write, name, words, speaker="Ada Brandt", before=""):
    one = write(name, f"{before}“{words},” {speaker} said.", people=(speaker,))
    return one.says(speaker, words, kind="direct")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("We will close the harbour before the end of winter", "“not” stands in one"),
        ("We will not close the harbour before the end of summer", "“winter” in one is “summer”"),
        ("We will not close the harbour after the end of winter", "“before” in one is “after”"),
        ("close the harbour before the end of winter", "leaves out “not” before"),
    ],
)
def test_altered(write, collect, other, told):
    (one,) = quotation_altered(Material(collect(quote(write, "a", SAID), quote(write, "b", other))))
    assert told in one.why and one.kind == "quotation"
    assert {side.value for side in one.sides} == {SAID, other}


@pytest.mark.parametrize(
    "other",
    [
        "We will not close the harbor before the end of winter",
        "We won’t close the harbour before the end of winter",
        "We will not close the harbour … the end of winter",
        "We will not close the harbour [in Tarn] before the end of winter",
        "not close the harbour before the end",
        "We will not close the harbour until the end of winter",
        "We will not close this harbour before the end of winter",
        "We will not shut the harbour before the end of winter",
        "The harbour is ours and we shall keep every ship in it",
        "We will not close (the old one) before the end of winter",
        "We will not close the har-bour before the end of winter",
        "We will not close the habrour before the end of winter",
        "Nor shall anybody from here close the harbor before the end of summer this time",
    ],
)
def test_no_alteration(write, collect, other):
    both = collect(quote(write, "a", SAID), quote(write, "b", other))
    assert not list(quotation_altered(Material(both)))


def test_two_people_may_say_nearly_the_same(write, collect):
    other = quote(write, "b", SAID.replace("winter", "summer"), "Ben Oster")
    assert not list(quotation_altered(Material(collect(quote(write, "a", SAID), other))))


@pytest.mark.parametrize("word", ["before the end of spring", "after the end of winter"])
def test_what_a_copy_altered_is_told(write, collect, word):
    altered = SAID.replace("before the end of winter", word)
    both = quote(write, "a", SAID), quote(write, "b", altered)
    (one,) = quotation_altered(Material(collect(*both, copies=(("b", "a"),))))
    assert one.why.endswith("b is made from a: it was altered on the way.")


def test_another_word_in_a_report_of_its_own_may_have_been_heard_so(write, collect):
    other = quote(write, "b", SAID.replace("harbour", "airport"))
    assert not list(quotation_altered(Material(collect(quote(write, "a", SAID), other))))


def test_a_cut_whose_not_stands_before_the_marks(write, collect):
    cut = quote(write, "b", "close the harbour before the end", before="She would not ")
    assert not list(quotation_altered(Material(collect(quote(write, "a", SAID), cut))))


def test_the_same_words_of_two_people(write, collect):
    pair = quote(write, "a", SAID), quote(write, "b", SAID, "Ben Oster")
    (one,) = speakers_differ(Material(collect(*pair)))
    assert {side.value for side in one.sides} == {"Ada Brandt", "Ben Oster"}


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (SAID, "Ada Brand"),
        ("We will not close", "Ben Oster"),
        (SAID, "Ada Brandt"),
        (SAID, "Ada Oster"),
    ],
)
def test_one_speaker_or_too_few_words(write, collect, words, speaker):
    pair = quote(write, "a", words), quote(write, "b", words, speaker)
    assert bool(list(speakers_differ(Material(collect(*pair))))) is (speaker == "Ada Oster")


def test_a_name_in_the_line_of_a_headline_says_nothing(write, collect):
    headline = write(
        "b", f"Ben Oster: a winter at sea\n“{SAID},” a man said.", people=("Ben Oster",)
    )
    headline.says("Ben Oster", SAID, kind="direct")
    assert not list(speakers_differ(Material(collect(quote(write, "a", SAID), headline))))


def test_a_speaker_who_was_worked_out_is_no_evidence(write, collect):
    other = write("b", f"“{SAID},” he said.", people=("Ben Oster",))
    other.says("he", SAID, name="Ben Oster", kind="direct")
    assert not list(speakers_differ(Material(collect(quote(write, "a", SAID), other))))


def test_wording_is_one_for_spellings():
    assert wording("We can’t organise it").words == wording("We cannot organize it").words
    assert wording("One … two. Three").gaps == {1} and wording("One two. Three").starts == {0, 2}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I learned nothing about a harbour here", "I didn’t learn anything about a harbour"),
        ("[W]e keep the harbour open, come what may", "We keep the harbour open, come what may"),
        ("I just can’t – as a farmer of the north coast, I couldn’t plough in the rain",
         "as a farmer of the north coast, I couldn’t plough in the rain"),
        ("We are asking whether or not there is not a way to keep the harbour open",
         "We are asking whether or not there is a way to keep the harbour open"),
        ("You are afraid of the mayor", "Some of you are tired of the mayor"),
        ("If we do not have a harbour, we will close the town",
         "If we do not get what we want, through you, through them, through anything that you may "
         "call it, I will close the town"),
    ],
)  # fmt: skip
def test_the_same_sense_or_another_utterance(write, collect, one, other):
    both = collect(quote(write, "a", one), quote(write, "b", other))
    assert not list(quotation_altered(Material(both)))


def test_who_quotes_somebody_else_does_not_say_it_himself(write, collect):
    words = "a slow and costly way to close a harbour"
    again = f"What he called '{words}' is now the plan of the council"
    pair = quote(write, "a", words), quote(write, "b", again, "Ben Oster")
    assert not list(speakers_differ(Material(collect(*pair))))


def test_a_name_with_more_words_is_the_same_person(write, collect):
    pair = quote(write, "a", SAID), quote(write, "b", SAID, "Ada Brandt Adalind")
    assert not list(speakers_differ(Material(collect(*pair))))


def test_a_cut_that_ends_a_sentence_of_the_report_is_read_with_it(write, collect):
    cut = quote(write, "b", "close the harbour before the end of winter", before="Vik was said to ")
    assert not list(quotation_altered(Material(collect(quote(write, "a", SAID), cut))))


def test_a_question_says_nothing(write, collect):
    asked = quote(write, "b", f"Can you promise that {SAID.lower()}?", "Ben Oster")
    assert not list(speakers_differ(Material(collect(quote(write, "a", SAID), asked))))
