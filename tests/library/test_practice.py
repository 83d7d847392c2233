"""Practice families: made up, and known to a meeting as an invitation would tell."""

import re
from datetime import UTC, date, datetime
from itertools import count

import pytest

from assistant.library.agendas import agenda_named
from assistant.library.families import practices
from assistant.library.policy import policy_for
from assistant.library.practice import Practice, known_commands, load_practice
from assistant.library.settings import Settings
from assistant.meeting.attendance import PERSON, AddParticipant, Duty, Presence, Role
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.deciders import About, Given, Says, all_say_yes, must_answer
from assistant.meeting.disclosure import AnswerDisclosure
from assistant.meeting.event import Context
from assistant.meeting.meeting import Meeting, decide, evolve
from assistant.meeting.opening import OpenMeeting

DAY = date(2026, 11, 25)


def opened(practice: Practice, day: date | None = None) -> Meeting:
    agenda = agenda_named(practice.agenda)
    numbers = count(1)
    context = Context(at=datetime(2026, 11, 25, 9, tzinfo=UTC), new_id=lambda: f"n{next(numbers)}")
    meeting = Meeting()
    for command in (
        OpenMeeting(
            agenda=agenda,
            policy=policy_for(agenda, Settings()),
            minutes=practice.minutes,
            case="c",
            place=practice.place,
            practice=True,
        ),
        AddParticipant(id=PERSON, values={"name": practice.name, "role": Role.PERSON}),
        *known_commands(practice, day),
    ):
        for event in decide(meeting, command, context):
            meeting = evolve(meeting, event, context.at)
    return meeting


@pytest.fixture(params=["elias", "rut"])
def practice(request: pytest.FixtureRequest) -> Practice:
    return load_practice(request.param)


def test_there_are_two() -> None:
    assert practices() == ["elias", "rut"]
    with pytest.raises(KeyError):
        load_practice("../lots-first")


def test_everything_is_made_up(practice: Practice) -> None:
    assert re.fullmatch(r"\d{4}0230-TEST", practice.person.personal_number)
    contacts = [practice.person.contact, *(someone.contact for someone in practice.people)]
    for contact in contacts:
        assert all(mail.endswith(".example") for mail in re.findall(r"\S+@\S+", contact))
        for number in re.findall(r"\d[\d -]+\d", contact):
            assert re.fullmatch(r"070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d", number)


def test_who_answers_or_has_a_duty_is_called(practice: Practice) -> None:
    ids = {someone.id for someone in practice.people}
    assert len(ids) == len(practice.people)
    assert PERSON not in ids
    assert {reply.who for reply in (*practice.consents, *practice.disclosures)} <= ids


def test_a_meeting_takes_what_is_known(practice: Practice) -> None:
    meeting = opened(practice)
    people = meeting.attendance.people
    assert len(people) == len(practice.people) + 1
    assert {someone.presence for someone in people.values()} == {Presence.CALLED}
    assert meeting.person.personal_number == practice.person.personal_number
    assert meeting.purpose.question == practice.question
    organisations = {p.organisation for p in people.values() if p.organisation}
    assert all(meeting.disclosure.covers(name) for name in organisations)
    assert practice.minutes in meeting.agenda.lengths


def test_elias_has_two_guardians_who_said_yes_in_the_invitation() -> None:
    meeting = opened(load_practice("elias"))
    guardians = meeting.attendance.having(Role.GUARDIAN)
    assert [g.title for g in guardians.values()] == ["mamma", "pappa"]
    assert must_answer(meeting) == tuple(guardians)
    for answers in (meeting.consent.answers, meeting.disclosure.answers):
        assert all(all_say_yes(meeting, answers, about) for about in About)
        assert {a.given for a in answers.values()} == {Given.INVITATION}
        assert {a.says for a in answers.values()} == {Says.YES}
        assert all(a.on and a.on < DAY for a in answers.values())
    for duty in (Duty.CHAIR, Duty.SECRETARY, Duty.INITIATOR):
        assert any(duty in p.duties for p in meeting.attendance.people.values())


def test_rut_decides_herself_at_the_meeting() -> None:
    meeting = opened(load_practice("rut"))
    assert must_answer(meeting) == (PERSON,)
    assert not meeting.consent.answers
    assert not meeting.disclosure.answers
    assert not meeting.attendance.having(Role.GUARDIAN)
    assert any(Duty.CHAIR in p.duties for p in meeting.attendance.people.values())


def test_dates_move_with_the_day() -> None:
    practice = load_practice("elias")
    meeting = opened(practice, date(2027, 11, 25))
    assert meeting.disclosure.scope.until == date(2028, 5, 30)
    assert meeting.consent.answers["maria"].on == date(2027, 11, 9)
    same = known_commands(practice)
    assert same == known_commands(practice, practice.held)
    assert any(isinstance(command, AnswerConsent) for command in same)
    assert any(isinstance(command, AnswerDisclosure) for command in same)
