"""What happened to the people counted: killed, wounded, detained …, by the verb beside the number.

Tolls are compared across reports, so doubt leaves it open: "two gunmen killed 31 people" has 31
killed, and the two gunmen are counted as gunmen.
"""

from __future__ import annotations

from typing import Final

from spacy.tokens import Token

from crosswire.read.amounts.counted import Counted
from crosswire.words.lists import inverted, words

LIGHT: Final = frozenset({"be", "have", "get", "also", "reportedly", "more", "other", "believe", "fear",
                          "report", "confirm", "know", "least", "say", "left", "find", "to", "all",
                          "presume", "in"})  # fmt: skip
TOLLS: Final = frozenset({"toll", "number", "count", "tally"})
FARTHEST: Final = 6


def fate(counted: Counted) -> str | None:
    """What is said to have happened to those counted; ``None`` where nothing is, or not surely."""
    fates = inverted("casualty_words")
    noun, head = counted.noun, counted.head
    if (
        noun is not None
        and noun.pos_ in ("NOUN", "ADJ")
        and (told := fates.get(noun.lemma_.lower()))
    ):
        return told
    return _after(counted) or _by_verb(head, fates) or _toll(head, fates)


def _after(counted: Counted) -> str | None:
    """A participle or adjective right behind: "27 others injured", "31 people were killed"."""
    fates, doc = inverted("casualty_words"), counted.head.doc
    last = (
        counted.noun
        if counted.noun is not None and counted.noun.i >= counted.head.i
        else counted.head
    )
    for token in doc[last.i + 1 : last.i + 1 + FARTHEST]:
        lemma = token.lemma_.lower()
        told = fates.get(lemma) or fates.get(token.lower_)
        if told and token.pos_ in ("VERB", "ADJ", "NOUN", "ADV"):
            return _suffered(token, told)
        if lemma not in LIGHT and token.pos_ not in ("ADV", "AUX", "PART"):
            return None
    return None


def _suffered(word: Token, told: str) -> str | None:
    """Whether those before a word suffered it: passive, participle, adjective, "died"."""
    if word.lemma_.lower() in words("casualty_subjects") or word.pos_ in ("ADJ", "ADV"):
        return told
    helpers = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
    if any(child.dep_ in ("dobj", "obj") for child in word.children if child.i > word.i):
        return None
    passive = any(child.dep_ == "auxpass" for child in word.children)
    if passive or helpers & {"were", "was", "been", "being", "are", "is"}:
        return told
    return told if word.tag_ in ("VBN", "JJ", "VBD", "NN", "NNS") and not helpers else None


def _by_verb(head: Token, fates: dict[str, str]) -> str | None:
    """The verb that governs the number as its object or passive subject."""
    token, subset, doc = head, False, head.doc
    for _ in range(4):
        dep, parent = token.dep_, token.head
        if parent.i == token.i:
            return None
        if dep in ("conj", "appos"):
            if _own_verb(token, head):
                return None
            token = parent
            continue
        if dep == "pobj" and parent.lower_ == "including":
            subset, token = True, parent
            continue
        lemma = parent.lemma_.lower()
        if lemma == "shoot" and any(c.lower_ == "dead" for c in doc[parent.i : parent.i + 3]):
            return None if subset else _of_role(dep, "kill", "killed")
        if lemma in fates and parent.pos_ in ("VERB", "AUX", "ADJ"):
            return None if subset else _of_role(dep, lemma, _with_neighbours(parent, fates))
        return None
    return None


def _own_verb(token: Token, head: Token) -> bool:
    return token.pos_ == "VERB"


def _of_role(dep: str, lemma: str, told: str) -> str | None:
    """Whether the subject or the object of a verb suffers what it says."""
    subject = lemma in words("casualty_subjects")
    suffers = dep == "nsubjpass" or (dep == "nsubj") == subject and dep in ("nsubj", "dobj", "obj")
    return told if suffers else None


def _with_neighbours(verb: Token, fates: dict[str, str]) -> str:
    """ "killing and injuring dozens" does not say how many of which."""
    told = {fates[verb.lemma_.lower()]}
    others = [verb.head] if verb.dep_ == "conj" else []
    others += [
        child for child in verb.children if child.dep_ == "conj" and abs(child.i - verb.i) == 2
    ]
    for other in others:
        if abs(other.i - verb.i) == 2 and other.lemma_.lower() in fates:
            told.add(fates[other.lemma_.lower()])
    return told.pop() if len(told) == 1 else "casualties"


def _toll(head: Token, fates: dict[str, str]) -> str | None:
    """ "a death toll of 31", "the toll rose to 31", "the number of wounded climbed to 40"."""
    token = head
    for _ in range(3):
        if token.dep_ not in ("pobj", "prep", "attr", "dobj", "npadvmod", "conj"):
            break
        token = token.head
        if token.lemma_.lower() in TOLLS:
            return _of_toll(token, fates)
        if token.pos_ in ("VERB", "AUX"):
            for child in token.children:
                if child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in TOLLS:
                    return _of_toll(child, fates)
            return None
    return None


def _of_toll(toll: Token, fates: dict[str, str]) -> str | None:
    """What a toll counts: by the words inside its noun phrase."""
    for token in toll.subtree:
        if abs(token.i - toll.i) > 4:
            continue
        if told := fates.get(token.lemma_.lower()):
            return told
    return (
        "killed"
        if toll.lemma_.lower() == "toll" and not any(c.dep_ == "compound" for c in toll.children)
        else None
    )
