"""Five real reports against what a careful reader finds in them.

Reads the folders ``seeds`` and ``key`` beside the gold data, with and without dates given. Metrics,
each a share of the key's rows: statements (content overlap at least 0.5 and the right speaker),
direct quotations verbatim, roles, amounts, times with the value, conflicts found, stories, credits,
furniture, defects; ``.max`` metrics count what must not be reported.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.link.stories import stories
from crosswire.read.reading import read_reports
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.records.story import Story
from crosswire.words.fold import bare_words
from evals.gold import PIPELINE, NoGold, folder
from evals.score import overlap, same_person

Row = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """The five reports, read and linked; ``names`` gives a report's file by its id."""

    key: dict[str, Any]
    reports: dict[str, Report]
    readings: dict[str, Reading]
    collection: Collection
    stories: tuple[Story, ...]

    @property
    def names(self) -> dict[str, str]:
        """Report id to file name."""
        return {report.id: name for name, report in self.reports.items()}


@cache
def desk(*, dated: bool) -> Desk:
    """The whole way from the five files to stories, with or without their dates given."""
    place = folder().parent
    if not (place / "seeds").is_dir():
        raise NoGold(f"{place / 'seeds'} is not there")
    key = json.loads((place / "key" / "seeds.json").read_text(encoding="utf-8"))
    reports = {}
    for path in sorted((place / "seeds").glob("*.txt")):
        given = Given(published=key["published"][path.name[:3]] if dated else None)
        text = path.read_text(encoding="utf-8")
        reports[path.name] = text_report(text, address=path.name, given=given)
    readings = dict(zip(reports, read_reports(reports.values(), PIPELINE), strict=True))
    pair = tuple(reports.values()), tuple(readings.values())
    lines = lineage(*pair)
    collection = Collection(*pair, lines, actors(*pair, ()))
    return Desk(key, reports, readings, collection, stories(*pair, lines, ()))


def missed(rows: list[Row], found: Callable[[Row], bool]) -> list[Row]:
    """The rows of the key that are not found."""
    return [row for row in rows if not found(row)]


def statement_found(row: Row, held: Desk) -> bool:
    """Whether some statement of the report has the row's content and speaker."""
    want = Span(*row["span"])
    text = held.reports[row["report"]].text
    return any(
        overlap(want, statement.content.spans, text) >= 0.5
        and statement.speaker is not None
        and same_person(statement.speaker.name, row["speaker"])
        for statement in held.readings[row["report"]].statements
    )


def verbatim(row: Row, held: Desk) -> bool:
    """Whether a direct quotation of the key stands word for word in a direct statement."""
    report = held.reports[row["report"]]
    want = bare_words(row["content"])
    return any(
        want in bare_words(" ".join(span.of(report.text) for span in statement.content.spans))
        for statement in held.readings[row["report"]].statements
        if statement.kind != "indirect"
    )


def role_found(row: Row, held: Desk) -> bool:
    """Whether the role is there: person, title, what it is of, and tense."""
    for role in held.readings[row["report"]].roles:
        titles = bare_words(role.title), bare_words(row["title"])
        if (
            same_person(role.person, row["person"])
            and (titles[0] in titles[1] or titles[1] in titles[0])
            and (row["of"] is None or same_person(role.of or "", row["of"]))
            and (role.tense or "current") == (row["tense"] or "current")
        ):
            return True
    return False


def amount_found(row: Row, held: Desk) -> bool:
    """Whether an amount meets the row's span with its number, qualifier and unit."""
    want = Span(*row["span"])
    return any(
        amount.span.meets(want)
        and row["low"] in (amount.low, amount.high)
        and amount.qualifier == row["qualifier"]
        and bare_words(row["unit"]) in {bare_words(amount.unit), bare_words(amount.counts or "")}
        for amount in held.readings[row["report"]].amounts
    )


def time_found(row: Row, held: Desk) -> bool:
    """Whether a time meets the row's span with its value."""
    want = Span(*row["span"])
    return any(
        time.span.meets(want) and time.value == row["value"]
        for time in held.readings[row["report"]].times
    )


def conflict_found(row: Row, held: Desk, found: tuple[Finding, ...]) -> bool:
    """Whether a finding of that kind has a side for each of the row's, from the right reports."""
    return any(
        finding.kind == row["kind"] and _sides_agree(row, held, finding) for finding in found
    )


