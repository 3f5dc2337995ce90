"""Quoted in one report and paraphrased in another, more strongly or more weakly than was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosswire.compare.material import Material, Place, finding
from crosswire.compare.quotations.renderings import FEW, ONE
from crosswire.compare.quotations.senses import opposed, sense
from crosswire.compare.quotations.spoken import (
    NEARLY_ALL,
    Pairs,
    Spoken,
    near,
    once,
    spoken,
    turned,
)
from crosswire.compare.quotations.strengths import departures, strengths
from crosswire.records.finding import Finding
from crosswire.words.lists import words

ALIKE = 0.5  # how alike in sense, as wholes, where one word is told more strongly
TURNED = 0.75  # the same, where a "not" or a figure is another
SHARED = 3  # words, names and figures that both must have


def paraphrase_departs(material: Material) -> Iterator[Finding]:
    """One report quotes a speaker, another gives it in its own words and changes how strong it is.

    Looked for between the words in quotation marks in one report and what another says that the
    same speaker said, within a day, where most of what is said is the same. A change of strength is
    "may" for "will", "must" or "should", "probably" for "will", "some" for "all" before the same
    word; a "not" that only one of them has; another figure. "Would", "could" and "might" in
    reported speech are the "will", "can" and "may" of the quotation. Nothing is told where the
    paraphrase keeps the strength, which is what a paraphrase is for, nor where either report has
    both.
    """
    said = spoken(material)
    departing: list[tuple[Spoken, Spoken]] = []
    for a, b in near(material, said):
        if a.direct != b.direct:
            direct, indirect = (a, b) if a.direct else (b, a)
            if _departure(material, direct, indirect):
                departing.append((direct, indirect))
    for pairs in once(departing, said):
        if not any(_kept(material, said, *pair) for pair in pairs):
            yield _told(material, pairs)


def _departure(material: Material, direct: Spoken, indirect: Spoken) -> str:
    """What the paraphrase changes, in words; empty where it changes nothing."""
    alike = sense(direct.claim, indirect.claim)
    whole = min(alike.of_a, alike.of_b) >= NEARLY_ALL
    if alike.both < ALIKE or len(alike.shared) < (FEW if whole else SHARED):
        return ""
    told = [
        strengths(material.all.report[one.report].text, one.claim) for one in (direct, indirect)
    ]
    for said, given in departures(*told, alike=whole):
        return f"“{said}” in the quotation is “{given}” in the paraphrase"
    return _turned(direct, indirect) if alike.both >= TURNED else ""


def _turned(direct: Spoken, indirect: Spoken) -> str:
    one, other = (said.claim.numbers - {ONE} for said in (direct, indirect))
    if one - other and other - one:
        return "the figure is another"
    if one != other or _refuses(direct) or _refuses(indirect):
        return ""
    return "one has a “not” that the other has not" if turned(direct, indirect) else ""


def _refuses(one: Spoken) -> bool:
    """Whether it has a word that is a "not" in itself ("avoid", "ban")."""
    return not words("refraining").isdisjoint(one.wording.words)


def _kept(material: Material, said: Sequence[Spoken], direct: Spoken, indirect: Spoken) -> bool:
    """Whether either report gives the same with the other's strength as well."""
    for one in said:
        if one.speaker != direct.speaker or one in (direct, indirect):
            continue
        other = {indirect.report: direct, direct.report: indirect}.get(one.report)
        if other is not None and other.direct != one.direct:
            continue
        if other is not None and _same(material, one, other):
            return True
    return False


def _same(material: Material, a: Spoken, b: Spoken) -> bool:
    alike = sense(a.claim, b.claim)
    told = [strengths(material.all.report[one.report].text, one.claim) for one in (a, b)]
    return (
        alike.both >= ALIKE and not departures(*told, alike=True) and not opposed(a.claim, b.claim)
    )


def _told(material: Material, pairs: Pairs) -> Finding:
    direct, indirect = pairs[0]
    sides = [
        material.side(f"quoted: {_words(material, direct)}", _places(one for one, _ in pairs)),
        material.side(f"paraphrased: {_words(material, indirect)}", _places(b for _, b in pairs)),
    ]
    if material.ordered([direct.report, indirect.report])[0] != direct.report:
        sides.reverse()
    way = material.altered_on_the_way(direct.report, indirect.report)
    why = (
        f"{material.label(direct.report)} quotes {direct.name}, {material.label(indirect.report)} "
        f"says it in its own words: {_departure(material, direct, indirect)}{way}."
    )
    about = f"what {direct.name} said"
    return finding("quotation", about, sides, why=why, rule="paraphrase_departs", score=0.7)


def _words(material: Material, one: Spoken) -> str:
    return " … ".join(material.text(one.report, span) for span in one.claim.content)


def _places(said: Iterable[Spoken]) -> list[Place]:
    return [(one.report, one.claim.span) for one in said]
