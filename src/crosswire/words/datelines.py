"""Datelines: "PARIS, April 18 (Norwick Wire) — " before the first words of a dispatch."""

from __future__ import annotations

import re

# A place in capitals, or any place with an agency in brackets; then a dash. Two or three capitals
# alone ("US - ") are no place.
_PLACE = r"(?:[A-Z]{4}|[A-Z]{2,3} [A-Z]{2}|[A-Z]{2,3}[\w .'/-]{0,20},)[\w .,'/-]{0,60}?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:\([^()\n]{{2,60}}\) ?)?|[A-Z][\w .,'-]{{2,40}}\([A-Z][^()\n]{{1,60}}\))"
    r" ?-{1,2} ?(?=[\"'(]?[A-Z\d])"
)


def dateline_end(plain: str, start: int) -> int:
    """Where the dateline that begins at ``start`` ends; ``start`` where there is none.

    ``plain`` has plain marks (``fold.plain_marks``).
    """
    found = _DATELINE.match(plain, start)
    return found.end() if found else start
