"""Reports and readings made by hand, so that each test shows the whole of its material."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from crosswire.records.collection import Collection
from crosswire.records.link import Link
from crosswire.records.name import Name
from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.statement import Content, Cue, Speaker, Statement
from crosswire.records.story import Story
from crosswire.records.time import Time
from crosswire.words.tokens import content_tokens

_SENTENCE = re.compile(r"\S[^\n]*?[.?!][\"”]?(?=\s|$)|\S[^\n]+(?=\n|$)")


class Desk:
    """A story put together from texts; ``add`` gives the id of the report."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.readings: list[Reading] = []
        self.links: list[Link] = []

    def add(
        self,
        text: str,
        *,
        outlet: str | None = None,
        published: str | None = "2031-05-04",
        people: tuple[str, ...] = (),
        statements: tuple[tuple[str, str, str, str, str], ...] = (),
        times: tuple[tuple[str, str, str, str, bool], ...] = (),
    ) -> str:
        """``statements``: speaker as printed, name, cue, content, kind; first places are taken."""
        key = f"r{len(self.reports) + 1}"
        report = Report(id=key, address=f"{key}.txt", text=text, outlet=outlet, published=published)
        self.reports.append(report)
        self.readings.append(
            Reading(
                report=key,
                sentences=tuple(_sentences(text)),
                names=tuple(_names(text, people)),
                statements=tuple(_statement(text, *row) for row in statements),
                times=tuple(_time(text, *row) for row in times),
            )
        )
        return key

    def descends(self, child: str, parent: str, kind: str = "copy") -> None:
        self.links.append(Link(kind, child, parent, "same", 0.9, "eight words in a row alike"))

    @property
    def collection(self) -> Collection:
        return Collection(tuple(self.reports), tuple(self.readings), tuple(self.links))

    @property
    def story(self) -> Story:
        days = sorted(report.published for report in self.reports if report.published) or [None]
        ids = tuple(report.id for report in self.reports)
        return Story("s1", "Ferry sinks off Marrow Point", days[0], days[-1], ids, 1, 1, "g1")


def _sentences(text: str) -> list[Sentence]:
    found = []
    for match in _SENTENCE.finditer(text):
        paragraph = text.count("\n", 0, match.start())
        negated = " not " in match.group()
        lemmas = tuple(content_tokens(match.group()))
        found.append(Sentence(Span(*match.span()), lemmas, negated, paragraph))
    return found


def _names(text: str, people: tuple[str, ...]) -> list[Name]:
    found = []
    for person in people:
        for form in (person, person.split()[-1]):
            for match in re.finditer(rf"\b{re.escape(form)}\b", text):
                if not any(name.span.meets(Span(*match.span())) for name in found):
                    found.append(Name(Span(*match.span()), form, "PERSON", person))
    return sorted(found, key=lambda name: name.span)


def _span(text: str, words: str, start: int = 0) -> Span:
    place = text.index(words, start)
    return Span(place, place + len(words))


def _statement(text: str, printed: str, name: str, cue: str, content: str, kind: str) -> Statement:
    said = _span(text, content)
    holder = next(one.span for one in _sentences(text) if one.span.meets(said))
    speaker = _span(text, printed, holder.start)
    resolved = "printed" if printed == name else "pronoun"
    return Statement(
        id=f"{said.start}",
        kind=kind,
        speaker=Speaker(name, printed, speaker, resolved),
        cue=Cue(cue, _span(text, cue, holder.start)),
        content=Content(content, (said,)),
        stance="denies" if cue.startswith("den") else "says",
        via=(),
        sentence=Span(min(holder.start, speaker.start), max(holder.end, said.end)),
        rule="verb:clause",
        quotations=(said,) if kind == "direct" else (),
    )


def _time(text: str, words: str, value: str, earliest: str, latest: str, future: bool) -> Time:
    return Time(
        words, _span(text, words), "DATE", value, earliest or None, latest or None, future=future
    )


@pytest.fixture
def new_desk() -> Callable[[], Desk]:
    """Makes empty desks."""
    return Desk


@pytest.fixture
def desk() -> Desk:
    """An empty desk."""
    return Desk()


WIRE = (
    "MARROW POINT (Norwick Wire) - A ferry with 61 people on board sank off Marrow Point on "
    "Saturday, killing at least nine passengers.\n"
    "The ferry left Port Ayles at dawn in heavy fog, and a tug found its lifeboats at noon.\n"
    "“We heard a crack and then the deck was gone,” said Tomas Relling, a passenger.\n"
    "He said that the crew had not handed out life jackets.\n"
    "The ferry company will hold an inquiry next week.\n"
)
COPY = WIRE.replace("MARROW POINT (Norwick Wire) - ", "")
OWN = (
    "At least nine passengers were killed when a ferry sank off Marrow Point on Saturday with "
    "61 people on board.\n"
    "The harbour master, Ines Calder, said that the fog had lifted by seven.\n"
    "The ferry was built in 1998 and passed its last test in 2029.\n"
)


@pytest.fixture
def ferry() -> Desk:
    """A wire report, its copy, and a report of its own, all of one day."""
    made = Desk()
    spoken = (
        ("Tomas Relling", "Tomas Relling", "said",
         "We heard a crack and then the deck was gone,", "direct"),
        ("He", "Tomas Relling", "said", "that the crew had not handed out life jackets",
         "indirect"),
    )  # fmt: skip
    days = (
        ("Saturday", "2031-05-03", "2031-05-03", "2031-05-03", False),
        ("next week", "2031-W19", "2031-05-05", "2031-05-11", True),
    )
    wire = made.add(WIRE, outlet="Norwick Wire", people=("Tomas Relling",), statements=spoken,
                    times=days)  # fmt: skip
    copy = made.add(COPY, outlet="Port Ayles Gazette", people=("Tomas Relling",),
                    statements=spoken, times=days)  # fmt: skip
    made.add(
        OWN,
        outlet="Harbour Radio",
        people=("Ines Calder",),
        statements=(
            ("The harbour master, Ines Calder", "Ines Calder", "said",
             "that the fog had lifted by seven", "indirect"),
        ),
        times=(
            ("Saturday", "2031-05-03", "2031-05-03", "2031-05-03", False),
            ("1998", "1998", "1998-01-01", "1998-12-31", False),
            ("2029", "2029", "2029-01-01", "2029-12-31", False),
        ),
    )  # fmt: skip
    made.descends(copy, wire)
    return made
