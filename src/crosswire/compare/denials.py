"""One side asserts it, another denies it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from crosswire.compare.claims import Claim
from crosswire.compare.concepts import concepts, hollow
from crosswire.compare.contradictions import contradictions
from crosswire.compare.kinds import broader, kinds, no_deeds, wide
from crosswire.compare.material import Material, Place, finding
from crosswire.compare.matters import matter_of, names_doer
from crosswire.compare.people import same_person
from crosswire.records.finding import Finding
from crosswire.records.span import Span
from crosswire.words.lists import words
from crosswire.words.tokens import word_tokens

ENOUGH = 0.33  # share of the shorter's words that both must have: evals/conflicts
WORDS_SHARED = 2  # what is said to have been done, and to what
HEAD = 6  # words at the head of what is rejected that say whether it is a claim
_NO_ASSERTION = ("denies", "declines", "asks", "doubts")


@dataclass(frozen=True, slots=True)
class Denied:
    """An assertion, and where and by whom it is denied; ``alike`` in [0, 1]."""

    assertion: Claim
    place: Place
    denier: str
    alike: float
    shared: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    denial: Claim | None = None


def denied(material: Material) -> Iterator[Finding]:
    """Somebody asserts something, and somebody else says that it is not so.

    A denial is a statement that denies by its verb ("denied supplying") or by its content ("has
    never supplied"). It answers an assertion when both speak of the same doer, and share at least
    two words of what was done, with synonyms ("supply", "deliver"; "weapons", "arms") and kinds (a
    missile is a weapon). A denial that takes up what was said just before ("the ministry
    contradicted this") answers that. Silence, "did not respond" and "declined to comment" are no
    denial, and nobody is set against himself. Reports that tell the assertion and reports that tell
    the denial are counted apart; one report can tell both.
    """
    found = [
        Denied(one.assertion, (one.report, one.sentence), one.denier, 0.75)
        for one in contradictions(material)
    ]
    for denial in material.claims:
        if _denies(denial):
            near = material.sharing(kinds(denial.words - hollow()), 1 if denial.denies else 2)
            found += [d for a in near if (d := _answered(denial, a, material)) is not None]
    for matter in _matters(found):
        yield _told(material, matter)


def _denies(claim: Claim) -> bool:
    """Whether a statement denies by its verb, or negates what it speaks of."""
    if claim.statement is None or claim.statement.speaker is None:
        return False
    if claim.denies:
        return not _turns_down(claim)
    negates = len(_flatly(claim) - hollow()) >= WORDS_SHARED
    return claim.statement.cue_stance not in _NO_ASSERTION and negates


def _flatly(claim: Claim) -> frozenset[str]:
    """The words that are negated as a matter of fact, not of what can or should be."""
    modal = {concept.key for concept in claim.concepts if concept.modal}
    return claim.negated & claim.words - modal


def _turns_down(claim: Claim) -> bool:
    """Whether what is rejected is no claim but something asked for ("rejected the request")."""
    text = claim.statement.content.text if claim.statement else ""
    first = word_tokens(text)[:HEAD]
    return bool(words("asked_for") & set(first)) and not words("claims_named") & set(first)


def _asserts(claim: Claim) -> bool:
    if claim.statement is None or claim.statement.speaker is None:
        return False
    doubted = _doubted(claim.statement.content.text)
    return claim.statement.cue_stance not in _NO_ASSERTION and not doubted


@lru_cache(maxsize=65536)
def _doubted(text: str) -> bool:
    """Whether what is said is itself that something is false."""
    return bool((words("falsity") | words("contradicting")) & set(word_tokens(text)))


def _answered(denial: Claim, claim: Claim, material: Material) -> Denied | None:
    """The denial of this assertion, where it is one."""
    if denial.statement is None or denial.statement.speaker is None:
        return None
    if claim.negated or not _asserts(claim) or _same_side(denial, claim):
        return None
    has = claim.keys | wide(claim.words)
    said = (_flatly(denial) or denial.words) - hollow()
    doers = denial.before(said) or denial.parties
    if not denial.denies and not doers & denial.parties:
        return None  # who only says that something is not so must be the one it is said of
    deeds = (said & has) - doers - claim.parties - no_deeds()
    if not deeds or not _enough(denial, claim, deeds) or not _turns_its_deed(denial, claim):
        return None
    meant = doers & _doers(claim, deeds)
    if not meant and (doers or not _named_so(denial, claim, deeds, material)):
        return None
    share = len(deeds) / max(1, min(len(said - doers), len(claim.words - hollow())))
    if share < ENOUGH:
        return None
    name = material.people.full_name(denial.report, denial.statement.speaker.name)
    place = (denial.report, denial.span)
    return Denied(
        claim, place, name, min(1.0, share), deeds | (doers & claim.keys), wide(deeds) | doers,
        denial,
    )  # fmt: skip


def _turns_its_deed(denial: Claim, claim: Claim) -> bool:
    """Whether the word that a negation stands before is in the claim: not "did not get" for needed.

    A denial by its verb needs none.
    """
    if denial.denies:
        return True
    flat = [one for one in denial.concepts if one.negated and not one.modal and one.kind == "word"]
    has = claim.keys | wide(claim.words)
    return bool(flat) and bool({flat[0].key, broader().get(flat[0].key, flat[0].key)} & has)


def _named_so(denial: Claim, claim: Claim, deeds: frozenset[str], material: Material) -> bool:
    """Whether the denier, who is no known name, is called so before the deed in the claim.

    "it", or nobody, in what is denied is the denier. A description ("the firm") means the same only
    within one report; a word with a capital does everywhere.
    """
    speaker = denial.statement.speaker if denial.statement else None
    called = concepts(speaker.name, Span(0, len(speaker.name))) if speaker else ()
    text = material.all.report[claim.report].text
    same = denial.report == claim.report
    names = {one.key for one in called if speaker and one.span.of(speaker.name)[0].isupper()}
    described = {one.key for one in called[-1:]} if same else set[str]()
    narrow = kinds(deeds)
    before = takewhile(lambda one: one.key not in narrow, claim.concepts)
    return any(
        one.key in described or (one.key in names and one.span.of(text)[0].isupper())
        for one in before
    )


def _enough(denial: Claim, claim: Claim, deeds: frozenset[str]) -> bool:
    """Whether they share what was done and to what: two words, or a word and a name after it."""
    objects = (denial.names - denial.before(deeds)) & (claim.names - claim.before(deeds))
    return len(deeds) >= WORDS_SHARED or (denial.denies and bool(deeds) and bool(objects))


def _doers(claim: Claim, deeds: frozenset[str]) -> frozenset[str]:
    """Who is said to do it: names before the deed, else whom the accusation is addressed to."""
    narrow = kinds(deeds)
    if (found := claim.before(narrow)) or claim.statement is None:
        return found
    addressee = claim.statement.addressee
    if addressee is None:
        first = word_tokens(claim.statement.content.text.removeprefix("that "))[:1]
        another = claim.statement.stance == "accuses" or set(first) & (
            words("third_person") | {"it"}
        )
        return claim.beside if another else claim.parties
    return frozenset(c.key for c in concepts(addressee, Span(0, len(addressee))))


def _same_side(a: Claim, b: Claim) -> bool:
    """Whether both speak for one person, or for one body where no person is named."""
    words_a, words_b = a.speaker_words, b.speaker_words
    if words_a <= words_b or words_b <= words_a:
        return True
    people_a = {key for key in a.parties if key.startswith("@")}
    people_b = {key for key in b.parties if key.startswith("@")}
    return bool(people_a & people_b) if people_a and people_b else bool(a.parties & b.parties)


def _matters(found: Sequence[Denied]) -> list[list[Denied]]:
    """What shares an assertion or a denial is one matter, and so is the same deed of the same."""
    matters: list[list[Denied]] = []
    for one in found:
        touching = [m for m in matters if any(_touch(one, other) for other in m)]
        merged = [other for m in touching for other in m]
        matters = [m for m in matters if all(m is not other for other in touching)]
        matters.append([*merged, one])
    return matters


def _touch(a: Denied, b: Denied) -> bool:
    one_matter = len(a.matter & b.matter) >= WORDS_SHARED
    return a.assertion is b.assertion or a.place == b.place or one_matter


def _told(material: Material, matter: Sequence[Denied]) -> Finding:
    best = max(
        matter,
        key=lambda d: (
            names_doer(material, d.assertion),
            _reads_well(d),
            d.alike,
            -d.assertion.span.start,
            d.denier,
        ),
    )
    asserters = _names(
        material.people.full_name(d.assertion.report, d.assertion.statement.speaker.name)
        for d in matter
        if d.assertion.statement and d.assertion.statement.speaker
    )
    deniers = _names(d.denier for d in matter)
    sides = [
        material.side(
            f"asserted by {asserters}" if asserters else "asserted",
            [(d.assertion.report, d.assertion.span) for d in matter],
            [d.assertion for d in matter],
        ),
        material.side(f"denied by {deniers}", [d.place for d in matter], _deniers_claims(matter)),
    ]
    why = f"What {asserters or 'a report'} asserted, {deniers} denied{_shared(material, best)}."
    score = round(min(0.97, 0.6 + 0.4 * max(d.alike for d in matter)), 3)
    asserted = [best.assertion, *(one.assertion for one in matter)]
    about = matter_of(material, asserted, [one.denial for one in matter if one.denial])
    return finding("denial", about, sides, why=why, rule="denied", score=score)


def _deniers_claims(matter: Sequence[Denied]) -> list[Claim] | None:
    """The denials as claims, where all are statements."""
    found = [one.denial for one in matter if one.denial]
    return found if len(found) == len(matter) else None


def _reads_well(one: Denied) -> tuple[bool, bool]:
    """Whether the assertion names who does it, and is no quotation."""
    statement = one.assertion.statement
    return bool(one.assertion.names), statement is not None and statement.kind == "indirect"


def _names(found: Iterator[str]) -> str:
    names: list[str] = []
    for name in found:
        if not any(name == other or same_person(name, other) for other in names):
            names.append(name)
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _shared(material: Material, one: Denied) -> str:
    """The words of the assertion that the denial has too, as printed, in order."""
    shown: dict[str, str] = {}
    for concept in one.assertion.concepts:
        if {concept.key, broader().get(concept.key, concept.key)} & one.shared:
            shown.setdefault(concept.key, material.text(one.assertion.report, concept.span))
    return f"; both speak of {', '.join(f'“{word}”' for word in shown.values())}" if shown else ""
