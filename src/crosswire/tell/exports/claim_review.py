"""A checked draft as schema.org JSON-LD: a ``ClaimReview`` for each sentence with a verdict.

Only what is supported or contradicted gets a number: silence is no rating. Who reads these without
looking at the passages still reads the verdict in words, and why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from crosswire.records.check import Check, CheckedSentence, Verdict
from crosswire.records.encoding import to_json
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.tell.exports.inert import plain, web_address
from crosswire.tell.wording import VERDICTS, VERDICTS_EXPLAINED

Plain = dict[str, Any]

RATINGS: Mapping[Verdict, int] = {"contradicted": 1, "supported": 5}
WORST, BEST = 1, 5
REVIEWER = {"@type": "Organization", "name": "Crosswire"}


def render_check(check: Check, reports: Iterable[Report]) -> str:
    """The reviews as one JSON-LD graph; ``reports`` are those that it was checked against."""
    by_id = {report.id: report for report in reports}
    return to_json(
        {
            "@context": "https://schema.org",
            "@graph": [
                _review(sentence, check.draft, by_id)
                for sentence in check.sentences
                if sentence.verdict != "nothing_to_check"
            ],
        }
    )


def _review(sentence: CheckedSentence, draft: Report, reports: Mapping[str, Report]) -> Plain:
    review: Plain = {
        "@type": "ClaimReview",
        "claimReviewed": plain(sentence.text),
        "itemReviewed": {"@type": "Claim", "appearance": _work(draft)},
        "reviewRating": _rating(sentence.verdict),
        "reviewBody": plain(sentence.why or VERDICTS_EXPLAINED[sentence.verdict]),
        "author": REVIEWER,
    }
    passages = dict.fromkeys(p for point in sentence.points for p in point.passages)
    if passages:
        review["citation"] = [_quoted(passage, reports) for passage in passages]
    return review


def _rating(verdict: Verdict) -> Plain:
    """The verdict in words; with a number only where reports speak for or against it."""
    rating: Plain = {"@type": "Rating", "alternateName": VERDICTS[verdict]}
    if verdict in RATINGS:
        rating |= {"ratingValue": RATINGS[verdict], "worstRating": WORST, "bestRating": BEST}
    return rating


def _quoted(passage: Passage, reports: Mapping[str, Report]) -> Plain:
    quoted: Plain = {"@type": "Quotation", "text": plain(passage.text)}
    if report := reports.get(passage.report):
        quoted["isPartOf"] = _work(report)
    return quoted


def _work(report: Report) -> Plain:
    """A report or a draft as a work: its title, outlet, day and address, where they are known."""
    work: Plain = {"@type": "CreativeWork", "identifier": report.id}
    if report.title:
        work["name"] = plain(report.title)
    if report.outlet:
        work["publisher"] = {"@type": "Organization", "name": plain(report.outlet)}
    if report.day:
        work["datePublished"] = report.day
    if address := web_address(report.url):
        work["url"] = address
    return work
