"""The promises of an account, counted on real stories by other means than the verifier's own.

Stories are put together from ``load-allsides``: an article and those of other outlets within a day
whose titles share three content words with it; every k-th such group, so that the sample is the
same each time. Metrics: ``unsupported.max``, told sentences with a figure, name, quotation or date
that stands in none of their passages; ``span_mismatches.max``, passages that are not the report's
text at their span, wherever an account shows one; ``quotations_verbatim``, the share of displayed
quotations that stand word for word in a stored report; ``refused.max``, told sentences that the
verifier refuses when it is asked once more; ``sentences``, told a story on average.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from crosswire.compare.findings import findings
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.link.actors import actors
from crosswire.link.lineage import lineage
from crosswire.read.reading import read_parsed
from crosswire.records.account import Account, PositionEntry, Said, TimelineEntry, Told, Upcoming
from crosswire.records.collection import Collection
from crosswire.records.link import Link
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.records.story import Story
from crosswire.tell.account import account
from crosswire.tell.verify import stands
from crosswire.words.tokens import content_tokens
from evals.gold import parsed, rows

STORIES = 20
MOST_REPORTS = 5
SHARED_TITLE_WORDS = 3
QUOTATION = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NUMBER_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "dozen",
    "dozens",
]
DAYS = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "today",
    "tomorrow",
    "yesterday",
]
OURS = {"accounts"}  # the one capitalised word of a template


def groups() -> list[list[dict[str, Any]]]:
    """Articles of one event by different outlets, at least three a group, no article twice."""
    articles = [row for row in rows("load-allsides") if row["published"][:10] and row["title"]]
    articles.sort(key=lambda row: (row["published"][:10], row["id"]))
    words = {row["id"]: set(content_tokens(row["title"])) for row in articles}
    found, used = [], set[str]()
    for place, row in enumerate(articles):
        if row["id"] in used:
            continue
        near = articles[place + 1 : place + 60]
        group = [row]
        for other in near:
            alike = len(words[row["id"]] & words[other["id"]]) >= SHARED_TITLE_WORDS
            fresh = other["outlet"] not in {one["outlet"] for one in group}
            if alike and fresh and other["id"] not in used and _days(row, other) <= 1:
                group.append(other)
        if len(group) > 2:
            found.append(group[:MOST_REPORTS])
            used |= {one["id"] for one in group}
    return found


def _days(a: dict[str, Any], b: dict[str, Any]) -> int:
    first, second = (date.fromisoformat(row["published"][:10]) for row in (a, b))
    return abs((first - second).days)


@cache
def accounts(stories: int = STORIES) -> tuple[tuple[Account, tuple[Report, ...]], ...]:
    """The accounts of so many sampled stories, with their reports."""
    held = groups()
    sample = held[:: max(1, len(held) // stories)][:stories]
    reports = [[_report(row) for row in group] for group in sample]
    every = parsed([report for group in reports for report in group])
    readings = {one.report.id: read_parsed(one) for one in every}
    made = []
    for number, group in enumerate(reports):
        read = tuple(readings[report.id] for report in group)
        own = tuple(group)
        collection = Collection(own, read, lineage(own, read), actors(own, read, ()))
        made.append((_account(f"story{number}", collection), own))
    return tuple(made)


def _report(row: dict[str, Any]) -> Report:
    given = Given(row["outlet"], row["published"][:10], row["url"], row["title"])
    return text_report(row["text"], address=row["id"], given=given)


def _account(name: str, held: Collection) -> Account:
    ids = tuple(report.id for report in held.reports)
    days = sorted(report.day or "" for report in held.reports)
    title = held.reports[0].title or name
    independent = held.independent(ids)
    story = Story(name, title, days[0], days[-1], ids, len(ids), independent, name)
    return account(story, held, findings(held))


def folded(text: str) -> str:
    """Quotation marks, dashes, case, accents and spaces made one."""
    text = re.sub("[“”„«»]", '"', text)
    text = re.sub("[‘’‚`]", "'", text)
    text = re.sub("[–—‑]", "-", text)
    apart = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).lower().split())


def tokens(text: str) -> set[str]:
    """Words and numbers, numbers without their separators."""
    found = {*re.findall(r"\d[\d,.]*\d|\w+", folded(text)), *NUMBER.findall(text)}
    return {one.replace(",", "") for one in found}


def strange(told: Told) -> list[str]:
    """What stands in a told sentence and in none of its passages."""
    shown = " ".join(passage.text for passage in told.passages)
    there = tokens(shown)
    figures = [
        one for one in NUMBER.findall(told.text) if one.replace(",", "").strip(".") not in there
    ]
    said = tokens(told.text)
    words = [one for one in (*NUMBER_WORDS, *DAYS) if one in said and one not in there]
    names = [
        one
        for one in re.findall(r"\b[A-ZÀ-Þ]\w+", told.text)
        if not tokens(one) <= there and one.lower() not in OURS
    ]
    quotations = [one for one in quotations_of(told.text) if folded(one) not in folded(shown)]
    return [*figures, *words, *names, *quotations]


def quotations_of(text: str) -> list[str]:
    """What stands in double quotation marks."""
    return [curly or straight for curly, straight in QUOTATION.findall(text) if curly or straight]


def displayed_quotations(told: Account) -> Iterator[str]:
    """Every quotation that a reader is shown as one."""
    shown: list[Told | TimelineEntry | Upcoming]
    shown = [*told.sentences, *told.timeline, *told.upcoming]
    for text in (one.text for one in shown):
        yield from quotations_of(text)
    spoken: list[Said | PositionEntry] = list(told.statements)
    spoken += [entry for one in told.positions for entry in one.entries]
    for said in spoken:
        inner = quotations_of(said.text)
        yield from inner
        if said.kind == "direct" and not inner:
            yield said.text


def passages(told: Account) -> Iterator[Passage]:
    """Every passage that an account shows."""
    shown: list[Told | TimelineEntry | Said | Upcoming | Link]
    shown = [*told.sentences, *told.timeline, *told.statements, *told.upcoming, *told.lineage]
    for one in shown:
        yield from one.passages
    for position in told.positions:
        yield from (entry.passage for entry in position.entries)
    for finding in told.findings:
        for side in finding.sides:
            yield from side.passages


def mismatches(told: Account, reports: tuple[Report, ...]) -> list[Passage]:
    """Passages that are not what the report has at their span."""
    texts = {report.id: report.text for report in reports}
    return [
        one for one in passages(told) if texts[one.report][one.span[0] : one.span[1]] != one.text
    ]


def measure(stories: int = STORIES) -> dict[str, float]:
    """The counts over so many sampled stories."""
    unsupported = mismatched = sentences = verbatim = shown = refused = 0
    for told, reports in accounts(stories):
        texts = [folded(report.text) for report in reports]
        sentences += len(told.sentences)
        unsupported += sum(bool(strange(one)) for one in told.sentences)
        mismatched += len(mismatches(told, reports))
        by_id = {report.id: report for report in reports}
        refused += sum(not stands(one, by_id) for one in told.sentences)
        for quotation in displayed_quotations(told):
            shown += 1
            verbatim += any(folded(quotation) in text for text in texts)
    return {
        "unsupported.max": float(unsupported),
        "span_mismatches.max": float(mismatched),
        "refused.max": float(refused),
        "quotations_verbatim": verbatim / shown if shown else 0.0,
        "sentences": sentences / len(accounts(stories)),
    }


def _errors(most: int, stories: int) -> None:
    for told, reports in accounts(stories):
        texts = [folded(report.text) for report in reports]
        for one in told.sentences:
            if strange(one) and most > 0:
                print(f"{told.headline}\n  {one.text}\n  not in its passages: {strange(one)}")
                most -= 1
        for quotation in displayed_quotations(told):
            if most > 0 and not any(folded(quotation) in text for text in texts):
                print(f"{told.headline}\n  not in any report: {quotation}")
                most -= 1


if __name__ == "__main__":
    count = int(sys.argv[sys.argv.index("--stories") + 1]) if "--stories" in sys.argv else STORIES
    for metric, figure in measure(count).items():
        print(f"{metric:<24} {figure:.4f}")
    if "--errors" in sys.argv:
        _errors(int(sys.argv[sys.argv.index("--errors") + 1]), count)
    if "--aloud" in sys.argv:
        from crosswire.tell.exports.text import render

        for told_account, _ in accounts(count):
            print(render(told_account))
