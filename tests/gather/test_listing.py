import pytest

from crosswire.gather.given import Given, Refused
from crosswire.gather.sources import reports

STORY = "The ferry to Orl sank in the harbour on Monday night, the coast guard said.\n"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        (tmp_path / name).write_text(f"{name} told\n\n{STORY}")
    (tmp_path / "page.html").write_text(
        '<html><head><meta property="og:site_name" content="Page Post"></head><body><article>'
        f"<h1>Ferry sinks</h1><p>{STORY * 3}</p></article></body></html>"
    )

    def gathered(table, *sources, given=None, encoding="utf-8"):
        (tmp_path / "reports.csv").write_bytes(table.encode(encoding))
        names = [str(tmp_path / source) for source in sources] or [str(tmp_path)]
        return list(reports(names, given or Given(), largest_file=10_000))

    return gathered


def outlets(found):
    return {
        one.address.rsplit("/", 1)[-1]: one.outlet for one in found if not isinstance(one, Refused)
    }


def troubles(found):
    return [
        (one.address.rsplit("/", 1)[-1], one.issue.code)
        for one in found
        if isinstance(one, Refused)
    ]


def test_a_row_says_what_its_file_does_not(desk):
    found = desk(
        "file,url,outlet,title,published\na.txt,https://v.example/a,Vale,Lost,3 March 2031\n"
    )
    made = next(one for one in found if one.outlet == "Vale")
    assert (made.address, made.title) == ("https://v.example/a", "Lost")
    assert (made.published, made.published_basis) == ("2031-03-03", "given")
    assert len(found) == 4
    assert troubles(found) == []


def test_a_row_beats_the_options_and_the_page(desk):
    found = desk("outlet,file\nVale,page.html\nOrl,a.txt\n", given=Given(outlet="All"))
    assert outlets(found) == {"page.html": "Vale", "a.txt": "Orl", "b.txt": "All", "c.txt": "All"}


def test_a_row_may_name_a_file_in_a_folder_below(desk):
    assert outlets(desk("file,outlet\nsub/c.txt,Vale\n"))["c.txt"] == "Vale"


def test_the_listing_beside_a_named_file_holds(desk):
    assert outlets(desk("file,outlet\na.txt,Vale\n", "a.txt")) == {"a.txt": "Vale"}


def test_a_named_listing_gathers_its_files_alone(desk):
    assert outlets(desk("file,outlet\nb.txt,Vale\n", "reports.csv")) == {"b.txt": "Vale"}


def test_a_listing_named_beside_its_files_gathers_nothing_twice(desk):
    found = desk("file,outlet\nb.txt,Vale\n", "b.txt", "reports.csv", "a.txt")
    assert outlets(found) == {"b.txt": "Vale", "a.txt": None}
    assert len(found) == 2


def test_rows_that_name_nothing_are_refused_one_by_one(desk):
    found = desk("file,outlet\nnone.txt,Vale\n,Vale\n../out.txt,Vale\na.txt,Vale\n")
    assert troubles(found) == [
        ("reports.csv:2", "listing-names-missing-file"),
        ("reports.csv:3", "listing-without-file"),
        ("reports.csv:4", "listing-outside-folder"),
    ]
    assert outlets(found)["a.txt"] == "Vale"


@pytest.mark.parametrize("table", ["name,outlet\na.txt,Vale\n", "", "\x00\x01" * 50])
def test_a_table_that_is_none_is_refused_and_the_files_are_read(desk, table):
    found = desk(table)
    assert len(troubles(found)) == 1
    assert set(outlets(found)) == {"a.txt", "b.txt", "c.txt", "page.html"}


def test_a_broken_table_is_reported_for_a_named_file_too(desk):
    assert troubles(desk("name\nx\n", "a.txt")) == [("reports.csv", "listing-not-read")]


def test_a_date_that_is_not_clear_stays_unknown_with_an_issue(desk):
    found = desk("file,published\na.txt,02/03/2031\n", "a.txt")
    assert found[0].published is None
    assert [issue.code for issue in found[0].issues] == ["published-not-understood"]


@pytest.mark.parametrize(
    ("mark", "encoding"), [(";", "utf-8-sig"), ("\t", "utf-16"), (",", "cp1252")]
)
def test_tables_as_spreadsheets_write_them(desk, mark, encoding):
    table = "File,Outlet\r\na.txt,Café\r\n".replace(",", mark)
    assert outlets(desk(table, "a.txt", encoding=encoding)) == {"a.txt": "Café"}
