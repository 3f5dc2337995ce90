"""A language is read in full where it has word lists of its own."""

from importlib.resources import files

import pytest

from crosswire.words.languages import HOME, READ, is_read


@pytest.mark.parametrize(("code", "read"), [("en", True), (None, True), ("de", False), ("", False)])
def test_which_reports_are_read_in_full(code, read):
    assert is_read(code) is read


@pytest.mark.parametrize("code", sorted(READ))
def test_every_language_that_is_read_has_the_lists_of_the_first(code):
    folder = files("crosswire.words")
    own = {path.name for path in (folder / code).iterdir()}
    assert own >= {path.name for path in (folder / HOME).iterdir() if path.name.endswith(".txt")}
