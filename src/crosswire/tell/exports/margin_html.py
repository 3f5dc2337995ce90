"""A checked draft as a page: its sentences marked, with why and the passages at their side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosswire.records.check import Check, CheckedSentence, Point
from crosswire.records.report import Report
from crosswire.records.span import Passage, Span
from crosswire.tell.exports.document import document
from crosswire.tell.exports.inert import html as escaped
from crosswire.tell.exports.inert import web_address
from crosswire.tell.margin import (
    POINTS,
    SIGNS,
    legend,
    marked,
    remark,
    summary,
    telling_points,
    why,
)
from crosswire.tell.wording import VERDICTS, VERDICTS_EXPLAINED

MOST_PASSAGES = 3  # different wordings shown at the side of one point
MOST_PLACES = 4  # reports named for one wording
UNDERLINED = (
    '<u class="contradicted">A wavy line</u>: the words that reports contradict. '
    '<u class="not_found">A dotted line</u>: the words that no report has.'
)
INTRODUCTION = (
    "Every sentence of the draft was looked up in the collected reports. At its side stands what "
    "was found: a verdict, the reason for it, and the words of the reports that it rests on."
)


def render_check(check: Check, reports: Iterable[Report]) -> str:
    """The whole page; ``reports`` are those that the draft was checked against."""
    by_id = {report.id: report for report in reports}
    rows = "".join(_row(sentence, check.draft, by_id) for sentence in check.sentences)
    title = check.draft.title or "Draft"
    content = (
        f'<main class="wide">\n<h1>{escaped(title)}</h1>\n'
        f'<p class="lead">{escaped(summary(check))}</p>\n<p>{escaped(INTRODUCTION)}</p>\n'
        f'<ul class="legend">\n{_legend(check)}</ul>\n{rows}</main>\n'
    )
    return document(title, content)


def _legend(check: Check) -> str:
    """Each verdict with its colour, its sign and its meaning, and what is underlined."""
    rows = "".join(
        f'<li class="note row {verdict}"><mark>{escaped(words)}</mark></li>\n'
        for verdict, words in legend(check)
    )
    marks = {point.verdict for one in check.sentences for point in one.points}
    if marks & {"contradicted", "not_found"}:
        rows += f'<li class="note">{UNDERLINED}</li>\n'
    return rows


def _row(sentence: CheckedSentence, draft: Report, reports: dict[str, Report]) -> str:
    return (
        f'<section class="row {sentence.verdict}">\n'
        f'<p class="draft"><mark>{_marked(sentence)}</mark></p>\n'
        f'<div class="side">\n{"".join(_side(sentence, draft, reports))}</div>\n</section>\n'
    )


def _marked(sentence: CheckedSentence) -> str:
    """The draft's words, with those underlined that a report contradicts or none mentions."""
    start = sentence.span.start
    parts: list[str] = []
    done = 0
    for span, verdict in sorted(_underlined(sentence)):
        begin, end = span.start - start, span.end - start
        if begin < done or end > len(sentence.text) or end - begin >= len(sentence.text):
            continue
        parts.append(escaped_keeping_ends(sentence.text[done:begin]))
        words = escaped_keeping_ends(sentence.text[begin:end])
        parts.append(f'<u class="{verdict}">{words}</u>')
        done = end
    return "".join([*parts, escaped_keeping_ends(sentence.text[done:])])


def _underlined(sentence: CheckedSentence) -> Iterator[tuple[Span, str]]:
    """Where the words stand that are underlined: in an altered quotation, what was altered."""
    for point in sentence.points:
        if point.verdict in ("contradicted", "not_found"):
            for span in point.marks or (point.span,):
                yield span, point.verdict


def escaped_keeping_ends(text: str) -> str:
    """Escaped text that keeps a space at either end, for pieces that are put together again."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    return f"{left}{escaped(text)}{right}"


def _side(sentence: CheckedSentence, draft: Report, reports: dict[str, Report]) -> Iterator[str]:
    sign = f'<b class="{sentence.verdict}">{SIGNS[sentence.verdict]}'
    told = why(sentence) or ("" if sentence.why else VERDICTS_EXPLAINED[sentence.verdict])
    yield f"<p>{sign} {VERDICTS[sentence.verdict]}</b> <span>{escaped(told)}</span></p>\n"
    shown: set[str] = set()
    points = telling_points(sentence)
    for point in points:
        yield _point(point, draft)
        yield _quotes(point.passages, reports, shown)
    if not points:
        yield _quotes([p for point in sentence.points for p in point.passages], reports, shown)


def _point(point: Point, draft: Report) -> str:
    words = f"{POINTS[point.kind]} “{marked(point, draft)}”: {VERDICTS[point.verdict]}"
    said = f" – {remark(point)}" if remark(point) else ""
    sign = f'<b class="{point.verdict}">{SIGNS[point.verdict]}</b>'
    return f"<p>{sign} {escaped(words + said)}</p>\n"


def _quotes(passages: Sequence[Passage], reports: dict[str, Report], shown: set[str]) -> str:
    """The words of passages, the same words once, with all who have them; none twice a row."""
    same: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        same.setdefault(" ".join(passage.text.split()).casefold(), []).append(passage)
    fresh = [words for words in same if words not in shown][:MOST_PASSAGES]
    shown.update(fresh)
    return "".join(
        f"<blockquote>{escaped(same[words][0].text)}<br>"
        f"<small>{'; '.join(_place(one, reports) for one in same[words][:MOST_PLACES])}"
        f"{_more(same[words])}</small></blockquote>\n"
        for words in fresh
    )


def _more(places: Sequence[Passage]) -> str:
    more = len(places) - MOST_PLACES
    return f" and {more} more" if more > 0 else ""


def _place(passage: Passage, reports: dict[str, Report]) -> str:
    report = reports.get(passage.report)
    label = report.label if report else passage.report
    day = f", {report.day}" if report and report.day else ""
    words = escaped(f"{label}{day}, characters {passage.span.start}–{passage.span.end}")
    address = web_address(report.url) if report else None
    if address is None:
        return words
    return f'<a href="{escaped(address)}" rel="noreferrer noopener">{words}</a>'
