import pytest

from crosswire.compare.spelling import respelled


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("overbroad", "over broad", True),
        ("voices", "vocies", True),
        ("damned", "d d", True),
        ("goddamn", "godda m", True),
        ("agriculture", "agricultural", True),
        ("looses", "loses", True),
        ("one", "ones", True),
        ("million", "billion", False),
        ("north", "south", False),
        ("live", "national", False),
        ("form", "from", False),
        ("harbour", "", False),
        ("", "", False),
    ],
)
def test_one_word_written_in_two_ways(one, other, same):
    assert respelled(one.split(), other.split()) is same
    assert respelled(other.split(), one.split()) is same
