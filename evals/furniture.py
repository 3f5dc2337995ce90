"""Site furniture and credits: right on the seeds, and no story marked as furniture elsewhere.

On the five seeds: the share of reports whose credits are exactly the key's, the share of the key's
boilerplate that a furniture span covers, and how many key statements furniture touches. On
``attribution-dev`` and every fourth article of ``attribution-train``: the share of gold
attributions (source, cue or content) that furniture touches, which is story wrongly marked. On
every sixteenth article of ``load-allsides``: the share of articles in which furniture covers a line
that reads as a sentence; those are captions, notices of updates, "Sign up for …" where it is right,
so read them: ``--errors N`` shows them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from crosswire.gather.lines import lines
from crosswire.gather.texts import report
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals.gold import NoGold, folder, rows

EVERY = 16


def seeds() -> tuple[dict[str, Report], dict[str, object]]:
    """The seeds' reports by file name, and their key."""
    place = folder().parent
    if not (place / "key" / "seeds.json").is_file():
        raise NoGold(f"{place / 'key' / 'seeds.json'} is not there")
    key = json.loads((place / "key" / "seeds.json").read_text(encoding="utf-8"))
    return {path.name: _plain(path) for path in sorted((place / "seeds").glob("*.txt"))}, key


def _plain(path: Path) -> Report:
    return report(path.read_text(encoding="utf-8"), address=path.name)


def sentence_like(one: Report) -> list[str]:
    """The lines that furniture covers though they read as sentences."""
    return [
        line.text
        for line in lines(one.text)
        if line.is_story and any(span.meets(line.span) for span in one.furniture)
    ]


def articles() -> list[Report]:
    """The sample of real articles."""
    return [report(row["text"], address=row["id"]) for row in rows("load-allsides")[::EVERY]]


def gold_touched() -> float:
    """The share of gold attributions that furniture touches."""
    touched = []
    for row in rows("attribution-dev") + rows("attribution-train")[::4]:
        marked = report(row["text"], address="-").furniture
        for gold in row["attributions"]:
            parts = [span for part in ("source", "cue", "content") for span in _spans(gold[part])]
            touched.append(any(one.meets(part) for one in marked for part in parts))
    return sum(touched) / len(touched)


def _spans(parts: list[dict[str, list[list[int]]]]) -> list[Span]:
    return [Span(*span) for part in parts for span in part["spans"]]


def measure() -> dict[str, float]:
    """The figures."""
    reports, key = seeds()
    credits, boilerplate, statements = key["credits"], key["boilerplate"], key["statements"]
    right = [
        sorted(credit.name for credit in one.credits) == sorted(credits.get(name, []))
        for name, one in reports.items()
    ]
    covered = [
        any(expected in span.of(reports[name].text) for span in reports[name].furniture)
        for name, expected_all in boilerplate.items()
        for expected in expected_all
    ]
    touched = [
        any(span.meets(Span(*row["span"])) for span in _report(reports, row).furniture)
        for row in statements
    ]
    marked = [bool(sentence_like(one)) for one in articles()]
    return {
        "credits": sum(right) / len(right),
        "boilerplate": sum(covered) / len(covered),
        "statements_touched.max": float(sum(touched)),
        "gold_touched.max": gold_touched(),
        "sentence_like.max": sum(marked) / len(marked),
    }


def _report(reports: dict[str, Report], row: dict[str, str]) -> Report:
    return next(one for name, one in reports.items() if name.startswith(row["report"]))


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
    if "--errors" in sys.argv:
        most = int(sys.argv[sys.argv.index("--errors") + 1])
        shown = [(one.address, line) for one in articles() for line in sentence_like(one)]
        for address, line in shown[:most]:
            print(f"{address}: {line[:300]}")
