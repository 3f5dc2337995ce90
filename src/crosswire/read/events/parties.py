"""Who does it to whom: the noun phrases beside an event's words, as participants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from crosswire.read.events.codebook import operators, quads
from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.records.event import Participant
from crosswire.words.lists import words

DEEP = 14  # tokens from an event's word down to a recipient inside its object
FARTHEST = 4  # verbs climbed for a subject
TOWARDS = frozenset(
    {"with", "to", "against", "on", "from", "over", "for", "toward", "towards", "of", "into",
     "between", "among", "upon"}
)  # fmt: skip
PLACES = frozenset({"in", "at", "near", "by"})  # what is done there is done to those who are there
WHERE = frozenset({"visit", "host"})
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})


def parties(told: Coded, known: Parties) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and the recipients of an event; nobody where it is not told for want of actors."""
    actors = _first(_doers(told, known), known, ())
    if not actors and (quads()[told.type] < 4 or told.words[0].pos_ == "NOUN"):
        return (), ()
    recipients = _first(_objects(told), known, actors)
    return actors, recipients


def _first(
    phrases: Iterable[Token], known: Parties, others: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants of the first phrase whose state is known, else of the first of all.

    Those already found are left out. Where it is only a place that is known ("rebels near
    Mombasa"), the people of that place are meant.
    """
    fallback: tuple[Participant, ...] = ()
    for phrase in phrases:
        found = tuple(
            one for one in known.of(phrase) if not any(one.span.meets(o.span) for o in others)
        )
        code = next((one.code for one in found if one.code), None)
        if code is not None and fallback and known.is_place(phrase):
            return tuple(replace(one, code=code) for one in fallback)
        if code is not None:
            return found
        fallback = fallback or found
    return fallback


def _doers(told: Coded, known: Parties) -> Iterator[Token]:
    """The phrases that may name the actor, the likeliest first."""
    verb = told.words[0]
    if _is_suffered(told):
        yield from _agents(told.words[-1])
        yield from _agents(verb)
        return
    if verb.pos_ == "NOUN":
        yield from _agents(verb) if _is_of_its_owner(verb) else _owners(verb)
        return
    passive = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive is not None and told.ahead and len(told.words) > 1 and told.type == "AGREE":
        yield passive  # "they are set to meet"
        return
    if passive is not None or _is_bare_participle(verb):
        yield from _agents(verb)
        if len(told.words) > 1:
            yield from _owners(told.words[-1])
        return
    subject = _subject(verb)
    if subject is not None and subject.lemma_.lower() not in words("laws", "codebooks"):
        yield subject
    yield from _agents(verb)
    if subject is not None and (subject.pos_ == "PRON" or any(known.of(subject))):
        return
    for word in told.words[1:]:
        if word.pos_ == "NOUN":
            yield from _owners(word)


def _is_suffered(told: Coded) -> bool:
    """Whether the subject suffers what its object tells ("the firm faces a lawsuit")."""
    verb = told.words[0]
    hostile = len(told.words) > 1 and quads()[told.type] > 2
    return (
        hostile and verb.pos_ == "VERB" and verb.lemma_.lower() in words("suffering", "codebooks")
    )


def _is_bare_participle(verb: Token) -> bool:
    """Whether it tells what is done to the subject of another verb ("questioned about it, he")."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in {"advcl", "acl"}
        and not any(c.dep_ in {"aux", "auxpass", "nsubj"} for c in verb.children)
    )


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield from child.children


def _owners(noun: Token) -> Iterator[Token]:
    """Who stands before a noun, or behind it with "by" ("Ruritanian shelling", "a raid by X")."""
    yield from _agents(noun)
    for child in noun.children:
        if (
            child.dep_ in OWNERS
            and not _is_stand(child)
            and (child.pos_ in {"NOUN", "PROPN"} or child.text[0].isupper())
        ):
            yield child


def _is_stand(word: Token) -> bool:
    """Whether it only tells for or against whom something is ("anti-Ruritania protests")."""
    return word.lower_.startswith(("anti", "pro-")) or (word.i > 1 and word.nbor(-1).text == "-")


def _is_of_its_owner(noun: Token) -> bool:
    """Whether the owner is the one it is done to ("the mayor's arrest")."""
    owned = any(child.dep_ == "poss" for child in noun.children)
    return owned and noun.lemma_.lower() in words("patients", "codebooks")


def _subject(verb: Token) -> Token | None:
    """The verb's subject, its own or that of the verb that it depends on."""
    for _ in range(FARTHEST):
        for child in verb.children:
            if child.dep_ == "nsubj":
                return _antecedent(verb) if child.tag_ in {"WDT", "WP"} else child
        if verb.dep_ in {"relcl", "acl"}:
            return None if verb.tag_ == "VBN" else _antecedent(verb)
        if verb.dep_ == "pcomp" and "accuse" in operators().get(verb.head.head.lemma_.lower(), ()):
            return next((c for c in verb.head.head.children if c.dep_ == "dobj"), None)
        if verb.dep_ in {"xcomp", "ccomp"}:
            controlled = [c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
            if controlled and verb.head.lemma_.lower() not in operators():
                return controlled[0]
        if verb.dep_ not in {"xcomp", "conj", "advcl", "pcomp", "prep", "ccomp"}:
            return None
        verb = verb.head
    return None


def has_other_subject(told: Coded) -> bool:
    """Whether an active verb has a subject that is no party ("the law prohibits")."""
    verb = told.words[0]
    if verb.pos_ != "VERB" or any(c.dep_ == "nsubjpass" for c in verb.children):
        return False
    return any(c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"} for c in verb.children)


def _antecedent(verb: Token) -> Token:
    return verb.head


def _objects(told: Coded) -> Iterator[Token]:
    """The phrases that may name the recipient, the likeliest first."""
    first = told.words[0]
    if _is_suffered(told):
        subject = _subject(first)
        yield from () if subject is None else (subject,)
        return
    yield from _direct_objects(told)
    for word in told.words:
        yield from (c for c in word.children if c.dep_ == "nsubj" and word is not first)
    for towards in _towards(told):
        for word in reversed(told.words):
            yield from _prepositional(word, towards)
        for word in told.words:
            yield from (d for d in _below(word) if d.head.lower_ in towards or d.dep_ != "pobj")


def _direct_objects(told: Coded) -> Iterator[Token]:
    first = told.words[0]
    if not (told.ahead and told.type == "AGREE" and len(told.words) > 1):
        yield from (child for child in first.children if child.dep_ == "nsubjpass")
    if _is_of_its_owner(first):
        yield from (child for child in first.children if child.dep_ == "poss")
    if first.dep_ == "acl" and first.tag_ == "VBN":
        yield first.head
    if told.type == "ACCUSE":
        yield from (c for c in first.children if c.dep_ == "dobj" and c not in told.words)
    for word in reversed(told.words):
        yield from (c for c in word.children if c.dep_ in {"dobj", "dative"} and c.pos_ != "ADP")


def _towards(told: Coded) -> Iterator[frozenset[str]]:
    """The prepositions that lead to the recipient of such an event, the likelier first."""
    yield TOWARDS - {"against"} if told.type in {"AID", "SUPPORT"} else TOWARDS
    if told.type != "CONSULT" or told.mode in WHERE:
        yield PLACES


def _prepositional(word: Token, towards: frozenset[str]) -> Iterator[Token]:
    for child in word.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in towards:
            yield from (c for c in child.children if c.dep_ in {"pobj", "pcomp"})


def _below(word: Token) -> Iterator[Token]:
    """Deeper phrases: owners and objects inside the object ("Ruritania's calls for aid")."""
    for child in word.children:
        purpose = child.dep_ == "advcl" and child.tag_ == "VB"
        if purpose or child.dep_ in {"dobj", "pobj", "ccomp", "xcomp", "prep"}:
            for deeper in child.subtree:
                if abs(deeper.i - word.i) > DEEP or deeper.head.head.lower_ == "according":
                    continue
                demonym = deeper.dep_ in {"amod", "compound"} and deeper.pos_ == "ADJ"
                if demonym or deeper.dep_ in {"poss", "pobj", "nsubj", "dobj"}:
                    yield deeper
