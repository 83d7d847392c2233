"""Consent and people while the meeting runs, by typed lines alone."""

from assistant.meeting.deciders import Choice, Course
from tests.talk.room import Room

START = (
    "nästa",
    "närvaro alla: på plats",
    "samtycke maria: ja",
    "samtycke jonas: ja",
    "sekretess maria: ja",
    "sekretess jonas: ja",
)


def line_with(said: list[str], *words: str) -> str:
    return next((line for line in said if all(word in line for word in words)), "")


async def test_somebody_who_is_not_covered_is_told_of_once_and_chosen_about(elias: Room) -> None:
    said = await elias.talk(
        *START,
        "gå till 6",
        "anländer: Bo Påhittad; verksamhet Polisen",
        "åtgärd: Ringa",
        "omfattas inte bo: stannar utan det hemliga; skäl De vill vänta",
    )
    assert line_with(said, "Närvaro: Bo Påhittad", "Polisen, på plats, kom 13:")
    asked = [line for line in said if "Bo Påhittad (Polisen) omfattas inte" in line]
    assert len(asked) == 1
    assert line_with(said, "Säg gärna: ”En del väntar vi med")
    bo = [*elias.desk.meeting.attendance.people][-1]
    assert elias.desk.meeting.arrivals.noted[bo].reason == "De vill vänta"


async def test_while_the_family_speaks_a_newcomer_waits(elias: Room) -> None:
    said = await elias.talk(*START, "gå till 4", "anländer: Bo Påhittad; verksamhet Polisen")
    assert not line_with(said, "omfattas inte av medgivandet")
    assert line_with(await elias.talk("nästa"), "Bo Påhittad (Polisen) omfattas inte")


async def test_a_consent_taken_back_covers_is_chosen_about_and_told(elias: Room) -> None:
    said = await elias.talk(
        *START,
        "gå till 4",
        "berättelse: läge: Det är tungt",
        "återtar",
        "1",
        "3",
        "morgnarna",
        "",
        "visa berättelse",
        "berättelse",
        "nästa",
    )
    assert line_with(said, "Ett samtycke återtas") or line_with(said, "Någon återtar ett samtycke")
    assert "Det är tungt" not in " ".join(said[said.index("Berättelsen: [täckt]") :])
    assert line_with(said, "Täckt, tills ni har valt")
    assert line_with(said, "Maria Exempelgren har återtagit sitt samtycke")
    later = await elias.talk(
        "efter: går vidare utan att uppgifter delas; skäl Maria vill det; berättelsen: tas bort",
        "visa får veta",
        "får veta 1: ja",
        "visa berättelse",
        "historik",
    )
    assert line_with(later, "Ska få veta", "har hört") or line_with(later, "har hört")
    assert line_with(later, "Berättelsen: ingenting än.")
    assert "Det är tungt" not in " ".join(later)
    assert elias.desk.meeting.disclosure.choice.reason == "Maria vill det"


async def test_one_guardian_says_no_and_the_meeting_goes_on(elias: Room) -> None:
    said = await elias.talk(*START, "sekretess jonas: nej", "nästa", "var är vi")
    assert line_with(said, "Jonas Påhittsson säger nej", "FB 6 kap. 13 a §", "jurist avgör")
    assert line_with(said, "Del 2 av 9")


async def test_one_who_leaves_early_comes_first_and_loose_measures_are_named(elias: Room) -> None:
    said = await elias.talk(
        *START, "gå till 6", "går karin 14.20", "åtgärd: Ringa hem; ansvarig Karin", "går karin"
    )
    assert line_with(said, "Karin Låtsberg går 14:20", "åtagandena först")
    assert line_with(said, "Karin Låtsberg har gått", "Ringa hem")


async def test_a_protected_guardians_whereabouts_are_read_back_nowhere(elias: Room) -> None:
    said = await elias.talk(
        *START, "uppföljning: 17/2; plats Solgläntans skola", "skyddad maria", "visa uppföljning"
    )
    after = said[said.index(line_with(said, "Skyddade personuppgifter (Maria")) :]
    assert "Solgläntans skola" not in line_with(after, "Uppföljning")
    assert line_with(after, "Fråga enskilt vilken vårdnadshavare")


async def test_one_who_is_absent_is_only_asked(elias: Room) -> None:
    said = await elias.talk(
        *START,
        "närvaro petra: frånvarande",
        "åtgärd: Utreda; ansvarig Petra; beslutad",
        "åtgärd: Utreda; ansvarig Petra",
    )
    assert line_with(said, "är inte här, så insatsen står som tillfrågas")
    assert line_with(said, "Utreda", "tillfrågas")


async def test_that_the_lead_was_handed_over_is_told_once_and_after_the_story(elias: Room) -> None:
    told = "Amir Tänkdal leder mötet från 13:00."
    said = await elias.talk("nästa", "leder: amir", "var är vi")
    assert said.count(told) == 1
    quiet = await elias.talk("gå till 4", "leder: siv")
    assert not line_with(quiet, "leder mötet")


async def test_a_leader_who_goes_is_told_of_and_the_lead_is_given_on(elias: Room) -> None:
    said = await elias.talk("nästa", "går siv", "leder: karin")
    assert line_with(said, "Siv Samtalsdotter, som leder mötet, är inte här.")
    assert line_with(said, "Karin Låtsberg leder mötet från")
    assert not line_with(await elias.talk("var är vi"), "som leder mötet, är inte här")


async def test_the_last_yes_tells_once_and_after_the_story_what_lets_it_be_shared(
    elias: Room,
) -> None:
    told = "Alla har sagt ja nu. Inget delas ändå"
    said = await elias.talk(
        *START,
        "gå till 4",
        "återtar maria: helt",
        "efter maria: mötet går vidare utan att uppgifter delas; skäl Maria vill det",
        "samtycke maria: ja",
        "sekretess maria: ja",
    )
    assert not line_with(said, told), "the family speaks"
    said = await elias.talk("nästa", "var är vi", "nästa")
    assert len([line for line in said if told in line]) == 2, "once by itself, once asked for"
    await elias.talk("val sekretess: mötet går vidare")
    assert elias.desk.meeting.disclosure.choice == Choice(course=Course.GO_ON)
    assert not line_with(await elias.talk("var är vi"), told)
