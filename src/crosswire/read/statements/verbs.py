"""Attributions by verbs: "said that …", "vowed to …", "blasted the plan", "is expected to …"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from crosswire.read.statements.addressee import hears
from crosswire.read.statements.clauses import (
    Reading,
    aside,
    clause,
    shortened,
    to_finite,
    with_condition,
)
from crosswire.read.statements.cues import SUBJECTS, held_back, particle, verb_frames
from crosswire.read.statements.found import Found, branch
from crosswire.read.statements.layout import Layout
from crosswire.read.statements.subjects import subject

VALENCY = frozenset({"of", "for", "as", "to", "over", "about", "against", "from", "into", "toward"})
_RELATIVES = frozenset({"WDT", "WP"})
_REPLIES = frozenset({"clause"})
_TOWARDS = frozenset({"to", "in"})  # "responded *to Reed*" tells who is spoken to
_OBJECTS = frozenset({"dobj", "oprd", "attr", "acomp"})
_PREDICATES = frozenset({"xcomp", "oprd", "acomp", "attr", "ccomp"})


def verb_attributions(layout: Layout) -> Iterator[Found]:
    """Every attribution whose cue is a verb, in the order of the text; nested ones too."""
    for token in layout.tokens:
        if token.pos_ in ("VERB", "AUX") and layout.readable(token):
            frames = verb_frames(token)
            if frames:
                found = _attribution(token, frames)
                if found is not None:
                    yield found


def _attribution(verb: Token, frames: frozenset[str]) -> Found | None:
    children = list(verb.children)
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in children)
    reading = _passive(verb, children, frames) if passive else None
    if reading is None:
        reading = _active(verb, children, frames)
    if reading is None or not reading[1]:
        return None
    rule, content, extra = reading
    last = to_finite(shortened(with_condition(content[-1], children), verb), verb)
    content = (*content[:-1], last)
    speaker = _agent(children) if passive else subject(verb)
    if rule == "raised":
        speaker = _agent(children)
    cue = _cue(verb, children, extra)
    return Found(verb, cue, speaker, content, f"verb:{rule}", _addressee(children, rule))


def _active(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    for rule in (clause, aside, _raised, _infinitive, _object, _preposition):
        reading = rule(verb, children, frames)
        if reading is not None:
            return reading
    return None


def _raised(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    """Nobody is named: "The talks seem to fail"; all but the verb is what is said."""
    if "raised" not in frames or not ({"seem", "appear"} & {verb.lemma_}):
        return None
    return _subject_and_rest(children)


def _subject_and_rest(children: list[Token]) -> Reading | None:
    subjects = [child for child in children if child.dep_ in SUBJECTS]
    rest = [c for c in children if c.dep_ in _PREDICATES or (c.dep_ == "prep" and c.lower_ == "as")]
    if not subjects or not rest:
        return None
    last = max(branch(child)[1] for child in rest)
    return "raised", (branch(subjects[0]), (min(branch(c)[0] for c in rest), last)), []


def _infinitive(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    if any(child.dep_ == "dobj" for child in children):
        return None
    for child in children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > verb.i:
            infinitive = any(g.dep_ == "aux" and g.lower_ == "to" for g in child.children)
            if child.dep_ == "advcl" and not infinitive:
                continue
            wanted = "to" if infinitive else "ing" if child.tag_ == "VBG" else "obj"
            if wanted in frames:
                return wanted, (branch(child),), []
    return None


def _object(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    if "obj" not in frames:
        return None
    objects = [child for child in children if child.dep_ in _OBJECTS and child.i > verb.i]
    if not objects:
        return _fronted(verb)
    start, end = branch(objects[0])
    of_whom = [branch(c) for c in children if c.tag_ in _RELATIVES and c.i < verb.i and _fronts(c)]
    for child in children:
        if child.i >= end and _belongs(child):
            end = branch(child)[1]
        elif child.i > end + 1:
            break
    if "hearer" in frames and end == branch(objects[0])[1]:
        return None
    return "obj", (*of_whom, (start, end)), []


def _fronts(pronoun: Token) -> bool:
    """Whether a relative pronoun is what is judged: "a plan which Reed called “a scandal”"."""
    return pronoun.dep_ in ("dobj", "attr", "oprd", "pobj") or pronoun.nbor().dep_ in SUBJECTS


def _fronted(verb: Token) -> Reading | None:
    """The object is a relative pronoun before the verb: "which he called absurd"."""
    for child in verb.children:
        if child.dep_ == "dobj" and child.tag_ in _RELATIVES and child.i < verb.i:
            rest = [c for c in verb.children if c.i > verb.i and c.dep_ in _PREDICATES | {"prep"}]
            ranges = [branch(child), *(branch(c) for c in rest if _belongs(c))]
            return "obj", tuple(ranges), []
    return None


def _belongs(child: Token) -> bool:
    if child.dep_ in ("xcomp", "oprd", "acomp", "ccomp", "attr", "dobj"):
        return True
    return child.dep_ == "prep" and child.lower_ in VALENCY


def _preposition(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    for child in children:
        if child.dep_ == "prep" and child.lower_ in frames and child.i > verb.i:
            inner = [g for g in child.children if g.dep_ in ("pobj", "pcomp")]
            if inner and not (frames >= _REPLIES and child.lower_ in _TOWARDS and hears(inner[0])):
                end = branch(child)[1]
                later = [c for c in children if c.i == end and c.lower_ in ("as", "for", "to")]
                end = max([end, *(branch(c)[1] for c in later)])
                return child.lower_, ((branch(inner[0])[0], end),), [child.i]
    return None


def _passive(verb: Token, children: list[Token], frames: frozenset[str]) -> Reading | None:
    """The subject is content: "He was accused by them of lying", "Talks are expected to fail"."""
    if not frames & {"raised", "obj"}:
        return None
    reading = _subject_and_rest(children) if "raised" in frames else None
    if reading is not None:
        return reading
    subjects = [child for child in children if child.dep_ in SUBJECTS]
    if "obj" in frames and subjects and _agent(children) is not None:
        rest = [branch(c) for c in children if c.i > verb.i and _belongs(c)]
        return "passive", (branch(subjects[0]), *rest), []
    return None


def _agent(children: list[Token]) -> Token | None:
    for child in children:
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _cue(verb: Token, children: list[Token], extra: list[int]) -> tuple[int, ...]:
    tokens = [verb.i, *extra]
    part = particle(verb)
    if part is not None:
        tokens.append(part.i)
    held = held_back(verb)
    if held is not None and held.i < verb.i:
        tokens += range(held.i, verb.i)
    if any(child.dep_ == "neg" for child in children):
        tokens += [c.i for c in children if c.dep_ in ("neg", "aux", "auxpass") and c.i < verb.i]
    elif "no longer" in verb.doc[max(0, verb.i - 2) : verb.i].text.lower():
        tokens += [verb.i - 2, verb.i - 1]
    elif any(child.dep_ == "auxpass" for child in children):
        tokens += [c.i for c in children if c.dep_ == "auxpass"]
    return tuple(sorted(tokens))


def _addressee(children: list[Token], rule: str) -> Token | None:
    for child in children:
        if child.dep_ == "dative":
            inner = [g for g in child.children if g.dep_ == "pobj"]
            return inner[0] if inner else child
        if child.dep_ == "dobj" and rule in ("clause", "aside", "quote") and child.ent_type_:
            return child
    return None
