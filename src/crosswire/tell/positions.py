"""What each actor has said on a matter over time, and where a later saying turns round an earlier.

Statements of the whole saga are put together by speaker, then by matter: the earliest statement on
something, and those that share two concepts and much of their weight with it. One saying that many
reports carry is one entry, of the first day. Only actors with a name of their own have positions:
"officials" of two days are not the same people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations
from math import log

from crosswire.records.account import Position, PositionEntry
from crosswire.records.collection import Collection
from crosswire.records.span import Passage
from crosswire.records.time import Time
from crosswire.tell.dating import Day, day_said
from crosswire.tell.proposition import NEGATIONS, concepts, every_concept, lone_deeds
from crosswire.tell.shortly import shortly_spoken
from crosswire.tell.statements import Spoken, by_speaker, speaker_name
from crosswire.tell.turning import TAKEN_BACK, contrary, leaves_earlier_word, takes_back, turned
from crosswire.tell.units import Parts
from crosswire.words.tokens import content_tokens, word_tokens

_NAME = re.compile(r"[A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+)+")
NAMED = frozenset({"PERSON", "ORG", "COUNTRY", "PLACE"})  # "Moscow said"
ALIKE = 0.5  # share of the lighter one's weight, from which two statements are on one matter
ALIKE_LONG = 0.2  # the same, of the heavier one's
SAME = 0.9  # share of the shorter's concepts, from which two sayings are one
FEWEST = 2  # concepts that they share
RAREST = 6  # concepts of a statement by which matters are looked up
BACK = 0.15  # the same, where the report says that the speaker goes back on something
MONTH = 31  # days; an "earlier statement" of which a report speaks is no older
IN_MATTER = 4  # words that name a matter
SURE = frozenset({"printed", "name"})  # the speaker is named at the cue


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    """One saying: its day, what it is about, and the first report that has it.

    ``back``: how that report says that the speaker goes back on something: "word" or "deed".
    """

    day: Day
    spoken: Spoken
    about: frozenset[str]
    passage: Passage
    back: str = ""

    @property
    def negated(self) -> bool:
        """Whether a word of negation stands in it."""
        return not NEGATIONS.isdisjoint(self.spoken.folded.split())

    @property
    def place(self) -> tuple[Day, str, int]:
        return self.day, self.spoken.report, self.spoken.span.start


def positions(
    collection: Collection, spoken: Iterable[Spoken], own: Iterable[str]
) -> tuple[Position, ...]:
    """Every matter on which an actor spoke on two days or more; changes first, then the longest.

    ``collection``: the saga's; ``spoken``: its statements; ``own``: the story's reports, of which a
    position must cite one.
    """
    kept = set(own)
    found: list[Position] = []
    every = chain(spoken, shortly_spoken(collection))
    for members in by_speaker(_named(collection, every)).values():
        said = _once(members, collection)
        name = speaker_name(members)
        for matter in _matters(said):
            if any(one.spoken.report in kept for one in matter):
                found.append(_position(name, matter))
    found.sort(key=lambda one: (not one.changed, -len(one.entries), one.actor, one.entries[0].day))
    return tuple(found)


def _named(collection: Collection, spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    """The statements of people, bodies and states with a name of their own."""
    known: dict[str, frozenset[str]] = {}
    for one in spoken:
        if one.report not in known:
            names = collection.reading[one.report].names
            known[one.report] = frozenset(n.actor for n in names if n.kind in NAMED)
        if one.printed in known[one.report]:
            yield one


def _once(members: Sequence[Spoken], collection: Collection) -> list[_Said]:
    """The sayings of one speaker with their days, each once, the earliest first."""
    dated = sorted(_dated(members, collection), key=lambda one: one.place)
    kept: list[_Said] = []
    by_words: set[str] = set()
    by_concept: dict[str, list[_Said]] = defaultdict(list)
    for one in dated:
        if one.spoken.folded in by_words:
            continue
        by_words.add(one.spoken.folded)
        hits = Counter(id(other) for c in one.about for other in by_concept[c])
        near = {id(other): other for c in one.about for other in by_concept[c]}
        if any(_same(near[key], one) for key, n in hits.items() if n >= FEWEST):
            continue
        kept.append(one)
        for key in one.about:
            by_concept[key].append(one)
    return kept


def _same(a: _Said, b: _Said) -> bool:
    """Whether both are one saying: the same concepts, stance and negation."""
    if a.spoken.statement.stance != b.spoken.statement.stance or a.negated != b.negated:
        return False
    if a.back != b.back or len(a.about & b.about) < SAME * min(len(a.about), len(b.about)):
        return False
    return turned(a.spoken.statement, b.spoken.statement) is None


def _dated(members: Iterable[Spoken], collection: Collection) -> Iterator[_Said]:
    times: dict[str, Parts[Time]] = {}
    for one in members:
        report, reading = collection.report[one.report], collection.reading[one.report]
        if one.report not in times:
            times[one.report] = Parts(reading.times, lambda time: time.span)
        sentence = one.statement.sentence
        day = day_said(one.statement, times[one.report].inside(sentence), report)
        named = concepts(word_tokens(f"{one.printed} {one.speaker}"))
        about = _about(one.statement.content.text) - named
        if len(about) <= FEWEST:
            about |= every_concept(one.statement.content.text) - named
        if day and (len(about) >= FEWEST or about & lone_deeds()):
            passage = collection.passage(one.report, sentence)
            yield _Said(day, one, about, passage, _back(one, passage, report.text))


def _about(text: str) -> frozenset[str]:
    """The concepts of what is said; a name of several words is one, its last."""
    shorter = _NAME.sub(lambda name: name.group().split()[-1], text)
    return concepts(content_tokens(shorter))


def _back(one: Spoken, passage: Passage, text: str) -> str:
    if leaves_earlier_word(passage.text):
        return "word"
    return "deed" if takes_back(one.statement, text) else ""


def _matters(said: Sequence[_Said]) -> list[list[_Said]]:
    """Groups of sayings on one matter, of two days or more."""
    weight = _weights(said)
    groups: list[list[_Said]] = []
    by_concept: dict[str, list[int]] = defaultdict(list)
    for one in said:
        number = _group_of(one, groups, by_concept, weight)
        if number is None:
            number = _taken_back(one, groups, by_concept, weight)
        if number is None:
            number = len(groups)
            groups.append([])
            for key in one.about:
                by_concept[key].append(number)
        groups[number].append(one)
    return [group for group in groups if len({one.day for one in group}) > 1]


def _weights(said: Sequence[_Said]) -> dict[str, float]:
    counts = Counter(key for one in said for key in one.about)
    return {key: log(1 + (len(said) + 1) / count) for key, count in counts.items()}


def _group_of(
    one: _Said, groups: Sequence[Sequence[_Said]], by_concept: Mapping[str, list[int]],
    weight: Mapping[str, float],
) -> int | None:  # fmt: skip
    """The group whose first saying is most alike, if one is enough."""
    rarest = sorted(one.about, key=lambda key: (-weight[key], key))[:RAREST]
    hits = Counter(number for key in rarest for number in by_concept.get(key, ()))
    best = max(
        (
            (_alike(groups[n][0], one, weight), -n)
            for n, count in hits.items()
            if count >= _fewest(groups[n][0], one) and _long_alike(groups[n][0], one, weight)
        ),
        default=(0.0, 0),
    )
    return -best[1] if best[0] >= ALIKE else None


def _fewest(first: _Said, one: _Said) -> int:
    """How many concepts they must share: "I will resign" has one, and it is enough."""
    return min(FEWEST, len(first.about), len(one.about))


def _alike(first: _Said, one: _Said, weight: Mapping[str, float]) -> float:
    """Which share of the lighter one's weight both have."""
    shared = _sum(first.about & one.about, weight)
    return shared / min(_sum(first.about, weight), _sum(one.about, weight))


