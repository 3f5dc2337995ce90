"""How commands end, and what they say when they can not."""

import json
import signal
import subprocess
import sys
import time

import pytest

FIRE = """Fire destroys mill in Torvel

A fire destroyed the old mill in Torvel on Monday, and at least 12 people were hurt, the fire \
chief, Dana Marsh, said. "We had no water for an hour," Marsh told reporters.
"""
PROGRAM = [sys.executable, "-c", "from crosswire.cli.main import main; main()"]


@pytest.fixture
def fire(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(FIRE, encoding="utf-8")
    return path


def test_done_is_0(crosswire, fire):
    assert "1 report: 1 new." in crosswire("gather", fire).stdout
    assert "Fire destroys mill" in crosswire("stories").stdout
    assert "1 unchanged" in crosswire("gather", fire).stdout


def test_trouble_that_leaves_the_report_readable_is_shown_and_is_0(crosswire, fire):
    fire.write_text(FIRE.replace('"We had', "We had"), encoding="utf-8")
    done = crosswire("gather", fire)
    assert "unbalanced-quotation-mark" in done.stdout
    assert "unbalanced-quotation-mark" in crosswire("reports", "--issues").stdout


@pytest.mark.parametrize("command", ["gather", "read"])
def test_something_refused_is_1_and_nothing_readable_is_2(crosswire, fire, tmp_path, command):
    (tmp_path / "empty.txt").write_bytes(b"")
    done = crosswire(command, fire, "empty.txt", status=1)
    assert "empty.txt" in done.stderr
    for word in ("empty.txt", "missing.txt", "http://127.0.0.1/feed.xml"):
        done = crosswire(command, word, status=2)
        assert word in done.stderr


def test_a_contradicted_draft_is_1_and_a_silent_desk_is_0(crosswire, fire, example, story_folder):
    draft = story_folder / "coastline-tragedy.html"
    crosswire("check", draft, "--desk", example, status=1)
    done = crosswire("check", fire, "--desk", example)
    assert "not found" in done.stdout


def test_a_draft_comes_in_on_stdin(crosswire, fire):
    done = crosswire("check", "-", "--against", fire, "-f", "json", stdin=FIRE.split("\n\n")[1])
    assert done.json()["sentences"]


@pytest.mark.parametrize(
    "words",
    [
        ["stories"],
        ["reports"],
        ["tell", "last"],
        ["compare", "last"],
        ["find", "mill"],
        ["correct", "list"],
        ["check", "draft.md"],
    ],
)
def test_without_a_desk_it_is_2_with_the_next_step(crosswire, words, tmp_path):
    done = crosswire(*words, status=2)
    assert done.stdout == ""
    assert done.stderr.startswith("Error: crosswire.db: there is no desk here.")
    assert "crosswire gather" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ["gather"],
        ["tell"],
        ["nonsense"],
        ["tell", "last", "--format", "yaml"],
        ["find"],
        ["check", "x.md", "--since", "yesterday"],
        ["gather", "x.txt", "--published", "soon"],
    ],
)
def test_wrong_use_is_2(crosswire, words):
    done = crosswire(*words, status=2)
    assert "Error" in done.stderr
    assert "Traceback" not in done.output


def test_errors_are_json_where_json_is_asked_for(crosswire, example):
    done = crosswire("tell", "zzzz", "--desk", example, "--format", "json", status=2)
    error = json.loads(done.stderr)["error"]
    assert set(error) == {"what", "where", "next"}
    assert "zzzz" in error["what"]
    assert "crosswire stories" in error["next"]


def test_a_story_that_is_not_there_is_2(crosswire, example):
    done = crosswire("tell", "zzzz", "--desk", example, status=2)
    assert done.stderr.startswith("Error: no story has the id 'zzzz'.")


def test_the_desk_is_named_by_the_environment(crosswire, example, monkeypatch):
    monkeypatch.setenv("CROSSWIRE_DESK", str(example))
    assert "Lunmar" in crosswire("stories").stdout


def test_a_reader_who_has_read_enough_ends_it_quietly(example):
    command = [*PROGRAM, "reports", "--desk", str(example), "-f", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_person_who_stops_it_sees_no_traceback(tmp_path):
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(f"{FIRE} {number}", encoding="utf-8")
    command = [*PROGRAM, "gather", str(tmp_path), "--desk", str(tmp_path / "a.db"), "-f", "jsonl"]
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}  # in background
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **heard
    ) as process:
        process.stdout.readline()
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    assert said.strip().endswith(
        "Stopped. Whatever was confirmed is kept; the same command goes on."
    )
    assert "Traceback" not in said
