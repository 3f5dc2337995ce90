"""Towns and states: known by name, with their codes."""

from __future__ import annotations

from crosswire.words.places import alpha2, alpha3, town


def test_towns_are_known_without_accents_and_case() -> None:
    found = town("mombasa")
    assert found is not None
    assert (found.country, round(found.lat), round(found.lon)) == ("KE", -4, 40)


def test_the_most_populous_of_a_name_counts() -> None:
    found = town("London")
    assert found is not None
    assert found.country == "GB"


def test_what_is_no_town_is_not_guessed() -> None:
    assert town("Borvania") is None


def test_codes_lead_both_ways() -> None:
    assert (alpha2("UKR"), alpha3("UA"), alpha2("ZZZ")) == ("UA", "UKR", None)
