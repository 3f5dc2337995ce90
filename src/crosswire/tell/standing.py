"""Whether a sentence can stand alone, outside the report that it was written for, and from where.

"He also refused." leans on what came before; "Meanwhile, the bank closed." does not once
"Meanwhile," is left out. Only words at the front are ever left out, so that what is told is a
piece of the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from crosswire.records.span import Span
from crosswire.tell.phrases import has_phrase, spoken_words
from crosswire.tell.quoted import has_marks, marks_pair, outside_quotations
from crosswire.words.alternation import one_of
from crosswire.words.lists import table, words

POINTING = frozenset({"this", "these", "those"})
LONGEST = 420  # characters: what can be read aloud in one go, with its attribution
FEWEST_WORDS = 6
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z'’./\- ]{2,}(?:,[^-–—\n]{1,30})?(?:\([^)\n]{2,40}\))?"
    r"|[A-Z][\w .,'’-]{2,40}\([A-Z][^)\n]{1,40}\))\s*[-–—]+\s*(?=[\"“(]?[A-Z])"
)
_BUREAU = re.compile(
    r"^[A-Z][\w .,'’-]{2,40}\([A-Z]{2,5}\)\s+(?=[\"“]?[A-Z])"
)  # "Port Ayles (NW) The"
_AGENCY = re.compile(r"^\([A-Z][\w .]{1,20}\)\s*[-–—]*\s*")
_TURN = re.compile(r"^In an? (?:\w+ ){0,2}(?:development|move|step|turn|twist), ", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:reached out|request\w*|asked|calls?|e-?mails?|messages?|inquiries)\b[^.;]{0,80}"
    r"\bfor (?:further |additional )?comments?\b"
)  # what an outlet tells of its own work
_LABEL = re.compile(r"^[A-Z]\w+:\s")  # "Photos: …", "Related: …"
_BARE_TIE = re.compile(r"^(?:But|And|Yet) (?=\w)")
_BEGINS = re.compile(r"[A-Z0-9\"“„«‘'$£€¥À-ÖØ-Þ]")
_ENDS = re.compile(r"[.][)\"”»’']*$|[^\W\d][.]?[\"”»]$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[)\"”»’']*$")  # a teaser: "buried their differences for an..."
_LINK_TEXT = re.compile(r"[a-z0-9)] MORE\b")  # headlines of other pages that ran into the text
_TO_IT = re.compile(
    r"(?:in|on|at|by|with|for|after|before|under|from|despite|of|about|to \w+) "
    r"(?:it|them|this|that|these|those),",
    re.IGNORECASE,
)
_OF_TWO = re.compile(
    r"(?:in|on|at|by|with|for) the (?:next|other|former|latter|first|second|third)(?: one)?,",
    re.IGNORECASE,
)  # "In the next, Orsk stood on the quay."
_THAT_ONE = re.compile(
    r"\b(?:about|after|around|at|before|beyond|by|despite|during|following|from|in|into|of|on|over|"
    r"since|through|to|toward|towards|under|until|with|without) that(?=[ .,;])"
    r"(?! (?:of|in which|which)\b)"
    r"|\b(?:says?|said|because|thinks?) that (?:is|was)\b|\bthat(?=[.;])|\bdenie[ds] that,"
    r"|\bthat (?:same|very|particular) (?=[a-z])|\bthat [a-z]+(?<!s), which\b",
    re.IGNORECASE,
)  # "from that date": which was told before
_OF_THEM = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:one|two|three|four|five|some|many|most|none|both|several|half|all) "
    r"of (?:them|these|those)\b",
    re.IGNORECASE,
)
_TOLD_HIM = re.compile(r"^(?:[A-Z][\w.'’-]* )+[a-z]+ (?:him\b|her (?:[a-z]{1,4}\b|[.,]))")
_LATER = re.compile(
    r"(?:(?:just|only|barely|less than|more than|about|nearly|almost|over|some) )*"
    r"[\w-]+ (?:minute|hour|day|week|month|year|decade)s? (?:later|earlier|afterwards?)\b"
    r"|at the time,"
    r"|(?:on )?the (?:very )?(?:next|following|previous|same) "
    r"(?:day|night|morning|week|month|year)\b",
    re.IGNORECASE,
)
_US = re.compile(r"\bus\b")
_WORDS = re.compile(r"[\w'’]+")


@cache
def _tied() -> re.Pattern[str]:
    return re.compile(rf"^{one_of(words('connectives'))}, ", re.IGNORECASE)


@cache
def _page_label() -> re.Pattern[str]:
    labels = "|".join(one.upper() for one in sorted(words("page_labels")))
    return re.compile(rf"^(?:{labels})\b:?\s+(?=[A-Z\"“])")


def told_span(
    text: str, sentence: Span, people: Sequence[Span], groups: Sequence[Span] = ()
) -> Span | None:
    """The part of a sentence that stands alone, or ``None`` if none does.

    ``text`` is the report's; ``people`` are the names and descriptions in the sentence that "he" or
    "she" after them can mean, ``groups`` those that only "they" can.
    """
    span = whole_span(text, sentence)
    if span is None or _leans(span.of(text)):
        return None
    return None if _nameless_pronoun(span.of(text), span, people, groups) else span


def whole_span(text: str, sentence: Span) -> Span | None:
    """The part of a sentence to tell where the one before it is told too, so that it may lean."""
    cut = front(sentence.of(text))
    span = Span(sentence.start + cut, sentence.end)
    shown = span.of(text)
    return span if (cut or _BEGINS.match(shown)) and _well_formed(shown) else None


def front(sentence: str) -> int:
    """How many characters of dateline and connectives stand before what is told."""
    cut = 0
    for pattern in (_page_label(), _DATELINE, _BUREAU, _AGENCY, _tied(), _TURN, _BARE_TIE, _tied()):
        match = pattern.match(sentence[cut:])
        if match:
            cut += match.end()
    return cut


def _well_formed(shown: str) -> bool:
    """A whole sentence of a length to be read, with its marks in pairs, and no part of the page."""
    return (
        len(shown) <= LONGEST
        and len(_WORDS.findall(shown)) >= FEWEST_WORDS
        and "\n" not in shown.strip()
        and bool(_ENDS.search(shown))
        and marks_pair(shown)
        and not has_phrase(spoken_words(shown), "not_story")
        and not _LABEL.match(shown)
        and not _broken(shown)
        and not _ASKED.search(shown)
    )


def _broken(shown: str) -> bool:
    """Whether it stops in the middle, or words of other pages stand in it."""
    last = shown.rsplit(maxsplit=1)[-1].lower()
    return bool(_CUT_OFF.search(shown) or _LINK_TEXT.search(shown)) or last in words("never_last")


def _leans(shown: str) -> bool:
    """Whether it speaks of somebody or something told before, or with the writer's own voice."""
    open_words = outside_quotations(shown)
    tokens = spoken_words(open_words)
    if len(tokens) < 2 or "?" in open_words or "!" in open_words:
        return True
    return (
        _first_word(shown) in words("dependent_openers")
        or any(one.match(shown) for one in (_TO_IT, _LATER, _OF_TWO, _OF_THEM, _TOLD_HIM))
        or bool(_THAT_ONE.search(open_words))
        or bool(_tied().match(shown[1:]) and has_marks(shown[:1]))
        or _news_told_before(tokens)
        or _in_own_voice(tokens, open_words)
        or has_phrase(tokens, "dependent_phrases")
        or _points_back(tokens)
    )


