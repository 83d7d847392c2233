"""What follows from consent, people and protection, in words: what it means, what to do."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from assistant.asking.declined import declined_told
from assistant.asking.form import Form
from assistant.asking.forms import BY_CONCERN
from assistant.desk.covering import covered_concerns
from assistant.language.terms import term
from assistant.language.translation import _, format_list
from assistant.library.law import law
from assistant.meeting.consequences import Code, Consequence, consequences
from assistant.meeting.copies import Withheld
from assistant.meeting.meeting import Meeting

FB_6_13_A: Final = "fb-6-13-a"

FORMS: Final = {
    Code.WITHDRAWAL_OPEN: "withdrawal",
    Code.WITHDRAWAL_CHOICE: "withdrawal_after",
    Code.TEXTS_COVERED: "withdrawal_after",
    Code.SHARING_WAITS: "sharing",
    Code.PLAN_WAITS: "course",
    Code.TELL: "telling",
    Code.RECALL: "invitation_sent",
    Code.REACHES_NOBODY: "scope",
    Code.NOT_COVERED: "arrivals",
    Code.LISTENING: "arrivals",
    Code.LEFT_LOOSE: "attendance",
    Code.GOING: "attendance",
    Code.LEADER_GONE: "lead",
}
"""The form where each is answered, in the row that it names."""


class Told(Struct, frozen=True, kw_only=True):
    """One thing that follows, in words."""

    text: str
    form: str = ""
    """Where it is answered; empty where there is nothing to answer."""
    row: str = ""
    brief: str = ""
    """The same in a few words, for a line that stays in sight; empty where it can wait."""
    urgent: bool = False
    """Whether it is shown in whatever part the meeting is, and not only where it belongs."""
    at_once: bool = False
    """Whether it is shown even while the family speaks: it is they who asked for it."""
    veiled: bool = False
    """Whether a discreet view hides it: who at the table is protected, and from whom."""


def told(meeting: Meeting) -> tuple[Told, ...]:
    """All that follows now, the weightiest first.

    Those who must be told are told while the meeting rests.
    """
    resting, speaks = meeting.timekeeping.paused, _family_speaks(meeting)
    follows = tuple(
        Told(
            text=_WORDS[one.code](one),
            form=FORMS.get(one.code, ""),
            row=one.row,
            brief=_brief(one, speaks=speaks),
            urgent=one.code in _URGENT or (one.code is Code.TELL and resting),
            at_once=one.code in _AT_ONCE,
            veiled=one.code in (Code.SHIELDED, Code.WHICH_GUARDIAN),
        )
        for one in consequences(meeting)
    )
    return (*(Told(text=text) for text in declined_told(meeting)), *follows)


def _family_speaks(meeting: Meeting) -> bool:
    current = meeting.timekeeping.current
    return current is not None and meeting.agenda.part(current).quiet


def _brief(one: Consequence, *, speaks: bool) -> str:
    waits = speaks and one.code in _WAITING
    return _BRIEF[one.code](one) if one.code in _BRIEF and not waits else ""


_AT_ONCE: Final = frozenset({Code.WITHDRAWAL_OPEN, Code.WITHDRAWAL_CHOICE, Code.TEXTS_COVERED})
_WAITING: Final = frozenset({Code.SHARING_WAITS, Code.PLAN_WAITS})
"""What is good news, and waits until the family has spoken."""
_URGENT: Final = frozenset(
    {
        *_AT_ONCE,
        *_WAITING,
        Code.NOT_COVERED,
        Code.LISTENING,
        Code.ONE_REFUSES,
        Code.GOING,
        Code.LEFT_LOOSE,
        Code.LEADER_GONE,
    }
)


def withdrawal_waits(meeting: Meeting) -> tuple[str, str] | None:
    """The form and row where a withdrawal waits for an answer or a choice; None where none does."""
    waits = (one for one in consequences(meeting) if one.code in _AT_ONCE)
    return next(((FORMS[one.code], one.row) for one in waits), None)


def covered(form: Form, meeting: Meeting) -> str:
    """Why nothing can be written in a form now; nothing where it can."""
    if any(form in BY_CONCERN[concern] for concern in covered_concerns(meeting)):
        return _("Täckt, tills ni har valt vad som ska gälla efter återtagandet.")
    return ""


def _open(one: Consequence) -> str:
    return _(
        "Ett samtycke återtas: klockan står, inget delas och texterna är täckta. "
        "Fråga i lugn och ro vem det gäller, och om det är allt eller en del."
    )


def _choice(one: Consequence) -> str:
    said = _(
        "{name} har återtagit sitt samtycke, och det gäller nu. Inget delas förrän du har valt "
        "vad som händer med mötet, med ett skäl."
    )
    return said.format(name=one.about[0])


def _texts(one: Consequence) -> str:
    texts = format_list(term(Withheld(text)) for text in one.about)
    return _("Täckt tills du har valt om det ska stå kvar: {texts}. Fråga om varje text.").format(
        texts=texts
    )


def _sharing_waits(one: Consequence) -> str:
    return _(
        "Alla har sagt ja nu. Inget delas ändå förrän du har valt att mötet går vidare, med ett "
        "skäl. Skriv val sekretess."
    )


def _plan_waits(one: Consequence) -> str:
    return _(
        "Alla har sagt ja till planen nu. Ditt val om samtycket gäller tills du har valt att "
        "mötet går vidare, med ett skäl. Skriv val samtycke."
    )


def _reaches_nobody(one: Consequence) -> str:
    return _(
        "Alla säger ja till att dela, men inte mellan vilka: ingen verksamhet får ett exemplar. "
        "Fråga vilka det gäller. Skriv medgivande: alla om det är alla som är kallade."
    )


def _newcomer(one: Consequence) -> str:
    *names, organisation = one.about if one.about[1:] else (*one.about, "")
    name = format_list(names)
    who = f"{name} ({organisation})" if organisation else name
    return _(
        "{who} omfattas inte av medgivandet. Vänta med det hemliga. Fråga dem som bestämmer, "
        "låt {name} lyssna utan det hemliga, eller be {name} gå."
    ).format(who=who, name=name)


def _listening(one: Consequence) -> str:
    return _(
        "{name} stannar utan det hemliga. Säg gärna: ”En del väntar vi med, för "
        "medgivandet omfattar inte alla här.”"
    ).format(name=format_list(one.about))


def _one_refuses(one: Consequence) -> str:
    statute = law().statute(FB_6_13_A)
    return _(
        "{names} säger nej, och båda vårdnadshavarna behöver säga ja: inget delas mellan "
        "verksamheterna. Mötet kan gå vidare som samtal. {law}: {meaning} En SIP är inte en av "
        "dem. Verksamhetens jurist avgör."
    ).format(names=format_list(one.about), law=statute.name, meaning=statute.meaning)


def _refused(one: Consequence) -> str:
    return _(
        "{names} säger nej: inget delas mellan verksamheterna. Mötet kan gå vidare som samtal. "
        "Dokumentera svaret i er egen journal."
    ).format(names=format_list(one.about))


def _tell(one: Consequence) -> str:
    return _("Ska få veta vad som inte längre får delas: {names}.").format(
        names=format_list(one.about)
    )


def _recall(one: Consequence) -> str:
    return _(
        "Har fått kallelsen men är inte kallad längre: {names}. Säg det till dem, och notera när."
    ).format(names=format_list(one.about))


def _shielded(one: Consequence) -> str:
    return _(
        "Skyddade personuppgifter ({names}): adress, telefon, skola och nästa plats visas inte "
        "och skrivs inte ut."
    ).format(names=format_list(one.about))


def _which_guardian(one: Consequence) -> str:
    return _("Fråga enskilt vilken vårdnadshavare som får ett exemplar: {names}.").format(
        names=format_list(one.about)
    )


def _going(one: Consequence) -> str:
    told = _("{name} går {time}: ta de åtagandena först.")
    return told.format(name=one.about[0], time=one.at)


def _left_loose(one: Consequence) -> str:
    name, *measures = one.about
    return _("{name} har gått. Dag eller läge saknas för: {measures}.").format(
        name=name, measures=format_list(measures)
    )


def _leader_gone(one: Consequence) -> str:
    told = _("{name}, som leder mötet, är inte här. Lämna över: skriv leder: och ett namn.")
    return told.format(name=one.about[0])


def _brief_withdrawal(one: Consequence) -> str:
    return _("Ett samtycke återtas: inget delas, texterna är täckta.")


def _brief_texts(one: Consequence) -> str:
    return _("Texter är täckta tills ni har valt om de ska stå kvar.")


def _brief_sharing(one: Consequence) -> str:
    return _("Alla har sagt ja nu. Inget delas än: skriv val sekretess.")


def _brief_plan(one: Consequence) -> str:
    return _("Alla har sagt ja nu. Ditt val gäller än: skriv val samtycke.")


def _brief_newcomer(one: Consequence) -> str:
    return _("{name} omfattas inte av medgivandet.").format(name=one.about[-1])


_BRIEF: Final[dict[Code, Callable[[Consequence], str]]] = {
    Code.WITHDRAWAL_OPEN: _brief_withdrawal,
    Code.WITHDRAWAL_CHOICE: _brief_withdrawal,
    Code.TEXTS_COVERED: _brief_texts,
    Code.SHARING_WAITS: _brief_sharing,
    Code.PLAN_WAITS: _brief_plan,
    Code.NOT_COVERED: _brief_newcomer,
}
_WORDS: Final[dict[Code, Callable[[Consequence], str]]] = {
    Code.WITHDRAWAL_OPEN: _open,
    Code.WITHDRAWAL_CHOICE: _choice,
    Code.TEXTS_COVERED: _texts,
    Code.SHARING_WAITS: _sharing_waits,
    Code.PLAN_WAITS: _plan_waits,
    Code.REACHES_NOBODY: _reaches_nobody,
    Code.NOT_COVERED: _newcomer,
    Code.LISTENING: _listening,
    Code.ONE_REFUSES: _one_refuses,
    Code.REFUSED: _refused,
    Code.TELL: _tell,
    Code.RECALL: _recall,
    Code.SHIELDED: _shielded,
    Code.WHICH_GUARDIAN: _which_guardian,
    Code.GOING: _going,
    Code.LEFT_LOOSE: _left_loose,
    Code.LEADER_GONE: _leader_gone,
}
