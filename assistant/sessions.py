"""A session from the command line: the full screen, a conversation, a script.

Exit status: 0 done, 1 it failed, 2 something was not understood or not allowed.
"""

from assistant import tls_later  # noqa: F401 - before what would read it

# isort: split
import asyncio
import gc
import os
import sys
import tempfile
from collections.abc import Coroutine
from datetime import date
from pathlib import Path
from typing import Any

from assistant.asking.replies import reply
from assistant.bootstrap import (
    Rundan,
    UserComfort,
    explained,
    folder,
    settings,
    settings_file,
    state_folder,
    unreadable,
    usual_place,
)
from assistant.desk.clock import SystemClock
from assistant.desk.envelopes import NewerVersion
from assistant.desk.house import FAST
from assistant.desk.ports import Clock, JournalProblem
from assistant.desk.trust import OlderStore
from assistant.faults import keep_quiet
from assistant.hardening import harden
from assistant.language.problems import told
from assistant.language.translation import _
from assistant.library.families import practices
from assistant.library.problem import DataProblem
from assistant.library.settings import Settings
from assistant.meeting.event import Refused

FAILED, WRONG = 1, 2


def run(session: Coroutine[Any, Any, int]) -> int:
    """Hold a session; what stops it is told in a sentence on stderr."""
    gc.enable()
    _guard()
    try:
        return asyncio.run(session)
    except KeyboardInterrupt:
        return _stopped(_("Avbrutet. Det som är sparat finns kvar."), FAILED)
    except Refused as problem:
        return _stopped(reply(problem), WRONG)
    except DataProblem as problem:
        return _stopped(told(problem), WRONG)
    except (JournalProblem, NewerVersion) as problem:
        return _stopped(reply(problem), FAILED)


def known_families(lang: str | None) -> list[str]:
    """Whom one can practise with; speaks the language from now on."""
    _settings(lang)
    return practices()


def practised(family: str, *, fast: bool) -> str:
    """The family as the house knows it, where it may be practised at ten times the speed."""
    return family + FAST if fast else family


def known_agendas(lang: str | None) -> list[str]:
    """What a meeting can be held after; speaks the language from now on."""
    from assistant.library.place import agendas_here

    found = agendas_here(settings(os.environ, lang)[0])
    return [file.agenda.id for file in found if file.agenda is not None]


def tell_settings(lang: str | None, *, explain: bool) -> int:
    """Tell where the settings are, made where there were none, and what is faulty in them.

    ``explain`` writes a whole file of them on stdout instead, each explained.
    """
    chosen, problems = settings(os.environ, lang)
    if explain:
        sys.stdout.write(explained())
        return 0
    file = UserComfort(chosen, settings_file(os.environ)).file()
    if file is None:
        return _stopped(_("Filen med inställningar gick inte att skriva."), FAILED)
    from assistant.bootstrap.place_check import unhurried
    from assistant.tui.keymap import chosen_keys

    problems = (
        *problems,
        *unreadable(chosen.people),
        *chosen_keys(chosen.keys)[1],
        *unhurried(chosen),
    )
    _tell([str(file), *([chosen.place] if chosen.place else []), *map(told, problems)])
    return WRONG if problems else 0


def check_place(folder: Path | None, lang: str | None) -> int:
    """Tell what counts of a place's own folder, or of the one in use, and all that is faulty."""
    from assistant.asking.own_place import counts_told
    from assistant.bootstrap.place_check import look_through
    from assistant.tui.keymap import chosen_keys

    in_use = settings(os.environ, lang)[0].place
    folder = folder or Path(in_use or usual_place(os.environ))
    if not folder.is_dir():
        return _stopped(_("Mappen {folder} finns inte.").format(folder=folder), WRONG)
    looked = look_through(folder.absolute())
    faulty = (
        *looked.problems,
        *unreadable(looked.chosen.people),
        *chosen_keys(looked.chosen.keys)[1],
    )
    _tell([*counts_told(looked.agendas, looked.instead, len(looked.words)), *map(told, faulty)])
    return WRONG if faulty else 0


def new_place(folder: Path, agenda: str, lang: str | None) -> int:
    """Write the beginning of a place's own folder, and tell how it comes to count."""
    from assistant.bootstrap.place_begin import begin_place

    settings(os.environ, lang)
    try:
        files = begin_place(folder, agenda)
    except FileExistsError:
        return _stopped(
            _("I {folder} finns redan något. Välj en annan mapp.").format(folder=folder), WRONG
        )
    except OSError:
        return _stopped(_("Det går inte att skriva i {folder}.").format(folder=folder), FAILED)
    counts = _("Mappen gäller när miljön har {variable}={folder}, eller när den ligger i {usual}.")
    where = counts.format(
        variable="RUNDAN_PLACE", folder=folder.absolute(), usual=usual_place(os.environ)
    )
    _tell([*map(str, files), where])
    return 0


