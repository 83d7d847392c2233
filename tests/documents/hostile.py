"""What anybody could type or paste, and meetings full of it: the same for the same number."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Any, Final, get_args, get_type_hints

from msgspec import Struct, UnsetType

from assistant.language.readable import whole
from assistant.meeting.attendance import PERSON, AddParticipant, ChangeParticipant, Participant
from assistant.meeting.card import ChangeEntry, things
from assistant.meeting.childs_view import ChangeChildsView, ChildsView
from assistant.meeting.conclusion import ChangeConclusion, Conclusion
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.copies import ChooseCopy, LimitCopy, Withheld, recipients
from assistant.meeting.crisis_plan import AddStep, ChangeCrisis, Crisis, Step
from assistant.meeting.deciders import Answer, Choice
from assistant.meeting.deviations import AddDeviation, Deviation
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, ChooseSharing, Scope
from assistant.meeting.event import Command, Refused
from assistant.meeting.followup import ChangeFollowup, Followup
from assistant.meeting.goals import STEPS, AddGoal, AddMeasure, Goal, Measure
from assistant.meeting.invitation import ChangeInvitation, Invitation
from assistant.meeting.lots import ChangeLots, Lots
from assistant.meeting.narrative import ChangeNarrative, Narrative
from assistant.meeting.opening import Voice
from assistant.meeting.opinions import Disagree, HoldOpinion
from assistant.meeting.outcomes import NoteOutcome, Outcome
from assistant.meeting.person import ChangePerson, Person
from assistant.meeting.purpose import ChangePurpose, Purpose
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.reports import ChangeReport, Report
from assistant.meeting.signoff import Aftercare, ChangeAftercare
from assistant.meeting.statements import ChangeStatements, Statements
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.warning_signs import (
    AddSign,
    Reading,
    ReadSigns,
    Sign,
)
from tests.meeting.build import TODAY, Play, family
from tests.meeting.test_taking_up import taken_up

HOSTILE: Final = {
    "markup": "[/] [bold]fet[/bold]",
    "ansi": "\x1b[31;1mrött\x1b[0m \x1b]0;titel\x07",
    "override": "\u202eegnalp\u202c \u2067öppen",
    "emoji": "👩‍👧 glad 😀🏳️‍🌈 ✓ →",
    "long": "En mening som någon klistrat in. " * 303,
    "word": "å" * 70_000,
    "nul": "a\x00b\x0b\x0cc\x1fd\x7f",
    "surrogate": "a\ud800b \udfff",
    "typst": '#read("/etc/passwd") $x$ *b* _i_ #panic() = rubrik @cite <label> \\ // `kod`',
    "xml": "</w:t><w:p/>&amp;<!-- ]]> <script>",
    "zalgo": "e" + "\u0323\u0301\u0489" * 100,
    "private": "\ue000\uffff\ufffe\U000f0000\U0001f9ff\U000e0041",
    "scripts": "ትግርኛ 中文 ไทย עברית العربية हिन्दी",
    "spaces": " \t\u2003\u00a0\u3000\n\n\n ",
    "format": "{page} {pages} {name} %s %(x)s",
}

_ORDINARY: Final = (
    "Jag vill ha lugn och ro när jag äter.",
    "Ringer familjen varannan fredag, även på loven.",
    "Åsa-Märta Påhittsdotter",
    "Exempelstads socialtjänst",
    "”Ingen frågar mig”, säger Elias – som är nio år.",
    "مرحبا، أنا آدم",
    "Первый раз",
    "1. Först det ena.\n2. Sedan det andra.\n\nOch så var det klart.",
)
_PLANES: Final = ((0, 0x250), (0x300, 0x370), (0x590, 0x800), (0x900, 0x3200), (0x4E00, 0x110000))
_LONG: Final = ("long", "word")
_WHO: Final = ("who", "caller", "deputy", "tells_child", "talks_after", "ring", "decided_by")
_RECORDS: Final[tuple[tuple[type[Command], type[Struct]], ...]] = (
    (ChangePerson, Person),
    (ChangePurpose, Purpose),
    (ChangeNarrative, Narrative),
    (ChangeScope, Scope),
    (ChooseCourse, Choice),
    (ChooseSharing, Choice),
    (ChangeChildsView, ChildsView),
    (ChangeLots, Lots),
    (ChangeStatements, Statements),
    (ChangeFollowup, Followup),
    (ChangeAftercare, Aftercare),
    (ChangeInvitation, Invitation),
    (ChangeCrisis, Crisis),
    (ReadSigns, Reading),
    (ChangeConclusion, Conclusion),
)


class Typist:
    """Somebody who fills a meeting with texts of every kind."""

    def __init__(self, number: int, *, long: bool = False) -> None:
        """Where it is ``long``, some of the texts fill hundreds of pages."""
        self._random = Random(number)
        self._kinds = [kind for kind in HOSTILE if long or kind not in _LONG]

    def meeting(self) -> Play:
        """A meeting with something in most of its places, before the plan is fixed."""
        random = self._random
        voice = random.choice(tuple(Voice))
        person = random.choice(("child", "child", "adult"))
        play = family(person, practice=random.random() < 0.1, voice=voice)  # type: ignore[arg-type]
        if random.random() < 0.8:
            play.do(GoOn())
        self._fill(play)
        if random.random() < 0.3:
            play = taken_up(play.plan())
            self._fill(play)
        return play

    def _fill(self, play: Play) -> None:
        for command in self._said(play):
            with suppress(Refused):
                play.do(command)

    def text(self) -> str:
        """Ordinary, hostile, or of any characters at all."""
        random = self._random
        pick = random.random()
        if pick < 0.1:
            return ""
        if pick < 0.5:
            return random.choice(_ORDINARY)
        if pick < 0.75:
            return whole(HOSTILE[random.choice(self._kinds)])
        return whole("".join(self._character() for _ in range(random.randint(1, 60))))

    def _character(self) -> str:
        if self._random.random() < 0.3:
            return self._random.choice(" \nabcåäö,.-")
        return chr(self._random.randrange(*self._random.choice(_PLANES)))

    def _said(self, play: Play) -> Iterator[Command]:
        """What is noted, while the meeting takes it."""
        random = self._random
        for number in range(random.choice((0, 1, 2, 12))):
            yield AddParticipant(id=f"p{number}", values=self._values(play, Participant))
        for id in list(play.meeting.attendance.people):
            if random.random() < 0.6:
                changed = {"name": self.text() or "Namn", "title": self.text()}
                yield ChangeParticipant(id=id, values=changed)
        for command, record in _RECORDS:
            yield command(values=self._values(play, record))  # type: ignore[call-arg]
        for id in list(play.meeting.attendance.people):
            yield AnswerConsent(who=id, values=self._values(play, Answer))
            yield AnswerDisclosure(who=id, values=self._values(play, Answer))
            yield HoldOpinion(who=id, text=self.text())
            yield ChangeReport(who=id, values=self._values(play, Report))
        yield Disagree(text=self.text())
        yield from self._decided(play)
        for id in list(play.meeting.outcomes.promised):
            yield NoteOutcome(id=id, values=self._values(play, Outcome))
        for number in range(random.randint(0, 3)):
            yield ParkQuestion(id=f"q{number}", by=self._who(play), text=self.text())
            yield ChangeQuestion(id=f"q{number}", values={"standing": "carried"})
            yield AddDeviation(id=f"d{number}", values=self._values(play, Deviation))
            yield AddSign(values=self._values(play, Sign))
            yield AddStep(values=self._values(play, Step))
        for id in things(play.meeting):
            yield ChangeEntry(
                id=id, values={"on": random.choice((True, False)), "words": self.text()}
            )
        for recipient in recipients(play.meeting):
            yield ChooseCopy(id=recipient.id, gets=random.random() < 0.7)
            if random.random() < 0.3:
                yield LimitCopy(id=recipient.id, without=random.sample([*Withheld, "g0"], 2))

    def _decided(self, play: Play) -> Iterator[Command]:
        random, goals = self._random, [""]
        for number in range(random.choice((0, 1, 3, 6))):
            under = {"parent": random.choice(goals)}
            yield AddGoal(id=f"g{number}", values=self._values(play, Goal) | under)
            goals = [*goals, *({f"g{number}"} & set(play.meeting.goals.goals))]
            for _measure in range(random.choice((0, 1, 4))):
                serves = {"goal": random.choice(goals)}
                yield AddMeasure(values=self._values(play, Measure) | serves)

    def _values(self, play: Play, record: type[Struct]) -> dict[str, Any]:
        """Something in every field of a record."""
        hints = get_type_hints(record)
        return {
            name: value
            for name in record.__struct_fields__
            if (value := self._value(play, name, hints[name])) is not None
        }

    def _value(self, play: Play, name: str, hint: Any) -> Any:
        random = self._random
        if name in _WHO:
            return self._who(play)
        if name == "ladder":
            return random.choice(([], [self.text() for _step in STEPS]))
        if name in ("time", "came", "left"):
            return random.choice(("", "13:00", "23:59"))
        if hint in (str, str | UnsetType):
            return self.text() or ("–" if name in ("name", "text", "what") else "")
        if hint is bool:
            return random.random() < 0.2
        kinds: tuple[Any, ...] = get_args(hint) or (hint,)
        if date in kinds:
            return f"{TODAY + timedelta(days=random.randint(-400, 4000))}"
        for kind in kinds:
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                one = random.choice(tuple(kind)).value
                return [one] if Ellipsis in kinds else one
        return [self.text() for _ in range(2)] if kinds == (str, Ellipsis) else None

    def _who(self, play: Play) -> str:
        return self._random.choice((*play.meeting.attendance.people, PERSON, self.text()))
