"""``crosswire reports --versions``: each version of a report, and what changed."""

import pytest

FIRST = """Ferry sinks off Orl

The ferry Anna sank off Orl on Monday night with sixty people on board.

At least nine people drowned, the harbour master, Dana Marsh, said.
"""
SECOND = FIRST.replace("Ferry sinks", "Ferry capsizes").replace("nine people", "eleven people")
SECOND += "\nCorrection: An earlier version of this article gave another toll.\n"


@pytest.fixture
def twice(crosswire, tmp_path):
    """A report gathered, edited, and gathered again; gives the newest version's id."""
    path = tmp_path / "ferry.txt"
    for text in (FIRST, SECOND):
        path.write_text(text, encoding="utf-8")
        crosswire("gather", path)
    [row] = crosswire("reports", "-f", "json").json()
    assert row["versions"] == 2
    return row["id"]


def test_as_text(crosswire, twice):
    shown = crosswire("reports", "--versions", twice).stdout
    assert "the first version that was gathered" in shown
    for words in (
        "headline altered", "- Ferry sinks off Orl", "+ Ferry capsizes off Orl",
        "figure altered", "- At least nine people", "+ At least eleven people",
        "says of itself", "+ Correction: An earlier version",
    ):  # fmt: skip
        assert words in shown


def test_as_json_by_any_versions_id(crosswire, twice):
    rows = crosswire("reports", "--versions", twice, "-f", "json").json()
    assert [row["id"] for row in rows][-1] == twice
    assert rows[0]["changes"] == []
    changed = {one["kind"]: one for one in rows[1]["changes"]}
    assert set(changed) == {"headline", "figure", "correction"}
    older, newer = FIRST, SECOND
    for one in rows[1]["changes"]:
        assert one["older"] is None or older[slice(*one["older"])] == one["before"]
        assert one["newer"] is None or newer[slice(*one["newer"])] == one["after"]
    again = crosswire("reports", "--versions", rows[0]["id"][:8], "-f", "json").json()
    assert again == rows
    lines = crosswire("reports", "--versions", twice, "-f", "jsonl").stdout.splitlines()
    assert len(lines) == 2


def test_an_unknown_id_is_2(crosswire, twice):
    assert "no report" in crosswire("reports", "--versions", "ffffffff", status=2).stderr
