"""What a later plan tells of the one before: what was done, what is left, what changed."""

import pytest
from msgspec.structs import replace

from assistant.documents.clean import clean_all
from assistant.documents.docx_face import docx
from assistant.documents.easy import easy_document
from assistant.documents.hand_form import hand_form_document
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.text import text
from assistant.language.translation import use
from assistant.meeting.copies import LimitCopy, Withheld, recipients
from assistant.meeting.goals import AddGoal, ChangeGoal, ChangeMeasure, RemoveMeasure
from assistant.meeting.lots import ChangeLots
from assistant.meeting.outcomes import NoteOutcome, Result
from assistant.meeting.plan import Plan
from assistant.meeting.sharing import editions
from assistant.meeting.timekeeping import GoOn
from tests.documents import reading
from tests.meeting.build import START, Play, all_agree, rich
from tests.meeting.test_outcomes import id_of, say
from tests.meeting.test_taking_up import taken_up

STEPS = ["ingen dag", "en dag", "tre dagar", "fyra dagar", "alla dagar"]


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.fixture
def second() -> Play:
    """A second meeting, at which something of each kind came of what was promised."""
    first = rich()
    first.do(ChangeGoal(id="g-1", values={"ladder": STEPS}))
    play = taken_up(first.plan())
    say(play, "Ringa varje fredag", Result.DONE, note="Utom i helgen")
    goal = id_of(play, "Elias är i skolan tre dagar")
    play.do(
        NoteOutcome(id=goal, values={"result": "partly", "score": -1}),
        RemoveMeasure(id=id_of(play, "Hämta på torsdagar")),
        ChangeMeasure(id=id_of(play, "Bedöma stöd"), values={"by": "2027-01-15"}),
        AddGoal(values={"text": "Elias cyklar"}),
        ChangeLots(values={"who": "Karin Låtsberg", "handover": "De ses på fredag"}),
    )
    return play


def printed(plan: Plan) -> str:
    """The words of the plan, each text on one line."""
    return " ".join(text(plan_document(plan)).replace("\N{NO-BREAK SPACE}", " ").split())


def test_what_was_done_is_told_before_what_is_to_do(second: Play) -> None:
    said = printed(second.plan())
    done, left = said.index("Det här blev gjort"), said.index("Det här står inte kvar")
    assert done < said.index("Ringa varje fredag") < left < said.index("Mål och insatser")
    assert "Klart: Utom i helgen" in said
    assert "Hämta på torsdagar Ansvarig: Inga Låtsas Vad det blev: Togs bort ur planen." in said


def test_what_changed_is_told_with_what_it_was(second: Play) -> None:
    said = printed(second.plan())
    assert "Ändrat sedan version 1, 25 november 2026" in said
    assert "Lots: Karin Låtsberg, förut Siv Samtalsdotter" in said
    assert "Nytt mål: Elias cyklar" in said
    assert "Insats: Bedöma stöd – klart senast 15 januari 2027, förut –" in said


def test_what_was_reworded_is_told_with_the_words_it_had(second: Play) -> None:
    goal = id_of(second, "Familjen sover")
    second.do(ChangeGoal(id=goal, values={"text": "Alla sover"}))
    assert "Mål: Alla sover – förut: Familjen sover" in printed(second.plan())


def test_what_is_left_tells_of_its_meeting_and_a_ladder_of_its_step(second: Play) -> None:
    said = printed(second.plan())
    assert "Kvar från mötet 25 november 2026. Delvis" in said
    assert "Måltrappa, nu: −1 en dag" in said
    assert "+2: alla dagar" in said


def test_the_step_of_the_meeting_before_stands_beside_the_one_now(second: Play) -> None:
    third = taken_up(second.plan())
    goal = id_of(third, "Elias är i skolan tre dagar")
    third.do(NoteOutcome(id=goal, values={"score": 0}))
    assert "Måltrappa, nu: 0 tre dagar, förra mötet −1" in printed(third.plan())


