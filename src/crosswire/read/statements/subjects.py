"""Whose verb it is: the subject, shared over coordination, infinitives and participles."""

from __future__ import annotations

from spacy.tokens import Token

from crosswire.words.lists import words

_SHARES = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acl", "ccomp", "acomp"})
_GIVEN = frozenset({"MONEY", "CARDINAL", "DATE", "TIME", "QUANTITY"})
FARTHEST = 6  # steps up the tree


def subject(verb: Token) -> Token | None:
    """The head of the phrase that names whose verb it is, or ``None``."""
    if _asked(verb):
        return None
    own = _shared(verb)
    if own is None and verb.tag_ in ("VBG", "VB"):
        return _above(verb)
    return own


def _asked(verb: Token) -> bool:
    """The form "Asked about the dam, …": who asks is not named."""
    if verb.lemma_ not in ("ask", "question", "press", "quiz") or verb.tag_ not in ("VBN", "VBD"):
        return False
    return not any(child.dep_ in ("nsubj", "aux", "agent") for child in verb.children) and (
        verb.dep_ in ("advcl", "acl", "prep", "dep") or verb.is_sent_start is True
    )


def _above(verb: Token) -> Token | None:
    """Whose infinitive or participle it is: the subject or owner next above it in the tree."""
    node = verb
    for _ in range(FARTHEST):
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            own = _own(node)
            if own is not None:
                return own
        elif node.pos_ == "NOUN":
            owner = next((c for c in node.children if c.dep_ == "poss"), None)
            if owner is not None:
                return owner
        if node.head is node:
            return None
    return None


def _shared(verb: Token) -> Token | None:
    node = verb
    for _ in range(FARTHEST):
        own = _own(node)
        if own is not None:
            return own
        if node.dep_ == "xcomp":
            told = _controller(node)
            if told is not None:
                return told
        if (node.dep_ not in _SHARES and not _short(node)) or node.head is node:
            return beside(verb)
        if node.dep_ == "ccomp" and node.tag_ not in ("VBG", "VBN"):
            return beside(verb)
        if node.dep_ == "acl":
            return _of_participle(node)
        node = node.head
        if node.pos_ in ("NOUN", "PROPN", "PRON"):
            return beside(verb)
    return None


def _past_garden_path(noun: Token) -> Token:
    """The form "The mayor indicated work was done": the verb of "work" has a subject of its own."""
    for child in noun.children:
        if child.dep_ == "amod" and child.tag_ in ("VBD", "VBN"):
            return next((c for c in child.children if c.dep_ == "nsubj"), noun)
    return noun


def _short(node: Token) -> bool:
    """The form "stopped short of denying"."""
    return node.dep_ == "advmod" and node.lower_ == "short"


def _controller(verb: Token) -> Token | None:
    """The object that an infinitive belongs to: "prompting the mayor to express regret"."""
    if verb.head.lemma_ in ("promise", "vow"):
        return None
    return next((c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i), None)


def beside(verb: Token) -> Token | None:
    """The noun right before a finite verb, else right after it ("said the mayor")."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return stranded(verb) if verb.tag_ == "VBN" and _finite(verb) else None
    return _adjacent(verb) or stranded(verb)


def _adjacent(verb: Token) -> Token | None:
    doc = verb.doc
    for i in range(verb.i - 1, max(-1, verb.i - 4), -1):
        if doc[i].pos_ in ("PROPN", "NOUN", "PRON"):
            return _head_of(doc[i], verb)
        if doc[i].pos_ not in ("ADV", "AUX"):
            break
    for i in range(verb.i + 1, min(len(doc), verb.i + 4)):
        if doc[i].pos_ in ("PROPN", "NOUN", "PRON"):
            return _head_of(doc[i], verb)
        if doc[i].pos_ not in ("DET", "ADJ"):
            break
    return None


def _finite(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def stranded(verb: Token) -> Token | None:
    """The noun before an apposition and a verb that the parser has torn from it.

    "Alarmed by the noise, Ada Lark, the mayor, *said* …": the phrase before the comma that opens
    the apposition, if it is no phrase of place or time and holds no verb.
    """
    doc, low = verb.doc, verb.sent.start
    first = min([verb.i, *(c.i for c in verb.children if c.dep_ in ("aux", "neg", "advmod"))])
    if first - 1 <= low or doc[first - 1].text != ",":
        return None
    commas = [i for i in range(low, first - 1) if doc[i].text == ","]
    if not commas:
        return None
    start = commas[-2] + 1 if len(commas) > 1 else low
    segment = doc[start : commas[-1]]
    loose = {"VERB", "AUX", "SCONJ"}
    if not len(segment) or segment[0].pos_ == "ADP" or any(t.pos_ in loose for t in segment):
        return None
    own = segment.root
    return own if own.pos_ in ("NOUN", "PROPN", "PRON") and own.ent_type_ != "DATE" else None


def _head_of(token: Token, verb: Token) -> Token:
    """The head of the noun phrase that a token is part of."""
    for _ in range(FARTHEST):
        if token.dep_ not in ("compound", "nmod", "flat") or token.head.i == verb.i:
            break
        token = token.head
    return token


def _own(verb: Token) -> Token | None:
    passive = clause = None
    for child in verb.children:
        if child.dep_ == "nsubj" and not _label(child):
            return _past_garden_path(child)
        if child.dep_ == "nsubjpass":
            passive = child
        if child.dep_ == "csubj":
            clause = child
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return passive or clause


def _label(noun: Token) -> bool:
    """The form "Correction, June 11: the report said …": what a colon cuts off is no subject."""
    end = noun.right_edge
    colon = end.text == ":" or (end.i + 1 < len(noun.doc) and end.nbor().text == ":")
    return colon and noun.lower_ in words("line_labels")


def _of_participle(verb: Token) -> Token | None:
    """The noun that a participle describes: "a woman saying …".

    Of a paper, its owner or who gave it out: "her letter saying …", "*they* issued a statement".
    """
    noun = verb.head
    if verb.tag_ == "VBG" and _spent(noun):
        return _shared(noun.head)
    if verb.tag_ != "VBG" or noun.lemma_.lower() not in words("document_nouns"):
        return noun if verb.tag_ in ("VBG", "VBN") else None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if (owner is None or owner.tag_ == "PRP$") and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        owner = _shared(noun.head) or owner
    return owner or noun


def _spent(noun: Token) -> bool:
    """Whether it is money or time that somebody gave: "spent millions *attacking* the plan"."""
    given = noun.dep_ == "dobj" and noun.head.pos_ == "VERB"
    return given and noun.ent_type_ in _GIVEN
