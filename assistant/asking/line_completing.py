"""Completion of a typed line: its first words, whom it is about, a field's word, an answer."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from typing import Final

from assistant.asking.answers import NotUnderstood
from assistant.asking.as_last import AS_LAST
from assistant.asking.completing import LETTERS, Completion, Here, Offer, offers
from assistant.asking.form import Field, Form, Kind, shortened
from assistant.asking.forms import EVERY
from assistant.asking.grammar import GRAMMAR, saying
from assistant.asking.line_answers import NOTHING_MEANT
from assistant.asking.line_rows import rows_named
from assistant.asking.line_words import after, form_named, may_begin
from assistant.asking.lines import is_private
from assistant.asking.saying import Group
from assistant.language.index import MOST, Index
from assistant.language.names import folded
from assistant.language.suggesting import suggested
from assistant.language.translation import SOURCE, _, language

_CHANGE: Final = saying("change").words
_REMOVE: Final = saying("remove").words
_GO_TO: Final = saying("go-to").words
_AT: Final = re.compile(r"(?:^|[\s(])@([^@;:,()]*)$")
"""Somebody named where the line ends; in an address there are letters before the sign."""
_NUMBER: Final = re.compile(r"(\d+(?:\.\d+)?) ")
"""What a choice that has a number of its own begins with."""
_WORDS: Final = 3
"""How many of a line's last words may be one name's beginning."""


def offers_in_line(line: str, completion: Completion, here: Here) -> tuple[Offer, ...]:
    """What may complete a line where it ends."""
    if here.discreet and is_private(line):
        return ()
    if named := _AT.search(line):
        return offers(line[: named.start(1)], completion.anybody(named[1], here))
    left, colon, right = line.partition(":")
    if not colon:
        return _begun(line.lstrip(), completion, here)
    changed = after(left, _CHANGE)
    form = _form(changed or left)
    if form is None:
        return ()
    piece = right.rpartition(";")[2].lstrip()
    before = line[: len(line) - len(piece)]
    first = changed is None and ";" not in right
    row = _row(form, changed or left, here)
    found = _answered(form, piece, before, completion, here, first=first, row=row)
    if first and form.recalled(here.meeting, row):
        found = (*offers(before, _word(piece, _as_last())), *found)
    return found or _somebody(line, len(before), completion, here)


# --- the first words


def _begun(line: str, completion: Completion, here: Here) -> tuple[Offer, ...]:
    """A line's first words, then whom or which row it is about."""
    if (rest := _rest(line, _GO_TO)) is not None:
        parts = [_(part.title) for part in here.meeting.agenda.parts]
        return offers(line[: len(line) - len(rest)], suggested(rest, Index(parts)))
    for words in (_CHANGE, _REMOVE):
        if (rest := _rest(line, words)) is not None:
            before = line[: len(line) - len(rest)]
            known = offers(before, _word(rest, _form_words()), " ")
            return (*_headed(before, rest, completion, here, new=False), *known)[:MOST]
    known = offers("", _word(line, _first_words()))
    return (*_headed("", line, completion, here, new=True), *known)[:MOST]


def _word(typed: str, words: Index) -> tuple[str, ...]:
    """The words that begin so; mistyped ones too, as long as it is one word."""
    return suggested(typed, words, slips=" " not in typed.strip())


def _headed(
    before: str, typed: str, completion: Completion, here: Here, *, new: bool
) -> tuple[Offer, ...]:
    """What stands between a form's word and the colon: somebody's name, or a row."""
    for form in EVERY:
        if (rest := _rest(typed, form.words)) is not None:
            before = f"{before}{typed[: len(typed) - len(rest)]}"
            if new and form.head:
                fields = {field.name: field for field in form.fields(here.meeting, "")}
                return _chosen(form, fields[form.head], rest, before, completion, here)
            return _rows(form, rest, before, here) if rest or not (new and form.adds) else ()
    return ()


def _rows(form: Form, typed: str, before: str, here: Here) -> tuple[Offer, ...]:
    """The rows that fit, each by its name or, where that is long, by its number."""
    rows = form.rows(here.meeting) if here.shows(form) else []
    names = {someone.name for someone in here.meeting.attendance.people.values()}
    called = {
        row.headed: row.headed if row.headed in names else row.number or str(place)
        for place, row in enumerate(rows, 1)
    }
    found = suggested(typed, Index(called)) if typed else tuple(called)[:MOST]
    return tuple(Offer(shortened(title), f"{before}{called[title]}") for title in found)


