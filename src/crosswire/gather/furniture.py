"""Site furniture: the lines of a page that are no story, by a list of patterns.

The patterns stand in ``words/en/furniture.txt``; each is a whole line, as a reader would write it
down, and is matched without case, accents, and marks at the ends. Furniture is marked, not cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.gather.lines import Line
from crosswire.words.fold import bare
from crosswire.words.lists import words

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
    """All patterns of a list as one expression over ``Line.bare``."""
    return re.compile("|".join(sorted(map(_expression, words(name)))))


def _expression(pattern: str) -> str:
    expression, end = "", 0
    folded = bare(pattern)
    for place in _PLACE.finditer(folded):
        expression += re.escape(folded[end : place.start()]) + _PLACES[place.group()]
        end = place.end()
    return f"(?:{expression}{re.escape(folded[end:])})"


def furniture(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are furniture."""
    found: set[int] = set()
    linked = False
    for number, line in enumerate(lines):
        if _matches("furniture", line):
            found.add(number)
            linked = _matches("link_headings", line)
        elif _matches("link_headings", line):
            found.add(number)
            linked = True
        elif linked and not line.is_closed and line.words <= LONGEST_LINK:
            found.add(number)
        else:
            linked = False
    return found


def _matches(name: str, line: Line) -> bool:
    return len(line.text) <= LONGEST and bool(_matcher(name).fullmatch(line.bare))
