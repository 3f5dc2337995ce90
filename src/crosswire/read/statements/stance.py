"""How somebody says it: whether he denies, promises, warns or only says it.

First the cue tells it ("denied"), with its negation ("did not deny" says, "would not say"
declines). Under a cue as neutral as "said" the speaker's own verb does ("said she *doubts* it"),
and then the content ("said there was no truth in it").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import get_args

from spacy.tokens import Token

from crosswire.read.statements.cues import lemma, particle
from crosswire.read.statements.found import Found
from crosswire.read.statements.polarity import first_of_neither, negated
from crosswire.read.statements.propositions import Proposition, proposition
from crosswire.read.statements.said_stance import backshifted, calls_false, of_content
from crosswire.read.statements.voices import Voice
from crosswire.records.statement import Stance, StanceBasis
from crosswire.words.lists import inverted, words

_STANCES: dict[str, Stance] = {name: name for name in get_args(Stance)}
_NEUTRAL = ("verb:clause", "verb:aside", "quote", "colon", "dash", "phrase:according to")
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl"})
_NOT_YET = frozenset({"will", "would", "may", "might", "should", "must", "shall"})


def stance(
    found: Found, tokens: Collection[int], voice: Voice | None = None
) -> tuple[Stance, StanceBasis]:
    """The stance of a statement with a content of these tokens, and what tells it."""
    negative = negated(found.head)
    by_cue = _told_by(first_of_neither(found.head), negative=negative)
    if by_cue is None and found.rule == "verb:obj" and found.content:
        by_cue = "denies" if calls_false(found.head, tokens) else _told_by_object(found)
    if by_cue is not None or negative or not _neutral(found):
        return by_cue or "says", "cue"
    if _asked(found, tokens):
        return "asks", "content"
    clause = proposition(tokens, voice, found.head)
    shown = clause and (_own_verb(clause) or of_content(clause, found.head))
    return (shown, "content") if shown else ("says", "cue")


def _told_by(head: Token, *, negative: bool) -> Stance | None:
    """The stance that a cue stands for; ``None`` where it is only something said."""
    listed = inverted("stances_negated" if negative else "stances")
    known = next((listed[name] for name in _names(head) if name in listed), None)
    return _STANCES[known] if known is not None else None


def _names(head: Token) -> Iterator[str]:
    """What a cue is called in the lists, the most exact first: "call_for", "ask_to", "ask"."""
    name, part = lemma(head), particle(head)
    if part is not None:
        yield f"{name}_{part.lower_}"
    for child in head.children:
        if child.dep_ in ("prep", "prt") and child.i > head.i and child.lower_ != "to":
            yield from (f"{name}_{child.lower_}_{g.lower_}" for g in child.children)
            yield f"{name}_{child.lower_}"
        elif child.dep_ in ("dobj", "nsubjpass") and (child.ent_type_ == "PERSON" or _they(child)):
            yield f"{name}_whom"
        elif child.i > head.i and child.dep_ in _CLAUSES and _infinitive(child):
            yield f"{name}_to"
    yield name


def _they(noun: Token) -> bool:
    return noun.tag_ == "PRP" and noun.lower_ not in ("it", "itself")


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _told_by_object(found: Found) -> Stance | None:
    """The stance of a noun beside a verb that means little: "expressed *doubt* that …"."""
    if found.head.lemma_ not in words("light_verbs") | words("stressing"):
        return None
    first, end = found.content[0][0], found.content[0][1]
    noun = found.head.doc[first:end].root
    return _told_by(noun, negative=negated(noun))


def _neutral(found: Found) -> bool:
    """Whether its cue tells of speech and no more."""
    return found.rule.startswith(_NEUTRAL) and found.head.lower_ not in words("thinking_words")


def _asked(found: Found, tokens: Collection[int]) -> bool:
    """Whether all that is said is one question."""
    doc = found.head.doc
    last = next((doc[i] for i in sorted(tokens, reverse=True) if not doc[i].is_quote), None)
    if last is None or last.text != "?":
        return False
    return not any(doc[i].text in (".", "!", "?") for i in tokens if i != last.i)


def _own_verb(clause: Proposition) -> Stance | None:
    """The stance of the verb with which speakers tell what they do: "we *condemn* this"."""
    if not clause.own or clause.perfect or clause.passive:
        return None
    verb = clause.verb
    told = _told_by(verb, negative=clause.negated)
    if told is None and verb.lemma_ == "be":
        heads = [one for one in clause.predicates if one.dep_ == "acomp"]
        told = next((t for one in heads if (t := _told_by(one, negative=clause.negated))), None)
    if told == "declines" and (verb.tag_ == "VBG" or verb.lemma_ == "tell"):
        return None
    if told != "declines" and clause.modals & _NOT_YET:
        return None
    past = verb.tag_ == "VBD" or any(c.lower_ == "did" for c in verb.children)
    if past and (clause.quoted or (told != "doubts" and not backshifted(verb))):
        return None
    return told
