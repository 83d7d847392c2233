import io

import pytest

from assistant.talk.script import run_script
from tests.talk.room import Room


async def run(room: Room, text: str, *, quiet: bool = False) -> tuple[int, str, str]:
    out, told = io.StringIO(), io.StringIO()
    status = await run_script(
        room, room.desk, room.clock, text, "prov.rundan", quiet=quiet, stdout=out, stderr=told
    )
    return status, out.getvalue(), told.getvalue()


async def test_documents_go_to_stdout_and_all_else_to_stderr(elias: Room) -> None:
    status, out, told = await run(elias, "nästa\nfastställ\n")
    assert status == 0
    assert out == f"{elias.out / 'plan-v1.pdf'}\n"
    assert "Del 1 av 9" in told


async def test_a_quiet_script_says_nothing_when_all_is_well(elias: Room) -> None:
    assert await run(elias, "nästa\n", quiet=True) == (0, "", "")


async def test_a_script_is_told_and_never_asked_when_words_are_replaced(elias: Room) -> None:
    status, _out, told = await run(elias, "berättelse: Tungt.\nberättelse: Lättare.\n")
    assert status == 0
    assert elias.desk.meeting.narrative.situation == "Lättare."
    assert "är ersatt; ångra tar tillbaka det." in told


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("# tom\n\nhoppsan\n", 3, "hoppsan"),
        ("avslutta\n", 1, "avsluta"),
        ("närvaro Exempelgren: på plats\n", 1, "”Elias Exempelgren” och ”Maria Exempelgren”"),
        ("mål: Ett mål; senast någon gång\n", 1, "inget datum"),
        ("mål:\n", 1, "text"),
        ("mål\n", 1, "mål: …"),
        ("tillbaka\n", 1, "Gå vidare"),
        ("kopia Elias: ja\nkopia Tore: ja\n", 2, "Tore"),
        ("klockan 12:59\n", 1, "framåt"),
        ("klockan halv två\n", 1, "klockan 13:05"),
        ("vänta lite\n", 1, "vänta 12"),
    ],
)
async def test_a_line_that_cannot_be_followed_is_named(
    elias: Room, text: str, line: int, says: str
) -> None:
    status, out, told = await run(elias, text, quiet=True)
    assert (status, out) == (2, "")
    assert told.startswith(f"prov.rundan:{line}: ")
    assert says in told
    assert told.count("\n") == 1


async def test_papers_that_fail_are_a_failure(elias: Room) -> None:
    elias.paperwork.jams = True
    status, out, told = await run(elias, "fastställ\n", quiet=True)
    assert (status, out) == (1, "")
    assert "Dokumenten gick inte att göra." in told


async def test_a_full_disk_is_a_failure(elias: Room) -> None:
    elias.disk.full = True
    status, _out, told = await run(elias, "nästa\n", quiet=True)
    assert status == 1
    assert "Disken är full" in told


async def test_papers_are_of_the_version_that_was_fixed(elias: Room) -> None:
    status, _out, told = await run(elias, "fastställ\nmål: Något nytt\n")
    assert status == 0
    assert [plan.goals for plan in elias.paperwork.plans] == [()]
    assert "har ändrats" in told


async def test_nothing_fixed_gives_no_documents(elias: Room) -> None:
    assert await run(elias, "nästa\nsluta\nhoppsan\n", quiet=True) == (0, "", "")


async def test_a_script_may_close_the_meeting(elias: Room) -> None:
    status, out, _told = await run(elias, "nästa\nfastställ\navsluta\nstäng\n")
    assert status == 0
    assert out
    assert elias.desk.meeting.moments.closed is not None
