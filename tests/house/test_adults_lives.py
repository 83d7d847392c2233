"""Adults' cases by typed lines: RACT over four meetings, Jönköping with a follow-up, and one
that ends before it starts."""

from datetime import date, datetime
from pathlib import Path

import pytest

from assistant.case.ending import Reason
from assistant.language.translation import use
from assistant.library.settings import Settings
from tests.house.living import Life, measures, script_of

RACT, JONKOPING, FOLLOW_UP = "Resursgruppsmöte (RACT)", "SIP-möte i tre delar", "SIP, uppföljning"
DAYS = ("2026-11-30", "2027-02-26", "2027-05-25", "2027-08-24")
"""Of the four meetings."""
DUE = ("28 februari 2027", "26 maj 2027", "25 augusti 2027", "24 november 2027")
"""Three months from each."""
ORS = (
    ("3", "4,5", "4", "3,5"),
    ("4", "5", "4", "4,5"),
    ("5", "5,5", "5", "5"),
    ("6", "6", "6", "7"),
)

BEGINS = """
närvaro alla: på plats
samtycke Vera: ja; muntligt; datum {day}; hört av Siv
sekretess Vera: ja; muntligt; datum {day}; hört av Siv
klart alla
nästa
"""
PLANNED = """
nästa
mål: Vera lagar mat hemma tre dagar i veckan; senast 2027-11-30
åtgärd 1: Handla tillsammans varje måndag; ansvarig Per; senast 2026-12-21; beslutad
åtgärd 1: Ordna en medicindosett; ansvarig Siv; senast 2026-12-14; beslutad
gå till tidiga tecken
tecken: Jag slutar svara i telefon; jag gör: vilar; andra gör: ringer på; ring Siv
krissteg: Per kommer hem; vem Per
"""
ENDS = """
gå till boka tider
lagen: regionen; ingen annan
uppföljning: {coming}; kl 13:00; kallas av Siv
fastställ
papper tecken
underskrift Vera: har skrivit under
kopia alla: utdelad
avsluta
"""
CHANGED = """
ändra tecken 1: tecken: Jag slutar svara i telefon och äter inte
tecken lästa: de är ändrade i dag
"""


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


async def test_a_resource_group_meets_four_times(tmp_path: Path) -> None:
    life = Life(tmp_path, datetime(2026, 11, 23, 9, 0), Settings(ors_licence=True))
    await life.at_home("nytt", RACT, "1", "Vera Påhittlind", "Rum 2")
    await _ors(life, 0)
    await life.script(script_of("vera-1-before") + BEGINS.format(day=DAYS[0]) + PLANNED)
    await _ended(life, 0)
    for number, read in enumerate(("ja, de stämmer", "", "ja, de stämmer"), 1):
        await life.at_home("ärenden", "nästa möte", RACT, "1", "Rum 2")
        await _ors(life, number)
        await life.script(f"klockan {DAYS[number]} 13:00\nnästa" + BEGINS.format(day=DAYS[number]))
        told = await life.talk("visa resultat")
        assert "Handla tillsammans varje måndag" in told
        assert ("kvar från mötet 30 november 2026" in told) is (number > 1)
        await life.script(_since(number) + (f"tecken lästa: {read}" if read else CHANGED))
        await _ended(life, number)
    await life.house.close()


async def _ors(life: Life, number: int) -> None:
    """The numbers of the day, written in from the form before the meeting."""
    await life.script(f"klockan {DAYS[number]} 10:00")
    told = await life.talk("omdöme", "1", "1", *ORS[number], "2")
    assert "Svaren är sparade i ärendet." in told


def _since(number: int) -> str:
    """What came of it: the shopping came about at the last meeting alone."""
    done = "klart" if number == 3 else "blev inte av"
    more = {
        1: "resultat 3: klart",
        3: "åtgärd 1: Laga mat i gruppen; ansvarig Per; senast 2027-09-30; beslutad",
    }
    return "\n".join(["resultat 2: " + done, more.get(number, ""), ""])


