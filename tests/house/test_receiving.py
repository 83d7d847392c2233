"""A plan is opened from the family's own PDF, on another computer, and comes out the same."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.bootstrap import Rundan
from assistant.case.ending import Reason
from assistant.case.receiving import Condition
from assistant.desk.desk import Desk
from assistant.desk.verifying import State, Whose
from assistant.documents.verifying import verify_file
from assistant.library.settings import Settings
from assistant.meeting.attendance import PERSON
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, LastTime
from assistant.meeting.event import Refused
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.moments import FixPlan
from assistant.meeting.plan import Plan, canonical, digest, plan_of
from assistant.meeting.sharing import as_if_first
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.withdrawal import NoteWithdrawal

PHRASE = "en lång påhittad fras"


async def _house(home: Path) -> Rundan:
    house = Rundan(home, Settings())
    await house.unlock(PHRASE)
    return house


async def _fixed(house: Rundan) -> Plan:
    desk = await house.start("lots-first", 60, "Ada Påhitt", "Rum Eken")
    await desk.do(
        GoOn(),
        AddGoal(id="g", values={"text": "Ada sover"}),
        AddMeasure(values={"what": "Ringa", "goal": "g", "who": "Siv Samtalsdotter"}),
        FixPlan(),
    )
    plan = desk.fixed_plan()
    assert plan is not None
    return plan


async def _begun(house: Rundan, file: Path, agenda: str = "sip-jonkoping") -> Desk:
    arrived = await house.receiving.read(file)
    return await house.receiving.begin(
        arrived, handed_by="Maria, mamma", agenda=agenda, minutes=60, place=""
    )


async def test_a_plan_opened_from_its_pdf_in_a_new_store_is_the_same(tmp_path: Path) -> None:
    first = await _house(tmp_path / "first")
    plan = await _fixed(first)
    file = (await first.paperwork.plan(plan)).files[0]
    await first.close()

    second = await _house(tmp_path / "second")
    desk = await _begun(second, file)
    assert as_if_first(plan_of(desk.meeting, 1, plan.fixed_at)).goals == plan.goals
    assert desk.meeting.consent.answers == {}
    await desk.do(FixPlan())
    assert [version.number for version in desk.meeting.moments.versions] == [2]
    await second.close()

    again = await _house(tmp_path / "second")
    [kept] = await again.receiving.kept()
    assert kept.name == "Ada Påhitt"
    assert kept.received.handed_by == "Maria, mamma"
    assert kept.received.condition is Condition.WHOLE
    assert kept.received.plan == plan
    assert digest(kept.received.plan) == digest(plan)
    made = await again.paperwork.plan(kept.received.plan)
    [data] = [path for path in made.files if path.suffix == ".json"]
    assert data.read_bytes() == canonical(plan)
    assert "fastställd någon annanstans" in " ".join(made.problems)
    [pdf] = [path for path in made.files if path.suffix == ".pdf"]
    assert verify_file(pdf).state is State.UNSTAMPED, "our stamp vouches for no other's plan"
    came = await again.stamping.known(kept.received.file, "")
    assert (came.received, came.same) == (kept.received.at, True)
    came = await again.stamping.known("0" * 64, digest(plan))
    assert (came.received, came.same) == (kept.received.at, False)
    [case] = await again.purging.cases()
    going = await again.purging.case(case.id)
    assert going.plans == 2
    assert set(made.files) <= set(going.papers)
    await again.close()


async def test_a_plan_that_no_meeting_may_start_from_leaves_nothing(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    plan = await _fixed(house)
    file = tmp_path / "plan.json"
    file.write_bytes(canonical(plan).replace(b'"Ringa"', b'" "'))
    with pytest.raises(Refused):
        await _begun(house, file)
    assert await house.receiving.kept() == []
    assert len(await house.meetings()) == 1
    await house.close()


async def test_a_plan_that_comes_back_goes_on_in_its_own_case(tmp_path: Path) -> None:
    """The family's PDF where it was made: no second case, and no second version 2."""
    house = await _house(tmp_path / "home")
    plan = await _fixed(house)
    file = (await house.paperwork.plan(plan)).files[0]
    first = await _begun(house, file)
    await first.do(FixPlan())
    second = await _begun(house, file)
    await second.do(FixPlan())
    [version] = second.meeting.moments.versions
    assert version.number == 3
    assert len(await house.purging.cases()) == 1
    assert len(await house.receiving.kept()) == 1
    fixed = second.fixed_plan()
    assert fixed is not None
    third = await house.receiving.follow(fixed, agenda="lots-first", minutes=60, place="")
    earlier = third.meeting.opened.earlier
    assert earlier is not None
    assert (earlier.version, len(await house.purging.cases())) == (3, 1)
    await house.close()


async def test_a_file_that_somebody_changed_is_opened_and_told_of(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    plan = await _fixed(house)
    file = (await house.paperwork.plan(plan)).files[0]
    whole = await house.receiving.read(file)
    assert (whole.condition, whole.verdict.whose) == (Condition.WHOLE, Whose.OWN)
    file.write_bytes(file.read_bytes() + b"\n% tillagt\n")
    changed = await house.receiving.read(file)
    assert (changed.condition, changed.plan) == (Condition.CHANGED, plan)
    await house.close()


async def test_a_stamp_of_another_plan_is_none_of_this(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    plan = await _fixed(house)
    whole = await house.receiving.read((await house.paperwork.plan(plan)).files[0])
    assert replace(whole, plan=replace(plan, version=7)).condition is Condition.CHANGED
    await house.close()


async def _agreed_to(house: Rundan) -> tuple[Desk, Plan]:
    """A meeting whose plan is fixed when everyone has said yes to sharing."""
    desk = await house.start("sip-jonkoping", 60, "Ada Påhitt", "")
    await desk.do(
        GoOn(),
        ChangeScope(values={"between": ["BUP", "Hemtjänsten"]}),
        AnswerDisclosure(who=PERSON, values={"says": "yes"}),
        FixPlan(),
    )
    plan = desk.fixed_plan()
    assert plan is not None
    return desk, plan


async def _last_time(house: Rundan, plan: Plan) -> LastTime:
    desk = await house.receiving.follow(plan, agenda="sip-followup", minutes=60, place="")
    last = desk.meeting.disclosure.last
    assert last is not None
    assert not desk.meeting.disclosure.answers
    return last


async def test_a_follow_up_knows_what_was_agreed_last_time(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    _desk, plan = await _agreed_to(house)
    last = await _last_time(house, plan)
    assert (last.scope.between, last.stands) == (("BUP", "Hemtjänsten"), True)
    await house.close()


async def test_what_was_taken_back_after_the_plan_was_fixed_does_not_stand(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    desk, plan = await _agreed_to(house)
    await desk.do(NoteWithdrawal(values={"who": PERSON, "extent": "sharing"}))
    assert not (await _last_time(house, plan)).stands
    await house.close()


async def test_nor_does_it_in_a_case_that_ended_because_of_it(tmp_path: Path) -> None:
    house = await _house(tmp_path / "home")
    _desk, plan = await _agreed_to(house)
    [file] = await house.cases()
    await house.casework.end(file, Reason.WITHDRAWN, plan.day)
    await house.casework.reopen(file)
    assert not (await _last_time(house, plan)).stands
    await house.close()
