"""What an agenda must hold beyond its form, so that a meeting can follow it."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from assistant.library.before_rules import before_faults
from assistant.library.fault import ID, Fault
from assistant.library.lines import Place
from assistant.library.reading import nearest
from assistant.meeting.agenda import KINDS, Agenda, Block, Part
from assistant.meeting.meeting import CONCERNS

PLACEABLE: Final = tuple(
    name
    for name in CONCERNS
    if name
    not in (
        *("opening", "timekeeping", "stop_card", "notes"),
        *("deviations", "leaving", "left_over", "protection", "wording"),
        *("preparation", "premeeting", "childs_way", "early", "declined"),
        "judgement",
    )
)
"""The concerns a part may show.  The others belong to the meeting as a whole, or to before
or after it, and deviations to nobody's sight."""

_PAUSE = re.compile(r"(fika|mat)?(paus|rast)\b|fika\b", re.IGNORECASE)
"""How the title of a pause begins."""


def faults(agenda: Agenda) -> Iterator[Fault]:
    """Everything wrong with an agenda."""
    if not agenda.parts:
        yield Fault("parts-none", ("parts",))
        return
    found = [*_ids(agenda), *_minutes(agenda), *before_faults(agenda)]
    for index, part in enumerate(agenda.parts):
        found += _part(part, ("parts", index))
    yield from found
    # A concern that is missing may only be misspelt, or not written yet: that is mended first.
    if not {"concern-unknown", "blocks-none"} & {fault.code for fault in found}:
        yield from _needed(agenda)


def _ids(agenda: Agenda) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, part in enumerate(agenda.parts):
        place = ("parts", index, "id")
        if not ID.fullmatch(part.id):
            yield Fault("id-form", place, {"id": part.id})
        elif part.id in seen:
            yield Fault("id-twice", place, {"id": part.id, "instead": _free(part.id, agenda)})
        seen.add(part.id)


def _free(taken: str, agenda: Agenda) -> str:
    """An id like one that is taken, but free."""
    ids = {part.id for part in agenda.parts}
    return next(f"{taken}-{n}" for n in range(2, len(ids) + 3) if f"{taken}-{n}" not in ids)


def _minutes(agenda: Agenda) -> Iterator[Fault]:
    """Every part has minutes for every length, no fewer than its floor; they add up."""
    lengths = sorted(set(chain.from_iterable(part.minutes for part in agenda.parts)))
    for index, part in enumerate(agenda.parts):
        place = ("parts", index, "minutes")
        if part.floor < 1:
            yield Fault("floor-form", ("parts", index, "floor"), {"floor": str(part.floor)})
        if not lengths:
            yield Fault("minutes-none", place)
        for length in lengths:
            minutes = part.minutes.get(length)
            if minutes is None:
                yield Fault("minutes-missing", place, {"length": str(length), "part": part.id})
            elif minutes < part.floor:
                details = {"length": str(length), "minutes": str(minutes), "floor": str(part.floor)}
                yield Fault("minutes-below-floor", (*place, str(length)), details)
    for length in lengths:
        total = sum(part.minutes.get(length, 0) for part in agenda.parts)
        if total != length and all(length in part.minutes for part in agenda.parts):
            last = ("parts", len(agenda.parts) - 1, "minutes", str(length))
            yield Fault(_sum_code(total, length), last, _sum(total, length))


def _sum_code(total: int, length: int) -> str:
    return "minutes-too-many" if total > length else "minutes-too-few"


def _sum(total: int, length: int) -> dict[str, str]:
    return {"length": str(length), "total": str(total), "differs": str(abs(total - length))}


def _part(part: Part, place: Place) -> Iterator[Fault]:
    if not part.title.strip():
        yield Fault("text-empty", (*place, "title"), {"key": "title"})
    if part.quiet and not part.protected:
        yield Fault("quiet-unprotected", (*place, "quiet"), {"part": part.id})
    elif not part.protected and any(block.concern == "narrative" for block in part.blocks):
        yield Fault("narrative-unprotected", place, {"part": part.id})
    if _PAUSE.match(part.title.strip()) and part.pays:
        yield Fault("pause-unmarked", (*place, "title"), {"part": part.id})
    if part.pause and part.quiet:
        yield Fault("pause-quiet", (*place, "pause"), {"part": part.id})
    if not part.blocks and not part.pause:
        yield Fault("blocks-none", (*place, "blocks"), {"part": part.id})
    shown: set[str] = set()
    for index, block in enumerate(part.blocks):
        here = (*place, "blocks", index)
        yield from _block(block, here)
        if block.round is not None and part.quiet:
            yield Fault("round-quiet", here, {"part": part.id})
        if block.concern is not None and block.concern in shown:
            yield Fault("concern-twice", here, {"concern": block.concern, "part": part.id})
        shown.add(block.concern or "")


def _block(block: Block, place: Place) -> Iterator[Fault]:
    filled = {kind: text for kind in KINDS if (text := getattr(block, kind)) is not None}
    if not filled:
        yield Fault("block-empty", place)
    elif len(filled) > 1:
        yield Fault("block-double", place, {"keys": ", ".join(filled)})
    else:
        [(key, text)] = filled.items()
        yield from _beside(block, key, place)
        if not text.strip():
            yield Fault("text-empty", place, {"key": key})
        elif key == "concern" and text not in PLACEABLE:
            known = ", ".join(PLACEABLE)
            near = nearest(text, PLACEABLE)
            yield Fault("concern-unknown", place, {"concern": text, "near": near, "known": known})


def _beside(block: Block, kind: str, place: Place) -> Iterator[Fault]:
    """What only words, only a round, or only what goes round can have."""
    reports = 'concern = "reports"'
    for key, wanted, given in (
        ("to", "say", block.to is not None),
        ("among", reports if kind == "concern" else "round", block.among != "everyone"),
        ("begins", "round", block.begins != "family"),
    ):
        if given and wanted not in (kind, f'{kind} = "{getattr(block, kind)}"'):
            yield Fault("key-beside", (*place, key), {"key": key, "wanted": wanted})


def _needed(agenda: Agenda) -> Iterator[Fault]:
    """A plan can become complete only where its meeting asks for what is wanted.

    Consent and the four statements (HSL 16:4, SoL (2025:400) 10:8); for a child
    its own view (SoL (2025:400) 3:1-4).
    """
    shown = {block.concern for part in agenda.parts for block in part.blocks}
    wanted = ["consent", "statements", *(["childs_view"] if agenda.person == "child" else [])]
    for concern in wanted:
        if concern not in shown:
            yield Fault("concern-nowhere", ("parts", 0), {"concern": concern})
