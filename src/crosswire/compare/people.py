"""Who is who across reports: one key for each name, whatever the spelling."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from crosswire.compare.concepts import NOBODY, Concept, concepts, name_key
from crosswire.records.collection import Collection
from crosswire.records.name import Name
from crosswire.records.reading import Reading
from crosswire.records.span import Span

_ENDS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii"})
_DEMONYM_ENDS = ("n", "an", "ian", "ese", "i")


def surname(name: str) -> str:
    """The last word of a name that is no "Jr."."""
    words = [word for word in name.split() if word.lower() not in _ENDS]
    return words[-1].strip(".,") if words else name


def person_key(name: str) -> str:
    """The concept key of a person: the surname in one spelling."""
    return "@" + name_key(surname(name))


class People:
    """The people and other names of a collection: keys for concepts, one identity a person.

    Persons whom the collection's actors join are one; a person whom they do not know is whoever has
    the same surname, in any spelling. ``known``: further words that are names, with their keys.
    """

    def __init__(self, collection: Collection, known: Mapping[str, str] = NOBODY) -> None:
        self.collection = collection
        self._read: dict[tuple[str, Span], tuple[Concept, ...]] = {}
        self._persons = {r.report: tuple(self._named(r)) for r in collection.readings}
        names = [name for reading in collection.readings for name in reading.names]
        self.known = _known(names) | {
            key[1:]: key for named in self._persons.values() for _, key in named
        }
        self.known |= known

    def _named(self, reading: Reading) -> Iterable[tuple[Span, str]]:
        for name in reading.names:
            if name.kind == "PERSON":
                yield name.span, person_key(self.full_name(reading.report, name.actor))

    def persons(self, report: str) -> tuple[tuple[Span, str], ...]:
        """Where people are named in a report, with their keys."""
        return self._persons.get(report, ())

    def concepts(self, report: str, spans: Iterable[Span]) -> tuple[Concept, ...]:
        """The concepts in these parts of a report; a sentence is read once, when asked for."""
        return tuple(
            one
            for span in spans
            for read in self._sentences(report, span)
            for one in _within(read, span)
        )

    def _sentences(self, report: str, span: Span) -> Iterable[Sequence[Concept]]:
        """The concepts of the sentences that hold a span together, else of the span itself."""
        held = self._spans[report]
        first = max(0, bisect_right(held, span.start, key=lambda one: one.start) - 1)
        last = bisect_left(held, span.end, key=lambda one: one.start)
        met = held[first:last]
        whole = met and met[0].start <= span.start < met[0].end and span.end <= met[-1].end
        return (self._of(report, one) for one in (met if whole else [span]))

    @cached_property
    def _spans(self) -> dict[str, list[Span]]:
        return {one.report: [s.span for s in one.sentences] for one in self.collection.readings}

    def _of(self, report: str, span: Span) -> tuple[Concept, ...]:
        if (report, span) not in self._read:
            text = self.collection.report[report].text
            named = [(place, key) for place, key in self.persons(report) if span.holds(place)]
            self._read[report, span] = concepts(text, span, self.known, named)
        return self._read[report, span]

    def identity(self, report: str, name: str) -> str:
        """One string for a person, equal over the reports that mean the same person."""
        actor = self.collection.actor(report, name)
        return actor.id if actor else person_key(name)

    def full_name(self, report: str, name: str) -> str:
        """The name under which the person is best known in the collection."""
        actor = self.collection.actor(report, name)
        return actor.name if actor else name


def _within(read: Sequence[Concept], span: Span) -> Sequence[Concept]:
    first = bisect_left(read, span.start, key=lambda one: one.span.start)
    last = bisect_left(read, span.end, key=lambda one: one.span.start)
    return read[first:last]


def _known(names: Iterable[Name]) -> dict[str, str]:
    """Words of names that are no people's; "Kestrian" where "Kestria" is named has its key."""
    bare: dict[str, str] = {}
    for text in dict.fromkeys(name.text for name in names if name.kind != "PERSON"):
        for concept in concepts(text, Span(0, len(text))):
            word = concept.span.of(text)
            if concept.kind == "word" and word[0].isupper():
                bare.setdefault(name_key(word), concept.key)
    return {key: _stem_name(key, bare) for key in sorted(bare)}


def _stem_name(key: str, bare: dict[str, str]) -> str:
    for end in _DEMONYM_ENDS:
        land = key.removesuffix(end)
        for name in (land, land + "a", land + "e"):
            if land != key and len(land) > 3 and name in bare:
                return bare[name]
    return bare[key]


def same_person(a: str, b: str) -> bool:
    """Whether two names can mean one person: same surname, and first names that do not differ.

    A name that holds all words of another is the same with more beside it.
    """
    short, long = sorted((a.lower().split(), b.lower().split()), key=len)
    if len(short) > 1 and set(short) <= set(long):
        return True
    if person_key(a) != person_key(b):
        return False
    if len(a.split()) == 1 or len(b.split()) == 1:
        return True
    first_a, first_b = a.split()[0].strip("."), b.split()[0].strip(".")
    if min(len(first_a), len(first_b)) <= 1:
        return first_a[:1] == first_b[:1]
    return name_key(first_a)[:2] == name_key(first_b)[:2]
