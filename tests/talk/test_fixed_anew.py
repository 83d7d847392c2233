"""A plan that is changed after it was signed: line by line it is signed anew."""

from tests.talk.room import Room

SIGNED = ("fastställ", "underskrift maria: har skrivit under", "kopia maria: ja")


async def test_a_new_version_is_told_to_be_signed_and_handed_out_anew(elias: Room) -> None:
    said = await elias.talk(*SIGNED, "mål: Sova hela natten", "fastställ", "visa underskrift")
    assert "Version 2 ska skrivas under och delas ut på nytt." in said
    told = next(line for line in said if "skrev under version 1" in line)
    assert "Maria Exempelgren: har inte skrivit under än" in told
    said = await elias.talk("visa kopia")
    assert any("Maria" in line and "fick version 1" in line for line in said)


async def test_the_first_version_and_one_that_is_unchanged_tell_nothing(elias: Room) -> None:
    said = await elias.talk(*SIGNED, "fastställ", "visa underskrift")
    assert not any("på nytt" in line for line in said)
    assert any("Maria Exempelgren: har skrivit under" in line for line in said)


async def test_a_yes_to_sharing_with_nobody_is_told_and_mended_in_a_word(elias: Room) -> None:
    agreed = [f"{asked} {who}: ja" for asked in ("samtycke", "sekretess") for who in _DECIDE]
    said = await elias.talk("nästa", "medgivande: mellan:", *agreed, "var", "läs igenom")
    assert any(line.startswith("Alla säger ja till att dela") for line in said)
    assert any("men inte vilka verksamheter det gäller" in line for line in said)
    await elias.talk("medgivande: alla")
    said = await elias.talk("var")
    assert not any(line.startswith("Alla säger ja till att dela") for line in said)
    assert "BUP Exempelstad" in elias.desk.meeting.disclosure.scope.between


_DECIDE = ("maria", "jonas")
