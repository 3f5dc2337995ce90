"""Whether a sentence puts the time beside its verb into the past, the present or the future."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.read.times.context import Direction
from crosswire.words.lists import words

FUTURE_MODALS: Final = frozenset({"will", "shall", "'ll", "wo", "would", "could", "should", "may",
                                  "might", "can", "must"})  # fmt: skip
FARTHEST: Final = 8  # heads climbed at most


def direction(token: Token) -> Direction:
    """The direction of the verb that governs a token; "past" where there is none: news is told."""
    scheduling = words("scheduling_words")
    scheduled = False
    for _ in range(FARTHEST):
        if token.lemma_.lower() in scheduling:
            scheduled = True
        if token.pos_ in ("VERB", "AUX"):
            told = _of_verb(token, scheduled)
            if told is not None:
                return told
        if token.head.i == token.i:
            break
        token = token.head
    return "future" if scheduled else "past"


def _of_verb(verb: Token, scheduled: bool) -> Direction | None:
    """What one verb says, ``None`` where its own head has to (a gerund, a bare participle)."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & {"had", "'d"} or (helpers & {"have"} and helpers & FUTURE_MODALS):
        return "past"
    if helpers & FUTURE_MODALS:
        return "future"
    if scheduled:
        return "future"
    if verb.tag_ == "VBD" or helpers & {"was", "were", "did", "has", "have", "having"}:
        return "past"
    if "to" in helpers:
        return "future"
    if verb.tag_ == "VBG":
        return "future" if helpers & {"is", "are", "'re", "'s", "am"} else None
    if verb.tag_ == "VBN" and not helpers:
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or helpers else None
