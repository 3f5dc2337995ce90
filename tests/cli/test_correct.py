"""Promise 6: a person can overrule it, and stays overruled."""

import pytest

FERRY = """Ferry sinks off Orl

The ferry to Orl sank in the harbour on Monday night, and nine people drowned, the coast guard's \
director, Ines Kolar, said. "We found the hull at once," Kolar told reporters in Orl. {more}
"""
FAIR = """Cattle fair opens in Bresk

Two hundred farmers came to Bresk on Thursday for the first cattle fair in six years, its \
director, Tomas Reeve, said.
"""
SNOW = """Snow closes the pass at Kalvik

Snow closed the Kalvik pass on Friday, and forty lorries were stuck, the road police said.
"""


@pytest.fixture
def desk(crosswire, tmp_path):
    """Three reports of a sinking, one of a fair, one of a storm; each about something else."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number, more in enumerate(("Divers were sent.", "Fog lay on the water.", "It was new.")):
        (folder / f"ferry{number}.txt").write_text(FERRY.format(more=more), encoding="utf-8")
    (folder / "fair.txt").write_text(FAIR, encoding="utf-8")
    (folder / "snow.txt").write_text(SNOW, encoding="utf-8")
    crosswire("gather", folder, "--published", "2025-06-06")
    return folder


def stories(crosswire):
    """Each story as the addresses of its reports."""
    rows = crosswire("reports", "-f", "json").json()
    held = {}
    for row in rows:
        held.setdefault(row["story"], []).append(row["address"])
    return sorted(sorted(addresses) for addresses in held.values())


def id_of(crosswire, address):
    rows = crosswire("reports", "-f", "json").json()
    return next(row["id"] for row in rows if row["address"] == address)


FERRIES = ["ferry0.txt", "ferry1.txt", "ferry2.txt"]


def test_a_report_leaves_its_story_and_stays_out(crosswire, desk):
    assert FERRIES in stories(crosswire)
    crosswire("correct", "split", id_of(crosswire, "ferry1.txt"), "--by", "A. Editor")
    parted = stories(crosswire)
    assert ["ferry1.txt"] in parted
    assert ["ferry0.txt", "ferry2.txt"] in parted
    (desk / "ferry3.txt").write_text(FERRY.format(more="A bell rang."), encoding="utf-8")
    crosswire("gather", desk, "--published", "2025-06-06")
    assert not any({"ferry1.txt", "ferry0.txt"} <= set(one) for one in stories(crosswire))


def test_a_split_is_undone_and_the_story_is_whole_again(crosswire, desk):
    before = stories(crosswire)
    made = crosswire("correct", "split", id_of(crosswire, "ferry1.txt"), "--by", "A. Editor")
    assert stories(crosswire) != before
    crosswire("correct", "undo", made.stdout.split()[0], "--by", "B. Editor")
    assert stories(crosswire) == before


def test_what_holds_a_story_together_is_shown(crosswire, desk):
    ferry = id_of(crosswire, "ferry0.txt")
    rows = crosswire("stories", "--why", ferry, "-f", "json").json()
    assert len(rows) == 2
    assert {row[end] for row in rows for end in "ab"} == {
        id_of(crosswire, name) for name in FERRIES
    }
    assert all(row["kind"] == "story" and row["author"] == "crosswire" for row in rows)
    shown = crosswire("stories", "--why", ferry).stdout
    assert all(row["why"] in shown for row in rows)
    fair, snow = (id_of(crosswire, f"{name}.txt") for name in ("fair", "snow"))
    assert "One report" in crosswire("stories", "--why", fair).stdout
    crosswire("correct", "merge", fair, snow, "--by", "A. Editor", "--why", "one weekend")
    [row] = crosswire("stories", "--why", fair, "-f", "json").json()
    assert (row["author"], row["why"], row["score"]) == ("A. Editor", "one weekend", 1.0)
    assert "one weekend (A. Editor" in crosswire("stories", "--why", fair).stdout
    assert "no story" in crosswire("stories", "--why", "zzzz", status=2).stderr


def test_a_correction_holds_for_the_next_version(crosswire, desk):
    crosswire("correct", "split", id_of(crosswire, "ferry1.txt"), "--by", "A. Editor")
    (desk / "ferry1.txt").write_text(FERRY.format(more="The fog had gone."), encoding="utf-8")
    assert "1 new version" in crosswire("gather", desk / "ferry1.txt").stdout
    assert ["ferry0.txt", "ferry2.txt"] in stories(crosswire)


def test_stories_are_merged_and_parted_again(crosswire, desk):
    before = stories(crosswire)
    fair, snow = (id_of(crosswire, f"{name}.txt") for name in ("fair", "snow"))
    assert not any({"fair.txt", "snow.txt"} <= set(one) for one in before)
    made = crosswire("correct", "merge", fair, snow, "--by", "A. Editor", "--why", "one weekend")
    assert ["fair.txt", "snow.txt"] in stories(crosswire)
    for words in ("same-story", "A. Editor", "one weekend"):
        assert words in made.stdout
        for shown in (["correct", "list"], ["stories"], ["tell", snow], ["compare", fair]):
            assert words in crosswire(*shown).stdout
    ferry = id_of(crosswire, "ferry0.txt")
    assert "Corrected by hand" not in crosswire("tell", ferry).stdout
    crosswire("correct", "undo", made.stdout.split()[0], "--by", "B. Editor")
    assert stories(crosswire) == before
    assert "taken back by B. Editor" in crosswire("correct", "list").stdout


def found(crosswire, name):
    rows = crosswire("find", "--actor", name, "-f", "json").json()
    return sorted(row["address"] for row in rows)


def test_actors_are_made_one_and_two(crosswire, desk):
    crosswire("correct", "same-actor", "Ines Kolar", "Tomas Reeve", "--by", "A. Editor")
    assert found(crosswire, "Ines Kolar") == ["fair.txt", *FERRIES]
    assert "same-actor" in crosswire("tell", id_of(crosswire, "fair.txt")).stdout
    assert "same-actor" not in crosswire("tell", id_of(crosswire, "snow.txt")).stdout
    crosswire("correct", "not-same-actor", "Tomas Reeve", "Ines Kolar", "--by", "A. Editor")
    assert found(crosswire, "Ines Kolar") == FERRIES


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["same-actor", "Ines Kolar", "Ines Kolar"], "two different names"),
        (["same-actor", "Ines Kolar", "Tomas Reve"], "Did you mean Tomas Reeve"),
        (["merge", "last"], "two different stories"),
        (["merge", "last", "zzzz"], "no story"),
        (["split", "zzzz"], "no report"),
        (["undo", "zzzz"], "no correction"),
        (["same-actor", "Ines Kolar", "Tomas Reeve", "--by", "crosswire"], "name of a person"),
    ],
)
def test_what_can_not_be_corrected_is_said(crosswire, desk, words, said):
    done = crosswire("correct", *words, status=2)
    assert said in done.stderr
    assert crosswire("correct", "list").stdout.strip() == "Nothing was corrected."


def test_a_story_of_which_nothing_would_be_left(crosswire, desk):
    words = [id_of(crosswire, name) for name in FERRIES]
    assert "nothing would be left" in crosswire("correct", "split", *words, status=2).stderr