def test_a_hand_over_is_told_with_the_coordinator(second: Play) -> None:
    said = printed(second.plan())
    assert "Tar över efter: Siv Samtalsdotter Överlämning: De ses på fredag" in said


def test_where_nothing_changed_that_is_told() -> None:
    assert "Mål och insatser är som de var." in printed(taken_up(rich().plan()).plan())


def test_what_is_older_than_the_plan_before_tells_how_old(second: Play) -> None:
    later = taken_up(replace(second.plan(), fixed_at=START.replace(year=2027)))
    say(later, "Familjen sover", Result.REACHED)
    assert "Familjen sover (Mål, sagt vid mötet 25 november 2026)" in printed(later.plan())


def test_easy_reading_begins_with_what_is_done(second: Play) -> None:
    said = text(easy_document(second.plan()))
    assert said.index("Vad har blivit klart?") < said.index("Vad är inte med längre?")
    assert said.index("Vad är inte med längre?") < said.index("Vad ska vi nå?")


def test_a_copy_tells_nothing_of_a_goal_that_it_leaves_out(second: Play) -> None:
    play = all_agree(second) if "maria" in second.meeting.attendance.people else second
    who = next(one.id for one in recipients(play.meeting) if not one.original and one.gets)
    goal = id_of(play, "Elias är i skolan tre dagar")
    play.do(LimitCopy(id=who, without=[goal, Withheld.MEASURES]))
    _original, copy, *_others = [printed(edition.plan) for edition in editions(play.plan())]
    for gone in ("Ringa varje fredag", "Bedöma stöd", "Hämta på torsdagar"):
        assert gone not in copy
    assert "Nytt mål: Elias cyklar" in copy
    play.do(LimitCopy(id=who, without=[Withheld.OUTCOMES]))
    _original, copy, *_others = [printed(edition.plan) for edition in editions(play.plan())]
    for gone in ("Ändrat sedan", "Det här blev gjort", "Kvar från", "Utom i helgen"):
        assert gone not in copy
    assert "Bedöma stöd" in copy


def test_the_form_for_writing_by_hand_has_room_for_it_at_a_later_meeting(second: Play) -> None:
    assert "Vad det blev" in text(hand_form_document(second.meeting))
    assert "Vad det blev" not in text(hand_form_document(rich().meeting))


def test_every_face_says_it_all_in_the_same_order(second: Play) -> None:
    document = clean_all(plan_document(second.plan())).value
    words, made = reading.words(document), pdf(document).content
    assert reading.in_order(words, text(document)) == ""
    assert reading.in_order(words, reading.docx_text(docx(document))) == ""
    assert reading.in_order(words, reading.pdf_body(document, made)) == ""


def test_where_nothing_is_left_nothing_is_said_to_be_as_it_was() -> None:
    plan = replace(taken_up(rich().plan()).plan(), goals=(), measures=())
    assert plan.changes is not None
    assert "Ändrat sedan" in printed(replace(plan, changes=replace(plan.changes, lots_was="Siv")))
    assert "Ändrat sedan" not in printed(plan)


def test_a_later_plan_tells_what_was_said_last_until_something_new_is(second: Play) -> None:
    say(second, "Bedöma stöd", Result.PARTLY, note="Väntar på besked")
    third = taken_up(second.plan())
    last = "Kvar från mötet 25 november 2026. Mötet 25 november 2026: Delvis: Väntar på besked"
    assert last in printed(third.plan())
    third.do(RemoveMeasure(id=id_of(third, "Bedöma stöd")))
    assert "Delvis: Väntar på besked Togs bort ur planen." in printed(third.plan())
    say(third, "Bedöma stöd", Result.DROPPED)
    assert "Väntar på besked" not in printed(third.plan())


