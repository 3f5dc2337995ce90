import random
from dataclasses import asdict

import pytest

from crosswire import Desk, read_text
from crosswire.errors import NotFound, NotReadable, WrongUse

FIRE = """Fire destroys mill in Torvel

A fire destroyed the old mill in Torvel on Monday, and at least 12 people were hurt, the fire \
chief, Dana Marsh, said. "We had no water for an hour," Marsh told reporters. Mayor Jon Arvid \
denied that the pumps had failed.
"""
OTHER = """Mill burns down in Torvel

At least 14 people were hurt when fire destroyed the old mill in Torvel on Monday. "We had no \
water for an hour," said the fire chief, Dana Marsh.
"""
FAIR = """Cattle fair opens in Bresk

Two hundred farmers from Norvia came to Bresk on Thursday for the first cattle fair in six \
years, its director, Ines Kolar, said. She promised free cheese.
"""


def printed(desk):
    """Everything that is told of every story, as it is printed."""
    return [
        text
        for story in desk.stories()
        for text in (desk.compare(story).as_json(), desk.tell(story).as_json())
    ] + [str([asdict(story) for story in desk.stories()])]


@pytest.fixture
def files(tmp_path):
    for name, text in {"fire.txt": FIRE, "other.txt": OTHER, "fair.txt": FAIR}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_gathering_twice_changes_nothing(files, settings):
    with Desk(settings=settings) as desk:
        first = desk.gather(files)
        assert (first.new, first.unchanged, first.refused) == (3, 0, ())
        before = printed(desk)
        again = desk.gather(files)
        assert (again.new, again.unchanged, again.updated, again.versions) == (0, 3, 0, 0)
        assert printed(desk) == before


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_arrival_is_of_no_account(example, settings, seed, story_folder):
    """Promise 4: file by file in any order, and all at once, give the same, byte for byte."""
    paths = sorted(path for path in story_folder.iterdir() if path.name != "reports.csv")
    random.Random(seed).shuffle(paths)
    with Desk(settings=settings) as desk:
        for path in paths:
            list(desk.confirm(path))
        assert printed(desk) == printed(example)


def test_a_new_day_of_publication_is_read_anew(files, settings):
    with Desk(settings=settings) as desk:
        desk.gather(files)
        assert desk.gather(files, published="2025-06-05").updated == 3
        assert {story.first for story in desk.stories()} == {"2025-06-05"}
        assert desk.gather(files).unchanged == 3
        assert {story.first for story in desk.stories()} == {"2025-06-05"}


def test_a_changed_file_is_a_new_version_and_the_story_tells_the_newest(files, settings):
    with Desk(settings=settings) as desk:
        desk.gather(files)
        old = next(one for one in desk.reports() if one.address == "fire.txt")
        (files / "fire.txt").write_text(FIRE.replace("at least 12", "at least 13"), "utf-8")
        assert desk.gather(files).versions == 1
        new = next(one for one in desk.reports() if one.address == "fire.txt")
        assert new.older == (old.id,)
        assert "at least 12" in desk.report(old.id).text
        assert not any(old.id in story.reports for story in desk.stories())


def test_one_bad_file_does_not_spoil_the_rest(files, settings):
    """Promise 7: what can not be read is said, and the others come out as they do without it."""
    with Desk(settings=settings) as desk:
        desk.gather(files)
        without = printed(desk)
    (files / "broken.jsonl").write_text('{"text": "half a', encoding="utf-8")
    (files / "empty.txt").write_bytes(b"")
    (files / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (files / "picture.png").write_bytes(b"\x89PNG\r\n")
    with Desk(settings=settings) as desk:
        done = desk.gather(files)
        assert len(done.refused) == 4
        assert all(one.issue.message for one in done.refused)
        assert printed(desk) == without


def test_every_test_of_the_desk_passes(example):
    """Promise 1 on the whole example: every span indexes its text."""
    assert [test.found for test in example.health() if not test.passed] == []


def test_a_story_is_named_in_many_ways(example):
    newest = example.stories()[0]
    words = ["last", newest.id, newest.id[:6], newest.reports[0], newest]
    assert {example.story(word).id for word in words} == {newest.id}


@pytest.mark.parametrize("word", ["nothing", "", "zzzz"])
def test_a_story_that_is_not_there(example, word):
    with pytest.raises(NotFound) as caught:
        example.story(word)
    assert caught.value.next_step


def test_a_desk_without_stories_says_so(settings):
    with Desk(settings=settings) as desk, pytest.raises(NotFound):
        desk.tell("last")


def test_an_account_is_told_as_of_a_day(example):
    story = max(example.stories(), key=lambda story: len(story.reports))
    told = example.tell(story, as_of=story.first)
    assert {report.day for report in told.reports} == {story.first}
    assert told.as_of == story.first
    with pytest.raises(NotFound):
        example.tell(story, as_of="1999-01-01")


def test_views_are_their_records_with_renderings(example):
    story = example.stories()[0]
    told, compared = example.tell(story), example.compare(story)
    assert told.headline == story.headline
    assert list(compared) == list(compared.findings)
    for view in (told, compared, example.check(FIRE)):
        assert view.as_text()
        assert view.as_markdown()
        assert view.as_html().lstrip().startswith("<!")
        assert view.as_json().startswith("{")


def test_a_draft_is_a_file_or_a_text(files, settings):
    with Desk(settings=settings) as desk:
        desk.gather(files / "other.txt", files / "fair.txt")
        by_file = desk.check(files / "fire.txt")
        assert desk.check(str(files / "fire.txt")).summary == by_file.summary
        assert desk.check(FIRE).summary == by_file.summary
        with pytest.raises(NotReadable):
            desk.check("no-such-draft.md")


def test_a_draft_is_no_evidence_for_itself(files, settings):
    with Desk(settings=settings) as desk:
        desk.gather(files / "fair.txt")
        assert desk.check(files / "fair.txt").summary.get("supported", 0) == 0


def test_a_draft_against_files_alone(files, settings, example):
    draft = '"We had no water for an hour," said the fire chief, Dana Marsh.'
    checked = example.check(draft, against=[files / "other.txt", files / "none.txt"])
    assert [one.address for one in checked.reports] == ["other.txt"]
    assert len(checked.refused) == 1
    assert checked.summary.get("supported") == 1
    with pytest.raises(NotReadable):
        example.check(draft, against=files / "none.txt")


def test_a_draft_against_a_story_or_since_a_day(files, settings):
    with Desk(settings=settings) as desk:
        desk.gather(files / "fair.txt", published="2025-06-05")
        desk.gather(files / "other.txt", published="2025-06-02")
        story = next(s for s in desk.stories() if "fair" in s.headline)
        for checked in (desk.check(FIRE, story=story), desk.check(FIRE, since="2025-06-03")):
            assert [one.address for one in checked.reports] == ["fair.txt"]


def test_a_text_is_read_without_a_desk():
    reading = read_text(FIRE, published="2025-06-05")
    assert any(one.value == "2025-06-02" for one in reading.times)
    assert [s.speaker.name for s in reading.statements if s.kind == "direct"] == ["Dana Marsh"]


def test_a_wrong_day_is_said(files, settings):
    with Desk(settings=settings) as desk, pytest.raises(WrongUse):
        desk.gather(files, published="soon")


def test_what_is_found_can_be_worked_with_while_it_is_gone_through(example):
    for found in example.find("missile", limit=2):
        assert found.report.id in example.story(found.story).reports
        assert example.tell(found.story).headline
