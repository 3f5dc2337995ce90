"""A checked draft with an altered quotation, and as ClaimReview."""

import msgspec
import pytest

from crosswire.records.check import Check, CheckedSentence, Point
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.exports import claim_review, html, markdown, text

DRAFT = "“We will build a tunnel,” Brandt <b>said</b>. Nobody came. The mill burnt. How sad!"
HELD = Report(
    id="r", address="r.txt", text="“We will build a bridge,” Brandt said.", outlet="Tarn Post",
    url="https://tarn.example/1", published="2025-05-03", title="A bridge",
)  # fmt: skip
HOSTILE = Report(id="h", address="h.txt", text="The mill burnt.", url="javascript:alert(1)")


def at(words: str) -> Span:
    return Span(start := DRAFT.index(words), start + len(words))


def sentence(words: str, verdict: str, *points: Point, why: str = "") -> CheckedSentence:
    return CheckedSentence(at(words), words, verdict, why, points)


@pytest.fixture
def check() -> Check:
    bridge = (Passage("r", Span(0, 38), HELD.text),)
    altered = Point("quotation", "We will build a tunnel,", at("We will build a tunnel,"),
                    "contradicted", "“bridge” there", bridge, marks=(at("tunnel"),))  # fmt: skip
    mill = Point("claim", "The mill burnt.", at("The mill burnt."), "supported", "",
                 (Passage("h", Span(0, 15), "The mill burnt."),))  # fmt: skip
    rows = (
        sentence(DRAFT[:45], "contradicted", altered, why="“bridge” there"),
        sentence("Nobody came.", "not_found"),
        sentence("The mill burnt.", "supported", mill),
        sentence("How sad!", "nothing_to_check"),
    )
    draft = Report(id="d", address="d.md", text=DRAFT)
    return Check(draft, rows, {"contradicted": 1, "not_found": 1, "supported": 1})


def test_only_the_words_that_differ_are_marked(check: Check) -> None:
    page = html.render_check(check, [HELD, HOSTILE])
    assert 'We will build a <u class="contradicted">tunnel</u>,' in page
    assert page[page.index("</ul>") :].count("<u class") == 1
    for shown in (text.render_check(check, [HELD]), markdown.render_check(check, [HELD])):
        assert "We will build a ⟦tunnel⟧," in shown


def test_each_sentence_with_a_verdict_is_a_claim_review(check: Check) -> None:
    graph = msgspec.json.decode(claim_review.render_check(check, [HELD, HOSTILE]))
    assert graph["@context"] == "https://schema.org"
    wrong, _, right = graph["@graph"]
    assert {one["@type"] for one in graph["@graph"]} == {"ClaimReview"}
    assert wrong["reviewRating"]["ratingValue"] == 1
    assert wrong["reviewRating"]["alternateName"] == "contradicted"
    assert wrong["citation"][0]["text"] == HELD.text
    assert wrong["citation"][0]["isPartOf"] == {
        "@type": "CreativeWork", "identifier": "r", "name": "A bridge",
        "publisher": {"@type": "Organization", "name": "Tarn Post"},
        "datePublished": "2025-05-03", "url": "https://tarn.example/1",
    }  # fmt: skip
    assert right["reviewRating"]["ratingValue"] == 5
    assert "url" not in right["citation"][0]["isPartOf"]


def test_silence_is_no_rating(check: Check) -> None:
    graph = msgspec.json.decode(claim_review.render_check(check, [HELD]))
    silent = graph["@graph"][1]
    assert silent["reviewRating"] == {"@type": "Rating", "alternateName": "not found"}
    assert "does not make it false" in silent["reviewBody"]
    assert "citation" not in silent


def test_the_page_says_what_its_colours_and_lines_mean(check: Check) -> None:
    page = html.render_check(check, [HELD])
    legend = page[page.index('class="legend"') : page.index("</ul>")]
    for word in ("supported", "contradicted", "not found", "nothing to check"):
        assert word in legend or word == "nothing to check"
    assert "wavy line" in legend and "dotted line" in legend


def test_a_reason_is_said_once(check: Check) -> None:
    for shown in (text.render_check(check, [HELD]), html.render_check(check, [HELD])):
        assert shown.count("“bridge” there") == 1
