"""What a page says of itself: address, outlet, title, byline and date, and how the date is known.

JSON-LD comes first, then ``meta`` tags and microdata; both are "metadata". A date that the page
only shows to its readers is "page". Nothing is guessed: a page that says no date has none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement  # type: ignore[import-untyped]  # it has no stubs

from crosswire.gather.dates import day_in, iso
from crosswire.gather.given import Stated
from crosswire.gather.storable import clean, web_address

_ARTICLES = re.compile(r"(?i)(?:article|posting|report|newsitem|webpage)$")
_SITE_IN_TITLE = re.compile(r"\s+[|–—»·-]\s+")
_SHOWS_DATE = re.compile(r"(?i)(?:^|[\s_-])(?:date|dateline|published|pubdate|posted|timestamp)")
_SHOWS_AUTHOR = re.compile(r"(?i)(?:^|[\s_-])(?:byline|author)(?:$|[\s_-])")
_BY = re.compile(r"(?i)^(?:by|written by|reported by)\s*:?\s+")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d|[a-z]{3})[/-]?([0-3]\d)(?:[/-]|$)")
LONGEST_SHOWN = 120  # characters of an element that shows a date or an author

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title")
OUTLETS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
BYLINES = (
    "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
    "sailthru.author", "twitter:data1:author",
)  # fmt: skip
ADDRESSES = ("og:url", "twitter:url", "parsely-link")
DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "published_time", "article.published", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "date.published",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
    "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "date",
)  # fmt: skip


def stated(tree: HtmlElement) -> Stated:
    """Address, outlet, title, byline and date of a page, as far as it says them."""
    linked = list(_json_ld(tree))
    tags = _tags(tree)
    url = _address(tree, tags, linked)
    title, site = _title(tree, tags, linked)
    published, basis = _first_date(_linked(linked, "datePublished", "dateCreated")), "metadata"
    published = published or _first_date([tags.get(name) for name in DATES])
    if published is None:
        published, basis = _shown_date(tree, url), "page"
    return Stated(
        url=url,
        outlet=_first([*_linked(linked, "publisher"), *_named(tags, OUTLETS), site]),
        title=title,
        byline=_byline(tree, tags, linked),
        published=published,
        basis="unknown" if published is None else "metadata" if basis == "metadata" else "page",
    )


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every article that the page describes in JSON-LD; a broken script is passed over."""
    found: list[dict[str, Any]] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        try:
            waiting = [json.loads(script.text_content(), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            part = waiting.pop(0)
            if isinstance(part, list):
                waiting += part
            elif isinstance(part, dict):
                waiting += [part[key] for key in ("@graph", "mainEntity") if key in part]
                kinds = part.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds):
                    found.append(part)
    return iter(sorted(found, key=lambda part: "headline" not in part))


def _linked(articles: list[dict[str, Any]], *keys: str) -> list[str | None]:
    """What the articles say under the keys, as plain names."""
    return [name for part in articles for key in keys for name in _plain(part.get(key))]


def _plain(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("@id") or value.get("url"))
    if isinstance(value, list):
        return [name for one in value for name in _plain(one)]
    return []


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


def _first(values: list[str | None]) -> str | None:
    return next((value for value in map(clean, values) if value), None)


def _first_date(values: list[str | None]) -> str | None:
    return next((found for value in values if value and (found := iso(value))), None)


def _address(tree: HtmlElement, tags: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    canonical = [link.get("href") for link in tree.iterfind(".//link[@rel='canonical']")]
    own = [*canonical, *_named(tags, ADDRESSES), *_linked(linked, "url", "mainEntityOfPage")]
    return next((url for url in map(web_address, own) if url), None)


def _title(
    tree: HtmlElement, tags: dict[str, str], linked: list[dict[str, Any]]
) -> tuple[str | None, str | None]:
    """The title, and the outlet's name where the page's own title ends with it."""
    headings = [clean(heading.text_content()) for heading in tree.iterfind(".//h1")]
    heading = headings[0] if len(headings) == 1 else None
    told = _first([*_linked(linked, "headline"), *_named(tags, TITLES)])
    whole = clean(next((one.text_content() for one in tree.iterfind(".//head/title")), None))
    parts = _SITE_IN_TITLE.split(whole) if whole else []
    site = parts[-1] if len(parts) > 1 and len(parts[-1].split()) <= 5 else None
    known = told or heading
    if site and known and not (whole or "").casefold().startswith(known.casefold()[:30]):
        site = None
    if known is None and whole:
        known = whole[: -len(site)].rstrip(" |–—»·-") if site else whole
    if known and site and known.endswith(site) and _SITE_IN_TITLE.search(known):
        known = known[: -len(site)].rstrip(" |–—»·-")
    return known or None, site


def _byline(tree: HtmlElement, tags: dict[str, str], linked: list[dict[str, Any]]) -> str | None:
    names = [name for name in _linked(linked[:1], "author") if name and "://" not in name]
    if names:
        return clean(", ".join(dict.fromkeys(name for name in names if name)))
    told = _first([name for name in _named(tags, BYLINES) if name and "://" not in name])
    if told is None:
        told = next((text for text in _shown(tree, _SHOWS_AUTHOR) if _BY.match(text)), None)
    return _BY.sub("", told) if told else None


def _shown(tree: HtmlElement, pattern: re.Pattern[str]) -> Iterator[str]:
    """The texts of the elements whose class or id says what they show."""
    for element in tree.iterfind(".//body//*"):
        told = f"{element.get('class') or ''} {element.get('id') or ''}"
        if told != " " and pattern.search(told):
            text = clean(element.text_content())
            if text and len(text) <= LONGEST_SHOWN:
                yield text


def _shown_date(tree: HtmlElement, url: str | None) -> str | None:
    """The day that the page shows: a ``time`` element, a line marked as its date, its address."""
    times = [element.get("datetime") for element in tree.iterfind(".//time")]
    if times and (found := _first_date(times[:1])):
        return found
    for text in _shown(tree, _SHOWS_DATE):
        if day := day_in(text):
            return day[0]
    match = _IN_ADDRESS.search(url or "")
    return iso("-".join(match.groups())) if match and match[2].isdecimal() else None
