import pytest

from crosswire.compare.dates import dates_differ
from crosswire.compare.material import Material

TEXT = "The harbour council of Tarn will vote on the new bridge on {}."


def voted(write, name, words, day, text=TEXT):
    return write(name, text.format(words), places=("Tarn",)).dated(words, day)


def found(collection):
    return list(dates_differ(Material(collection)))


def test_two_days_for_one_vote(write, collect):
    pair = voted(write, "a", "4 May", "2025-05-04"), voted(write, "b", "May 11", "2025-05-11")
    (one,) = found(collect(*pair))
    assert [side.value for side in one.sides] == ["4 May", "May 11"] and one.kind == "date"


@pytest.mark.parametrize(
    ("words", "day", "text"),
    [
        ("May 4", "2025-05-04", TEXT),
        ("Sunday", "2025-05-11", TEXT),  # a weekday depends on when the report was written
        ("May 11", "2025-05-11", "The harbour council of Tarn met sailors in a school on {}."),
        ("May 11", "2025-05-11", "The harbour council of Tarn won't vote on the new bridge on {}."),
    ],
)
def test_no_difference(write, collect, words, day, text):
    assert not found(collect(voted(write, "a", "4 May", "2025-05-04"),
                             voted(write, "b", words, day, text)))  # fmt: skip
