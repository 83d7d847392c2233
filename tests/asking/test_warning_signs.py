"""What is asked of early signs, of reports and at the end."""

from assistant.asking.forms import form
from assistant.asking.lines import read_line
from assistant.asking.papers import offer_for, offers
from assistant.desk.papers import Paper
from assistant.meeting.card import for_child
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.crisis_plan import AddStep, ChangeCrisis
from assistant.meeting.warning_signs import AddSign, ReadSigns
from tests.meeting.build import TODAY, Play, family, rich
from tests.meeting.test_taking_up import taken_up


def rows(play: Play, name: str) -> list[tuple[str, bool | None]]:
    return [(row.headed, row.done) for row in form(name).rows(play.meeting)]


def test_whether_they_still_hold_is_asked_where_there_is_something_to_read() -> None:
    assert rows(family(), "signs_read") == []
    later = taken_up(rich().plan())
    [row] = form("signs_read").rows(later.meeting)
    assert not row.done, "asked anew at every meeting"
    assert row.detail == "lästes senast 25 november 2026"
    later.do(ReadSigns(values={"still": "right"}))
    [row] = form("signs_read").rows(later.meeting)
    assert row.done


def test_a_new_sign_keeps_what_follows_from_who_is_rung() -> None:
    play = family()
    values = {"text": "Jag svarar inte", "own": "", "others": "", "ring": "siv", "reach": ""}
    play.do(*form("warning_signs").commands(play.meeting, "", values))
    [sign] = play.meeting.warning_signs.signs.values()
    assert sign.reach == "siv@plats.example"


def test_steps_are_numbered_in_the_order_they_are_taken() -> None:
    play = family()
    play.do(AddStep(id="a", values={"what": "Stanna"}), AddStep(id="b", values={"what": "Ring"}))
    assert [title for title, _done in rows(play, "crisis_steps")] == ["1  Stanna", "2  Ring"]
    removal = form("crisis_steps").removal(play.meeting, "a")
    assert removal is not None
    play.do(removal)
    assert [title for title, _done in rows(play, "crisis_steps")] == ["1  Ring"]


def test_a_step_takes_another_place_by_a_line_or_in_its_form() -> None:
    play = family()
    play.do(AddStep(id="a", values={"what": "Stanna"}))
    steps = form("crisis_steps")
    assert "place" not in [field.name for field in steps.fields(play.meeting, "a")]
    play.do(AddStep(id="b", values={"what": "Ring"}))
    play.do(*read_line("ändra krissteg 2: plats 1", play.meeting, TODAY).commands)
    assert [title for title, _done in rows(play, "crisis_steps")] == ["1  Ring", "2  Stanna"]
    play.do(*read_line("change crisis step 2: place 1", play.meeting, TODAY).commands)
    assert [title for title, _done in rows(play, "crisis_steps")] == ["1  Stanna", "2  Ring"]
    play.do(*steps.commands(play.meeting, "b", {**steps.values(play.meeting, "b"), "what": "Gå"}))
    assert [title for title, _done in rows(play, "crisis_steps")] == ["1  Stanna", "2  Gå"]


def test_what_helps_and_what_makes_it_worse_are_never_mixed_up() -> None:
    play = family()
    play.do(ChangeCrisis(values={"worsens": "Många frågor"}))
    [row] = form("crisis").rows(play.meeting)
    assert row.detail == "Det här gör det värre: Många frågor"


def test_who_is_new_is_asked_what_they_can_do_and_nobody_else() -> None:
    later = taken_up(rich().plan())
    assert rows(later, "newcomers") == []
    assert ("David Fiktivsson · BUP", False) in rows(later, "reports")


def test_the_papers_are_offered_where_there_is_something_to_print() -> None:
    play = family()
    papers = {offer.paper for offer in offers(play.meeting)}
    assert not papers & {Paper.WARNING_SIGNS, Paper.CLOSING_NOTE}
    assert offer_for("tecken", play.meeting) is None
    play.do(AddSign(values={"text": "Jag svarar inte"}), ChangeConclusion(values={"helped": "Ro"}))
    found = offer_for("krisplan", play.meeting)
    assert found is not None
    assert (found.paper, found.of_plan) == (Paper.WARNING_SIGNS, True)
    assert Paper.CLOSING_NOTE in {offer.paper for offer in offers(play.meeting)}


def test_a_card_is_for_a_child_alone() -> None:
    for play in (family("child"), family("adult")):
        offered = Paper.CARD in {offer.paper for offer in offers(play.meeting)}
        assert offered == for_child(play.meeting)


def test_a_plan_that_ends_wants_no_next_meeting() -> None:
    play = family()
    assert rows(play, "followup") == [("Uppföljning", False)]
    play.do(ChangeConclusion(values={"wish": "together"}))
    [row] = form("followup").rows(play.meeting)
    assert (row.detail, row.done) == ("inget nytt möte, planen avslutas", True)
