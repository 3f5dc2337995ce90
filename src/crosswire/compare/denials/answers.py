"""Whether a denial answers an assertion: one deed, by one doer, to one thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import concepts
from crosswire.compare.deeds import Deed
from crosswire.compare.kinds import kinds, wide
from crosswire.compare.material import Material
from crosswire.records.span import Span
from crosswire.records.statement import Speaker
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

COVERED = 0.5  # share of the one that says less which the other must have: evals/conflicts
HEAD = 6  # words at the head of what is rejected that say whether it is a claim
VIEWED = 4  # first words of a content in which "believed" makes it a view
LONGEST_NAME = 10  # words of a speaker; a longer one is a sentence that was misread
_ASSERTING = frozenset({"says", "accuses", "confirms", "announces", "warns"})
_EACH = frozenset({"all", "always", "each", "entirely", "every", "everybody", "everyone",
                   "everything"})  # fmt: skip
_SAYING = _ASSERTING | {"promises"}  # "assured them that he had not been there"


@dataclass(frozen=True, slots=True)
class Answer:
    """``alike``: the share of the one that says less which the other has; ``shared``: of both.

    ``matter``: concepts by which two answers are of one matter.
    """

    alike: float
    shared: frozenset[str]
    matter: frozenset[str]


def denies(material: Material, claim: Claim) -> Deed | None:
    """The deed that a statement denies by its verb, or says flatly not to be so; else none."""
    if claim.statement is None or not specific(claim.statement.speaker):
        return None
    if claim.denies and (claim.negated or _turns_down(claim)):
        return None
    if not claim.denies and (not claim.negated or claim.statement.cue_stance not in _SAYING):
        return None
    if not claim.denies and _unsaid(claim):
        return None
    done = material.deed(claim)
    return done if done is not None and flatly(claim, done) and not _in_part(claim) else None


def _unsaid(claim: Claim) -> bool:
    """Whether the saying itself is negated: "did not mention any plan" is silence."""
    said = word_tokens(claim.statement.cue.text) if claim.statement and claim.statement.cue else []
    return any(word in words("negators") or word.endswith("n't") for word in said)


def _in_part(claim: Claim) -> bool:
    """Whether it is denied in some case only: "did not personally pay", "not every ship"."""
    said = word_tokens(claim.statement.content.text if claim.statement else "")
    each = not claim.denies and not _EACH.isdisjoint(said)
    return each or not words("partial_words").isdisjoint(said)


def asserts(claim: Claim) -> bool:
    """Whether a statement claims that something is so."""
    if claim.statement is None or not specific(claim.statement.speaker) or claim.negated:
        return False
    if claim.statement.cue_stance == "accuses" and not accuses(claim):
        return False
    text = claim.statement.content.text
    if _relays(text) or _asks(text) or _not_his_own(claim, text):
        return False
    return claim.statement.cue_stance in _ASSERTING and not _doubted(text) and "?" not in text


def _not_his_own(claim: Claim, text: str) -> bool:
    """Whether it is another's ("reports that"), a view, or said around the speaker by another."""
    said = word_tokens(text)
    if "that" in said[1:3] and not words("claims_named").isdisjoint(said[:2]):
        return True
    if not words("thinking_words").isdisjoint(said[:VIEWED]):
        return True
    at = claim.statement.speaker.span if claim.statement and claim.statement.speaker else None
    around = at is not None and claim.content[0].start < at.start < claim.content[-1].end
    return around and said[:1] == ["that"]


def _asks(text: str) -> bool:
    """Whether it is left open: somebody looks into it, or whether it is so."""
    return not {"whether", *words("inquiring_words")}.isdisjoint(word_tokens(text))


def _relays(text: str) -> bool:
    """Whether what is said is itself what somebody says: "Vik says he does not agree"."""
    said = word_tokens(text)
    return bool({"says", "said"} & set(said[1:]))


def accuses(claim: Claim) -> bool:
    """Whether somebody is said to be accused of a deed, and not only criticised for one."""
    cue = claim.statement.cue if claim.statement else None
    said = set(word_tokens(cue.text)) if cue else set[str]()
    stance = claim.statement is not None and claim.statement.cue_stance == "accuses"
    return stance and (not said or bool(said & words("accusing_words")))


def specific(speaker: Speaker | None) -> bool:
    """Whether somebody is said to speak, in a name or a description short enough to be one."""
    said = word_tokens(speaker.name) if speaker else []
    if len(said) > 4 and said[0].endswith("ing") and speaker and "," in speaker.name:
        return False  # "Standing beside his wife, Ada Vik, the mayor"
    if not words("negators").isdisjoint(said):
        return False  # "none of the ministers"
    return 0 < len(said) <= LONGEST_NAME and not (
        {"who", "which", "whose", "if", "although"} & set(said) or set(said) <= _nobody()
    )


def _nobody() -> frozenset[str]:
    return (
        words("third_person") | words("first_second_person") | {"it", "they", "this", "that", "one"}
    )


