"""Reports and readings made by hand, from their text and the words that are found in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from crosswire.records.actor import Actor, Mention
from crosswire.records.amount import Amount
from crosswire.records.collection import Collection
from crosswire.records.link import Link
from crosswire.records.name import Name
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Speaker, Statement
from crosswire.records.time import Time

CUES = {"accuses": "accused", "denies": "denied"}


@dataclass
class Written:
    """A report under construction; every method finds its words in the text, or fails."""

    id: str
    text: str
    day: str | None = "2025-06-10"
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    roles: list[Role] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)

    def at(self, words: str) -> Span:
        return Span(start := self.text.index(words), start + len(words))

    def sentences(self) -> tuple[Sentence, ...]:
        spans = [Span(*m.span()) for m in re.finditer(r"\S[^.?!]*(?:[.?!][”\"]?|$)", self.text)]
        return tuple(Sentence(span, (), False, 0) for span in spans)

    def around(self, span: Span) -> Span:
        held = [s.span for s in self.sentences() if s.span.meets(span)]
        return Span(held[0].start, held[-1].end)

    def role(self, words: str, person: str, title: str, of: str | None = None, tense=None):
        self.roles.append(Role(person, title, of, tense, self.at(words), words, "test"))
        return self

    def says(self, speaker: str, words: str, *, name: str = "", stance="says", kind="indirect"):
        span = self.at(words)
        who = Speaker(name or speaker, speaker, self.at(speaker))
        quoted = (span,) if kind == "direct" else ()
        self.statements.append(
            Statement(
                f"{self.id}{len(self.statements)}", kind, who, Cue(CUES.get(stance, "said"), span),
                Content(words, (span,)), stance, (), self.around(span), "test", quoted,
            )
        )  # fmt: skip
        return self

    def amount(self, words: str, value: float, counts: str | None, qualifier="exactly", **more):
        span = self.at(words)
        high = value if qualifier in ("exactly", "about") else None
        more = {"unit": "persons", **more}
        self.amounts.append(
            Amount(words, span, value, high, more["unit"], qualifier, counts, self.around(span),
                   more.get("place"))
        )  # fmt: skip
        return self

    def dated(self, words: str, day: str):
        self.times.append(Time(words, self.at(words), "DATE", day, day, day))
        return self

    def report(self) -> Report:
        return Report(self.id, self.id, self.text, published=self.day)

    def names(self) -> tuple[Name, ...]:
        found = []
        for kind, names in (("PERSON", self.people), ("PLACE", self.places)):
            for name in names:
                forms = dict.fromkeys((name, name.split()[-1])) if kind == "PERSON" else (name,)
                for form in forms:
                    for match in re.finditer(rf"\b{re.escape(form)}\b", self.text):
                        span = Span(*match.span())
                        if not any(other.span.meets(span) for other in found):
                            found.append(Name(span, form, kind, name))
        return tuple(sorted(found, key=lambda one: one.span))

    def reading(self) -> Reading:
        return Reading(
            self.id, self.sentences(), self.names(), tuple(self.roles), tuple(self.statements), (),
            tuple(self.times), tuple(sorted(self.amounts, key=lambda one: one.span)),
        )  # fmt: skip


def collected(*written: Written, copies: tuple[tuple[str, str], ...] = ()) -> Collection:
    """The reports as a collection; one name is one actor; ``copies``: (copy, original)."""
    mentions: dict[str, list[Mention]] = {}
    for one in written:
        for person in one.people:
            mentions.setdefault(person, []).append(Mention(one.id, person))
    actors = tuple(
        Actor(person, person, "PERSON", (person,), tuple(found))
        for person, found in mentions.items()
    )
    lineage = tuple(Link("copy", a, b, "same", 1.0, "test") for a, b in copies)
    return Collection(
        tuple(one.report() for one in written),
        tuple(one.reading() for one in written),
        lineage,
        actors,
    )


@pytest.fixture
def write() -> Callable[..., Written]:
    return Written


@pytest.fixture
def collect() -> Callable[..., Collection]:
    return collected
