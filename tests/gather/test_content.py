import pytest

from crosswire.gather.content import Content, content, decoded
from crosswire.gather.files import File
from crosswire.gather.given import Refused

WORDS = "The café by the harbour reopened on Monday; “at last”, the owner said. " * 3


def codes(found):
    return [issue.code for issue in found.issues] if isinstance(found, Content) else found.code


@pytest.mark.parametrize(
    ("data", "issues"),
    [
        (WORDS.encode(), []),
        (WORDS.encode("utf-8-sig"), []),
        (WORDS.encode("utf-16"), ["decoded-as-utf-16"]),
        (WORDS.encode("utf-16-le"), ["decoded-as-utf-16-le"]),
        (WORDS.encode("utf-16-be"), ["decoded-as-utf-16-be"]),
        (WORDS.encode("utf-32"), ["decoded-as-utf-32"]),
        (WORDS.encode("cp1252"), ["decoded-as-cp1252"]),
    ],
)
def test_text_comes_out_whatever_its_encoding(data, issues):
    found = decoded(data)
    assert found.text == WORDS
    assert codes(found) == issues


def test_the_encoding_that_a_page_names_is_believed():
    found = decoded("Кафе открылось".encode("koi8-r"), "koi8-r")
    assert (found.text, codes(found)) == ("Кафе открылось", ["decoded-as-koi8-r"])


def test_an_encoding_of_another_script_is_recognised():
    words = "Кафе у гавани снова открылось в понедельник, сказал владелец. " * 5
    assert decoded(words.encode("cp1251")).text == words


def test_utf8_with_a_few_broken_bytes_is_still_utf8():
    found = decoded(("é" * 100).encode() + b"\xff end")
    assert found.text == "é" * 100 + "\ufffd end"
    assert codes(found) == ["decoded-as-utf-8"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t\r\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        ("\n ".encode("utf-16"), "empty-file"),
        (bytes(range(256)) * 8, "binary-file"),
        (b"%PDF-1.7\nwords words words", "binary-file"),
        (b"PK\x03\x04 words words words", "binary-file"),
    ],
)
def test_what_is_no_text_is_refused(data, code):
    assert codes(decoded(data)) == code


def test_an_unknown_encoding_named_by_a_page_is_passed_over():
    assert decoded("café am Hafen".encode("cp1252"), "no-such").text == "café am Hafen"


@pytest.mark.parametrize(("size", "refused"), [(100, False), (101, True)])
def test_a_file_over_the_limit_is_refused(tmp_path, size, refused):
    path = tmp_path / "long.txt"
    path.write_text("a" * size)
    found = content(File(path, path), largest_file=100)
    assert isinstance(found, Refused) == refused
    if refused:
        assert found.issue.code == "file-too-large"
        assert "CROSSWIRE_LARGEST_FILE" in found.issue.message
