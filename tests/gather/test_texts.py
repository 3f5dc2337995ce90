import pytest

from crosswire.gather.given import Given, Stated
from crosswire.gather.texts import merged, report
from crosswire.records.identity import content_id
from crosswire.records.span import Span

TEXT = (
    "Ferry sinks off Orl\nBy Ana Pell | March 3, 2031\n\n"
    "The ferry to Orl sank in the harbour on Monday night, the coast guard said.\n"
    "Comments are closed.\nSource: Vale Wire\n"
)


def test_a_report_says_what_its_text_says():
    made = report(TEXT, address="ferry.txt")
    assert (made.title, made.byline) == ("Ferry sinks off Orl", "Ana Pell")
    assert (made.published, made.published_basis) == ("2031-03-03", "text")
    assert (made.url, made.outlet, made.language) == (None, None, "en")
    assert [credit.name for credit in made.credits] == ["Vale Wire"]
    assert made.title_span.of(TEXT) == made.title
    assert [span.of(TEXT) for span in made.furniture] == [
        "By Ana Pell | March 3, 2031", "Comments are closed.", "Source: Vale Wire",
    ]  # fmt: skip


def test_given_beats_stated_beats_text():
    stated = Stated(url="https://v.example/1", outlet="Vale", published="2031-03-04", basis="page")
    made = report(TEXT, address="f", stated=stated)
    assert (made.published, made.published_basis, made.outlet) == ("2031-03-04", "page", "Vale")
    made = report(TEXT, address="f", stated=stated, given=Given("Orl", "2031-03-05"))
    assert (made.published, made.published_basis, made.outlet) == ("2031-03-05", "given", "Orl")


def test_the_id_is_made_of_address_and_text():
    assert report(TEXT, address="a").id == content_id("a", TEXT)
    url = "https://v.example/1"
    made = report(TEXT, address="a", given=Given(url=url))
    assert (made.id, made.address, made.url) == (content_id(url, TEXT), url, url)


def test_what_is_not_said_is_unknown():
    made = report("Nothing.", address="a")
    assert (made.published, made.published_basis) == (None, "unknown")
    assert (made.title, made.byline, made.language, made.issues) == (None, None, None, ())


@pytest.mark.parametrize("text", ["The ferry\x00 sank.", "The ferry\ud800 sank."])
def test_characters_that_can_not_be_stored_are_replaced_and_reported(text):
    made = report(text, address="a")
    assert made.text == "The ferry\ufffd sank."
    assert [issue.code for issue in made.issues] == ["characters-replaced"]


def test_a_text_in_another_language_is_kept_with_an_issue():
    text = "Le bac a coulé dans le port lundi soir, ont indiqué les garde-côtes de la ville."
    made = report(text, address="a")
    assert (made.text, made.language) == (text, "fr")
    assert [issue.code for issue in made.issues] == ["language-not-read"]


def test_line_ends_are_kept():
    text = TEXT.replace("\n", "\r\n")
    made = report(text, address="a")
    assert made.text == text
    assert made.furniture[1].of(text) == "Comments are closed."


def test_overlapping_spans_are_merged():
    spans = [Span(5, 9), Span(0, 3), Span(2, 6), Span(9, 9), Span(9, 12)]
    assert merged(spans) == (Span(0, 9), Span(9, 12))
