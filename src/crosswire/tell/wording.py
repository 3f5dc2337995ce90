"""Findings, bases, verdicts and descent in a reader's words.

Three things are three things: a report that does not mention something is silent, a speaker who
says that it is not so denies it, and an account that has something else contradicts it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from crosswire.records.account import Account, Rewriting, Told, Upcoming
from crosswire.records.check import Verdict
from crosswire.records.collection import Collection
from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.records.link import Link, LinkKind
from crosswire.records.report import Report
from crosswire.records.statement import Stance
from crosswire.tell.origins import doubtful
from crosswire.tell.phrases import listed
from crosswire.tell.rivals import Label, by_side, contesting
from crosswire.tell.verify import witnesses_of
from crosswire.words.tokens import content_tokens

BEFORE = 3  # words before a content, among which its cue is looked for
_NO_CLAUSE = re.compile(r"(?:\w+ ){0,3}?(?:of|for|to|with|about|on|over) |\w+ing\b")
_CUE = re.compile(r"[a-z]{3,}(?:ed|s|ing)")

HEADINGS: dict[FindingKind, str] = {
    "agreement": "Accounts agree",
    "number": "Figures contradict one another",
    "role": "Titles contradict one another",
    "date": "Dates contradict one another",
    "denial": "One says it, another denies it",
    "quotation": "The same quotation in different words",
    "speaker": "The same words from different speakers",
    "attribution": "A fact in some reports, a claim in others",
    "participants": "Who took part is told differently",
}

RULED = {  # headings of rules that tell more than their kind
    "told_otherwise": "Told as so in one report, as not so in another",
    "order_differs": "What came first is told differently",
    "places_differ": "One event in two places",
    "quotation_variants": "One utterance in two renderings",
    "paraphrase_departs": "A paraphrase that says more or less than the quotation",
    "attribution_lost": "An attribution was lost on the way",
}

DESCENT: dict[LinkKind, str] = {
    "copy": "is a copy of",
    "rewrite": "is a rewrite of",
    "cites": "cites",
    "shared": "shares an original, which was not collected, with",
    "version": "is a version of",
    "story": "is of one story with",
    "saga": "is of one chain of stories with",
    "actor": "is the same as",
}

VERDICTS: dict[Verdict, str] = {
    "supported": "supported",
    "contradicted": "contradicted",
    "not_found": "not found",
    "nothing_to_check": "nothing to check",
}

VERDICTS_EXPLAINED: dict[Verdict, str] = {
    "supported": "the collected reports say so",
    "contradicted": "a collected report says otherwise",
    "not_found": "no collected report mentions it, which does not make it false",
    "nothing_to_check": "it states nothing that could be looked up",
}

STANCES: dict[Stance, str] = {
    "says": "says", "denies": "denies", "accuses": "accuses", "confirms": "confirms",
    "promises": "promises", "demands": "demands", "threatens": "threatens", "warns": "warns",
    "estimates": "estimates", "doubts": "doubts", "declines": "declines", "asks": "asks",
    "announces": "announces",
}  # fmt: skip


def counted(number: int, thing: str) -> str:
    """A number with its noun: "1 report", "3 reports"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def basis(told: Told, account: Account, label: Label) -> str:
    """What a sentence rests on, in words; ``label`` names reports by their ids."""
    reports = {passage.report for passage in witnesses_of(told)}
    words = _basis(told, account, label, reports)
    words += _days(told, account, reports, words)
    if reports <= doubtful(account.findings):
        words += " (others contradict it on a title or a quotation)"
    if told.rewritten_from is not None:
        words += "; reworded by a language model"
    return words


def rewriting(made: Rewriting) -> str:
    """What a rewriter did, or why it was of no use, in words."""
    if made.issues:
        return " ".join(issue.message for issue in made.issues)
    said = (
        f"Reworded by the language model {made.model}: {made.rewritten} of "
        f"{counted(made.asked, 'sentence')}, each checked against ours."
    )
    if not made.refused:
        return said
    reasons = Counter(one.why for one in made.refused)
    whys = "; ".join(f"{why} ({count})" for why, count in sorted(reasons.items()))
    return f"{said} {counted(len(made.refused), 'other')} refused, and ours kept: {whys}."


