"""What is answered over HTTP, to whom, and what is survived."""

import asyncio
import re
from contextlib import suppress

import msgspec
import pytest

from assistant.display import serving as room
from assistant.display.news import MOST
from assistant.display.pages import _DATA
from assistant.display.shown import Shown
from tests.display.asking import Screen, ask, connect, let_in, question, served

PAGE = 60_000
"""Bytes: what the page may weigh in all."""


async def test_a_screen_with_the_key_sees_the_picture_and_each_newer_one() -> None:
    async with served() as serving:
        screen = await Screen.of(serving, await let_in(serving))
        first = msgspec.json.decode(await screen.picture(), type=Shown)
        assert first.blank
        serving.show(Shown(language="sv", title="Frågestund"))
        assert msgspec.json.decode(await screen.picture(), type=Shown).title == "Frågestund"
        assert serving.news.screens == 1
        screen.writer.close()


async def test_the_page_is_light_and_brings_nothing_from_outside() -> None:
    async with served() as serving:
        cookie = await let_in(serving)
        page = await ask(serving.port, "/", cookie=cookie)
        script = await ask(serving.port, "/screen.js", cookie=cookie)
        style = await ask(serving.port, "/screen.css", cookie=cookie)
    assert [page.status, script.status, style.status] == [200, 200, 200]
    assert len(page.body) + len(script.body) + len(style.body) < PAGE
    for answer in (page, script, style):
        assert b"//" not in answer.body.replace(b"http://www.w3.org/2000/svg", b"")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert "server" not in answer.headers


async def test_who_has_no_key_or_a_wrong_one_learns_nothing() -> None:
    async with served() as serving:
        spent = serving.entry.key
        await let_in(serving)
        for path in (
            "/",
            "/view",
            "/screen.js",
            "/screen.css",
            "/?k=",
            f"/?k={spent}",
            "/?k=%00",
            "/?k=%C3%A5",
        ):
            answer = await ask(serving.port, path)
            assert answer.status == 403
            assert b"circle" not in answer.body
        forged = await ask(serving.port, "/view", cookie=f"rundan-{serving.port}=a.b")
        assert forged.status == 403
        assert serving.news.screens == 0


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("origin", "http://example.test"),
        ("origin", "null"),
        ("sec_fetch_site", "cross-site"),
        ("sec_fetch_site", "same-site"),
        ("host", "example.test"),
        ("host", "127.0.0.1"),
        ("host", ""),
    ],
)
async def test_a_foreign_page_gets_no_picture(header: str, said: str) -> None:
    async with served() as serving:
        cookie = await let_in(serving)
        answer = await ask(serving.port, "/view", cookie=cookie, **{header: said})
        assert answer.status == 403


@pytest.mark.parametrize(
    "path", ["/rundan.db", "/../serving.py", "/%2e%2e/serving.py", "/screen.html", "//etc/passwd"]
)
async def test_nothing_beside_the_page_is_answered(path: str) -> None:
    async with served() as serving:
        answer = await ask(serving.port, path, cookie=await let_in(serving))
        assert answer.status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
async def test_nothing_can_be_told_to_it(method: str) -> None:
    async with served() as serving:
        answer = await ask(serving.port, "/", method, cookie=await let_in(serving))
        assert answer.status == 405


async def test_a_look_at_the_link_spends_no_key() -> None:
    async with served() as serving:
        key = serving.entry.key
        assert (await ask(serving.port, f"/?k={key}", "HEAD")).cookie == ""
        assert serving.entry.key == key


async def test_two_meetings_on_one_computer_each_know_their_own_screens() -> None:
    async with served() as one, served() as other:
        both = f"{await let_in(one)}; {await let_in(other)}"
        assert [(await ask(s.port, "/", cookie=both)).status for s in (one, other)] == [200, 200]


@pytest.mark.parametrize(
    "said",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 20_000,
        b"GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\ncookie: " + b"rundan=" * 20_000,
        b"GET /" + b"x" * 200_000,
    ],
    ids=["tls", "headers", "two-hosts", "cookies", "path"],
)
async def test_what_is_not_a_question_is_not_answered(said: bytes) -> None:
    async with served() as serving:
        reader, writer = await connect(serving.port)
        writer.write(said)
        with suppress(ConnectionError):
            assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()
        assert (await ask(serving.port, "/")).status == 403


async def test_an_old_version_and_questions_in_a_row_are_answered_each_alike() -> None:
    async with served() as serving:
        host = f"host: 127.0.0.1:{serving.port}\r\n\r\n".encode()
        for said, answers in ((b"GET / HTTP/1.0\r\n", 1), (b"GET / HTTP/1.1\r\n", 3)):
            reader, writer = await connect(serving.port)
            writer.write((said + host) * answers)
            writer.write_eof()
            heard = b""
            while heard.count(b"403 Forbidden") < answers:
                heard += await asyncio.wait_for(reader.read(4096), 5)
            writer.close()


async def test_every_answer_is_private_also_those_to_a_crowd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "CONNECTIONS", 1)
    async with served() as serving:
        idle = await connect(serving.port)
        for answer in (await ask(serving.port, "/"), await ask(serving.port, "/")):
            assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")
            assert answer.status == 503
        idle[1].close()


