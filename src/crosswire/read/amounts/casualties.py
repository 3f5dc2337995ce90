"""What happened to the people counted: killed, wounded, detained …, by the words beside the number.

Tolls are compared across reports, so doubt leaves it open: in "two gunmen killed 31 people" 31 were
killed and the gunmen are gunmen; "including three children" and "three of the wounded" are parts of
a number told before, and no toll of their own.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.read.amounts.counted import Counted
from crosswire.read.amounts.people import is_person
from crosswire.read.amounts.tolls import toll
from crosswire.words.lists import inverted, words

LIGHT: Final = frozenset(
    {"be", "have", "get", "more", "other", "least", "all", "leave", "to", "as"}
)
PASSIVE: Final = frozenset(
    {"report", "fear", "believe", "confirm", "know", "presume", "find", "say"}
)
STATES: Final = frozenset(
    {"dead", "injured", "wounded", "missing", "hurt", "homeless", "displaced"}
)
PRONOUNS: Final = frozenset({"they", "them", "whom", "which", "those"})
FARTHEST: Final = 6


def fate(counted: Counted) -> str | None:
    """What is said to have happened to those counted; ``None`` where nothing is, or not surely."""
    noun = counted.noun
    if noun is not None and (told := _of_noun(noun)):
        return told if not is_part(counted) else None
    if is_part(counted) or not (noun is None or is_person(noun) or _of_bodies(noun)):
        return None
    if _of_definite(counted):  # "two of the 116 people injured": what follows is said of all
        return _by_verb(counted.head)
    return (
        _beside(noun)
        or _after(counted)
        or _relative(counted.head)
        or _by_verb(counted.head)
        or (toll(counted.head) if noun is None else None)
    )


def is_part(counted: Counted) -> bool:
    """Whether the number is a part of one told before ("including", "of them", "of the dead")."""
    noun, head = counted.noun, counted.head
    if head.dep_ == "pobj" and head.head.lower_ in ("including", "among", "with"):
        return head.head.lower_ == "including"
    if noun is None or noun.i == head.i:
        return False
    return noun.lower_ in PRONOUNS or (_of_definite(counted) and _of_noun(noun) is not None)


def _of_definite(counted: Counted) -> bool:
    """As in "two of the …"."""
    noun, head = counted.noun, counted.head
    if noun is None or noun.i == head.i:
        return False
    between = head.doc[head.i + 1 : noun.i]
    return any(token.lower_ in ("the", "those", "these", "his", "their") for token in between)


def _of_noun(noun: Token) -> str | None:
    """As in "31 deaths", "two dead", "three of the wounded"."""
    nouns = inverted("casualty_nouns")
    if noun.lower_ in STATES:
        return nouns.get(noun.lower_)
    return nouns.get(noun.lemma_.lower()) if noun.pos_ in ("NOUN", "ADJ") else None


def _of_bodies(noun: Token) -> bool:
    return noun.lemma_.lower() in ("body", "life")


def _told(token: Token) -> str | None:
    fates = inverted("casualty_words")
    return fates.get(token.lemma_.lower()) or fates.get(token.lower_)


def _beside(noun: Token | None) -> str | None:
    """An adjective before the noun ("30 injured people"), or "the deaths of" before all."""
    if noun is None:
        return None
    for child in noun.children:
        if child.dep_ == "amod" and child.i < noun.i and (told := _told(child)):
            return told
    of = noun.head
    if noun.dep_ == "pobj" and of.lower_ == "of" and not _attempted(of.head):
        return inverted("casualty_acts").get(of.head.lemma_.lower())
    return None


def _attempted(act: Token) -> bool:
    """As in "the attempted murder of two guards"."""
    return any(child.lower_ in ("attempted", "planned", "alleged") for child in act.children)


def _after(counted: Counted) -> str | None:
    """A participle or adjective right behind: "27 others injured", "31 people were killed"."""
    noun, head = counted.noun, counted.head
    last = noun if noun is not None and noun.i >= head.i else head
    for token in head.doc[last.i + 1 : last.i + 1 + FARTHEST]:
        if (told := _told(token)) and token.pos_ in ("VERB", "ADJ", "NOUN", "ADV", "PROPN"):
            return told if _suffered(token) else None
        light = token.lemma_.lower() in LIGHT or token.pos_ in ("ADV", "AUX", "PART")
        if not light and not (token.lemma_.lower() in PASSIVE and token.tag_ == "VBN"):
            return None
    return None


def _suffered(word: Token) -> bool:
    """Whether those before a word suffered it: passive, participle, adjective, "died"."""
    if word.lemma_.lower() in words("casualty_subjects") or word.pos_ in ("ADJ", "ADV"):
        return True
    if any(child.dep_ in ("dobj", "obj") for child in word.children if child.i > word.i):
        return False
    if any(child.dep_ == "auxpass" for child in word.children) or word.lower_ in STATES:
        return True
    active = any(child.dep_ == "aux" for child in word.children)
    return word.tag_ in ("VBN", "JJ", "VBD") and not active


def _relative(head: Token) -> str | None:
    """As in "31 people who were killed", "those who died"."""
    for clause in head.children:
        if clause.dep_ != "relcl" or not (told := _told(clause)):
            continue
        for child in clause.children:
            if child.lower_ in ("who", "that"):
                return told if _bears(child.dep_, clause) else None
    return None


def _by_verb(head: Token) -> str | None:
    """The verb that governs the number as its object or passive subject."""
    token = head
    while token.dep_ in ("conj", "appos") and token.head.i < token.i and token.head.pos_ != "VERB":
        token = token.head
    verb = token.head
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if (told := _told(verb)) and _bears(token.dep_, verb):
        return _with_neighbours(verb, told)
    if token.dep_ == "nsubjpass":  # "were shot and killed"
        for other in verb.conjuncts:
            if other.tag_ == "VBN" and abs(other.i - verb.i) == 2 and (told := _told(other)):
                return told
    return _of_frame(token, verb)


def _bears(dep: str, verb: Token) -> bool:
    """Whether the subject or the object of a verb suffers what it says."""
    if verb.lemma_.lower() in words("casualty_subjects"):
        return dep == "nsubj"
    return dep in ("nsubjpass", "dobj", "obj")


def _with_neighbours(verb: Token, told: str) -> str:
    """As in "killing and injuring dozens" does not say how many of which."""
    for other in verb.conjuncts:
        if abs(other.i - verb.i) == 2 and (_told(other) or told) != told:
            return "casualties"
    return told


def _of_frame(token: Token, verb: Token) -> str | None:
    """As in "fled their homes", "claimed 31 lives", "were taken to hospital", "shot dead five"."""
    frames = inverted("casualty_frames")
    near = [token, *verb.children]
    near += [inner for child in verb.children if child.dep_ == "prep" for inner in child.children]
    for other in near:
        if told := frames.get(f"{verb.lemma_.lower()}+{other.lemma_.lower()}"):
            object_counts = token.dep_ in ("dobj", "nsubjpass")
            subject_counts = token.dep_ in ("nsubj", "nsubjpass") and other.i != token.i
            by_subject = told == "displaced" or verb.lemma_ in ("suffer", "sustain", "lose")
            if subject_counts if by_subject else object_counts:
                return told
    return None
