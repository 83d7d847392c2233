"""A child's case from the invitation through three Lots meetings to its end, by typed lines."""

from datetime import date, datetime
from pathlib import Path

from assistant.case.ending import Reason
from assistant.language.translation import use
from assistant.meeting.outcomes import Result
from assistant.meeting.plan import Plan
from tests.house.living import Life, measures, run_together, script_of

FIRST, SECOND = date(2026, 11, 25), date(2027, 1, 27)
UNDONE = ("Skicka veckans schema hem varje fredag", "Föra sömnlista varje kväll")
ALONE = ("3", "4", "5", *[""] * 7, "Skönt att någon höll i.", "2")
"""As a guardian: two questions answered, a line written, and it may stand in the next plan."""


async def test_a_childs_case_is_lived_through(tmp_path: Path) -> None:
    use("sv")
    life = Life(tmp_path / "ours", datetime(2026, 11, 2, 9, 0))
    await _invited(life)
    await _inventory(life)
    await _between(life)
    await _together(life)
    await _closed(life)
    handed = await _handed_over(life)
    await _opened_elsewhere(tmp_path / "theirs", handed, life.plan)
    await _removed(life)
    await life.house.close()


async def _invited(life: Life) -> None:
    """Made, signed, sent: fifteen working days from then are due until a day keeps them."""
    choices = ("Lotsmodellen, första mötet", "1", "Ture Påhittberg", "Påhittskolan")
    await life.at_home("nytt", *choices)
    assert "Inget väntar den närmaste månaden." in await life.at_home("väntar")
    told = await life.script(script_of("ture-1-before"))
    assert (
        "Kallelse: 30 november 2026, 13:00, Påhittskolan, Hassan Exempelius kallar, väntar" in told
    )
    assert "Kallelse: 30 november 2026, 13:00, Påhittskolan, Hassan Exempelius kallar, klar" in told
    paper = run_together(life.papers("kallelse-2026-11-02"))
    assert "Utom: Föräldrarnas egen vård" in paper
    assert "Ola Låtsasson (Vårdnadshavare, pappa) Mötet: [ ] Ja [ ] Nej" in paper
    due = await life.at_home("väntar")
    assert "Inom en månad: Det första mötet, senast 26 november 2026, Ture Påhittberg" in due
    await life.script("kallelse: 25/11")
    due = await life.at_home("väntar")
    assert "Inom en månad: möte 25 november 2026, Ture Påhittberg" in due
    assert "Det första mötet" not in due


async def _inventory(life: Life) -> None:
    """A question is left unanswered, a part of a consent taken back, a deviation noted."""
    await life.script(script_of("ture-2-first"))
    plan, paper = life.plan, await life.paper()
    assert plan.missing == ()
    assert plan.uncovered == ("Nils Provstedt",)
    assert "BUP Exempelstad" not in [copy.name for copy in plan.copies]
    assert "Omfattar inte: Nils Provstedt" in paper
    assert "Måltrappa, nu: inget steg noterat än" in paper
    for private in ("separationen", "aldrig fram", "avvikelse"):
        assert private not in paper
    deviation = run_together(life.papers("avvikelse-2026-11-25"))
    assert "Kallelsen till Barnhabiliteringen kom aldrig fram" in deviation
    assert "Ture" not in deviation
    due = await life.at_home("ärenden", "")
    assert "beslut om ”Utreda stöd till familjen”, senast 16 december 2026" in due
    assert "Senare: möte 27 januari 2027" in due


async def _between(life: Life) -> None:
    """Somebody answers alone; the record goes, the deviation with it."""
    await life.talk("omdöme", "1", *ALONE, "lås upp")
    told = await life.talk("stäng", "stäng")
    assert "1 avvikelse – förstörs" in told
    assert "1 fråga som lämnades" in told
    file = await life.case()
    assert [one.number for one in file.case.plans] == [1]
    assert [one.words for one in file.case.judgements.values()] == ["Skönt att någon höll i."]
    assert "aldrig fram" not in str(file.case)
    await life.at_home("ärenden", "nästa möte", "Lotsmodellen, andra mötet", "1", "Påhittskolan")
    told = await life.talk("visa resultat", "överfört")
    assert "7. Insats 2b: Erbjuda tre besök om sömn: Nils Provstedt" in told
    assert "underskrifter" not in told, "who signed is nothing to take care of"


