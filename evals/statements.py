"""Statements on PolNeAR's development half (84 articles of US political news, 2,193 attributions).

A content of ours and one of the gold's are paired one to one by the intersection over union of
their word tokens, best first. ``content_f1_30`` and ``_80`` take pairs of at least .3 and .8,
``content_exact`` pairs with the very same words; ``quoted_f1_80`` looks at contents that stand
inside quotation marks alone; ``speaker`` is the share of the pairs (at .3) whose speaker is the
gold's source (token overlap of at least .5), or is missing in both.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crosswire.read.parse import Parsed
from crosswire.read.statements import statements
from crosswire.records.name import Name
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals.gold import parsed, rows

_WORD = re.compile(r"\w+")
_MARKS = frozenset("“\"'‘")
Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Attribution:
    """One attribution: where its content and its source stand."""

    content: Spans
    source: Spans
    cue: str
    rule: str = "gold"


def gold_attributions(row: dict[str, Any]) -> list[Attribution]:
    """The attributions of one article that have a content."""
    found = []
    for one in row["attributions"]:
        parts = {
            key: tuple(sorted((s, e) for part in one[key] for s, e in part["spans"]))
            for key in ("source", "content")
        }
        if parts["content"]:
            cue = " | ".join(part["text"] for part in one["cue"])
            found.append(Attribution(parts["content"], parts["source"], cue))
    return found


def our_attributions(one: Parsed) -> list[Attribution]:
    """What Crosswire reads in one article."""
    return [
        Attribution(
            tuple(found.content.spans),
            (tuple(found.speaker.span),) if found.speaker else (),
            found.cue.text if found.cue else "",
            found.rule,
        )
        for found in statements(one, _names(one), ())
    ]


def _names(one: Parsed) -> tuple[Name, ...]:
    """The parser's persons, so that this eval measures statements alone."""
    return tuple(
        Name(Span(ent.start_char, ent.end_char), ent.text, "PERSON", ent.text)
        for ent in one.doc.ents
        if ent.label_ == "PERSON"
    )


