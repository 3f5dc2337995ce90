"""Which report a thing is told from: near the origin, not from one that garbles."""

from __future__ import annotations

from crosswire.records.finding import Finding, FindingKind, Side
from crosswire.tell.origins import depths, disputed_sides, doubtful, nearness


def difference(kind: FindingKind, *sides: tuple[tuple[str, ...], int]) -> Finding:
    made = tuple(Side(f"v{n}", reports, many, ()) for n, (reports, many) in enumerate(sides))
    return Finding("f", kind, "x", made, "why", "rule", 0.9)


def test_steps_from_the_origin(desk) -> None:
    for _ in range(4):
        desk.add("Nothing.")
    desk.descends("r2", "r1")
    desk.descends("r3", "r2", "rewrite")
    desk.descends("r4", "r1", "cites")
    assert depths(desk.collection) == {"r1": 0, "r2": 1, "r3": 2, "r4": 0}


def test_a_ring_ends(desk) -> None:
    desk.add("Nothing.")
    desk.add("Nothing.")
    desk.descends("r1", "r2")
    desk.descends("r2", "r1")
    assert depths(desk.collection) == {"r1": 0, "r2": 0}


def test_the_smaller_side_of_a_garbling_is_doubtful() -> None:
    one = difference("role", (("a", "b"), 2), (("c",), 1))
    assert doubtful([one]) == {"c"}
    assert [side.reports for side in disputed_sides(one)] == [("c",)]


def test_of_equal_sides_and_of_figures_none_is_doubtful() -> None:
    even = difference("role", (("a",), 1), (("c",), 1))
    toll = difference("number", (("a", "b"), 2), (("c",), 1))
    assert doubtful([even, toll]) == frozenset()
    assert len(disputed_sides(even)) == len(disputed_sides(toll)) == 2


def test_doubtful_reports_come_last(desk) -> None:
    desk.add("Nothing.", published="2031-05-01")
    desk.add("Nothing.", published="2031-05-02")
    desk.add("Nothing.", published="2031-05-03")
    one = difference("role", (("r2", "r3"), 2), (("r1",), 1))
    keys = nearness(desk.collection, [one])
    assert sorted(keys, key=keys.__getitem__) == ["r2", "r3", "r1"]
