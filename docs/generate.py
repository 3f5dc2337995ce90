"""Writes the pages that follow from the code: commands, records, comparisons.

``python docs/generate.py`` writes them; with ``--check`` it changes nothing and exits 1 where a
page is stale, so that the docs can not fall behind the code.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import inspect
import json
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click

import crosswire.records
from crosswire.cli.main import main as cli
from crosswire.compare.findings import COMPARISONS

DOCS = Path(__file__).resolve().parent
EVALS = DOCS.parent / "evals"
QUALITY = """What `make evals` measures, and the floor under each figure: a change that takes a
figure below its floor (or, where it says ≤, above its ceiling) fails. The gold data is public and
is read from the folder that `CROSSWIRE_BENCH` names; none of it is part of this repository."""
MARK = "<!-- Written by `make docs` from the code; edit the code instead. -->\n\n"


def commands() -> str:
    """Every command's help, as the terminal shows it."""
    context = click.Context(cli, info_name="crosswire")
    parts = ["# Commands\n", block(cli.get_help(context))]
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        parts += list(help_of(command, name, context, level=2))
    return "\n".join(parts)


def help_of(command: click.Command, name: str, parent: click.Context, level: int) -> Iterator[str]:
    """One command's heading and help, and those of the commands below it."""
    context = click.Context(command, info_name=name, parent=parent)
    yield f"\n{'#' * level} {context.command_path}\n"
    yield block(command.get_help(context))
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            child = command.get_command(context, below)
            assert child is not None
            yield from help_of(child, below, context, level + 1)


def block(text: str) -> str:
    """Text as a literal block."""
    return f"```text\n{text.rstrip()}\n```"


def records() -> str:
    """Every record: what it is, and its fields with their types."""
    parts = ["# Records\n", inspect.getdoc(crosswire.records) or ""]
    for module in modules(crosswire.records):
        for name, record in inspect.getmembers(module, dataclasses.is_dataclass):
            if record.__module__ != module.__name__:
                continue
            parts.append(f"\n## {name}\n\n{inspect.getdoc(record)}\n")
            parts.append("| field | type |\n| --- | --- |")
            parts += [
                f"| `{field.name}` | `{str(field.type).replace('|', chr(92) + '|')}` |"
                for field in dataclasses.fields(record)
            ]
    return "\n".join(parts)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """The modules of a package, by name."""
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        yield importlib.import_module(f"{package.__name__}.{found.name}")


def comparisons() -> str:
    """Every comparison, in the words that a page shows under "how was this decided?"."""
    parts = ["# Comparisons\n", "What Crosswire compares, and how each finding is decided.\n"]
    for comparison in COMPARISONS:
        parts.append(f"\n## {comparison.__name__}\n\n{inspect.getdoc(comparison)}")
    return "\n".join(parts)


def quality() -> str:
    """Every eval: what it measures, on what, and the pinned floor of each figure."""
    floors = json.loads((EVALS / "floors.json").read_text(encoding="utf-8"))
    parts = ["# Quality\n", QUALITY]
    for name in sorted({key.split(".")[0] for key in floors}):
        source = (EVALS / f"{name}.py").read_text(encoding="utf-8")
        parts.append(f"\n## {name}\n\n{ast.get_docstring(ast.parse(source))}\n")
        parts.append("| figure | held |\n| --- | --- |")
        for key, floor in floors.items():
            if key.split(".")[0] == name:
                sign = "≤" if key.endswith(".max") else "≥"
                figure = key.split(".", 1)[1].removesuffix(".max")
                parts.append(f"| {figure} | {sign} {floor} |")
    return "\n".join(parts)


PAGES = {
    "commands.md": commands,
    "records.md": records,
    "comparisons.md": comparisons,
    "quality.md": quality,
}


def main() -> int:
    """Writes the pages, or with ``--check`` tells which are stale."""
    stale = []
    for name, page in PAGES.items():
        text = MARK + page().rstrip() + "\n"
        path = DOCS / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
            print(f"wrote docs/{name}")
    if "--check" in sys.argv and stale:
        print(f"stale: {', '.join(stale)}; run `make docs` and read the difference")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
