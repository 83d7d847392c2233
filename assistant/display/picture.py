"""What the room may see, as words and shapes."""

from typing import Final

from assistant.desk.public import Public, PublicPart, Round
from assistant.desk.views import Step
from assistant.display.shown import Sector, Shown
from assistant.language.translation import _, clock_time, language, ngettext

_SPOKEN: Final = "●"
_WAITS: Final = "○"
_MOST: Final = 16
"""Signs in a row; more people are told in words alone."""


def picture(public: Public) -> Shown:
    """The picture of one moment, in the language spoken now."""
    if public.blank or public.paused:
        return Shown(language=language(), blank=True)
    now = public.parts[public.now] if public.now is not None else None
    title = _(now.title) if now else _("Välkommen")
    sentence = _sentence(now)
    return Shown(
        language=language(),
        title=title,
        sentence=sentence,
        next=_next(public),
        ends=_ends(public),
        round=_signs(public.rounds),
        round_told=_told(public.rounds),
        circle=_circle(public),
        told=f"{title}. {sentence}",
        sectors=_sectors(public.parts),
        left=public.left,
        seconds=60.0 * now.minutes if now else 0.0,
        runs=now is not None,
    )


def _sentence(now: PublicPart | None) -> str:
    if now is None:
        return _("Mötet börjar strax.")
    return _(now.sentence) or (_("Nu tar vi en paus.") if now.pause else "")


def _next(public: Public) -> str:
    begun = 0 if public.now is None else public.now + 1
    coming = next((part for part in public.parts[begun:] if part.step is Step.COMING), None)
    return _("Sedan: {part}").format(part=_(coming.title)) if coming else ""


def _ends(public: Public) -> str:
    """When we are done; a part that has run over says no more than that."""
    if public.ends is None or public.now is None:
        return ""
    ends = _("Vi slutar klockan {time}").format(time=clock_time(public.ends))
    calmly = _("Vi tar den tid som behövs.")
    return f"{calmly}\n{ends}" if public.left == 0.0 else ends


def _round_now(rounds: tuple[Round, ...]) -> Round | None:
    """The round that has begun and is not over."""
    return next((one for one in rounds if 0 < one.had < one.turns), None)


def _signs(rounds: tuple[Round, ...]) -> str:
    one = _round_now(rounds)
    if one is None or one.turns > _MOST:
        return ""
    return _SPOKEN * one.had + _WAITS * (one.turns - one.had)


def _told(rounds: tuple[Round, ...]) -> str:
    one = _round_now(rounds)
    if one is None:
        return ""
    spoken = ngettext("{count} har talat", "{count} har talat", one.had).format(count=one.had)
    waiting = one.turns - one.had
    waits = ngettext("{count} är kvar", "{count} är kvar", waiting).format(count=waiting)
    return f"{spoken}, {waits}"


def _circle(public: Public) -> str:
    if public.now is None:
        return _("Mötets delar som en cirkel")
    place, count = public.now + 1, len(public.parts)
    return _("Mötets delar som en cirkel: del {place} av {count}").format(place=place, count=count)


def _sectors(parts: tuple[PublicPart, ...]) -> tuple[Sector, ...]:
    whole = sum(part.minutes for part in parts) or 1
    return tuple(
        Sector(share=part.minutes / whole, step=part.step, rest=part.pause) for part in parts
    )
