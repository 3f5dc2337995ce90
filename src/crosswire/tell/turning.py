"""Whether a later statement turns round an earlier one of the same speaker, and how that is known.

Each test is narrow: the world changes between two days, and a speaker who tells it anew has not
changed position. What counts is a denial that is taken back, an intention turned round, an attitude
and its opposite, or a report that itself says that the speaker has gone back on something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import product

from crosswire.records.statement import Stance, Statement
from crosswire.tell.phrases import has_phrase, spoken_words
from crosswire.tell.proposition import (
    Proposition,
    concept,
    lone_deeds,
    opposites,
    proposition,
    without_side,
)
from crosswire.words.fold import plain_marks
from crosswire.words.lists import words
from crosswire.words.stems import stem

SHARED = 0.75  # share of the shorter's concepts beside the head, so that both speak of one thing
FEWEST = 2  # of them; one is enough if it is a name
NEAR = 60  # characters after a speaker's name in which his verb stands
LONGEST = 3  # words of such a phrase
SKIPPED = 3  # words between name and verb ("has since")
ASSERTING = frozenset[Stance]({"says", "confirms", "announces"})
_OPEN = frozenset[Stance]({"asks", "doubts", "estimates"})
_BOUND = frozenset[Stance]({"promises", "declines", "threatens"})
_ARTICLE = re.compile(r"^(?:an?|any|the) ")
_RULED_OUT = ("rule", "reject")
_FORETOLD = _OPEN | frozenset[Stance]({"warns", "demands", "accuses"})
_BINDING = frozenset[Stance]({"promises", "threatens", "announces"})
ANSWERING = frozenset({"comment", "answer", "respond", "say", "elaborate", "speculate", "discuss"})

TAKEN_BACK = "the report itself says that this goes back on what was said before"
DENIED_FIRST = "denied on the earlier day, said to be so on the later"
DENIED_LATER = "said to be so on the earlier day, denied on the later"
WILL = "said on one day that it will be done, on the other that it will not"
DONE = "said on one day to be so, on the other not to be so"
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
    own = a.own and b.own and not (_leaves_open(earlier) or _leaves_open(later))
    opposed = frozenset({a.head, b.head}) in opposites() and a.negated == b.negated
    if own and opposed and _one_matter(a, b) and (a.will == b.will or _both_bind(earlier, later)):
        return OPPOSITE
    if own and _takes_other_side(a, b):
        return OPPOSITE
    if "denies" in (earlier.stance, later.stance):
        return _denial(earlier, later, a, b) or _ruled_out(earlier, later, a, b)
    return _same_deed(earlier, later, a, b, own=own)


def _same_deed(
    earlier: Statement, later: Statement, a: Proposition, b: Proposition, *, own: bool
) -> str | None:
    """How the later turns round the earlier by a negation, or by a "for" and an "against"."""
    if a.head != b.head or (a.negated == b.negated and not _other_side(a, b)):
        return None
    if _admits(earlier, later) and _one_matter(a, b):
        return DENIED_FIRST if a.negated else DENIED_LATER
    if not own and not _of_one_subject(earlier, later, a, b):
        return None
    if a.negated == b.negated:
        return OPPOSITE if a.will == b.will and _one_matter(a, b) else None
    if _intends(earlier, a) and _intends(later, b):
        return WILL if _one_deed(a, b) else None
    flat = a.flat or b.flat or a.head in _attitudes()
    return DONE if flat and not (a.will or b.will) and _one_matter(a, b) else None


def contrary(earlier: Statement, later: Statement) -> bool:
    """Whether two statements can be a word and what takes it back, on a report's own word.

    They must differ in a negation or in what is said of the matter; the same again is no change.
    """
    a, b = (proposition(one.content.text, _refuses(one)) for one in (earlier, later))
    if a is None or b is None:
        return False
    keys = ({one.head} | one.rest for one in (a, b))
    opposed = any(frozenset(pair) in opposites() for pair in product(*keys))
    if a.head == b.head or opposed:
        return a.negated != b.negated or opposed
    return a.will and b.will


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


def _leaves_open(one: Statement) -> bool:
    """Whether its word of saying leaves open what the speaker holds ("asked", "doubted")."""
    return one.stance in _OPEN and one.stance_by == "cue"


def _refuses(one: Statement) -> bool:
    return one.stance == "declines"


def _intends(one: Statement, said: Proposition) -> bool:
    """Whether it tells what the speaker will do, promises or refuses."""
    if said.head in ANSWERING or one.stance == "demands":
        return False
    return said.will or (
        one.stance in ("promises", "declines", "threatens")
        and one.content.text.lower().startswith("to ")
    )


def _admits(earlier: Statement, later: Statement) -> bool:
    """Whether one of them is said by a word of admission; that time has passed is no such."""
    cues = (one.cue.text.lower() if one.cue and one.stance == "confirms" else ""
            for one in (earlier, later))  # fmt: skip
    return any(stem(word) in _admissions() for cue in cues for word in cue.split())


def _other_side(a: Proposition, b: Proposition) -> bool:
    """Whether one is for it ("would vote for the bill"), the other against it."""
    return {a.against, b.against} == {True, False}


def _takes_other_side(a: Proposition, b: Proposition) -> bool:
    """Whether they are for and against the very same thing, with whatever verb."""
    if a.negated or b.negated or not _other_side(a, b):
        return False
    things = [without_side({one.head} | one.rest) for one in (a, b)]
    return things[0] == things[1] and (len(things[0]) >= FEWEST or bool(a.named & b.named))


def _of_one_subject(earlier: Statement, later: Statement, a: Proposition, b: Proposition) -> bool:
    """Whether both tell what one and the same is to do ("the army would never buy …")."""
    told = {earlier.stance, later.stance}
    return a.first == b.first and a.will and b.will and not (a.own or b.own or told & _FORETOLD)


def _both_bind(earlier: Statement, later: Statement) -> bool:
    """Whether both tell what the speaker will do, one of them by its cue ("vowed to veto")."""
    return all(one.stance in _BINDING or _wills(one) for one in (earlier, later))


def _wills(one: Statement) -> bool:
    said = proposition(one.content.text)
    return said is not None and said.will


def _ruled_out(earlier: Statement, later: Statement, a: Proposition, b: Proposition) -> str | None:
    """One rules out doing it ("ruled out raising the tax"), the other says that it will be done."""
    refusal, other = (earlier, later) if earlier.stance == "denies" else (later, earlier)
    refused, will = (a, b) if refusal is earlier else (b, a)
    cue = refusal.cue.text.lower() if refusal.cue else ""
    by_content = refusal.stance_by == "content" and refused.negated and refused.will
    ruled = by_content or any(word in cue for word in _RULED_OUT)
    if ruled and not by_content and _does_it(refusal, other, will):
        return WILL
    if (
        not ruled
        or not will.will
        or will.negated
        or a.head != b.head
        or not (a.own and b.own)
        or other.stance in _OPEN
    ):
        return None
    return WILL if _one_deed(a, b) else None


def _does_it(refusal: Statement, other: Statement, will: Proposition) -> bool:
    """Whether what is ruled out ("an early election") is the very thing that will be done."""
    thing = _ARTICLE.sub("", refusal.content.text.strip(" .,"))
    ends = other.content.text.rstrip(" .,").endswith(f" {thing}")
    deed = will.own and will.will and not will.negated and other.stance not in _OPEN
    return deed and ends and len(thing.split()) >= FEWEST


def _one_deed(a: Proposition, b: Proposition) -> bool:
    """Whether both speak of one deed: of the same object, or of a deed that needs none."""
    return _one_matter(a, b) or (a.rest == b.rest and a.head in lone_deeds())


def _one_matter(a: Proposition, b: Proposition) -> bool:
    """Whether both speak of one thing, and the deed is done to the same."""
    same = a.object in b.rest and b.object in a.rest
    return same and _one_thing(a, b)


@cache
def _admissions() -> frozenset[str]:
    return frozenset(stem(word) for word in words("admitting"))


@cache
def _attitudes() -> frozenset[str]:
    return frozenset(concept(word) for word in words("attitudes"))


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
