"""From where a report says that it has its text: credits at its head, at its foot, and relays.

At the foot a label or a sentence says so ("Original Source: …", "Sources:" over a list, "Reporting
by …"); at the head an agency stands in the byline or the dateline; in the story a relay names an
outlet ("according to …"). The labels stand in ``words/en/credit_labels.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.gather.credit_names import BULLET, names
from crosswire.gather.lines import Line
from crosswire.gather.outlets import OUTLET, is_outlet
from crosswire.records.report import Credit
from crosswire.records.span import Span
from crosswire.words.lists import words

FOOT = 0.5  # of the lines; a sentence that credits stands in the second half
_LABEL = re.compile(r"\W*(?P<label>[A-Za-z][A-Za-z ]{2,40}?)\s*:\s*(?P<rest>.*)$")
_TEXT = r"(?:this|the) (?:article|story|report|piece|post|text|version)"
_SAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:{_TEXT} (?:was |is |has been )?(?:(?:first|originally) )?(?:published|appeared"
        r"|posted|republished|reprinted|taken|adapted|distributed|provided) "
        r"(?:by|in|on|at|from|with (?:the )?permission (?:of|from)) )(?P<who>[^.;]+)\.?$",
        r"(?i:(?:originally |first )?(?:re)?published (?:by|in|on|at|from|with (?:the )?permission "
        r"(?:of|from)) )(?P<who>[^;]+?)\.?$",
        r"\W*(?i:(?:with )?(?:additional )?(?:reporting|files|inputs?|material|assistance)"
        r" (?:by|from) )"
        r"(?P<who>[^;]+)",
        r"\W*(?P<who>[A-Z].+?) (?i:(?:also )?contributed(?: reporting| research)?"
        r" (?:to|for) this (?:article|story|report|post)"
        r"(?: (?:from|in) .{2,60})?(?:,? which .*)?)\W*$",
        r"\W*(?P<who>[A-Z][\w.'-]*(?:(?:, and|,| and)? [A-Z][\w.'-]*)+)"
        r" (?:also )?contributed(?: reporting| research)?\.?$",
    )
)
_SIGNED = re.compile(r"(?:-{1,2} ?|\()(?i:(?:h/?t|via):? )?(?P<who>[A-Z][\w ./&'-]{1,40}?)\)?\.?$")
_ENDS_SIGNED = re.compile(r"[.!?\"] ?(?:-{1,2} ?|[(\[])(?P<who>[A-Z][\w ./&'-]{1,40}?)[)\]]?\.?$")
_COPYRIGHT = re.compile(r"(?i:©|\(c\)|copyright)\s*(?:\d{4},?\s*)?(?P<who>[A-Z][\w &'-]{2,50})")
_DATED = re.compile(r"(?:[A-Z][^()\n]{0,60}?)?\((?P<who>[A-Z][\w .&/'-]{1,40})\)\s*(?P<dash>-*)")
_BYLINE = re.compile(r"(?i:by|from):? (?P<who>[A-Z].{2,80})$")
_RELAYS = (
    re.compile(
        r"(?i:\baccording to (?:an? (?:\w+ )?(?:report|article|story) (?:by|in|from) "
        rf"|reports? (?:by|in|from) )?)(?P<who>{OUTLET})"
        r"(?=[,;:)]|\.?$|\. | (?:and|reported|citing|which|that|on|in|last)\b)"
    ),
    re.compile(rf"(?i:\bfirst reported by )(?P<who>{OUTLET})"),
)


def credits(lines: Sequence[Line]) -> tuple[tuple[Credit, ...], set[int]]:
    """Every credit in the order of the text, and the numbers of the lines that are nothing else."""
    first = next((number for number, line in enumerate(lines) if line.is_story), 0)
    last = max((number for number, line in enumerate(lines) if line.is_story), default=0)
    found: set[tuple[Span, str]] = set()
    taken: set[int] = set()
    for number, line in enumerate(lines):
        if number in taken:
            continue
        spans, used = _listed(lines, number) if number else ([], set())
        if not spans and number > max(first, FOOT * len(lines) - 1):
            spans, used = _closing(line), {number}
        if not spans:
            spans, used = _relayed(line), set()
            spans += _heading(line, is_story=number == first) if number <= first else []
            spans += _signed(_ENDS_SIGNED.search(line.plain), line) if number == last else []
        found |= {(span, _printed(line, lines, span)) for span in spans}
        taken |= used
    return tuple(Credit(name, span) for span, name in sorted(found)), taken


def _printed(line: Line, lines: Sequence[Line], span: Span) -> str:
    holder = line if line.span.holds(span) else next(x for x in lines if x.span.holds(span))
    return holder.text[span.start - holder.span.start : span.end - holder.span.start]


def _listed(lines: Sequence[Line], number: int) -> tuple[list[Span], set[int]]:
    """A label with its names, on its line or below it."""
    line = lines[number]
    match = _LABEL.match(line.plain)
    if not match or match["label"].lower() not in words("credit_labels"):
        return [], set()
    if match["rest"]:
        spans = names(match["rest"], line.span.start + match.start("rest"))
        return spans, {number} if spans else set()
    spans, used = [], {number}
    for below in range(number + 1, len(lines)):
        bulleted = bool(BULLET.match(lines[below].plain))
        named = names(lines[below].plain, lines[below].span.start)
        if not named or (spans and not bulleted):
            break
        spans += named
        used.add(below)
        if not bulleted:
            break
    return spans, used if spans else set()


def _closing(line: Line) -> list[Span]:
    """Whose the text is, where a line at the foot says nothing else."""
    for pattern in _SAYS:
        match = pattern.match(line.plain)
        spans = names(match["who"], line.at(*match.span("who")).start) if match else []
        if spans:
            return spans + [
                line.at(*found.span("who")) for found in _COPYRIGHT.finditer(line.plain)
            ]
    return _signed(_SIGNED.match(line.plain), line)


def _signed(match: re.Match[str] | None, line: Line) -> list[Span]:
    """The agency that signs a report: "(AFP)", "— AP"."""
    return [line.at(*match.span("who"))] if match and is_outlet(match["who"]) else []


def _heading(line: Line, *, is_story: bool) -> list[Span]:
    """The agency of a dateline (a known one, or any between a place and a dash) or of a byline."""
    if not is_story:
        match = _BYLINE.match(line.plain)
        spans = names(match["who"], line.at(*match.span("who")).start) if match else []
        return [span for span in spans if is_outlet(_printed(line, (), span))]
    match = _DATED.match(line.plain)
    if match and (is_outlet(match["who"]) or (match["dash"] and line.plain[:2].isupper())):
        return names(match["who"], line.at(*match.span("who")).start)
    return []


def _relayed(line: Line) -> list[Span]:
    """The outlets through which a passage of the story came."""
    return [
        span
        for pattern in _RELAYS
        for match in pattern.finditer(line.plain)
        if is_outlet(match["who"])
        for span in names(match["who"], line.at(*match.span("who")).start)
    ]
