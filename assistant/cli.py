"""The command line: reads just enough to know what to import."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from assistant import __version__

LANGUAGE = click.option("--lang", type=click.Choice(["sv", "en"]), help="Språk. Language. (sv, en)")
TODAY = click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), help="Vilken dag det är. Which day it is."
)
OUT = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Mapp för dokumenten. Folder for the documents.",
)
PLAYED = Path("ovning")
"""Where a rehearsal that plays itself leaves its documents when nothing is said."""

WRITTEN = Path("blankett")
"""Where a form for writing by hand is left when nothing is said."""


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

        sys.exit(full_screen(lang))


@rundan.command()
@click.argument("family", default="elias")
@click.option("--play", is_flag=True, help="Håll hela mötet av sig självt. Hold it by itself.")
@click.option("--afresh", is_flag=True, help="Börja om från början. Begin again.")
@click.option("--fast", is_flag=True, help="I tio gångers fart. At ten times the speed.")
@click.option("--talk", "line_by_line", is_flag=True, help="Rad för rad. Line by line.")
@OUT
@LANGUAGE
@click.pass_obj
def practice(
    parent: str | None,
    /,
    family: str,
    play: bool,
    afresh: bool,
    fast: bool,
    line_by_line: bool,
    out: Path | None,
    lang: str | None,
) -> None:
    """Öva med en påhittad familj: elias eller rut.

    Practise with an invented family: elias or rut.
    """
    language = lang or parent
    _known_family(family, language)
    from assistant import sessions
    from assistant.library.folders import data_folder

    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if play or not (at_terminal or line_by_line or fast):
        script = data_folder("agendas") / "practice" / f"{family}.rundan"
        sys.exit(sessions.run(sessions.rehearse(script, family, out or PLAYED, language)))
    practised = sessions.practised(family, fast=fast)
    if line_by_line or not at_terminal:
        sys.exit(sessions.run(sessions.converse(practised, out, language, afresh=afresh)))
    sys.exit(sessions.full_screen(language, family=practised, afresh=afresh, out=out))


@rundan.command()
@click.option(
    "--script",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Raderna, i en fil. The lines, in a file.",
)
@click.option("--family", help="Öva med en påhittad familj. Practise with an invented family.")
@click.option(
    "--agenda",
    help="Filens möte är på riktigt, efter den här dagordningen. "
    "The file's meeting is real, after this agenda.",
)
@click.option("--minutes", type=int, help="Hur långt; annars nära 60. How long; else about 60.")
@click.option("--place", default="", help="Var mötet hölls. Where it was held.")
@OUT
@LANGUAGE
@click.pass_obj
def talk(
    parent: str | None,
    /,
    script: Path | None,
    family: str | None,
    agenda: str | None,
    minutes: int | None,
    place: str,
    out: Path | None,
    lang: str | None,
) -> None:
    """Håll mötet som ett samtal, rad för rad, eller från en fil.

    Hold the meeting as a conversation, line by line, or from a script.
    """
    language = lang or parent
    if family:
        _known_family(family, language)
    from assistant import sessions

    if script is None:
        sys.exit(sessions.run(sessions.converse(family, out, language)))
    if family:
        sys.exit(sessions.run(sessions.rehearse(script, family, out or PLAYED, language)))
    known = sessions.known_agendas(language)
    if agenda not in known:
        raise click.BadParameter(", ".join(known), param_hint="--agenda")
    sys.exit(sessions.run(sessions.hold(script, agenda, minutes, place, out, language)))


@rundan.command()
@click.argument(
    "what",
    default="list",
    type=click.Choice(["list", "change", "add", "remove", "recovery", "remember", "forget"]),
)
@LANGUAGE
@click.pass_obj
def keys(parent: str | None, /, what: str, lang: str | None) -> None:
    """Lösenfraser och nycklar: vilka som finns, byt, lägg till, ta bort.

    Passphrases and keys: which there are; change, add, remove. What is secret is
    asked for, and stands in no command line.
    """
    from assistant import sessions

    sys.exit(sessions.run(sessions.keys(what, lang or parent)))


@rundan.command()
@click.option("--talk", "line_by_line", is_flag=True, help="Rad för rad. Line by line.")
@OUT
@LANGUAGE
@click.pass_obj
def join(parent: str | None, /, line_by_line: bool, out: Path | None, lang: str | None) -> None:
    """Sätt dig bredvid: vid mötet som är öppet i ett annat fönster.

    Sit down beside: at the meeting that another window has open.
    """
    from assistant import sessions

    language = lang or parent
    if line_by_line or not (sys.stdin.isatty() and sys.stdout.isatty()):
        sys.exit(sessions.run(sessions.converse(None, out, language, join=True)))
    sys.exit(sessions.full_screen(language, out=out, join=True))


@rundan.command()
@OUT
@LANGUAGE
@click.pass_obj
def display(parent: str | None, /, out: Path | None, lang: str | None) -> None:
    """Visa cirkeln och delen i rummet: från mötet som är öppet i ett annat fönster.

    Show the circle and the part in the room: from the meeting another window has open.
    """
    from assistant import sessions

    sys.exit(sessions.full_screen(lang or parent, out=out, join=True, display=True))


@rundan.command("open")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--talk", "line_by_line", is_flag=True, help="Rad för rad. Line by line.")
@OUT
@LANGUAGE
@click.pass_obj
def open_plan(
    parent: str | None, /, file: Path, line_by_line: bool, out: Path | None, lang: str | None
) -> None:
    """Börja ett möte från planen i familjens egen PDF.

    Begin a meeting from the plan in the family's own PDF.
    """
    from assistant import sessions

    language = lang or parent
    if line_by_line or not (sys.stdin.isatty() and sys.stdout.isatty()):
        sys.exit(sessions.run(sessions.converse(None, out, language, file=file)))
    sys.exit(sessions.full_screen(language, out=out, file=file))


@rundan.command()
@click.argument("place", type=click.Path(path_type=Path))
@click.option("--keys", is_flag=True, help="Kopiera nycklarna i stället. The keys instead.")
@LANGUAGE
@click.pass_obj
def backup(parent: str | None, /, place: Path, keys: bool, lang: str | None) -> None:
    """Kopiera mötena, utan nycklar, till en fil eller mapp.

    Copy the meetings, without their keys, to a file or a folder.
    """
    from assistant import sessions

    sys.exit(sessions.run(sessions.back_up(place, keys, lang or parent)))


@rundan.command()
@click.argument("copy", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--keys",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Kopian av nycklarna. The copy of the keys.",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    help="En annan mapp än Rundans egen. Another folder than Rundan's own.",
)
@click.option(
    "--set-aside",
    is_flag=True,
    help="Lägg undan det som finns där, helt. Set aside, whole, what is there.",
)
@LANGUAGE
@click.pass_obj
def restore(
    parent: str | None,
    /,
    copy: Path,
    keys: Path,
    into: Path | None,
    set_aside: bool,
    lang: str | None,
) -> None:
    """Ta fram mötena ur en kopia och en kopia av nycklarna.

    Bring the meetings back from a copy and a copy of the keys.
    """
    from assistant import sessions

    sys.exit(sessions.run(sessions.restore(copy, keys, into, set_aside, lang or parent)))


@rundan.command()
@click.option("--meeting", "way", flag_value="meeting", help="Ett möte. A meeting.")
@click.option("--case", "way", flag_value="case", help="Ett ärende. A case.")
@click.option(
    "--before",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Allt som är äldre. All that is older.",
)
@LANGUAGE
@click.pass_obj
def purge(
    parent: str | None, /, way: str | None, before: datetime | None, lang: str | None
) -> None:
    """Ta bort ett möte, ett ärende eller allt äldre, för gott.

    Remove a meeting, a case or all that is older, for good.
    """
    from assistant import sessions

    day = before.date() if before else None
    sys.exit(sessions.run(sessions.purge(way or "", day, lang or parent)))


@rundan.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--store", is_flag=True, help="Fråga mötena också. Ask the meetings, too.")
@click.option(
    "--trust",
    type=click.Path(path_type=Path),
    help="Ett certifikat att lita på (PEM). A certificate to trust.",
)
@LANGUAGE
@click.pass_obj
def verify(
    parent: str | None, /, file: Path, store: bool, trust: Path | None, lang: str | None
) -> None:
    """Se efter om en fil är oförändrad sedan den stämplades, och av vem.

    See whether a file is unchanged since it was stamped, and by whose key. Exit status: 0 whole
    and by a key that is known, 1 changed or not ours, 2 cannot be read.
    """
    from assistant import sessions

    sys.exit(sessions.run(sessions.verify(file, store, trust, lang or parent)))


@rundan.command()
@click.argument(
    "what", default="list", type=click.Choice(["list", "new", "import", "export", "card"])
)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@LANGUAGE
@click.pass_obj
def stamp(parent: str | None, /, what: str, file: Path | None, lang: str | None) -> None:
    """Nyckeln som stämplar: se den, gör en ny, ta organisationens egen, skriv ut certifikatet.

    The key that stamps: list; new; import FILE.p12; card MODULE (PKCS#11); export FILE.pem.
    What is secret is asked for, and stands in no command line.
    """
    if file is None and what in ("import", "export", "card"):
        raise click.MissingParameter(param_hint="FILE", param_type="argument")
    from assistant import sessions

    sys.exit(sessions.run(sessions.stamp(what, file, lang or parent)))


@rundan.command()
@click.option("--agenda", help="Efter vilken dagordning. After which agenda.")
@click.option("--minutes", type=int, help="Hur långt; annars nära 60. How long; else about 60.")
@OUT
@LANGUAGE
@click.pass_obj
def form(
    parent: str | None,
    /,
    agenda: str | None,
    minutes: int | None,
    out: Path | None,
    lang: str | None,
) -> None:
    """Gör en blankett att skriva i för hand, om datorn inte går. Den handlar om ingen.

    Make a form to write in by hand, for when the computer stays off. It is about nobody.
    """
    from assistant import sessions

    known = sessions.known_agendas(lang or parent)
    if agenda is not None and agenda not in known:
        raise click.BadParameter(", ".join(known), param_hint="--agenda")
    made = sessions.hand_form(agenda or known[0], minutes, out or WRITTEN, lang or parent)
    sys.exit(sessions.run(made))


@rundan.command()
@click.option("--explain", is_flag=True, help="Skriv ut alla, förklarade. Print all, explained.")
@LANGUAGE
@click.pass_obj
def settings(parent: str | None, /, explain: bool, lang: str | None) -> None:
    """Visa var inställningarna ligger, och vad som är fel i dem.

    Show where the settings are, made with each explained where there were none, and what is
    faulty in them.
    """
    from assistant.sessions import tell_settings

    sys.exit(tell_settings(lang or parent, explain=explain))


@rundan.command()
@LANGUAGE
@click.pass_obj
def lines(parent: str | None, /, lang: str | None) -> None:
    """Skriv ut allt som kan sägas på en rad, med ett exempel på varje.

    Print all that can be said in a line, with an example of each.
    """
    from assistant.sessions import tell_lines

    sys.exit(tell_lines(lang or parent))


@rundan.command()
@click.option(
    "--people",
    type=click.Path(path_type=Path),
    help="Vilka som finns, i JSON. Who there is, as JSON: a list of name, role, organisation.",
)
@TODAY
@LANGUAGE
@click.pass_obj
def parse(
    parent: str | None, /, people: Path | None, today: datetime | None, lang: str | None
) -> None:
    """Läs rader som de skrivs, och svara på varje rad med vad, vem och när, i JSON.

    Read lines as they are typed; answer each with a line of JSON: kind (measure, or goal),
    what, responsible, due, and unsure, which names what could mean another day or person.
    """
    from assistant.language.parsing import people_in, read_lines
    from assistant.language.problems import told
    from assistant.language.translation import chosen, use
    from assistant.library.problem import DataProblem

    use(chosen(lang or parent, os.environ))
    try:
        known = people_in(people) if people else ()
    except DataProblem as problem:
        click.echo(told(problem), err=True)
        sys.exit(2)
    read_lines(sys.stdin.buffer, sys.stdout.buffer, known, _day(today))


@rundan.command()
@TODAY
@LANGUAGE
@click.pass_obj
def smart(parent: str | None, /, today: datetime | None, lang: str | None) -> None:
    """Läs mål som JSON, ett per rad, och svara på varje rad med vad som är oklart i det.

    Read goals as JSON, one a line: text, and if known responsible, due, accepted, own_words. Each
    is answered by a line of JSON: which criteria it meets, and the one question to ask.
    """
    from assistant.language.smart.exchange import exchange

    exchange(sys.stdin.buffer, sys.stdout.buffer, lang or parent, _day(today))


@rundan.group("place")
def own_place() -> None:
    """Kommunens egen mapp. A place's own folder."""


@own_place.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@LANGUAGE
@click.pass_obj
def check_place(parent: str | None, /, folder: Path | None, lang: str | None) -> None:
    """Se efter vad i kommunens mapp som gäller, och vad som är fel.

    See what counts of a place's own folder, and what is faulty; of the one in use, if none
    is named.
    """
    from assistant import sessions

    sys.exit(sessions.check_place(folder, lang or parent))


@own_place.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--agenda", default="lots-first", show_default=True, help="Att utgå från. To copy.")
@LANGUAGE
@click.pass_obj
def new_place(parent: str | None, /, folder: Path, agenda: str, lang: str | None) -> None:
    """Börja en mapp för kommunen: allt förklarat, en dagordning att ändra.

    Begin a place's own folder: everything explained, and an agenda to change.
    """
    from assistant import sessions
    from assistant.library.agendas import agendas

    known = [file.agenda.id for file in agendas() if file.agenda]
    if agenda not in known:
        raise click.BadParameter(", ".join(known), param_hint="--agenda")
    sys.exit(sessions.new_place(folder, agenda, lang or parent))


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


def _day(said: datetime | None) -> date:
    """The day that was said, or the day it is."""
    from assistant.meeting.swedish_time import local_day

    return said.date() if said else local_day(datetime.now(UTC))


def _known_family(family: str, lang: str | None) -> None:
    from assistant.sessions import known_families

    known = known_families(lang)
    if family not in known:
        raise click.BadParameter(", ".join(known), param_hint="family")
