"""The PLOVER type of what a word tells, from the codebook and the words that depend on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from crosswire.read.events.codebook import Pattern, operator_needs, operators, patterns, phrases
from crosswire.read.events.operators import OPERATORS, ahead, negated
from crosswire.read.tokens import tokens
from crosswire.words.lists import inverted

DEEPEST = 5  # steps from an operator down to the event that it acts on
REACH = 16  # tokens from a trigger to the words of its pattern
COMPLEMENTS = {
    dep: rank
    for rank, dep in enumerate(
        ("xcomp", "ccomp", "dobj", "attr", "acomp", "oprd", "nsubjpass", "pobj", "pcomp", "prep",
         "agent", "acl", "dative", "prt", "compound", "amod", "nmod", "advcl", "conj", "relcl")
    )
}  # fmt: skip
LOOSE_ONLY = frozenset({"advcl", "conj", "relcl"})  # another clause: only where nothing else tells
SAYING = frozenset(
    {
        "say",
        "tell",
        "announce",
        "report",
        "state",
        "add",
        "note",
        "claim",
        "confirm",
        "be",
        "allege",
    }
)
FUTURE = frozenset({"will", "would", "shall", "'ll", "wo"})
PAST = frozenset({"did", "has", "have", "had", "was", "were"})
DUTY = frozenset({"must", "should", "ought"})
BESIDE = 3  # tokens behind a trigger that a misread particle may stand in
LINKS = frozenset({"ADP", "PART", "SCONJ"})
CLAUSES = frozenset(
    {"ROOT", "acl", "advcl", "ccomp", "conj", "parataxis", "pcomp", "relcl", "xcomp"}
)
BEYOND = frozenset(
    {"after", "amid", "before", "despite", "during", "following", "like", "since", "until"}
)  # what stands behind these is another event
NOBODY = frozenset({"nobody", "none", "neither"})
EVENT_WORDS = frozenset({"VERB", "NOUN", "ADJ", "AUX"})


@dataclass(frozen=True, slots=True)
class Coded:
    """A type and mode with the token that tells it; ``words`` lead from there to the event's own.

    ``ahead``: whether the words say that it is still to come. ``denied``: the type that the words
    say was not ("did not shell"), where they say so. ``sole``: the codebook's word, where no other
    word of its pattern helps to tell its sense.
    """

    type: str
    mode: str | None
    trigger: Token
    words: tuple[Token, ...]
    ahead: bool = False
    denied: str | None = None
    sole: Token | None = None


def coded(token: Token, *, depth: int = 0, loose: bool = False) -> Coded | None:
    """What the token tells, with what depends on it; ``loose`` descends through any word."""
    found = _told(token, depth, loose)
    if found is None or token.pos_ not in {"VERB", "AUX"}:
        return found
    if _is_negated(token) or any(_is_none(word) for word in found.words):
        other = negated(found.type)
        past = found.type if _is_past(token) else None
        if other is None and past is None:
            return None
        return replace(found, type=other or found.type, mode=None, denied=past)
    if _has_aux(token, FUTURE):
        later = ahead(found.type)
        mode = found.mode if later == found.type else None
        return replace(found, type=later, mode=mode, ahead=True)
    return found


def _told(token: Token, depth: int, loose: bool) -> Coded | None:
    lemma = token.lemma_.lower()
    best, size = _matched(token, lemma)
    if size > 1:
        return best
    acts = operators().get(lemma) if token.pos_ in EVENT_WORDS and _acts(token, lemma) else None
    inner = None
    if acts or (loose and best is None):
        inner = _inner(token, depth, loose)
    if acts and inner is not None:
        return _operated(token, acts[0], inner)
    return best or inner


def _acts(token: Token, lemma: str) -> bool:
    """Whether what the operator needs hangs on it."""
    needs = operator_needs().get(lemma)
    return needs is None or token.pos_ == "NOUN" or not needs.isdisjoint(_reach(token))


def _operated(token: Token, act: str, inner: Coded) -> Coded:
    type_ = OPERATORS[act](inner.type)
    if act == "light" and _has_aux(inner.trigger, DUTY):
        type_ = "REQUEST"
    return Coded(
        type=type_,
        mode=inner.mode if type_ == inner.type else None,
        trigger=token,
        words=(token, *inner.words),
        ahead=inner.ahead or act in {"commit", "threaten"},
        denied=inner.denied if act == "light" else None,
        sole=inner.sole,
    )


def _inner(token: Token, depth: int, loose: bool) -> Coded | None:
    """The first event among what depends on the token."""
    if depth >= DEEPEST:
        return None
    children = [
        child
        for child in token.children
        if child.dep_ in COMPLEMENTS
        and (loose or child.dep_ not in LOOSE_ONLY)
        and not (child.dep_ == "prep" and child.lower_ in BEYOND)
        and not (child.dep_ == "prep" and (child.i < token.i or token.lemma_.lower() in SAYING))
        and not _is_of_another(token, child)
    ]
    for child in sorted(children, key=lambda child: (COMPLEMENTS[child.dep_], child.i)):
        through = loose or child.dep_ in {"prep", "agent", "pcomp"}
        found = coded(child, depth=depth + 1, loose=loose)
        if found is None and through and child.pos_ == "ADP":
            found = _inner(child, depth + 1, loose)
        if found is not None:
            return found
    return None


def _is_of_another(token: Token, clause: Token) -> bool:
    """Whether a promise or a plan speaks of what another party does."""
    acts = operators().get(token.lemma_.lower(), ())
    if clause.dep_ != "ccomp" or "commit" not in acts:
        return False
    return any(c.dep_ == "nsubj" and c.pos_ in {"NOUN", "PROPN"} for c in clause.children)


def _matched(token: Token, lemma: str) -> tuple[Coded | None, int]:
    """The longest pattern of the codebook that fits here, and its number of words."""
    known = patterns().get(lemma)
    if known is None or token.pos_ not in EVENT_WORDS or _is_in_phrase(token):
        return None, 0
    near = _near(token)
    reach: dict[str, Token] = {}
    for pattern in known:
        if any(need.isdisjoint(near) for need in pattern.needs):
            continue
        if pattern.needs and not reach:
            reach = _reach(token)
        if _fits(token, pattern, reach):
            words = (token, *_matches(pattern, reach))
            sole = _of_arms(pattern, words) if pattern.needs else token
            return Coded(pattern.type, pattern.mode, token, words, sole=sole), pattern.size
    return None, 0


def _of_arms(pattern: Pattern, words: tuple[Token, ...]) -> Token | None:
    """The word whose sense must be proved even inside a pattern ("launch an attack")."""
    if pattern.type not in {"ASSAULT", "RETREAT"}:
        return None
    proofs = inverted("senses", "codebooks")
    return next((w for w in words if proofs.get(w.lemma_.lower()) in {"arms", "attacks"}), None)


def _fits(token: Token, pattern: Pattern, reach: dict[str, Token]) -> bool:
    if pattern.pos is not None and token.pos_ != pattern.pos:
        return False
    if pattern.type == "CONSULT" and _is_naming(token):
        return False
    if pattern.object is not None:
        has = any(c.dep_ in {"dobj", "nsubjpass"} for c in token.children)
        if has != pattern.object:
            return False
    return all(not need.isdisjoint(reach) for need in pattern.needs)


def _is_naming(token: Token) -> bool:
    """Whether it says what somebody is called, not whom ("called him a liar")."""
    for child in token.children:
        after = child.right_edge.i + 1
        if child.dep_ == "oprd":
            return True
        if child.dep_ == "dobj" and after < len(token.doc) and token.doc[after].is_quote:
            return True
    return False


def _matches(pattern: Pattern, reach: dict[str, Token]) -> list[Token]:
    """The tokens that the pattern's further words are."""
    found = [min((reach[w] for w in need if w in reach), key=_place) for need in pattern.needs]
    return sorted(found, key=_place)