def _days(told: Told, account: Account, reports: set[str], words: str) -> str:
    """When its reports appeared, where the story's did not all on one day and no name tells it.

    Not beside what contests it, whose reports are of other days.
    """
    if told.basis == "contested":
        return ""
    held = {report.id: report.day for report in account.reports if report.day}
    days = sorted({held[report] for report in reports if report in held})
    if len(set(held.values())) < 2 or all(day in words for day in days):
        return ""
    return f", {days[0]}" if len(days) == 1 else f", {days[0]} to {days[-1]}"


def _basis(told: Told, account: Account, label: Label, reports: set[str]) -> str:
    labels = label(passage.report for passage in witnesses_of(told))
    independent = told.independent or _among(account).independent(
        reports & {one.id for one in account.reports}
    )
    if told.basis == "contested":
        return _contested(told, account, label, f"as told by {listed(labels)}")
    if told.basis == "attributed":
        return f"said, as reported by {listed(labels)}"
    if told.basis == "agreed":
        return f"agreed by {counted(independent, 'independent report')}: {listed(labels)}"
    if len(reports) > 1:
        return f"one report and its copies: {listed(labels)}"
    return f"{listed(labels)} alone"


def _contested(told: Told, account: Account, label: Label, told_by: str) -> str:
    """Who tells it and, beside a sentence that does not set it out itself, what contests it."""
    if told.section == "what is disputed":
        return by_side(told, account.findings, label) or told_by
    against = contesting(told, account.findings, label)
    return f"{told_by}; contested by {against}" if against else f"contested; {told_by}"


def _among(account: Account) -> Collection:
    return Collection(account.reports, (), account.lineage)


def side(one: Side, labels: Sequence[str]) -> str:
    """Who carries a side, and how many of them count: "2 independent reports: A, B"."""
    if len(one.reports) == one.independent:
        return f"{counted(one.independent, 'independent report')}: {listed(labels)}"
    return f"{counted(len(one.reports), 'report')}, {one.independent} independent: {listed(labels)}"


def heading(finding: Finding) -> str:
    """What kind of finding it is; reports that contradict one another deny nothing."""
    return RULED.get(finding.rule, HEADINGS[finding.kind])


def about(finding: Finding) -> str:
    """What a finding is about; words that are no clause are quoted, with the word of saying.

    "accused neighbouring Norland of arming them" tells what "Norland of arming them" does not.
    """
    words_of_it = finding.about
    if finding.kind != "denial" or not _NO_CLAUSE.match(words_of_it):
        return words_of_it
    for passage in (passage for side in finding.sides for passage in side.passages):
        place = passage.text.find(words_of_it)
        if place < 0:
            continue
        before = passage.text[:place].split(" ")[-1 - BEFORE : -1]
        for number, word in enumerate(before):
            if _CUE.fullmatch(word):
                return f"“{' '.join((*before[number:], words_of_it))}”"
        return f"“{words_of_it}”"
    return words_of_it


def silent(finding: Finding, reports: Iterable[Report]) -> list[str]:
    """Ids of the reports that do not mention what a finding is about; that is no denial.

    A report that no side rests on may still touch the matter in words of its own: it counts as
    silent only where none of its paragraphs holds half of the words that the finding is about.
    """
    speak = {report for one in finding.sides for report in one.reports}
    about = set(content_tokens(finding.about))
    return [one.id for one in reports if one.id not in speak and not _touches(one, about)]


def _touches(report: Report, about: set[str]) -> bool:
    paragraphs = report.text.splitlines()
    return any(2 * len(about & set(content_tokens(one))) >= len(about) for one in paragraphs)


def descent(link: Link, child: str, parent: str) -> str:
    """One link of descent as a sentence: who copied whom, and how that is known."""
    relation = DESCENT[link.kind]
    if link.judgement == "different":
        relation = f"was judged not to descend from it: {relation}"
    hand = f" (corrected by {link.author})" if link.by_hand else ""
    return f"{child} {relation} {parent}{hand}"


def outcome(one: Upcoming) -> str:
    """What came of an announcement, in words."""
    came = {
        "happened": "a later report tells that it happened",
        "did not happen": "a later report tells that it did not happen",
        "no later report": "no later report mentions it",
        "still ahead": "still ahead",
    }[one.outcome]
    return f"{_due(one.due)}; {came}"


def _due(value: str) -> str:
    """A TIMEX3 value as the day by which something is due."""
    if value == "FUTURE_REF":
        return "no day given"
    year, _, day = value.partition("-")
    return f"due {day}, in a year that is not told" if not year.isdigit() else f"due {value}"
