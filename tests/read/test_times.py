"""Times: expressions, the day they are read on, and the value a careful reader gives them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.read.parse import parse
from crosswire.read.times import times
from crosswire.read.times.calendar import days_of, easter, shifted
from crosswire.read.times.points import holiday_day
from crosswire.records.report import Report
from crosswire.records.time import Time
from crosswire.settings import Settings

FRIDAY = "2025-04-18"


def read(text: str, published: str | None = FRIDAY) -> tuple[Time, ...]:
    report = Report(id="r", address="r", text=text, published=published)
    return times(next(parse([report], Settings().parser)))


CASES = [
    # days of the calendar
    ("The vote was held on February 3, 2024.", "February 3, 2024", "2024-02-03"),
    ("The vote was held on 3 February 2024.", "3 February 2024", "2024-02-03"),
    ("They face an April 26th deadline.", "April 26th", "2025-04-26"),
    ("He died on Dec. 2.", "Dec. 2", "2024-12-02"),
    ("The summit will open on Dec. 2.", "Dec. 2", "2025-12-02"),
    ("Floods hit the town in February 2022.", "February 2022", "2022-02"),
    ("Sales fell in March.", "March", "2025-03"),
    ("Sales fell last November.", "last November", "2024-11"),
    ("The talks will resume in June.", "June", "2025-06"),
    ("They hope for a deal by April or May.", "April or May", "2025-04/2025-05"),
    ("The fair runs from June 3-5.", "June 3-5", "2025-06-03/2025-06-05"),
    ("The register of 2025-04-02 lists him.", "2025-04-02", "2025-04-02"),
    ("The paper is dated 26/04/2024.", "26/04/2024", "2024-04-26"),
    ("The paper is dated 03/04/2024.", "03/04/2024", None),
    ("The war began in 2022.", "2022", "2022"),
    ("Prices soared in the 1970s.", "the 1970s", "197X"),
    ("It was built in the 19th century.", "the 19th century", "18"),
    ("He retired in fiscal 2023.", "fiscal 2023", "2023"),
    # weekdays, by what governs them
    ("The mayor resigned on Monday.", "Monday", "2025-04-14"),
    ("The mayor resigned on Friday.", "Friday", "2025-04-18"),
    ("The mayor will resign on Monday.", "Monday", "2025-04-21"),
    ("The mayor plans to resign on Monday.", "Monday", "2025-04-21"),
    ("The hearing begins Tuesday.", "Tuesday", "2025-04-22"),
    ("The owner could not be reached on Thursday.", "Thursday", "2025-04-17"),
    ("Last Friday the shop closed.", "Last Friday", "2025-04-11"),
    ("The court meets next Tuesday.", "next Tuesday", "2025-04-22"),
    ("The council extended the deadline until Tuesday.", "Tuesday", "2025-04-22"),
    ("Shots were heard on Friday night.", "Friday night", "2025-04-18TNI"),
    ("He was seen at 9 a.m. Tuesday.", "9 a.m. Tuesday", "2025-04-15T09:00"),
    ("They pray every Friday.", "every Friday", "XXXX-WXX-5"),
    # counted from the report's day
    ("The ministers meet next week.", "next week", "2025-W17"),
    ("The ministers met last week.", "last week", "2025-W15"),
    ("He said so yesterday.", "yesterday", "2025-04-17"),
    ("She leaves tomorrow.", "tomorrow", "2025-04-19"),
    ("He walked out of the talks this morning.", "this morning", "2025-04-18TMO"),
    ("A truce was agreed five weeks ago.", "five weeks ago", "2025-W11"),
    ("She was freed three days ago.", "three days ago", "2025-04-15"),
    ("The plant closed two years ago.", "two years ago", "2023"),
    ("The line was cut earlier this month.", "earlier this month", "2025-04"),
    ("They met over the weekend.", "the weekend", "2025-W15-WE"),
    ("The dam burst last spring.", "last spring", "2024-SP"),
    ("Output grew in the first quarter.", "the first quarter", "2025-Q1"),
    ("Output grew in the second half of 2023.", "the second half of 2023", "2023-H2"),
    ("They flew home on Christmas Day.", "Christmas Day", "2024-12-25"),
    ("The army fired on March 3. Two days later it withdrew.", "Two days later", "2025-03-05"),
    ("He spoke on March 3 and left the next day.", "the next day", "2025-03-04"),
    # how long, how often, and no day at all
    ("The war has lasted over three years.", "over three years", "P3Y"),
    ("They agreed a two-week truce.", "two-week", "P2W"),
    ("The siege lasted for months.", "months", "PXM"),
    ("It took two and a half hours.", "two and a half hours", "PT2H30M"),
    ("The bank pays $3 billion annually.", "annually", "P1Y"),
    ("It costs $5 million a year.", "a year", "P1Y"),
    ("They meet every two weeks.", "every two weeks", "P2W"),
    ("Talks follow in the coming days.", "the coming days", "FUTURE_REF"),
    ("He was recently freed.", "recently", "PAST_REF"),
    ("He met the then-current mayor.", "then-current", "PAST_REF"),
    ("It is a once-a-decade count.", "once-a-decade", "P1E"),
]


@pytest.mark.parametrize(("text", "expression", "value"), CASES)
def test_an_expression_has_its_value(text: str, expression: str, value: str | None) -> None:
    found = {time.text: time.value for time in read(text)}
    assert found.get(expression, "not found") == value


NONE = [
    "It may rain in the march past the old town.",
    "The previous administration signed it.",
    "April Jones runs the Daily Courier.",
    "He finished second.",
    "She is a 47-year-old teacher.",
    "The prospects of the long-term plan are good.",
    "He came as soon as he could.",
    "A quarter of the voters stayed away.",
    "They fall as they may.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_time_is_not_found(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was forced to resign in September.", ["2024-09"]),
        ("They declined to say on Tuesday.", ["2025-04-15"]),
        ("Voters will decide come November.", ["2025-11"]),
        ("It broke on 11 July 2017. The note of 10 July was false.", ["2017-07-11", "2017-07-10"]),
        ("It fell on 9/11.", ["2001-09-11"]),
        ("They vote on Election Day.", ["2025-11-04"]),
        ("It was cold in the winter of nineteen ninety-four.", ["1994-WI"]),
        ("It grew over this past year.", ["P1Y"]),
        ("The Women's March drew crowds.", []),
        ("He read USA TODAY.", []),
        ('It was on "This Week".', []),
        ("She is in her late 20s.", []),
        ("In some quarters it was disliked.", []),
    ],
)
def test_what_reading_articles_taught(text: str, values: list[str]) -> None:
    assert [time.value for time in read(text)] == values


UNDATED = [
    ("On Monday they met.", "XXXX-WXX-1"),
    ("They met on Friday night.", "XXXX-WXX-5TNI"),
    ("They meet on April 26.", "XXXX-04-26"),
    ("They met in April.", "XXXX-04"),
    ("They met in April or May.", "XXXX-04/XXXX-05"),
    ("They met on Christmas Day.", "XXXX-12-25"),
    ("They met last fall.", "XXXX-FA"),
    ("It grew in the third quarter.", "XXXX-Q3"),
    ("They met at 4 p.m. on Tuesday.", "XXXX-WXX-2T16:00"),
    ("They met last week.", None),
    ("They met five weeks ago.", None),
    ("They will meet tomorrow.", None),
    ("They met this morning.", None),
    ("They met at Easter.", None),
]


@pytest.mark.parametrize(("text", "value"), UNDATED)
def test_without_a_day_what_counts_from_it_stays_open(text: str, value: str | None) -> None:
    (time,) = read(text, published=None)
    assert (time.value, time.earliest, time.latest) == (value, None, None)


def test_without_a_day_what_has_a_year_keeps_it() -> None:
    found = read("In 2022, in May 2023 and on April 26, 2025, he stayed two weeks.", published=None)
    assert [time.value for time in found] == ["2022", "2023-05", "2025-04-26", "P2W"]


def test_without_a_day_a_day_told_still_counts() -> None:
    found = read("They met on April 26, 2025. Two days later it rained.", published=None)
    assert [time.value for time in found] == ["2025-04-26", "2025-04-28"]


def test_without_a_day_nothing_is_announced_but_by_the_verb() -> None:
    ahead, over = read("They will meet on Monday. They met on Friday.", published=None)
    assert (ahead.future, over.future) == (True, False)


@pytest.mark.parametrize(
    ("text", "mod", "earliest", "latest"),
    [
        ("It fell more than a year ago.", "BEFORE", None, "2024-04-18"),
        ("It lasted more than a year.", "MORE_THAN", None, None),
        ("The plan is due early next year.", "START", "2026-01-01", "2026-07-02"),
        ("It ends at the end of the month.", "END", "2025-04-16", "2025-04-30"),
        ("He left earlier this week.", "START", "2025-04-14", "2025-04-18"),
        ("He leaves later this week.", "END", "2025-04-18", "2025-04-20"),
        ("It fell over the past two weeks.", None, "2025-04-04", "2025-04-18"),
        ("It fell in the summer of 2021.", None, "2021-06-01", "2021-08-31"),
    ],
)
def test_modifiers_narrow_the_days(
    text: str, mod: str | None, earliest: str | None, latest: str | None
) -> None:
    (time,) = read(text)
    assert (time.mod, time.earliest, time.latest) == (mod, earliest, latest)


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("A deal is due by April 26th.", True),
        ("The leaders will meet next week.", True),
        ("They want peace by April or May.", True),
        ("The leaders met last week.", False),
        ("The leaders met on Friday.", False),
        ("The leaders spoke in April.", False),
    ],
)
def test_what_is_announced_is_marked(text: str, future: bool) -> None:
    (time,) = read(text)
    assert time.future is future


def test_days_that_no_calendar_has_are_not_invented() -> None:
    assert read("They met on February 30, 2024.") == ()
    assert days_of("2024-02-30") is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_is_inside_every_value_that_holds_it(day: date) -> None:
    year, week, _ = day.isocalendar()
    values = (
        day.isoformat(),
        f"{year}-W{week:02d}",
        f"{day:%Y-%m}",
        f"{day:%Y}",
        f"{day:%Y}"[:3] + "X",
    )
    for value in values:
        days = days_of(value)
        assert days is not None
        assert days[0] <= day <= days[1]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(-1000, 1000))
def test_months_there_and_back_keep_the_month(day: date, count: int) -> None:
    back = shifted(shifted(day, count), -count)
    assert (back.year, back.month) == (day.year, day.month)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("11/4/4", date(2024, 11, 28)),
        ("5/1/-1", date(2024, 5, 27)),
        ("12-25", date(2024, 12, 25)),
        ("easter-2", date(2024, 3, 29)),
    ],
)
def test_holidays_are_reckoned(rule: str, day: date) -> None:
    assert holiday_day(rule, 2024) == day
    assert easter(2025) == date(2025, 4, 20)


PIECES = [
    "on",
    "Monday",
    "next",
    "week",
    "ago",
    "five",
    "the",
    "April",
    "31",
    "2022",
    "may",
    "İ",
    "“",
    "”",
    "'s",
    "a.m.",
    "half",
    "year",
    "quarter",
    "-",
    ",",
    ".",
]


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=30,
    )
)
def test_every_span_holds_its_words(words: list[str]) -> None:
    text = " ".join(words)
    end = 0
    for time in read(text):
        assert time.span.of(text) == time.text
        assert time.span.start >= end
        end = time.span.end
