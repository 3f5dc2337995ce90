"""One utterance quoted in two wordings that differ throughout: two translations of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.compare.material import Material, finding
from crosswire.compare.quotations.senses import sense
from crosswire.compare.quotations.spoken import Pairs, Spoken, near, once, spoken, turned
from crosswire.compare.quotations.strengths import apart, departures, strengths
from crosswire.records.finding import Finding
from crosswire.words.stems import stem
from crosswire.words.tokens import content_tokens

ALIKE = 0.6  # how alike in sense, as wholes; what is less alike is said besides: evals/further
SAME = 0.5  # share of the telling words that may be the same in both
SHARED = 3  # words, names and figures that both must have, in their own words
FEW = 2  # the same, where both have nothing else
NOTHING_ELSE = 0.9
SHORTEST = 5  # words of a quotation
LONGEST_RUN = 5  # words in a row in both; longer runs are one text that is cut or altered
ONE = "#1"  # "one" is rarely a figure


def quotation_variants(material: Material) -> Iterator[Finding]:
    """Two reports quote one utterance in words that differ throughout and mean one thing.

    That is how two translations of a foreign speaker look. Both must quote the same speaker within
    a day and share most of what is said, by synonyms, but at most half of the telling words as they
    are printed, and no longer run of words; figures, names, negations and "will" or "may" must be
    the same.
    The finding says so: the words differ, the sense does not, and neither can be printed as what
    was said word for word. Where the two have the same sense but for a figure or a "not", one of
    them is wrong, and they are told as one quotation that was altered (``quotation_altered``). A
    report that has both wordings quotes two utterances.
    """
    said = [one for one in spoken(material) if one.direct and len(one.wording.words) >= SHORTEST]
    rendered = ((a, b) for a, b in near(material, said) if _rendered(a, b))
    for pairs in once(rendered, said):
        altered = _altered(*pairs[0])
        if altered or _kept(material, *pairs[0]):
            yield _told(material, pairs, altered)


def _rendered(a: Spoken, b: Spoken) -> bool:
    """Whether two wordings of one sense differ throughout: most telling words are others."""
    if _run_shared(a.wording.words, b.wording.words):
        return False
    alike = sense(a.claim, b.claim)
    least = FEW if alike.both >= NOTHING_ELSE else SHARED
    names = a.claim.names - b.claim.names and b.claim.names - a.claim.names
    enough = alike.both >= ALIKE and len(alike.shared) >= least
    return enough and not names and _other_words(a, b)


def _run_shared(a: Sequence[str], b: Sequence[str]) -> bool:
    size = LONGEST_RUN + 1
    runs = {tuple(a[at : at + size]) for at in range(len(a) - LONGEST_RUN)}
    return any(tuple(b[at : at + size]) in runs for at in range(len(b) - LONGEST_RUN))


def _other_words(a: Spoken, b: Spoken) -> bool:
    """Whether few of the telling words of either are printed in the other."""
    one, other = (
        {stem(word) for word in content_tokens(" ".join(said.wording.words))} for said in (a, b)
    )
    return len(one & other) <= SAME * min(len(one), len(other))


def _altered(a: Spoken, b: Spoken) -> str:
    """What turns the sense of one round against the other's, in words; empty where nothing does."""
    one, other = (said.claim.numbers - {ONE} for said in (a, b))
    if one - other and other - one:
        return "but another figure"
    return "but for a “not”" if one == other and turned(a, b) else ""


def _kept(material: Material, a: Spoken, b: Spoken) -> bool:
    """Whether both have the same figures, are both negative or neither, and equally strong."""
    if a.negations % 2 != b.negations % 2 or a.claim.numbers - {ONE} != b.claim.numbers - {ONE}:
        return False
    told = [strengths(material.all.report[one.report].text, one.claim) for one in (a, b)]
    return not departures(*told) and not apart(*told)


def _told(material: Material, pairs: Pairs, altered: str) -> Finding:
    if material.ordered([one.report for one in pairs[0]])[0] != pairs[0][0].report:
        pairs = [(b, a) for a, b in pairs]
    first, second = pairs[0]
    sides = [
        material.side(
            material.text(one.report, one.span), [(each.report, each.span) for each in held]
        )
        for one, held in zip((first, second), zip(*pairs, strict=True), strict=True)
    ]
    about = f"a quotation of {first.name}"
    if altered:
        way = material.altered_on_the_way(first.report, second.report)
        why = f"Two renderings of one utterance, in other words throughout, {altered}{way}."
        return finding("quotation", about, sides, why=why, rule="quotation_altered", score=0.7)
    why = (
        "The words differ throughout, the sense does not: two renderings of one utterance, as "
        "translations are. Neither can be printed as what was said word for word."
    )
    return finding("quotation", about, sides, why=why, rule="quotation_variants", score=0.7)