def tell_lines(lang: str | None) -> int:
    """Print the page of all that can be said in a line."""
    from assistant.asking.grammar_page import page_lines

    _settings(lang)
    sys.stdout.write("".join(f"{line}\n" for line in page_lines()))
    return 0


def check_agendas(files: tuple[Path, ...], lang: str | None) -> int:
    """Say of each file all that keeps it from being followed; status 2 where anything does."""
    from assistant.language.own_words import read_own_words
    from assistant.language.untranslated import untranslated
    from assistant.library.checking import check_agenda
    from assistant.library.place import WORDING

    _settings(lang)
    status = 0
    for file in files:
        checked = check_agenda(file)
        for problem in checked.problems:
            status = _stopped(told(problem), WRONG)
        if checked.agenda is None or checked.problems:
            continue
        own, _faulty = read_own_words(file.absolute().parent.parent / WORDING)
        lacking = untranslated(file, checked.texts, own)
        _tell([f"{file}: {_(checked.agenda.title)}", *map(told, lacking)])
    return status


def full_screen(
    lang: str | None,
    *,
    family: str = "",
    afresh: bool = False,
    out: Path | None = None,
    join: bool = False,
    display: bool = False,
    file: Path | None = None,
) -> int:
    """Open the full screen until it is left.

    ``join`` takes a seat beside another window, and ``display`` opens the room's screen
    from there; ``file`` holds a plan to start from.
    """
    _guard()
    house = _house(lang, out, beside=join)
    from assistant.tui.app import Start, run

    return run(house, Start(family=family, afresh=afresh, join=join, display=display, file=file))


async def converse(
    family: str | None,
    out: Path | None,
    lang: str | None,
    *,
    afresh: bool = False,
    join: bool = False,
    file: Path | None = None,
) -> int:
    """Talk in the terminal: at a practice meeting, beside another window, from a file's
    plan, or from home."""
    from assistant.talk.terminal import talk_in_terminal

    house = _house(lang, out, beside=join)
    try:
        desk = await house.practise(family, afresh=afresh) if family else None
        return await talk_in_terminal(house, desk, join=join, file=file)
    finally:
        await house.close()


async def keys(what: str, lang: str | None) -> int:
    """Look after the ways into the store: ``list``, ``change``, ``add`` and the like."""
    from assistant.talk.terminal import care_for_keys

    house = _house(lang, None, beside=True)
    try:
        return await care_for_keys(house, what)
    finally:
        await house.close()


async def rehearse(script: Path, family: str, out: Path, lang: str | None) -> int:
    """Hold a whole rehearsal from a script, in a store that is gone afterwards."""
    from assistant.library.reading import text_of
    from assistant.talk.made_clock import MadeClock
    from assistant.talk.script import run_script

    text = text_of(script)
    clock = MadeClock.for_script(text)
    with tempfile.TemporaryDirectory(prefix="rundan-") as home:
        house = Rundan(Path(home), _settings(lang), clock=clock, papers=out)
        try:
            desk = await house.practise(family, afresh=True)
            return await run_script(house, desk, clock, text, str(script))
        finally:
            await house.close()


async def hold(
    script: Path, agenda: str, minutes: int | None, place: str, out: Path | None, lang: str | None
) -> int:
    """Write a real meeting from a script into the store, at the times the script tells.

    Passphrase and name are asked for, so that they stand in no command line; and
    nothing of the meeting is told on stderr.
    """
    from assistant.library.reading import text_of
    from assistant.talk.made_clock import MadeClock
    from assistant.talk.script import run_script

    text = text_of(script)
    clock = MadeClock.for_script(text)
    house = _house(lang, out, clock)
    try:
        await house.unlock(_passphrase(house))
        if await house.trust.older():
            raise OlderStore
        [lengths] = [one.lengths for one in house.agendas() if one.id == agenda]
        minutes = minutes or _about_an_hour(lengths)
        desk = await house.start(agenda, minutes, _asked(_("Vem gäller mötet? ")), place)
        return await run_script(house, desk, clock, text, str(script), quiet=True)
    finally:
        await house.close()


async def hand_form(agenda: str, minutes: int | None, out: Path, lang: str | None) -> int:
    """Make the form for writing by hand, with no meeting and no store, and tell where."""
    chosen = _settings(lang)
    from assistant.asking.papers import made_told
    from assistant.bootstrap.place import logo_file
    from assistant.desk.papers import Paper
    from assistant.documents.making import PaperMaker
    from assistant.library.place import agenda_here
    from assistant.library.policy import policy_for
    from assistant.meeting.meeting import Meeting
    from assistant.meeting.opening import Opening

    found, now = agenda_here(agenda, chosen), SystemClock().now
    minutes = minutes or _about_an_hour(found.lengths)
    if minutes not in found.lengths:
        raise Refused("no-such-length", minutes=str(minutes))
    opening = Opening(
        agenda=found, policy=policy_for(found, chosen), minutes=minutes, case="", at=now()
    )
    maker = PaperMaker(lambda _practice: out, now, logo=logo_file(chosen))
    try:
        papers = await maker.of_meeting(Paper.FORM, Meeting(opening=opening))
    finally:
        await maker.close()
    _tell(made_told(papers))
    return 0 if papers.files else FAILED