async def _ended(life: Life, number: int) -> None:
    coming = DAYS[number + 1] if number < 3 else "2027-12-15"
    await life.script(ENDS.format(coming=coming))
    plan, paper = life.plan, await life.paper()
    assert (plan.version, plan.missing) == (number + 1, ())
    signs = plan.warning_signs
    assert signs is not None
    eats = "Jag slutar svara i telefon och äter inte"
    assert [one.text for one in signs.signs] == [eats if number > 1 else eats[:26]]
    read_on = date.fromisoformat(DAYS[number]) if number else None
    assert signs.reading.read_on == read_on
    kept: dict[str, date | None] = {
        "Laga mat i gruppen" if number == 3 else "Handla tillsammans varje måndag": None
    }
    if 0 < number < 3:
        kept = {"Handla tillsammans varje måndag": date(2026, 11, 30)}
        assert "Kvar från mötet 30 november 2026. Blev inte av" in paper
    assert {what: since for what, since in measures(plan).items() if "Ordna" not in what} == kept
    assert len(plan.judgements) == number + 1
    assert ORS[number][0] in paper
    assert life.papers(f"tecken-{DAYS[number]}")
    await life.talk("stäng", "stäng")
    file = await life.case()
    assert len(file.case.judgements) == number + 1
    due = await life.at_home("ärenden", "")
    assert (f"Nästa resursgruppsmöte, senast {DUE[number]}" in due) is (number == 3)


async def test_an_old_persons_plan_is_followed_up(tmp_path: Path) -> None:
    life = Life(tmp_path, datetime(2026, 11, 24, 9, 0))
    await life.at_home("nytt", JONKOPING, "1", "Alva Påhittström", "Hemma hos Alva")
    await life.script(script_of("alva-1-first"))
    first = life.plan
    assert first.missing == ()
    await life.talk("stäng", "stäng")
    due = await life.at_home("ärenden", "")
    assert "beslut om ”Gå igenom medicinerna”, senast 18 december 2026" in due
    assert "Senare: möte 4 mars 2027" in due
    told = await life.at_home("ärenden", "nästa möte", FOLLOW_UP, "2", "Hemma hos Alva")
    assert f"Härnäst brukar det vara: {FOLLOW_UP}." in told
    await life.script(script_of("alva-2-followup"))
    plan, paper = life.plan, await life.paper()
    assert (plan.version, plan.missing) == (2, ())
    held = date(2026, 12, 3)
    assert measures(plan) == {"Ringa varje söndag": held, "Visa listan för nattpatrullen": None}
    assert "Kvar från mötet 3 december 2026. Delvis: varannan söndag" in paper
    assert "Fick avslag" in paper
    assert "- Insats: Ringa varje söndag – klart senast 1 juni 2027, förut 6 december 2026" in paper
    due = await life.at_home("ärenden", "")
    assert "Senare: möte 2 september 2027" in due
    assert "Gå igenom medicinerna" not in due
    await life.house.close()


async def test_a_case_ends_before_it_starts(tmp_path: Path) -> None:
    life = Life(tmp_path, datetime(2026, 11, 24, 9, 0))
    await life.at_home("nytt", "Lotsmodellen, första mötet", "1", "Ivar Påhittlund", "Rum 1")
    await life.script(
        "närvaro: Disa Påhittlund; roll vårdnadshavare; titel mamma\n"
        "närvaro: Siv Samtalsdotter; titel kurator; verksamhet BUP Exempelstad; huvudman regionen\n"
        "kallelse: 9/12; kl 13.00\n"
        "kallelse underskriven Disa: har skrivit under; sekretess ja\n"
        "kallelse skickad alla: i dag; med post"
    )
    assert "Det första mötet, senast" not in await life.at_home("väntar")
    told = await life.talk("avböj: Disa; ord: Inte nu")
    assert "Ska få veta att det inte blir något möte: " in told
    await life.script("ändra kallelse skickad Siv: fick veta i dag")
    told = await life.talk("stäng", "stäng")
    assert "Ärendet avslutades 24 november 2026" in told
    file = await life.case()
    assert file.case.ended is not None
    assert file.case.ended.reason is Reason.GUARDIAN_DECLINED
    assert file.case.plans == ()
    assert "Inte nu" not in str(file.case)
    assert "Disa" not in str(file.case)
    assert "Inget väntar den närmaste månaden." in await life.at_home("väntar")
    assert life.papers("") == ()
    await life.house.close()
