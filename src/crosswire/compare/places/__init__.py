"""Two places for one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.compare.claims import Claim, likeness
from crosswire.compare.concepts import hollow
from crosswire.compare.material import Material, finding
from crosswire.compare.places.sites import Site, named_at, sites, two_places
from crosswire.compare.retold import Retold, Version
from crosswire.records.finding import Finding
from crosswire.records.reading import Reading
from crosswire.records.span import Span

ALIKE = 0.6  # how alike, as wholes, the sentences must be beyond their places
REWRITTEN = 0.4  # the same, where one report is made from the other: evals/further
WORDS_SHARED = 3
COMMON = 200  # sentences that may share a word; more share a topic
DAYS_APART = 1  # between the reports; later the same may have happened elsewhere
Pair = frozenset[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence with its places, and the rest of it as a claim."""

    sites: tuple[Site, ...]
    claim: Claim

    @property
    def names(self) -> frozenset[str]:
        """The names of the places."""
        return frozenset(site.name for site in self.sites)


def places_differ(material: Material) -> Iterator[Finding]:
    """Two reports put what is otherwise told alike in two places.

    A place is where a sentence says that something is or goes: "in Tarn", "near the town of Osk",
    "flew to Geneva". A government that goes by its capital, a dateline, whose residents somebody is
    and "the Tarn council" are none. Sentences told in other words are compared where each has one
    such place and they are alike as wholes beyond it, with the same figures. Two names are two
    places where the lists of states and towns know that they lie apart: a town in its state, two
    towns within an hour's drive and two names of one place are no difference. Names that no list
    knows are set against each other only where both are unknown, and of one sort.
    Nothing is told where a sentence of the story names both places, and, of reports that do not
    descend from one another, where either names the other's place, or more than a day lies between
    them: then it may have happened here and there.
    What differs is a circumstance of the event, as its day is: the kind is the date's.
    """
    told: set[Pair] = set()
    for one in material.retold:
        pair = _sites_of(material, one)
        if pair and _beyond(*(_beside(material, [site]) for site in pair), made=False):
            told |= {_key(a, b) for a in one.a for b in one.b}
            yield _altered(material, one, pair)
    parted: dict[tuple[str, str], list[tuple[Site, Site]]] = defaultdict(list)
    for a, b in _candidates(material):
        pair = _parted(a, b)
        fresh = pair and _key(*pair) not in told and two_places(*pair)
        if pair and fresh and _alike(material, a.claim, b.claim) and _one_event(material, *pair):
            first, second = sorted(pair, key=lambda site: site.name)
            parted[first.name, second.name].append((first, second))
    for _, pairs in sorted(parted.items()):
        yield _told(material, pairs)


def _candidates(material: Material) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of two reports that share enough words of which few sentences have one."""
    found = [one for reading in material.own.readings for one in _placed(material, reading)]
    index: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        telling = sorted(one.claim.words - hollow())
        shared = Counter(other for word in telling for other in index[word][-COMMON:])
        for other, count in sorted(shared.items()):
            if count >= WORDS_SHARED and found[other].claim.report != one.claim.report:
                yield found[other], one
        for word in telling:
            index[word].append(number)


def _key(a: Site | Version, b: Site | Version) -> Pair:
    return frozenset((one.report, one.sentence) for one in (a, b))


def _placed(material: Material, reading: Reading) -> Iterator[Placed]:
    for sentence in reading.sentences:
        found = sites(material, reading, sentence.span)
        if found:
            yield Placed(tuple(found), _beside(material, found))


def _beside(material: Material, found: Sequence[Site]) -> Claim:
    """What the sentence tells beside its places."""
    report, sentence = found[0].report, found[0].sentence
    read = material.people.concepts(report, [sentence])
    rest = tuple(one for one in read if not any(one.span.meets(site.span) for site in found))
    return Claim(report, sentence, (sentence,), rest)


def _parted(a: Placed, b: Placed) -> tuple[Site, Site] | None:
    """The two places, where of all those of two sentences only they are not in both."""
    ones, others = (
        [site for site in held.sites if site.name not in there]
        for held, there in ((a, b.names), (b, a.names))
    )
    return (ones[0], others[0]) if len(ones) == len(others) == 1 else None


def _alike(material: Material, a: Claim, b: Claim) -> bool:
    made = material.all.independent((a.report, b.report)) == 1
    if not _beyond(a, b, made=made):
        return False
    alike = likeness(a, b, material.weights)
    return alike.both >= (REWRITTEN if made else ALIKE) and not alike.opposed


def _beyond(a: Claim, b: Claim, *, made: bool) -> bool:
    """Whether beyond the place the figures are the same, and nobody is named for somebody else.

    ``made``: whether one is made from the other, which may leave out what it will.
    """
    if made:
        return not (a.numbers - b.numbers and b.numbers - a.numbers)
    return a.numbers == b.numbers and not (a.names - b.names and b.names - a.names)


def _one_event(material: Material, a: Site, b: Site) -> bool:
    """Whether the story does not tell of both places, by what its reports name."""
    if any(_named(material, one.report, a, b) for one in material.own.readings):
        return False
    if material.all.independent((a.report, b.report)) == 1:
        return True
    return _near(material, a.report, b.report) and not (
        _names(material, a.report, b) or _names(material, b.report, a)
    )


def _named(material: Material, report: str, a: Site, b: Site) -> bool:
    """Whether one sentence of a report, beside those that are compared, names both places."""
    text = material.all.report[report].text
    own = {(site.report, site.sentence) for site in (a, b)}
    return any(
        a.name in (told := sentence.span.of(text)) and b.name in told
        for sentence in material.all.reading[report].sentences
        if (report, sentence.span) not in own
    )


def _names(material: Material, report: str, site: Site) -> bool:
    return site.name in material.all.report[report].text


def _near(material: Material, a: str, b: str) -> bool:
    one, other = material.day(a), material.day(b)
    if one is None or other is None:
        return one == other
    return abs((one - other).days) <= DAYS_APART


def _told(material: Material, pairs: Sequence[tuple[Site, Site]]) -> Finding:
    a, b = pairs[0]
    values = [material.text(site.report, site.span) for site in (a, b)]
    sides = [
        material.side(value, [(site.report, site.sentence) for site in held])
        for value, held in zip(values, zip(*pairs, strict=True), strict=True)
    ]
    if material.ordered([a.report, b.report])[0] != a.report:
        a = b
        sides.reverse()
    about = material.text(a.report, a.sentence)
    why = f"Told alike but for the place: “{sides[0].value}” or “{sides[1].value}”."
    return finding("date", about, sides, why=why, rule="places_differ", score=0.75)


def _sites_of(material: Material, one: Retold) -> tuple[Site, Site] | None:
    """The two places, where a sentence parts in where it was."""
    a, b = (_site_at(material, version) for version in (one.a[0], one.b[0]))
    if a is None or b is None or not two_places(a, b) or not _one_event(material, a, b):
        return None
    return a, b


def _site_at(material: Material, version: Version) -> Site | None:
    return named_at(material, version.report, version.sentence, version.words)


def _altered(material: Material, one: Retold, pair: tuple[Site, Site]) -> Finding:
    values = [material.text(site.report, site.span) for site in pair]
    why = f"Told in the same words but for the place: “{values[0]}” or “{values[1]}”"
    return material.parted("date", one, values, why=why, rule="places_differ")
