"""The JSON that other people's programs read: every promised key is there, every span holds."""

import json

import pytest

VERDICTS = {"supported", "contradicted", "not_found", "nothing_to_check"}


def keys(thing, *names):
    missing = set(names) - set(thing)
    assert not missing, missing


def stands(passages, texts):
    assert passages
    for one in passages:
        keys(one, "report", "span", "text")
        assert texts[one["report"]][slice(*one["span"])] == one["text"]


@pytest.fixture(scope="module")
def texts(example):
    """Every report's text by id, from the desk itself."""
    from crosswire import Desk

    with Desk(example) as desk:
        return {one.id: desk.report(one.id).text for one in desk.reports()}


def test_read(crosswire, story_folder):
    found = crosswire("read", story_folder / "gazette-lunmar.txt", "--format", "json").json()
    keys(found, "report", "issues", "names", "roles", "statements", "events", "times", "amounts")
    report = found["report"]
    keys(report, "id", "url", "outlet", "title", "byline", "published", "published_basis")
    keys(report, "language", "credits", "text")
    text = report["text"]
    for one in found["names"]:
        keys(one, "span", "text", "kind", "actor")
        assert text[slice(*one["span"])] == one["text"]
    for one in found["roles"]:
        keys(one, "person", "title", "of", "tense", "span")
    for one in found["statements"]:
        keys(one, "id", "kind", "speaker", "cue", "content", "stance", "via")
        parts = [text[slice(*span)] for span in one["content"]["spans"]]
        assert " ".join(parts) == one["content"]["text"]
        if one["speaker"]:
            keys(one["speaker"], "name", "text", "span")
    for one in found["events"]:
        keys(one, "id", "type", "mode", "context", "actor", "recipient", "trigger", "date")
        keys(one, "place", "modality", "sentence")
    for one in found["times"]:
        keys(one, "text", "span", "type", "value", "earliest", "latest")
    for one in found["amounts"]:
        keys(one, "text", "span", "low", "high", "unit", "qualifier", "counts")
    assert "sentences" not in found
    assert found["statements"] and found["roles"] and found["amounts"] and found["times"]


def test_read_several(crosswire, story_folder):
    two = [story_folder / "gazette-lunmar.txt", story_folder / "review-talks.txt"]
    assert isinstance(crosswire("read", *two, "-f", "json").json(), list)
    lines = crosswire("read", *two, "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["report"]["address"] for line in lines]
    folder = crosswire("read", story_folder, "-f", "json").json()
    assert len(folder) == 17


def test_reports(crosswire, example):
    rows = crosswire("reports", "--desk", example, "--format", "json").json()
    assert len(rows) == 16
    for row in rows:
        keys(row, "id", "url", "outlet", "title", "published", "language", "story", "issues")
        assert isinstance(row["issues"], int)
        assert row["story"]
    assert [row["published"] for row in rows if row["outlet"] == "Harbour Radio"] == [None]
    lines = crosswire("reports", "--desk", example, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == rows


def test_stories(crosswire, example):
    rows = crosswire("stories", "--desk", example, "--format", "json").json()
    for row in rows:
        keys(row, "id", "headline", "first", "last", "reports", "outlets", "independent", "saga")
        assert 1 <= row["independent"] <= len(row["reports"])
    assert sum(len(row["reports"]) for row in rows) == 16
    lasts = [row["last"] or "" for row in rows]
    assert lasts == sorted(lasts, reverse=True)


def test_compare(crosswire, example, texts):
    stories = crosswire("stories", "--desk", example, "-f", "json").json()
    findings = 0
    for story in stories:
        found = crosswire("compare", story["id"], "--desk", example, "-f", "json").json()
        keys(found, "story", "lineage", "findings")
        for one in found["lineage"]:
            keys(one, "from", "to", "kind", "score", "why")
        for one in found["findings"]:
            keys(one, "id", "kind", "about", "sides", "why", "rule", "score")
            for side in one["sides"]:
                keys(side, "value", "reports", "independent", "passages")
                stands(side["passages"], texts)
        findings += len(found["findings"])
    assert findings


def test_tell(crosswire, example, texts):
    for story in crosswire("stories", "--desk", example, "-f", "json").json():
        told = crosswire("tell", story["id"], "--desk", example, "-f", "json").json()
        keys(told, "story", "headline", "as_of", "sentences", "timeline", "statements")
        keys(told, "upcoming", "findings", "reports", "lineage")
        assert told["sentences"]
        for part in ("sentences", "timeline", "statements", "upcoming"):
            for one in told[part]:
                stands(one["passages"], texts)
        for one in told["sentences"]:
            assert one["basis"] in {"agreed", "attributed", "single", "contested"}


def test_check(crosswire, example, texts, story_folder):
    draft = story_folder / "coastline-tragedy.html"
    found = crosswire("check", draft, "--desk", example, "-f", "json", status=1).json()
    keys(found, "sentences", "summary")
    assert set(found["summary"]) == VERDICTS
    assert sum(found["summary"].values()) == len(found["sentences"])
    assert found["summary"]["contradicted"]
    for sentence in found["sentences"]:
        keys(sentence, "span", "text", "verdict", "why", "points")
        assert sentence["verdict"] in VERDICTS
        for point in sentence["points"]:
            keys(point, "kind", "text", "span", "verdict", "passages")
            if point["verdict"] in ("supported", "contradicted"):
                stands(point["passages"], texts)


def test_find(crosswire, example, texts):
    rows = crosswire("find", "missile", "grain", "--desk", example, "-f", "json").json()
    assert rows
    for row in rows:
        keys(row, "id", "outlet", "title", "published", "story", "passages")
        stands(row["passages"], texts)


def test_gather(crosswire, story_folder):
    done = crosswire("gather", story_folder / "review-talks.txt", "-f", "json").json()
    keys(done, "new", "versions", "updated", "unchanged", "reports", "refused", "stories")
    assert (done["new"], len(done["stories"])) == (1, 1)
