"""From where a report says that it has its text: credits at its head, at its foot, and relays.

At the foot a label says so ("Original Source: …", "Sources:" over a list, "Reporting by …"); at the
head an agency stands in the dateline; in the story a relay names an outlet ("according to …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosswire.gather.lines import Line
from crosswire.gather.outlets import OUTLET, is_outlet
from crosswire.records.report import Credit
from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

LONGEST_NAME = 60  # characters of one name in a list of credits
MOST_WORDS = 8  # of one name
_BULLETS = "•·▪◦‣*–—-"
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{2,40}?)\s*:\s*(?P<rest>.*)$")
_BULLETED = re.compile(rf"\s*(?:[{_BULLETS}]|\d{{1,2}}[.)])\s+")
_ITEMS = re.compile(r"\s*[•·▪◦‣|;]\s*|,\s+(?:and\s+)?|\s+and\s+")
_MARKS = " \t\u00a0\"'“”‘’«»•·*,;:()[]"
_SENTENCES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i:(?:this|the) (?:article|story|report|piece|post|text) (?:was |is |has been )?"
        r"(?:(?:first|originally) )?(?:published|appeared|posted|republished|taken|adapted) "
        r"(?:by|in|on|at|from|with permission from) )(?P<who>.+)$",
        r"(?i:(?:originally |first |re)published (?:by|in|on|at|from|with permission from) )"
        r"(?P<who>.+)$",
        r"(?i:(?:with )?(?:additional )?(?:reporting|files|inputs?) (?:by|from) )(?P<who>[^;]+)",
        r"(?P<who>.+?) (?i:(?:also )?contributed to this (?:article|story|report|post)\b.*)$",
        r"(?:-{1,2}|\() ?(?P<who>[A-Z][\w ./&-]{1,40}?)\)?$",
    )
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(?P<who>[A-Z][\w .&'-]{2,50})", re.I)
_DATELINES = (
    re.compile(r"[A-Z][^()\n]{0,60}?\((?P<who>[A-Z][\w .&/'-]{1,40})\)"),
    re.compile(r"\((?P<who>[A-Z][\w .&/'-]{1,40})\)"),
    re.compile(r"[A-Z][A-Z][^()\n]{0,60}?\((?P<any>[A-Z][\w .&/'-]{1,40})\)\s*-"),
)
_RELAY = re.compile(rf"(?i:\baccording to )(?P<who>{OUTLET})(?=[,.;]|$)")


def credits(text: str, lines: Sequence[Line]) -> tuple[tuple[Credit, ...], set[int]]:
    """Every credit in the order of the text, and the numbers of the lines that are nothing else."""
    found: dict[Span, Credit] = {}
    taken: set[int] = set()
    for number, line in enumerate(lines):
        if number in taken:
            continue
        names, used = _listed(text, lines, number)
        if not names:
            names, used = _closing(text, lines, number)
        if not names:
            names = [*_dated(line)] if number <= _first_story(lines) else []
            names += _relayed(line)
        found.update((span, Credit(span.of(text), span)) for span in names)
        taken |= used
    return tuple(found[span] for span in sorted(found)), taken


def _first_story(lines: Sequence[Line]) -> int:
    return next((n for n, line in enumerate(lines) if line.is_story), 0)


def _listed(text: str, lines: Sequence[Line], number: int) -> tuple[list[Span], set[int]]:
    """A label with its names, on its line or below it."""
    line = lines[number]
    match = _LABEL.match(line.text)
    if not match or number == 0 or match["label"].lower() not in words("credit_labels"):
        return [], set()
    used = {number}
    if match["rest"]:
        spans = _names(text, Span(line.span.start + match.start("rest"), line.span.end))
        return spans, used if spans else set()
    spans = []
    for below in range(number + 1, len(lines)):
        names = _names(text, lines[below].span)
        if not names or (spans and not _BULLETED.match(lines[below].text)):
            break
        spans += names
        used.add(below)
        if not _BULLETED.match(lines[below].text):
            break
    return spans, used if spans else set()


def _names(text: str, where: Span) -> list[Span]:
    """The names of a list on one line; none where the line is no list of names."""
    spans = []
    begin = where.start + len(_bullet(where.of(text)))
    for end, after in [*_breaks(text, Span(begin, where.end)), (where.end, where.end)]:
        span = _trimmed(text, begin, end)
        begin = after
        if span.start == span.end:
            continue
        if not _is_name(span.of(text)):
            return []
        spans.append(span)
    return spans


def _bullet(text: str) -> str:
    match = _BULLETED.match(text)
    return match.group() if match else ""


def _breaks(text: str, where: Span) -> Iterator[tuple[int, int]]:
    for match in _ITEMS.finditer(where.of(text)):
        yield where.start + match.start(), where.start + match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without marks and white space at its ends, nor a full stop."""
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS + "." or text[end - 1].isspace()):
        end -= 1
    return Span(start, end)


def _is_name(name: str) -> bool:
    first = name.removeprefix("the ")[0]
    return (
        len(name) <= LONGEST_NAME
        and len(name.split()) <= MOST_WORDS
        and (first.isupper() or first.isdigit() or "." in name.strip("."))
    )


def _closing(text: str, lines: Sequence[Line], number: int) -> tuple[list[Span], set[int]]:
    """A sentence at the foot that says whose the text is."""
    line = lines[number]
    if number <= _first_story(lines) or number < len(lines) // 2:
        return [], set()
    plain = plain_marks(line.text)
    for pattern in _SENTENCES:
        match = pattern.match(plain)
        if match:
            where = Span(line.span.start + match.start("who"), line.span.start + match.end("who"))
            spans = _names(text, where)
            spans += [
                _trimmed(text, line.span.start + c.start("who"), line.span.start + c.end("who"))
                for c in _COPYRIGHT.finditer(plain)
            ]
            return spans, {number} if spans else set()
    return [], set()


def _dated(line: Line) -> Iterator[Span]:
    """The agency of a dateline: a known outlet, or any name between a place and a dash."""
    plain = plain_marks(line.text)
    for pattern in _DATELINES:
        match = pattern.match(plain)
        if match is None:
            continue
        group = "any" if "any" in pattern.groupindex else "who"
        if group == "any" or is_outlet(match[group]):
            yield Span(line.span.start + match.start(group), line.span.start + match.end(group))
            return


def _relayed(line: Line) -> list[Span]:
    """The outlets through which a passage of the story came."""
    return [
        Span(line.span.start + match.start("who"), line.span.start + match.end("who"))
        for match in _RELAY.finditer(plain_marks(line.text))
        if is_outlet(match["who"])
    ]
