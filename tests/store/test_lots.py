from crosswire.records.reading import Reading, Sentence
from crosswire.records.report import Report
from crosswire.records.span import Span
from crosswire.store import lots, readings, reports
from crosswire.store.session import open_desk
from crosswire.words.tokens import content_tokens

IDS = tuple(f"{number:016}" for number in range(lots.AT_ONCE + 3))


def filled():
    """A desk of reports, of which all but the last were read."""
    session = open_desk(":memory:")
    with session.writing() as connection:
        for id_ in IDS:
            report = Report(id_, f"{id_}.txt", f"The mill at Orl lost {int(id_)} wheels.")
            reports.keep(connection, report, run=1)
            if id_ != IDS[-1]:
                words = tuple(content_tokens(report.text))
                read = Reading(id_, (Sentence(Span(0, len(report.text)), words, False, 0),))
                readings.save(connection, report, read, "edition")
    return session


def test_a_lot_is_what_loading_gives():
    session = filled()
    with session.reading() as connection:
        known = reports.load(connection, IDS)
        lot = reports.lot(connection, IDS)
        assert len(lot) == len(known)
        assert tuple(lot) == tuple(lot[at] for at in range(len(lot))) == known
        assert tuple(lot[3:7]) == known[3:7]
        assert lot[-1] == known[-1]
    session.close()


def test_what_was_not_read_is_left_out():
    session = filled()
    with session.reading() as connection:
        lot = readings.lot(connection, IDS)
        assert lot.keys == IDS[:-1]
        assert tuple(lot) == readings.load(connection, IDS)
    session.close()


def test_a_lot_loads_only_what_is_looked_at():
    asked = []
    lot = lots.Lot(IDS, lambda ids: asked.append(tuple(ids)) or ids)
    assert lot[4] == IDS[4]
    assert asked == [(IDS[4],)]
    assert next(iter(lot)) == IDS[0]
    assert asked[1:] == [IDS[: lots.AT_ONCE]]
