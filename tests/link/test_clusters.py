"""Average link: groups, pairs that must and must not be together, and no matter of order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosswire.link.pairs import Pairs
from crosswire.link.stories.clusters import average_link

PAIRS = st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])


def test_two_groups() -> None:
    alike = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7, (3, 4): 0.9, (2, 3): 0.4}
    assert average_link(5, Pairs.of(alike), 0.5) == [[0, 1, 2], [3, 4]]


def test_one_bridge_joins_no_groups() -> None:
    alike = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8}
    assert average_link(4, Pairs.of(alike), 0.5) == [[0, 1], [2, 3]]


def test_together_is_together_without_likeness() -> None:
    assert average_link(3, Pairs.of({}), 0.5, together=[(0, 2)]) == [[0, 2], [1]]


@given(st.dictionaries(PAIRS, st.floats(0, 1)), st.lists(PAIRS, max_size=4), st.floats(0.05, 0.95))
def test_apart_stays_apart(
    alike: dict[tuple[int, int], float], apart: list[tuple[int, int]], least: float
) -> None:
    groups = average_link(8, Pairs.of(alike), least, apart=apart)
    assert sorted(one for group in groups for one in group) == list(range(8))
    where = {one: at for at, group in enumerate(groups) for one in group}
    assert all(where[a] != where[b] for a, b in apart)
    assert groups == average_link(
        8, Pairs.of(dict(reversed(alike.items()))), least, apart=apart[::-1]
    )