def test_what_stands_in_words_of_its_own_is_told_as_changed_and_not_said_twice() -> None:
    first = rich()
    play = taken_up(first.plan())
    goal, measure = id_of(play, "Elias är i skolan tre dagar"), id_of(play, "Bedöma stöd")
    unchanged = "Mål och insatser är som de var."
    assert unchanged in printed(play.plan())
    play.do(ChangeGoal(id=goal, values={"reached_when": "han säger det", "ladder": STEPS}))
    play.do(ChangeMeasure(id=measure, values={"how": "på torsdagar", "decide_by": "2027-01-15"}))
    said = printed(play.plan())
    assert unchanged not in said
    changed = said[said.index("Ändrat sedan") : said.index("Mål och insatser")]
    assert "tre dagar – ny text om när målet är nått – ny måltrappa" in changed
    assert "beslut senast 15 januari 2027, förut" in changed
    assert "ny text om hur ofta, när och var" in changed
    assert "han säger det" not in changed
    assert unchanged in printed(taken_up(play.plan()).plan())


def test_a_measure_that_serves_another_goal_is_told() -> None:
    play = taken_up(rich().plan())
    goal = id_of(play, "Familjen sover")
    play.do(ChangeMeasure(id=id_of(play, "Ringa varje fredag"), values={"goal": goal}))
    assert "Ringa varje fredag – hör till mål 2, förut 1" in printed(play.plan())


def test_what_an_earlier_version_did_not_keep_is_not_told_as_changed() -> None:
    play = taken_up(rich().plan())
    promised = play.meeting.outcomes.promised
    older = {id: replace(promise, details=None) for id, promise in promised.items()}
    outcomes = replace(play.meeting.outcomes, promised=older)
    play.meeting = replace(play.meeting, outcomes=outcomes)
    assert "Mål och insatser är som de var." in printed(play.plan())


def test_a_goal_reached_earlier_is_told_as_done_when_it_leaves_the_plan(second: Play) -> None:
    say(second, "Elias är i skolan tre dagar", Result.REACHED)
    say(second, "Elias äter i lugn och ro", Result.REACHED)
    third = taken_up(second.plan())
    say(third, "Bedöma stöd", Result.DROPPED)
    told = printed(third.plan())
    done, left = told.index("Det här var gjort redan"), told.index("Det här står inte kvar")
    assert done < told.index("Elias är i skolan tre dagar") < left
    assert "Det här blev gjort sedan" not in told
    assert "Mötet 25 november 2026: Nått" in told
    assert "Togs bort" not in told
    assert "Vilka mål är nådda?" in text(easy_document(third.plan()))


def test_a_day_that_has_passed_is_never_shown_as_decided() -> None:
    play = taken_up(rich().plan())
    play.wait(21 * 24 * 60).do(GoOn())
    say(play, "Ringa varje fredag", Result.PARTLY)
    left = "Kvar att göra. Ingen ny dag är satt. (4 december 2026 har gått)"
    assert left in printed(play.plan())
    assert "Det är inte bestämt när." in " ".join(text(easy_document(play.plan())).split())
    id = id_of(play, "Ringa varje fredag")
    play.do(ChangeMeasure(id=id, values={"by": "2027-01-15"}))
    assert "Ingen ny dag" not in printed(play.plan())


def test_of_what_nobody_has_told_the_day_is_only_said_to_have_passed() -> None:
    play = taken_up(rich().plan())
    play.wait(21 * 24 * 60).do(GoOn())
    said = printed(play.plan())
    assert "Ingen ny dag är satt. (4 december 2026 har gått)" in said
    assert "Kvar att göra" not in said


GOAL = "Elias är i skolan tre dagar"


@pytest.fixture
def reached(second: Play) -> Play:
    """A meeting at which a goal is reached, and something that hangs on it is left to do."""
    second.do(ChangeGoal(id=id_of(second, GOAL), values={"ladder": []}))
    say(second, GOAL, Result.REACHED)
    return second


