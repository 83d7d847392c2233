"""Every agenda that comes with Rundan, held from its first part to the plan by typed lines."""

import io
from datetime import date
from pathlib import Path

import pytest

from assistant.library.agendas import agenda_named, agendas
from assistant.meeting.agenda import Agenda
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from tests.talk.room import room

SHIPPED = [file.agenda.id for file in agendas() if file.agenda]

ALL = (
    "närvaro Ada: på plats",
    "närvaro: Siv Påhitt; titel kurator; verksamhet Exempelvården; huvudman regionen; på plats",
)
GUARDIAN = ("närvaro: Bo Påhitt; roll vårdnadshavare; på plats",)
MEASURES = (
    "åtgärd 1: Ringa varje fredag; ansvarig Siv; senast 4/12; beslutad",
    "åtgärd 1: Ställa klockan; ansvarig Ada; senast 4/12; beslutad",
)
SAYS = {
    "consent": "samtycke {decider}: ja; muntligt; datum 25/11; hört av Siv",
    "disclosure": "sekretess {decider}: ja; muntligt; datum 25/11; hört av Siv",
    "purpose": "syfte: Hur kan det bli lugnare på morgnarna?",
    "narrative": "berättelse: Det har gått upp och ned.",
    "childs_view": "barnet: Jag vill ha det lugnt.; hur barnet själv",
    "questions": "fråga Siv: När på dagen är det svårast?",
    "goals": "mål: Ada går ut varje dag; senast 2027-01-29",
    "lots": "lots: Siv; har tackat ja; kontakt 070-174 06 99",
    "reports": "redogörelse Siv: visade: Ada sover för lite; erbjuder: sex samtal",
    "warning_signs": "tecken: Jag slutar svara i telefon; jag gör: vilar; andra gör: ringer mig",
    "conclusion": "slutord: hjälpte: Att någon ringde; vem Siv",
    "statements": "lagen: kommunen",
    "opinions": "tycker Ada: Det blir bra.",
    "followup": "uppföljning: 2027-01-27; kl 13:00; kallas av Siv",
}
"""What is said of each concern, the first time a part has it."""


def script_for(agenda: Agenda) -> str:
    """A meeting in which every part is opened, its rounds go round and its concerns are noted."""
    child = agenda.person == "child"
    lines = ["klockan 2026-11-25 13:00"]
    said: set[str] = set()
    for part in agenda.parts:
        lines.append("nästa")
        for block in part.blocks:
            if block.concern == "attendance":
                lines += (*ALL, *(GUARDIAN if child else ()))
            elif block.concern in SAYS and block.concern not in said:
                said.add(block.concern)
                lines.append(SAYS[block.concern].format(decider="Bo" if child else "Ada"))
                lines += MEASURES if block.concern == "goals" else ()
        if any(block.round for block in part.blocks):
            lines.append("runda alla: har talat")
        if any(block.get for block in part.blocks):
            lines.append("klart alla")
        lines.append("säg")
    return "\n".join([*lines, "fastställ", "utskrivet 3", "avsluta"])


@pytest.mark.parametrize("id", SHIPPED)
async def test_an_agenda_is_held_end_to_end(id: str, tmp_path: Path) -> None:
    agenda = agenda_named(id)
    text = script_for(agenda)
    clock = MadeClock.for_script(text)
    async with room(tmp_path, clock, "elias") as made:
        made.desk = await made.start(id, agenda.lengths[0], "Ada Påhitt", "")
        told = io.StringIO()
        status = await run_script(
            made, made.desk, clock, text, id, stdout=io.StringIO(), stderr=told
        )
        assert status == 0, told.getvalue()[-800:]
        meeting, plan = made.desk.meeting, made.desk.fixed_plan()
    assert [visit.part for visit in meeting.timekeeping.visits] == [p.id for p in agenda.parts]
    assert meeting.moments.ended is not None
    assert plan is not None
    assert plan.missing == ()
    assert plan.followup.on == date(2027, 1, 27)
    for part in agenda.parts:
        assert all(block.say in told.getvalue() for block in part.blocks if block.say)
