"""The tutorial is run as it stands: its commands are typed, its output is compared.

In a ``console`` block a line that begins with ``$ `` is run in one folder, and what follows is what
it prints; ``…`` stands for anything. A ``text`` block under a line "`NAME`:" is a file that
the reader writes. ``python`` blocks run in order, in one namespace.
"""

import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(
    r"(?:^`(?P<file>[^`\n]+)`:\n\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.M | re.S
)


def matches(shown: str, printed: str) -> bool:
    """Whether what was printed is what the page shows, with ``…`` for anything."""
    parts = [re.escape(part.strip("\n")) for part in shown.split("…")]
    return re.fullmatch(r"\s*" + ".*".join(parts) + r"\s*", printed, re.S) is not None


def commands(body: str) -> list[tuple[str, str]]:
    """Each command of a console block with the output that the page shows."""
    found: list[tuple[str, str]] = []
    for line in body.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].strip(), ""))
        else:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def test_the_tutorial_does_what_it_says(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent), prepend=":")
    monkeypatch.delenv("CROSSWIRE_DESK", raising=False)
    names: dict[str, object] = {}
    ran = 0
    for block in BLOCK.finditer((DOCS / "tutorial.md").read_text(encoding="utf-8")):
        body = block["body"]
        if block["file"]:
            path = tmp_path / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif block["kind"] == "python":
            exec(compile(body, "tutorial.md", "exec"), names)
            ran += 1
        elif block["kind"] == "console":
            for command, shown in commands(body):
                done = subprocess.run(
                    command, shell=True, capture_output=True, text=True, check=False
                )
                assert done.returncode in (0, 1), done.stderr
                assert matches(shown, done.stdout), f"$ {command}\n{done.stdout}"
                ran += 1
    assert ran >= 8
