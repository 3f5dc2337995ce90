"""What can be set from outside."""

import pytest

from crosswire.errors import WrongUse
from crosswire.settings import Settings


def test_everything_has_a_default(monkeypatch):
    for name in ("DESK", "PARSER", "PROCESSES", "LARGEST_FILE", "ALLOW_PRIVATE"):
        monkeypatch.delenv(f"CROSSWIRE_{name}", raising=False)
    assert Settings.from_environment() == Settings()


def test_the_environment_overrules_a_default(monkeypatch):
    monkeypatch.setenv("CROSSWIRE_DESK", "other.db")
    monkeypatch.setenv("CROSSWIRE_PROCESSES", "3")
    assert Settings.from_environment() == Settings(desk="other.db", processes=3)


@pytest.mark.parametrize(("value", "allowed"), [("1", True), ("0", False), (" 1 ", True)])
def test_private_networks_are_allowed_by_a_plain_yes(monkeypatch, value, allowed):
    monkeypatch.setenv("CROSSWIRE_ALLOW_PRIVATE", value)
    assert Settings.from_environment().allow_private is allowed


@pytest.mark.parametrize("value", ["", "maybe", "2"])
def test_what_is_neither_yes_nor_no_is_refused(monkeypatch, value):
    monkeypatch.setenv("CROSSWIRE_ALLOW_PRIVATE", value)
    with pytest.raises(WrongUse, match="CROSSWIRE_ALLOW_PRIVATE"):
        Settings.from_environment()


@pytest.mark.parametrize("value", ["many", "-1", "1.5", ""])
def test_what_is_no_number_is_refused_with_its_name(monkeypatch, value):
    monkeypatch.setenv("CROSSWIRE_PROCESSES", value)
    with pytest.raises(WrongUse, match="CROSSWIRE_PROCESSES"):
        Settings.from_environment()
