"""Posts printed whole: "The port stays shut. — Ada Lark (@adalark) May 3, 2031", a line of its own.

The words before the dash are the poster's own, though no quotation marks stand around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from crosswire.read.statements.found import Found
from crosswire.read.statements.layout import Layout

TWEET = "tweet"
SHORTEST = 2  # words
_SIGNED = re.compile(
    r"(?P<dash>[—–―-]{1,3})\s?(?P<name>[^\n@—–]{2,60}?)\s?\(@\w+\)\s[A-Z][a-z]+\s\d{1,2},\s\d{4}"
)


def tweets(layout: Layout) -> Iterator[Found]:
    """Every post that ends with its poster's name, handle and day."""
    end = 0
    for signed in _SIGNED.finditer(layout.text):
        start = max(end, layout.text.rfind("\n", 0, signed.start()) + 1)
        found = _of_poster(layout, start, signed)
        end = signed.end()
        if found is not None:
            yield found


def _of_poster(layout: Layout, start: int, signed: re.Match[str]) -> Found | None:
    starts, tokens = layout.starts, layout.tokens
    first, dash = bisect_left(starts, start), bisect_left(starts, signed.start("dash"))
    name = bisect_left(starts, signed.start("name")), bisect_left(starts, signed.end("name"))
    while dash - 1 > first and (tokens[dash - 1].like_url or tokens[dash - 1].is_space):
        dash -= 1
    mark = bisect_left(starts, signed.start("dash"))
    if sum(t.is_alpha for t in tokens[first:dash]) < SHORTEST or not mark < name[0] < name[1]:
        return None
    root = layout.doc[name[0] : name[1]].root
    return Found(tokens[mark], (mark,), root, ((first, dash),), TWEET, named=name)
