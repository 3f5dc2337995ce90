import shutil
import sqlite3

import pytest


def test_a_whole_desk_is_whole(crosswire, example):
    done = crosswire("doctor", "--desk", example)
    assert "WRONG" not in done.stdout
    assert "pipeline" in done.stdout
    tests = crosswire("doctor", "--desk", example, "-f", "json").json()
    assert {"crosswire", "pipeline", "desk", "file", "reports", "spans", "readings", "stories"} == {
        test["name"] for test in tests
    }


def test_no_desk_yet_is_not_wrong(crosswire):
    assert "none at crosswire.db yet" in crosswire("doctor").stdout


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("UPDATE reports SET text = replace(text, 'Lunmar', 'Elsewhere')", "reports"),
        ("UPDATE readings SET record = replace(record, 'Lunmar', 'Lunmas')", "spans"),
        ("DELETE FROM readings", "readings"),
        ("DELETE FROM stories", "stories"),
    ],
)
def test_what_is_wrong_is_found(crosswire, example, tmp_path, change, name):
    path = tmp_path / "bad.db"
    shutil.copy(example, path)
    connection = sqlite3.connect(path)
    connection.execute(change)
    connection.commit()
    connection.close()
    tests = crosswire("doctor", "--desk", path, "-f", "json", status=1).json()
    wrong = {test["name"] for test in tests if not test["passed"]}
    assert name in wrong


def test_a_torn_file_is_found(crosswire, example, tmp_path):
    path = tmp_path / "torn.db"
    data = bytearray(example.read_bytes())
    data[8192:20000] = b"\xff" * (20000 - 8192)
    path.write_bytes(bytes(data))
    assert "WRONG" in crosswire("doctor", "--desk", path, status=1).stdout


def test_a_pipeline_that_is_not_there_is_found(crosswire, monkeypatch):
    monkeypatch.setenv("CROSSWIRE_PARSER", "en_no_such_pipeline")
    assert "not installed" in crosswire("doctor", status=1).stdout
