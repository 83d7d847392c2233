"""A small meeting to play with.  Everybody in it is invented."""

import itertools
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

import pytest

from assistant.meeting.agenda import Agenda, Block, Part, Task
from assistant.meeting.attendance import PERSON, AddParticipant, Principal, Role
from assistant.meeting.card import ChangeEntry
from assistant.meeting.childs_view import ChangeChildsView
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.copies import HandOut
from assistant.meeting.crisis_plan import AddStep, ChangeCrisis
from assistant.meeting.deviations import AddDeviation
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, ChooseSharing
from assistant.meeting.event import Command, Context, Event, Refused
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.invitation import ChangeInvitation, NoteReply
from assistant.meeting.lots import ChangeLots
from assistant.meeting.meeting import Meeting, decide, evolve
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.notes import ListLine, Spoken, TakeTurn, Tick, WriteNote
from assistant.meeting.opening import OpenMeeting, Policy
from assistant.meeting.opinions import Disagree, HoldOpinion
from assistant.meeting.outside import NoteOutside
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import Plan, plan_of
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.reports import ChangeReport
from assistant.meeting.signoff import ChangeAftercare
from assistant.meeting.statements import ChangeStatements
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.warning_signs import AddSign, ReadSigns

START = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)

STORY_MINUTES = 15

Person = Literal["child", "adult"]


def agenda(person: Person = "child", **changes: Any) -> Agenda:
    """Four parts, 60 or 90 minutes, with every kind of block."""
    values: dict[str, Any] = {
        "id": "small",
        "title": "Litet möte",
        "source": "Påhittat",
        "minutes_note": "Påhittade minuter",
        "person": person,
        "plan_label": "SIP",
        "coordinator": "lots",
        "coordinator_task": "Håller ihop planen.",
        "parts": (
            _part("presentation", 5, 10, Block(round="Vem är du?"), Block(concern="attendance")),
            _part(
                "story",
                STORY_MINUTES,
                20,
                Block(say="Nu är ordet ert."),
                Block(get="Familjen är klar"),
                Block(get="Barnets åsikt finns med"),
                Block(concern="narrative"),
                protected=True,
                quiet=True,
            ),
            _part("dialog", 30, 45, Block(note="Det vi hör"), Block(list="Idéer")),
            _part("closing", 10, 15, Block(concern="copies")),
        ),
        "prepare": (
            Task(id="room", text="Rummet är bokat", why="Då vet alla vart de ska gå."),
            Task(id="question", text="Frågan är skriven", seen="question"),
        ),
    }
    return Agenda(**(values | changes))


def _part(id: str, short: int, long: int, *blocks: Block, **marks: bool) -> Part:
    minutes = {60: short, 90: long}
    return Part(id=id, title=id.title(), minutes=minutes, floor=2, blocks=blocks, **marks)


def policy(**changes: Any) -> Policy:
    values: dict[str, Any] = {"plan_label": "SIP", "coordinator": "lots", "law_as_of": "2026-04-01"}
    return Policy(**(values | changes))


class Play:
    """A meeting, a clock that is set by hand, and all that has happened."""

    def __init__(self) -> None:
        self.meeting = Meeting()
        self.now = START
        self.clock = ""
        self.log: list[tuple[Event, datetime]] = []
        self._ids = (f"id-{number}" for number in itertools.count(1))

    def do(self, *commands: Command) -> list[Event]:
        """Carry out commands, and return what happened."""
        happened = []
        for command in commands:
            for event in decide(self.meeting, command, self.context()):
                self.meeting = evolve(self.meeting, event, self.now)
                self.log.append((event, self.now))
                happened.append(event)
        return happened

    def refused(self, command: Command) -> str:
        """The code a command is refused with; it leaves the meeting as it was."""
        before = self.meeting
        with pytest.raises(Refused) as refusal:
            self.do(command)
        assert self.meeting == before
        return refusal.value.code

    def wait(self, minutes: float) -> "Play":
        self.now += timedelta(minutes=minutes)
        return self

    def context(self) -> Context:
        return Context(at=self.now, new_id=lambda: next(self._ids), clock=self.clock)

    def again(self) -> Meeting:
        """The meeting folded anew from the same events and moments."""
        return folded(self.log)

    def plan(self) -> Plan:
        return plan_of(self.meeting, 1, START)


