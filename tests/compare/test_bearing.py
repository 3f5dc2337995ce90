"""How a headline bears on a claim."""

import pytest

from crosswire.compare.bearing import bearing, hedged

CLAIM = "The ferry Alma sank off Port Ayles"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Ferry Alma sinks off Port Ayles, crew saved", "for"),
        ("Ferry Alma goes down within sight of the quay", "for"),
        ("No, the ferry Alma has not sunk", "against"),
        ("Owner denies that the ferry Alma sank", "against"),
        ("Alma sinking was a hoax, harbour board says", "against"),
        ("The Alma didn't sink: how a fake photo went round", "against"),
        ("Ferry Alma reportedly sinks off Port Ayles", "observing"),
        ("Rumours of a sunken ferry at Port Ayles", "observing"),
        ("Did the ferry Alma sink off Port Ayles?", "observing"),
        ("Alma may have gone down, fishermen fear", "observing"),
    ],
)
def test_a_headline_is_for_a_claim_against_it_or_observes_it(told: str, expected: str) -> None:
    assert bearing(told, CLAIM) == expected


def test_a_negation_that_the_claim_has_too_is_not_against_it() -> None:
    assert bearing("The bridge will not open in May", "The bridge will not open") == "for"


def test_a_hedge_that_the_claim_has_too_is_no_observation() -> None:
    assert bearing("Minister may resign", "The minister may resign in spring") == "for"


def test_hedged_is_what_nobody_vouches_for() -> None:
    assert hedged("The dam reportedly broke")
    assert not hedged("The dam broke at noon")
