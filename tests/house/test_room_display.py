"""The room's screen of the real house: opened, found again, and gone."""

import asyncio
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from assistant.bootstrap.display import RoomScreen
from assistant.desk.display import NoDisplay, NoNetwork
from assistant.desk.public import Public, PublicPart
from assistant.desk.views import Step
from tests.display.asking import Screen, ask, let_in

PART = PublicPart(
    title="Frågestund", sentence="Nu får vi fråga.", minutes=6, step=Step.NOW, pause=False
)
NOW = Public(blank=False, parts=(PART,), now=0, left=0.5)


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


async def test_it_is_open_from_serving_to_closing(tmp_path: Path) -> None:
    room = RoomScreen(tmp_path)
    assert (room.open, room.screens, room.addresses) == (False, 0, ())
    room.show(NOW)
    await room.serve("m1")
    assert room.open
    assert not room.addresses[0].on_network
    assert len({len(row) for row in room.addresses[0].code}) == 1
    await room.close()
    assert not room.open
    assert list(tmp_path.iterdir()) == []


async def test_a_screen_sees_what_is_shown_and_only_what_is_new(tmp_path: Path) -> None:
    room = RoomScreen(tmp_path)
    await room.serve("m1")
    assert room._serving is not None
    screen = await Screen.of(room._serving, await let_in(room._serving))
    await screen.picture()
    room.show(NOW)
    assert "Frågestund".encode() in await screen.picture()
    room.show(NOW)
    room.show(replace(NOW, blank=True))
    assert b'"blank":true' in await screen.picture()
    assert room.screens == 1
    screen.writer.close()
    await room.close()


async def test_after_a_killed_program_the_same_meetings_screens_find_their_way_back(
    tmp_path: Path,
) -> None:
    killed = RoomScreen(tmp_path)
    await killed.serve("m1")
    assert killed._serving is not None
    port, cookie = killed._serving.port, await let_in(killed._serving)
    await killed.stop()

    another = RoomScreen(tmp_path)
    await another.resume("m2")
    assert not another.open

    again = RoomScreen(tmp_path)
    await again.resume("m1")
    assert again._serving is not None
    assert again._serving.port == port
    assert (await ask(port, "/", cookie=cookie)).status == 200
    await again.close()

    after = RoomScreen(tmp_path)
    await after.resume("m1")
    assert not after.open


async def test_a_damaged_note_or_a_taken_address_opens_nothing(tmp_path: Path) -> None:
    first = RoomScreen(tmp_path)
    await first.serve("m1")
    second = RoomScreen(tmp_path)
    await second.resume("m1")
    assert not second.open
    await first.stop()
    (tmp_path / "display.json").write_bytes(b"{")
    await second.resume("m1")
    assert not second.open


async def test_what_finds_the_screens_again_is_closed_to_others(tmp_path: Path) -> None:
    room = RoomScreen(tmp_path / "state")
    await room.serve("m1")
    assert (tmp_path / "state" / "display.json").stat().st_mode & 0o777 == 0o600
    await room.close()


async def test_without_an_address_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.display import serving

    monkeypatch.setattr(serving, "LOOPBACK", "203.0.113.9")
    with pytest.raises(NoDisplay):
        await RoomScreen(tmp_path).serve("m1")


async def test_outside_every_network_it_says_so_and_goes_on_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.display import serving

    monkeypatch.setattr(serving, "outward", lambda: "")
    room = RoomScreen(tmp_path)
    await room.serve("m1")
    with pytest.raises(NoNetwork):
        await room.serve("m1", network=True)
    assert [address.on_network for address in room.addresses] == [False]
    await room.close()


async def test_two_windows_serve_each_their_own_screens_and_close_nobody_elses(
    tmp_path: Path,
) -> None:
    chair, secretary = RoomScreen(tmp_path), RoomScreen(tmp_path)
    await chair.serve("m1")
    await secretary.serve("m1")
    await chair.close()
    assert secretary.open
    assert (tmp_path / "display.json").exists()
    await secretary.close()
    assert not (tmp_path / "display.json").exists()


async def test_opened_twice_in_a_hurry_it_is_served_once_and_nothing_is_left_behind(
    tmp_path: Path,
) -> None:
    before = asyncio.all_tasks()
    room = RoomScreen(tmp_path)
    await asyncio.gather(room.serve("m1"), room.serve("m1"), room.resume("m1"))
    ports = {int(address.text.split(":")[2].split("/")[0]) for address in room.addresses}
    kept = msgspec.json.decode((tmp_path / "display.json").read_bytes())
    assert ports == {kept["port"]}
    opening = room._opening
    assert opening is not None
    await opening
    await room.close()
    assert asyncio.all_tasks() == before
    assert list(tmp_path.iterdir()) == []