def _place(token: Token) -> int:
    return token.i


def _near(token: Token) -> set[str]:
    """The lemmas round the token, which is quicker to ask than what depends on it."""
    lemmas = tokens(token.doc).lemma
    return {token.head.lemma_.lower(), *lemmas[max(0, token.i - REACH) : token.i + REACH + 1]}


def _reach(token: Token) -> dict[str, Token]:
    """What depends on the token by its lemmas, its subject left out."""
    found: dict[str, Token] = {}
    for child in token.children:
        if child.dep_ != "nsubj":
            for below in child.subtree:
                if abs(below.i - token.i) <= REACH and _is_near(token, below):
                    found.setdefault(below.lemma_.lower(), below)
    if token.pos_ == "NOUN" and token.dep_ == "dobj":
        found.setdefault(token.head.lemma_.lower(), token.head)
    return found


def _is_in_phrase(token: Token) -> bool:
    """Whether it and the word before it together tell no event ("heart attack")."""
    return token.i > 0 and f"{token.nbor(-1).lower_} {token.lemma_.lower()}" in phrases()


def _is_near(token: Token, word: Token) -> bool:
    """Whether a word can belong to the trigger's pattern.

    A particle or preposition is the trigger's own, and not a deeper phrase's.
    """
    if word.pos_ == "NOUN":
        return not _is_in_phrase(word)
    if word.pos_ not in LINKS or 0 < word.i - token.i <= BESIDE:
        return True
    head = word.head
    while head is not token and head.dep_ not in CLAUSES:
        head = head.head
    return head is token or (head.head is token and head.dep_ in {"xcomp", "ccomp"})


def _is_negated(token: Token) -> bool:
    return any(child.dep_ == "neg" for child in token.children)


def _is_none(noun: Token) -> bool:
    """Whether it is said that there was none ("held no talks", "nobody attacked")."""
    return noun.pos_ in {"NOUN", "VERB"} and any(
        (child.lower_ == "no" and child.dep_ == "det")
        or (child.lower_ in NOBODY and child.dep_ in {"nsubj", "nsubjpass"})
        for child in noun.children
    )


def _is_past(token: Token) -> bool:
    """Whether the verb tells what was, not what will be or is to be."""
    return token.tag_ == "VBD" or _has_aux(token, PAST)


def _has_aux(token: Token, words: frozenset[str]) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in words for c in token.children)
