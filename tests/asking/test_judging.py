"""What can be done with answers: written in from a paper, and the numbers of ORS and SRS."""

from datetime import date

from assistant.asking.judgement import MAY, May
from assistant.asking.judging import Way, fields, sheet_for, ways, write_in
from assistant.meeting.judgement import Instrument, Judgement
from tests.asking.test_judgement import DAY, OF_ADULT, OF_CHILD


class Kept:
    """The judgements of no case."""

    def __init__(self, *, licensed: bool = False) -> None:
        self.licensed = licensed
        self.given: dict[str, Judgement] = {}

    async def give(self, judgement: Judgement) -> None:
        self.given[str(len(self.given))] = judgement

    async def remove(self, id: str) -> None:
        del self.given[id]


async def test_a_paper_is_written_in_as_a_form() -> None:
    kept, sheet = Kept(), sheet_for(Way.PAPER, OF_CHILD, DAY)
    assert [field.name for field in fields(sheet)] == [step.name for step in sheet.steps]
    assert await write_in(kept, sheet, {"reception": "3", MAY: None}) != ""
    assert kept.given == {}
    assert await write_in(kept, sheet, {"reception": "3", MAY: May.KEEP}) == ""
    assert [one.value("reception") for one in kept.given.values()] == [3]


async def test_ors_takes_four_numbers_of_the_day_they_are_written_in() -> None:
    kept, today = Kept(licensed=True), date(2026, 12, 1)
    sheet = sheet_for(Way.ORS, OF_ADULT, today)
    numbers = {"individual": "7,3", "close": "6", "social": "4.5", "overall": "7"}
    assert await write_in(kept, sheet, {**numbers, "social": "11", MAY: May.KEEP}) != ""
    assert await write_in(kept, sheet, {**numbers, MAY: May.KEEP}) == ""
    [one] = kept.given.values()
    assert (one.instrument, one.on) == (Instrument.ORS, today)
    assert [given.value for given in one.answers] == [73, 60, 45, 70]


def test_ors_is_only_offered_where_there_is_a_licence() -> None:
    with_licence = [way for way, _label in ways(Kept(licensed=True), over=False)]
    assert with_licence == [Way.ORS, Way.SRS]
    assert ways(Kept(), over=False) == []
