"""The words of a report that tell events, each once: an inner event belongs to its operator."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from crosswire.read.events.codebook import operators, patterns
from crosswire.read.events.coding import SAYING, Coded, coded
from crosswire.read.events.sectors import is_party
from crosswire.read.tokens import tokens

DENYING = frozenset({"deny", "denial"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i"})
THINGS = frozenset({"it", "they"})  # never a single person


def triggers(doc: Doc) -> Iterator[Coded]:
    """Each event of the text, in its order."""
    known = patterns().keys() | operators().keys()
    taken: set[int] = set()
    words = tokens(doc)
    candidates = [i for i, lemma in enumerate(words.lemma) if lemma in known]
    verbs = [doc[i] for i in candidates if words.pos[i] in {"VERB", "AUX"}]
    nouns = [doc[i] for i in candidates if words.pos[i] == "NOUN"]
    nouns = [noun for noun in nouns if not is_party(noun)]
    acting = [t for t in nouns if t.lemma_.lower() in operators()]
    found: list[Coded] = []
    for token in sorted([*verbs, *acting], key=_depth) + nouns:
        told = _told(token, taken)
        if told is not None:
            taken.update(word.i for word in told.words)
            found.append(told)
    yield from sorted(found, key=lambda told: told.trigger.i)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _told(token: Token, taken: set[int]) -> Coded | None:
    if token.i in taken or _speaks_of_another(token):
        return None
    told = coded(token)
    if told is None or any(word.i in taken for word in told.words):
        return None
    if told.words[0].lemma_.lower() in SAYING and any(map(_has_subject, told.words[1:])):
        return None
    if told.sole is not None and told.sole.pos_ == "NOUN" and is_party(told.sole):
        return None
    return told


def _has_subject(word: Token) -> bool:
    return word.pos_ == "VERB" and any(
        c.dep_ == "nsubj" and c.lower_ not in PRONOUNS and c.tag_ not in {"WDT", "WP"}
        for c in word.children
    )


def _speaks_of_another(token: Token) -> bool:
    """Whether the word only tells what another party does: that is told by the clause itself."""
    if token.lemma_.lower() not in SAYING:
        return False
    clause = next((c for c in token.children if c.dep_ in {"ccomp", "acl"}), None)
    if clause is None:
        return False
    person = any(c.dep_ == "nsubj" and c.ent_type_ == "PERSON" for c in token.children)
    same = PRONOUNS - THINGS if person else PRONOUNS
    return any(c.dep_ in SUBJECTS and c.lower_ not in same for c in clause.children)


def denied_inside(told: Coded) -> Coded | None:
    """The event that the words deny: "denied that it had shelled the town"."""
    inner = _inside(told) if told.words[0].lemma_.lower() in DENYING else None
    return inner if inner is not None and inner.type != "ACCUSE" else None


def alleged_inside(told: Coded) -> Coded | None:
    """The event that the words accuse somebody of: "accused Chile of shelling the town"."""
    first = told.words[0]
    if "accuse" not in operators().get(first.lemma_.lower(), ()) or len(told.words) == 1:
        return None
    verb = told.words[1]
    accused = any(c.dep_ == "dobj" for c in first.children)
    return _inside(told) if accused and verb.pos_ == "VERB" and verb.dep_ == "pcomp" else None


def _inside(told: Coded) -> Coded | None:
    return coded(told.words[1]) if len(told.words) > 1 else None
