import json

import pytest

from crosswire.gather.files import File
from crosswire.gather.given import Given, Refused
from crosswire.gather.pages import encoding, read, report

STORY = [
    "ORL, March 3 (Vale Wire) — The ferry to Orl sank in the harbour on Monday night, the coast "
    "guard said, an hour after it had left the quay with forty people on board.",
    "“It was dark and we saw nothing,” said the mate, Jon Arvid, who was pulled from the water.",
    "The company said that the ferry had been inspected in January and that nothing was wrong.",
]
FURNITURE = "<p>Share this article</p><p>Tags: ferry, Orl</p>"


def page(head="", body="", foot=""):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8>{head}</head><body>"
        "<nav><a href=/>Home</a> <a href=/w>World</a></nav><main><article>"
        f"<h1>Ferry sinks off Orl</h1>{body}{paragraphs}{foot}</article></main>"
        "<footer>© 2031 The Vale Courier. All rights reserved.</footer></body></html>"
    )


def json_ld(**fields):
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


ARTICLE = json_ld(
    **{
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Vale"},
            {
                "@type": ["NewsArticle"],
                "headline": "Ferry sinks off Orl",
                "datePublished": "2031-03-03T21:05:00+01:00",
                "author": [{"@type": "Person", "name": "Ana Pell"}, {"name": "Lu Orr"}],
                "publisher": {"@type": "Organization", "name": "The Vale Courier"},
            },
        ],
    }
)
META = (
    '<meta property="og:title" content="Ferry sinks off Orl">'
    '<meta property="og:site_name" content="The Vale Courier">'
    '<meta property="article:published_time" content="2031-03-03T21:05:00Z">'
    '<meta name="author" content="By Ana Pell">'
    '<meta property="og:url" content="https://vale.example/ferry">'
)
TITLE = "<title>Ferry sinks off Orl | The Vale Courier</title>"


def made(html):
    return report(html, address="ferry.html", given=Given())


def test_the_story_is_taken_out_of_the_page_paragraph_by_paragraph():
    found = made(page(ARTICLE, foot=FURNITURE))
    story = [line for line in found.text.split("\n") if line in STORY]
    assert story == STORY
    assert "Home" not in found.text
    assert "All rights" not in found.text
    left = [span.of(found.text) for span in found.furniture]
    assert set(left) <= {"Share this article", "Tags: ferry, Orl"}
    assert [credit.name for credit in found.credits] == ["Vale Wire"]


def test_json_ld_says_what_the_page_is():
    found = made(page(ARTICLE))
    assert (found.title, found.outlet) == ("Ferry sinks off Orl", "The Vale Courier")
    assert (found.byline, found.address) == ("Ana Pell, Lu Orr", "ferry.html")
    assert (found.published, found.published_basis) == ("2031-03-03T21:05:00+01:00", "metadata")


def test_meta_tags_say_what_the_page_is():
    found = made(page(META))
    assert (found.title, found.outlet) == ("Ferry sinks off Orl", "The Vale Courier")
    assert (found.byline, found.url) == ("Ana Pell", "https://vale.example/ferry")
    assert (found.published, found.published_basis) == ("2031-03-03T21:05:00Z", "metadata")


def test_the_canonical_address_comes_first():
    link = '<link rel="canonical" href="https://vale.example/canonical">'
    assert made(page(META + link)).url == "https://vale.example/canonical"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "/ferry", "", "ftp://vale.example/a"])
def test_an_address_that_is_no_web_address_is_none(href):
    assert made(page(f'<link rel="canonical" href="{href}">')).url is None


def test_the_pages_own_title_gives_title_and_outlet():
    found = made(page(TITLE))
    assert (found.title, found.outlet) == ("Ferry sinks off Orl", "The Vale Courier")


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ('<time datetime="2031-03-03T21:05">Monday</time>', "2031-03-03T21:05"),
        ('<p class="byline">By Ana Pell</p><p class="date">March 3, 2031</p>', "2031-03-03"),
        ('<span class="published-on">Published 3 March 2031</span>', "2031-03-03"),
    ],
)
def test_a_date_that_the_page_shows(body, date):
    found = made(page(TITLE, body))
    assert (found.published, found.published_basis) == (date, "page")


