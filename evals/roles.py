"""Roles on the five real reports of the key, and on invented sentences with every role marked.

A role matches one of the key's when it is the same person (surname alike, given names not at odds),
the titles are equal or one holds the other, and owner and tense are those of the key where it gives
them ("current" and none count alike). ``precision``: of our distinct roles in those reports, the
share whose person and title the key has; it does not list every role of a report, so that a right
one counts as extra: ``--errors`` shows them.

``data/roles.jsonl`` holds sentences, each a report of its own, with all of their roles; ``title``
and ``of`` list what is right, an ``optional`` role may be left out. There a role must be right in
person, title, owner and tense (``invented_precision``, ``invented_recall``).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

from crosswire.read.names import names
from crosswire.read.roles import roles
from crosswire.records.report import Report
from crosswire.records.role import Role
from crosswire.words.fold import bare_words
from evals.gold import NoGold, folder, parsed

ALIKE = 80  # "Zelensky" and "Zelenskyy", "Sergei" and "Sergey"


def key() -> dict[str, Any]:
    """What a careful reader finds in the five reports."""
    path = folder().parent / "key" / "seeds.json"
    if not path.is_file():
        raise NoGold(f"{path} is not there")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def found() -> dict[str, list[Role]]:
    """Our roles of each of the five reports, by file name."""
    paths = sorted((folder().parent / "seeds").glob("*.txt"))
    reports = [Report(id=p.name, address=p.name, text=_text(p)) for p in paths]
    return {p.report.id: list(roles(p, names(p))) for p in parsed(reports)}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def same_person(ours: str, theirs: str) -> bool:
    """Whether two names can be one person's: surnames alike, given names not at odds."""
    mine, other = bare_words(ours).split(), bare_words(theirs).split()
    if ratio(mine[-1], other[-1]) < ALIKE:
        return False
    return len(mine) == 1 or len(other) == 1 or ratio(mine[0], other[0]) >= ALIKE


def same_title(ours: str, theirs: str) -> bool:
    """Whether the titles are equal when folded, or one holds the other."""
    mine, other = bare_words(ours), bare_words(theirs)
    return f" {mine} " in f" {other} " or f" {other} " in f" {mine} "


def same_owner(ours: str | None, theirs: str | None) -> bool:
    """Whether the owner is the key's, where it gives one; spelling variants count alike."""
    if theirs is None:
        return True
    return ours is not None and ratio(bare_words(ours), bare_words(theirs)) >= 90


def matches(role: Role, gold: dict[str, Any]) -> bool:
    """Whether our role is the key's."""
    tense = (role.tense or "current") == (gold["tense"] or "current")
    same = same_person(role.person, gold["person"]) and same_title(role.title, gold["title"])
    return same and tense and same_owner(role.of, gold["of"])


def invented() -> list[tuple[dict[str, Any], list[Role]]]:
    """Each invented sentence with what is marked in it, and our roles of it."""
    path = Path(__file__).with_name("data") / "roles.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    reports = [Report(f"{i:03}", f"{i:03}", row["text"]) for i, row in enumerate(rows)]
    read = parsed(reports)
    return [(row, list(roles(one, names(one)))) for row, one in zip(rows, read, strict=True)]


def is_marked(role: Role, gold: dict[str, Any]) -> bool:
    """Whether our role is right in everything."""
    tense = (role.tense or "current") == (gold["tense"] or "current")
    titles = {bare_words(title) for title in gold["title"]}
    named = bare_words(role.person) == bare_words(gold["person"])
    return named and tense and bare_words(role.title) in titles and role.of in gold["of"]


def invented_figures() -> dict[str, float]:
    """Precision and recall on the invented sentences."""
    ours = hits = right = gold = 0
    for row, found_here in invented():
        wanted = [one for one in row["roles"] if not one.get("optional")]
        gold += len(wanted)
        ours += len(found_here)
        hits += sum(any(is_marked(role, one) for role in found_here) for one in wanted)
        right += sum(any(is_marked(role, one) for one in row["roles"]) for role in found_here)
    return {"invented_precision": right / max(1, ours), "invented_recall": hits / max(1, gold)}


def measure() -> dict[str, float]:
    """``recall`` of the key's roles and ``precision`` of our distinct ones; both on our own."""
    ours, gold = found(), key()["roles"]
    hit = sum(any(matches(role, g) for role in ours[g["report"]]) for g in gold)
    distinct = {(name, r.person, r.title): r for name, rs in ours.items() for r in rs}
    known = sum(
        any(
            g["report"] == name
            and same_person(r.person, g["person"])
            and same_title(r.title, g["title"])
            for g in gold
        )
        for (name, _, _), r in distinct.items()
    )
    figures = {"recall": hit / len(gold), "precision": known / max(1, len(distinct))}
    return {**figures, **invented_figures()}


def main() -> None:
    """Prints the figures; ``--errors`` lists what is missed and what is extra."""
    print(measure())
    if "--errors" in sys.argv:
        _print_errors()
        _print_invented_errors()


def _print_invented_errors() -> None:
    for row, ours in invented():
        for gold in row["roles"]:
            if not gold.get("optional") and not any(is_marked(role, gold) for role in ours):
                print("missed:", gold["person"], gold["title"], gold["of"], gold["tense"])
        for role in ours:
            if not any(is_marked(role, gold) for gold in row["roles"]):
                print(
                    "wrong: ", role.person, "|", role.title, "|", role.of, role.tense, row["text"]
                )


def _print_errors() -> None:
    ours, gold = found(), key()["roles"]
    for g in gold:
        if not any(matches(role, g) for role in ours[g["report"]]):
            print("missed:", g["report"][:3], g["text"], "|", g["of"], g["tense"])
    for name, rs in ours.items():
        for r in rs:
            hit = any(g["report"] == name and matches(r, g) for g in gold)
            print(
                "  " if hit else "+ ", name[:3], r.person, "|", r.title, "|", r.of, r.tense, r.text
            )


if __name__ == "__main__":
    main()