def _sides_agree(row: Row, held: Desk, finding: Finding) -> bool:
    """Each side of the key shares a report with a side of its own; the subject is the same."""
    ours = [{held.names[report] for report in side.reports} for side in finding.sides]
    used: set[int] = set()
    for side in row["sides"]:
        fits = [i for i, mine in enumerate(ours) if i not in used and mine & set(side["reports"])]
        if not fits:
            return False
        used.add(fits[0])
    said = bare_words(finding.about + " " + " ".join(side.value for side in finding.sides))
    subject = bare_words(row["about"]).split(":")[0].split()[:2]
    return any(word in said for word in subject)


def all_findings(held: Desk) -> tuple[Finding, ...]:
    """The findings of every story, with the saga as background."""
    return tuple(
        finding
        for story in held.stories
        for finding in findings(held.collection.only(story.reports), held.collection)
    )


def stories_right(held: Desk) -> bool:
    """000 and 001 one story, the others apart, all one saga."""
    groups = {frozenset(held.names[report] for report in story.reports) for story in held.stories}
    key = held.key["stories"]
    want = {frozenset(pair) for pair in key["same_story"]}
    want |= {frozenset([name]) for name in key["separate"]}
    return groups == want and len({story.saga for story in held.stories}) == 1


def credits_right(held: Desk) -> float:
    """The share of reports whose credits are exactly the key's."""
    right = sum(
        sorted(credit.name for credit in report.credits)
        == sorted(held.key["credits"].get(name, []))
        for name, report in held.reports.items()
    )
    return right / len(held.reports)


def furniture_right(held: Desk) -> float:
    """The share of the key's furniture that is marked."""
    rows = [(name, line) for name, lines in held.key["boilerplate"].items() for line in lines]
    right = 0
    for name, line in rows:
        report = held.reports[name]
        right += any(line in span.of(report.text) for span in report.furniture)
    return right / len(rows)


def defect_found(row: Row, held: Desk) -> bool:
    """Whether the defect is reported as an issue that meets its span."""
    want = Span(*row["span"])
    return any(
        issue.code == row["kind"].replace(" ", "-") and issue.span and issue.span.meets(want)
        for issue in held.readings[row["report"]].issues
    )


def _tests(held: Desk) -> dict[str, tuple[list[Row], Callable[[Row], bool]]]:
    found = all_findings(held)
    direct = [row for row in held.key["statements"] if row["kind"] == "direct"]
    return {
        "statements": (held.key["statements"], lambda row: statement_found(row, held)),
        "verbatim": (direct, lambda row: verbatim(row, held)),
        "roles": (held.key["roles"], lambda row: role_found(row, held)),
        "amounts": (held.key["amounts"], lambda row: amount_found(row, held)),
        "times": (held.key["times"], lambda row: time_found(row, held)),
        "conflicts": (held.key["conflicts"], lambda row: conflict_found(row, held, found)),
        "defects": (held.key["defects"], lambda row: defect_found(row, held)),
    }


def measure() -> dict[str, float]:
    """The share of each part of the key that is found, with dates; stories without dates too."""
    held = desk(dated=True)
    figures = {
        name: 1 - len(missed(rows, found)) / len(rows)
        for name, (rows, found) in _tests(held).items()
    }
    figures["stories"] = float(stories_right(held))
    figures["stories_undated"] = float(stories_right(desk(dated=False)))
    figures["credits"] = credits_right(held)
    figures["furniture"] = furniture_right(held)
    return figures


def main() -> None:
    """Prints the figures; ``--errors`` prints what is missed, ``--findings`` every finding."""
    for name, figure in measure().items():
        print(f"{name:<18} {figure:.3f}")
    held = desk(dated=True)
    if "--errors" in sys.argv:
        for name, (rows, found) in _tests(held).items():
            for row in missed(rows, found):
                print(name, json.dumps(row, ensure_ascii=False))
    if "--findings" in sys.argv:
        for finding in all_findings(held):
            print(f"\n[{finding.kind}] {finding.about} ({finding.score:.2f}, {finding.rule})")
            print(f"  {finding.why}")
            for side in finding.sides:
                print(f"  - {side.value}: {[held.names[r][:3] for r in side.reports]}")
                for passage in side.passages:
                    print(f"      {held.names[passage.report][:3]}: {passage.text}")


if __name__ == "__main__":
    main()
