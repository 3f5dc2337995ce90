"""Quotation marks in pairs: which words a report prints as somebody's very words.

Marks of every style, nested ones, quotations that run over paragraphs (each paragraph opened anew),
and marks that are lost: those are repaired as far as the text allows, and told as an issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from crosswire.records.issue import Issue
from crosswire.records.span import Span
from crosswire.words.lists import inverted, table

UNBALANCED = "unbalanced-quotation-mark"
_MARK = re.compile(r"''|``|[\"“”„‟«»‘’‚']")
_OPENING, _CLOSING = frozenset("“„‟«‘‚"), frozenset("”»’")
_DOUBLE = frozenset(["''", "``", '"', "“", "”", "„", "‟", "«", "»"])
_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…]['’]?(?=\s+[A-Z“\"‘(]|\s*$)")
_ATTRIBUTE = re.compile(r"\w=\"[^\"\n]{0,200}\"")
_SINGLE_CLOSE = re.compile(r"[.!?,…][’'](?=\s|$)")
_OPEN_SINGLE = re.compile(r"(?<!\S)[‘'](?=\w)")
_CUE_BEFORE = re.compile(r"\b(\w+)[,:] (?=[A-Z])")
_FEET = re.compile(r"\d['’′]\d{1,2}$")
LONGEST_SINGLE = 600  # characters; a longer run between single marks holds an apostrophe
WINDOW = 2000  # characters looked at around a doubtful mark, so that time stays linear


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: ``outer`` with its marks, ``inner`` without; ``continued`` in the next one."""

    outer: Span
    inner: Span
    double: bool = True
    continued: bool = False


@dataclass(slots=True)
class _Scan:
    """What is open while one paragraph is read."""

    text: str
    start: int
    end: int
    open_double: list[tuple[int, str]] = field(default_factory=list)
    open_single: int | None = None
    found: list[Quotation] = field(default_factory=list)
    singles: list[Quotation] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


