"""Whether a word is meant in the sense that the codebook lists: "attack" with arms, or with words.

Which words need what proof stands in ``words/codebooks/senses.txt``; a pattern of several words
("open fire") needs none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from spacy.tokens import Token

from crosswire.read.events.coding import Coded
from crosswire.read.events.participants import Parties
from crosswire.read.events.sectors import sector
from crosswire.read.tokens import tokens
from crosswire.records.event import Participant
from crosswire.words.lists import inverted, words

ARMED = frozenset({"MIL", "REB", "COP", "SPY"})
POWERS = ARMED | {"GOV", "LEG", "OPP", "PTY"}
WORDS_ALONE = frozenset(
    {"ACCUSE", "REJECT", "REQUEST", "SUPPORT"}
)  # true of a figure of speech too
ABOUT = frozenset({"for", "on", "to", "upon"})
ASKING = frozenset({"if", "whether", "what", "why", "how", "who", "when", "where", "question"})
ATTACKING = "attacks"


def sense(
    told: Coded,
    actors: Sequence[Participant],
    recipients: Sequence[Participant],
    known: Parties,
    *,
    counted: bool,
) -> str | None:
    """The type that the words tell in the sense that they have here, or ``None``.

    ``counted``: whether casualties are counted that belong to it.
    """
    if told.type == "REQUEST" and _is_question(told.trigger):
        return None
    if told.sole is None:
        return told.type
    proof = inverted("senses", "codebooks").get(told.sole.lemma_.lower())
    if proof is None or _is_proved(proof, told, actors, recipients, known, counted=counted):
        return told.type
    if proof == ATTACKING and told.type == "ASSAULT":
        both = all(_is_told(side, known) for side in (actors, recipients))
        return "ACCUSE" if both and _named((*actors, *recipients), known) else None
    figurative = proof in {"arms", ATTACKING, "people"} and told.trigger is not told.sole
    return told.type if figurative and told.type in WORDS_ALONE else None


def _is_proved(
    proof: str,
    told: Coded,
    actors: Sequence[Participant],
    recipients: Sequence[Participant],
    known: Parties,
    *,
    counted: bool,
) -> bool:
    if proof in {"arms", ATTACKING}:
        return counted or _is_armed(told, actors, recipients, known)
    if proof == "powers":
        return any(_is_power(one, known) for one in actors)
    if proof == "content":
        return any(_is_content(child) for child in told.sole.children) if told.sole else True
    if proof == "people":
        return counted or _is_of_people(told, known)
    if proof == "parties":
        return _named(actors, known) and _is_told(recipients, known)
    return bool(recipients)


def _named(some: Sequence[Participant], known: Parties) -> bool:
    return any(known.is_known(one) for one in some)


def _is_told(some: Sequence[Participant], known: Parties) -> bool:
    return any(known.is_known(one) or one.sector is not None for one in some)


def _is_power(party: Participant, known: Parties) -> bool:
    return party.sector in POWERS or known.is_state(party) or party.code == "IGO"


def _is_content(child: Token) -> bool:
    if child.dep_ == "ccomp":
        return any(c.lower_ in {"to", "that"} for c in child.children)
    return child.dep_ == "xcomp" or (child.dep_ == "prep" and child.lower_ in ABOUT)


def _is_armed(
    told: Coded,
    actors: Sequence[Participant],
    recipients: Sequence[Participant],
    known: Parties,
) -> bool:
    """Whether fighters take part, two states do, or the sentence tells of arms and harm."""
    if any(one.sector in ARMED for one in chain(actors, recipients)):
        return True
    sides = [any(known.is_state(one) for one in side) for side in (actors, recipients)]
    if all(sides):
        return True
    sentence = told.trigger.sent
    lemmas = tokens(sentence.doc).lemma
    own = told.sole.i if told.sole is not None else -1
    armed = words("arms", "codebooks")
    return any(lemmas[i] in armed for i in range(sentence.start, sentence.end) if i != own)


def _is_of_people(told: Coded, known: Parties) -> bool:
    """Whether those whom it is done to are people."""
    return any(_is_people(noun, known) for noun in _sufferers(told))


def _sufferers(told: Coded) -> Iterator[Token]:
    for word in told.words:
        for child in word.children:
            if child.dep_ in {"dobj", "nsubjpass"}:
                yield child
            if word.pos_ == "NOUN" and child.dep_ in {"poss", "compound"}:
                yield child
            if word.pos_ == "NOUN" and child.lower_ == "of":
                yield from child.children
        if word.dep_ in {"acl", "relcl"} and word.tag_ in {"VBN", "VBD"}:
            yield word.head
        if word.dep_ == "conj" and not any(c.dep_ in {"dobj", "nsubjpass"} for c in word.children):
            yield from (c for c in word.head.children if c.dep_ in {"dobj", "nsubjpass"})


def _is_people(noun: Token, known: Parties) -> bool:
    name = known.names.get(noun.idx)
    if name is not None:
        return name.kind in {"PERSON", "GROUP", "COUNTRY"}
    if noun.pos_ == "ADJ" or noun.tag_ == "VBN":
        return True  # "the wounded"
    if noun.pos_ in {"PRON", "NUM"}:
        return noun.lower_ not in {"it", "this", "that", "which"}
    return sector(noun) is not None or noun.lemma_.lower() in words("counted_people")


def _is_question(verb: Token) -> bool:
    """Whether something is asked, and not asked for."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in ASKING:
            return True
        if child.dep_ in {"ccomp", "advcl"} and any(c.lower_ in ASKING for c in child.children):
            return True
    return False
