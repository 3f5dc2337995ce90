"""The stance that shows in what is said, under a cue as neutral as "said".

Each test looks at the first clause of a content, and answers for one stance; the first that holds
counts. The words that they look for stand in ``words/en/stances_content``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

from spacy.tokens import Token

from crosswire.read.statements.cues import lemma
from crosswire.read.statements.people import is_person_noun
from crosswire.read.statements.propositions import Proposition
from crosswire.records.statement import Stance
from crosswire.words.lists import table, words

Test = Callable[[Proposition, Token], bool]
_WILL = frozenset({"will", "shall"})
_AHEAD = frozenset({"will", "would", "shall"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_OTHERS = frozenset({"he", "she", "they", "you"})
SHORT = 4  # words; of a longer fragment nobody can tell what it is said of


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("stances_content")[name])


def backshifted(verb: Token) -> bool:
    """Whether a past form tells what the speaker does now: "said it *condemned* the attack"."""
    return lemma(verb) in _listed("backshifted")


def of_content(clause: Proposition, cue: Token) -> Stance | None:
    """The stance of a content by its first clause, or ``None``."""
    return next((stance for stance, test in _TESTS if test(clause, cue)), None)


def _declined(clause: Proposition, cue: Token) -> bool:
    """The form "no comment"."""
    return clause.has(_listed("declining phrases"))


def _called_false(clause: Proposition, cue: Token) -> bool:
    """What was claimed is false: "that is a lie", "there was no truth in it", "fake news"."""
    if clause.subject is None:
        return len(clause.words) <= SHORT and bool(_falsity() & set(clause.words))
    if clause.has(("no truth",)):
        return True
    if clause.subject.lemma_.lower() not in words("claims_named"):
        return False
    said = {t.lower_ for one in clause.predicates for t in (one, *one.children)}
    return "true" in said if clause.negated else bool(_falsity() & said)


def calls_false(cue: Token, tokens: Collection[int]) -> bool:
    """The form "called the report a lie"."""
    said = {cue.doc[i].lower_ for i in tokens}
    named = bool(said & words("claims_named"))
    return named and lemma(cue) in _listed("naming cues") and bool(said & _falsity())


def _falsity() -> frozenset[str]:
    return words("falsity") | {"fake", "nonsense", "fabrication", "fabricated", "invention"}


def _not_done(clause: Proposition, cue: Token) -> bool:
    """The speaker has not done it, or nobody has: "he had never met them", "I am innocent"."""
    there = clause.subject is not None and clause.subject.dep_ == "expl"
    if (clause.ours or there) and clause.has(_listed("denying phrases")):
        return True
    if not clause.negated or clause.modals:
        return False
    if _blames(clause, _listed("guilt verbs") | _listed("harm verbs")):
        return clause.perfect or clause.verb.tag_ != "VBG"
    never = any(child.lower_ == "never" for child in clause.verb.children)
    return clause.own and never and _past(clause) and lemma(clause.verb) not in _listed("thoughts")


def _past(clause: Proposition) -> bool:
    return clause.perfect or clause.verb.tag_ == "VBD"


def _blamed(clause: Proposition, cue: Token) -> bool:
    """Somebody else did harm: a deed with guilt in it, or any harm where the cue only claims."""
    if clause.negated or clause.modals or not _another(clause):
        return False
    claimed = lemma(cue) in _listed("blaming cues")
    harm = _listed("harm verbs") if claimed else frozenset()
    return _blames(clause, _listed("guilt verbs") | harm)


def _blames(clause: Proposition, verbs: frozenset[str]) -> bool:
    if lemma(clause.verb) in verbs:
        return True
    guilty = _listed("guilt predicates") | _listed("guilt nouns")
    to_blame = clause.verb.lemma_ == "be" and clause.has(("to blame",))
    said = {t for one in (clause.verb, *clause.predicates) for t in (one.lower_, one.lemma_)}
    return to_blame or bool(said & guilty)


def _another(clause: Proposition) -> bool:
    """Whether somebody other than the speaker is named as who does it."""
    doer = _agent(clause.verb) if clause.passive else clause.subject
    if doer is None or (clause.ours and not clause.passive):
        return False
    if doer.lower_ in _OTHERS:
        return True
    around = [doer, *doer.children]
    troops = doer.lemma_.lower() in words("troop_nouns")
    body = troops or doer.lower_ in words("speaking_bodies") or is_person_noun(doer)
    return body or any(t.pos_ == "PROPN" or t.ent_type_ in _NAMED for t in around)


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _menaced(clause: Proposition, cue: Token) -> bool:
    """Harm to come for another: "they will regret it", "we will strike back"."""
    if not clause.modals & _AHEAD or clause.negated:
        return False
    if clause.ours:
        harms = _listed("retorts") | _listed("harm verbs")
        return not clause.passive and lemma(clause.verb) in harms
    return clause.has(_listed("threatening phrases"))


def _committed(clause: Proposition, cue: Token) -> bool:
    """What the speaker will do for others, or will never do."""
    ahead = clause.modals & (_WILL if clause.quoted else _AHEAD)  # "we would keep it, if …"
    if not clause.own or not ahead or clause.passive or clause.perfect or _rather(clause):
        return False
    listed = _listed("refusals" if clause.negated else "commitments")
    return lemma(clause.verb) in listed


def _rather(clause: Proposition) -> bool:
    return any(child.lower_ == "rather" for child in clause.verb.children)


def _demanded(clause: Proposition, cue: Token) -> bool:
    """What another must do: "Norland must withdraw", "stop the war"."""
    if clause.subject is None:
        return _bidden(clause)
    if clause.perfect or (clause.own and clause.subject.lower_ != "we"):
        return False
    if _subjunctive(clause, cue):
        return True
    stative = clause.verb.lemma_ in _listed("thoughts") and not clause.passive
    owed = clause.modals & _listed("obligations") and not clause.modals & {"may", "might"}
    if not owed or stative:
        return False
    return "must" in clause.modals or clause.passive or clause.own or _another(clause)


def _subjunctive(clause: Proposition, cue: Token) -> bool:
    """The form "insisted that he be freed"."""
    finite = next((c for c in clause.verb.children if c.dep_ in ("aux", "auxpass")), clause.verb)
    return lemma(cue) in _listed("blaming cues") and finite.tag_ == "VB"


def _bidden(clause: Proposition) -> bool:
    """An imperative: it begins with a bare verb of letting go or leaving off."""
    verb = clause.verb
    first = verb.lower_ in clause.words[:1] or clause.words[:1] == ("do",)
    return first and verb.tag_ == "VB" and lemma(verb) in _listed("bidden")


def _likely(clause: Proposition, cue: Token) -> bool:
    """The form "will probably fall", "is likely to fall"."""
    return any(child.lower_ in _listed("likelihood") for child in clause.verb.children)


_TESTS: tuple[tuple[Stance, Test], ...] = (
    ("declines", _declined),
    ("denies", _called_false),
    ("denies", _not_done),
    ("threatens", _menaced),
    ("accuses", _blamed),
    ("promises", _committed),
    ("demands", _demanded),
    ("estimates", _likely),
)
