"""Whether a later statement turns round an earlier one of the same speaker, and how that is known.

Each test is narrow: the world changes between two days, and a speaker who tells it anew has not
changed position. What counts is a denial that is taken back, an intention turned round, an attitude
and its opposite, or a report that itself says that the speaker has gone back on something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from crosswire.records.statement import Stance, Statement
from crosswire.tell.phrases import has_phrase, spoken_words
from crosswire.tell.proposition import Proposition, concept, opposites, proposition
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words

SHARED = 0.75  # share of the shorter's concepts beside the head, so that both speak of one thing
FEWEST = 2  # of them; one is enough if it is a name
NEAR = 60  # characters after a speaker's name in which his verb stands
LONGEST = 3  # words of such a phrase
SKIPPED = 3  # words between name and verb ("has since")
ASSERTING = frozenset[Stance]({"says", "confirms", "announces"})
ANSWERING = frozenset({"comment", "answer", "respond", "say", "elaborate", "speculate", "discuss"})

TAKEN_BACK = "the report itself says that this goes back on what was said before"
DENIED_FIRST = "denied on the earlier day, said to be so on the later"
DENIED_LATER = "said to be so on the earlier day, denied on the later"
WILL = "said on one day that it will be done, on the other that it will not"
OPPOSITE = "the two days have opposite words for the same thing"


def turned(earlier: Statement, later: Statement) -> str | None:
    """How the later one turns round the earlier, in words; ``None`` where it does not.

    Both are one speaker's, of different days.
    """
    if earlier.stance == later.stance == "denies":
        return None
    a, b = (proposition(one.content.text, _refuses(one)) for one in (earlier, later))
    if a is None or b is None or a.bounds != b.bounds:
        return None
    if "denies" in (earlier.stance, later.stance):
        return _denial(earlier, later, a, b)
    if not (a.own and b.own) or {earlier.stance, later.stance} & {"asks", "doubts", "estimates"}:
        return None
    if a.head == b.head and a.negated != b.negated and _intends(earlier, a) and _intends(later, b):
        return WILL if _one_deed(a, b) else None
    opposed = frozenset({a.head, b.head}) in opposites() and a.negated == b.negated
    return OPPOSITE if opposed and a.will == b.will and _one_thing(a, b) else None


def takes_back(statement: Statement, text: str) -> bool:
    """Whether the report says that the speaker goes back on something, right after his name.

    ``text``: the report's. "Orsk has reversed course, saying that …".
    """
    speaker = statement.speaker
    if speaker is None:
        return False
    after = spoken_words(
        text[speaker.span.end : min(statement.sentence.end, speaker.span.end + NEAR)]
    )
    return any(has_phrase(after[at : at + LONGEST], "taking_back") for at in _starts(after))


def _starts(after: Sequence[str]) -> range:
    """Where a verb of the speaker can begin: past "has", "then" and the like."""
    at = 0
    while at < min(len(after), SKIPPED) and after[at] in words("said_before") | words(
        "auxiliaries"
    ):
        at += 1
    return range(at, at + 1)


def leaves_earlier_word(sentence: str) -> bool:
    """Whether the report sets it against the speaker's own earlier word ("a step back from …")."""
    return bool(_earlier_word().search(plain_marks(sentence).lower()))


@cache
def _earlier_word() -> re.Pattern[str]:
    forms = "|".join(
        re.escape(one).replace(r"\[own\]", "(?:his|her|its|their)")
        for one in sorted(words("earlier_word"))
    )
    return re.compile(rf"\b(?:{forms})\b")


def _refuses(one: Statement) -> bool:
    return one.stance == "declines"


def _intends(one: Statement, said: Proposition) -> bool:
    """Whether it tells what the speaker will do, promises or refuses."""
    if said.head in ANSWERING or one.stance == "demands":
        return False
    return said.will or (
        one.stance in ("promises", "declines") and one.content.text.lower().startswith("to ")
    )


def _one_deed(a: Proposition, b: Proposition) -> bool:
    """Whether both speak of one deed: of the same object, or of a deed that needs none."""
    return _one_thing(a, b) or (not a.rest and not b.rest and a.head in _alone())


@cache
def _alone() -> frozenset[str]:
    return frozenset(concept(word) for word in words("deeds_alone"))


def _one_thing(a: Proposition, b: Proposition) -> bool:
    shared = a.rest & b.rest
    shorter = min(len(a.rest), len(b.rest))
    enough = len(shared) >= FEWEST or bool(shared & a.named & b.named)
    return enough and len(shared) >= SHARED * shorter


def _denial(earlier: Statement, later: Statement, a: Proposition, b: Proposition) -> str | None:
    """One denies it, the other says that it is so."""
    first = earlier.stance == "denies"
    denial, denied = (earlier, a) if first else (later, b)
    telling, told = (later, b) if first else (earlier, a)
    if telling.stance not in ASSERTING or told.negated or told.will or denied.will:
        return None
    by_cue = denial.stance_by == "cue"
    if by_cue == denied.negated or told.head != denied.head or not _one_thing(a, b):
        return None
    if telling.stance != "confirms" and not (told.own and denied.own):
        return None
    return DENIED_FIRST if first else DENIED_LATER