def _long_alike(first: _Said, one: _Said, weight: Mapping[str, float]) -> bool:
    """Whether the heavier one speaks of it too, and does not only touch it."""
    shared = _sum(first.about & one.about, weight)
    heavier = max(_sum(first.about, weight), _sum(one.about, weight))
    return shared >= ALIKE_LONG * heavier


def _sum(keys: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(sorted(weight[key] for key in keys))


def _taken_back(
    one: _Said, groups: Sequence[Sequence[_Said]], by_concept: Mapping[str, list[int]],
    weight: Mapping[str, float],
) -> int | None:  # fmt: skip
    """The group that a report says the speaker goes back on: the most alike of earlier days."""
    if not one.back:
        return None
    hits = Counter(number for key in one.about for number in by_concept.get(key, ()))
    earlier = [
        number
        for number, count in hits.items()
        if count >= (1 if one.back == "word" else FEWEST) and _soon(groups[number][0], one)
    ]
    best = max(((_alike(groups[n][0], one, weight), -n) for n in earlier), default=(0.0, 0))
    return -best[1] if best[0] >= BACK else None


def _soon(first: _Said, one: _Said) -> bool:
    """Whether one lies after the other, and at most a month."""
    between = date.fromisoformat(one.day.latest) - date.fromisoformat(first.day.earliest)
    return first.day.latest < one.day.earliest and between.days <= MONTH


def _position(actor: str, matter: Sequence[_Said]) -> Position:
    turn, why = _turn(matter)
    return Position(
        actor=actor,
        matter=_words(matter),
        entries=tuple(
            PositionEntry(
                day=one.day.shown,
                text=one.spoken.text,
                stance=one.spoken.statement.stance,
                kind=one.spoken.statement.kind,
                passage=one.passage,
            )
            for one in matter
        ),
        changed=turn is not None,
        turn=turn,
        why=why,
    )


def _turn(matter: Sequence[_Said]) -> tuple[tuple[int, int] | None, str]:
    """The first later saying that turns round an earlier one, with the latest such."""
    sure = [n for n, one in enumerate(matter) if _sure(one)]
    for first, later in sorted(combinations(sure, 2), key=lambda pair: (pair[1], -pair[0])):
        a, b = matter[first], matter[later]
        if a.day.latest >= b.day.earliest:
            continue
        why = turned(a.spoken.statement, b.spoken.statement)
        if why is None and b.back and first == sure[0] and _taken(a, b):
            why = TAKEN_BACK
        if why:
            return (first, later), why
    return None, ""


def _taken(a: _Said, b: _Said) -> bool:
    """Whether what a report says was taken back can be what was said on the earlier day."""
    return not a.back and contrary(a.spoken.statement, b.spoken.statement)


def _sure(one: _Said) -> bool:
    speaker = one.spoken.statement.speaker
    return speaker is not None and speaker.resolved_by in SURE


def _words(matter: Sequence[_Said]) -> str:
    """What names the matter: words of the first saying that most others share, as printed."""
    counts = Counter(key for one in matter for key in one.about)
    least = max(2, len(matter) // 2)
    kept: dict[str, str] = {}
    for word in matter[0].spoken.text.split():
        bare_word = word.strip(".,;:!?()[]“”\"'‘’")
        for key in _about(bare_word):
            if counts[key] >= least:
                kept.setdefault(key, bare_word)
    shared = sorted(kept, key=lambda key: -counts[key])[:IN_MATTER]
    return ", ".join(kept[key] for key in kept if key in shared)