async def _together(life: Life) -> None:
    """What was promised is told; who did not say yes does now; somebody new; another lots."""
    await life.script(script_of("ture-3-second"))
    plan, paper = life.plan, await life.paper()
    assert (plan.version, plan.missing, plan.uncovered) == (2, (), ())
    assert "BUP Exempelstad" in [copy.name for copy in plan.copies]
    since = measures(plan)
    assert [since[undone] for undone in UNDONE] == [FIRST, FIRST]
    assert since["Bedöma hur ljud i matsalen påverkar Ture"] is None
    for told in (
        f"{UNDONE[0]} Kvar från mötet 25 november 2026. Blev inte av",
        f"{UNDONE[1]} Kvar från mötet 25 november 2026. Blev inte av",
        "Utreda stöd till familjen Kvar från mötet 25 november 2026. Beviljat, Ebba Samtalsby, "
        "16 december 2026",
        "Måltrappa, nu: −1 två dagar",
        "Ändrat sedan version 1, 25 november 2026",
        "- Lots: Olga Övningsdal, förut Hassan Exempelius",
        "Tar över efter: Hassan Exempelius Överlämning: Ture visar sitt schema på söndagar",
        "Olga Övningsdal, Barnhabiliteringen Exempelstad: Kan bedöma hur ljud påverkar Ture",
        "Bedömningen visade: Ture somnar senare när morgonen är oviss",
        "Område: Bemötande 2026-11-25: 4",
        "”Skönt att någon höll i.”",
    ):
        assert told in paper
    await life.talk("stäng", "stäng")
    file = await life.case()
    assert [one.number for one in file.case.plans] == [1, 2]
    due = await life.at_home("väntar")
    assert "Hör efter" not in due, "the meeting told what came of it"


async def _closed(life: Life) -> None:
    """What helped, what is left, whom to turn to: a plan that has ended, and a note of it."""
    choices = ("nästa möte", "Lotsmodellen, avslutande mötet", "1", "Påhittskolan")
    await life.at_home("ärenden", *choices)
    await life.script(script_of("ture-4-closing"))
    plan, paper = life.plan, await life.paper()
    assert (plan.version, plan.missing) == (3, ())
    assert measures(plan) == {UNDONE[1]: FIRST}
    done = {one.promise.what: one.outcome.result for one in plan.outcomes}
    assert done[UNDONE[0]] is Result.DONE
    assert done["Ture är i skolan minst fyra dagar av fem, fyra veckor i rad"] is Result.REACHED
    assert "Avslutad: Inget nytt möte är bokat." in paper
    assert "Ljudet i matsalen." in paper
    note = run_together(life.papers("slutord-2027-04-28-v3"))
    assert "Olga Övningsdal" in note
    assert "08-465 004 31" in note
    await life.talk("stäng", "stäng")


async def _handed_over(life: Life) -> Path:
    """The stamped file is made anew, and the case ends here."""
    told = await life.at_home(
        "ärenden", "lämna över", "1", "Påhittade enheten", "", "1", "", "ärenden", ""
    )
    assert "Ge den här filen till familjen" in told
    assert "Version 3 av planen, till Påhittade enheten, 28 april 2027" in told
    file = await life.case()
    assert file.case.ended is not None
    assert file.case.ended.reason is Reason.MOVED
    assert "Inget väntar den närmaste månaden." in await life.at_home("väntar")
    [pdf] = [path for path in life.papers("plan-2027-04-28-v3") if path.suffix == ".pdf"]
    return pdf


async def _opened_elsewhere(home: Path, pdf: Path, plan: Plan) -> None:
    """Another unit begins where this one ended."""
    theirs = Life(home, datetime(2027, 5, 3, 9, 0))
    agenda = "SIP, uppföljning för barn och unga"
    told = await theirs.at_home("öppna", str(pdf), "1", "Mona, mamma", agenda, "1", "")
    assert "Nytt möte för Ture Påhittberg" in told
    [kept] = await theirs.house.receiving.kept()
    assert kept.received.plan == plan
    assert f"2. Insats 1a: {UNDONE[1]}: Mona Påhittberg" in await theirs.talk("visa resultat")
    await theirs.house.close()


async def _removed(life: Life) -> None:
    """Everything of it goes, with a receipt."""
    told = await life.at_home("ärenden", "ta bort", "ta bort", "ta bort")
    assert "Borta för gott" in told
    assert await life.house.cases() == []
    assert life.papers("plan-") == ()
