import os
import tracemalloc
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from crosswire.gather.given import Given, Refused
from crosswire.gather.sources import reports

NOBODY = 65534  # the user that owns nothing
STORY = "The ferry to Orl sank in the harbour on Monday night, the coast guard said.\n"


def gathered(*sources, given=None, largest_file=1_000_000):
    return list(reports([str(s) for s in sources], given or Given(), largest_file=largest_file))


def shown(found):
    """Each result as its address, or as its address's last part and the issue's code."""
    return [
        (one.address.rsplit("/", 1)[-1], one.issue.code)
        if isinstance(one, Refused)
        else one.address
        for one in found
    ]


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def test_a_folder_is_gone_through_in_order_of_names_hidden_files_left_out(tmp_path):
    write(tmp_path, b_dot_txt=STORY, a__z_dot_txt=STORY, c_dot_TXT=STORY, _dot_hidden_dot_txt=STORY)
    write(tmp_path, _dot_git__x_dot_txt=STORY)
    assert shown(gathered(tmp_path)) == ["z.txt", "b.txt", "c.TXT"]


def test_a_desk_among_the_reports_is_no_report(tmp_path):
    write(tmp_path, a_dot_txt=STORY, **{"crosswire_dot_db": "x", "crosswire_dot_db-wal": "x"})
    assert shown(gathered(tmp_path)) == ["a.txt"]
    assert shown(gathered(tmp_path / "crosswire.db")) == [("crosswire.db", "unknown-format")]


def test_a_file_is_read_once_however_often_it_is_named(tmp_path):
    write(tmp_path, a_dot_txt=STORY)
    assert shown(gathered(tmp_path, tmp_path / "a.txt", tmp_path)) == ["a.txt"]


def test_a_hidden_file_is_read_where_it_is_named(tmp_path):
    write(tmp_path, _dot_draft_dot_txt=STORY)
    assert shown(gathered(tmp_path / ".draft.txt")) == [".draft.txt"]


def test_the_same_file_in_another_folder_is_the_same_report(tmp_path):
    write(tmp_path, x__a_dot_txt=STORY, y__a_dot_txt=STORY)
    first, second = gathered(tmp_path)
    assert first == second


def test_options_hold_for_every_file(tmp_path):
    write(tmp_path, a_dot_txt=STORY, b_dot_md=STORY)
    found = gathered(tmp_path, given=Given(outlet="Vale Courier", published="2031-03-03"))
    assert {(one.outlet, one.published, one.published_basis) for one in found} == {
        ("Vale Courier", "2031-03-03", "given")
    }


def test_one_bad_file_does_not_spoil_the_rest(tmp_path):
    write(tmp_path, a_dot_txt="", b_dot_pdf="%PDF", c_dot_txt=STORY, d_dot_txt=STORY * 20, e="x")
    (tmp_path / "f.txt").write_bytes(bytes(range(256)))
    assert shown(gathered(tmp_path, largest_file=500)) == [
        ("a.txt", "empty-file"), ("b.pdf", "unknown-format"), "c.txt", ("d.txt", "file-too-large"),
        ("e", "unknown-format"), ("f.txt", "binary-file"),
    ]  # fmt: skip


def test_an_unknown_kind_says_what_to_do(tmp_path):
    write(tmp_path, a_dot_docx="x")
    (refused,) = gathered(tmp_path)
    assert "Convert it to text or HTML first" in refused.issue.message


def test_what_can_not_be_opened_is_refused(tmp_path):
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    found = gathered(tmp_path, tmp_path / "none.txt", "a\0b", "x" * 5000)
    assert [code for _, code in shown(found)] == [
        "dangling-link", "folder-loop", "not-a-file", "not-found",
        "not-readable", "not-readable",
    ]  # fmt: skip
    assert all(len(one.issue.message) > 20 for one in found)


@contextmanager
def as_anybody():
    """This process with no more rights than anybody, also where root runs the tests."""
    own = os.geteuid()
    os.seteuid(own or NOBODY)
    try:
        yield
    finally:
        os.seteuid(own)


def test_a_file_that_may_not_be_read_is_refused():
    with TemporaryDirectory() as folder:  # pytest's own folders are closed to all but their owner
        Path(folder).chmod(0o755)
        write(Path(folder), a_dot_txt=STORY)
        (Path(folder) / "a.txt").chmod(0)
        with as_anybody():
            assert shown(gathered(folder)) == [("a.txt", "no-permission")]


def test_a_file_that_vanishes_in_between_is_refused(tmp_path):
    write(tmp_path, a_dot_txt=STORY, b_dot_txt=STORY)
    found = reports([str(tmp_path)], largest_file=1000)
    assert next(found).address == "a.txt"
    (tmp_path / "b.txt").unlink()
    assert shown(found) == [("b.txt", "not-found")]


def test_a_name_that_is_no_unicode_can_be_stored(tmp_path):
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(STORY)
    (found,) = gathered(tmp_path)
    assert found.address == "caf\ufffd.txt"


def test_a_deep_folder_is_no_trouble(tmp_path):
    deep = tmp_path
    for _ in range(60):
        deep = deep / "d"
    write(deep, a_dot_txt=STORY)
    assert shown(gathered(tmp_path)) == ["a.txt"]


def test_many_files_stream_in_flat_memory(tmp_path):
    peaks = []
    for count in (10, 60):
        folder = tmp_path / str(count)
        write(folder, **{f"{number:03}_dot_txt": STORY * 100 for number in range(count)})
        found = reports([str(folder)], largest_file=1_000_000)
        next(found)
        tracemalloc.start()
        assert sum(1 for _ in found) == count - 1
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
