"""The head of a text: its title, its byline, and the day that it says it was published on.

Only what stands there is taken: a dateline without a year ("PARIS, April 18 (Agency) -") gives no
day, and the first sentence of a story is no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.gather.dates import day_in
from crosswire.gather.lines import Line
from crosswire.words.fold import bare_words, plain_marks

HEAD = 8  # lines in which a byline and a date line may stand
LONGEST_TITLE = 28  # words
LONGEST_LABEL = 140  # characters of a byline or a date line
_NAME = r"(?:[A-Z][\w'.-]*|de|da|di|del|van|von|der|den|la|le|al|bin|el|and|&|in|for|of|the|,|/)"
_BYLINE = re.compile(
    rf"(?:by|written by|reported by|words by)\s*:?\s+({_NAME}(?:\s*{_NAME})*)\s*$", re.I
)
_BY = re.compile(
    r"(?i:by|written by|reported by|words by|author):?\s+(?P<who>[^|•·/]+?)\s*(?:$|[|•·/])"
)
_WHO = re.compile(rf"(?=[A-Z]){_NAME}(?:\s*{_NAME})*")
_NOT_WHO = re.compile(
    r"(?i)\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march"
    r"|april|june|july|august|september|october|november|december)\b"
)
_DATED = re.compile(
    r"(?i)\b(?:published|updated|last|modified|posted|created|first|date|on|at|by|the|et|est|edt|gmt|utc|bst"
    r"|cet|cest|ist|eet|eest|pst|pdt|[ap]\.?m|min|minutes?|read|views?|comments?|shares?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b|[\d:.,/|•·()+&*\s-]+"
)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z][\w .,'/-]{0,60}?)(?P<after>\([^()]{2,60}\)\s*)?\s[-:]{1,2}\s"
)


@dataclass(frozen=True, slots=True)
class Head:
    """``title``: the title line. ``labels``: the numbers of byline and date lines."""

    title: Line | None
    byline: str | None
    published: str | None
    labels: frozenset[int]


def head(lines: Sequence[Line], furniture: set[int], title: str | None) -> Head:
    """The head of a text; ``title``: what is known of it from outside, found again in the text."""
    names = _title(lines, furniture, title)
    byline = published = None
    labels = set()
    for number, line in enumerate(lines[:HEAD]):
        if number == names or number in furniture:
            continue
        if line.is_story and len(line.text) > LONGEST_LABEL:
            published = published or _dateline(line)
            break
        who, when = _byline(line), _date_line(line)
        if who or when:
            labels.add(number)
            byline, published = byline or who, published or when
        elif line.is_story:
            published = published or _dateline(line)
            break
    where = lines[names] if names is not None else None
    return Head(where, byline, published, frozenset(labels))


def _title(lines: Sequence[Line], furniture: set[int], title: str | None) -> int | None:
    """The number of the line that is the title, where one is."""
    for number, line in enumerate(lines[:HEAD]):
        if number in furniture:
            continue
        if title is not None:
            if bare_words(line.text.lstrip("#")) == bare_words(title):
                return number
        elif not _byline(line) and not _date_line(line):
            return number if _is_headline(line) and number + 1 < len(lines) else None
    return None


def _is_headline(line: Line) -> bool:
    plain = plain_marks(line.text)
    return (
        1 < line.words <= LONGEST_TITLE
        and not re.search(r"[.,;:…]\"?$", plain)
        and not _DATELINE.match(plain)
        and line.text[0] not in "•*-("
    )


def _byline(line: Line) -> str | None:
    """Whom a byline names."""
    if len(line.text) > LONGEST_LABEL or line.text.endswith((".", "!", "?", ":")):
        return None
    match = _BY.match(line.text)
    if match and _WHO.fullmatch(match["who"]) and not _NOT_WHO.search(match["who"]):
        return match["who"]
    return None


def _date_line(line: Line) -> str | None:
    """The day of a line that is there to date the report and says nothing else."""
    if len(line.text) > LONGEST_LABEL:
        return None
    found = day_in(line.text)
    if found is None:
        return None
    rest = _DATED.sub(
        " ", plain_marks(line.text[: found[1]] + " | " + line.text[found[2] :])
    ).split()
    return found[0] if len(rest) <= 4 and all(word[0].isupper() for word in rest) else None


def _dateline(line: Line) -> str | None:
    """The day of a dateline, where it has a year ("PARIS, April 18, 2025 (Agency) -")."""
    match = _DATELINE.match(plain_marks(line.text))
    found = day_in(line.text[: match.end()]) if match else None
    return found[0] if found else None
