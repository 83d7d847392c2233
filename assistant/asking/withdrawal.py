"""A consent that is taken back: how much, what of what is written, how the meeting goes on."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, choices, joined
from assistant.language.terms import term, words_for
from assistant.language.translation import N_, _, clock_time, format_list
from assistant.meeting.copies import Withheld
from assistant.meeting.deciders import deciders
from assistant.meeting.event import Command
from assistant.meeting.family_texts import TEXTS, filled
from assistant.meeting.meeting import Meeting
from assistant.meeting.taking_back import After, Extent, Fate, Withdrawal
from assistant.meeting.withdrawal import (
    BeginWithdrawal,
    ChooseAfter,
    DropWithdrawal,
    NoteWithdrawal,
)


class WithdrawalForm(Form):
    """One time that somebody took a consent back."""

    name = "withdrawal"
    title = N_("Återtaget samtycke")
    words = ("återtar", "återtaget", "withdraws")
    head = "who"
    at_once = (BeginWithdrawal(),)

    def rows(self, meeting: Meeting) -> list[Row]:
        """Every time, in order."""
        return [
            Row(
                id=id,
                title=meeting.attendance.name(one.who) or _("Någon återtar ett samtycke"),
                detail=_detail(one),
                done=one.settled,
            )
            for id, one in meeting.withdrawal.every.items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Who, and how much."""
        one = meeting.withdrawal.every.get(row or meeting.withdrawal.open)
        names = (*meeting.disclosure.scope.between, *(one.organisations if one else ()))
        return [
            Field(
                name="who",
                label=_("Vem återtar?"),
                words=("vem", "who"),
                kind=Kind.CHOICE,
                choices=tuple(
                    Choice(who, meeting.attendance.name(who)) for who in deciders(meeting)
                ),
            ),
            Field(
                name="extent",
                label=_("Hur mycket?"),
                words=("omfattning", "extent"),
                kind=Kind.CHOICE,
                choices=tuple(
                    replace(one, also=_ALL if one.value == Extent.WHOLLY else ())
                    for one in choices(*Extent)
                ),
                main=True,
            ),
            Field(
                name="excepted",
                label=_("Om en del: vad får inte delas längre?"),
                words=("inte", "utom", "except"),
            ),
            Field(
                name="organisations",
                label=_("Om en del: vilka verksamheter får inte dela längre?"),
                words=("verksamheter", "organisations"),
                kind=Kind.SEVERAL,
                choices=tuple(Choice(name, name) for name in dict.fromkeys(names)),
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """What is noted; where one alone decides, it is they."""
        one = meeting.withdrawal.every.get(row or meeting.withdrawal.open)
        deciding = deciders(meeting)
        alone = deciding[0] if len(deciding) == 1 else None
        if one is None:
            return {"who": alone}
        return {
            "who": one.who or alone,
            "extent": one.extent,
            "excepted": one.excepted,
            "organisations": [*one.organisations],
        }

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Say more; who it is goes with the first answer, where one alone decides."""
        held = self.values(meeting, row)
        said = {"who": held["who"], **values}
        return [NoteWithdrawal(id=row, values={**said, "who": said["who"] or ""})]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """One that was begun by mistake."""
        told = row in meeting.withdrawal.every and meeting.withdrawal.every[row].told
        return None if told else DropWithdrawal()


class AfterForm(Form):
    """What the chair chooses once it is known who takes back how much."""

    name = "withdrawal_after"
    title = N_("Efter återtagandet: ditt val")
    words = ("efter återtagandet", "efter", "after withdrawal")

    def rows(self, meeting: Meeting) -> list[Row]:
        """One for each time that has taken effect."""
        return [
            Row(
                id=id,
                title=meeting.attendance.name(one.who),
                detail=_choice(meeting, one),
                done=one.settled,
            )
            for id, one in meeting.withdrawal.every.items()
            if one.told
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The meeting first; then the texts there are."""
        one = meeting.withdrawal.every.get(row)
        return [
            Field(
                name="after",
                label=_("Vad händer med mötet?"),
                words=("mötet", "the meeting"),
                kind=Kind.CHOICE,
                choices=choices(*After),
                main=True,
                hint=_("Utan en verksamhet: det som den skulle göra står som tillfrågas."),
            ),
            Field(name="reason", label=_("Skäl"), words=("skäl", "reason")),
            *_texts(meeting, one),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As chosen."""
        one = meeting.withdrawal.every[row]
        fates = {text.value: one.texts.get(text) for text in TEXTS}
        return {"after": one.after, "reason": one.reason, **fates}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the choice."""
        return [ChooseAfter(id=row, values=dict(values))]


_ALL: Final = ("allt",)
"""What the row that asks for it calls it, *allt eller en del*."""
_SHORT: Final = {
    Withheld.NEEDS: ("behov", "needs"),
    Withheld.OPINIONS: ("åsikter", "opinions"),
    Withheld.WARNING_SIGNS: ("tecken", "signs"),
}
"""What a text with a longer name is called in a line too."""


def _texts(meeting: Meeting, one: Withdrawal | None) -> Iterator[Field]:
    """Each text, and only those that are there are asked about."""
    for text in TEXTS:
        yield Field(
            name=text.value,
            label=_("Det som redan är skrivet: {text}").format(text=term(text)),
            words=(*words_for(text), *_SHORT.get(text, ())),
            kind=Kind.CHOICE,
            choices=choices(*Fate),
            hint=_("Orden tas bort ur planen nu. Ur mötets anteckningar går de när det stängs."),
            aside=not _is_there(meeting, text, one),
        )


def _is_there(meeting: Meeting, text: Withheld, one: Withdrawal | None) -> bool:
    """Whether a text has words, or went; that one stays which is empty says nothing."""
    fate = one.texts.get(text) if one is not None else None
    return text in filled(meeting) or fate not in (None, Fate.STAYS)


def _detail(one: Withdrawal) -> str:
    return joined(
        clock_time(one.at),
        term(one.extent) if one.extent else "",
        _("inte: {what}").format(what=one.excepted) if one.excepted else "",
        _("inte {names}").format(names=format_list(one.organisations)) if one.organisations else "",
    )


def _choice(meeting: Meeting, one: Withdrawal) -> str:
    measures = meeting.goals.measures
    asked = [measures[id].what for id in (*one.decided, *one.tried) if id in measures]
    fates = (
        f"{term(text)}: {term(fate)}"
        for text, fate in one.texts.items()
        if _is_there(meeting, text, one)
    )
    written = format_list(term(text) for text in one.written)
    return joined(
        term(one.after) if one.after else "",
        one.reason,
        _("tillfrågas: {measures}").format(measures=format_list(asked)) if asked else "",
        *fates,
        _("skrivet efteråt: {texts}").format(texts=written) if written else "",
    )


FORMS = (WithdrawalForm(), AfterForm())
