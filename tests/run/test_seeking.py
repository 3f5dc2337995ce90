import pytest

from crosswire import Desk

FIRE = """Fire destroys mill in Torvel

A fire destroyed the old mill in Torvel on Monday, the fire chief, Dana Marsh, said. The mill was \
empty. "We had no water for an hour, and no ladder," Marsh told reporters. The mayor, Jon Arvid, \
said that the water was never cut off.
"""
FAIR = """Cattle fair opens in Bresk

Two hundred farmers came to Bresk for the first cattle fair in six years, its director, Ines \
Kolar, said. She promised free water for every cow.
"""


@pytest.fixture(scope="module")
def desk(settings, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    (folder / "fire.txt").write_text(FIRE, encoding="utf-8")
    (folder / "fair.txt").write_text(FAIR, encoding="utf-8")
    with Desk(settings=settings) as desk:
        desk.gather(folder / "fire.txt", outlet="Torvel Post", published="2025-06-02")
        desk.gather(folder / "fair.txt", outlet="Bresk Echo")
        yield desk


@pytest.mark.parametrize(
    ("words", "filters", "found"),
    [
        ("water", {}, ["fair.txt", "fire.txt"]),
        ("water hour", {}, ["fire.txt"]),
        ("", {"speaker": "Marsh"}, ["fire.txt"]),
        ("", {"speaker": "dana marsh"}, ["fire.txt"]),
        ("", {"speaker": "Mar"}, []),
        ("water", {"speaker": "Dana Marsh"}, ["fire.txt"]),
        ("empty", {"speaker": "Dana Marsh"}, []),
        ("cattle", {"speaker": "Dana Marsh"}, []),
        ("", {"actor": "Ines Kolar"}, ["fair.txt"]),
        ("", {"actor": "Nobody Atall"}, []),
        ("", {"outlet": "torvel"}, ["fire.txt"]),
        ("water", {"outlet": "Echo"}, ["fair.txt"]),
        ("water", {"since": "2025-06-02"}, ["fire.txt"]),
        ("water", {"since": "2025-06-03"}, []),
        ("water", {"until": "2025-06-02"}, ["fire.txt"]),
        ("water", {"until": "2025-06-01"}, []),
        ("nowhere", {}, []),
    ],
)
def test_reports_are_found_by_words_and_filters(desk, words, filters, found):
    hits = desk.find(words, **filters)
    assert sorted(hit.report.address for hit in hits) == found
    for hit in hits:
        for passage in hit.passages:
            assert passage.span.of(hit.report.text) == passage.text


def test_the_sentence_with_most_of_the_words_comes_first(desk):
    (hit,) = desk.find("water hour ladder")
    assert "no ladder" in hit.passages[0].text


def test_a_speaker_s_sentences_are_shown_once(desk):
    (hit,) = desk.find("water", speaker="Jon Arvid")
    assert len(hit.passages) == 1
    assert "never cut off" in hit.passages[0].text
