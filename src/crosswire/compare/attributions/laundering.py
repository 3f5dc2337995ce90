"""An attribution lost on the way: a claim in the ancestor, a fact in the report made from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.compare.bearing import bearing, hedged
from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, Place, finding
from crosswire.records.finding import Finding
from crosswire.records.link import Link
from crosswire.records.span import Span
from crosswire.records.statement import Stance
from crosswire.words.fold import plain_marks
from crosswire.words.lists import table, words
from crosswire.words.stems import stem
from crosswire.words.tokens import word_tokens

WHOLE = {"copy": 0.6, "rewrite": 0.6, "cites": 0.8}  # share of what is claimed, by weight, that
# the sentence told as fact must have: evals/further. A rewrite has other words for the same.
OF_FACT = {"copy": 0.5, "rewrite": 0.5, "cites": 0.6}  # the same of the sentence told as fact
ELSEWHERE = 0.6  # the same, where another sentence tells or attributes it
WORDS_SHARED = 3  # or two, and a name
FEWEST = 2
TAIL = 4  # words behind the last comma that tell whose word it is
MOST = 5  # of one report; where everything is told as fact, a few show it
DESCENT = frozenset({"copy", "rewrite", "cites"})
CLAIMED = frozenset[Stance]({"says", "accuses", "confirms", "estimates", "warns"})
SCORES: dict[str, float] = {"accuses": 0.9, "estimates": 0.8, "warns": 0.8}
SAID = 0.7  # the score where the ancestor only says who said it


@dataclass(frozen=True, slots=True)
class _Lost:
    """A claim of the ancestor, and the sentence of the report made from it that vouches for it."""

    link: Link
    claimed: Claim
    fact: Claim


def attribution_lost(material: Material) -> Iterator[Finding]:
    """What one report gives as somebody's word is told as fact in a report made from it.

    Looked for only along the lineage, from a report to those that copy, rewrite or cite it. The
    sentence told as fact must be the one that tells what is claimed, with its names and figures
    and little beside; it has no "said", "according to", "allegedly" or question of its own, no
    quotation marks, and the report says nowhere whose word it is. Nor may the ancestor vouch for it
    itself in another place. Which of two copies of one day was made from the other is not sure;
    then the finding says that the attribution was lost or put in.
    Promises, demands and denials are left out: they are no facts to tell. That a rewrite tells
    without its source what nobody disputes is found too, with a lower score than an accusation.
    """
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        by_report[claim.report].append(claim)
    lost: dict[str, list[_Lost]] = defaultdict(list)
    for link in material.all.lineage:
        if link.kind in DESCENT and link.judgement == "same" and {link.a, link.b} <= material.story:
            for above, below in _ways(material, link):
                lost[below] += _lost(material, link, by_report[above], by_report[below])
    for _, found in sorted(lost.items()):
        ranked = sorted(_once(found), key=lambda one: (-_score(one), one.fact.span))
        for one in ranked[:MOST]:
            yield _told(material, one)


def _ways(material: Material, link: Link) -> list[tuple[str, str]]:
    """From which report to which; both ways for copies of one day."""
    unsure = link.kind == "copy" and material.day(link.a) == material.day(link.b)
    return [(link.b, link.a), (link.a, link.b)] if unsure else [(link.b, link.a)]


def _lost(
    material: Material, link: Link, above: Sequence[Claim], below: Sequence[Claim]
) -> Iterator[_Lost]:
    facts = _sentences(material, below)
    told = [one for one in above if one.statement is None]
    for claimed in filter(_claimed, above):
        near = [fact for fact in facts if _same(material, fact, claimed, link.kind)]
        best = max(near, key=lambda fact: _both(material, fact, claimed), default=None)
        if best is None or not _vouched(material, best, claimed):
            continue
        attributed = [one for one in below if one.statement and not one.span.meets(best.span)]
        if not any(_elsewhere(material, one, claimed) for one in (*attributed, *told)):
            yield _Lost(link, claimed, best)


def _sentences(material: Material, below: Sequence[Claim]) -> list[Claim]:
    """Every sentence of a report as one that tells something: no question, quotation or heading."""
    report = below[0].report if below else ""
    read = material.all.reading[report].sentences if below else ()
    return [
        Claim(report, one.span, (one.span,), material.people.concepts(report, [one.span]))
        for one in read
        if _plain(material.text(report, one.span)) and not _in_marks(material, report, one.span)
    ]


def _in_marks(material: Material, report: str, sentence: Span) -> bool:
    """Whether a quotation that begins before the sentence, in its paragraph, is still open."""
    text = plain_marks(material.all.report[report].text)
    before = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    return before.count('"') % 2 == 1


def _claimed(claim: Claim) -> bool:
    """Whether it is a statement of how things are, of enough words to be known again."""
    statement = claim.statement
    if statement is None or statement.stance not in CLAIMED:
        return False
    alleged = statement.cue is not None and hedged(statement.cue.text)
    named = statement.speaker is not None or alleged
    return named and _enough(claim, claim)


def _enough(a: Claim, b: Claim) -> bool:
    """Whether two claims share enough words and names to be compared, two words at least."""
    shared = a.words & b.words - hollow()
    return len(shared) >= FEWEST and len(shared) + len(a.names & b.names) >= WORDS_SHARED


def _plain(text: str) -> bool:
    capitals = sum(letter.isupper() for letter in text)
    return not {'"', "?", "#", "@"} & set(plain_marks(text)) and capitals * 2 < len(text)


def _vouched(material: Material, fact: Claim, claimed: Claim) -> bool:
    """Whether the sentence says it of itself: it names no speaker, and no cue that is not claimed.

    A cue that stands in what is claimed belongs to it ("Vik told them that …", an aide said).
    """
    content = " ".join(material.text(claimed.report, span) for span in claimed.content)
    inside = frozenset(map(stem, word_tokens(content)))
    speaker = frozenset(map(stem, claimed.speaker_words))
    printed = frozenset(map(stem, word_tokens(material.text(fact.report, fact.span))))
    whole = material.text(claimed.report, claimed.span)
    if printed >= frozenset(map(stem, word_tokens(whole))):
        return False  # the attribution came along with all the rest
    said = printed - inside
    cues = [
        one.cue.text if one.cue else ""
        for one in material.all.reading[fact.report].statements
        if one.sentence.meets(fact.span)
    ]
    if _attributed_behind(material.text(fact.report, fact.span)):
        return False
    nested = all(any(stem(word) in inside for word in word_tokens(cue)) for cue in cues)
    return nested and not said & (speaker | _telling())


def _attributed_behind(sentence: str) -> bool:
    """Whether it ends with whose word it is: "…, records show"."""
    tail = word_tokens(sentence.rpartition(",")[2])
    return "," in sentence and len(tail) <= TAIL and stem(tail[-1] if tail else "") in _cues()


@cache
def _cues() -> frozenset[str]:
    return frozenset(stem(word) for word in table("cue_verbs") if " " not in word)


@cache
def _telling() -> frozenset[str]:
    return frozenset(stem(word) for word in words("telling_words") | {"told", "stated", "claimed"})


def _elsewhere(material: Material, claim: Claim, claimed: Claim) -> bool:
    if len(claim.words & claimed.words) < WORDS_SHARED:
        return False
    return likeness(claimed, claim, material.weights).of_a >= ELSEWHERE


def _same(material: Material, fact: Claim, claimed: Claim, kind: str) -> bool:
    """Whether a sentence vouches for what is claimed."""
    if not _enough(fact, claimed):
        return False
    alike = likeness(claimed, fact, material.weights)
    if alike.of_a < WHOLE[kind] or alike.of_b < OF_FACT[kind] or alike.opposed:
        return False
    content = " ".join(material.text(claimed.report, span) for span in claimed.content)
    vouched = bearing(material.text(fact.report, fact.span), content) == "for"
    return vouched and claimed.numbers <= fact.numbers and claimed.names <= fact.names


def _both(material: Material, fact: Claim, claimed: Claim) -> float:
    return likeness(claimed, fact, material.weights).both


def _once(lost: Iterable[_Lost]) -> Sequence[_Lost]:
    """The best of each sentence told as fact."""
    best: dict[Place, _Lost] = {}
    for one in lost:
        place = (one.fact.report, one.fact.span)
        if place not in best or _score(one) > _score(best[place]):
            best[place] = one
    return list(best.values())


def _score(one: _Lost) -> float:
    stance = one.claimed.statement.stance if one.claimed.statement else ""
    return SCORES.get(stance, SAID)


def _told(material: Material, one: _Lost) -> Finding:
    whose = _whose(material, one.claimed)
    sides = [
        material.side(whose, [(one.claimed.report, one.claimed.span)]),
        material.side("told as fact", [(one.fact.report, one.fact.span)]),
    ]
    above, below = (material.label(claim.report) for claim in (one.claimed, one.fact))
    lost = f"lost on the way from {above} to {below}"
    if len(_ways(material, one.link)) > 1:
        lost = f"{lost}, or put in on the way from {below} to {above}: they are of one day"
    why = (
        f"{above} gives this as {whose}; in {below} it is told as fact. "
        f"The attribution was {lost}. How the one comes from the other: {one.link.why}"
    )
    about = " … ".join(material.text(one.claimed.report, span) for span in one.claimed.content)
    score = _score(one)
    return finding("attribution", about, sides, why=why, rule="attribution_lost", score=score)


def _whose(material: Material, claimed: Claim) -> str:
    """Whose word the ancestor says it is: "an accusation by Norland", "a claim (“allegedly”)"."""
    statement = claimed.statement
    if statement is None or statement.speaker is None:
        cue = statement.cue.text if statement and statement.cue else "it is said"
        return f"a claim of nobody who is named (“{cue}”)"
    name = material.people.full_name(claimed.report, statement.speaker.name)
    name = name[0].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    return f"an accusation by {name}" if statement.stance == "accuses" else f"the word of {name}"
