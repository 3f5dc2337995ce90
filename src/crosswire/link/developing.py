"""Stories that one event's later days belong to, though their words have moved on.

The funeral, the hospital's count and the inquiry share few words with the first dispatch; they
share the days, and a place or a name that hardly any other news has. Of what kind a name is matters
little here: parsers take rare towns for persons as often as not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crosswire.link.days import number
from crosswire.link.terms import Terms, centre, cosine_of, stem, usual_share
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span

RARE = 0.002  # of English news reports: a name that they hardly have
SHORTEST = 4  # letters of such a name
DAYS = 4  # between the last report of the one and the first of the other
NEAR = 0.25  # cosine of the two stories' terms
LEAD = 3  # sentences in which a report says what it is about; a dateline is one
WIDEST = 200  # stories; a name that more of them have says nothing

Group = Sequence[int]


def developing(
    groups: Sequence[Group],
    reports: Sequence[Report],
    readings: Sequence[Reading],
    weighed: Sequence[Terms],
) -> list[tuple[Group, Group]]:
    """Pairs of groups that tell one event under one rare name within a few days."""
    days = [
        sorted(day for one in group if (day := number(reports[one].day)) is not None)
        for group in groups
    ]
    sharing: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if days[at]:
            for name in _names([(reports[one], readings[one]) for one in group]):
                sharing[name].append(at)
    centres = {
        at: centre([weighed[one] for one in groups[at]])
        for several in sharing.values()
        for at in several
        if len(several) > 1
    }
    found = {
        (low, high)
        for numbers in sharing.values()
        if len(numbers) <= WIDEST
        for at, low in enumerate(numbers)
        for high in numbers[at + 1 :]
        if _gap(days[low], days[high]) <= DAYS and cosine_of(centres[low], centres[high]) >= NEAR
    }
    return [(groups[low], groups[high]) for low, high in sorted(found)]


def _names(group: Sequence[tuple[Report, Reading]]) -> list[str]:
    """The rare names that most reports of a group have in their title or lead."""
    named: Counter[str] = Counter()
    for report, reading in group:
        named.update(_in_lead(report, reading))
    return sorted(name for name, times in named.items() if 2 * times > len(group))


def _in_lead(report: Report, reading: Reading) -> set[str]:
    title = report.title_span or Span(0, 0)
    body = [one.span for one in reading.sentences if not title.holds(one.span)]
    end = body[:LEAD][-1].end if body else title.end
    return {
        term
        for name in reading.names
        if name.kind != "COUNTRY" and name.span.end <= end
        for term in map(stem, name.text.split())
        if len(term) >= SHORTEST and usual_share(term) < RARE
    }


def _gap(first: Sequence[int], second: Sequence[int]) -> int:
    """The days between two ranges of days; 0 where they meet."""
    latest, earliest = max(first[0], second[0]), min(first[-1], second[-1])
    return max(0, latest - earliest)
