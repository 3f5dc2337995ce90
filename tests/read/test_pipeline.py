"""Where sentences are made to begin, whatever the parser would say."""

from crosswire.read.pipeline import ENDLESS, parser
from crosswire.settings import Settings

NLP = parser(Settings().parser)


def test_a_line_begins_a_sentence_and_so_do_the_words_behind_a_dateline():
    doc = NLP("Bridge closed\nVELDEN, March 3 (Norwick Wire) – The bridge was closed on Monday.")
    assert next(sent.text.strip() for sent in doc.sents) == "Bridge closed"
    assert any(sent.text.startswith("The bridge") for sent in doc.sents)


def test_what_never_stops_is_cut():
    doc = NLP("the ship went to the harbour and " * 300)
    assert max(len(sent) for sent in doc.sents) <= ENDLESS + 1


def test_a_list_of_many_short_lines_is_cut_at_its_lines_alone():
    doc = NLP("old harbour bridge\n" * 400)
    assert {sent.text.strip() for sent in doc.sents} == {"old harbour bridge"}
