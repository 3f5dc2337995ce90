"""What holds for every input: a report or a reason, never an exception; spans always index."""

import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crosswire.gather.furniture import furniture
from crosswire.gather.given import Given, Refused
from crosswire.gather.lines import lines
from crosswire.gather.sources import reports
from crosswire.gather.texts import report
from crosswire.records.encoding import from_json, to_json
from crosswire.records.report import Report

PIECES = [
    "Search", "Sources:", "• Vale Wire", "Source: Vale, Orl", "By Ana Pell", "March 3, 2031",
    "ORL (AP) — ", "According to Reuters, ", "İstanbul", "© 2031 Vale", "(AP)", "---", "# ",
    "**", "[a](b)", "<p>", "</p>", "<article>", "\n", "\r\n", "\r", " ", "\u2028", "\x00", "\ud800",
    "“", "”", "The ferry sank in the harbour on Monday, it was said. ", "{", "}", '"text":', "t: ",
    "<script type='application/ld+json'>", "</script>", "<time datetime='", "file,outlet\n", "…",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)
SUFFIXES = st.sampled_from(["txt", "md", "html", "jsonl", "csv"])
QUICK = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def holds(one):
    """The promises of a report."""
    spans = [*one.furniture, *(credit.span for credit in one.credits)]
    spans += [one.title_span] if one.title_span else []
    assert all(0 <= span.start < span.end <= len(one.text) for span in spans)
    assert all(credit.span.of(one.text) == credit.name for credit in one.credits)
    ends = [edge for span in one.furniture for edge in span]
    assert ends == sorted(ends)
    assert from_json(to_json(one), Report) == one


@QUICK
@given(text=TEXTS)
@example(text="")
def test_every_text_is_a_report_whose_spans_index_it(text):
    made = report(text, address="a.txt")
    assert len(made.text) == len(text)
    assert made == report(text, address="a.txt")
    holds(made)


@QUICK
@given(
    data=st.binary(max_size=400) | TEXTS.map(lambda t: t.encode("utf-8", "replace")),
    suffix=SUFFIXES,
)
def test_every_file_is_a_report_or_a_reason(tmp_path, data, suffix):
    name = "reports.csv" if suffix == "csv" else f"file.{suffix}"
    path = tmp_path / name
    path.write_bytes(data)
    for one in reports([str(path)], Given(), largest_file=300):
        if isinstance(one, Refused):
            assert one.issue.code and one.issue.message
        else:
            holds(one)


@QUICK
@given(
    fields=st.dictionaries(
        st.sampled_from(["id", "date", "text", "url", "outlet", "title", "published", "byline"]),
        st.text(max_size=30) | st.integers() | st.none() | st.booleans() | st.lists(st.text()),
    )
)
def test_every_record_is_a_report_or_a_reason(tmp_path, fields):
    path = tmp_path / "wire.jsonl"
    path.write_text(json.dumps(fields))
    (one,) = reports([str(path)], Given(), largest_file=100_000)
    if isinstance(one, Report):
        holds(one)


@QUICK
@given(text=st.text(max_size=200))
def test_lines_index_the_text(text):
    found = lines(text)
    assert all(line.span.of(text) == line.text == line.text.strip() for line in found)
    assert all(len(line.plain) == len(line.text) for line in found)
    assert furniture(found) <= set(range(len(found)))