def test_a_date_outside_the_article_is_not_its_date():
    html = page(TITLE).replace(
        "<nav>", '<div class="date">Sunday, 22 November 2026</div><time datetime="2026-11-22">'
        "now</time><nav>",
    )  # fmt: skip
    assert made(html).published is None


def test_references_inside_json_ld_are_followed():
    head = json_ld(
        **{
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "headline": "Ferry sinks",
                    "publisher": {"@id": "#vale"},
                    "author": {"@id": "#nobody"},
                    "mainEntityOfPage": {"@id": "https://vale.example/ferry"},
                },
                {"@type": "Organization", "@id": "#vale", "name": "The Vale Courier"},
            ]
        }
    )
    found = made(page(head))
    assert (found.outlet, found.byline) == ("The Vale Courier", None)
    assert found.url == "https://vale.example/ferry"


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        ("<title>Ferry sinks - forty saved</title>", "Ferry sinks off Orl", None),
        ('<meta property="og:title" content="Ferry sinks - forty saved">'
         "<title>Ferry sinks - forty saved</title>", "Ferry sinks - forty saved", None),
        ('<meta property="og:title" content="Ferry sinks - forty saved">'
         "<title>Ferry sinks - forty saved - Vale</title>", "Ferry sinks - forty saved", "Vale"),
        ('<meta property="og:title" content="Ferry sinks | Vale Courier">'
         '<meta property="og:site_name" content="Vale Courier">', "Ferry sinks", "Vale Courier"),
        ("<title>Ferry sinks off Orl — Vale</title>", "Ferry sinks off Orl", "Vale"),
    ],
)  # fmt: skip
def test_an_outlet_is_not_guessed_from_a_dash_in_a_headline(head, title, outlet):
    found = made(page(head))
    assert (found.title, found.outlet) == (title, outlet)


def test_a_date_in_the_pages_address():
    found = made(page('<link rel="canonical" href="https://vale.example/2031/03/03/ferry">'))
    assert (found.published, found.published_basis) == ("2031-03-03", "page")


def test_a_page_without_a_date_has_none():
    found = made(page(TITLE, foot="<p>The ferry was built on 4 May 2001 in the yard of Orl.</p>"))
    assert (found.published, found.published_basis) == (None, "unknown")


def test_broken_json_ld_is_passed_over():
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    assert made(page(broken + META)).outlet == "The Vale Courier"


def test_an_author_that_is_an_address_is_no_byline():
    head = '<meta property="article:author" content="https://social.example/vale">'
    assert made(page(head)).byline is None


def test_a_page_without_text_is_refused(tmp_path):
    path = tmp_path / "empty.html"
    path.write_text("<html><head><title>Ferry</title></head><body><img src=a.png></body></html>")
    (refused,) = read(File(path, path), Given(), 10_000)
    assert isinstance(refused, Refused)
    assert refused.issue.code == "no-text-in-page"


def test_the_encoding_that_a_page_names_is_used(tmp_path):
    html = page(TITLE).replace("charset=utf-8", "charset=windows-1251").replace("mate", "Матрос")
    path = tmp_path / "ferry.html"
    path.write_bytes(html.replace("—", "-").encode("cp1251", "replace"))
    (found,) = read(File(path, path), Given(), 100_000)
    assert "Матрос" in found.text
    assert found.issues[0].code == "decoded-as-windows-1251"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="KOI8-R">', "KOI8-R"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        (b'<?xml version="1.0" encoding="windows-1252"?>', "windows-1252"),
        (b"<p>charset=none</p>", None),
    ],
)
def test_where_a_page_names_its_encoding(head, name):
    assert encoding(head) == name


@pytest.mark.parametrize(
    ("head", "updated"),
    [
        (json_ld(**{"@type": "NewsArticle", "dateModified": "2031-03-04T08:00:00Z"}), True),
        ('<meta property="article:modified_time" content="2031-03-04T08:00:00Z">', True),
        ('<meta property="article:modified_time" content="yesterday">', False),
        (META, False),
    ],
)
def test_a_page_says_when_it_was_last_changed(head, updated):
    assert made(page(head)).updated == ("2031-03-04T08:00:00Z" if updated else None)
