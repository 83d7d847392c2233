"""Agenda and form for writing by hand, for the day the computer stays off.

Parts, goals and measures have the numbers they have on the screen.  Nothing in it is about
anybody: it can be printed long before anyone is called.
"""

from collections.abc import Callable, Iterable
from typing import Final

from assistant.documents.outline import (
    BLANK,
    Block,
    Cell,
    Document,
    Field,
    Fields,
    Group,
    Heading,
    Lines,
    Listing,
    Paragraph,
    SignatureLine,
    SignatureLines,
    Table,
)
from assistant.documents.sections.signoff import talks_after
from assistant.documents.wording import capital, coordinator
from assistant.language.terms import term
from assistant.language.translation import _, language, pgettext
from assistant.meeting.agenda import Part
from assistant.meeting.attendance import Role
from assistant.meeting.goals import lettered
from assistant.meeting.meeting import Meeting
from assistant.meeting.opening import Opening
from assistant.meeting.statements import Overall

GOALS, MEASURES, PEOPLE, LINES, SIGNS = 3, 3, 10, 4, 4
"""How many of each there is room for."""


def hand_form_document(meeting: Meeting) -> Document:
    """The form as an outline, of nothing but what the meeting was opened with."""
    opened = meeting.opened
    kind = _("Blankett för mötet")
    assert opened.at is not None, "an opened meeting has its moment"
    shown = [block.concern for part in opened.agenda.parts for block in part.blocks]
    wanted = [name for name in CONCERNS if name not in shown and name not in SOMETIMES]
    rest = [block for name in wanted for block in CONCERNS[name](opened)]
    return Document(
        title=kind,
        kind=kind,
        subtitle=_(opened.agenda.title),
        language=language(),
        fixed_at=opened.at,
        notices=(),
        summary=_summary(),
        blocks=(
            *_agenda(opened),
            *_parts(opened),
            *([Heading(_("Det här ska också stå i planen")), *rest] if rest else []),
        ),
        running=(kind, ""),
        footer=kind,
        page_of=_("Sida {page} av {pages}"),
        practice="",
    )


def _summary() -> Fields:
    return Fields(
        (
            Field(
                _("När datorn inte går"),
                _("Håll mötet efter papperet. Numren är desamma som i dagordningen."),
                "strong",
            ),
            Field(
                _("Efteråt"),
                _("Ge originalet till den som planen gäller. För in det i Rundan när det går."),
            ),
        )
    )


def _agenda(opened: Opening) -> list[Block]:
    """The parts with their minutes, and room for when each began."""
    rows = tuple(
        (Cell(str(number)), Cell(_(part.title)), Cell(str(part.minutes[opened.minutes])), Cell(""))
        for number, part in enumerate(opened.agenda.parts, 1)
    )
    table = Table(
        header=(_("Nummer"), _("Del"), _("Minuter"), _("Började kl.")),
        rows=rows,
        widths=(22, 92, 24, 32),
        description=_("Mötets delar i ordning, med minuter och plats för klockslag"),
    )
    head = (Lines(_("Datum")), Lines(_("Plats")), Lines(_("Leder mötet")), Lines(_("Skriver")))
    return [Group((Heading(_("Dagordning")), table)), *head]


def _parts(opened: Opening) -> list[Block]:
    """Each part under its number; a concern has its lines where it first comes up."""
    blocks: list[Block] = []
    seen: set[str] = set()
    for number, part in enumerate(opened.agenda.parts, 1):
        minutes = _("{minutes} min").format(minutes=part.minutes[opened.minutes])
        title = _("{number}. {part}, {minutes}").format(
            number=number, part=_(part.title), minutes=minutes
        )
        inside = _part(opened, part, seen)
        blocks += [Group((Heading(title), *inside[:1])), *inside[1:]]
    return blocks


def _part(opened: Opening, part: Part, seen: set[str]) -> list[Block]:
    blocks: list[Block] = []
    ticks = tuple(_(block.text) for block in part.blocks if block.kind == "get")
    for block in part.blocks:
        match block.kind:
            case "round":
                blocks.append(Paragraph(_(block.text), lead=_("Runda:")))
            case "note" | "list":
                blocks.append(Lines(_(block.text), LINES))
            case "concern":
                for name in _ASKED.get((block.text, block.among), (block.text,)):
                    if name in CONCERNS and name not in seen:
                        blocks += CONCERNS[name](opened)
                        seen.add(name)
    return [*blocks, Listing(ticks, boxes=True)] if ticks else blocks


# --- what each concern wants on paper


