"""Whom a report names as its source: agencies in bylines and datelines, and mere relays."""

from __future__ import annotations

import pytest

from crosswire.link.lineage.agencies import agencies_in, is_agency
from crosswire.link.lineage.citations import agency_of_both, marks, naming
from crosswire.records.report import Credit, Report
from crosswire.records.span import Span


def report(text: str = "The council met.", **known: object) -> Report:
    return Report("a", "a.txt", text, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ana Pell, Reuters", {"reuters"}),
        ("Ana Pell and Jon Arvid, Associated Press", {"associated press"}),
        ("AP", {"associated press"}),
        ("Tom Ware/AFP", {"afp"}),
        ("Agence France-Presse", {"afp"}),
        ("Tass, Interfax", {"tass", "interfax"}),
        ("A rap on the knuckles, said Pam Apsey", set()),
        ("D-PA", set()),
        ("Ana Pell", set()),
    ],
)
def test_agencies_in_a_few_words(text: str, expected: set[str]) -> None:
    found = agencies_in(text)
    assert set(found) == expected
    assert all(span.of(text) for span in found.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", True),
        ("The Associated Press", True),
        ("AFP", True),
        ("Vale Courier", False),
        (None, False),
    ],
)
def test_which_outlets_are_agencies(name: str | None, expected: bool) -> None:
    assert is_agency(name) == expected


@pytest.mark.parametrize(
    ("text", "byline", "shown"),
    [
        ("ORL, March 3 (Reuters) - The council met.", None, "Reuters"),
        ("ORL (Reuters) — The council met.", None, "Reuters"),
        (
            "By Ana Pell, Reuters\n\nThe council met.",
            "By Ana Pell, Reuters",
            "By Ana Pell, Reuters",
        ),
        ("The council met.", "Reuters Staff", None),
    ],
)
def test_an_agencys_mark_and_where_it_stands(
    text: str, byline: str | None, shown: str | None
) -> None:
    [mark] = marks(report(text, byline=byline))
    assert (mark.key, mark.agency) == ("reuters", True)
    assert (mark.span.of(text) if mark.span else None) == shown


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("The council met.\n\nSource: Reuters", True),
        ("The council met, according to Reuters.", False),
        ("The council met.\n\nReuters contributed to this report.", False),
    ],
)
def test_a_relay_or_a_contribution_is_no_agency_copy(text: str, agency: bool) -> None:
    at = text.index("Reuters")
    [mark] = marks(report(text, credits=(Credit("Reuters", Span(at, at + 7)),)))
    assert mark.agency == agency


def test_both_carry_an_agencys_copy_unless_one_is_the_agency() -> None:
    dated = report("ORL (Reuters) - The council met.", outlet="Quay Post")
    signed = report(byline="Ana Pell, Reuters", outlet="Vale Courier")
    agency = report("ORL (Reuters) - The council met.", outlet="Reuters")
    assert agency_of_both(dated, signed)
    assert agency_of_both(dated, agency) is None
    assert naming(dated, agency) and not naming(agency, dated)
    assert agency_of_both(dated, report(outlet="Vale Courier")) is None
