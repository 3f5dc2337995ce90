import pytest

from crosswire.compare.denials import denied
from crosswire.compare.material import Material


def found(
    write, collect, before, *, name="Ada Brandt", people=("Ada Brandt", "Mary Holm", "Peter Vik")
):
    text = f"{before} She said that Peter Vik sold weapons. Vik denied the allegations."
    one = write("a", text, people=people)
    one.says("She", "that Peter Vik sold weapons", name=name)
    return list(denied(Material(collect(one))))


@pytest.mark.parametrize(
    ("before", "count"),
    [
        ("Ada Brandt spoke.", 1),
        ("Ada Brandt spoke to Peter Vik.", 1),  # a man's given name
        ("Mary Holm spoke. Ada Brandt came. The hall was full.", 1),
        ("Ada Brandt spoke to Mary Holm.", 0),
        ("Ada Brandt spoke. Then Mary Holm came.", 0),
        ("Ada Brandt spoke. It rained. It snowed. It hailed. It was dark.", 0),  # too far
        ("It was late.", 0),
    ],
)
def test_she_is_whoever_alone_can_be_meant(write, collect, before, count):
    assert len(found(write, collect, before)) == count
