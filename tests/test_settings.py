"""What can be set from outside."""

import pytest

from crosswire.errors import WrongUse
from crosswire.settings import Settings


def test_everything_has_a_default(monkeypatch):
    for name in ("DESK", "PARSER", "PROCESSES", "LARGEST_FILE"):
        monkeypatch.delenv(f"CROSSWIRE_{name}", raising=False)
    assert Settings.from_environment() == Settings()


def test_the_environment_overrules_a_default(monkeypatch):
    monkeypatch.setenv("CROSSWIRE_DESK", "other.db")
    monkeypatch.setenv("CROSSWIRE_PROCESSES", "3")
    assert Settings.from_environment() == Settings(desk="other.db", processes=3)


@pytest.mark.parametrize("value", ["many", "-1", "1.5", ""])
def test_what_is_no_number_is_refused_with_its_name(monkeypatch, value):
    monkeypatch.setenv("CROSSWIRE_PROCESSES", value)
    with pytest.raises(WrongUse, match="CROSSWIRE_PROCESSES"):
        Settings.from_environment()