def folded(log: list[tuple[Event, datetime]]) -> Meeting:
    meeting = Meeting()
    for event, at in log:
        meeting = evolve(meeting, event, at)
    return meeting


def bare(person: Person = "child", minutes: int = 60, **choices: Any) -> Play:
    """An opened meeting with the person in it; ``choices`` are of policy and agenda."""
    of_agenda = {
        k: choices.pop(k) for k in ("measures_begin", "deadlines", "parts") if k in choices
    }
    practice, place = choices.pop("practice", False), choices.pop("place", "Rum Eken")
    play = Play()
    play.do(
        OpenMeeting(
            agenda=agenda(person, **of_agenda),
            policy=policy(**choices),
            minutes=minutes,
            case="case-1",
            place=place,
            practice=practice,
        ),
        AddParticipant(
            id=PERSON, values={"name": "Elias Exempelgren", "role": "person", "presence": "room"}
        ),
    )
    return play


def join(play: Play, id: str, name: str, role: Role = Role.PROFESSIONAL, **values: Any) -> Play:
    """Note somebody, in the room unless told otherwise."""
    play.do(AddParticipant(id=id, values={"name": name, "role": role, "presence": "room"} | values))
    return play


def family(person: Person = "child", minutes: int = 60, **choices: Any) -> Play:
    """A child with two guardians, or an adult; their network, and those around them."""
    play = bare(person, minutes, **choices)
    if person == "child":
        join(play, "maria", "Maria Exempelgren", Role.GUARDIAN, title="mamma", contact="070-1")
        join(play, "jonas", "Jonas Påhittsson", Role.GUARDIAN, title="pappa")
    join(play, "inga", "Inga Låtsas", Role.NETWORK, title="mormor", principal=Principal.NETWORK)
    for id, name, organisation, principal, presence in (
        ("siv", "Siv Samtalsdotter", "Socialtjänsten", Principal.SOCIAL, "room"),
        ("karin", "Karin Låtsberg", "Solskolan", Principal.SCHOOL, "room"),
        ("david", "David Fiktivsson", "BUP", Principal.REGION, "video"),
        ("tove", "Tove Övningsdal", "Habiliteringen", Principal.REGION, "absent"),
    ):
        join(
            play,
            id,
            name,
            organisation=organisation,
            principal=principal,
            presence=presence,
            contact=f"{id}@plats.example",
        )
    join(play, "tolk", "Tina Tolkare", Role.INTERPRETER, organisation="Tolkbyrån")
    play.do(ChangeScope(values={"between": ["Socialtjänsten", "Solskolan", "BUP"]}))
    return play


def all_agree(play: Play) -> Play:
    """Everybody who decides says yes to both questions."""
    deciders = ("maria", "jonas") if play.meeting.agenda.person == "child" else (PERSON,)
    for who in deciders:
        play.do(
            AnswerConsent(who=who, values={"says": "yes"}),
            AnswerDisclosure(who=who, values={"says": "yes"}),
        )
    return play


def begun(**choices: Any) -> Play:
    """A meeting whose first part was opened this moment."""
    play = bare(**choices)
    play.do(GoOn())
    return play


def rich(person: Person = "child", **choices: Any) -> Play:
    """A meeting in its dialogue, with something noted in every concern."""
    play = all_agree(family(person, **choices))
    play.do(GoOn())
    play.do(TakeTurn(part="presentation", block="round-0", who="siv", spoken=Spoken.SPOKE))
    play.wait(5).do(GoOn(), Tick(part="story", block="get-1"))
    play.wait(12).do(GoOn())
    play.do(*_all_noted(play.meeting))
    return play


