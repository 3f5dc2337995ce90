"""The reports of one event as it develops, and the chains of stories.

Reports whose words are alike, held against their surroundings and faded by the days between them,
form a story by average link. Copies and rewrites of one another are one story; a person's
corrections are above all. The result depends on the set of reports alone.

    briefs         what the making of stories looks at, beside the words
    clusters       groups by average link, under a person's corrections
    crowded        one event's many reports that fell into several stories, put together
    developing     stories that one event's later days belong to
    sagas          chains of stories
    reasons        why the reports of a story are one story
    chained        why the stories of a saga are one saga
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import shorten

import numpy as np

from crosswire.link.corrections import Groups, judged
from crosswire.link.cosines import cosines
from crosswire.link.days import number
from crosswire.link.likeness import faded, likeness
from crosswire.link.pages import Pages
from crosswire.link.pairs import Pair, Pairs
from crosswire.link.stories.briefs import Brief, Briefs, bare_words
from crosswire.link.stories.chained import chained, story_id
from crosswire.link.stories.clusters import average_link
from crosswire.link.stories.crowded import SAME_EVENT, crowded, shown
from crosswire.link.stories.developing import Later, developing
from crosswire.link.stories.reasons import Grounds, Words, reasons
from crosswire.link.stories.sagas import sagas
from crosswire.link.terms import Counted, counts
from crosswire.link.vectors import Vectors
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story

SAME_STORY = 0.445  # the mean likeness that makes two groups one: evals/stories.py
LONGEST_HEADLINE = 110  # characters of a text that stands in for a missing title


def stories(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    lineage: Iterable[Link] = (),
    corrections: Iterable[Link] = (),
) -> tuple[Story, ...]:
    """Every report in exactly one story; newest story first, then by id.

    The sequences may load what is asked for: each report is looked at once.
    """
    return linked_stories(reports, readings, lineage, corrections, explained=False).stories


@dataclass(frozen=True)
class LinkedStories:
    """``links``: of kind ``story``, the judgements that hold each story together.

    ``chains``: of kind ``saga``, those that hold each saga together, between ids of stories.
    """

    stories: tuple[Story, ...]
    links: tuple[Link, ...]
    chains: tuple[Link, ...] = ()


def linked_stories(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    lineage: Iterable[Link] = (),
    corrections: Iterable[Link] = (),
    *,
    explained: bool = True,
) -> LinkedStories:
    """The stories, and why; to explain a story most of its reports are looked at once more.

    Whoever follows the links from report to report finds the stories again.
    """
    pages = Pages(reports, readings)
    makes, counted, briefs = Briefs(), Counted(), []
    for report, reading in pages:
        briefs.append(makes.of(report, reading))
        counted.add(counts(report, reading))
    vectors = counted.vectors()
    dependent = [link for link in lineage if link.makes_dependent]
    grounds = _grounds(briefs, vectors, dependent, corrections)
    groups = grounds.groups
    chains = sagas(groups, briefs, vectors.centres(groups))
    told = _Telling(pages, briefs, vectors, dependent)
    found = [told.story(group, saga) for group, saga in zip(groups, chains.ids, strict=True)]
    found.sort(key=lambda story: (_newest_first(story.last), story.id))
    if not explained:
        return LinkedStories(tuple(found), ())
    words = Words(list(counted.words.number), makes.names)
    links = reasons(grounds, pages, briefs, vectors, words)
    return LinkedStories(tuple(found), links, chained(chains, groups, briefs, pages, words.names))


def _grounds(
    briefs: Sequence[Brief],
    vectors: Vectors,
    lineage: Sequence[Link],
    corrections: Iterable[Link],
) -> Grounds:
    """The positions of the reports, in groups, and what made them so."""
    count, days = len(briefs), [one.day for one in briefs]
    place = {one.id: at for at, one in enumerate(briefs)}
    byhand = judged(corrections, "story")
    together = _places(place, [*byhand.together, *((link.a, link.b) for link in lineage)])
    apart = _places(place, byhand.apart)
    alike = likeness(faded(cosines(vectors, days), days), count)
    groups = average_link(count, alike, SAME_STORY, together=together, apart=apart)
    later = developing(groups, briefs, vectors.centres(groups))
    crowds = crowded(groups, briefs, vectors)
    whole = _joined(groups, crowds, later, apart)
    pairs = zip(crowds, crowds.values.tolist(), strict=True)
    later += [shown(pair, groups, vectors, cosine) for pair, cosine in pairs]
    alike = alike.only(alike.values >= SAME_STORY)
    return Grounds(whole, byhand.links, lineage, alike, later)


def _joined(
    groups: Sequence[Sequence[int]], crowds: Pairs, later: Iterable[Later], apart: Iterable[Pair]
) -> list[list[int]]:
    """The groups, joined where two are parts or days of one event, and no person parted them."""
    of = {one: at for at, group in enumerate(groups) for one in group}
    together = [(of[one.pair[0]], of[one.pair[1]]) for one in later]
    barred = [(of[a], of[b]) for a, b in apart]
    chains = average_link(len(groups), crowds, SAME_EVENT, together=together, apart=barred)
    return sorted(sorted(one for at in chain for one in groups[at]) for chain in chains)


def _places(place: dict[str, int], ends: Iterable[tuple[str, str]]) -> list[Pair]:
    known = [(place[a], place[b]) for a, b in ends if a in place and b in place and a != b]
    return [(min(pair), max(pair)) for pair in known]


def _newest_first(day: str | None) -> int:
    return -(number(day) or 0)


class _Telling:
    """Stories from groups of reports, with the headline and the counts of each."""

    def __init__(
        self, pages: Pages, briefs: Sequence[Brief], vectors: Vectors, lineage: Iterable[Link]
    ) -> None:
        self._pages, self._briefs, self._vectors = pages, briefs, vectors
        self._origins = Groups()
        self._descendants = set()
        for link in lineage:
            self._origins.join(link.a, link.b)
            if link.kind != "shared":
                self._descendants.add(link.a)

    def story(self, group: Sequence[int], saga: str) -> Story:
        briefs = [self._briefs[one] for one in group]
        days = sorted(one.day for one in briefs if one.day)
        return Story(
            id=story_id(briefs[0]),
            headline=self._headline(group),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            reports=tuple(one.id for one in briefs),
            outlets=len({one.outlet for one in briefs}),
            independent=len({self._origins.of(one.id) for one in briefs}),
            saga=saga,
        )

    def _headline(self, group: Sequence[int]) -> str:
        """The title that most reports carry; of several, that of the one most like the others.

        Titles of copies and rewrites count only where no other report has one.
        """
        titled = [one for one in group if self._briefs[one].title]
        own = [one for one in titled if self._briefs[one].id not in self._descendants]
        titled = own or titled
        if not titled:
            return first_line(self._pages.report(group[0]))
        titles = {one: self._briefs[one].title or "" for one in titled}
        if len(set(titles.values())) == 1:
            return titles[titled[0]]
        carried = Counter(bare_words(title) for title in titles.values())
        central = dict(zip(group, _central(self._vectors, group), strict=True))
        best = max(titled, key=lambda one: (carried[bare_words(titles[one])], central[one]))
        return titles[best]


def _central(vectors: Vectors, group: Sequence[int]) -> list[float]:
    """For each report of a group how much its words are those of all."""
    rows = np.array(group)
    weights = vectors.weights[rows].astype(float)
    _, of = np.unique(vectors.terms[rows], return_inverse=True)
    of = of.reshape(weights.shape)
    total = np.bincount(of.ravel(), weights.ravel())
    found: list[float] = np.round((weights * total[of]).sum(axis=1), 9).tolist()
    return found


def first_line(report: Report) -> str:
    """The beginning of the first line that is no furniture, for a report without a title."""
    at = 0
    for line in report.text.splitlines(keepends=True):
        aside = any(span.start <= at < span.end for span in report.furniture)
        if line.strip() and not aside:
            return shorten(line, LONGEST_HEADLINE, placeholder=" …")
        at += len(line)
    return report.address