async def test_one_other_computer_keeps_no_screen_out() -> None:
    own = room.outward()
    if not own:
        pytest.skip("this computer is in no network")
    async with served(network=True) as serving:
        crowd = [await connect(serving.port, own) for _ in range(room.CONNECTIONS + 20)]
        for reader, _writer in crowd[room.EACH :]:
            with suppress(ConnectionError):
                assert await asyncio.wait_for(reader.read(), 5) == b""
        screen = await Screen.of(serving, await let_in(serving))
        assert await screen.picture()
        for _reader, writer in crowd:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()
        screen.writer.close()


async def test_who_reads_nothing_is_let_go_when_it_stops() -> None:
    before = asyncio.all_tasks()
    async with served() as serving:
        reader, writer = await connect(serving.port)
        cookie = await let_in(serving)
        writer.write(question(serving.port, "/view", {"cookie": cookie}))
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.pause_reading()
        for number in range(3000):
            serving.show(Shown(language="sv", title=f"{number}" * 1000))
            await asyncio.sleep(0)
    assert asyncio.all_tasks() == before
    writer.close()


async def test_two_hundred_connections_cost_those_who_look_nothing() -> None:
    async with served() as serving:
        screen = await Screen.of(serving, await let_in(serving))
        await screen.picture()
        crowd = [await connect(serving.port) for _ in range(200)]
        for _reader, writer in crowd[::2]:
            with suppress(ConnectionError):
                writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                await writer.drain()
        serving.show(Shown(language="sv", title="Ännu här"))
        assert "Ännu här".encode() in await screen.picture()
        for _reader, writer in crowd:
            writer.close()
        screen.writer.close()


async def test_who_asks_for_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.05)
    async with served() as serving:
        reader, writer = await connect(serving.port)
        writer.write(b"GET / HT")
        assert await asyncio.wait_for(reader.read(), 5) == b""
        writer.close()


async def test_a_slow_reader_gets_the_newest_picture_and_no_pile_of_old_ones() -> None:
    async with served() as serving:
        screen = await Screen.of(serving, await let_in(serving))
        await screen.picture()
        for number in range(1000):
            serving.show(Shown(language="sv", title=str(number)))
        assert msgspec.json.decode(await screen.picture(), type=Shown).title == "999"
        screen.writer.close()


async def test_there_are_only_so_many_screens() -> None:
    async with served() as serving:
        cookie = await let_in(serving)
        screens = [await Screen.of(serving, cookie) for _ in range(MOST)]
        for screen in screens:
            await screen.picture()
        one_more = await Screen.of(serving, cookie)
        with pytest.raises(EOFError):
            await one_more.picture()
        for screen in (*screens, one_more):
            screen.writer.close()


async def test_when_it_stops_the_screens_are_let_go_and_nobody_answers() -> None:
    async with served() as serving:
        port = serving.port
        screen = await Screen.of(serving, await let_in(serving))
        await screen.picture()
        serving.show(Shown(language="sv", title="Frågestund"))
        await screen.picture()
    assert msgspec.json.decode(await screen.picture(), type=Shown).blank
    with pytest.raises(EOFError):
        await screen.picture()
    screen.writer.close()
    with pytest.raises(ConnectionRefusedError):
        await connect(port)


async def test_a_pass_is_good_again_after_a_restart_at_the_same_address() -> None:
    async with served("en hemlighet") as serving:
        port, cookie = serving.port, await let_in(serving)
    async with served("en hemlighet", port=port) as again:
        screen = await Screen.of(again, cookie)
        assert await screen.picture()
        screen.writer.close()


async def test_only_this_computer_reaches_it_unless_the_network_was_asked_for() -> None:
    async with served() as here:
        assert {address.split("/")[2].split(":")[0] for address in here.addresses} == {"127.0.0.1"}
        own = room.outward()
        if own:
            with pytest.raises(ConnectionRefusedError):
                await asyncio.open_connection(own, here.port)
    async with served(network=True) as there:
        for address in there.addresses:
            host, _colon, port = address.split("/")[2].partition(":")
            assert (await ask(int(port), "/", to=host)).status == 403


def test_the_page_holds_no_text_of_its_own() -> None:
    page = (_DATA / "screen.html").read_text(encoding="utf-8")
    body = page.partition("<body")[2]
    assert "Rundan" not in body
    assert not any(letter in body for letter in "åäöÅÄÖ")


MODERN = re.compile(r"=>|`|\b(?:let|const|async|await|of|fetch|Promise)\b|\.\.\.|\.includes\(")


def test_old_tablets_understand_the_script_and_the_style() -> None:
    script = re.sub(r"/\*.*?\*/", "", (_DATA / "screen.js").read_text("utf-8"), flags=re.DOTALL)
    style = (_DATA / "screen.css").read_text("utf-8")
    assert MODERN.findall(script) == []
    assert re.findall(r"var\(|grid|\bgap:|clamp\(|inset|:is\(|aspect-ratio", style) == []
