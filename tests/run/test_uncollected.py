import gc

import pytest

from crosswire.run.uncollected import uncollected


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_before(before):
    was = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), uncollected():
            assert not gc.isenabled()
            1 / 0  # noqa: B018
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()