def test_a_goal_that_is_reached_is_told_as_done_at_the_meeting_that_says_so(reached: Play) -> None:
    done = printed(reached.plan()).partition("Det här blev gjort")[2].partition("Ändrat")[0]
    assert GOAL in done
    later = printed(taken_up(reached.plan()).plan())
    assert GOAL not in later.partition("Det här blev gjort")[2].partition("Ändrat")[0]


def test_easy_reading_tells_goals_and_measures_apart(second: Play) -> None:
    say(second, "Familjen sover", Result.REACHED)
    goals, _, done = easy(second.plan()).partition("Vad har blivit klart?")
    assert "Familjen sover" in goals.partition("Vilka mål är nådda?")[2]
    assert "Målet är nått." in goals
    assert "Ringa varje fredag" in done.partition("Vad är inte med längre?")[0]


def easy(plan: Plan) -> str:
    return " ".join(text(easy_document(plan)).replace("\N{NO-BREAK SPACE}", " ").split())


def test_a_goal_that_is_reached_and_stays_is_never_called_left(reached: Play) -> None:
    assert "Från mötet 25 november 2026. Nått" in printed(reached.plan())
    third = taken_up(reached.plan()).plan()
    assert "Från mötet 25 november 2026. Mötet 25 november 2026: Nått" in printed(third)


def test_easy_reading_says_that_a_goal_which_stays_is_reached(reached: Play) -> None:
    for plan in (reached.plan(), taken_up(reached.plan()).plan()):
        said = easy(plan).partition(GOAL)[2].partition("Delmål")[0]
        assert "Hur går det? Målet är nått." in said
        assert "Senast" not in said


def test_a_goal_that_is_reached_is_so_still_when_only_a_note_is_added(reached: Play) -> None:
    third = taken_up(reached.plan())
    third.do(NoteOutcome(id=id_of(third, GOAL), values={"note": "Han går själv"}))
    for plan in (third.plan(), taken_up(third.plan()).plan()):
        full = printed(plan)
        of_goal = full.partition("Från mötet 25 november 2026.")[2][:90]
        assert "Nått" in of_goal
        assert "Han går själv" in of_goal
        assert GOAL not in full.partition("Mål och insatser")[0]
        assert "Hur går det? Målet är nått. Han går själv" in easy(plan)


def test_the_day_of_a_goal_that_has_passed_is_never_told_as_one_to_come(second: Play) -> None:
    third = taken_up(second.plan())
    third.wait(365 * 24 * 60).do(GoOn())
    full = printed(third.plan()).partition("Mål och insatser")[2]
    assert "Senast: 15 mars 2027 har gått. Ingen ny dag är satt." in full
    plain = easy(third.plan())
    assert "15 mars 2027" not in plain
    assert "Det är inte bestämt när." in plain.partition(GOAL)[2]
    third.do(ChangeGoal(id=id_of(third, GOAL), values={"by": "2028-03-15"}))
    assert "Senast: 15 mars 2028" in printed(third.plan())


def test_a_goal_that_is_reached_waits_for_no_day(reached: Play) -> None:
    goal = printed(reached.plan()).partition("Mål och insatser")[2].partition("Delmål")[0]
    assert "15 mars 2027" not in goal


def test_what_goes_on_stays_and_is_told_as_going_on() -> None:
    play = taken_up(rich().plan())
    play.wait(21 * 24 * 60).do(GoOn())
    say(play, "Ringa varje fredag", Result.GOES_ON, note="Det hjälper")
    full, plan = printed(play.plan()), easy(play.plan())
    assert "Ringa varje fredag Kvar från mötet 25 november 2026. Fortsätter: Det hjälper" in full
    assert "Klart senast: Fortsätter." in full
    assert "har gått" not in full
    assert "När: Det fortsätter." in plan
    assert "Hur gick det: Det går som vi sa. Det hjälper" in plan
