from dataclasses import replace
from itertools import permutations

import pytest

from crosswire.records.identity import content_id
from crosswire.records.report import Report
from crosswire.store import reports
from crosswire.store.session import open_desk

FERRY = "The ferry to Orl sank in the harbour on Monday night, and nine people drowned."
LATER = "The ferry to Orl sank in the harbour on Monday night, and eleven people drowned."
FAIR = "A fair opens in Bresk at noon with music, cattle and two hundred stalls of cheese."


def report(text, *, url=None, address="a.txt", **known):
    return Report(content_id(url or address, text), url or address, text, url=url, **known)


@pytest.fixture
def desk():
    session = open_desk(":memory:")
    with session.writing() as connection:
        yield connection
    session.close()


def gather(desk, *some, outlet=None):
    """One gathering; says what became of each report."""
    run = reports.begin_run(desk)
    states = [reports.keep(desk, one, run=run, outlet=outlet).state for one in some]
    reports.end_run(desk)
    return states


def texts(desk):
    return [one.text for one in reports.load(desk, reports.active(desk))]


def test_the_same_report_again_changes_nothing(desk):
    assert gather(desk, report(FERRY)) == ["new"]
    before = reports.digests(desk)
    assert gather(desk, report(FERRY)) == ["unchanged"]
    assert reports.digests(desk) == before


def test_what_goes_in_comes_out(desk):
    one = report(
        FERRY, url="https://a.example/1", outlet="A", title="“Ferry”", published="2025-06-01"
    )
    gather(desk, one)
    assert reports.load(desk, [one.id]) == (one,)


def test_a_changed_text_at_an_address_is_a_new_version_and_the_old_one_stays(desk):
    url = "https://a.example/ferry"
    assert gather(desk, report(FERRY, url=url)) == ["new"]
    assert gather(desk, report(LATER, url=url)) == ["version"]
    assert texts(desk) == [LATER]
    assert {v.id for v in reports.versions(desk)} == {
        report(FERRY, url=url).id,
        report(LATER, url=url).id,
    }


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_newest_version_by_day_is_active_in_whatever_order_they_come(desk, order):
    url = "https://a.example/ferry"
    days = ["2025-06-01", "2025-06-02", "2025-06-03T08:00:00Z"]
    made = [report(f"{FERRY} {n}", url=url, published=day) for n, day in enumerate(days)]
    gather(desk, *(made[n] for n in order))
    assert texts(desk) == [f"{FERRY} 2"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_version_that_was_changed_last_is_active(desk, order):
    url, day = "https://a.example/ferry", "2025-06-01"
    made = [
        report(FERRY, url=url, published=day, updated="2025-06-01T08:00:00Z"),
        report(LATER, url=url, published=day, updated="2025-06-02T08:00:00Z"),
    ]
    for number in order:
        gather(desk, made[number])
    assert texts(desk) == [LATER]


def test_without_dates_the_later_gathering_wins(desk):
    url = "https://a.example/ferry"
    gather(desk, report(LATER, url=url))
    gather(desk, report(FERRY, url=url))
    assert texts(desk) == [FERRY]


def test_a_version_without_a_date_is_no_older_than_those_before_it(desk):
    url = "https://a.example/ferry"
    gather(desk, report(FERRY, url=url, published="2025-06-01"))
    gather(desk, report(LATER, url=url))
    assert texts(desk) == [LATER]


def test_a_file_that_was_edited_is_a_new_version(desk):
    gather(desk, report(FERRY))
    assert gather(desk, report(LATER)) == ["version"]
    assert texts(desk) == [LATER]


def test_files_of_one_name_in_one_gathering_are_reports_apart(desk):
    assert gather(desk, report(FERRY), report(LATER)) == ["new", "new"]
    assert sorted(texts(desk)) == sorted([FERRY, LATER])


def test_files_of_one_name_about_other_things_are_reports_apart(desk):
    gather(desk, report(FERRY))
    assert gather(desk, report(FAIR)) == ["new"]
    assert sorted(texts(desk)) == sorted([FERRY, FAIR])


def test_files_of_one_name_from_other_outlets_are_reports_apart(desk):
    gather(desk, report(FERRY, outlet="Orl Radio"))
    assert gather(desk, report(LATER, outlet="Vale Wire")) == ["new"]
    assert len(texts(desk)) == 2


def test_each_of_two_reprints_under_one_name_has_its_own_versions(desk):
    gather(desk, report(FERRY, outlet="Orl Radio"), report(FERRY + " More.", outlet="Vale Wire"))
    gather(desk, report(LATER, outlet="Orl Radio"), report(LATER + " More.", outlet="Vale Wire"))
    assert sorted(texts(desk)) == sorted([LATER, LATER + " More."])


def test_a_gathering_that_was_cut_off_is_gone_on_with(desk):
    first = reports.begin_run(desk)
    assert reports.begin_run(desk) == first
    reports.keep(desk, report(FERRY), run=first)
    reports.end_run(desk)
    assert reports.begin_run(desk) == first + 1


def test_what_is_learnt_later_is_added_and_nothing_is_given_up(desk):
    bare = report(FERRY)
    gather(desk, bare)
    dated = replace(bare, published="2025-06-01", published_basis="given", outlet="Orl Radio")
    assert gather(desk, dated) == ["updated"]
    assert reports.load(desk, [bare.id]) == (dated,)
    assert gather(desk, bare) == ["unchanged"]
    guessed = replace(bare, published="2025-06-02", published_basis="text")
    assert gather(desk, guessed) == ["unchanged"]
    assert reports.load(desk, [bare.id]) == (dated,)


def test_a_given_date_is_corrected_by_another_given_one(desk):
    first = report(FERRY, published="2025-06-01", published_basis="given")
    gather(desk, first)
    second = replace(first, published="2025-06-02")
    assert gather(desk, second) == ["updated"]
    assert reports.load(desk, [first.id]) == (second,)


def test_an_outlet_that_was_given_stays_whatever_the_page_says(desk):
    page = report(FERRY, outlet="orlradio.example")
    gather(desk, replace(page, outlet="Orl Radio"), outlet="Orl Radio")
    assert gather(desk, page) == ["unchanged"]
    assert reports.load(desk, [page.id])[0].outlet == "Orl Radio"


def test_more_reports_than_a_query_has_parameters_for(desk):
    made = [report(f"Words {number}.", address=f"{number}.txt") for number in range(1100)]
    gather(desk, *made)
    assert len(reports.load(desk, reports.active(desk))) == 1100
