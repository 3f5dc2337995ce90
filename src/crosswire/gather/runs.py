"""Furniture inside lines: what a page puts between the words of its story.

Related headlines that follow a name up to "MORE" ("Sen. Ada Lark Ada Mary LarkPort to close | Lark
sells boat MORE (N.) said …"): they open with the full name, and its surname is glued to the first
headline or followed by a capital. "CLOSE" before a caption. Invitations to a newsletter that end a
line. Furniture is marked, not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.gather.lines import Line
from crosswire.records.span import Span

_HEADLINES = r"(?=[A-Z0-9'‘“\"]).{8,900}?\bMORE\b"
_GLUED = re.compile(  # the surname, the full name again up to the surname, the headlines
    rf"\b(?P<surname>[^\W\d_][\w’'-]+) "
    rf"(?P<links>(?:[\w(“\"][\w.’'()“”\"-]* ){{1,5}}(?P=surname)(?: ?(?:Jr|Sr|I+)\.?)?{_HEADLINES})"
)
_SPACED = re.compile(  # the given name and the surname, both again, the headlines
    rf"\b(?P<given>[A-Z]\w+) (?P<surname>[A-Z][\w’'-]+) "
    rf"(?P<links>(?:\S+ ){{0,2}}\(?(?P=given)\)? (?:\S+ ){{0,3}}(?P=surname) {_HEADLINES})"
)
_CLOSE = re.compile(r"CLOSE (?=[A-Z\d“‘\"'])")
_SIGN_UP = re.compile(r"(?<!\w)(?:E-?mail )?Sign Up By signing up you .*$")


def runs(lines: list[Line]) -> list[Span]:
    """Where furniture stands inside the lines, without white space at its ends."""
    return sorted({span for line in lines for span in _of_line(line)})


def _of_line(line: Line) -> Iterator[Span]:
    close = _CLOSE.match(line.text)
    if close is not None:
        yield line.at(0, close.end() - 1)
    if " MORE" in line.text:
        for pattern in (_GLUED, _SPACED):
            for related in pattern.finditer(line.text):
                yield line.at(*related.span("links"))
    if "By signing up" in line.text:
        for invited in _SIGN_UP.finditer(line.text):
            yield line.at(invited.start(), invited.end())
