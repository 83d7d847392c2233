"""The plan: the person's document, and its canonical form."""

import hashlib
import json

import msgspec
import pytest

from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opinions import HoldOpinion
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import Plan, canonical, digest, plan_of
from tests.meeting.build import START, Person, bare, family, rich

BOTH: tuple[Person, ...] = ("child", "adult")


@pytest.mark.parametrize("person", BOTH)
def test_it_comes_back_whole_from_its_canonical_form(person: Person) -> None:
    plan = rich(person).plan()
    assert msgspec.json.decode(canonical(plan), type=Plan) == plan


def test_an_empty_one_comes_back_too() -> None:
    plan = bare().plan()
    assert msgspec.json.decode(canonical(plan), type=Plan) == plan


def test_its_canonical_form_is_sorted_utf8_without_spaces() -> None:
    plan = rich().plan()
    plain = json.loads(canonical(plan))
    again = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical(plan) == again.encode()
    assert "Påhittsson" in canonical(plan).decode()


def test_the_digest_is_sha256_of_the_canonical_form() -> None:
    plan = rich().plan()
    plain = msgspec.to_builtins(plan)
    made = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert digest(plan) == hashlib.sha256(made.encode()).hexdigest()


def test_the_same_events_give_the_same_bytes() -> None:
    play = rich()
    assert canonical(plan_of(play.again(), 1, START)) == canonical(play.plan())


def test_every_letter_counts() -> None:
    play = rich()
    before = digest(play.plan())
    play.do(ChangeNarrative(values={"works": "Torsdagar!"}))
    assert digest(play.plan()) != before


def test_it_holds_no_digest_no_signatures_and_no_working_notes() -> None:
    text = canonical(rich().plan()).decode()
    for word in ("digest", "signatures", "ticks", "Alla är trötta", "Pausrum", "Hur är morgnarna"):
        assert word not in text


def test_it_holds_names_and_no_ids() -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for one in value.values() for text in texts(one)]
        if isinstance(value, list):
            return [text for one in value for text in texts(one)]
        return [value] if isinstance(value, str) else []

    ids = {"person", "maria", "jonas", "inga", "siv", "karin", "david", "tove", "tolk"}
    ids |= {"g-1", "g-1-1", "g-2", "m-1", "m-2", "m-3", "q-1", "q-2"}
    plain = msgspec.to_builtins(rich().plan())
    for someone in (*plain["attendees"], *plain["consents"], *plain["disclosures"]):
        del someone["role"]
    assert set(texts(plain)) & ids == set()


def test_protected_data_is_left_out() -> None:
    play = rich(place="Hemma, Påhittsvägen 9")
    play.do(ChangePerson(values={"protected": True}))
    plan = play.plan()
    assert plan.person.protected
    assert plan.person.personal_number == "20170230-TEST"
    assert (plan.person.address, plan.person.contact) == ("", "")
    assert (plan.place, plan.followup.place) == ("", "")
    assert plan.followup.time == "13:00"
    contacts = {someone.name: someone.contact for someone in plan.attendees}
    assert contacts["Maria Exempelgren"] == ""
    assert contacts["Siv Samtalsdotter"] == "siv@plats.example"
    assert "Påhittsvägen" not in canonical(plan).decode()


def test_without_protection_it_is_all_there() -> None:
    plan = rich().plan()
    assert plan.person.address == "Påhittsvägen 9"
    assert (plan.place, plan.followup.place) == ("Rum Eken", "Solskolan")


def test_it_tells_what_the_meeting_was_held_under() -> None:
    play = rich(practice=True)
    plan = plan_of(play.meeting, 7, play.now)
    assert (plan.version, plan.fixed_at, plan.practice, plan.child) == (7, play.now, True, True)
    assert (plan.label, plan.coordinator, plan.agenda) == ("SIP", "lots", "Litet möte")
    assert (plan.law_as_of, plan.held) == ("2026-04-01", START)
    assert not rich("adult").plan().child


def test_who_came_and_who_did_not_is_listed() -> None:
    play = family()
    play.do(ChangeParticipant(id="siv", values={"came": "13:10", "duties": ["chair"]}))
    told = {someone.name: someone for someone in play.plan().attendees}
    assert told["Tove Övningsdal"].presence == "absent"
    assert (told["Siv Samtalsdotter"].came, told["Siv Samtalsdotter"].duties) == (
        "13:10",
        ("chair",),
    )


def test_an_opinion_taken_back_is_not_in_it() -> None:
    play = rich()
    assert [opinion.text for opinion in play.plan().opinions] == ["Det känns bra."]
    play.do(HoldOpinion(who="maria", text=""))
    assert play.plan().opinions == ()
    assert play.plan().disagreements == "Jonas vill gå fortare fram."


def test_the_next_meeting_is_called_by_name() -> None:
    play = family()
    play.do(ChangeFollowup(values={"caller": "siv", "on": "2027-02-17"}))
    assert play.plan().followup.caller == "Siv Samtalsdotter"


def test_who_heard_an_answer_is_told_by_the_whole_name() -> None:
    [heard] = [one for one in rich().plan().consents if one.answer.heard_by]
    assert heard.answer.heard_by == "Siv Samtalsdotter"