def _lines(labels: Iterable[str], count: int = 1) -> list[Block]:
    return [Lines(label, count) for label in labels]


def _blank(header: tuple[str, ...], widths: tuple[int, ...], rows: int, description: str) -> Table:
    empty = tuple(BLANK for _head in header)
    return Table(header, tuple(empty for _row in range(rows)), widths, description)


def _attendance(_opened: Opening) -> list[Block]:
    header = (_("Namn"), _("Roll"), _("Verksamhet"), _("Deltog"))
    told = _("Plats för alla som deltar, deras verksamhet och hur de deltar")
    return [Heading(_("Deltagare"), 3), _blank(header, (48, 40, 55, 27), PEOPLE, told)]


def _person(opened: Opening) -> list[Block]:
    child = opened.agenda.person == "child"
    beside = [_("Vårdnadshavare")] if child else []
    labels = (_("Namn"), _("Personnummer"), _("Adress"), _("Kontakt"), *beside, _("Ombud"))
    return [Group((Heading(_("Person"), 3), *_lines(labels)))]


def _answers(opened: Opening, title: str) -> list[Block]:
    rows = 4 if opened.agenda.person == "child" else 2
    header = (_("Vem"), _("Svar"), _("Hur och när"))
    told = _("Plats för svaret från var och en som bestämmer")
    return [Group((Heading(title, 3), _blank(header, (60, 40, 70), rows, told)))]


def _consent(opened: Opening) -> list[Block]:
    return _answers(opened, _("Samtycke till planen"))


def _disclosure(opened: Opening) -> list[Block]:
    scope = (_("Mellan"), _("I frågan"), _("Uppgifter"), _("Utom"), _("Gäller till"))
    return [*_answers(opened, _("Sekretessmedgivande")), Group(tuple(_lines(scope)))]


def _purpose(_opened: Opening) -> list[Block]:
    return _lines([_("Frågeställning"), _("Behov och förutsättningar")], 2)


def _narrative(_opened: Opening) -> list[Block]:
    return [
        *_lines([_("Så är det nu")], 8),
        *_lines([_("Det här fungerar bra"), _("Det här fungerar mindre bra")], 3),
        *_lines([_("Viktigt för mig")], 2),
    ]


def _childs_view(opened: Opening) -> list[Block]:
    if opened.agenda.person != "child":
        return []
    how = (_("Hur"), _("Varför inte"), _("Frågar barnet"), _("Senast"))
    return [*_lines([_("Barnets egen åsikt")], LINES), *_lines(how)]


def _questions(_opened: Opening) -> list[Block]:
    return _lines([_("Frågor, vem som frågar och svar")], LINES)


def _goals(_opened: Opening) -> list[Block]:
    header = (_("Insats"), _("Ansvarig"), _("Huvudman"), pgettext("kolumn", "Klart senast"))
    numbers = _("Ett delmål till mål 1 får numret 1.1, och dess insatser 1.1a, 1.1b.")
    blocks: list[Block] = [Paragraph(numbers, "quiet")]
    for number in range(1, GOALS + 1):
        name = _("Mål {number}").format(number=number)
        told = _("{where}: vem som gör vad, och när det är klart").format(where=name)
        rows = tuple(
            (Cell(f"{lettered(str(number), place)}. {BLANK.text}"), BLANK, BLANK, BLANK)
            for place in range(MEASURES)
        )
        table = Table(header, rows, (66, 42, 32, 30), told)
        reached = _lines([_("Vi är framme när")])
        blocks.append(Group((Heading(name, 3), *_lines([_("Målet")], 2), *reached, table)))
    return blocks


def _outcomes(opened: Opening) -> list[Block]:
    """Room for what came of it, at a meeting that follows another."""
    if opened.earlier is None:
        return []
    header = (_("Det som var sagt"), _("Ansvarig"), _("Vad det blev"))
    told = _("Plats för vad det blev av det som sades vid förra mötet")
    title = Heading(_("Sedan förra mötet"), 3)
    number = Paragraph(_("Numret i förra planen räcker, till exempel 1.1a."), "quiet")
    return [Group((title, number, _blank(header, (66, 40, 64), MEASURES, told)))]


def _lots(opened: Opening) -> list[Block]:
    title = coordinator(opened.policy.coordinator)
    child = opened.agenda.person == "child"
    wish = (_("Familjens önskan"), _("Barnets önskan")) if child else (_("Egen önskan"),)
    labels = (*wish, _("Namn"), _("Kontakt"), _("Ersättare"), _("Uppdrag"))
    return [Group((Heading(title, 3), *_lines(labels)))]


