"""The reports of one event as it develops, and the chains of stories.

Reports whose words are alike, held against their surroundings and faded by the days between them,
form a story by average link. Copies and rewrites of one another are one story; a person's
corrections are above all. The result depends on the set of reports alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from textwrap import shorten
from urllib.parse import urlsplit

from crosswire.link.clusters import average_link
from crosswire.link.corrections import judged
from crosswire.link.days import number
from crosswire.link.developing import developing
from crosswire.link.likeness import cosines, faded, likeness
from crosswire.link.sagas import sagas
from crosswire.link.terms import Terms, counts, vectors
from crosswire.records.collection import Collection
from crosswire.records.identity import content_id
from crosswire.records.link import Link
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.story import Story
from crosswire.words.fold import bare_words

SAME_STORY = 0.45  # the mean likeness that makes two groups one: evals/stories.py
LONGEST_HEADLINE = 110  # characters of a text that stands in for a missing title
Pair = tuple[int, int]


def stories(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    lineage: Iterable[Link] = (),
    corrections: Iterable[Link] = (),
) -> tuple[Story, ...]:
    """Every report in exactly one story; newest story first, then by id."""
    reading = {one.report: one for one in readings}
    ordered = sorted({report.id: report for report in reports}.values(), key=_age)
    pages = [reading.get(one.id, Reading(one.id)) for one in ordered]
    weighed = vectors([counts(one, page) for one, page in zip(ordered, pages, strict=True)])
    lineage = tuple(lineage)
    groups = story_groups(ordered, pages, weighed, lineage, corrections)
    chains = sagas(ordered, pages, weighed, groups)
    collection = Collection(tuple(ordered), (), lineage)
    found = [
        _story([ordered[one] for one in group], [weighed[one] for one in group], saga, collection)
        for group, saga in zip(groups, chains, strict=True)
    ]
    return tuple(sorted(found, key=lambda story: (_newest_first(story.last), story.id)))


def story_groups(
    reports: Sequence[Report],
    readings: Sequence[Reading],
    weighed: Sequence[Terms],
    lineage: Iterable[Link],
    corrections: Iterable[Link],
) -> list[list[int]]:
    """The positions of the reports, in groups."""
    place = {report.id: at for at, report in enumerate(reports)}
    byhand = judged(corrections, "story")
    dependent = [(link.a, link.b) for link in lineage if link.makes_dependent]
    together = _places(place, [*byhand.together, *dependent])
    apart = _places(place, byhand.apart)
    alike = likeness(faded(cosines(weighed), [one.day for one in reports]), len(reports))
    groups = average_link(len(reports), alike, SAME_STORY, together=together, apart=apart)
    further = [(a[0], b[0]) for a, b in developing(groups, reports, readings, weighed)]
    kept = [(group[0], one) for group in groups for one in group[1:]]
    return average_link(len(reports), {}, SAME_STORY, together=[*kept, *further], apart=apart)


def _places(place: dict[str, int], ends: Iterable[tuple[str, str]]) -> list[Pair]:
    known = [(place[a], place[b]) for a, b in ends if a in place and b in place and a != b]
    return [(min(pair), max(pair)) for pair in known]


def _age(report: Report) -> tuple[str, str]:
    """Oldest first; undated reports last; ids break ties."""
    return (report.published or "9999", report.id)


def _newest_first(day: str | None) -> int:
    return -(number(day) or 0)


def _story(
    reports: Sequence[Report], weighed: Sequence[Terms], saga: str, collection: Collection
) -> Story:
    days = sorted(report.day for report in reports if report.day)
    ids = tuple(report.id for report in reports)
    return Story(
        id=content_id("story", ids[0]),
        headline=headline(reports, weighed, collection.descendants),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=ids,
        outlets=len({outlet(report) for report in reports}),
        independent=collection.independent(ids),
        saga=saga,
    )


def outlet(report: Report) -> str:
    """Who published it, for counting: the outlet, else the address's host, else the report."""
    if report.outlet:
        return bare_words(report.outlet)
    host = urlsplit(report.url or report.address).netloc.lower().removeprefix("www.")
    return host or report.id


def headline(
    reports: Sequence[Report], weighed: Sequence[Terms], descendants: Container[str] = ()
) -> str:
    """The title that most reports carry; of several, that of the report most like the others.

    ``descendants``: reports that copy or rewrite another; their titles count only where no other
    report has one.
    """
    centre: Counter[str] = Counter()
    for terms in weighed:
        centre.update(terms)
    titled = [(one, terms) for one, terms in zip(reports, weighed, strict=True) if one.title]
    titled = [pair for pair in titled if pair[0].id not in descendants] or titled
    if not titled:
        return first_line(reports[0])
    carried = Counter(bare_words(one.title or "") for one, _ in titled)
    best = max(
        titled,
        key=lambda pair: (
            carried[bare_words(pair[0].title or "")],
            round(sum(weight * centre[term] for term, weight in pair[1].items()), 9),
        ),
    )
    return best[0].title or ""


def first_line(report: Report) -> str:
    """The beginning of the first line that is no furniture, for a report without a title."""
    at = 0
    for line in report.text.splitlines(keepends=True):
        aside = any(span.start <= at < span.end for span in report.furniture)
        if line.strip() and not aside:
            return shorten(line, LONGEST_HEADLINE, placeholder=" …")
        at += len(line)
    return report.address
