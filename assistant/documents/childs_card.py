"""The card for the child: few words, only what the child knows or was told.

It has none of the plan's numbers: a child reads it alone, and in words of its own.
"""

from datetime import date

from msgspec import UNSET

from assistant.documents.easy_words import by_sentence, clock, day
from assistant.documents.outline import (
    Block,
    Document,
    Field,
    Fields,
    Group,
    Heading,
    Listing,
    Notice,
    Paragraph,
)
from assistant.documents.wording import brief, capital, joined
from assistant.language.translation import _, format_date, language
from assistant.meeting.card import Line, Told, shown, told
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day


def card_document(meeting: Meeting) -> Document:
    """The card as the meeting stands, in the language spoken now."""
    moment = meeting.timekeeping.started or meeting.opened.at
    assert moment is not None, "an opened meeting has its moment"
    card, practice = told(meeting), _("ÖVNING") if meeting.opened.practice else ""
    return Document(
        title=_("Till {name}").format(name=brief(card.name)) if brief(card.name) else _("Till dig"),
        kind=_("Kort till barnet"),
        subtitle=_("Det här kortet är ditt."),
        language=language(),
        fixed_at=moment,
        notices=_notices(meeting, card),
        summary=_summary(card),
        blocks=(*_decided(card, local_day(moment)), *_helpers(card)),
        running=(_("Kort till barnet"), brief(card.name)),
        footer=joined(practice, _("Kort till barnet"), format_date(local_day(moment)), by=" · "),
        page_of=_("Sida {page} av {pages}"),
        practice=practice,
        reading="easy",
    )


def _notices(meeting: Meeting, card: Told) -> tuple[Notice, ...]:
    notices = []
    if meeting.opened.practice:
        notices.append(Notice(_("ÖVNING"), _("Det här är inget riktigt kort.")))
    if card.ended is True:
        again = _("Vi ses en gång till.") if card.on else _("Inget nytt möte är bokat.")
        notices.append(Notice(_("Planen är slut."), by_sentence(card.ended_words or again)))
    if not shown(meeting):
        lead = _("Visas för vårdnadshavare eller {coordinator} först.").format(
            coordinator=brief(_(meeting.policy.coordinator)) or _("samordnare")
        )
        notices.append(Notice(lead, _("Barnet får kortet sedan.")))
    return tuple(notices)


def _decided(card: Told, held: date) -> list[Block]:
    """What is reached, wanted, decided and, apart from that, what is not decided."""
    settled = tuple(_item(line, held) for line in card.measures if line.settled)
    open_still = tuple(_item(line, held) for line in card.measures if not line.settled)
    reached = tuple(by_sentence(capital(line.text)) for line in card.goals if line.reached is True)
    wanted = tuple(by_sentence(capital(line.text)) for line in card.goals if line.reached is UNSET)
    over = card.ended is True
    return [
        *_list(_("Det här har vi nått"), reached),
        *_list(_("Det här ville vi nå") if over else _("Det här vill vi nå"), wanted),
        *_list(_("Det här har vi bestämt"), settled),
        *_list(_("Det här är inte bestämt än"), open_still),
    ]


def _item(line: Line, held: date) -> str:
    """In the child's own words alone; as in the plan, with who and when below.

    A day that had gone by at the meeting promises the child nothing, and is left out.
    """
    goes_on = _("Det fortsätter.") if line.goes_on is True else ""
    if line.own:
        return joined(by_sentence(capital(line.text)), goes_on, by="\n")
    when = _("senast {day}").format(day=day(line.by)) if line.by and line.by >= held else ""
    when = when.replace(" ", "\N{NO-BREAK SPACE}")
    return joined(by_sentence(capital(line.text)), joined(_named(line), when), goes_on, by="\n")


def _named(line: Line) -> str:
    return joined(line.who, line.title) if line.who else ""


def _helpers(card: Told) -> list[Block]:
    """Those who answer for what is decided, but for those who are named beside it already."""
    decided = [line for line in card.measures if line.settled and line.who]
    beside = {_named(line) for line in decided if not line.own}
    others = dict.fromkeys(_named(line) for line in decided if _named(line) not in beside)
    title = _("De här hjälper dig också") if beside else _("De här hjälper dig")
    return [Group((Heading(title), Paragraph("\n".join(others))))] if others else []


def _summary(card: Told) -> Fields:
    """Whom the child can ask, and when it meets everybody again."""
    return Fields(
        tuple(
            Field(label, text)
            for label, text in ((_("Du kan fråga"), _ask(card)), (_("Vi ses igen"), _meet(card)))
            if text
        )
    )


def _ask(card: Told) -> str:
    if not card.lots:
        return ""
    return joined(by_sentence(card.lots_words), card.lots, card.contact, by="\n")


def _meet(card: Told) -> str:
    if card.on is None:
        return ""
    when = joined(capital(day(card.on)), clock(card.time), card.place, by="\n")
    return by_sentence(card.meet_words) or when


def _list(title: str, items: tuple[str, ...]) -> list[Block]:
    return [Heading(title), Listing(items)] if items else []
