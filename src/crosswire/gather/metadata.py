"""What a page says of itself: address, outlet, title, byline and date, and how the date is known.

JSON-LD comes first, then ``meta`` tags and microdata; both are "metadata". A date that the page
only shows to its readers, or has in its address, is "page". A page that says no date has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it has no stubs

from crosswire.gather.dates import day_in, iso
from crosswire.gather.given import Stated
from crosswire.gather.json_ld import Linked, linked
from crosswire.gather.storable import clean, web_address
from crosswire.records.report import PublishedBasis
from crosswire.words.fold import bare_words

_SITE = re.compile(r"(?P<before>.*\S)\s+(?P<mark>[|–—»·-])\s+(?P<site>[^|–—»·]{2,40})")
_SHOWS_DATE = re.compile(r"(?i)(?:^|[\s_-])(?:date|dateline|published|pubdate|posted|timestamp)")
_SHOWS_AUTHOR = re.compile(r"(?i)(?:^|[\s_-])(?:byline|author|meta)(?:$|[\s_-])")
_BY = re.compile(r"(?i)^(?:by|written by|reported by)\s*:?\s+")
_BYLINE = re.compile(r"(?i)^by:?\s+(?P<who>[^|•·]{3,60}?)\s*(?:[|•·].*)?$")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?:[/-]|$)")
_SITES_OWN = re.compile(r"^(?:www|m|mobile|amp)\.")
LONGEST_SHOWN = 120  # characters of an element that shows a date or an author

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
OUTLETS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
BYLINES = (
    "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
    "sailthru.author",
)  # fmt: skip
ADDRESSES = ("og:url", "twitter:url", "parsely-link")
DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "published_time", "article.published", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date.published",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
    "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "date",
)  # fmt: skip
UPDATES = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified",
)  # fmt: skip


def stated(tree: HtmlElement, fetched: str | None = None) -> Stated:
    """Address, outlet, title, byline and date of a page, as far as it says them.

    ``fetched``: where it was fetched from; the page may name another address of the same site.
    """
    scripts = linked(tree)
    tags = _tags(tree)
    url = _address(tree, tags, scripts)
    if fetched:
        url = url if url and same_site(url, fetched) else fetched
    title, site = _title(tree, tags, scripts)
    outlet = _first([*scripts.names("publisher"), *_named(tags, OUTLETS), site])
    published, basis = _published(tree, tags, scripts, url)
    return Stated(
        url=url,
        outlet=outlet,
        title=_without_site(title, outlet),
        byline=_byline(tree, tags, scripts),
        published=published,
        basis=basis,
        updated=_updated(tags, scripts),
    )


def _tags(tree: HtmlElement) -> dict[str, str]:
    """The page's ``meta`` tags and microdata, by name; the first of each name."""
    tags: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if element.get("content"):
            tags.setdefault(name.strip().lower(), element.get("content"))
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        value = element.get("datetime") or element.get("content") or element.text_content()
        tags.setdefault("datepublished", value)
    return tags


def _named(tags: dict[str, str], names: tuple[str, ...]) -> list[str | None]:
    return [tags.get(name) for name in names]


def _first(values: Iterable[str | None]) -> str | None:
    """The first value that is text and no web address."""
    return next((v for v in map(clean, values) if v and "://" not in v), None)


def _address(tree: HtmlElement, tags: dict[str, str], scripts: Linked) -> str | None:
    canonical = [link.get("href") for link in tree.iterfind(".//link[@rel='canonical']")]
    own = [*canonical, *_named(tags, ADDRESSES), *scripts.addresses()]
    return next((url for url in map(web_address, own) if url), None)


def same_site(own: str, fetched: str) -> bool:
    """Whether a page at one address may name the other as its own: not another site, no front."""
    a, b = urlsplit(own), urlsplit(fetched)
    front = not a.path.strip("/") and bool(b.path.strip("/"))
    sites = {_SITES_OWN.sub("", one.netloc.lower()) for one in (a, b)}
    return len(sites) == 1 and not front


def _title(
    tree: HtmlElement, tags: dict[str, str], scripts: Linked
) -> tuple[str | None, str | None]:
    """The title, and the outlet's name where the page's own ``title`` ends with it."""
    headings = [clean(heading.text_content()) for heading in tree.iterfind(".//h1")]
    known = _first([*scripts.names("headline"), *_named(tags, TITLES)])
    known = known or (headings[0] if len(headings) == 1 else None)
    whole = clean(next((one.text_content() for one in tree.iterfind(".//head/title")), None)) or ""
    match = _SITE.fullmatch(whole)
    if match is None:
        return known or whole or None, None
    if match["mark"] == "|" or (known and bare_words(known) == bare_words(match["before"])):
        return known or match["before"], match["site"]
    return known or whole, None


def _without_site(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name at its end ("Ferry sinks - Vale Courier")."""
    match = _SITE.fullmatch(title or "")
    if match and outlet and bare_words(match["site"]) == bare_words(outlet):
        return match["before"]
    return title


def _byline(tree: HtmlElement, tags: dict[str, str], scripts: Linked) -> str | None:
    names = [name for name in scripts.names("author") if "://" not in name]
    if names:
        return clean(", ".join(dict.fromkeys(names)))
    told = _first(_named(tags, BYLINES))
    if told:
        return _BY.sub("", told)
    shown = (_BYLINE.match(text) for text in _shown(_story(tree), _SHOWS_AUTHOR))
    return next((match["who"] for match in shown if match), None)


def _published(
    tree: HtmlElement, tags: dict[str, str], scripts: Linked, url: str | None
) -> tuple[str | None, PublishedBasis]:
    values = [*scripts.names("datePublished"), *_named(tags, DATES), *scripts.names("dateCreated")]
    told = next((found for value in values if value and (found := iso(value))), None)
    if told:
        return told, "metadata"
    shown = _shown_date(_story(tree)) or _date_in(url)
    return (shown, "page") if shown else (None, "unknown")


def _updated(tags: dict[str, str], scripts: Linked) -> str | None:
    """When the page says that it was last changed."""
    values = [*scripts.names("dateModified"), *_named(tags, UPDATES)]
    return next((found for value in values if value and (found := iso(value))), None)


def _story(tree: HtmlElement) -> HtmlElement:
    """The part of the page that holds the article: what its heading stands in, else all of it."""
    heading = tree.find(".//h1")
    above = heading.iterancestors("article", "main") if heading is not None else iter(())
    found = next(above, None)
    if found is None:
        found = tree.find(".//main")
    return tree if found is None else found


def _shown(part: HtmlElement, pattern: re.Pattern[str]) -> Iterator[str]:
    """The texts of the elements whose class or id says what they show."""
    for element in part.iter("div", "p", "span", "time", "li", "a", "address", "header", "small"):
        told = f"{element.get('class') or ''} {element.get('id') or ''}"
        if told != " " and pattern.search(told):
            text = clean(element.text_content())
            if text and len(text) <= LONGEST_SHOWN:
                yield text


def _shown_date(part: HtmlElement) -> str | None:
    """The day that the article shows: its first ``time`` element, or a line marked as its date."""
    first = part.find(".//time[@datetime]")
    found = iso(first.get("datetime")) if first is not None else None
    if found:
        return found
    return next((day[0] for text in _shown(part, _SHOWS_DATE) if (day := day_in(text))), None)


def _date_in(url: str | None) -> str | None:
    match = _IN_ADDRESS.search(url or "")
    return iso("{}-{:0>2}-{:0>2}".format(*match.groups())) if match else None