def _row(form: Form, left: str, here: Here) -> str:
    """The row that the words before a colon name; nothing where they name none for sure."""
    head = after(left, form.words)
    if not head or form.head:
        return ""
    try:
        [row] = rows_named(form, head, here.meeting, NOTHING_MEANT)
    except (NotUnderstood, ValueError):
        return ""
    return row.id


def _rest(line: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words and a space, as it is typed."""
    for word in words:
        if not may_begin(line, word):
            continue
        start, rest = line[: len(word)], line[len(word) :]
        if folded(start) == folded(word) and rest[:1] == " ":
            return rest.lstrip()
    return None


def _form(left: str) -> Form | None:
    try:
        return form_named(left)[0]
    except NotUnderstood:
        return None


@cache
def _as_last() -> Index:
    return Index((AS_LAST[0], AS_LAST[-1]))


@cache
def _form_words() -> Index:
    return Index(word for form in EVERY for word in form.words)


@cache
def _first_words() -> Index:
    """Every word that a line can begin with, in any language; those of the forms first."""
    others = (one.words for one in GRAMMAR if one.group is not Group.SCRIPT)
    words = chain.from_iterable((*(form.words for form in EVERY), *others))
    return Index(word for word in words if word[-1].isalpha())


# --- after the colon


def _answered(
    form: Form,
    piece: str,
    before: str,
    completion: Completion,
    here: Here,
    *,
    first: bool,
    row: str,
) -> tuple[Offer, ...]:
    """A field's word or, where it is there, an answer; the first answer needs no word."""
    fields = form.fields(here.meeting, row)
    if first:
        main = next((field for field in fields if field.main), fields[0])
        return _chosen(form, main, piece, before, completion, here)
    words = sorted(((w, field) for field in fields for w in field.words), key=lambda p: -len(p[0]))
    for word, field in words:
        rest = piece[len(word) :]
        if folded(piece[: len(word)]) == folded(word) and rest[:1] in (" ", ":"):
            answer = rest.lstrip(": ")
            start = before + piece[: len(piece) - len(answer)]
            return _chosen(form, field, answer, start, completion, here)
    if not piece:
        return offers(before, (_spoken(field) for field in fields if field.words), " ")[:MOST]
    named = suggested(piece, Index(word for word, _field in words))
    return offers(before, named, " ") or offers(before, _labels(piece, fields))


def _chosen(
    form: Form, field: Field, typed: str, before: str, completion: Completion, here: Here
) -> tuple[Offer, ...]:
    """One of a field's choices, or what is known of such answers."""
    if field.kind not in (Kind.CHOICE, Kind.SEVERAL):
        known = completion.answer(form, field, typed, here)
        return tuple(Offer(one.shown, before + one.text) for one in known)
    found = _labels(typed, [field])
    return tuple(Offer(label, before + (_number(label) or label)) for label in found)


def _labels(typed: str, fields: Iterable[Field]) -> tuple[str, ...]:
    """The choices that fit; in another language than the screen's where none does."""
    choices = [choice for field in fields for choice in field.choices]
    labels = [choice.label for choice in choices]
    if not typed:
        return tuple(labels[:MOST])
    others = (said for choice in choices for said in choice.others)
    return suggested(typed, Index(labels)) or suggested(typed, Index(others))


def _spoken(field: Field) -> str:
    """A field's word in the language of the screen: the Swedish ones stand first."""
    return field.words[0] if language() == SOURCE else field.words[-1]


def _number(title: str) -> str:
    match = _NUMBER.match(title)
    return match[1] if match else ""


def _somebody(line: str, start: int, completion: Completion, here: Here) -> tuple[Offer, ...]:
    """Somebody at the meeting whose name the last few words of a sentence begin."""
    places = [
        at
        for at in range(start, len(line))
        if not line[at].isspace() and (at == start or line[at - 1].isspace())
    ]
    for at in places[-_WORDS:]:
        found = completion.those_here(line[at:], here) if len(line) - at >= LETTERS else ()
        if found:
            return offers(line[:at], found)
    return ()
