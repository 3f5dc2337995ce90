import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.store import search
from crosswire.store.session import open_desk

TEXT = (
    "Ferry sinks off Orl\n"
    "“It went down in minutes,” said Ana Pell.\x02 The coast-guard evacuated nine people.\n"
    "Divers are searching. The Évian café burnt down; Pell's boat did not.\n"
    "Related: weather"
)
FURNITURE = TEXT.index("Related")


@pytest.fixture(scope="module")
def desk():
    session = open_desk(":memory:")
    made = [
        Report("a" * 16, "a", TEXT, title="Ferry sinks", furniture=(Span(FURNITURE, len(TEXT)),)),
        Report("b" * 16, "b", "The ferry was cleared. A ferry! Ferries.", title="Inquiry"),
    ]
    with session.writing() as connection:
        for one in made:
            search.index(connection, one, ["Ana Pell"] if one.id[0] == "a" else ["Jon Arvid"])
        yield connection
    session.close()


@pytest.mark.parametrize(
    ("words", "found", "shown"),
    [
        ("ferry", "ab", ["Ferry"]),
        ("FERRIES sank OR", "", []),
        ("evacuate", "a", ["evacuated"]),
        ("searched diver", "a", ["Divers", "searching"]),
        ('"coast guard"', "a", ["coast-guard"]),
        ("“went down”", "a", ["went down"]),
        ('"down went"', "", []),
        ("evian cafe", "a", ["Évian", "café"]),
        ("Pell’s", "a", ["Pell's"]),
        ("weather", "", []),
        ("Arvid", "b", []),
        ("nobody", "", []),
        ("", "", []),
        ("!? --", "", []),
        ('unbalanced "quotation', "", []),
        ("title:ferry NEAR(a b) *", "", []),
    ],
)
def test_words_are_found_where_they_stand(desk, words, found, shown):
    hits = list(search.hits(desk, words))
    assert sorted(hit.report[0] for hit in hits) == sorted(found)
    first = [hit for hit in hits if hit.report[0] == "a"]
    if first:
        words_there = [span.of(TEXT) for span in first[0].spans]
        assert [word for word in shown if word not in words_there] == []


def test_a_word_in_the_title_counts_more():
    session = open_desk(":memory:")
    titles = {"a": ("Ferry", "Nothing else here."), "b": ("Nothing", "Ferry else here.")}
    with session.writing() as connection:
        for id_, (title, text) in (titles | {"c": ("A fair", "Cattle and cheese.")}).items():
            search.index(connection, Report(id_, id_, text, title=title), [])
        assert [hit.report for hit in search.hits(connection, "ferry")] == ["a", "b"]
    session.close()


@settings(max_examples=25, deadline=None)
@given(st.text())
def test_nothing_that_is_typed_is_a_query(words):
    session = open_desk(":memory:")
    with session.reading() as connection:
        assert list(search.hits(connection, words)) == []
    session.close()


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="ab \n\x02\x03é“’", min_size=1), st.sampled_from(["a", "b", "é", "ab"]))
def test_every_hit_is_the_word(text, word):
    session = open_desk(":memory:")
    with session.writing() as connection:
        search.index(connection, Report("c" * 16, "c", text), [])
        for hit in search.hits(connection, word):
            for span in hit.spans:
                assert span.of(text).strip()
                assert "\x02" not in span.of(text)
    session.close()


def test_who_holds_a_word_unless_very_many_do():
    session = open_desk(":memory:")
    texts = {
        "a": "The mill burnt down in Torvel.",
        "b": "The mill was sold.",
        "c": "The mill reopened; nobody burnt anything.",
        "d": "Cattle and cheese.",
    }
    with session.writing() as connection:
        for id_, words in texts.items():
            search.index(connection, Report(id_, id_, words, title="A day"), ["Jon Burnt"])
        held = search.holding(connection, ["mill", "burnt", "torvel", '"', "*", "day", "day"], 2)
        ids = search.reports_at(connection, {one for places in held.values() for one in places})
    assert {word: [ids[one] for one in places] for word, places in held.items()} == {
        "*": [], '"': [], "burnt": ["a", "c"], "torvel": ["a"]
    }  # fmt: skip
    session.close()


def test_a_report_that_is_forgotten_is_found_no_more():
    session = open_desk(":memory:")
    with session.writing() as connection:
        search.index(connection, Report("a" * 16, "a", "The mill burnt down."), [])
        search.index(connection, Report("b" * 16, "b", "The mill was sold."), [])
        search.forget(connection, "a" * 16)
        assert [hit.report for hit in search.hits(connection, "mill")] == ["b" * 16]
    session.close()
