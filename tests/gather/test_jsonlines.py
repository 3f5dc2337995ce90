import json

import pytest

from crosswire.gather.files import File
from crosswire.gather.given import Given, Refused
from crosswire.gather.jsonlines import read

STORY = "The ferry to Orl sank in the harbour on Monday night, the coast guard said."


@pytest.fixture
def gathered(tmp_path):
    def gathered(*lines, given=None, largest_file=100_000):
        path = tmp_path / "wire.jsonl"
        rows = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
        path.write_bytes(b"\n".join(rows))
        return list(read(File(path, path), given or Given(), largest_file))

    return gathered


def test_a_record_as_event_coders_write_it(gathered):
    (made,) = gathered({"id": "w-1", "date": "20310303", "text": STORY})
    assert (made.address, made.text) == ("wire.jsonl#w-1", STORY)
    assert (made.published, made.published_basis) == ("2031-03-03", "metadata")


def test_a_record_with_everything(gathered):
    record = {"id": 7, "url": "https://v.example/7", "outlet": "Vale Wire", "title": "Ferry sinks",
              "published": "2031-03-03T21:05Z", "byline": "Ana Pell", "text": STORY}  # fmt: skip
    (made,) = gathered(record)
    assert (made.address, made.outlet, made.title, made.byline, made.published) == (
        "https://v.example/7", "Vale Wire", "Ferry sinks", "Ana Pell", "2031-03-03T21:05Z",
    )  # fmt: skip


@pytest.mark.parametrize(
    "bad",
    [b"no json", b"[1]", b'"x"', b'{"id": 1}', b'{"text": 5}', b'{"text": " "}', b"[" * 100_000,
     b'{"text": "a"', b"\x00\x01\x02\x03", b'{"id": ' + b"9" * 5000 + b"}"],
)  # fmt: skip
def test_a_bad_line_is_refused_with_its_number_and_the_rest_is_read(gathered, bad):
    first, refused, last = gathered({"text": STORY}, bad, b"", {"text": STORY + " Indeed."})
    assert (first.text, last.text) == (STORY, STORY + " Indeed.")
    assert isinstance(refused, Refused)
    assert refused.address.endswith("wire.jsonl:2")


def test_a_record_without_an_id_is_known_by_its_line(gathered):
    assert [one.address for one in gathered({"text": STORY}, b"", {"text": STORY})] == [
        "wire.jsonl#1", "wire.jsonl#3",
    ]  # fmt: skip


def test_a_date_that_is_not_clear_is_an_issue_and_unknown(gathered):
    (made,) = gathered({"date": "02/03/2031", "text": STORY})
    assert (made.published, made.published_basis) == (None, "unknown")
    assert [issue.code for issue in made.issues] == ["published-not-understood"]


def test_a_line_over_the_limit_is_refused_and_the_next_is_read(gathered):
    refused, made = gathered({"text": STORY * 100}, {"text": STORY}, largest_file=1000)
    assert refused.issue.code == "file-too-large"
    assert made.text == STORY


def test_options_fill_outlet_and_date_of_every_record_and_no_address(gathered):
    given = Given("Orl Post", "2031-03-04", "https://v.example/all", "All")
    (made,) = gathered({"text": STORY, "outlet": "Vale"}, given=given)
    assert (made.outlet, made.published, made.url, made.title) == (
        "Orl Post", "2031-03-04", None, None,
    )  # fmt: skip


def test_half_a_pair_of_surrogates_is_replaced(gathered):
    (made,) = gathered(b'{"title": "a \\ud800", "text": "The ferry \\udfff sank."}')
    assert (made.title, made.text) == ("a \ufffd", "The ferry \ufffd sank.")


def test_an_empty_file_is_refused(gathered):
    assert [one.issue.code for one in gathered(b"", b" ")] == ["empty-file"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_is_no_trouble(tmp_path, encoding):
    path = tmp_path / "wire.jsonl"
    path.write_bytes((json.dumps({"text": STORY}) + "\n").encode(encoding) * 1)
    assert [one.text for one in read(File(path, path), Given(), 10_000)] == [STORY]
