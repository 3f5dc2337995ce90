"""Words of others in a report: what stands in quotation marks, and public words printed without.

A statement, a post, a letter may stand as a paragraph of its own, with no marks around it: behind a
line that ends with a colon, above the name and handle of who posted it, or as one of several
paragraphs each opened and only the last of them closed. Captions of a gallery are nobody's telling
either: an outlet shows them beside many reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.records.span import Span

_LONGEST = 2000  # characters; beyond it a closing mark was lost, or the paragraph is the story
_MARK = '"“”„‟«»″'
_QUOTED = re.compile(rf"[{_MARK}][^{_MARK}\n]{{1,{_LONGEST}}}[{_MARK}]")
_OPENED = re.compile(rf"^[ \t]*[{_MARK}][^{_MARK}\n]{{1,{_LONGEST}}}$", re.MULTILINE)
_LED_IN = re.compile(rf":[ \t]*\n\s*(?P<said>[^\n]{{1,{_LONGEST}}})")
_HANDLE = re.compile(r"\(@\w{2,30}\)")
_POSTER = re.compile(r"[ \t]*[—–-]+ ?(?P<name>[^\n(—–]{2,60})$")
_DATED = re.compile(r"[ \t]*[A-Z]\w+ \d{1,2}, \d{4}")
_LINKED = re.compile(r"^[^\n]*(?:pic\.twitter\.com|//t\.co)/[^\n]*$", re.MULTILINE)
_CAPTION = re.compile(r"^[^\n]*\b(?:Hide|Show) Caption\b[^\n]*$", re.MULTILINE)


def spoken(text: str) -> Iterator[Span]:
    """Where somebody else's words stand; the spans may overlap."""
    for match in _QUOTED.finditer(text):
        yield Span(*match.span())
    for match in _OPENED.finditer(text):
        yield Span(*match.span())
    for match in _LED_IN.finditer(text):
        yield Span(*match.span("said"))
    yield from _posts(text)
    for pattern, sign in ((_LINKED, ".co"), (_CAPTION, "Caption")):
        if sign in text:
            yield from (Span(*match.span()) for match in pattern.finditer(text))


def _posts(text: str) -> Iterator[Span]:
    """What stands above the name and handle of who posted it, or before them in their line."""
    for match in _HANDLE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        poster = _POSTER.search(text, max(line, match.start() - 70), match.start())
        if poster is None and not _DATED.match(text, match.end()):
            continue  # somebody is named with a handle in the story
        said = Span(line, poster.start() if poster else line)
        if not said.of(text).strip():
            end = len(text[:line].rstrip())
            said = Span(text.rfind("\n", 0, end) + 1, end)
        if 0 < said.end - said.start <= _LONGEST:
            yield said
