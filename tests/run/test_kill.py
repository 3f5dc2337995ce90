"""Promise 5: killed at any moment, the desk keeps all that it had confirmed."""

import json
import random
import subprocess
import sys
import time

from click.testing import CliRunner

from crosswire import Desk
from crosswire.cli.main import main
from crosswire.store import reports
from crosswire.store.session import open_desk

TOWNS = ("Torvel", "Bresk", "Orl", "Lunden", "Kalvik", "Sarn")
THINGS = ("mill", "bridge", "ferry", "school", "harbour", "theatre", "bakery", "station")
DOINGS = ("burnt down", "was closed", "reopened", "was flooded", "was sold", "collapsed")
PEOPLE = ("Dana Marsh", "Jon Arvid", "Ines Kolar", "Ana Pell", "Tomas Reeve")
FILES = 300


def written(folder):
    """Three hundred short reports of all sorts of things."""
    chance = random.Random(4)
    folder.mkdir()
    for number in range(FILES):
        town, thing, doing, who = map(chance.choice, (TOWNS, THINGS, DOINGS, PEOPLE))
        text = f"The {thing} in {town} {doing} on Monday, {who} said.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def killed(folder, desk, lines, wait):
    """Gathers in a process that is killed ``wait`` seconds after that many lines; what it said."""
    crosswire = [sys.executable, "-c", "from crosswire.cli.main import main; main()"]
    command = [*crosswire, "gather", str(folder), "--desk", str(desk), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        said = [process.stdout.readline() for _ in range(lines)]
        time.sleep(wait)
        process.kill()
        said += process.stdout.readlines()
    assert process.returncode == -9
    return [json.loads(line)["report"] for line in said if line.endswith(b"\n")]


def printed(desk):
    done = CliRunner().invoke(main, ["stories", "--format", "json", "--desk", str(desk)])
    assert done.exit_code == 0
    return done.stdout


def test_nothing_that_was_confirmed_is_lost(tmp_path):
    folder = written(tmp_path / "reports")
    chance = random.Random(time.time_ns())  # another moment each time
    moments = [
        (chance.randrange(1, FILES - 20), chance.random() / 50),
        (FILES, chance.random() * 3),
    ]
    confirmed = set()
    for lines, wait in moments:
        confirmed |= set(killed(folder, tmp_path / "a.db", lines, wait))
        session = open_desk(str(tmp_path / "a.db"), create=False)
        with session.reading() as connection:
            assert confirmed <= set(reports.active(connection)), moments
        session.close()
    for name in ("a.db", "b.db"):
        with Desk(tmp_path / name) as desk:
            assert len(desk.gather(folder).outcomes) == FILES
            assert [test.found for test in desk.health() if not test.passed] == []
    assert printed(tmp_path / "a.db") == printed(tmp_path / "b.db"), moments
