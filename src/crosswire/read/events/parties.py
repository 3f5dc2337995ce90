"""Who does it to whom: the noun phrases beside an event's words, as participants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.records.event import Participant

FARTHEST = 4  # verbs climbed for a subject
TOWARDS = frozenset(
    {"with", "to", "against", "on", "at", "from", "over", "for", "toward", "towards", "of", "in",
     "into", "between", "by", "among", "near", "upon"}
)  # fmt: skip
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})


def parties(told: Coded, known: Parties) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and the recipients of an event."""
    actors = _first(_doers(told), known, ())
    recipients = _first(_objects(told), known, actors)
    return actors, recipients


def _first(
    phrases: Iterable[Token], known: Parties, others: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants of the first phrase whose state is known, else of the first of all.

    Those already found are left out.
    """
    fallback: tuple[Participant, ...] = ()
    for phrase in phrases:
        found = tuple(
            one for one in known.of(phrase) if not any(one.span.meets(o.span) for o in others)
        )
        if any(one.code for one in found):
            return found
        fallback = fallback or found
    return fallback


def _doers(told: Coded) -> Iterator[Token]:
    """The phrases that may name the actor, the likeliest first."""
    verb = told.words[0]
    if verb.pos_ == "NOUN":
        yield from _owners(verb)
        return
    if any(child.dep_ == "nsubjpass" for child in verb.children):
        yield from _agents(verb)
        if len(told.words) > 1:
            yield from _owners(told.words[-1])
        return
    subject = _subject(verb)
    if subject is not None:
        yield subject
    yield from _agents(verb)
    for word in told.words[1:]:
        if word.pos_ == "NOUN":
            yield from _owners(word)


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield from child.children


def _owners(noun: Token) -> Iterator[Token]:
    """Who stands before a noun, or behind it with "by" ("Ruritanian shelling", "a raid by X")."""
    yield from _agents(noun)
    yield from (child for child in noun.children if child.dep_ in OWNERS)


def _subject(verb: Token) -> Token | None:
    """The verb's subject, its own or that of the verb that it depends on."""
    for _ in range(FARTHEST):
        for child in verb.children:
            if child.dep_ == "nsubj":
                return _antecedent(verb) if child.tag_ in {"WDT", "WP"} else child
        if verb.dep_ in {"relcl", "acl"}:
            return None if verb.tag_ == "VBN" else _antecedent(verb)
        if verb.dep_ not in {"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp"}:
            return None
        verb = verb.head
    return None


def _antecedent(verb: Token) -> Token:
    return verb.head


def _objects(told: Coded) -> Iterator[Token]:
    """The phrases that may name the recipient, the likeliest first."""
    first = told.words[0]
    yield from (child for child in first.children if child.dep_ == "nsubjpass")
    if first.dep_ == "acl" and first.tag_ == "VBN":
        yield first.head
    for word in reversed(told.words):
        yield from (c for c in word.children if c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP")
    for word in told.words:
        yield from (c for c in word.children if c.dep_ == "nsubj" and word is not first)
    for word in reversed(told.words):
        yield from _prepositional(word)
    for word in told.words:
        yield from _below(word, first)


def _prepositional(word: Token) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in TOWARDS and child.lower_ != "by":
            yield from (c for c in child.children if c.dep_ in {"pobj", "pcomp"})


def _below(word: Token, first: Token) -> Iterator[Token]:
    """Deeper phrases: owners and objects inside the object ("Ruritania's calls for aid")."""
    for child in word.children:
        if child.dep_ in {"dobj", "pobj", "ccomp", "xcomp", "prep", "advcl"}:
            for deeper in child.subtree:
                if deeper.dep_ in {"poss", "pobj", "amod", "compound", "nsubj", "dobj"}:
                    yield deeper
