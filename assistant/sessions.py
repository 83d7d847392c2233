"""A session from the command line: the full screen, a conversation, a script."""

import getpass
import os
import sys
import tempfile
from pathlib import Path

from assistant.bootstrap import Rundan, folder, settings
from assistant.desk.desk import Desk
from assistant.language.translation import _
from assistant.library.practice import practices


def known_families(lang: str | None) -> list[str]:
    """Whom one can practise with; speaks the language from now on."""
    settings(os.environ, lang)
    return practices()


def check_agendas(files: tuple[Path, ...], lang: str | None) -> int:
    """Say of each file whether it can be followed; status 2 where one cannot."""
    from assistant.language.problems import told
    from assistant.library.agendas import AgendaProblem, load_agenda

    settings(os.environ, lang)
    faulty = 0
    for file in files:
        try:
            agenda = load_agenda(file)
        except AgendaProblem as problem:
            faulty += 1
            sys.stderr.write(f"{told(problem)}\n")
        else:
            sys.stdout.write(f"{file}: {_(agenda.title)}\n")
    return 2 if faulty else 0


def full_screen(
    lang: str | None, *, family: str = "", afresh: bool = False, out: Path | None = None
) -> None:
    """Open the full screen and end the program with its status."""
    chosen, _problems = settings(os.environ, lang)
    from assistant.tui.app import Start, run

    house = Rundan(folder(os.environ), chosen, papers=out)
    sys.exit(run(house, Start(family=family, afresh=afresh)))


async def converse(
    family: str | None,
    out: Path | None,
    lang: str | None,
    *,
    agenda: str | None,
    minutes: int,
    name: str | None,
    place: str,
) -> int:
    """Talk in the terminal: at a practice meeting, a new one, or one that is chosen."""
    from assistant.talk.terminal import talk_in_terminal

    chosen, _problems = settings(os.environ, lang)
    house = Rundan(folder(os.environ), chosen, papers=out)
    try:
        desk: Desk | None = None
        if family:
            desk = await house.practise(family, afresh=False)
        elif agenda and name:
            await _unlock(house)
            desk = await house.start(agenda, minutes, name, place)
        return await talk_in_terminal(house, desk)
    finally:
        await house.close()


async def rehearse(script: Path, family: str, out: Path, lang: str | None) -> int:
    """Hold a whole rehearsal from a script, in a store that is gone afterwards."""
    from assistant.talk.made_clock import MadeClock
    from assistant.talk.script import run_script

    chosen, _problems = settings(os.environ, lang)
    text = script.read_text(encoding="utf-8")
    clock = MadeClock.for_script(text)
    with tempfile.TemporaryDirectory(prefix="rundan-") as home:
        house = Rundan(Path(home), chosen, clock=clock, papers=out)
        try:
            desk = await house.practise(family, afresh=True)
            return await run_script(house, desk, clock, text, str(script))
        finally:
            await house.close()


async def hold(
    script: Path,
    out: Path | None,
    lang: str | None,
    *,
    agenda: str,
    minutes: int,
    name: str,
    place: str,
) -> int:
    """Write a real meeting from a script into the store, at the times the script tells."""
    from assistant.talk.made_clock import MadeClock
    from assistant.talk.script import run_script

    chosen, _problems = settings(os.environ, lang)
    text = script.read_text(encoding="utf-8")
    clock = MadeClock.for_script(text)
    house = Rundan(folder(os.environ), chosen, clock=clock, papers=out)
    try:
        await _unlock(house)
        desk = await house.start(agenda, minutes, name, place)
        return await run_script(house, desk, clock, text, str(script))
    finally:
        await house.close()


async def _unlock(house: Rundan) -> None:
    """Ask for the passphrase at the terminal; raises ``WrongPassphrase``."""
    await house.unlock(getpass.getpass(_("Lösenfras: ")))