def _turns_down(claim: Claim) -> bool:
    """Whether what is rejected is no claim but something asked for ("rejected the request")."""
    if claim.statement is None or claim.statement.cue is None:
        return False
    first = set(word_tokens(claim.statement.content.text)[:HEAD])
    if first & words("claims_named"):
        return False
    cued = set(word_tokens(claim.statement.cue.text))
    may = bool(cued & words("turning_down")) and "that" not in first
    return may or bool(words("asked_for") & first)


@lru_cache(maxsize=65536)
def _doubted(text: str) -> bool:
    """Whether what is said is itself that something is false."""
    return bool((words("falsity") | words("contradicting")) & set(word_tokens(text)))


def answer(material: Material, denial: Claim, claim: Claim) -> Answer | None:
    """How a denial answers an assertion, where it is one; both as by ``denies``, ``asserts``."""
    if same_side(denial, claim):
        return None
    no, yes = material.deed(denial), material.deed(claim)
    if no is None or yes is None or not _as_fact(yes, no) or not (yes.clause or accuses(claim)):
        return None
    shared = kinds(no.keys) & kinds(yes.keys) | wide(no.keys) & wide(yes.keys)
    if not shared or not _one_doer(material, (denial, no), (claim, yes)):
        return None
    has = claim.keys | wide(claim.words)
    said = (wide(no.objects) | no.objects & has) - no.subjects - denial.parties
    both = said & (has | kinds(has))
    theirs = len((yes.objects - no.subjects - denial.parties) | shared)
    alike = min(1.0, len(both | shared) / min(theirs, len(said | shared)))
    if (not both and (said or not no.clause)) or alike < COVERED:
        return None
    return Answer(alike, both | shared, wide(shared) | both | no.subjects)


def flatly(denial: Claim, no: Deed) -> bool:
    """Whether the deed itself is denied, as a matter of fact and not of opinion."""
    return not no.hedged and (denial.denies or (no.negated and not no.keys & views()))


def _as_fact(yes: Deed, no: Deed) -> bool:
    """Whether the deed is asserted as a fact, of the time that the denial speaks of."""
    return not yes.negated and not yes.hedged and yes.future == no.future


@cache
def views() -> frozenset[str]:
    """Keys of verbs of thinking and wishing: "do not see him as a leader" denies nothing."""
    listed = sorted(words("thinking_words"))
    return frozenset(c.key for word in listed for c in concepts(word, Span(0, len(word))))


Done = tuple[Claim, Deed]


def _one_doer(material: Material, denied: Done, claimed: Done) -> bool:
    """Whether both say that it is done by, or where both are passive to, the same."""
    (denial, no), (claim, yes) = denied, claimed
    both = no.passive and yes.passive
    named = no.subjects if both else _doers(denial, no)
    doers = named or person(denial)
    if not denial.denies and not doers & denial.parties:
        return False  # who only says that something is not so must be the one it is said of
    if both:
        return bool(doers & yes.subjects)
    return bool(doers & _doers(claim, yes)) or (
        not named and _named_so(material, denial, claim, yes)
    )


def _doers(claim: Claim, done: Deed) -> frozenset[str]:
    """Who is said to do it: names before the deed, else whom the accusation is addressed to."""
    if done.passive:
        return done.agents
    if done.subjects:
        return done.subjects
    return frozenset(_stood_for(claim))


def person(claim: Claim) -> frozenset[str]:
    """The person who speaks, else the body."""
    people = frozenset(key for key in claim.parties if key.startswith("@"))
    return people or claim.parties


def _stood_for(claim: Claim) -> Iterator[str]:
    """Whom a claim without a named subject means."""
    statement = claim.statement
    if statement is None:
        return
    first = set(word_tokens(statement.content.text.removeprefix("that "))[:1])
    if claim.denies or first & {"i", "we", "they"}:
        yield from person(claim)
    elif statement.addressee is not None:
        called = statement.addressee
        yield from (c.key for c in concepts(called, Span(0, len(called))))
    elif statement.stance == "accuses" or first & words("third_person") or "it" in first:
        yield from claim.beside or person(claim)


def _named_so(material: Material, denial: Claim, claim: Claim, yes: Deed) -> bool:
    """Whether the denier, who is no known name, is called so before the deed in the claim.

    "it", or nobody, in what is denied is the denier. A description ("the firm") means the same only
    within one report; a word with a capital does everywhere.
    """
    speaker = denial.statement.speaker if denial.statement else None
    if speaker is None:
        return False
    called = concepts(speaker.name, Span(0, len(speaker.name)))
    text = material.all.report[claim.report].text
    names = {one.key for one in called if one.span.of(speaker.name)[0].isupper()}
    described = {one.key for one in called[-1:]} if denial.report == claim.report else set[str]()
    for one in claim.concepts:
        if one.key in yes.keys:
            return False
        if one.key in described or (one.key in names and one.span.of(text)[0].isupper()):
            return True
    return False


def same_side(a: Claim, b: Claim) -> bool:
    """Whether both speak for one person, or for one body where no person is named."""
    words_a, words_b = a.speaker_words, b.speaker_words
    if words_a <= words_b or words_b <= words_a:
        return True
    people_a = {key for key in a.parties if key.startswith("@")}
    people_b = {key for key in b.parties if key.startswith("@")}
    return bool(people_a & people_b) if people_a and people_b else bool(a.parties & b.parties)
