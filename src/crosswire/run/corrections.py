"""What a person overrules: two names are one actor, or not; reports are one story, or not.

A correction is turned into judgements between names or reports, which stages read as they read the
machine's own, and which win over them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from difflib import get_close_matches
from itertools import product
from typing import Literal

from sqlalchemy import Connection

from crosswire.errors import NotFound, WrongUse
from crosswire.records.actor import Actor
from crosswire.records.link import MACHINE, Judgement, Link, LinkKind
from crosswire.records.story import Story
from crosswire.run.naming import named_id, named_story
from crosswire.store import actors as stored_actors
from crosswire.store import corrections as stored
from crosswire.store import reports as stored_reports
from crosswire.store import stories as stored_stories
from crosswire.store.corrections import Correction
from crosswire.words.fold import bare_words

Act = Literal["same-actor", "not-same-actor", "same-story", "split"]
Ends = Sequence[tuple[str, str]]


def in_force(connection: Connection) -> tuple[Link, ...]:
    """Every judgement by hand that was not taken back, in the order in which they were made.

    A judgement on a report holds for its newest version too.
    """
    newest = _newest(connection)
    return tuple(
        link
        for made in stored.load(connection)
        if made.undone_by is None
        for link in _moved(made, newest)
    )


def bearing_on(connection: Connection, story: Story) -> tuple[Correction, ...]:
    """The corrections in force that name a report of the story, or an actor named in it."""
    newest = _newest(connection)
    ends = set(story.reports)
    for actor in stored_actors.load_of(connection, story.reports):
        ends.update(actor.names)
    return tuple(
        made
        for made in stored.load(connection)
        if made.undone_by is None
        if any({link.a, link.b} & ends for link in _moved(made, newest))
    )


def _newest(connection: Connection) -> dict[str, str]:
    """For each version of each report, the id of the newest."""
    newest: dict[str, str] = {}
    for ids in _series(connection):
        newest.update(dict.fromkeys(ids, ids[-1]))
    return newest


def _series(connection: Connection) -> Iterator[list[str]]:
    """For each report, the ids of its versions, the active one last."""
    held: list[str] = []
    for version in stored_reports.versions(connection):
        held.append(version.id)
        if version.active:
            yield held
            held = []


def _moved(made: Correction, newest: dict[str, str]) -> Iterator[Link]:
    """The judgements of a correction, on the newest versions of the reports that it names."""
    for link in made.links:
        a, b = link.a, link.b
        if link.kind != "actor":
            a, b = sorted((newest.get(a, a), newest.get(b, b)))
        if a != b:
            yield replace(link, a=a, b=b)


def make(
    connection: Connection, act: Act, words: tuple[str, ...], *, by: str, why: str
) -> Correction:
    """Keeps a correction; raises ``NotFound`` and ``WrongUse`` where the words name nothing."""
    if not by.strip() or by == MACHINE:
        raise WrongUse("a correction needs the name of a person.", next_step="Say who: --by NAME")
    kind, judgement, ends = _ACTS[act]
    made = _now()
    links = tuple(
        Link(kind, min(pair), max(pair), judgement, 1.0, why, by, made)
        for pair in ends(connection, words)
    )
    correction = stored.correction(act, words, links)
    stored.save(connection, correction)
    return correction


def undo(connection: Connection, word: str, *, by: str) -> Correction:
    """Takes back the correction that ``word`` names: its id, or the beginning of it."""
    known = {correction.id: correction for correction in stored.load(connection)}
    id_ = named_id(word, known, "correction", "correct list")
    if known[id_].undone_by is None:
        stored.undo(connection, id_, by=by, at=_now())
    return next(made for made in stored.load(connection) if made.id == id_)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")


def _actor_ends(connection: Connection, words: tuple[str, ...]) -> Ends:
    """The pair of names that the words – names or ids of actors – stand for."""
    known = stored_actors.load(connection)
    names = {actor_name(known, word) for word in words}
    if len(names) != 2:
        raise WrongUse(
            "two different names are needed.", next_step="Give both, in quotation marks."
        )
    return [(min(names), max(names))]


def actor_name(known: tuple[Actor, ...], word: str) -> str:
    """The name that a word stands for: the word as printed if it is one, else that of the id."""
    bare = bare_words(word)
    for actor in known:
        if actor.id == word:
            return actor.name
        for name in actor.names:
            if bare_words(name) == bare:
                return name
    every = sorted({name for actor in known for name in actor.names})
    near = get_close_matches(word, every, n=3, cutoff=0.6)
    advice = f"Did you mean {' or '.join(near)}?" if near else "See `crosswire find NAME`."
    raise NotFound(f"no actor is called {word!r}.", next_step=advice)


def _story_ends(connection: Connection, words: tuple[str, ...]) -> Ends:
    """Every report of the stories that the words stand for, each joined to the first."""
    known = stored_stories.load(connection)
    named = {story.id: story for story in (named_story(word, known) for word in words)}
    if len(named) < 2:
        raise WrongUse("two different stories are needed.", next_step="See `crosswire stories`.")
    first, *others = sorted(report for story in named.values() for report in story.reports)
    return [(first, other) for other in others]


def _split_ends(connection: Connection, words: tuple[str, ...]) -> Ends:
    """The named reports, each parted from every other report of its story."""
    known = stored_stories.load(connection)
    holding = {report: story for story in known for report in story.reports}
    going = {named_id(word, holding, "report", "reports") for word in words}
    left = {one for report in going for one in holding[report].reports} - going
    if not left:
        raise WrongUse(
            "nothing would be left of the story.", next_step="Name only the reports that go."
        )
    return sorted(product(going, left))


_ACTS: dict[Act, tuple[LinkKind, Judgement, Callable[[Connection, tuple[str, ...]], Ends]]] = {
    "same-actor": ("actor", "same", _actor_ends),
    "not-same-actor": ("actor", "different", _actor_ends),
    "same-story": ("story", "same", _story_ends),
    "split": ("story", "different", _split_ends),
}
