"""Renderings: what a reader sees, and that report text does no harm wherever it is shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import msgspec
import pytest

from crosswire.records.account import Account, Told
from crosswire.records.check import Check, CheckedSentence, Point
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.account import account
from crosswire.tell.exports import contract, html, markdown, text
from crosswire.tell.exports.inert import markdown as literal
from crosswire.tell.exports.inert import plain, web_address

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> [click](javascript:alert(1)) "
    "![x](http://evil.example/x.png) http://evil.example/ \x1b[31mred\x1b[0m \x1b]0;title\x07 "
    "`code` **bold** | table | \u202ereversed\u202c &amp; \"quoted\" 'single' www.evil.example "
    "<!-- comment --> ]]> {{ template }} \x9b31m"
)


def hostile_account() -> Account:
    report = Report(
        id="<b>id</b>", address=HOSTILE, text=HOSTILE, outlet=HOSTILE, title=HOSTILE,
        url='javascript:alert(1)//"><script>', published="2031-05-04",
    )  # fmt: skip
    whole = Passage(report.id, Span(0, len(HOSTILE)), HOSTILE)
    part = Passage(report.id, Span(0, len(HOSTILE) - 1), HOSTILE[:-1])
    return Account(
        story="s", headline=HOSTILE, as_of=None,
        sentences=(Told(HOSTILE, "single", (whole, part), "what happened"),),
        timeline=(), statements=(), upcoming=(), findings=(), reports=(report,), lineage=(),
    )  # fmt: skip


class Elements(HTMLParser):
    """The elements and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def seen(page: str) -> Elements:
    parser = Elements()
    parser.feed(page)
    return parser


OURS = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "ul", "li",
    "span", "small", "b", "i", "q", "a", "section", "div", "mark", "u", "blockquote", "br",
}  # fmt: skip


def harmless(page: str) -> None:
    elements = seen(page)
    assert elements.tags <= OURS
    for name, value in elements.attributes:
        assert not name.startswith("on")
        if name in ("href", "src"):
            assert value is not None and re.match(r"#p\d+$|https?://", value)
    assert not {"src", "srcset", "style", "background"} & {name for name, _ in elements.attributes}
    assert "@import" not in page and "url(" not in page and "\x1b" not in page


def test_hostile_text_is_inert_in_html() -> None:
    page = html.render(hostile_account())
    harmless(page)
    assert "<script>alert(1)</script>" in "".join(seen(page).words)  # shown, not obeyed


def test_hostile_text_is_inert_in_the_terminal() -> None:
    page = text.render(hostile_account())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "␛[31mred" in page


def test_hostile_text_is_inert_in_markdown() -> None:
    page = markdown.render(hostile_account())
    assert not re.search(r"(?<!\\)[<\[`]", page)
    assert not re.search(r"(?<!\\)\bhttp://|www\.", page)
    assert not re.search(r"(?<!\\)\*\*", page)
    assert "\x1b" not in page


def test_hostile_text_survives_in_json() -> None:
    plain_account = msgspec.json.decode(contract.render(hostile_account()))
    assert plain_account["headline"] == HOSTILE
    assert plain_account["sentences"][0]["passages"][0]["text"] == HOSTILE


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("1. One", "1\\. One"),
        ("- item", "\\- item"),
        ("> quote", "\\> quote"),
        ("# head", "\\# head"),
        ("a_b*c*", "a\\_b\\*c\\*"),
        ("<b>", "\\<b\\>"),
        ("[x](y)", "\\[x\\](y)"),
        ("http://a.example", "http\\://a.example"),
        ("3.5 million and 40-tonne", "3.5 million and 40-tonne"),
        ("a\nb", "a b"),
    ],
)
def test_markdown_is_taken_literally(given: str, shown: str) -> None:
    assert literal(given) == shown


def test_control_characters_are_shown_as_pictures() -> None:
    assert plain("a\x1b[1mb\x00c\x7f") == "a␛[1mb␀c␡"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("javascript:alert(1)", None),
        ('https://a.example/"onmouseover=x', None),
        ("file:///etc/passwd", None),
        (None, None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, shown: str | None) -> None:
    assert web_address(url) == shown


def test_the_terminal_page_numbers_passages_and_lists_reports(ferry) -> None:
    page = text.render(account(ferry.story, ferry.collection, ()))
    assert "killing at least nine passengers. [1][2][3]" in " ".join(page.split())
    assert "agreed by 2 independent reports: Norwick Wire, Port Ayles Gazette and Harbour" in page
    assert "Norwick Wire alone" not in page
    assert "Port Ayles Gazette is a copy of Norwick Wire" in page
    assert "- Harbour Radio, 2031-05-04" in page
    numbers = re.findall(r"^\[(\d+)\]", page.split("\nPassages\n")[1], re.MULTILINE)
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]


