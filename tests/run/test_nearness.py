import pytest

from crosswire import Desk
from crosswire.run import nearness

TOWNS = ("Torvel", "Bresk", "Orl", "Lunden", "Kalvik", "Sarn")


@pytest.fixture
def desk(settings, tmp_path):
    for number, town in enumerate(TOWNS):
        text = (
            f"Mill burns in {town}\n\nA mill burnt down in {town}, and {number + 20} people left.\n"
        )
        (tmp_path / f"{town}.txt").write_text(text, encoding="utf-8")
    with Desk(settings=settings) as desk:
        desk.gather(tmp_path)
        yield desk


DRAFT = "A mill burnt down in Kalvik. At least 22 people left a burning mill in Orl."


def test_a_small_desk_is_looked_up_as_a_whole(desk):
    assert len(desk.check(DRAFT).reports) == len(TOWNS)


def test_a_large_desk_is_looked_up_where_words_are_shared(desk, monkeypatch):
    monkeypatch.setattr(nearness, "LARGE", 3)
    monkeypatch.setattr(nearness, "A_SENTENCE", 1)
    checked = desk.check(DRAFT)
    assert sorted(one.address for one in checked.reports) == ["Kalvik.txt", "Orl.txt"]
