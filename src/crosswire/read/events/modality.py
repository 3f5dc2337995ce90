"""Whether an event happened, is announced, planned, alleged, denied, or only thought of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from spacy.tokens import Token

from crosswire.read.events.coding import Coded
from crosswire.records.event import Modality
from crosswire.records.span import Span
from crosswire.records.statement import Stance, Statement

PLANS = frozenset(
    {
        "plan",
        "intend",
        "consider",
        "expect",
        "schedule",
        "set",
        "due",
        "prepare",
        "hope",
        "intention",
    }
)
MAYBE = frozenset({"may", "might", "could", "can", "should", "must"})
CAUSES = frozenset(
    {"prompt", "lead", "force", "cause", "go", "continue", "begin", "start", "manage"}
)
CONDITIONS = frozenset({"if", "unless", "whether"})
HEARSAY = frozenset({"reportedly", "allegedly", "apparently", "purportedly", "supposedly"})
CLAIMS = frozenset(
    {"allege", "claim", "accuse", "alleged", "suspected", "suspect", "purport", "allegation",
     "accusation", "assert", "assertion", "rumor", "rumour"}
)  # fmt: skip
NESTED = 12  # contents looked back through for the one that holds an event
CLAIMING = ("alleg", "assert", "claim", "accus", "purport")
BY_STANCE: dict[Stance, Modality] = {
    "denies": "denied",
    "accuses": "alleged",
    "demands": "hypothetical",
    "asks": "hypothetical",
    "doubts": "alleged",
    "warns": "hypothetical",
}


class Said:
    """What the report says that others say, to be asked for by place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = [(span, i) for i, s in enumerate(statements) for span in s.content.spans]
        self.spans = sorted(spans)
        self.starts = [span.start for span, _ in self.spans]
        self.statements = statements

    def at(self, span: Span) -> Statement | None:
        """The statement whose content holds the span; the innermost of several."""
        last = bisect_right(self.starts, span.start)
        for content, number in reversed(self.spans[max(0, last - NESTED) : last]):
            if content.holds(span):
                return self.statements[number]
        return None


def modality(told: Coded, span: Span, said: Said) -> Modality:
    """What the words around the trigger, and who tells it, make of the event."""
    first = told.words[0]
    if _is_conditional(first) or (_may_be(first) and told.type != "REQUEST"):
        return "hypothetical"
    if _is_infinitive(first):
        return "hypothetical"
    if told.ahead:
        return "planned" if first.lemma_.lower() in PLANS else "announced"
    if _is_hearsay(told):
        return "alleged"
    statement = said.at(span)
    if statement is None:
        return "happened"
    if statement.cue is not None and statement.cue.text.lower().startswith(CLAIMING):
        return "alleged"
    return BY_STANCE.get(statement.cue_stance, "happened")


def _has(token: Token, words: frozenset[str]) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words for child in token.children)


def _may_be(verb: Token) -> bool:
    """Whether "may" or "could" stands at the verb, or at the one that it is joined to."""
    return _has(verb, MAYBE) or (verb.dep_ in {"conj", "pcomp"} and _has(verb.head, MAYBE))


def _is_infinitive(verb: Token) -> bool:
    """Whether it only names what somebody is for, asked or able to do ("a letter to support X").

    What somebody was brought to do was done.
    """
    if verb.head.lemma_.lower() in CAUSES:
        return False
    return verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _is_conditional(verb: Token) -> bool:
    clause = verb
    while clause.dep_ in {"conj", "xcomp"} and clause.head is not clause:
        clause = clause.head
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in clause.children)


def _is_hearsay(told: Coded) -> bool:
    for word in told.words:
        if any(child.lower_ in HEARSAY | CLAIMS for child in word.children):
            return True
    head = told.words[0].head
    return told.words[0].dep_ in {"ccomp", "xcomp", "pcomp", "acl"} and (
        head.lemma_.lower() in CLAIMS or head.head.lemma_.lower() in CLAIMS
    )
