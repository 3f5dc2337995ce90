"""Site furniture: the lines of a page that are no story, by a list of patterns.

The patterns stand in ``words/en/furniture.txt``; each is a whole line, as a reader would write it
down, and is matched without case and without marks at the ends. Headings over lists of links stand
in ``words/en/link_headings.txt``. Furniture is marked, not cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.gather.lines import Line, folded
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

_OPENS = "“‘„\"'"
LONGEST = 600  # characters; a longer line is never furniture by pattern
LONGEST_LINK = 25  # words of a headline in a list of links
_PLACES = {
    "*": ".*",
    "<number>": r"\d[\d.,]*\s?[km]?",
    "<word>": r"\S+",
    "<time>": r"\d\d?[:.]\d\d",
}
_PLACE = re.compile("|".join(map(re.escape, _PLACES)))


@cache
def _matcher(name: str) -> re.Pattern[str]:
    """All patterns of a list as one expression over ``Line.folded``."""
    return re.compile("|".join(sorted(map(_expression, words(name)))))


def _expression(pattern: str) -> str:
    expression, end = "", 0
    plain = folded(plain_marks(pattern)) if "*" not in pattern else plain_marks(pattern).lower()
    for place in _PLACE.finditer(plain):
        expression += re.escape(plain[end : place.start()]) + _PLACES[place.group()]
        end = place.end()
    return f"(?:{expression}{re.escape(plain[end:])})"


def furniture(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are furniture."""
    found: set[int] = set()
    linked = False
    for number, line in enumerate(lines):
        heads = _matches("link_headings", line)
        if heads or _matches("furniture", line):
            found.add(number)
            linked = linked or heads
        elif linked and _is_link(line):
            found.add(number)
        else:
            linked = linked and not _has_words(line)
    return found | {number for number, line in enumerate(lines) if not _has_words(line)}


def _has_words(line: Line) -> bool:
    return any(c.isalnum() for c in line.text)


def _is_link(line: Line) -> bool:
    """Whether a line in a list of links reads as a headline, and not as story that goes on."""
    return (
        not line.is_closed
        and line.plain[-1] not in ":,;"
        and not line.plain[0].islower()
        and line.words <= LONGEST_LINK
        and _has_words(line)
    )


def _matches(name: str, line: Line) -> bool:
    """Whether a pattern of the list is this line; a line that opens a quotation is story."""
    return (
        len(line.text) <= LONGEST
        and line.text[0] not in _OPENS
        and bool(_matcher(name).fullmatch(line.folded))
    )
