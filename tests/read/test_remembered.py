"""Remembered rules give every word what the pipeline's own rules give it."""

import spacy

from crosswire.read.pipeline import parser
from crosswire.read.remembered import LEMMAS, RULER, remember
from crosswire.settings import Settings

PIPELINE = Settings().parser
TEXTS = (
    "There were two ferries, and there's a third. Doin' nothin', that's what they're gonna do.",
    "\n\n The mayor, who ain't from Velden, said: let's go. I gotta tell y'all that I saw him. ",
    "She has had to put the better lights on the boats, though nobody had asked her to do so.",
    "Norland's navy hit 3 ships on Monday; the worst-hit one was sinking when ours reached it.",
    "",
    "   \n",
)
WORDS = ("ORTH", "TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_TYPE")


def test_every_word_is_what_the_pipeline_itself_makes_of_it():
    stock = spacy.load(PIPELINE)
    stock.add_pipe("crosswire_line_starts", before="parser")
    ours = parser(PIPELINE)
    assert {RULER, LEMMAS} < set(ours.pipe_names)
    assert not {"attribute_ruler", "lemmatizer"} & set(ours.pipe_names)
    for text in (*TEXTS, *TEXTS):
        told, expected = ours(text), stock(text)
        assert told.to_array(list(WORDS)).tolist() == expected.to_array(list(WORDS)).tolist()


def test_a_rule_that_is_set_by_hand_holds_too():
    ours = spacy.load(PIPELINE)
    rules = ours.get_pipe("attribute_ruler")
    rules.add([[{"LOWER": "ferry"}]], {"LEMMA": "boat"})
    rules.add([[{"LOWER": "old"}, {"LOWER": "ferry"}]], {"LEMMA": "wreck"}, index=1)
    remember(ours)
    lemmas = [[t.lemma_ for t in ours(text)] for text in ("The ferry sank", "The old ferry sank")]
    assert [words[-2] for words in lemmas] == ["boat", "wreck"]


def test_a_pipeline_with_other_rules_is_left_as_it_is():
    blank = spacy.blank("en")
    blank.add_pipe("lemmatizer", config={"mode": "lookup"})
    remember(blank)
    assert blank.pipe_names == ["lemmatizer"]