def _news_told_before(tokens: Sequence[str]) -> bool:
    """Whether it begins with "The move came …" or "The three bills": which, was told before."""
    return tokens[0] == "the" and (
        tokens[1] in words("news_nouns") or tokens[1] in table("figure_words")
    )


def _points_back(tokens: Sequence[str]) -> bool:
    """Whether it has "this town" or "those remarks"; "this week" and "those who" stand alone."""
    return any(
        one in POINTING and other not in words("stand_after_this")
        for one, other in pairwise(tokens)
    )


def _in_own_voice(tokens: Sequence[str], open_words: str) -> bool:
    """Whether the writer says "we" or speaks to the reader; "US" is a country."""
    found = words("first_second_person").intersection(tokens)
    return bool(found) and (found != {"us"} or bool(_US.search(open_words)))


def _first_word(shown: str) -> str:
    match = _WORDS.search(shown)
    return match.group().lower().replace("’", "'") if match and match.start() == 0 else ""


def _nameless_pronoun(
    shown: str, span: Span, people: Sequence[Span], groups: Sequence[Span]
) -> bool:
    """Whether a pronoun stands before anybody is named that it could mean, quotations apart."""
    open_words = outside_quotations(shown)
    found = [match for match in _WORDS.finditer(open_words) if _pronoun(match)]
    if not found:
        return False
    one = _first_end(open_words, span, people)
    several = min(one, _first_end(open_words, span, groups))
    return any(
        match.start() < (several if _pronoun(match).startswith("they") else one) for match in found
    )


def _pronoun(match: re.Match[str]) -> str:
    """The pronoun that a word is, in lower case; empty if it is none."""
    word = match.group().lower().replace("’", "'")
    return word if word in words("third_person") else ""


def _first_end(open_words: str, span: Span, named: Sequence[Span]) -> int:
    """Where the first of the names ends that stand outside quotations."""
    ends = [
        one.end - span.start
        for one in named
        if one.start >= span.start
        and open_words[one.start - span.start : one.end - span.start].strip()
    ]
    return min(ends, default=len(open_words) + 1)


def capitalised(text: str) -> str:
    """The text with a capital at its start, as a sentence has it."""
    return text[:1].upper() + text[1:]


def judges(text: str) -> bool:
    """Whether a text, outside its quotations, has words of judging."""
    return has_phrase(spoken_words(outside_quotations(text)), "opinion_words")


def opens_as_opinion(title: str) -> bool:
    """Whether a title says at its front that it is somebody's view ("Opinion: …")."""
    label, mark, _ = re.split(r"\s*([:|–—])", f"{title}:", maxsplit=1)
    return label.lower() in words("opinion_labels") and len(label) + len(mark) < len(title)
