"""Hard-wrapped text is read as the paragraphs that it means."""

from crosswire.gather.texts import report
from crosswire.read.reading import read_report
from crosswire.read.wrapping import unwrapped
from crosswire.settings import Settings

WRAPPED = """Bridge over the Sarn closed

The bridge over the Sarn at Velden was closed on Monday after inspectors
found cracks in two of its pillars, the city said. Mayor Ines Halloran
said that it would stay closed for three weeks. "Nobody will drive over
it before I have walked under it," she told reporters on Monday evening.

About 14,000 cars use the bridge every day, and there is no other one in
the city.
"""
PLAIN = """Bridge over the Sarn closed
The bridge over the Sarn at Velden was closed after inspectors found cracks in two of its pillars.
A ferry
No cars
"""


def test_only_the_breaks_that_keep_lines_short_become_spaces():
    assert len(unwrapped(WRAPPED)) == len(WRAPPED)
    assert [len(part.split()) for part in unwrapped(WRAPPED).split("\n\n")] == [5, 52, 17]
    assert unwrapped(PLAIN) == PLAIN
    assert unwrapped("") == ""


def test_a_quotation_over_two_lines_is_one():
    reading = read_report(report(WRAPPED, address="a.txt"), Settings().parser)
    assert reading.issues == ()
    said = [one for one in reading.statements if one.kind == "direct"]
    assert [one.speaker.name for one in said if one.speaker] == ["Ines Halloran"]
    assert said[0].content.text.startswith("Nobody will drive over\nit before")
