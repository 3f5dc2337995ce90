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
from crosswire.gather.outlets import is_outlet
from crosswire.records.span import Span
from crosswire.words.fold import bare_words

HEAD = 8  # lines in which a title, a byline and a date line may stand
LONGEST_TITLE = 22  # words
LONGEST_LABEL = 140  # characters of a byline or a date line
LABEL_WORDS = 5  # of a date line that are no part of its date ("World", a byline's name)
_SMALL = r"(?:and|in|for|of|the|at|de|da|di|del|la|le|al|bin|ibn|el|van|von|der|den)"
_PART = r"(?:[A-Z][\w'.-]*|\([\w .'-]+\)|&)"
_WHO = re.compile(rf"{_PART}(?:[, ]+(?:{_SMALL}[, ]+)*{_PART})*")
_BY = re.compile(
    r"(?i:(?:words |written |reported |story )?by|author):? (?P<who>[^|•·/]+?) ?(?:$|[|•·/])"
)
_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_NO_WHO = re.compile(
    rf"(?i)(?:{_DAY_NAME}|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\b"
)
_PERSON = r"[A-Z][\w'-]+(?: [A-Z]\.)? [A-Z][\w'-]+"
_PERSONS = re.compile(rf"{_PERSON}(?:(?:,| and|, and) {_PERSON})*")
_DATED = re.compile(
    rf"(?i)\b(?:published|updated|last|modified|posted|created|first|date|on|at|by|the|{_DAY_NAME}"
    r"|[ap]\.?m|utc|gmt|[ecmp][sd]?t|cest?|bst|ist|eet|eest|msk|min|minutes?|read|views?|comments?"
    r"|shares?)\b|[\d:.,/|•·()+&*\s-]+"
)
_DATELINE = re.compile(r"[A-Z]{2}[\w .,'/-]{0,60}?(?:\([^()]{2,60}\) ?)? ?-{1,2} ")
_TITLE_WORDS = re.compile(r"#*[ \t]*(?:(?i:title|headline):\s*)?(?P<words>.+?)[ \t#]*")
_CLOSED = re.compile(r"[.,;:…][\"')]?$")


@dataclass(frozen=True, slots=True)
class Head:
    """``title``: where the title stands. ``labels``: the numbers of byline and date lines."""

    title: Span | None
    byline: str | None
    published: str | None
    labels: frozenset[int]


def head(lines: Sequence[Line], furniture: set[int], title: str | None) -> Head:
    """The head of a text; ``title``: what is known of it from outside, found again in the text."""
    top = [number for number in range(min(HEAD, len(lines))) if number not in furniture]
    titled = _title(lines, top, title)
    byline = published = None
    labels = set()
    for number in top:
        line = lines[number]
        if number == titled or number in labels:
            continue
        who, when = _byline(line), _date_line(line)
        if who is None and _PERSONS.fullmatch(line.plain) and _is_outlets(lines, number + 1):
            who = line.text
            labels.add(number + 1)
        if who or when:
            labels.add(number)
            byline, published = byline or who, published or when
        elif line.is_story:
            published = published or _dateline(line)
            break
    where = None if titled is None else _bare_title(lines[titled])
    return Head(where, byline, published, frozenset(labels))


def _title(lines: Sequence[Line], top: Sequence[int], title: str | None) -> int | None:
    """The number of the line that is the title, where one is."""
    for number in top:
        line = lines[number]
        if title is not None:
            if bare_words(line.text) == bare_words(title):
                return number
        elif not _byline(line) and not _date_line(line):
            return number if _is_headline(line) and number + 1 < len(lines) else None
    return None


def _is_headline(line: Line) -> bool:
    """Short, not closed like a sentence, and neither a dateline nor only a person's name."""
    return (
        1 < line.words <= LONGEST_TITLE
        and not _CLOSED.search(line.plain)
        and not _DATELINE.match(line.plain)
        and not _PERSONS.fullmatch(line.plain)
        and line.text[0] not in "•*-(["
    )


def _is_outlets(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is an outlet's name and nothing else, as under the name of its reporter."""
    return number < len(lines) and is_outlet(lines[number].plain)


def _bare_title(line: Line) -> Span:
    """The title's words, without the marks of a Markdown heading or the label "Title:"."""
    match = _TITLE_WORDS.fullmatch(line.plain)
    return line.at(*match.span("words")) if match else line.span


def _byline(line: Line) -> str | None:
    """Whom a byline names."""
    if len(line.text) > LONGEST_LABEL:
        return None
    match = _BY.match(line.plain)
    if match and _WHO.fullmatch(match["who"]) and not _NO_WHO.match(match["who"]):
        return line.text[match.start("who") : match.end("who")]
    return None


def _date_line(line: Line) -> str | None:
    """The day of a line that is there to date the report and says nothing else."""
    found = day_in(line.plain) if len(line.text) <= LONGEST_LABEL else None
    if found is None:
        return None
    rest = _DATED.sub(" ", f"{line.plain[: found[1]]} | {line.plain[found[2] :]}").split()
    return found[0] if len(rest) <= LABEL_WORDS and all(w[0].isupper() for w in rest) else None


def _dateline(line: Line) -> str | None:
    """The day of a dateline, where it has a year ("PARIS, April 18, 2025 (Agency) -")."""
    match = _DATELINE.match(line.plain)
    found = day_in(match.group()) if match else None
    return found[0] if found else None