def quotations(text: str) -> tuple[tuple[Quotation, ...], tuple[Issue, ...]]:
    """The outermost quotations of a text, in order, and what is wrong with its marks."""
    found: list[Quotation] = []
    issues: list[Issue] = []
    paragraphs = [match.span() for match in _PARAGRAPH.finditer(text)]
    for number, (start, end) in enumerate(paragraphs):
        scan = _Scan(text, start, end)
        for match in _marks(text, start, end):
            _read_mark(scan, match.start(), match.group())
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        _close_paragraph(scan, following)
        found += _outermost(scan)
        issues += scan.issues
    return tuple(found), tuple(issues)


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks of a paragraph, without those of markup: <tweet id="7">."""
    tag = _ATTRIBUTE.search(text, start, end)
    for match in _MARK.finditer(text, start, end):
        while tag is not None and tag.end() <= match.start():
            tag = _ATTRIBUTE.search(text, tag.end(), end)
        if tag is None or match.start() < tag.start():
            yield match


def _outermost(scan: _Scan) -> Iterator[Quotation]:
    end = scan.start
    for one in sorted([*scan.found, *scan.singles], key=lambda q: (q.outer.start, -q.outer.end)):
        if one.outer.start >= end:
            yield one
            end = one.outer.end


def _read_mark(scan: _Scan, at: int, mark: str) -> None:
    if mark in _DOUBLE:
        if _inches(scan, at, mark):
            return
        if _opens(scan, at, mark):
            _open(scan, at, mark)
        else:
            _close(scan, at, mark)
    else:
        _read_single(scan, at, mark)


def _inches(scan: _Scan, at: int, mark: str) -> bool:
    """Whether a mark in a quotation measures a body (6’2”): then another one closes."""
    low = max(scan.start, at - 5)
    if mark not in ("”", '"') or not scan.open_double or not _FEET.search(scan.text, low, at):
        return False
    following = _MARK.search(scan.text, at + 1, min(scan.end, at + WINDOW))
    while following is not None and following.group() not in _DOUBLE:
        following = _MARK.search(scan.text, following.end(), min(scan.end, at + WINDOW))
    if following is None or following.group() != mark:
        return False
    return mark == "”" or not scan.text[following.start() - 1].isspace()


def _opens(scan: _Scan, at: int, mark: str) -> bool:
    """Whether a double mark opens a quotation here, by its shape, else by what stands around it."""
    opened = scan.open_double[-1][1] if scan.open_double else ""
    before = scan.text[at - 1] if at > scan.start else " "
    after = scan.text[at + len(mark)] if at + len(mark) < scan.end else " "
    if mark == "“":
        turned = opened == "“" and after.isspace() and not before.isspace()  # a “ for a ”
        return opened not in ("„", "‟") and not turned
    if mark in ("”", "``", "„", "‟"):
        return mark != "”"
    if mark in "«»":
        return (mark == "«") if not opened else (opened == mark and not after.isspace())
    if opened:
        return before.isspace() and after.isalnum() and opened != mark
    return (
        before.isspace() or before in "([{-–—/‘'" or (not after.isspace() and not before.isalnum())
    )


def _open(scan: _Scan, at: int, mark: str) -> None:
    if scan.open_double and scan.open_double[-1][1] == mark and not _nested(scan, at):
        begun, _ = scan.open_double.pop()  # opened twice: the first was never closed
        ends = [m.end() for m in _SENTENCE_END.finditer(scan.text, begun, min(at, begun + WINDOW))]
        _keep(scan, begun, mark, ends[-1] if ends else at, 0)
        scan.issues.append(_issue("closing", Span(begun, ends[-1] if ends else at)))
    scan.open_double.append((at, mark))


def _nested(scan: _Scan, at: int) -> bool:
    """Whether enough closing marks follow for one quotation inside another of the same style."""
    rest = scan.text[at : min(scan.end, at + WINDOW)]
    return rest.count("”") > rest.count("“")


def _close(scan: _Scan, at: int, mark: str) -> None:
    end = at + len(mark)
    if scan.open_double:
        begun, opened = scan.open_double.pop()
        if not scan.open_double:
            _keep(scan, begun, opened, at, len(mark))
        return
    if at > scan.start and scan.text[at - 1].isdigit() and mark in ('"', "''"):
        return  # inches, seconds
    low = max(scan.start, at - WINDOW, scan.found[-1].outer.end if scan.found else 0)
    starts = [m.end() for m in _SENTENCE_END.finditer(scan.text, low, max(low, at - 1))]
    begun = _after_cue(scan.text, starts[-1] if starts else low, at)
    while begun < at and scan.text[begun].isspace():
        begun += 1
    if at > begun:
        scan.found.append(Quotation(Span(begun, end), Span(begun, at)))
        scan.issues.append(_issue("opening", Span(begun, end)))


def _after_cue(text: str, begun: int, end: int) -> int:
    """Where speech begins in a sentence whose opening mark is lost (She added, It is late.”)."""
    for match in _CUE_BEFORE.finditer(text, begun, end):
        if _is_cue(match.group(1).lower()):
            return match.end()
    return begun


def _is_cue(word: str) -> bool:
    """Whether a word is a form of a verb of saying: says, added, said."""
    stems = (word, word[:-1], word[:-2], inverted("irregular").get(word, word))
    return any("clause" in table("cue_verbs").get(stem, ()) for stem in stems)


def _keep(
    scan: _Scan, begun: int, opened: str, at: int, length: int, *, runs: bool = False
) -> None:
    inner = Span(begun + len(opened), at)
    if inner.of(scan.text).strip():
        scan.found.append(Quotation(Span(begun, at + length), inner, continued=runs))


def _issue(which: str, span: Span) -> Issue:
    return Issue(UNBALANCED, f"The {which} quotation mark of this passage is missing.", span)


def _read_single(scan: _Scan, at: int, mark: str) -> None:
    if scan.open_double:
        return  # nested: the outer quotation holds it
    before = scan.text[at - 1] if at > scan.start else " "
    after = scan.text[at + 1] if at + 1 < scan.end else " "
    if before.isalnum() and after.isalnum():
        return  # an apostrophe
    if (before.isspace() or before in "([{—–") and (after.isalnum() or after in "…["):
        if mark != "’" and not after.isdigit():
            scan.open_single = at
        return
    if mark in ("’", "'") and scan.open_single is not None and not after.isalnum():
        begun = scan.open_single
        if at - begun <= LONGEST_SINGLE and not (before == "s" and _closes_later(scan, at)):
            scan.singles.append(Quotation(Span(begun, at + 1), Span(begun + 1, at), double=False))
            scan.open_single = None


def _closes_later(scan: _Scan, at: int) -> bool:
    """Whether a clearer closing single mark follows: then this one is a plural's apostrophe."""
    window = scan.text[at + 1 : min(scan.end, at + LONGEST_SINGLE)]
    close = re.search(r"[.,!?\w][’'](?!\w)", window)
    again = re.search(r"(?:^|\s)[‘'](?=\w)", window)
    return close is not None and (again is None or close.start() < again.start())


def _close_paragraph(scan: _Scan, following: tuple[int, int] | None) -> None:
    """What is still open at a paragraph's end: it runs on, or its closing mark is lost."""
    if not scan.open_double:
        return
    begun, mark = scan.open_double[0]
    end = scan.end
    while end > begun and scan.text[end - 1].isspace():
        end -= 1
    runs_on = following is not None and _begins_with(scan.text, following[0], mark)
    if not runs_on:
        single = _SINGLE_CLOSE.search(scan.text, begun, end) if len(scan.open_double) == 1 else None
        if single is not None and not _OPEN_SINGLE.search(scan.text, begun, single.start()):
            _keep(scan, begun, mark, single.end() - 1, 1)  # closed with a single mark
            scan.issues.append(_issue("closing", Span(begun, single.end())))
            return
        ends = [m.end() for m in _SENTENCE_END.finditer(scan.text, begun, end)]
        end = ends[-1] if ends else end
        scan.issues.append(_issue("closing", Span(begun, end)))
    _keep(scan, begun, mark, end, 0, runs=runs_on)


def _begins_with(text: str, at: int, mark: str) -> bool:
    while at < len(text) and text[at] in " \t\xa0":
        at += 1
    return text.startswith(mark, at)
