"""Correction notices: where a report itself says that it was corrected or changed.

The ways of saying so stand in ``words/en/correction_notices.txt``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.records.span import Span
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

_TEXT = (
    r"(?:this|the|our|an?)(?: (?:earlier|previous|original|first|developing|breaking))?"
    r"(?: version of (?:this|the|our|an?))?(?: (?-i:[a-z]+))?"
    r" (?:article|story|report|piece|post|column|essay|editorial|review|headline|caption|version)"
)
_AUXILIARIES = r"(?: (?:has|had|have|was|were|is|been|being|since|later|last|also|originally|now))*"
_LIKELY = re.compile(
    r"(?i)correct|updat|amend|clarif|revis|\bmis|version|regret|retract|originally"
)
_CORRECTS = re.compile(
    r"(?i)correct|amend|clarif|revis|\bmis(?:stat|ident|spel|quot)|version|regret|retract"
    r"|originally|earlier headline"
)
_SENTENCE_END = re.compile(r"[.!?][\"')]* +")
_OPENERS = " *_([-•"
_LONGEST = 1500  # characters of a line in which a notice is looked for


@dataclass(frozen=True, slots=True)
class Notice:
    """Where a notice stands; ``corrects``: whether it says more than that the text is newer."""

    span: Span
    corrects: bool


def notices(text: str) -> list[Notice]:
    """Every notice, from the sentence that is one to the end of its line, in order."""
    found = []
    for line in re.finditer(r"[^\n]+", plain_marks(text)):
        printed = line.group()[:_LONGEST].rstrip()
        match = _notice().search(printed) if _LIKELY.search(printed) else None
        if match and printed.count('"', 0, match.start()) % 2 == 0:  # not another's, quoted
            start = _sentence_start(printed, match.start())
            span = Span(line.start() + start, line.start() + len(printed))
            found.append(Notice(span, bool(_CORRECTS.search(printed, start))))
    return found


def _sentence_start(line: str, at: int) -> int:
    """Where the sentence begins that holds ``at``, brackets and bullets left out."""
    ends = [match.end() for match in _SENTENCE_END.finditer(line, 0, at)]
    start = ends[-1] if ends else 0
    return start + len(line[start:]) - len(line[start:].lstrip(_OPENERS))


@cache
def _notice() -> re.Pattern[str]:
    return re.compile("|".join(map(_pattern, sorted(words("correction_notices")))), re.IGNORECASE)


def _pattern(entry: str) -> str:
    body = re.escape(entry).replace(re.escape("<text>"), _TEXT).replace(r"\ \*", _AUXILIARIES)
    if entry.endswith(":"):
        return (
            rf"^\W*{body.removesuffix(':')}(?: \([^()\n]{{1,40}}\)|,? (?:at )?[\w., :]{{1,40}}?)?:"
        )
    return rf"\b{body}\b"
