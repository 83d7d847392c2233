"""The invitation (kallelse): what the meeting is about, and a last page to sign.

It goes to everybody who is called, so it holds no way to reach anybody and, where
the person's data are protected, no place.
"""

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
    Notice,
    Paragraph,
    Table,
)
from assistant.documents.wording import (
    NOTHING,
    brief,
    capacity,
    capital,
    fields,
    joined,
    on,
    paragraphs,
)
from assistant.language.names import folded
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_list, language, ngettext
from assistant.library.law import law
from assistant.meeting.attendance import PERSON, Duty, Participant, Role
from assistant.meeting.deciders import deciders, decides_something_alone
from assistant.meeting.disclosure import as_last, called_organisations
from assistant.meeting.invitation import caller, place
from assistant.meeting.meeting import Meeting
from assistant.meeting.protection import shielded

_YOURS: Final = (
    N_("Du får tacka nej till mötet, helt eller till en del av det. Då skickas ingen kallelse."),
    N_("Du får ta med någon som stöd: en vän, en släkting, ett ombud."),
    N_("Du får ta paus när du vill, och du får låta bli att svara på en fråga."),
    N_("Du får ändra dig när som helst, också mitt i mötet och efteråt."),
    N_("Behöver någon tolk eller annat stöd för att vara med? Säg det till den som kallar."),
)
_CHILDS: Final = N_(
    "Barnet får säga vad det tycker: själv, genom någon annan, i skrift eller bild. "
    "Det får också låta bli."
)
_SAID: Final = (
    N_("De som är med i sitt arbete har tystnadsplikt."),
    N_("Det ni bestämmer skrivs i en plan. Den är er, och ni får den i handen."),
    N_("Det som inte står i planen förstörs när mötets anteckningar stängs."),
    N_("Varje verksamhet dokumenterar dessutom sitt eget arbete där, som lagen kräver."),
)


def invitation_document(meeting: Meeting) -> Document:
    """The invitation as an outline, in the language spoken now."""
    opened, name = meeting.opened, _name(meeting)
    kind = _("Kallelse till möte")
    assert opened.at is not None, "an opened meeting has its moment"
    return Document(
        title=kind,
        kind=kind,
        subtitle=_(opened.agenda.title),
        language=language(),
        fixed_at=opened.at,
        notices=_notices(meeting),
        summary=_summary(meeting),
        blocks=(
            *_question(meeting),
            *_called(meeting),
            *_course(meeting),
            *_rights(meeting),
            *_last_time(meeting),
            *_disclosure(meeting),
        ),
        running=(kind, brief(name)),
        footer=joined(_("ÖVNING") if opened.practice else "", kind, by=" · "),
        page_of=_("Sida {page} av {pages}"),
        practice=_("ÖVNING") if opened.practice else "",
    )


def _name(meeting: Meeting) -> str:
    me = meeting.attendance.people.get(PERSON)
    return me.name if me else ""


def _notices(meeting: Meeting) -> tuple[Notice, ...]:
    if not meeting.opened.practice:
        return ()
    return (Notice(_("ÖVNING"), _("Det här är ingen riktig kallelse.")),)


def _summary(meeting: Meeting) -> Fields:
    where = place(meeting)
    if shielded(meeting):
        where = _("Meddelas var och en för sig.")
    chair = [one for one in meeting.attendance.people.values() if Duty.CHAIR in one.duties]
    rows = (
        Field(_("Mötet gäller"), _name(meeting) or _("Ännu inte antecknat."), "strong"),
        Field(_("När"), _when(meeting), "strong"),
        Field(_("Var"), where or _("Ännu inte bestämt.")),
        Field(_("Kallar"), _caller(meeting) or _("Ännu inte antecknat.")),
        Field(_("Leder mötet"), format_list(map(_at_work, chair)) or _("Ännu inte antecknat.")),
    )
    return Fields(rows)


def _when(meeting: Meeting) -> str:
    called, minutes = meeting.invitation, meeting.opened.minutes
    if called.on is None:
        return _("Ännu inte bestämt.")
    at = _("kl. {time}").format(time=called.time) if called.time else ""
    long = ngettext("{minutes} minut", "{minutes} minuter", minutes).format(minutes=minutes)
    return joined(on(called.on), at, long)


def _caller(meeting: Meeting) -> str:
    name = caller(meeting)
    people = meeting.attendance.people.values()
    return next((_at_work(one) for one in people if one.name == name), name)


def _at_work(someone: Participant) -> str:
    return joined(someone.name, someone.title, someone.organisation)


def _question(meeting: Meeting) -> list[Block]:
    said = paragraphs(meeting.purpose.question)
    return [Group((Heading(_("Det här ska vi prata om")), *said))] if said else []


def _called(meeting: Meeting) -> list[Block]:
    """Everybody called: name, role and organisation, and nothing more."""
    table = Table(
        header=(_("Namn"), _("Roll"), _("Verksamhet")),
        rows=tuple(_row(one) for one in meeting.attendance.people.values()),
        widths=(55, 55, 60),
        description=_("Alla som är kallade, deras roll och verksamhet"),
    )
    return [Group((Heading(_("De här är kallade")), table))] if table.rows else []


def _row(someone: Participant) -> tuple[Cell, ...]:
    duties = capital(joined(*(term(duty) for duty in someone.duties)))
    return (
        Cell(someone.name, duties),
        Cell(capacity(someone.role, someone.title)),
        Cell(someone.organisation or NOTHING),
    )


