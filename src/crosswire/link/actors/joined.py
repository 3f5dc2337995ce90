"""Forms of names joined into actors, one rule a kind of evidence, never against a contradiction."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from crosswire.link.actors.forms import Form
from crosswire.link.actors.organisations import acronym_key, acronyms, is_acronym, organisation_key
from crosswire.link.actors.persons import same_person
from crosswire.link.actors.spelling import likely_spellings
from crosswire.link.corrections import Groups, Judged
from crosswire.words.fold import bare_words

ASKED = 50  # reports before and after one, in which a full name of its surname is looked for
NEAR = 1  # other actors that a report must share with another to lend it a full name


class _Groups:
    """Groups of forms, with the pairs that a person keeps apart."""

    def __init__(self, found: Sequence[Form], by_hand: Judged) -> None:
        self.found = found
        self.group = {at: [at] for at in range(len(found))}
        self.of = list(range(len(found)))
        self.apart = {(bare_words(a), bare_words(b)) for a, b in by_hand.apart}
        self.apart |= {(b, a) for a, b in self.apart}

    def members(self, at: int) -> list[Form]:
        return [self.found[one] for one in self.group[self.of[at]]]

    def kept_apart(self, a: int, b: int) -> bool:
        return bool(self.apart) and any(
            (bare_words(x.name), bare_words(y.name)) in self.apart
            for x in self.members(a)
            for y in self.members(b)
        )

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self.of[a], self.of[b]))
        if low == high or self.kept_apart(low, high):
            return
        for one in self.group[high]:
            self.of[one] = low
        self.group[low] += self.group.pop(high)


def joined(found: Sequence[Form], by_hand: Judged, days: Mapping[str, int]) -> list[list[Form]]:
    """The forms in groups, one group an actor; ``days``: of each report, as a number."""
    work = _Groups(found, by_hand)
    _by_hand(work, by_hand)
    _same_key(work)
    _full_names(work)
    _acronyms(work)
    _bare_surnames(work, days)
    return [[found[one] for one in sorted(group)] for _, group in sorted(work.group.items())]


def _by_hand(work: _Groups, by_hand: Judged) -> None:
    places: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(work.found):
        places[bare_words(form.name)].append(at)
    for ends in by_hand.together:
        several = [at for end in ends for at in places.get(bare_words(end), ())]
        for at in several[1:]:
            work.join(several[0], at)


def _key(form: Form) -> str:
    if form.kind == "PERSON":
        return bare_words(form.name) if not form.bare_surname else ""
    if form.code:
        return form.code
    return organisation_key(form.name) if form.kind == "ORG" else _plain(form.name)


def _plain(name: str) -> str:
    return bare_words(name).removeprefix("the ")


def _same_key(work: _Groups) -> None:
    """States by code, organisations by what their names share, all else by the bare words."""
    first: dict[tuple[str, str], int] = {}
    for at, form in enumerate(work.found):
        key = _key(form)
        if key:
            work.join(first.setdefault((form.kind, key), at), at)


def _full_names(work: _Groups) -> None:
    """Persons by spelling, short forms and initials; the surest and most used pairs first."""
    for block in _blocks(work.found):
        alike = _Alike(work, block)
        for a, b in sorted(alike.pairs(), key=lambda pair: _surest(work, pair)):
            if alike.agree(a, b) and not alike.ambiguous(a, b):
                work.join(a, b)


def _blocks(found: Sequence[Form]) -> list[list[int]]:
    """Full names of persons whose surnames can be spellings of one, or are tied by a third's."""
    groups, lots = Groups(), defaultdict(list)
    persons = [(at, one.person) for at, one in enumerate(found) if one.person and one.person.given]
    for _, person in persons:
        for key in likely_spellings(person.family):
            groups.join(person.key, person.key[:3] + " " + key)
    for at, person in persons:
        lots[groups.of(person.key)].append(at)
    return [block for _, block in sorted(lots.items()) if len(block) > 1]


