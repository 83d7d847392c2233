"""What an import brings in, seen in a fresh process: a static graph cannot see a late import."""

import subprocess
import sys

import pytest


def _brought_in(statement: str) -> set[str]:
    """The modules a fresh interpreter holds after a statement."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def _roots(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


@pytest.mark.parametrize(
    "statement",
    [
        "import assistant.meeting.meeting, assistant.meeting.plan",
        "import assistant.case.case",
        "import assistant.documents.produce, assistant.documents.printer",
        "import assistant.talk.script, assistant.talk.terminal",
        "import assistant.asking.lines",
        "import assistant.journal",
        "import assistant.cli",
    ],
)
def test_only_the_full_screen_brings_in_textual(statement: str) -> None:
    """Rules, paper, journal and conversation work where there is no screen."""
    assert not {"textual", "rich"} & _roots(_brought_in(statement))


def test_the_meeting_brings_in_no_outside_world() -> None:
    """The rules need neither store, paper, language nor a folder to keep things in."""
    brought = _brought_in("import assistant.meeting.meeting, assistant.meeting.plan")
    own = {name for name in brought if name.startswith("assistant.")}
    assert {name.split(".")[1] for name in own} == {"meeting"}
    outside = {"babel", "gettext", "sqlcipher3", "sqlite3", "docx", "typst", "platformdirs"}
    assert not outside & _roots(brought)


def test_starting_the_app_brings_in_no_document_code() -> None:
    """Word and PDF are imported when the first plan is made, not before."""
    statement = "import assistant.sessions, assistant.bootstrap, assistant.tui.app"
    brought = _brought_in(statement)
    assert not {"docx", "lxml", "typst"} & _roots(brought)
    assert not any(name.startswith("assistant.documents") for name in brought)


def test_help_and_version_bring_in_next_to_nothing() -> None:
    """``rundan --version`` answers before anything heavy is known."""
    statement = (
        "import sys\nsys.argv = ['rundan', '--version']\n"
        "from assistant.__main__ import main\n"
        "try:\n    main()\nexcept SystemExit as done:\n    assert not done.code"
    )
    brought = _brought_in(statement)
    assert not {"textual", "babel", "sqlcipher3", "msgspec", "cryptography"} & _roots(brought)


def test_home_stands_before_the_meeting_is_known() -> None:
    """What a meeting, a case or a desk is, is read when one is opened: home waits for none."""
    brought = _brought_in(
        "import assistant.sessions, assistant.tui.application, assistant.tui.screens.home\n"
        "from pathlib import Path\n"
        "from assistant.bootstrap import Rundan\n"
        "from assistant.library.settings import Settings\n"
        "assert Rundan(Path('nowhere'), Settings()).families()"
    )
    later = {"meeting.meeting", "meeting.plan", "case.case", "desk.desk", "language.terms"}
    assert not {f"assistant.{name}" for name in later} & brought
    assert not {"cryptography", "nacl", "sqlcipher3"} & _roots(brought)


def test_asyncio_waits_for_no_tls_and_what_wants_it_has_it() -> None:
    brought = _brought_in("import assistant.sessions, assistant.tui.application")
    assert "asyncio" in brought
    assert "ssl" not in brought
    later = "import assistant.sessions, asyncio, ssl\nassert ssl.create_default_context()\n"
    served = (
        "async def main():\n"
        "    server = await asyncio.start_server(lambda *_: None, '127.0.0.1', 0)\n"
        "    port = server.sockets[0].getsockname()[1]\n"
        "    _, writer = await asyncio.open_connection('127.0.0.1', port)\n"
        "    writer.close()\n"
        "    server.close()\n"
        "asyncio.run(main())"
    )
    assert "ssl" in _brought_in(later + served)