def _course(meeting: Meeting) -> list[Block]:
    opened = meeting.opened
    table = Table(
        header=(_("Nummer"), _("Del"), _("Minuter")),
        rows=tuple(
            (Cell(str(number)), Cell(_(part.title)), Cell(str(part.minutes[opened.minutes])))
            for number, part in enumerate(opened.agenda.parts, 1)
        ),
        widths=(25, 115, 30),
        description=_("Mötets delar i ordning, och hur länge var och en varar"),
    )
    return [Group((Heading(_("Så går mötet till")), table))]


def _rights(meeting: Meeting) -> list[Block]:
    child = [_(_CHILDS)] if meeting.agenda.person == "child" else []
    yours = Listing((*child, *(_(text) for text in _YOURS)))
    said = Listing(tuple(_(text) for text in _SAID))
    return [
        Group((Heading(_("Du bestämmer själv")), yours)),
        Group((Heading(_("Det som sägs på mötet")), said)),
    ]


def _last_time(meeting: Meeting) -> list[Block]:
    """What the disclosure reached at the last meeting, to think about; it is not signed here.

    Nothing where anybody held back then, or has taken it back.  All who are called read this:
    it names none but them, never what was excepted, and no more than between whom and until
    when where an organisation is called that was not in it.
    """
    last = meeting.disclosure.last
    if last is None or not as_last(meeting):
        return []
    scope, day = last.scope, on(last.on)
    title = Heading(_("Medgivandet vid mötet den {day}").format(day=day))
    think = _("Fundera på om det ska vara likadant nu. Det som ska gälla står på sista sidan.")
    if meeting.disclosure.scope == scope:
        same = _("På sista sidan står detsamma som då. Fundera på om det ska gälla än.")
        return [Group((title, Paragraph(same)))]
    called = {folded(name) for name in called_organisations(meeting)}
    between = tuple(name for name in scope.between if folded(name) in called)
    whole = called <= set(map(folded, scope.between))
    told = fields(
        (
            (_("Mellan"), format_list(between)),
            (_("I frågan"), capital(scope.question) if whole else ""),
            (_("Uppgifter"), capital(scope.data) if whole else ""),
            (_("Gällde till"), on(scope.until)),
        )
    )
    rest = Paragraph(_("Hela medgivandet står i planen från det mötet."), "quiet")
    return [Group((title, *told, Paragraph(think), rest))]


# --- the last page


def _disclosure(meeting: Meeting) -> list[Block]:
    told = _(
        "Skriv under innan kallelsen skickas. Medgivandet gäller bara det som står här, "
        "och kan tas tillbaka när som helst, helt eller delvis."
    )
    return [
        Heading(_("Sekretessmedgivande och underskrift"), new_page=True),
        Paragraph(told),
        *_scope(meeting),
        *_signing(meeting),
        *_statutes(meeting),
    ]


def _scope(meeting: Meeting) -> list[Block]:
    """What the disclosure reaches; what is not said yet is written by hand."""
    scope = meeting.disclosure.scope
    sides = (
        (_("Mellan"), format_list(scope.between)),
        (_("I frågan"), capital(scope.question)),
        (_("Uppgifter"), capital(scope.data)),
        (_("Utom"), capital(scope.excepted)),
        (_("Gäller till"), on(scope.until)),
    )
    known = tuple(Field(label, value) for label, value in sides if value)
    unknown = [Lines(label) for label, value in sides if not value]
    return [*([Fields(known)] if known else []), *unknown]


def _signing(meeting: Meeting) -> list[Block]:
    """A line for each who decides; a child's own, by age and maturity (OSL 12:3)."""
    people = meeting.attendance.people
    answers = "\n".join(f"[ ] {answer}" for answer in (_("Ja"), _("Nej")))
    signing = [people[who] for who in deciders(meeting)]
    table = Table(
        header=(_("Namn och roll"), _("Mötet"), _("Uppgifterna"), _("Underskrift och datum")),
        rows=tuple(
            (
                Cell(one.name, capacity(one.role, one.title)),
                Cell(answers),
                Cell(answers),
                BLANK,
            )
            for one in signing
        ),
        widths=(50, 22, 28, 70),
        description=_("En rad för var och en som bestämmer: två svar och en underskrift"),
    )
    asked = Listing(
        (
            _("Mötet: jag vill att mötet hålls och att kallelsen skickas till dem som är kallade."),
            _("Uppgifterna: de som står ovan får lämna de uppgifterna till varandra."),
        )
    )
    child = Paragraph(_("Barnet skriver under utifrån ålder och mognad."), "quiet")
    by_age = any(one.role is Role.PERSON for one in signing) and not decides_something_alone(
        meeting
    )
    return [Group((asked, table, *([child] if by_age else [])))] if signing else []


def _statutes(meeting: Meeting) -> list[Block]:
    people = meeting.attendance.people.values()
    principals = {one.principal for one in people if one.principal is not None}
    child = meeting.agenda.person == "child"
    cited = law().on_disclosure(principals, child=child)
    table = Table(
        header=(_("Lagrum"), _("Vad det säger")),
        rows=tuple((Cell(one.name), Cell(one.meaning)) for one in cited),
        widths=(38, 132),
        description=_("De lagrum om sekretess som gäller för dem som är kallade"),
    )
    title = _("Lagrum, så som de löd den {day}").format(day=on(law().as_of))
    whole = dict.fromkeys(f"{one.short}: {one.law}" for one in cited)
    return [Group((Heading(title, 3), Paragraph("\n".join(whole), "quiet"), table))]
