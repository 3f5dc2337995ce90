"""News agencies by their names in a few words: a byline, the brackets of a dateline, a credit.

Which outlets are agencies stands in ``words/en/agencies.txt``, under what names in ``outlets.txt``.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.records.span import Span
from crosswire.words.alternation import one_of
from crosswire.words.lists import table, words

_SHORT = 3  # letters: "AP", "dpa"; such a name counts in its own case alone


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds an agency's name; and each name, lower case, to the agency."""
    known = {name: name for name in words("agencies")}
    for name in words("agencies"):
        known |= {other.lower(): name for other in table("outlets").get(name, ())}
    return re.compile(rf"(?<![\w.-]){one_of(known)}(?![\w-])", re.IGNORECASE), known


def agencies_in(text: str) -> dict[str, Span]:
    """The agencies that a few words name, each with where its name stands first."""
    pattern, known = _names()
    found: dict[str, Span] = {}
    for match in pattern.finditer(text):
        name = match.group()
        if len(name) > _SHORT or name.isupper() or name == "dpa":
            found.setdefault(known[name.lower()], Span(*match.span()))
    return found


def is_agency(name: str | None) -> bool:
    """Whether an outlet of this name is a news agency."""
    plain = (name or "").strip().lower().removeprefix("the ")
    return plain in _names()[1]
