"""Whether a sentence puts the time beside its verb into the past, the present or the future."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.read.times.context import Direction
from crosswire.words.lists import words

FUTURE_MODALS: Final = frozenset({"will", "shall", "'ll", "wo", "would", "could", "should", "may",
                                  "might", "can", "must"})  # fmt: skip
IMPLICATIVE: Final = words("implicative_verbs")
EXTENDED: Final = words("extending_words")
TELLING: Final = frozenset({"say", "tell", "report", "write", "show", "add", "ask", "note", "cite"})
FARTHEST: Final = 8  # heads climbed at most


def direction(token: Token) -> Direction:
    """The direction of the verb that governs a token; "past" where there is none: news is told."""
    scheduling, first = words("scheduling_words"), token
    scheduled = False
    if _until(token) or _come(token):
        return "future"
    for _ in range(FARTHEST):
        if token.lemma_.lower() in scheduling and not _set_on(token):
            scheduled = True
        if token.pos_ in ("VERB", "AUX"):
            told = _of_verb(token, scheduled)
            if told == "present" and _timetabled(first, token):
                return "coming"
            if told is not None:
                return told
        if token.head.i == token.i:
            break
        token = token.head
    return "future" if scheduled else "past"


def _timetabled(token: Token, verb: Token) -> bool:
    """As in "the hearing begins Tuesday": the present tense with a day of its own behind it."""
    beside = token.head if token.head.lower_ == "on" else token
    return beside.head.i == verb.i < token.i and verb.lemma_ not in TELLING


def _of_verb(verb: Token, scheduled: bool) -> Direction | None:
    """What one verb says, ``None`` where its own head has to (a gerund, a bare participle)."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & {"had", "'d"} or (helpers & {"have"} and helpers & FUTURE_MODALS):
        return "past"
    if helpers & FUTURE_MODALS:
        return "past" if "could" in helpers and _negated(verb) else "future"
    if "to" in helpers:
        return _of_infinitive(verb, scheduled)
    if scheduled:
        return "future"
    if verb.tag_ == "VBD" or helpers & {"was", "were", "did", "has", "have", "having"}:
        return "past"
    if helpers == {"being"}:  # "to keep from being arrested"
        return None
    if verb.tag_ == "VBG":
        return "present" if helpers & {"is", "are", "'re", "'s", "am"} else None
    if verb.tag_ == "VBN" and not helpers:
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") or helpers else None


def _until(token: Token) -> bool:
    """As in "extended the deadline until Tuesday": the end of a span that the text sets."""
    for _ in range(2):
        token = token.head
        if token.lower_ == "until":
            helpers = {c.lower_ for c in token.head.children if c.dep_ in ("aux", "auxpass")}
            words_near = {token.head.lemma_, *(c.lemma_ for c in token.head.children)}
            return "had" not in helpers and bool(words_near & EXTENDED)
    return False


def _come(token: Token) -> bool:
    """As in "voters will decide come November"."""
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).lower_ == "come"


def _set_on(token: Token) -> bool:
    """As in "the record set on Aug. 6": no plan, unlike "a hearing set for Aug. 6"."""
    if token.lemma_ != "set" or any(c.lower_ in ("for", "to") for c in token.children):
        return False
    return any(c.lower_ in ("on", "in") or c.dep_ == "dobj" for c in token.children)


def _negated(verb: Token) -> bool:
    """As in "could not be reached on Monday" tells of a Monday that is over."""
    return any(c.dep_ == "neg" or c.lower_ in ("neither", "nor") for c in verb.children) or any(
        c.dep_.startswith("nsubj") and any(g.lower_ in ("neither", "none", "no") for g in c.subtree)
        for c in verb.children
    )


def _of_infinitive(verb: Token, scheduled: bool) -> Direction | None:
    """As in "wants to meet on Friday" (ahead) and "flew there to meet on Friday" (by "flew")."""
    above = {c.lower_ for c in verb.head.children if c.dep_ in ("aux", "auxpass")}
    if "had" in above:
        return "past"
    if verb.dep_ == "xcomp" and (verb.head.lemma_ in IMPLICATIVE or "to" in above):
        return None  # "was forced to resign in May": by what forced him
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if scheduled or passive or verb.dep_ not in ("advcl", "acl", "relcl", "csubj"):
        return "future"
    return None
