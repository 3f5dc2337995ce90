"""Real reports for linking: the articles of ``load-allsides``, in the order of their days.

Undated ones (one in a hundred) are spread evenly among the others. Readings are made once and kept
in ``.cache/link``: by the parser (``read``, about half an hour; ``full`` keeps all of a reading),
or by rule (``plain``, a minute).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bench import plain
from bench.shelf import Page, Shelf
from crosswire.gather.given import Given
from crosswire.gather.texts import report as text_report
from crosswire.records.reading import Reading
from crosswire.records.report import Report
from evals.gold import PIPELINE, ROOT, rows

CACHE = ROOT / ".cache" / "link"
Maker = Callable[[Iterable[Report]], Iterable[Reading]]
MAKERS: dict[str, Maker] = {
    "plain": lambda reports: map(plain.reading, reports),
    "read": lambda reports: _read(reports),
    "full": lambda reports: _read(reports),
}


def _read(reports: Iterable[Report]) -> Iterable[Reading]:
    from crosswire.read.reading import read_reports  # its libraries would count as memory

    return read_reports(reports, PIPELINE)


def real(kind: str) -> Shelf:
    """Every article with its reading; what is missing in the file is made first."""
    shelf = Shelf(CACHE / f"{kind}.db")
    missing = ordered(rows("load-allsides"))[len(shelf) :]
    if missing:
        shelf.extend(_pages(missing, MAKERS[kind], whole=kind == "full"))
    return shelf


def ordered(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The articles by their days, the undated ones spread evenly."""
    dated = sorted((one for one in articles if one["published"]), key=lambda one: one["published"])
    undated = [one for one in articles if not one["published"]]
    placed = [(at, 0, one) for at, one in enumerate(dated)]
    step = len(dated) / max(1, len(undated))
    placed += [(int(at * step), 1, one) for at, one in enumerate(undated)]
    return [one for _, _, one in sorted(placed, key=lambda place: place[:2])]


def _pages(articles: list[dict[str, Any]], maker: Maker, *, whole: bool) -> Iterator[Page]:
    reports = [_report(one) for one in articles]
    for report, reading in zip(reports, maker(reports), strict=True):
        yield report, reading if whole else _outline(reading)


def _outline(reading: Reading) -> Reading:
    """What linking looks at."""
    return Reading(
        reading.report, reading.sentences, reading.names, reading.roles, reading.statements
    )


def _report(row: dict[str, Any]) -> Report:
    given = Given(
        row["outlet"] or None, row["published"] or None, row["url"] or None, row["title"] or None
    )
    return text_report(row["text"], address=row["url"] or row["id"], given=given)
