import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosswire.cli.main import main


@pytest.fixture(scope="session")
def story_folder():
    """The reports of the example story."""
    return Path(__file__).resolve().parents[2] / "examples" / "story"


@pytest.fixture(scope="session")
def example(tmp_path_factory, story_folder):
    """A desk in a file that holds the example story and that no test changes."""
    path = tmp_path_factory.mktemp("desk") / "example.db"
    done = CliRunner().invoke(main, ["gather", str(story_folder), "--desk", str(path)])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def crosswire(tmp_path, monkeypatch):
    """Runs a command line in an empty folder; gives what came out, with ``json()`` of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CROSSWIRE_DESK", raising=False)

    def run(*words, status=0, stdin=None):
        done = CliRunner().invoke(main, [str(word) for word in words], input=stdin)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == status, done.output
        done.json = lambda: json.loads(done.stdout)
        return done

    return run