def _statements(_opened: Opening) -> list[Block]:
    answers = tuple(
        capital(term(one)) for one in (Overall.MUNICIPALITY, Overall.REGION, Overall.NONE)
    )
    return [
        Group((Heading(_("Övergripande ansvar för planen"), 3), Listing(answers, boxes=True))),
        *_lines([_("Åtgärder av någon annan än kommunen och regionen")], 2),
    ]


def _opinions(_opened: Opening) -> list[Block]:
    return [
        *_lines([_("Vad vi tycker om planen")], 3),
        *_lines([_("Det här är vi inte överens om")], 2),
    ]


def _followup(_opened: Opening) -> list[Block]:
    labels = (_("När"), _("Var"), _("Kallar"), _("Bör kallas då"))
    return [Group((Heading(_("Uppföljning"), 3), *_lines(labels)))]


def _signoff(opened: Opening) -> list[Block]:
    child = opened.agenda.person == "child"
    role = _("Vårdnadshavare") if child else capital(term(Role.PERSON))
    rows = (SignatureLine("", role),) * (2 if child else 1) + (SignatureLine("", ""),) * 4
    signatures = SignatureLines(
        header=(_("Namn och roll"), _("Underskrift"), _("Datum")),
        rows=rows,
        description=_("En rad för var och en som skriver under"),
    )
    told = (_("Berättar för barnet"),) if child else ()
    lines = _lines((*told, talks_after(child=child)))
    if opened.policy.signatures == "nobody":
        return lines
    return [*lines, Group((Heading(_("Underskrifter"), 3), signatures))]


def _copies(_opened: Opening) -> list[Block]:
    return _lines([_("Original"), _("Kopia")], 2)


def _warning_signs(opened: Opening) -> list[Block]:
    header = (_("Tecken"), _("Det gör jag"), _("Det gör andra"), _("Ring"))
    told = _("Plats för tidiga tecken, vad man gör och vem man ringer")
    steps = (_("Ordning"), _("Det här händer"), _("Vem"), _("Nås på"))
    then = _("Plats för krisplanens steg i ordning")
    know = (_("Det här hjälper"), _("Det här gör det värre"), _("De här får veta"))
    return [
        Group((Heading(_("Tidiga tecken"), 3), _blank(header, (48, 42, 42, 38), SIGNS, told))),
        Group((Heading(_("Krisplan"), 3), _blank(steps, (22, 68, 40, 40), SIGNS, then))),
        *_lines(know),
    ]


def _newcomers(_opened: Opening) -> list[Block]:
    return _lines([_("Nya aktörer, och vad de kan bidra med")], 3)


def _reports(_opened: Opening) -> list[Block]:
    header = (_("Vem"), _("Bedömningen visade"), _("Beviljat"), _("Kan erbjudas"))
    told = _("Plats för vad var och en berättar om det egna")
    return [Group((Heading(_("Redogörelse"), 3), _blank(header, (40, 50, 40, 40), SIGNS, told)))]


def _conclusion(_opened: Opening) -> list[Block]:
    labels = (_("Det här hjälpte"), _("Det här är bättre nu"), _("Det här är kvar"))
    return [
        *_lines((*labels, _("Så blir det sedan"), _("Så tänker vi om vägen hit")), 2),
        *_lines([_("Om det blir svårt igen"), _("Nås på")]),
    ]


CONCERNS: Final[dict[str, Callable[[Opening], list[Block]]]] = {
    "person": _person,
    "attendance": _attendance,
    "consent": _consent,
    "disclosure": _disclosure,
    "purpose": _purpose,
    "narrative": _narrative,
    "childs_view": _childs_view,
    "questions": _questions,
    "goals": _goals,
    "outcomes": _outcomes,
    "lots": _lots,
    "statements": _statements,
    "opinions": _opinions,
    "followup": _followup,
    "signoff": _signoff,
    "copies": _copies,
    "warning_signs": _warning_signs,
    "newcomers": _newcomers,
    "reports": _reports,
    "conclusion": _conclusion,
}
"""Room for every concern that the plan has a section for."""
SOMETIMES: Final = frozenset({"warning_signs", "newcomers", "reports", "conclusion"})
"""Those that a form has only where its agenda shows them."""
_ASKED: Final = {
    ("reports", "everyone"): ("newcomers", "reports"),
    ("reports", "newcomers"): ("newcomers",),
}
"""What a concern has room for, where that is not all under its own name."""
