"""A checked draft for a reader: each sentence with its verdict, why, and the passages beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosswire.records.check import Check, CheckedSentence, Point, PointKind, Verdict
from crosswire.records.report import Report
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
        *(Block("note", words) for words in legend(check)),
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


def legend(check: Check) -> Iterator[str]:
    """What each verdict that occurs means."""
    for verdict in VERDICT_ORDER:
        if check.summary.get(verdict):
            yield f"{SIGNS[verdict]} {VERDICTS[verdict]}: {VERDICTS_EXPLAINED[verdict]}"


def _sentence(sentence: CheckedSentence, draft: Report, numbers: Numbering) -> Iterator[Block]:
    told = telling_points(sentence)
    passages = [] if told else [p for point in sentence.points for p in point.passages]
    block = numbers.block(
        "draft", sentence.text, passages, detail=_why(sentence), verdict=sentence.verdict
    )
    yield block
    for point in told:
        yield numbers.block(
            "point", f"{POINTS[point.kind]} “{marked(point, draft)}”: {VERDICTS[point.verdict]}",
            point.passages, detail=point.why, verdict=point.verdict,
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


def _why(sentence: CheckedSentence) -> str:
    return f"{VERDICTS[sentence.verdict]}: {sentence.why}" if sentence.why else ""


def telling_points(sentence: CheckedSentence) -> list[Point]:
    """The points worth a line of their own: not those that only repeat the sentence."""
    return [
        point
        for point in sentence.points
        if point.verdict != "nothing_to_check" and point.text.strip() != sentence.text.strip()
    ]