class _Alike:
    """Which forms of a block can be one person's."""

    def __init__(self, work: _Groups, block: Sequence[int]) -> None:
        self._work = work
        self._of: dict[int, list[int]] = {one: [] for one in block}
        for one, other in combinations(block, 2):
            if self._can_be(one, other):
                self._of[one].append(other)
                self._of[other].append(one)

    def _can_be(self, one: int, other: int) -> bool:
        return _alike(self._work.found[one], self._work.found[other])

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Each two that can be."""
        return ((one, other) for one in self._of for other in self._of[one] if one < other)

    def agree(self, a: int, b: int) -> bool:
        """Whether every name of the one group can be every name of the other."""
        work = self._work
        return all(
            self._can_be(x, y) for x in work.group[work.of[a]] for y in work.group[work.of[b]]
        )

    def ambiguous(self, a: int, b: int) -> bool:
        """Whether one of the two could as well be a third that the other can not be."""
        of = self._work.of
        return any(
            of[c] not in {of[a], of[b]} and not self.agree(other, c)
            for one, other in ((a, b), (b, a))
            for c in self._of[one]
        )


def _alike(a: Form, b: Form) -> bool:
    if a.person is None or b.person is None or not same_person(a.person, b.person):
        return False
    father_and_son = a.person.suffix != b.person.suffix and set(a.reports) & set(b.reports)
    return not father_and_son


def _surest(work: _Groups, pair: tuple[int, int]) -> tuple[int, int, int]:
    """Names with more parts first, then those that more reports use."""
    persons = [work.found[at].person for at in pair]
    parts = sum(len(one.middle) for one in persons if one)
    return (-parts, -sum(len(work.found[at].reports) for at in pair), pair[0])


def _acronyms(work: _Groups) -> None:
    """An acronym that a report does not explain goes to the one organisation that has it."""
    owners: dict[str, set[int]] = defaultdict(set)
    for at, form in enumerate(work.found):
        if form.kind == "ORG" and not is_acronym(form.name):
            printed = {acronym_key(text) for text in form.printed if is_acronym(text)}
            for acronym in printed or acronyms(form.name):
                owners[acronym].add(at)
    for at, form in enumerate(work.found):
        if form.kind == "ORG" and is_acronym(form.name):
            groups = {work.of[one] for one in owners.get(acronym_key(form.name), ())}
            if len(groups) == 1:
                work.join(groups.pop(), at)


def _bare_surnames(work: _Groups, days: Mapping[str, int]) -> None:
    """A surname alone goes to the full name of it that the report's surroundings give."""
    around = _surroundings(work)
    full: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for at, form in enumerate(work.found):
        if form.person and form.person.given:
            full[form.person.key] += [(days[one], one, work.of[at]) for one in form.reports]
    for mentions in full.values():
        mentions.sort()
    for at, form in enumerate(work.found):
        if form.bare_surname and form.person:
            owner = _owner(form, full.get(form.person.key, []), around, days)
            if owner is not None:
                work.join(owner, at)
    _surnames_left(work)


def _surroundings(work: _Groups) -> dict[str, array[int]]:
    """The actors that each report names."""
    named: dict[str, array[int]] = defaultdict(lambda: array("i"))
    for at, form in enumerate(work.found):
        for report in form.reports:
            if work.of[at] not in named[report]:
                named[report].append(work.of[at])
    return named


def _owner(
    form: Form,
    full: Sequence[tuple[int, str, int]],
    around: Mapping[str, Iterable[int]],
    days: Mapping[str, int],
) -> int | None:
    """The candidate in whose reports most of this report's other actors are named as well.

    ``full``: where full names of that surname stand, as (day, report, group), sorted; of many, the
    nearest in time are asked.
    """
    report = form.reports[0]
    here, at = set(around[report]), bisect_left(full, (days[report], report, 0))
    shared: dict[int, int] = defaultdict(int)
    for _, other, group in full[max(0, at - ASKED) : at + ASKED]:
        alike = sum(one in here and one != group for one in around[other])
        shared[group] = max(shared[group], alike)
    best = Counter(shared).most_common(2)
    if not best or best[0][1] < NEAR:
        return None
    return best[0][0] if len(best) == 1 or best[0][1] > best[1][1] else None


def _surnames_left(work: _Groups) -> None:
    """Bare surnames that nobody owns are one actor each surname."""
    first: dict[str, int] = {}
    for at, form in enumerate(work.found):
        if form.bare_surname and form.person and len(work.group[work.of[at]]) == 1:
            work.join(first.setdefault(form.person.key, at), at)
