"""Search: reports that hold words or in which somebody speaks, with the passages that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from crosswire.records.actor import Actor
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.run.views import Found
from crosswire.store import actors as stored_actors
from crosswire.store import readings as stored_readings
from crosswire.store import reports as stored_reports
from crosswire.store import search
from crosswire.store import stories as stored_stories
from crosswire.words.fold import bare_words

SHOWN = 3  # passages a report: enough to see what it is about


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; all that is given must hold.

    ``speaker``: somebody who says it. ``actor``: somebody named in the report. ``since``,
    ``until``: ISO days of publication, both included; undated reports then stay out.
    """

    words: str = ""
    outlet: str | None = None
    speaker: str | None = None
    actor: str | None = None
    since: str | None = None
    until: str | None = None


def found(connection: Connection, sought: Sought) -> Iterator[Found]:
    """Every active report that holds what is sought, best first, ties by id."""
    active = stored_reports.active(connection)
    actors = stored_actors.load(connection)
    speaking = _called(sought.speaker, actors)
    wanted = set(active)
    if sought.actor:
        named = _named(_called(sought.actor, actors), actors)
        wanted &= stored_actors.naming(connection, named)
    if speaking:
        wanted &= stored_readings.speaking(connection, speaking)
    story = {one: s.id for s in stored_stories.load(connection) for one in s.reports}
    for hit in _hits(connection, sought, active):
        if hit.report in wanted:
            (report,) = stored_reports.load(connection, [hit.report])
            if _fits(report, sought):
                (reading,) = stored_readings.load(connection, [hit.report])
                yield from _shown(report, reading, hit, speaking, story.get(report.id), sought)


def _hits(connection: Connection, sought: Sought, active: Sequence[str]) -> Iterator[search.Hit]:
    if search.query(sought.words):
        return search.hits(connection, sought.words)
    return (search.Hit(id_, 0.0, ()) for id_ in reversed(active))


def _called(name: str | None, actors: Sequence[Actor]) -> frozenset[str]:
    """Every name, bare, of the actors that are called so; the name itself at least."""
    if not name:
        return frozenset()
    bare = bare_words(name)
    names = {bare}
    for actor in actors:
        known = {bare_words(one) for one in (*actor.names, actor.name)}
        if bare in known or actor.id == name:
            names |= known
    return frozenset(names)


def _named(names: frozenset[str], actors: Sequence[Actor]) -> list[str]:
    """The ids of the actors that have a name with one of these in it."""
    return [
        actor.id for actor in actors if any(_within(names, bare_words(one)) for one in actor.names)
    ]


def _within(names: frozenset[str], name: str) -> bool:
    """Whether a name holds one of ``names`` as whole words."""
    return any(f" {one} " in f" {name} " for one in names)


def _fits(report: Report, sought: Sought) -> bool:
    day = report.day
    if sought.since and not (day and day >= sought.since):
        return False
    if sought.until and not (day and day <= sought.until):
        return False
    return not sought.outlet or bare_words(sought.outlet) in bare_words(report.outlet or "")


def _shown(
    report: Report,
    reading: Reading,
    hit: search.Hit,
    speaking: frozenset[str],
    story: str | None,
    sought: Sought,
) -> Iterator[Found]:
    """The report with its passages; nothing where the speaker says none of the words."""
    spans = _said(reading, speaking) if speaking else [s.span for s in reading.sentences]
    if search.query(sought.words):
        spans = _fullest(spans, hit.spans)
        if speaking and not spans:
            return
    elif not speaking:
        spans = []
    passages = tuple(Passage(report.id, span, span.of(report.text)) for span in spans[:SHOWN])
    yield Found(report, story, passages, hit.score)


def _fullest(spans: list[Span], hits: Sequence[Span]) -> list[Span]:
    """The spans that hold hits, those with most of them first."""
    counts = {span: sum(span.meets(hit) for hit in hits) for span in spans}
    return sorted((span for span in counts if counts[span]), key=lambda span: -counts[span])


def _said(reading: Reading, speaking: frozenset[str]) -> list[Span]:
    """Where these speakers are told to speak: the sentences of their statements."""
    sentences = (
        statement.sentence
        for statement in reading.statements
        if statement.speaker and _within(speaking, bare_words(statement.speaker.name))
    )
    return list(dict.fromkeys(sentences))