@pytest.mark.parametrize("width", [30, 60, 100])
def test_the_terminal_page_keeps_its_width(ferry, width: int) -> None:
    page = text.render(account(ferry.story, ferry.collection, ()), width=width)
    assert max(len(line) for line in page.splitlines()) <= width


def test_colour_only_when_asked(ferry) -> None:
    made = account(ferry.story, ferry.collection, ())
    assert "\x1b" not in text.render(made)
    assert re.sub(r"\x1b\[\d+m", "", text.render(made, colour=True)) == text.render(made)


def test_the_html_page_links_every_number_to_its_passage(ferry) -> None:
    page = html.render(account(ferry.story, ferry.collection, ()))
    harmless(page)
    anchors = set(re.findall(r'id="(p\d+)"', page))
    assert set(re.findall(r'href="#(p\d+)"', page)) == anchors != set()


def test_the_contract_of_tell(ferry) -> None:
    plain_account = contract.account_plain(account(ferry.story, ferry.collection, ()))
    assert set(plain_account) == {
        "story", "headline", "as_of", "sentences", "timeline", "statements", "upcoming",
        "findings", "reports", "lineage", "positions", "new", "rewriting",
    }  # fmt: skip
    sentence = plain_account["sentences"][0]
    assert {"text", "basis", "passages"} <= set(sentence)
    start, end = sentence["passages"][0]["span"]
    whole = ferry.collection.report[sentence["passages"][0]["report"]].text
    assert whole[start:end] == sentence["passages"][0]["text"]
    assert plain_account["lineage"][0]["from"] == "r2"
    assert plain_account["lineage"][0]["to"] == "r1"
    assert {"due", "text", "passages", "outcome"} <= set(plain_account["upcoming"][0])
    assert {"date", "text", "passages"} <= set(plain_account["timeline"][0])
    assert {"id", "url", "outlet", "title", "published", "language", "story", "issues"} <= set(
        plain_account["reports"][0]
    )


DRAFT = "Nine people died on Friday. The crew handed out life jackets. What a day!"


def checked(hostile: str = "") -> tuple[Check, Report]:
    report = Report(id="r", address="r.txt", text="Nine died on Saturday." + hostile)
    passage = Passage("r", Span(0, 22), "Nine died on Saturday.")
    draft = Report(id="d", address="d.md", text=DRAFT, title="My draft" + hostile)
    day = Point("date", "Friday", Span(20, 26), "contradicted", "it was Saturday" + hostile,
                (passage,))  # fmt: skip
    toll = Point("amount", "Nine people", Span(0, 11), "supported", "", (passage,))
    claim = Point("claim", DRAFT[28:61], Span(28, 61), "not_found", "", ())
    rows = (
        CheckedSentence(Span(0, 27), DRAFT[:27], "contradicted", "the day differs", (toll, day)),
        CheckedSentence(Span(28, 61), DRAFT[28:61], "not_found", "nobody says so", (claim,)),
        CheckedSentence(Span(62, 73), DRAFT[62:], "nothing_to_check", "an exclamation", ()),
    )
    summary = {"supported": 0, "contradicted": 1, "not_found": 1, "nothing_to_check": 1}
    return Check(draft, rows, summary), report


def test_a_checked_draft_in_the_terminal() -> None:
    check, report = checked()
    page = text.render_check(check, [report])
    assert "3 sentences: 1 contradicted, 1 not found, 1 nothing to check" in page
    assert "✗ Nine people died on Friday." in page
    assert "✗ date “Friday”: contradicted [1]" in page
    assert "? The crew handed out life jackets." in page
    assert "no collected report mentions it, which does not make it false" in page


def test_a_checked_draft_as_a_page_marks_the_words() -> None:
    check, report = checked(HOSTILE)
    page = html.render_check(check, [report])
    harmless(page)
    assert 'Nine people died on <u class="contradicted">Friday</u>.' in page
    assert "My draft" in page
    assert "Nine died on Saturday." in page


def test_a_checked_draft_in_markdown_and_json() -> None:
    check, report = checked(HOSTILE)
    assert "- ✗ Nine people died on Friday." in markdown.render_check(check, [report])
    plain_check = msgspec.json.decode(contract.render_check(check))
    assert plain_check["summary"]["contradicted"] == 1
    assert plain_check["sentences"][0]["points"][1]["span"] == [20, 26]
    assert {"span", "text", "verdict", "why", "points"} <= set(plain_check["sentences"][0])