def _all_noted(meeting: Meeting) -> Iterator[Command]:
    child = meeting.agenda.person == "child"
    one = "maria" if child else PERSON
    said = {"given": "oral", "on": "2026-11-25", "heard_by": "siv", "note": "Sagt i rummet"}
    yield ChangePerson(
        values={"personal_number": "20170230-TEST", "address": "Påhittsvägen 9", "contact": "via"}
    )
    yield AnswerConsent(who=one, values=dict(said))
    yield AnswerDisclosure(who=one, values={"given": "invitation", "on": "2026-11-09"})
    yield ChangeScope(
        values={
            "question": "Skolan",
            "data": "närvaro",
            "excepted": "separationen",
            "until": "2027-05-31",
        }
    )
    yield ChooseCourse(values={"course": "go-on", "reason": "Alla har svarat"})
    yield ChooseSharing(values={"course": "without-sharing", "reason": "Habiliteringen saknas"})
    yield ChangePurpose(
        values={
            "question": "Hur kommer Elias till skolan?\nOch hem igen?",
            "needs": "En rullstol på utflykter.",
        }
    )
    yield ChangeNarrative(
        values={"situation": "Det är tungt.", "works": "Torsdagar", "important": "Tyst i matsalen"}
    )
    yield ChangeChildsView(values={"how": "through", "through": "Karin", "text": "För högt."})
    yield ParkQuestion(id="q-1", by="david", text="Hur är morgnarna?")
    yield ParkQuestion(id="q-2", by="siv", text="Får mormor följa med?")
    yield ChangeQuestion(id="q-2", values={"standing": "carried", "answer": "Vi återkommer"})
    yield AddGoal(id="g-1", values={"text": "Elias är i skolan tre dagar", "by": "2027-03-15"})
    yield AddGoal(id="g-1-1", values={"text": "Elias äter i lugn och ro", "parent": "g-1"})
    yield AddGoal(id="g-2", values={"text": "Familjen sover", "reached_when": "Sju timmar"})
    yield AddMeasure(
        id="m-1",
        values={"what": "Ringa varje fredag", "goal": "g-1", "who": "siv", "by": "2026-12-04"},
    )
    yield AddMeasure(
        id="m-2",
        values={
            "what": "Bedöma stöd",
            "goal": "g-1-1",
            "who": "tove",
            "decider": "Enhetschefen",
            "decide_by": "2026-12-11",
        },
    )
    yield AddMeasure(
        id="m-3", values={"what": "Hämta på torsdagar", "who": "inga", "principal": "network"}
    )
    yield ChangeLots(
        values={"wish_family": "Någon känd", "who": "siv", "standing": "accepts", "task": "Ringer"}
    )
    yield ChangeStatements(values={"overall": "municipality"})
    yield HoldOpinion(who=one, text="Det känns bra.")
    yield Disagree(text="Jonas vill gå fortare fram.")
    yield ChangeFollowup(
        values={
            "on": "2027-02-17",
            "time": "13:00",
            "place": "Solskolan",
            "caller": "siv",
            "missing": "Försäkringskassan",
        }
    )
    yield ChangeAftercare(values={"tells_child": one, "talks_after": "karin"})
    yield HandOut(id=PERSON)
    if child:
        yield ChangeEntry(id="m-1", values={"words": "Siv ringer på fredagar."})
    yield ChangeInvitation(values={"on": "2026-11-25", "time": "14:00", "caller": "karin"})
    yield NoteReply(who=one, values={"reply": "signed", "on": "2026-11-09"})
    yield AddSign(
        id="s-1",
        values={
            "text": "Jag slutar svara i telefon",
            "own": "Går ut en stund",
            "others": "Mormor kommer",
            "ring": "siv",
        },
    )
    yield AddStep(id="k-1", values={"what": "Ring 1177", "ring": "Den som är hemma"})
    yield ChangeCrisis(values={"helps": "Lugn röst", "worsens": "Frågor", "has": ["Inga Låtsas"]})
    yield ReadSigns(values={"still": "right"})
    yield ChangeReport(who="karin", values={"can": "Tar emot i matsalen"})
    yield ChangeReport(who="david", values={"showed": "Sömnen brister", "offers": "Tre samtal"})
    yield NoteOutside(id="o-1", text="Vem betalar resorna?")
    yield AddDeviation(id="d-1", values={"what": "Tove kom inte.", "organisations": ["BUP"]})
    yield WriteNote(part="dialog", block="note-0", text="Alla är trötta.")
    yield ListLine(part="dialog", block="list-1", text="Pausrum")
