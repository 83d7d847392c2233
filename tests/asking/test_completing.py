from assistant.asking.completing import offers_for, offers_in_line
from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY, form
from assistant.meeting.person import ChangePerson
from tests.meeting.build import bare, join, rich

MEETING = rich().meeting
ANNA = next(p for p in MEETING.attendance.people.values() if p.organisation)
TITLED = next(p for p in MEETING.attendance.people.values() if p.title)


def field(of: str, name: str) -> Field:
    return next(one for one in form(of).fields(MEETING, "") if one.name == name)


def shown(one: Field, text: str) -> list[str]:
    return [offer.shown for offer in offers_for(one, text, MEETING)]


def test_people_organisations_titles_and_earlier_wording_are_known() -> None:
    measure = next(iter(MEETING.goals.measures.values()))
    for one, known in (
        (field("measures", "who"), ANNA.name),
        (field("attendance", "organisation"), ANNA.organisation),
        (field("attendance", "title"), TITLED.title),
        (field("measures", "what"), measure.what),
    ):
        assert known in shown(one, known[:4]), one.name


def test_the_last_of_several_names_is_completed() -> None:
    between = field("scope", "between")
    assert between.kind is Kind.NAMES
    offers = offers_for(between, f"Någon, {ANNA.organisation[:4]}", MEETING)
    assert f"Någon, {ANNA.organisation}" in [offer.text for offer in offers]


def test_a_place_of_someone_protected_is_offered_to_nobody() -> None:
    play = bare(place="Hemliga rummet")
    place = next(one for one in form("followup").fields(play.meeting, "") if one.name == "place")
    assert [offer.text for offer in offers_for(place, "hem", play.meeting)] == ["Hemliga rummet"]
    play.do(ChangePerson(values={"protected": True}))
    assert offers_for(place, "hem", play.meeting) == ()


def test_other_answers_are_left_alone() -> None:
    for one in EVERY:
        for asked in one.fields(MEETING, ""):
            if asked.kind in (Kind.TEXT, Kind.DATE, Kind.TIME, Kind.CHOICE, Kind.YES):
                assert offers_for(asked, "a", MEETING) == ()


def test_a_line_is_completed_where_it_stands() -> None:
    play = bare()
    join(play, "karin", "Karin Låtsberg", organisation="Solgläntans skola")
    assert [offer.text for offer in offers_in_line("leder: lat", play.meeting)] == [
        "leder: Karin Låtsberg"
    ]
    typed = "åtgärd: ringa familjen; ansvarig karin lå"
    assert [offer.text for offer in offers_in_line(typed, play.meeting)] == [
        "åtgärd: ringa familjen; ansvarig Karin Låtsberg"
    ]
    assert [
        offer.text for offer in offers_in_line("närvaro: Ny; verksamhet sol", play.meeting)
    ] == ["närvaro: Ny; verksamhet Solgläntans skola"]


def test_a_line_begins_with_a_word_in_one_language() -> None:
    meeting = bare().meeting
    offered = [offer.text for offer in offers_in_line("nä", meeting)]
    assert offered[0] == "närvaro"
    assert "nästa" in offered
    assert "attendance" in [offer.text for offer in offers_in_line("atten", meeting)]
    assert offers_in_line("", meeting) == ()
