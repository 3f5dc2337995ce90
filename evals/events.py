"""PLOVER events: types given a marked pair (PLV), whole records from the bare text (PLOVER gold).

PLV's YIELD is PLOVER's CONCEDE and RETREAT together. ``root``, ``quad``: macro F1 over the types
and quad classes that the set has. ``gold``: the share of PLOVER gold records for which some event
of ours has the type and the same codes of actors and recipients; a compound actor counts as both.
The gold's old names are mapped to today's.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from typing import Any

from crosswire.read.events import events
from crosswire.read.events.codebook import quads
from crosswire.read.events.pairs import code_pair
from crosswire.read.names import names
from crosswire.read.roles import roles
from crosswire.records.event import Event, Participant
from crosswire.records.report import Report
from crosswire.records.span import Span
from evals.gold import parsed, rows

MARK = re.compile(r"</?[st]>")
TODAY = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "INVESTIGATE": "ACCUSE"}
SLIPS = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}  # of the gold, against ISO 3166
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


def macro_f1(pairs: Iterable[tuple[str, str]]) -> float:
    """Macro F1 over the gold classes of (ours, gold) pairs."""
    listed = list(pairs)
    true, ours = Counter(g for _, g in listed), Counter(o for o, _ in listed)
    hit = Counter(g for o, g in listed if o == g)
    return sum(2 * hit[c] / (true[c] + ours[c]) for c in true) / len(true)


def unmarked(marked: str) -> tuple[str, Span, Span]:
    """The sentence without its marks, the first actor's and the first recipient's spans.

    Where one party is not marked, the other stands for both.
    """
    text, last = "", 0
    spans: dict[str, Span] = {}
    opened: dict[str, int] = {}
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        kind = mark.group()[-2]
        if mark.group()[1] == "/":
            spans.setdefault(kind, Span(opened[kind], len(text)))
        else:
            opened[kind] = len(text)
    actor, recipient = spans.get("s"), spans.get("t")
    either = actor or recipient or Span(0, 0)
    return text + marked[last:], actor or either, recipient or either


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


def gold_codes(parties: Any) -> frozenset[str]:
    """The gold's codes of a record's actors or recipients."""
    listed = parties if isinstance(parties, list) else []
    codes = {str(p.get("code") or "") for p in listed if isinstance(p, dict)}
    return frozenset(SLIPS.get(code, code) for code in codes if code)


def our_codes(parties: Iterable[Participant]) -> frozenset[str]:
    """The codes of our participants."""
    return frozenset(party.code for party in parties if party.code)


def right(event: Event, row: dict[str, Any]) -> bool:
    """Whether type, actors and recipients are the record's; a compound actor is both."""
    type_ = TODAY.get(row["event"], row["event"])
    source, target = gold_codes(row.get("source")), gold_codes(row.get("target"))
    actors, recipients = our_codes(event.actor), our_codes(event.recipient)
    if event.type != type_:
        return False
    if not target:
        return actors | recipients == source
    return actors == source and recipients == target


def gold_events() -> list[tuple[dict[str, Any], tuple[Event, ...]]]:
    """Each PLOVER gold record with the events that are read from its bare text."""
    gold = rows("events-plover-gold")
    result = []
    for parse, row in zip(parsed([_report(r["id"], r["text"]) for r in gold]), gold, strict=True):
        known = names(parse)
        found = events(parse, known, roles(parse, known), (), (), ())
        result.append((row, found))
    return result


def measure() -> dict[str, float]:
    """``root``, ``quad`` (PLV) and ``gold`` (PLOVER gold)."""
    pairs, records = coded_pairs(), gold_events()
    return {
        "gold": sum(any(right(e, row) for e in found) for row, found in records) / len(records),
        "root": macro_f1((o, g) for o, g, _, _ in pairs),
        "quad": macro_f1((_quad(o), q) for o, _, q, _ in pairs),
    }


def _print_record(row: dict[str, Any], found: Iterable[Event]) -> None:
    wanted = sorted(gold_codes(row.get("source"))), sorted(gold_codes(row.get("target")))
    print(TODAY.get(row["event"], row["event"]), *wanted, "|", row["text"][:250])
    for event in found:
        ours = [
            [f"{p.name}/{p.code}/{p.sector}" for p in who] for who in (event.actor, event.recipient)
        ]
        print("      ", event.type, event.mode, *ours, event.modality, "|", event.trigger.text[:60])


def main() -> None:
    """Prints the figures; ``--errors N`` prints N wrong sentences of each confusion."""
    print(measure())
    if "--gold" in sys.argv:
        for row, found in gold_events():
            if not any(right(event, row) for event in found):
                _print_record(row, found)
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
