"""Readings made without the parser, in a thousandth of a second each.

Linking looks at the content words of sentences, at names, and at who is quoted through whom. These
readings have them by rule: sentences end at a full stop, content words are all but stop words,
names are words with a capital inside a sentence. They are good for measuring how linking grows, and
for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.records.name import Name, NameKind
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.words.countries import code_of
from crosswire.words.lists import inverted, table, words
from crosswire.words.tokens import content_tokens

_SENTENCE = re.compile(r"\S[^\n]*?(?:[.!?][\"”’']?(?=\s+[\"“A-Z])|(?=\n)|$)")
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:of|de|al|van|bin|the) )?[A-Z][\w’.-]*)*")
_ORGANISATION = re.compile(
    r"\b(?:Agency|Association|Bank|Bureau|Center|Commission|Committee|Company|Corp|Council|Court|"
    r"Department|Fund|Group|House|Inc|Institute|Ministry|Office|Party|Senate|Service|Union|"
    r"University)\b|^[A-Z]{2,6}$"
)


def reading(report: Report) -> Reading:
    """Sentences and names of a report."""
    kept = [one for one in _sentences(report) if not _aside(report, one)]
    sentences = tuple(
        Sentence(span, tuple(content_tokens(span.of(report.text))), False, at)
        for at, span in enumerate(kept)
    )
    return Reading(report.id, sentences=sentences, names=_names(report, kept))


def _sentences(report: Report) -> Iterator[Span]:
    return (Span(*found.span()) for found in _SENTENCE.finditer(report.text))


def _aside(report: Report, span: Span) -> bool:
    return any(one.meets(span) for one in report.furniture)


def _names(report: Report, sentences: list[Span]) -> tuple[Name, ...]:
    """Words with a capital, those that begin a sentence left out unless others follow them."""
    found = []
    for sentence in sentences:
        for match in _NAME.finditer(report.text, *sentence):
            text = match.group().rstrip(".’'")
            begins = match.start() == sentence.start and " " not in text
            if not begins and text.lower() not in words("stop_words"):
                found.append((Span(match.start(), match.start() + len(text)), text))
    full = _fullest([text for _, text in found])
    return tuple(Name(span, text, _kind(full[text]), full[text]) for span, text in found)


def _fullest(names: list[str]) -> dict[str, str]:
    """Each name's longest form in the report that ends with its last word and holds it."""
    ending: dict[str, str] = {}
    for name in names:
        last = name.split()[-1]
        ending[last] = max(ending.get(last, ""), name, key=len)
    return {
        name: ending[name.split()[-1]] if ending[name.split()[-1]].endswith(name) else name
        for name in names
    }


def _kind(name: str) -> NameKind:
    if code_of(name):
        return "COUNTRY"
    if _ORGANISATION.search(name):
        return "ORG"
    first = name.split()[0].lower()
    given = first in table("given_names") or first in inverted("given_names")
    return "PERSON" if given or len(name.split()) == 2 else "PLACE"
