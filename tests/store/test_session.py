import sqlite3
import subprocess
import sys

import pytest

from crosswire.errors import CrosswireError, DeskError, WrongUse
from crosswire.records.report import Report
from crosswire.store import actors, links, reports, stories
from crosswire.store.session import open_desk


def held(session):
    with session.reading() as connection:
        return reports.active(connection)


def test_a_new_desk_holds_nothing(tmp_path):
    for where in (":memory:", str(tmp_path / "a.db"), f"sqlite:///{tmp_path}/b.db"):
        session = open_desk(where)
        assert held(session) == ()
        session.close()


def test_a_desk_opens_again(tmp_path):
    path = str(tmp_path / "a.db")
    open_desk(path).close()
    session = open_desk(path, create=False)
    assert held(session) == ()
    session.close()


def test_an_empty_file_becomes_a_desk(tmp_path):
    path = tmp_path / "a.db"
    path.touch()
    open_desk(str(path)).close()
    open_desk(str(path), create=False).close()


def nothing(folder):
    return folder / "none.db", "no desk here"


def no_folder(folder):
    return folder / "none" / "a.db", "folder is not there"


def a_folder(folder):
    return folder, "a folder, not a desk"


def a_letter(folder):
    path = folder / "letter.txt"
    path.write_text("Dear desk, this is a letter and no database at all.")
    return path, "no desk"


def a_stranger(folder):
    path = folder / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (address TEXT)")
    connection.commit()
    connection.close()
    return path, "somebody else's database"


def another_layout(folder):
    path = folder / "old.db"
    open_desk(str(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE desk SET value = '0' WHERE name = 'layout'")
    connection.commit()
    connection.close()
    return path, "layout 0"


def a_torn_file(folder):
    path = folder / "torn.db"
    open_desk(str(path)).close()
    path.write_bytes(path.read_bytes()[:100] + b"\x00" * 5000)
    return path, ""


@pytest.mark.parametrize(
    "make", [nothing, no_folder, a_folder, a_letter, a_stranger, another_layout, a_torn_file]
)
def test_what_is_no_desk_is_said_in_words(tmp_path, make):
    path, words = make(tmp_path)
    with pytest.raises(DeskError) as caught:
        open_desk(str(path), create=make is no_folder)
    assert words in caught.value.what
    assert caught.value.where
    assert caught.value.next_step


def test_a_stranger_s_database_is_left_as_it_is(tmp_path):
    path, _ = a_stranger(tmp_path)
    before = path.read_bytes()
    with pytest.raises(DeskError):
        open_desk(str(path))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["other.db"]


def test_what_an_older_layout_derived_is_derived_anew(tmp_path):
    path = str(tmp_path / "a.db")
    session = open_desk(path)
    with session.writing() as connection:
        reports.keep(connection, Report("f" * 16, "mill.txt", "A mill burnt down."), run=1)
        links.replace_all(connection, (), "basis")
    session.close()
    older = sqlite3.connect(path)
    older.executescript(
        "UPDATE desk SET value = '1' WHERE name = 'layout';"
        "DROP TABLE mentions; DROP TABLE stories;"
        "CREATE TABLE stories (id TEXT PRIMARY KEY, record TEXT); DROP INDEX links_a"
    )
    older.close()
    for _ in range(2):
        session = open_desk(path)
        with session.reading() as connection:
            assert links.basis(connection) is None
            assert reports.active(connection) == ("f" * 16,)
            assert stories.load_saga(connection, "none") == ()
            assert actors.load_of(connection, ["f" * 16]) == ()
        session.close()


@pytest.mark.parametrize(
    ("where", "error"),
    [("postgresql://somebody:secret@host/desk", DeskError), ("ftp://host/desk", WrongUse)],
)
def test_other_addresses_are_refused_without_their_password(where, error):
    with pytest.raises(CrosswireError) as caught:
        open_desk(where)
    assert isinstance(caught.value, error)
    assert "secret" not in str(caught.value)


def test_what_was_written_survives_a_kill(tmp_path):
    """A process that dies the moment that its block has ended has lost nothing."""
    path = tmp_path / "a.db"
    program = f"""
import os, signal
from crosswire.records.report import Report
from crosswire.records.report import Report
from crosswire.store import actors, links, reports, stories
from crosswire.store.session import open_desk
session = open_desk({str(path)!r})
for number in range(40):
    with session.writing() as connection:
        reports.keep(connection, Report(f"{{number:016}}", f"{{number}}", "Words."), run=1)
with session.writing() as connection:
    reports.keep(connection, Report("f" * 16, "half", "Half."), run=1)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == -9
    session = open_desk(str(path), create=False)
    assert len(held(session)) == 40
    session.close()


def test_a_block_that_fails_changes_nothing():
    session = open_desk(":memory:")
    with pytest.raises(KeyError), session.writing() as connection:
        reports.begin_run(connection)
        raise KeyError
    with session.writing() as connection:
        assert reports.begin_run(connection) == 1
    session.close()
