import pytest

from crosswire.gather.dates import day_in, iso


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-04-18", "2025-04-18"),
        (" 2025-04-18 ", "2025-04-18"),
        ("20250418", "2025-04-18"),
        ("2025/04/18", "2025-04-18"),
        ("2025-04-18T10:00Z", "2025-04-18T10:00Z"),
        ("2025-04-18 10:00:00 +0200", "2025-04-18T10:00:00+0200"),
        ("2025-04-18T10:00:00.123Z", "2025-04-18T10:00:00.123Z"),
        ("April 18, 2025", "2025-04-18"),
        ("Friday, April 18, 2025 at 10:32 AM EDT", "2025-04-18"),
        ("18 April 2025", "2025-04-18"),
        ("18-Apr-2025", "2025-04-18"),
        ("Sept. 3rd 2024", "2024-09-03"),
        ("Fri, 18 Apr 2025 10:00:00 +0100", "2025-04-18T10:00:00+01:00"),
        ("21/02/2025", "2025-02-21"),
        ("02/21/2025", "2025-02-21"),
        ("21.02.2025", "2025-02-21"),
        ("03/03/2025", "2025-03-03"),
    ],
)
def test_what_is_clear_is_kept_as_iso(value, expected):
    assert iso(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "", "yesterday", "2025", "2025-04", "April 2025", "April 18", "02/03/2025", "2025-02-30",
        "2025-04-18T25:00", "31 June 2025", "18 April 2025 or so", "about 2025-04-18", "99999999",
        "٢٠٢٥-٠٤-١٨", "2025-04-18-19", "room 18 april 2025 b",
    ],
)  # fmt: skip
def test_what_is_not_clear_is_none(value):
    assert iso(value) is None


def test_a_day_inside_a_line_has_its_place():
    line = "World | March 3, 2031, Monday // 08:37"
    day, start, end = day_in(line)
    assert (day, line[start:end]) == ("2031-03-03", "March 3, 2031")


def test_an_impossible_day_is_passed_over_for_a_possible_one():
    assert day_in("30 February 2025, that is 2 March 2025")[0] == "2025-03-02"