def _about_an_hour(lengths: tuple[int, ...]) -> int:
    """The length an agenda offers that is nearest to an hour."""
    return min(lengths, key=lambda length: abs(length - 60))


def _house(
    lang: str | None, papers: Path | None, clock: Clock | None = None, *, beside: bool = False
) -> Rundan:
    """The house of the user's own stores."""
    chosen, problems = _settings_and_problems(lang)
    return Rundan(
        folder(os.environ),
        chosen,
        clock=clock,
        papers=papers,
        state=state_folder(os.environ),
        chosen_in=settings_file(os.environ),
        problems=problems,
        beside=beside,
    )


def _guard() -> None:
    """Before anything secret is in the process."""
    harden()
    keep_quiet()


async def back_up(place: Path, keys: bool, lang: str | None) -> int:
    """Copy the store or its keys, and tell where; a meeting may be open meanwhile."""
    from assistant.asking.backups import copied

    house = _house(lang, None, beside=True)
    if house.fresh():
        return _stopped(_("Det finns inga möten än."), FAILED)
    try:
        await house.unlock(_passphrase(house))
        _tell(await copied(house.backups, place, keys=keys))
    finally:
        await house.close()
    return 0


async def restore(
    copy: Path, keys: Path, into: Path | None, set_aside: bool, lang: str | None
) -> int:
    """Put a store back from its two copies, and tell what came with them."""
    _settings(lang)
    from assistant.asking.backups import restored
    from assistant.journal.restoring import restore, would_replace

    where = into or folder(os.environ)
    if not set_aside:
        would_replace(where)
    secret = _asked(_("Lösenfras eller återställningsnyckel: "), hidden=True)
    now = SystemClock().now()
    _tell(restored(restore(copy, keys, secret, where, now, set_aside=set_aside)))
    return 0


async def purge(way: str, before: date | None, lang: str | None) -> int:
    """Remove something for good, by questions and answers."""
    from assistant.language.dates import midnight
    from assistant.talk.terminal import purge_in_terminal

    house = _house(lang, None, beside=True)
    try:
        return await purge_in_terminal(house, way, midnight(before) if before else None)
    finally:
        await house.close()


async def verify(file: Path, store: bool, trust: Path | None, lang: str | None) -> int:
    """Tell of a file whether it is whole and by whose key, and what the store knows of it."""
    from assistant.asking.verifying import status_of, verdict_told
    from assistant.documents.stamp_key import read_certificates
    from assistant.documents.verifying import verify_file

    house = _house(lang, None, beside=True)
    given = read_certificates(trust) if trust else ()
    if trust and not given:
        return _stopped(_("Det finns inget certifikat i {file}.").format(file=trust), WRONG)
    known = None
    try:
        if store and not house.fresh():
            await house.unlock(_passphrase(house))
            own = tuple(key.certificate for key in await house.stamping.keys())
        else:
            own = house.stamping.certificates()
        verdict = await asyncio.to_thread(verify_file, file, own, given)
        if store and not house.locked():
            known = await house.stamping.known(verdict.file, verdict.plan)
    finally:
        await house.close()
    _tell(verdict_told(verdict, known))
    return status_of(verdict, known)


async def stamp(what: str, file: Path | None, lang: str | None) -> int:
    """Look after the key that stamps: ``list``, ``new``, ``import``, ``export`` or ``card``."""
    from assistant.talk.terminal import care_for_stamp

    house = _house(lang, None, beside=True)
    try:
        return await care_for_stamp(house, what, file)
    finally:
        await house.close()


def _settings(lang: str | None) -> Settings:
    """The settings; a faulty one is named, and left out."""
    return _settings_and_problems(lang)[0]


def _settings_and_problems(lang: str | None) -> tuple[Settings, tuple[DataProblem, ...]]:
    chosen, problems = settings(os.environ, lang)
    for problem in problems:
        _stopped(told(problem), WRONG)
    return chosen, problems


def _passphrase(house: Rundan) -> str:
    if not house.fresh():
        return _asked(_("Lösenfras: "), hidden=True)
    from assistant.asking.passphrase import SHORTEST, weakness

    while True:
        first = _asked(_("Välj en lösenfras, minst {n} tecken: ").format(n=SHORTEST), hidden=True)
        weak = weakness(first, _asked(_("En gång till: "), hidden=True))
        if not weak:
            return first
        _stopped(weak, WRONG)


def _asked(question: str, *, hidden: bool = False) -> str:
    """An answer from the terminal or, without one, the next line of stdin."""
    if hidden and sys.stdin.isatty():
        from getpass import getpass

        return getpass(question)
    sys.stderr.write(question)
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        raise Refused("no-answer")
    return answer.rstrip("\r\n")


def _tell(lines: list[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _stopped(why: str, status: int) -> int:
    sys.stderr.write(f"{why}\n")
    return status
