"""PLOVER events: types given a marked pair (PLV), and whole records from the bare text (PLOVER gold).

PLV's YIELD is PLOVER's CONCEDE and RETREAT together. ``root``, ``quad``: macro F1 over the types and
quad classes that the set has. ``gold``: the share of PLOVER gold records for which some event of
ours has the type and the same codes of actors and recipients; a compound actor counts as both. The
gold's old names are mapped to today's.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable

from crosswire.read.events.codebook import quads
from crosswire.read.events.pairs import code_pair
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals.gold import parsed, rows

MARK = re.compile(r"</?[st]>")
TODAY = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "INVESTIGATE": "ACCUSE"}
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    """Macro F1 over the gold classes of (ours, gold) pairs."""
    listed = list(pairs)
    true, ours = Counter(g for _, g in listed), Counter(o for o, _ in listed)
    hit = Counter(g for o, g in listed if o == g)
    return sum(2 * hit[c] / (true[c] + ours[c]) for c in true) / len(true)


def unmarked(marked: str) -> tuple[str, Span | None, Span | None]:
    """The sentence without its marks, and the first actor's and recipient's spans."""
    text, spans, opened, last = "", {}, {}, 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        kind = mark.group()[-2]
        if mark.group()[1] == "/":
            spans.setdefault(kind, Span(opened[kind], len(text)))
        else:
            opened[kind] = len(text)
    return text + marked[last:], spans.get("s"), spans.get("t")


def _report(name: str, text: str) -> Report:
    return Report(id=name, address=name, text=text)


def coded_pairs() -> list[tuple[str, str, str, str]]:
    """For each PLV sentence: our type, the gold's, the gold's quad class, the marked sentence."""
    gold = rows("events-plv-train")
    cut = [unmarked(row["marked"]) for row in gold]
    reports = [_report(f"plv{i}", text) for i, (text, _, _) in enumerate(cut)]
    result = []
    for parse, (_, actor, recipient), row in zip(parsed(reports), cut, gold, strict=True):
        found = (
            code_pair(parse, actor or recipient, recipient or actor) if actor or recipient else None
        )
        ours = found.type if found else "NONE"
        result.append((YIELD.get(ours, ours), row["type"], row["quad"], row["marked"]))
    return result


def _quad(type_: str) -> str:
    return "2" if type_ == "YIELD" else str(quads().get(type_, 0))


def measure() -> dict[str, float]:
    """``root``, ``quad`` (PLV)."""
    pairs = coded_pairs()
    return {
        "root": macro_f1((o, g) for o, g, _, _ in pairs),
        "quad": macro_f1((_quad(o), q) for o, _, q, _ in pairs),
    }


def main() -> None:
    """Prints the figures; ``--errors N`` prints N wrong sentences of each confusion."""
    print(measure())
    if "--errors" in sys.argv:
        limit = int(sys.argv[-1])
        pairs = coded_pairs()
        for (ours, gold), count in Counter((o, g) for o, g, _, _ in pairs if o != g).most_common(
            60
        ):
            print(count, f"ours {ours}, gold {gold}")
            for _, _, _, marked in [p for p in pairs if p[0] == ours and p[1] == gold][:limit]:
                print("     ", marked[:220])


if __name__ == "__main__":
    main()
