import pytest

from crosswire.compare.draft.lookup import Lookup
from crosswire.compare.draft.ordered import Ordered, runs_of, words_of
from crosswire.compare.draft.strength import BEFORE, WEIGHTS, weighed
from crosswire.compare.draft.traces import traces

HELD = (
    "The council of Tarn closed the old harbour on Friday. "
    "Ada Brandt opened a new school in Norland. "
)


def traced(write, collect, text):
    held = write("a", HELD, people=("Ada Brandt",), places=("Tarn", "Norland"))
    draft = write("draft", text, people=("Ada Brandt",), places=("Tarn", "Norland"))
    lookup = Lookup(draft.report(), draft.reading(), collect(held))
    (sentence,) = draft.reading().sentences
    return traces(lookup.claim([sentence.span]), lookup)


@pytest.mark.parametrize(
    ("trace", "better", "worse"),
    [
        ("strange", "The council closed the brewery.", "The council closed the harbour."),
        ("unknown", "The council of Orl closed 12 harbours.", "The council closed harbours."),
        ("beside", "Ada Brandt opened a school.", "Ada Brandt closed a school."),
        ("ordered", "The council closed the harbour.", "The harbour closed the council."),
        ("runs", "The council of Tarn closed.", "The closed council in Tarn."),
        ("pieces", "The old harbour.", "The harbour old."),
        ("repeated", "The harbour of the harbour closed.", "The old harbour closed."),
        ("turned", "The council never closed the old harbour.", "The council closed the harbour."),
        ("broken", "The council closed the", "The council closed the harbour."),
    ],
)
def test_each_trace_tells_two_sentences_apart(write, collect, trace, better, worse):
    first, second = (getattr(traced(write, collect, text), trace) for text in (better, worse))
    assert 0 <= second < first <= 1


def test_a_sentence_of_a_report_has_every_trace(write, collect):
    found = traced(write, collect, "The council of Tarn closed the old harbour on Friday.")
    assert found._replace(runs=0) == (0, 0, 1, 1, 0, 1, 0, 0, 0)
    assert found.runs == 10 / 20


@pytest.mark.parametrize(
    ("words", "found", "length", "pairs"),
    [
        ("a b c", "a b c", 3, 1),
        ("a b x c d", "a b c d", (4 + 4) / 5, 0.5),
        ("x y", "a b", 0, 0),
        ("", "a b", 0, 1),
        ("a b c", "a a b a b c", 3, 1),
    ],
)
def test_runs(words, found, length, pairs):
    assert runs_of(words.split(), Ordered(found.split())) == (length, pairs)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("He did n't go at 3pm", "He didn’t go at 3 pm"),
        ("the mayor 's house", "the mayor's house"),
        ("we 'll build 20ft", "we’ll build 20 ft"),
    ],
)
def test_a_text_printed_in_pieces_has_the_same_words(printed, plain):
    assert words_of(printed) == words_of(plain)


def test_what_speaks_against_a_sentence_weighs_against_it(write, collect):
    found = traced(write, collect, "The council closed the old harbour.")
    score = weighed(found, WEIGHTS, BEFORE)
    for trace in ("strange", "unknown", "repeated", "turned", "broken"):
        assert weighed(found._replace(**{trace: 1.0}), WEIGHTS, BEFORE) < score
