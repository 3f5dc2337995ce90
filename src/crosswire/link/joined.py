"""Forms of names joined into actors, one rule a kind of evidence, never against a contradiction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from crosswire.link.corrections import Judged
from crosswire.link.forms import Form
from crosswire.link.organisations import acronym_key, acronyms, is_acronym, organisation_key
from crosswire.link.persons import same_person
from crosswire.words.fold import bare_words

NEAR = 1  # other actors that a report must share with another to lend it a full name
Compatible = Callable[[Form, Form], bool]


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


def joined(found: Sequence[Form], by_hand: Judged) -> list[list[Form]]:
    """The forms in groups, one group an actor."""
    work = _Groups(found, by_hand)
    _by_hand(work, by_hand)
    _same_key(work)
    _full_names(work)
    _acronyms(work)
    _bare_surnames(work)
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
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, form in enumerate(work.found):
        if form.person and form.person.given:
            blocks[form.person.key[:3]].append(at)
    for _, block in sorted(blocks.items()):
        pairs = [(a, b) for i, a in enumerate(block) for b in block[i + 1 :]]
        alike = [pair for pair in pairs if _alike(work.found[pair[0]], work.found[pair[1]])]
        for a, b in sorted(alike, key=lambda pair: _surest(work, pair)):
            if _agree(work, a, b) and not _ambiguous(work, a, b, block):
                work.join(a, b)


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


def _agree(work: _Groups, a: int, b: int) -> bool:
    """Whether every name of the one group can be every name of the other."""
    return all(_alike(x, y) for x in work.members(a) for y in work.members(b))


def _ambiguous(work: _Groups, a: int, b: int, block: Iterable[int]) -> bool:
    """Whether one of the two could as well be a third that the other can not be."""
    return any(
        work.of[c] not in {work.of[a], work.of[b]}
        and _alike(work.found[one], work.found[c])
        and not _agree(work, other, c)
        for one, other in ((a, b), (b, a))
        for c in block
    )


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


def _bare_surnames(work: _Groups) -> None:
    """A surname alone goes to the full name of it that the report's surroundings give."""
    around = _surroundings(work)
    full: dict[str, set[int]] = defaultdict(set)
    for at, form in enumerate(work.found):
        if form.person and form.person.given:
            full[form.person.key].add(work.of[at])
    for at, form in enumerate(work.found):
        if form.bare_surname and form.person:
            owner = _owner(work, form, full.get(form.person.key, set()), around)
            if owner is not None:
                work.join(owner, at)
    _surnames_left(work)


def _surroundings(work: _Groups) -> dict[str, set[int]]:
    """The actors that each report names."""
    named: dict[str, set[int]] = defaultdict(set)
    for at, form in enumerate(work.found):
        for report in form.reports:
            named[report].add(work.of[at])
    return named


def _owner(
    work: _Groups, form: Form, candidates: Iterable[int], around: dict[str, set[int]]
) -> int | None:
    """The candidate in whose reports most of this report's other actors are named as well."""
    here = around[form.reports[0]]
    shared: Counter[int] = Counter()
    for group in sorted(candidates):
        reports = {report for one in work.members(group) for report in one.reports}
        shared[group] = max(len(here & around[report] - {group}) for report in reports)
    best = shared.most_common(2)
    if not best or best[0][1] < NEAR:
        return None
    return best[0][0] if len(best) == 1 or best[0][1] > best[1][1] else None


def _surnames_left(work: _Groups) -> None:
    """Bare surnames that nobody owns are one actor each surname."""
    first: dict[str, int] = {}
    for at, form in enumerate(work.found):
        if form.bare_surname and form.person and len(work.group[work.of[at]]) == 1:
            work.join(first.setdefault(form.person.key, at), at)
