"""A checked draft for a reader: each sentence with its verdict, why, and the passages beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.records.check import Check, CheckedSentence, Point, PointKind, Verdict
from crosswire.records.report import Report
from crosswire.records.span import Passage
from crosswire.tell.exports.blocks import Block
from crosswire.tell.exports.numbering import Numbering
from crosswire.tell.wording import VERDICTS, VERDICTS_EXPLAINED, counted

SIGNS: dict[Verdict, str] = {
    "supported": "✓", "contradicted": "✗", "not_found": "?", "nothing_to_check": "·",
}  # fmt: skip
POINTS: dict[PointKind, str] = {
    "role": "title", "amount": "figure", "date": "date", "quotation": "quotation",
    "speaker": "speaker", "statement": "statement", "event": "event", "name": "name",
    "place": "place", "claim": "claim",
}  # fmt: skip
OPENS, CLOSES = "⟦", "⟧"  # around words of a quotation that were altered
VERDICT_ORDER: tuple[Verdict, ...] = ("supported", "contradicted", "not_found", "nothing_to_check")


def check_page(check: Check, reports: Iterable[Report]) -> list[Block]:
    """The draft sentence by sentence; ``reports`` are those that it was checked against."""
    numbers = Numbering(reports)
    blocks = [
        Block("title", check.draft.title or "Draft"),
        Block("lead", summary(check)),
        *(Block("note", words) for _, words in legend(check)),
        Block("section", "The draft"),
    ]
    for sentence in check.sentences:
        blocks += _sentence(sentence, check.draft, numbers)
    passages = numbers.passages()
    return [*blocks, Block("section", "Passages"), *passages] if passages else blocks


def summary(check: Check) -> str:
    """How many sentences have which verdict: "5 supported, 2 contradicted"."""
    parts = [
        f"{check.summary[verdict]} {VERDICTS[verdict]}"
        for verdict in VERDICT_ORDER
        if check.summary.get(verdict)
    ]
    return f"{counted(len(check.sentences), 'sentence')}: {', '.join(parts) or 'nothing to check'}"


def legend(check: Check) -> Iterator[tuple[Verdict, str]]:
    """Each verdict that occurs, and what it means."""
    for verdict in VERDICT_ORDER:
        if check.summary.get(verdict):
            yield verdict, f"{SIGNS[verdict]} {VERDICTS[verdict]}: {VERDICTS_EXPLAINED[verdict]}"


def _sentence(sentence: CheckedSentence, draft: Report, numbers: Numbering) -> Iterator[Block]:
    told = telling_points(sentence)
    passages = [] if told else [p for point in sentence.points for p in point.passages]
    block = numbers.block(
        "draft", sentence.text, distinct(passages), detail=_why(sentence), verdict=sentence.verdict
    )
    yield block
    for point in told:
        yield numbers.block(
            "point", f"{POINTS[point.kind]} “{marked(point, draft)}”: {VERDICTS[point.verdict]}",
            distinct(point.passages), detail=remark(point), verdict=point.verdict,
        )  # fmt: skip


def marked(point: Point, draft: Report) -> str:
    """The words of a point, those that differ from what reports quote between ``⟦`` and ``⟧``."""
    if not point.marks:
        return point.text
    told, done = "", point.span.start
    for mark in point.marks:
        told += f"{draft.text[done : mark.start]}{OPENS}{mark.of(draft.text)}{CLOSES}"
        done = mark.end
    return " ".join((told + draft.text[done : point.span.end]).split())


def why(sentence: CheckedSentence) -> str:
    """Why a sentence has its verdict, without what stands beside its points."""
    told = telling_points(sentence)
    wrong = ("contradicted", "not_found")
    if not any(p.verdict == sentence.verdict and p.verdict in wrong for p in told):
        return sentence.why
    own = [p.why for p in sentence.points if p.verdict == sentence.verdict and p not in told]
    return " ".join(dict.fromkeys(own))


def remark(point: Point) -> str:
    """What is worth saying beside a point: of one that is simply supported, nothing."""
    plain = point.verdict == "supported" and point.why.count(". ") == 0
    return "" if plain else point.why


def distinct(passages: Iterable[Passage]) -> list[Passage]:
    """The passages, of those with the same words the first."""
    found: dict[str, Passage] = {}
    for passage in passages:
        found.setdefault(" ".join(passage.text.split()).casefold(), passage)
    return list(found.values())


def _why(sentence: CheckedSentence) -> str:
    words = why(sentence)
    return f"{VERDICTS[sentence.verdict]}: {words}" if words else VERDICTS[sentence.verdict]


def telling_points(sentence: CheckedSentence) -> list[Point]:
    """The points worth a line of their own: not those that only repeat the sentence."""
    return [
        point
        for point in sentence.points
        if point.verdict != "nothing_to_check" and point.text.strip() != sentence.text.strip()
    ]
