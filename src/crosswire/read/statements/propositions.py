"""What a content's first clause says of whom: its verb, subject, modal verbs and negation.

A clause is the speaker's own where its subject is who speaks: "I", "we", and the pronoun that fits
the speaker in reported speech ("the general said *he* would …"); "its forces" are one's own too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from spacy.tokens import Token

from crosswire.read.statements.cues import SUBJECTS
from crosswire.read.statements.people import PRONOUNS
from crosswire.read.statements.polarity import negated
from crosswire.read.statements.voices import Voice

BEFORE, AFTER = 6, 10  # tokens around a verb within which a phrase belongs to its clause
_MARKS = frozenset({'"', "''", "``", "'", "“", "‘", "«", "„"})
_FIRST = frozenset({"i", "we", "my", "our", "us"})
_PREDICATES = frozenset({"attr", "acomp", "oprd", "prep", "advmod"})
_WILL = {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can"}
_OWING = frozenset({"have", "need", "ought"})


@dataclass(frozen=True, slots=True)
class Proposition:
    """A clause: ``verb`` with its ``modals``; ``words``: those around it, lower case.

    ``own``: its subject is who speaks; ``ours``: or somebody of the speaker's ("our army").
    """

    verb: Token
    subject: Token | None
    modals: frozenset[str]
    negated: bool
    own: bool
    ours: bool
    quoted: bool
    words: tuple[str, ...]

    @property
    def predicates(self) -> list[Token]:
        """What the subject is said to be: "is *false*", "are *behind* it"."""
        return [c for c in self.verb.children if c.dep_ in _PREDICATES and c.i > self.verb.i]

    @property
    def perfect(self) -> bool:
        """Whether it tells of what was done before."""
        return any(c.dep_ == "aux" and c.lemma_ == "have" for c in self.verb.children)

    @property
    def passive(self) -> bool:
        """Whether its subject is who it is done to."""
        return any(c.dep_ in ("auxpass", "nsubjpass") for c in self.verb.children)

    def has(self, phrases: Collection[str]) -> bool:
        """Whether one of these words or phrases stands in its words."""
        text = f" {' '.join(self.words)} "
        return any(f" {phrase} " in text for phrase in phrases)


def proposition(tokens: Collection[int], voice: Voice | None, cue: Token) -> Proposition | None:
    """The first clause of a content, or ``None`` where there is none."""
    first = _first_sentence(tokens, cue)
    inside = {token.i for token in first}
    roots = [t for t in first if t.head.i not in inside or t.head.i == t.i]
    verb = next((t for t in roots if t.pos_ in ("VERB", "AUX")), None) or next(iter(roots), None)
    if verb is None:
        return None
    subject = next((c for c in verb.children if c.dep_ in (*SUBJECTS, "expl")), None)
    owner = next((c for c in subject.children if c.dep_ == "poss"), None) if subject else None
    quoted = _quoted(first[0])
    modals, negative = _modals(verb), negated(verb)
    owed = _owed(verb)
    if owed is not None:
        verb, modals = owed, modals | {"must"}
    near = range(verb.i - BEFORE, verb.i + AFTER)
    words = tuple(t.lower_ for t in first if t.is_alpha and t.i in near)
    own, side = (_is_voice(one, voice, quoted=quoted) for one in (subject, owner))
    return Proposition(verb, subject, modals, negative, own, own or side, quoted, words)


def _first_sentence(tokens: Collection[int], cue: Token) -> list[Token]:
    """The tokens of a content that stand in one sentence with its first word."""
    doc = cue.doc
    inside = [doc[i] for i in sorted(tokens) if not doc[i].is_space]
    end = next((t.i for t in inside if t.text in (".", "!", "?")), len(doc))
    return [t for t in inside if t.i <= end and not t.is_punct]


def _modals(verb: Token) -> frozenset[str]:
    return frozenset(_WILL.get(c.lower_, c.lower_) for c in verb.children if c.tag_ == "MD")


def _owed(verb: Token) -> Token | None:
    """The verb that "has to", "needs to" or "ought to" leads to."""
    if verb.lemma_ not in _OWING:
        return None
    for child in verb.children:
        if child.dep_ == "xcomp" and any(g.lower_ == "to" for g in child.children):
            return child
    return None


def _quoted(token: Token) -> bool:
    """Whether a quotation mark opens right before a content's first word."""
    return token.i > 0 and token.nbor(-1).text in _MARKS


def _is_voice(token: Token | None, voice: Voice | None, *, quoted: bool) -> bool:
    """Whether a subject or an owner is who speaks."""
    if token is None:
        return False
    if quoted or token.lower_ in _FIRST:
        return token.lower_ in _FIRST
    if voice is None or token.i == voice.head.i:
        return False
    if token.lower_ == voice.head.lower_:
        return token.pos_ in ("PROPN", "PRON")
    wanted = PRONOUNS.get(token.lower_)
    return wanted is not None and voice.can_be(wanted)
