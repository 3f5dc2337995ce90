import pytest

from crosswire.errors import WrongUse
from crosswire.gather.given import Given


def test_a_published_value_is_kept_as_iso():
    assert Given(published="18 April 2025").published == "2025-04-18"


@pytest.mark.parametrize("value", ["soon", "", "02/03/2025", "2025-13-01"])
def test_a_value_that_is_no_date_is_wrong_use_and_says_what_to_do(value):
    with pytest.raises(WrongUse, match="YYYY-MM-DD"):
        Given(published=value)


def test_what_one_leaves_open_the_other_fills():
    row = Given(outlet="Vale Courier")
    assert row.over(Given(outlet="Elsewhere", published="2025-04-18")) == Given(
        outlet="Vale Courier", published="2025-04-18"
    )
