import pytest

from crosswire.gather.outlets import is_outlet, outlet_in


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", True), ("reuters", True), ("AP", True), ("the Associated Press", True),
        ("The Hill", True), ("Vale Courier", True), ("Orl Radio", True), ("Norvale Times", True),
        ("Ana Pell", False), ("the coast guard", False), ("Harbour Party", False), ("News", False),
        ("", False),
    ],
)  # fmt: skip
def test_whether_a_name_is_an_outlets(name, expected):
    assert is_outlet(name) == expected


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("The Associated Press", "Associated Press"),
        ("The Hill", "The Hill"),
        ("Associated Press writer Ana Pell", "Associated Press"),
        ("Fox News' Ana Pell", "Fox News"),
        ("NPR's Ana Pell", "NPR"),
        ("the Vale Courier", "Vale Courier"),
        ("Ana Pell", "Ana Pell"),
        ("The Quiet Man", "The Quiet Man"),
    ],
)
def test_the_outlet_in_a_name(name, outlet):
    start, end = outlet_in(name)
    assert name[start:end] == outlet
