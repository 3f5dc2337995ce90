"""The order of the work: gather → store → read → link → compare → tell. Only this file knows it.

Every step takes records from the desk, hands them to a stage, and puts back what comes out. What is
confirmed is on disk; what is derived – readings, links, stories – is completed by whichever command
comes next, so that nothing is lost or left half done when the process is killed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from crosswire.compare.draft import check as check_draft
from crosswire.compare.draft.candidates import Kept, narrowed
from crosswire.compare.findings import findings
from crosswire.errors import NotFound
from crosswire.gather.given import Given, Refused
from crosswire.gather.sources import reports as gathered
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.link.stories import linked_stories
from crosswire.records.collection import Collection
from crosswire.records.identity import content_id
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.run import edition, local
from crosswire.run.corrections import in_force
from crosswire.run.nearness import near
from crosswire.run.rewriter import reworded
from crosswire.run.uncollected import uncollected
from crosswire.run.views import CheckedDraft, Compared, Outcome, ToldStory
from crosswire.settings import Settings
from crosswire.store import actors as stored_actors
from crosswire.store import links as stored_links
from crosswire.store import readings as stored_readings
from crosswire.store import reports as stored_reports
from crosswire.store import stories as stored_stories
from crosswire.store.session import Session
from crosswire.tell.account import account

CONFIRMED_AT_ONCE = (
    20  # reports a transaction: more would be lost to a kill, fewer wait for the disk
)
READ_AT_ONCE = 200  # reports held in memory on their way to the reader

Progress = Callable[[str, int, int | None], None]  # step, how many are done, of how many


@dataclass(frozen=True, slots=True)
class Work:
    """A desk to work on, with the settings and whoever wants to see the work go on."""

    session: Session
    settings: Settings
    progress: Progress | None = None

    def tell(self, step: str, done: int, total: int | None = None) -> None:
        """Says how far a step is."""
        if self.progress:
            self.progress(step, done, total)


def gather(work: Work, sources: Iterable[str], given: Given) -> Iterator[Outcome | Refused]:
    """Keeps every report of the sources; what comes out is on disk when it comes out."""
    with work.session.writing() as connection:
        run = stored_reports.begin_run(connection)
    largest, private = work.settings.largest_file, work.settings.allow_private
    found = gathered(tuple(sources), given, largest_file=largest, private=private)
    done = 0
    while batch := list(islice(found, CONFIRMED_AT_ONCE)):
        with work.session.writing() as connection:
            kept = [_keep(connection, one, run, given.outlet) for one in batch]
        done += len(batch)
        work.tell("Gathering", done)
        yield from kept
    with work.session.writing() as connection:
        stored_reports.end_run(connection)


def _keep(
    connection: Connection, one: Report | Refused, run: int, outlet: str | None
) -> Outcome | Refused:
    if isinstance(one, Refused):
        return one
    kept = stored_reports.keep(connection, one, run=run, outlet=outlet)
    return Outcome(one.id, one.address, kept.state, one.issues)


def complete(work: Work) -> None:
    """Brings everything that is derived up to date: readings, then links, actors and stories."""
    read(work)
    link(work)


def read(work: Work) -> None:
    """Reads every active report that has no reading by this edition of the reader."""
    edited = edition.reader(work.settings.parser)
    with work.session.reading() as connection:
        active = stored_reports.active(connection)
        missing = stored_readings.missing(connection, active, edited)
    for begin in range(0, len(missing), READ_AT_ONCE):
        with work.session.reading() as connection:
            reports = stored_reports.load(connection, missing[begin : begin + READ_AT_ONCE])
        work.tell("Reading", begin, len(missing))
        for done in _read_and_kept(work, reports, edited):
            work.tell("Reading", begin + done, len(missing))


def _read_and_kept(work: Work, reports: tuple[Report, ...], edited: str) -> Iterator[int]:
    """Reads reports and keeps their readings; says how many are kept."""
    found = local.readings(reports, work.settings.parser, work.settings.processes)
    pairs = zip(reports, found, strict=True)
    done = 0
    while batch := list(islice(pairs, CONFIRMED_AT_ONCE)):
        with work.session.writing() as connection:
            for report, reading in batch:
                stored_readings.save(connection, report, reading, edited)
        done += len(batch)
        yield done


def link(work: Work) -> None:
    """Derives lineage, actors and stories anew if anything that they rest on has changed."""
    basis, corrections = _basis(work)
    with work.session.reading() as connection:
        if stored_links.basis(connection) == basis:
            return
        ids = stored_reports.active(connection)
        reports = stored_reports.lot(connection, ids)
        readings = stored_readings.lot(connection, ids)
        work.tell("Linking", 0)
        descent = lineage(reports, readings)
        found = linked_stories(reports, readings, descent, corrections)
        found_actors = actors(reports, readings, corrections)
    with work.session.writing() as connection:
        made = (*descent, *found.links, *found.chains)
        stored_links.replace_all(connection, made, basis)
        stored_actors.replace_all(connection, found_actors)
        stored_stories.replace_all(connection, found.stories)


def _basis(work: Work) -> tuple[str, tuple[Link, ...]]:
    """What links rest on, as an id, and the corrections among it."""
    with work.session.reading() as connection:
        ids = stored_reports.active(connection)
        digests = stored_reports.digests(connection)
        corrections = in_force(connection)
    code = edition.edition("records", "words", "link")
    reader = edition.reader(work.settings.parser)
    known = [(id_, digests[id_]) for id_ in ids]
    return content_id(code, reader, known, corrections), corrections


@uncollected()
def compare(work: Work, story: Story) -> Compared:
    """The findings of a story, with what the rest of its saga says as their background."""
    whole = collection(work, _saga(work, story))
    own = whole.only(story.reports)
    found = findings(own, whole)
    cited = {passage.report for one in found for side in one.sides for passage in side.passages}
    return Compared(story, own.lineage, found, whole.only({*story.reports, *cited}).reports)


@uncollected()
def tell(
    work: Work, story: Story, as_of: str | None, since: str | None = None, *, rewrite: bool = False
) -> ToldStory:
    """The account of a story, from what was published up to a day (ISO) or from all of it.

    ``since``: a day (ISO), after which what was published is marked as new. ``rewrite``: whether
    the rewriter of the settings is asked.
    """
    whole = collection(work, _saga(work, story))
    if as_of is not None:
        whole = whole.only(one.id for one in whole.reports if one.day and one.day <= as_of)
    own = whole.only(story.reports)
    if not own.reports:
        raise NotFound(
            f"no report of this story is known to be from {as_of} or before.",
            where=story.id,
            next_step="Name a later day, or leave --as-of out.",
        )
    found = findings(own, whole)
    told = account(story, whole, found, as_of=as_of, since=since)
    return ToldStory.of(reworded(told, work.settings) if rewrite else told)


def check(work: Work, draft: Report, ids: Iterable[str] | None, since: str | None) -> CheckedDraft:
    """A draft against these reports, or all; ``since``: those published then (ISO) or later.

    A report that is the draft itself, word for word, is no evidence for it and stays out.
    """
    reading = next(local.readings([draft], work.settings.parser))
    return checked(work, draft, reading, ids, since)


@uncollected()
def checked(
    work: Work, draft: Report, reading: Reading, ids: Iterable[str] | None, since: str | None
) -> CheckedDraft:
    """What ``check`` gives, of a draft that is read already."""
    kept = chosen(work, draft, reading, ids, since)
    whole = collection(work, kept)
    return CheckedDraft.of(check_draft(draft, reading, whole, kept), whole.reports)


def chosen(
    work: Work, draft: Report, reading: Reading, ids: Iterable[str] | None, since: str | None
) -> Kept:
    """The reports that a draft is compared with, each with the numbers of its nearest sentences."""
    with work.session.reading() as connection:
        if ids is None:
            every = since is not None
            ids = stored_reports.active(connection) if every else near(connection, draft, reading)
        reports = stored_reports.load(connection, ids)
        others = [one for one in reports if one.text.strip() != draft.text.strip()]
        dated = [one.id for one in others if since is None or (one.day and one.day >= since)]
        return narrowed(reading, stored_readings.sentences(connection, dated))


def _saga(work: Work, story: Story) -> list[str]:
    """The reports of every story of the saga, the story's own among them."""
    with work.session.reading() as connection:
        known = stored_stories.load_saga(connection, story.saga)
    return [report for one in known for report in one.reports]


def collection(work: Work, ids: Iterable[str] | None = None) -> Collection:
    """The material of these reports, or of the whole desk, as one argument for a stage."""
    with work.session.reading() as connection:
        wanted = tuple(stored_reports.active(connection) if ids is None else ids)
        return Collection(
            stored_reports.load(connection, wanted),
            stored_readings.load(connection, wanted),
            stored_links.load(connection, wanted),
            stored_actors.load_of(connection, wanted),
        )
