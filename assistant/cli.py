"""The command line: reads just enough to know what to import.

Exit status: 0 done, 1 it failed, 2 something was not understood.
"""

import asyncio
import sys
from pathlib import Path
from typing import Any

import click

from assistant import __version__

LANGUAGE = click.option("--lang", type=click.Choice(["sv", "en"]), help="Språk. Language. (sv, en)")
OUT = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Mapp för dokumenten. Folder for the documents.",
)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rundan", message="%(prog)s %(version)s")
@LANGUAGE
@click.pass_context
def rundan(context: click.Context, lang: str | None) -> None:
    """Led ett SIP-möte och lämna en undertecknad plan.

    Lead a Swedish care-coordination meeting, and leave with a signed plan.
    """
    context.obj = lang
    if context.invoked_subcommand is None:
        from assistant.sessions import full_screen

        full_screen(lang)


@rundan.command()
@click.argument("family", default="elias")
@click.option("--play", is_flag=True, help="Håll hela mötet av sig självt. Hold it by itself.")
@click.option("--afresh", is_flag=True, help="Börja om från början. Begin again.")
@OUT
@LANGUAGE
@click.pass_obj
def practice(
    parent: str | None, /, family: str, play: bool, afresh: bool, out: Path | None, lang: str | None
) -> None:
    """Öva med en påhittad familj: elias eller rut.

    Practise with an invented family: elias or rut.
    """
    language = lang or parent
    _known_family(family, language)
    if play or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _play(family, out or Path("ovning"), language)
    else:
        from assistant.sessions import full_screen

        full_screen(language, family=family, afresh=afresh, out=out)


@rundan.command()
@click.option("--script", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--family", help="Öva med en påhittad familj. Practise with an invented family.")
@click.option("--agenda", help="Dagordning för ett nytt möte. Agenda of a new meeting.")
@click.option("--minutes", type=int, default=60, show_default=True)
@click.option("--name", help="Vem mötet gäller. Whom the meeting is for.")
@click.option("--place", default="", help="Var mötet hålls. Where it is held.")
@OUT
@LANGUAGE
@click.pass_obj
def talk(parent: str | None, /, lang: str | None, **asked: Any) -> None:
    """Håll mötet som ett samtal, rad för rad, eller från en fil.

    Hold the meeting as a conversation, line by line, or from a script.
    """
    language = lang or parent
    script, family, out = asked.pop("script"), asked.pop("family"), asked.pop("out")
    if family:
        _known_family(family, language)
    from assistant import sessions

    if script and family:
        held = sessions.rehearse(script, family, out or Path("ovning"), language)
    elif script:
        if not (asked["agenda"] and asked["name"]):
            raise click.UsageError("--script: --family, or --agenda and --name")
        held = sessions.hold(script, out, language, **asked)
    else:
        held = sessions.converse(family, out, language, **asked)
    sys.exit(asyncio.run(held))


@rundan.group()
def agenda() -> None:
    """Dagordningar som filer. Agendas as files."""


@agenda.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@LANGUAGE
@click.pass_obj
def check(parent: str | None, /, files: tuple[Path, ...], lang: str | None) -> None:
    """Se efter att en egen dagordning går att följa.

    See that an agenda of your own can be followed.
    """
    from assistant.sessions import check_agendas

    sys.exit(check_agendas(files, lang or parent))


def _known_family(family: str, lang: str | None) -> None:
    from assistant.sessions import known_families

    known = known_families(lang)
    if family not in known:
        raise click.BadParameter(", ".join(known), param_hint="family")


def _play(family: str, out: Path, lang: str | None) -> None:
    """Hold the family's whole rehearsal by itself."""
    from assistant.library.folders import data_folder
    from assistant.sessions import rehearse

    script = data_folder("agendas") / "practice" / f"{family}.rundan"
    sys.exit(asyncio.run(rehearse(script, family, out, lang)))


def main() -> None:
    """The command ``rundan``."""
    rundan()
