"""The desk: reports gathered and kept, stories told, drafts checked. The way in from Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from crosswire.errors import NotReadable
from crosswire.gather.given import Given, Refused
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.run import corrections, health, history, listing, naming, seeking, steps
from crosswire.run.corrections import Act
from crosswire.run.draft import draft_report
from crosswire.run.once import Read, read_sources, read_text
from crosswire.run.views import CheckedDraft, Compared, Found, Gathered, Outcome, ToldStory
from crosswire.settings import Settings
from crosswire.store import corrections as stored_corrections
from crosswire.store import links as stored_links
from crosswire.store import reports as stored_reports
from crosswire.store import stories as stored_stories
from crosswire.store.corrections import Correction
from crosswire.store.session import MEMORY, open_desk

__all__ = ["Desk", "read_text"]

Source = str | Path
StoryLike = Story | str


class Desk:
    """Reports and what is made of them, in a file, or in memory where no file is named.

    Use it in a ``with`` block, or close it. What is gathered is on disk at once; readings, links
    and stories follow by themselves before anything that needs them. Wherever a story is asked
    for, its record, its id, the first characters of its id, a report's id, or ``"last"`` will do.
    Raises ``DeskError`` where the file is no desk or, without ``create``, is not there.
    """

    def __init__(
        self,
        where: str | Path = MEMORY,
        *,
        settings: Settings | None = None,
        create: bool = True,
        progress: steps.Progress | None = None,
    ):
        self.settings = settings or Settings.from_environment()
        self._session = open_desk(str(where), create=create)
        self._work = steps.Work(self._session, self.settings, progress)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the file back."""
        self._session.close()

    def gather(
        self,
        *sources: Source,
        outlet: str | None = None,
        published: str | None = None,
        progress: steps.Progress | None = None,
    ) -> Gathered:
        """Brings reports in, reads and links them, and says what became of each.

        ``outlet``, ``published``: what the files do not say of themselves. ``progress`` is called
        with the step, how many are done, and of how many.
        """
        work = replace(self._work, progress=progress or self._work.progress)
        given = Given(outlet=outlet, published=published)
        found = list(steps.gather(work, map(str, sources), given))
        steps.complete(work)
        return self.gathered(found)

    def confirm(
        self, *sources: Source, outlet: str | None = None, published: str | None = None
    ) -> Iterator[Outcome | Refused]:
        """Keeps reports and leaves reading them for later.

        What comes out is on disk when it comes out.
        """
        given = Given(outlet=outlet, published=published)
        return steps.gather(self._work, map(str, sources), given)

    def gathered(self, outcomes: Sequence[Outcome | Refused]) -> Gathered:
        """The summary of what ``confirm`` gave, with the trouble that was met in reading it."""
        trouble = {one.id: one.issues for one in self.reports()}
        return Gathered(
            tuple(
                replace(one, issues=trouble.get(one.report, one.issues))
                for one in outcomes
                if isinstance(one, Outcome)
            ),
            tuple(one for one in outcomes if isinstance(one, Refused)),
        )

    def read(
        self, *sources: Source, outlet: str | None = None, published: str | None = None
    ) -> Iterator[Read | Refused]:
        """Reads reports without storing anything."""
        given = Given(outlet=outlet, published=published)
        return read_sources(map(str, sources), given=given, settings=self.settings)

    def reports(self) -> tuple[listing.Listed, ...]:
        """Every report with its story, its versions and its issues, oldest first."""
        steps.complete(self._work)
        with self._session.reading() as connection:
            return listing.listed(connection)

    def report(self, word: str) -> Report:
        """The report with this id, or whose id alone begins so; older versions as well."""
        with self._session.reading() as connection:
            ids = (version.id for version in stored_reports.versions(connection))
            id_ = naming.named_id(word, ids, "report", "reports")
            return stored_reports.load(connection, [id_])[0]

    def versions(self, word: str) -> tuple[history.Revision, ...]:
        """Every version of a report, oldest first, each with what changed from the one before.

        ``word``: the id of any of them, or how it begins.
        """
        with self._session.reading() as connection:
            found = history.series(connection, word)
        return history.revisions(found, self.settings.parser)

    def stories(self) -> tuple[Story, ...]:
        """Every story, newest first."""
        steps.complete(self._work)
        with self._session.reading() as connection:
            return stored_stories.load(connection)

    def story(self, story: StoryLike) -> Story:
        """The story that ``story`` names; raises ``NotFound``."""
        word = story if isinstance(story, str) else story.id
        return naming.named_story(word, self.stories())

    def why(self, story: StoryLike) -> tuple[Link, ...]:
        """What holds a story together: for each of its reports but one, with which other, and why.

        Whoever follows the links from report to report finds the whole story.
        """
        found = self.story(story)
        with self._session.reading() as connection:
            return stored_links.load_story(connection, found.reports)

    def chained(self, story: StoryLike) -> tuple[Link, ...]:
        """With which other stories of its saga a story was joined, and why; ends are stories."""
        found = self.story(story)
        with self._session.reading() as connection:
            saga = stored_stories.load_saga(connection, found.saga)
            links = stored_links.load_saga(connection, [one.id for one in saga])
        return tuple(one for one in links if found.id in (one.a, one.b))

    def compare(self, story: StoryLike) -> Compared:
        """What the reports of a story agree on and differ in, and who descends from whom."""
        return steps.compare(self._work, self.story(story))

    def tell(
        self,
        story: StoryLike,
        *,
        as_of: str | None = None,
        since: str | None = None,
        rewrite: bool = False,
    ) -> ToldStory:
        """The account of a story; ``as_of``: as it could be told on that day (ISO).

        ``since``: a day (ISO); what rests only on reports published after it is marked as new.
        ``rewrite``: whether the language model of ``settings.llm_url`` may reword sentences, each
        of which must pass the verifier; raises ``WrongUse`` where none is set.
        """
        return steps.tell(self._work, self.story(story), as_of, since, rewrite=rewrite)

    def check(
        self,
        draft: Source | Report,
        *,
        against: Source | Sequence[Source] | None = None,
        story: StoryLike | None = None,
        since: str | None = None,
    ) -> CheckedDraft:
        """A draft – a file, a text, a report – checked against what was collected.

        ``against``: these files alone, and nothing of the desk. ``story``: this story's reports
        alone. ``since``: reports published on that day (ISO) or later.
        """
        if against is not None:
            sources = [against] if isinstance(against, str | Path) else against
            with Desk(settings=self.settings, progress=self._work.progress) as other:
                refused = other.gather(*sources).refused
                if not other.reports():
                    raise NotReadable(
                        "nothing to check against could be read.",
                        where=", ".join(map(str, sources)),
                        next_step=refused[0].issue.message if refused else "Name some reports.",
                    )
                return replace(other.check(draft, since=since), refused=refused)
        read = draft_report(
            draft,
            largest_file=self.settings.largest_file,
            private=self.settings.allow_private,
        )
        ids = None if story is None else self.story(story).reports
        steps.complete(self._work)
        return steps.check(self._work, read, ids, since)

    def find(
        self,
        words: str = "",
        *,
        outlet: str | None = None,
        speaker: str | None = None,
        actor: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> tuple[Found, ...]:
        """Reports that hold all of the words, best first; with a speaker, where she says them.

        Words in quotation marks must stand together. ``since``, ``until``: ISO days, both included.
        ``limit``: at most so many.
        """
        sought = seeking.Sought(words, outlet, speaker, actor, since, until)
        steps.complete(self._work)
        with self._session.reading() as connection:
            return tuple(islice(seeking.found(connection, sought), limit))

    def correct(self, act: Act, *words: str, by: str, why: str) -> Correction:
        """Overrules the machine; survives every rerun and is shown as a correction.

        ``act``: "same-actor", "not-same-actor" (two names), "same-story" (two or more stories or
        reports), "split" (the reports that leave their story).
        """
        steps.complete(self._work)
        with self._session.writing() as connection:
            return corrections.make(connection, act, words, by=by, why=why)

    def undo(self, word: str, *, by: str) -> Correction:
        """Takes a correction back; it stays on record, and counts no more."""
        with self._session.writing() as connection:
            return corrections.undo(connection, word, by=by)

    def corrections(self) -> tuple[Correction, ...]:
        """Every correction in the order in which they were made, those taken back as well."""
        with self._session.reading() as connection:
            return stored_corrections.load(connection)

    def corrections_of(self, story: StoryLike) -> tuple[Correction, ...]:
        """The corrections in force that bear on a story: on its reports, or on who is in it."""
        with self._session.reading() as connection:
            return corrections.bearing_on(connection, self.story(story))

    def health(self) -> tuple[health.Test, ...]:
        """What is tested of the desk, and what came of it: see ``crosswire doctor``."""
        with self._session.reading() as connection:
            return health.tests(connection, self.settings)
