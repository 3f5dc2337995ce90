"""Names on invented news: spans, kinds and actors against what is marked by hand.

``data/names.jsonl`` holds a passage a line, its names marked as ``[text|KIND]`` or
``[text|KIND|actor]``, the actor where it is not the text itself; ``KIND/KIND`` where both are
right. The rules were written with an eye on the set ``tuned``; the errors of ``fresh`` were not
read.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from crosswire.read.names import names
from crosswire.records.name import Name
from crosswire.records.report import Report
from evals.gold import parsed

DATA = Path(__file__).with_name("data") / "names.jsonl"
MARK = re.compile(r"\[([^\]|]+)\|([A-Z/]+)(?:\|([^\]]+))?\]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A name marked by hand: any of ``kinds`` is right."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]
    actor: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage without its marks, the names marked in it, and those read from it."""

    part: str
    text: str
    gold: tuple[Marked, ...]
    ours: tuple[Name, ...]


def unmarked(line: str) -> tuple[str, tuple[Marked, ...]]:
    """The passage as news prints it, and the names marked in it."""
    pieces: list[str] = []
    gold: list[Marked] = []
    end = at = 0
    for match in MARK.finditer(line):
        pieces.append(line[end : match.start()])
        at += match.start() - end
        text, kinds, actor = match[1], frozenset(match[2].split("/")), match[3] or match[1]
        gold.append(Marked(at, at + len(text), text, kinds, actor))
        pieces.append(text)
        at, end = at + len(text), match.end()
    return "".join([*pieces, line[end:]]), tuple(gold)


def passages() -> list[Passage]:
    """Every passage, read."""
    rows = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    marked = [unmarked(row["marked"]) for row in rows]
    reports = [Report(f"{i:03}", f"{i:03}", text) for i, (text, _) in enumerate(marked)]
    return [
        Passage(row["set"], text, gold, names(one))
        for row, (text, gold), one in zip(rows, marked, parsed(reports), strict=True)
    ]


def matches(passage: Passage) -> Iterable[tuple[Marked, Name]]:
    """The marked names whose span is read, each with what was read."""
    ours = {(name.span.start, name.span.end): name for name in passage.ours}
    for gold in passage.gold:
        if (gold.start, gold.end) in ours:
            yield gold, ours[gold.start, gold.end]


def _f1(hit: int, ours: int, gold: int) -> float:
    return 2 * hit / max(1, ours + gold)


def figures(read: list[Passage]) -> dict[str, float]:
    """``span_f1``; ``f1`` with the kind; ``persons_f1``; ``actor``: share right of the spans."""
    pairs = [pair for passage in read for pair in matches(passage)]
    gold = [mark for passage in read for mark in passage.gold]
    ours = [name for passage in read for name in passage.ours]
    right = [(mark, name) for mark, name in pairs if name.kind in mark.kinds]
    person = [mark for mark, name in right if name.kind == "PERSON"]
    return {
        "span_f1": _f1(len(pairs), len(ours), len(gold)),
        "f1": _f1(len(right), len(ours), len(gold)),
        "persons_f1": _f1(
            len(person),
            sum(name.kind == "PERSON" for name in ours),
            sum("PERSON" in mark.kinds for mark in gold),
        ),
        "actor": sum(mark.actor == name.actor for mark, name in pairs) / max(1, len(pairs)),
    }


def measure() -> dict[str, float]:
    """The figures of all passages, and ``fresh_f1``: of those whose errors were not read."""
    read = passages()
    fresh = figures([passage for passage in read if passage.part == "fresh"])
    return {**figures(read), "fresh_f1": fresh["f1"], "fresh_actor": fresh["actor"]}


def _errors(passage: Passage) -> Iterable[str]:
    ours = {(name.span.start, name.span.end): name for name in passage.ours}
    marked = {(gold.start, gold.end): gold for gold in passage.gold}
    for (start, end), gold in marked.items():
        name = ours.get((start, end))
        around = passage.text[max(0, start - 25) : end + 25].replace("\n", "/")
        if name is None:
            yield f"missed {'/'.join(sorted(gold.kinds))} {gold.text} … {around}"
        elif name.kind not in gold.kinds:
            yield f"kind   {name.kind} for {'/'.join(sorted(gold.kinds))} {gold.text} … {around}"
        elif name.actor != gold.actor:
            yield f"actor  {name.actor} for {gold.actor} … {around}"
    for (start, end), name in ours.items():
        if (start, end) not in marked:
            around = passage.text[max(0, start - 25) : end + 25].replace("\n", "/")
            yield f"extra  {name.kind} {name.text} … {around}"


def main() -> None:
    """Prints the figures; ``--errors N`` the first errors in the set ``tuned``."""
    print(measure())
    if "--errors" in sys.argv:
        tuned = [passage for passage in passages() if passage.part == "tuned"]
        lines = [line for passage in tuned for line in _errors(passage)]
        print("\n".join(lines[: int(sys.argv[sys.argv.index("--errors") + 1])]))


if __name__ == "__main__":
    main()
