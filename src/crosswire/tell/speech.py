"""Whether a statement tells that somebody spoke, and whether its speaker is one who can.

A wish ("the minister seeks …") and a thought are attributions too, but nobody said them; and "the
talks" or "this agreement" say nothing, whatever verb stands behind them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crosswire.records.reading import Reading
from crosswire.records.statement import Statement
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

SPEAKING = frozenset({"PERSON", "ORG", "COUNTRY", "GROUP"})
ALWAYS = ("quote", "colon", "dash", "phrase:according to")
CLAUSES = frozenset({"verb:clause", "verb:aside", "verb:ing"})
BINDING = frozenset({"promises", "threatens", "declines", "denies"})  # of "to …": said, not wished
DEMANDED = frozenset({"verb:for", "verb:on", "verb:upon"})
FIRST = 6  # words in which the noun of what was denied stands: "the board's second request"
_HEAD = re.compile(
    r"\s*(?:[,;(]|\b(?:of|in|at|from|for|with|about|on|to|near|by|who|which|that|whose|familiar|"
    r"involved|close)\b)"
)
_OWN_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))


def is_speech(statement: Statement) -> bool:
    """Whether its cue tells of speech: said, asked, promised; not wanted, thought, focused on."""
    rule, stance = statement.rule, statement.stance
    if rule.startswith(ALWAYS) or (statement.quotations and rule.startswith("verb:")):
        return True
    if statement.cue and words("thinking_words").intersection(word_tokens(statement.cue.text)):
        return False
    if rule == "verb:obj" and words("denied_things").intersection(_object(statement)):
        return False
    return (
        rule in CLAUSES
        or (rule == "verb:obj" and stance != "says")
        or (rule == "verb:to" and stance in BINDING)
        or (rule in DEMANDED and stance == "demands")
    )


def _object(statement: Statement) -> list[str]:
    """The first words of what was denied; nothing for another stance."""
    return word_tokens(statement.content.text)[:FIRST] if statement.stance == "denies" else []


def speaking_names(reading: Reading) -> frozenset[str]:
    """The names of a report that are of people, bodies, states or groups, in every form.

    A place that speaks ("Moscow denied it") stands for who governs or sits there.
    """
    held = [one for one in reading.names if one.kind in SPEAKING or one.kind == "PLACE"]
    return frozenset({one.actor for one in held} | {one.text for one in held})


def can_speak(name: str, named: frozenset[str]) -> bool:
    """Whether a speaker is named as somebody who can, or described as one.

    ``named``: the report's ``speaking_names``.
    """
    if name in named:
        return True
    head = _HEAD.split(name, maxsplit=1)[0]
    return is_described(head) or f" {head}".endswith(_endings(named))


@lru_cache(maxsize=4)
def _endings(named: frozenset[str]) -> tuple[str, ...]:
    """How a description ends that ends in one of the names; asked for a report's statements."""
    return tuple(f" {form}" for form in sorted(named))


def is_described(head: str) -> bool:
    """Whether the last word of a speaker is a noun for people or for a body, and no name."""
    last = word_tokens(head)[-1:]
    known = words("person_nouns") | words("speaking_bodies")
    return any(form in known for word in last for form in _singulars(word))


def _singulars(word: str) -> list[str]:
    """The word, and what it may be the plural of."""
    found = (word.removesuffix(end) + new for end, new in _OWN_PLURALS if word.endswith(end))
    return [word, *found]