def words(text: str, spans: Spans) -> frozenset[int]:
    """Where the words of some spans begin."""
    return frozenset(s + m.start() for s, e in spans for m in _WORD.finditer(text[s:e]))


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Intersection over union."""
    return len(a & b) / len(a | b) if a or b else 0.0


def pairs(ours: list[frozenset[int]], theirs: list[frozenset[int]]) -> list[tuple[float, int, int]]:
    """One-to-one pairs by overlap, best first."""
    at: dict[int, list[int]] = {}
    for j, tokens in enumerate(theirs):
        for token in tokens:
            at.setdefault(token, []).append(j)
    near = {(i, j) for i, tokens in enumerate(ours) for token in tokens for j in at.get(token, ())}
    ranked = sorted(
        ((overlap(ours[i], theirs[j]), i, j) for i, j in near), key=lambda p: (-p[0], p)
    )
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    chosen = []
    for score, i, j in ranked:
        if i not in used_ours and j not in used_theirs:
            used_ours.add(i)
            used_theirs.add(j)
            chosen.append((score, i, j))
    return chosen


def is_quoted(text: str, spans: Spans) -> bool:
    """Whether a content stands inside quotation marks, with its marks or without."""
    start, end = spans[0][0], spans[-1][1]
    opens = text[start] in _MARKS or text[max(0, start - 1)] in _MARKS
    closes = text[end - 1] in "”\"'’" or text[end : end + 1] in ("”", '"', "'", "’")
    return opens and closes and not text[start].isspace()


class Score:
    """Counts over articles."""

    def __init__(self) -> None:
        self.ours = self.gold = self.ours_quoted = self.gold_quoted = 0
        self.hits = {"30": 0, "80": 0, "exact": 0}
        self.quoted = self.speakers = self.pairs = 0

    def add(self, text: str, ours: list[Attribution], gold: list[Attribution]) -> None:
        """One article."""
        self.ours += len(ours)
        self.gold += len(gold)
        quoted_ours = [is_quoted(text, one.content) for one in ours]
        quoted_gold = [is_quoted(text, one.content) for one in gold]
        self.ours_quoted += sum(quoted_ours)
        self.gold_quoted += sum(quoted_gold)
        chosen = pairs(
            [words(text, one.content) for one in ours], [words(text, one.content) for one in gold]
        )
        for score, i, j in chosen:
            self.hits["30"] += score >= 0.3
            self.hits["80"] += score >= 0.8
            self.hits["exact"] += score == 1.0
            self.quoted += score >= 0.8 and quoted_gold[j] and quoted_ours[i]
            if score >= 0.3:
                self.pairs += 1
                self.speakers += same_source(text, ours[i].source, gold[j].source)

    def figures(self) -> dict[str, float]:
        """The metrics."""
        total = max(1, self.ours + self.gold)
        return {
            "content_f1_30": 2 * self.hits["30"] / total,
            "content_f1_80": 2 * self.hits["80"] / total,
            "content_exact": 2 * self.hits["exact"] / total,
            "quoted_f1_80": 2 * self.quoted / max(1, self.ours_quoted + self.gold_quoted),
            "speaker": self.speakers / max(1, self.pairs),
            "precision_30": self.hits["30"] / max(1, self.ours),
            "recall_30": self.hits["30"] / max(1, self.gold),
        }


def same_source(text: str, ours: Spans, gold: Spans) -> bool:
    """Whether two sources share half their words, or neither names anybody."""
    a, b = words(text, ours), words(text, gold)
    return (not a and not b) or overlap(a, b) >= 0.5


def articles(
    name: str, first: int = 0, last: int | None = None
) -> list[tuple[Parsed, list[Attribution]]]:
    """Articles with their gold attributions."""
    chosen = rows(name)[first:last]
    reports = [Report(id=row["id"], address=row["id"], text=row["text"]) for row in chosen]
    return [(one, gold_attributions(row)) for one, row in zip(parsed(reports), chosen, strict=True)]


def measure() -> dict[str, float]:
    """The figures on the development half."""
    return score(articles("attribution-dev")).figures()


def score(read: Iterable[tuple[Parsed, list[Attribution]]]) -> Score:
    """The counts over some articles."""
    total = Score()
    for one, gold in read:
        total.add(one.report.text, our_attributions(one), gold)
    return total


def main() -> None:
    """Prints the figures; with ``--errors N`` also what was missed and what was made up."""
    options = argparse.ArgumentParser()
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--set", default="attribution-dev")
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--last", type=int, default=None)
    chosen = options.parse_args()
    read = articles(chosen.set, chosen.first, chosen.last)
    for name, figure in score(read).figures().items():
        print(f"{name:<16} {figure:.4f}")
    shown = 0
    for one, gold in read:
        for line in _errors(one, gold):
            if shown >= chosen.errors:
                return
            shown += 1
            print(line)


def _errors(one: Parsed, gold: list[Attribution]) -> Iterable[str]:
    text, ours = one.report.text, our_attributions(one)
    chosen = pairs([words(text, a.content) for a in ours], [words(text, g.content) for g in gold])
    good = [(s, i, j) for s, i, j in chosen if s >= 0.3]
    for i, mine in enumerate(ours):
        if i not in {i for _, i, _ in good}:
            yield f"EXTRA  {_shown(text, mine)}"
    for j, theirs in enumerate(gold):
        if j not in {j for _, _, j in good}:
            yield f"MISSED {_shown(text, theirs)}"
    for s, i, j in good:
        if s < 1.0:
            yield f"EDGES {s:.2f} {_shown(text, ours[i])}\n       gold  {_shown(text, gold[j])}"
        if not same_source(text, ours[i].source, gold[j].source):
            yield f"SPEAKER {_shown(text, ours[i])}\n       gold  {_shown(text, gold[j])}"


def _shown(text: str, one: Attribution) -> str:
    source = " ".join(text[s:e] for s, e in one.source)
    content = " … ".join(text[s:e] for s, e in one.content)
    return f"[{one.rule}] <{source}> {{{one.cue}}} {content[:300]!r}"


if __name__ == "__main__":
    main()
