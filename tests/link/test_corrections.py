"""What a person judged holds, whatever else is said; the later of two judgements wins."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.link.corrections import Groups, judged
from crosswire.records.link import Judgement, Link

NAMES = "ABCDE"


def correction(a: str, b: str, judgement: Judgement, made: str, author: str = "Ada") -> Link:
    return Link("story", a, b, judgement, 1.0, "By hand.", author=author, made=made)


def test_the_machine_is_not_a_person() -> None:
    link = Link("story", "A", "B", "same", 1.0, "Alike.")
    assert judged([link], "story").together == ()


def test_another_kind_is_left_out() -> None:
    assert judged([correction("A", "B", "same", "2025-01-01")], "actor").together == ()


@pytest.mark.parametrize(
    ("first", "second", "together"), [("same", "different", False), ("different", "same", True)]
)
def test_the_later_of_two_holds(first: Judgement, second: Judgement, together: bool) -> None:
    links = [correction("A", "B", first, "2025-01-01"), correction("B", "A", second, "2025-01-02")]
    found = judged(links, "story")
    assert bool(found.together) is together
    assert bool(found.apart) is not together


def test_a_chain_does_not_undo_what_is_kept_apart() -> None:
    links = [
        correction("A", "C", "different", "2025-01-03"),
        correction("A", "B", "same", "2025-01-02"),
        correction("B", "C", "same", "2025-01-01"),
    ]
    for order in permutations(links):
        assert judged(order, "story").together == (("A", "B"),)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from(NAMES),
            st.sampled_from(["same", "different"]),
            st.integers(10, 28),
        ).filter(lambda row: row[0] != row[1])
    ),
    st.randoms(),
)
def test_judgements_never_contradict_each_other(rows: list, random) -> None:  # type: ignore[no-untyped-def, type-arg]
    links = [correction(a, b, judgement, f"2025-01-{day}") for a, b, judgement, day in rows]
    found = judged(links, "story")
    groups = Groups()
    for a, b in found.together:
        groups.join(a, b)
    assert all(groups.of(a) != groups.of(b) for a, b in found.apart)
    random.shuffle(links)
    assert judged(links, "story") == found
