"""A plan that one organisation has in hand and another was to have."""

from assistant.desk.desk import Desk
from assistant.meeting.attendance import AddParticipant
from assistant.meeting.copies import HandOut, organisation_id
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope
from assistant.meeting.moments import FixPlan
from assistant.meeting.narrative import ChangeNarrative

HAS, WAS_TO_HAVE, NOT_COVERED = "Solgläntans skola", "BUP Exempelstad", "Tolkbyrån Påhitt"


async def hand_out(desk: Desk, told: str = "Det är svårt om morgnarna.") -> None:
    """Fix a plan that tells this, and hand it out to one of three organisations."""
    people = [("maria", "Maria Påhitt", "guardian", "")]
    people += [
        (f"p{n}", f"Person {n}", "professional", organisation)
        for n, organisation in enumerate((HAS, WAS_TO_HAVE, NOT_COVERED))
    ]
    for id, name, role, organisation in people:
        values = {"name": name, "role": role, "organisation": organisation}
        await desk.do(AddParticipant(id=id, values=values))
    await desk.do(
        ChangeScope(values={"between": [HAS, WAS_TO_HAVE]}),
        AnswerDisclosure(who="maria", values={"says": "yes"}),
        ChangeNarrative(values={"situation": told}),
        FixPlan(),
        HandOut(id=organisation_id(desk.meeting, HAS)),
    )
