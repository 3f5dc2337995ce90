"""The score of a check, fitted and measured: machine-written summaries against their article.

FRANK's validation half (``check-frank-valid``, MIT licence): 671 summaries of 149 articles, each
right or not by the judgement of people. The few weights of the score are fitted by logistic
regression; the figures are cross-fitted: the articles are cut into five parts by a hash, and each
part is scored with weights, and judged at a threshold, that were fitted on the other four.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosswire.compare.draft.lookup import Lookup
from crosswire.compare.draft.strength import weighed
from crosswire.compare.draft.traces import Traces, traces
from crosswire.read.reading import read_parsed
from crosswire.records.collection import Collection
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from evals.gold import parsed, rows

PENALTY = 5.0  # on the squares of the weights of standardised traces
STEPS = 25
LINE = 0.4  # of the way from the median score of the right ones to that of the wrong ones
PARTS = 5
ERRORS = ("RelE", "EntE", "CircE", "OutE", "GramE", "CorefE", "LinkE")
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Summary:
    """A summary with its article, both read."""

    row: dict[str, Any]
    draft: Report
    reading: Reading
    collection: Collection

    @property
    def right(self) -> bool:
        """Whether people found every sentence right."""
        return bool(self.row["factuality"] == 1)

    @property
    def corpus(self) -> str:
        """Which of the two corpora it comes from."""
        return str(self.row["dataset"])

    @property
    def part(self) -> int:
        """Which fifth of the articles its article is in."""
        return zlib.crc32(self.row["article"].encode()) % PARTS

    def errors(self) -> list[str]:
        """The kinds of error that people found in it."""
        return [kind for kind in ERRORS if self.row["errors"][kind] < 1]


@cache
def summaries() -> tuple[Summary, ...]:
    """Every summary, in the order of their articles."""
    found = sorted(rows("check-frank-valid"), key=lambda row: (row["hash"], row["model_name"]))
    articles = {row["article"]: _report(row["article"]) for row in found}
    read = {
        one.report.text: Collection((one.report,), (read_parsed(one),))
        for one in parsed(list(articles.values()))
    }
    drafts = parsed([_report("\n".join(row["summary_lines"])) for row in found])
    return tuple(
        Summary(row, one.report, read_parsed(one), read[row["article"]])
        for row, one in zip(found, drafts, strict=True)
    )


def _report(text: str) -> Report:
    return Report(id=f"{len(text)}:{text[:80]}", address="", text=text)


@cache
def traced() -> tuple[tuple[Traces, ...], ...]:
    """The traces of each sentence of each summary."""
    return tuple(tuple(_traces(one)) for one in summaries())


def _traces(one: Summary) -> list[Traces]:
    lookup = Lookup(one.draft, one.reading, one.collection)
    return [traces(lookup.claim([s.span]), lookup) for s in one.reading.sentences]


def fitted(without: int | None = None) -> tuple[Traces, float]:
    """The weights, and what stands before them, from all articles or without one part of them."""
    kept = [i for i, one in enumerate(summaries()) if one.part != without]
    means = np.array([np.mean(traced()[i], axis=0) for i in kept])
    right = np.array([summaries()[i].right for i in kept], float)
    centre, spread = means.mean(0), means.std(0) + 1e-9
    weights = _regressed((means - centre) / spread, right)
    plain = weights[:-1] / spread
    return Traces(*map(float, plain)), float(weights[-1] - plain @ centre)


def _regressed(traits: Numbers, right: Numbers) -> Numbers:
    """Logistic regression by Newton's method; the last weight is the constant."""
    table = np.column_stack([traits, np.ones(len(traits))])
    penalty = PENALTY * np.eye(table.shape[1])
    penalty[-1, -1] = 1e-6
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ weights))
        curve = (table * (chance * (1 - chance))[:, None]).T @ table + penalty
        weights -= np.linalg.solve(curve, table.T @ (chance - right) + penalty @ weights)
    return weights


def scored(found: Sequence[Traces], weights: Traces, before: float) -> float:
    """A summary's score as ``Check.score`` makes it."""
    scores = [weighed(one, weights, before) for one in found]
    return (sum(scores) / len(scores) + min(scores)) / 2 if scores else 0.0


@cache
def crossed() -> tuple[tuple[float, bool], ...]:
    """Each summary's score by weights of the other parts; whether it is below their threshold."""
    given = [fitted(part) for part in range(PARTS)]
    lines = [_line(part, given[part]) for part in range(PARTS)]
    found = []
    for one, its in zip(summaries(), traced(), strict=True):
        score = scored(its, *given[one.part])
        found.append((score, score < lines[one.part]))
    return tuple(found)


def _line(part: int, given: tuple[Traces, float]) -> float:
    """The threshold, between the medians of the right and of the wrong ones outside a part.

    The one with the best balanced accuracy there moves much with a few summaries.
    """
    kept = [i for i, one in enumerate(summaries()) if one.part != part]
    right, wrong = (
        [scored(traced()[i], *given) for i in kept if summaries()[i].right == which]
        for which in (True, False)
    )
    return (1 - LINE) * median(right) + LINE * median(wrong)


def balanced(flagged: Sequence[bool], right: Sequence[bool]) -> float:
    """The mean of the shares of right ones that pass and of wrong ones that are flagged."""
    passed = [not flag for flag, is_right in zip(flagged, right, strict=True) if is_right]
    caught = [flag for flag, is_right in zip(flagged, right, strict=True) if not is_right]
    return (sum(passed) / len(passed) + sum(caught) / len(caught)) / 2


def auc(scores: Sequence[float], right: Sequence[bool]) -> float:
    """The chance that a right one has the higher score; ties count half."""
    good = [score for score, is_right in zip(scores, right, strict=True) if is_right]
    bad = [score for score, is_right in zip(scores, right, strict=True) if not is_right]
    wins = sum((g > b) + 0.5 * (g == b) for g in good for b in bad)
    return wins / (len(good) * len(bad))


def area(corpus: str | None = None) -> float:
    """``auc`` of the cross-fitted scores, of one corpus or of both."""
    kept = [(score, one.right) for (score, _), one in zip(crossed(), summaries(), strict=True)
            if corpus in (None, one.corpus)]  # fmt: skip
    return auc([score for score, _ in kept], [right for _, right in kept])


def flagged() -> dict[str, tuple[int, int]]:
    """For each kind of error: how many summaries with it are flagged, and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for (_, flag), one in zip(crossed(), summaries(), strict=True):
        for kind in one.errors():
            caught, whole = found.get(kind, (0, 0))
            found[kind] = caught + flag, whole + 1
    return found
