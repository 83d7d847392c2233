"""A typed line, understood as commands.

A line is a word, then what it is about, then a colon and the answers, with a
semicolon between them::

    närvaro: Anna Ek; titel specialpedagog; verksamhet Solgläntans skola
    samtycke mamma: ja; muntligt; hört av Anna Ek
    fråga anna: Hur är morgnarna?
    mål: Elias är i skolan tre hela dagar i veckan; senast 15 mars
    åtgärd 1: Ringa familjen varje fredag; ansvarig Per; senast 2026-12-04
    ändra åtgärd 1a: läge beslutad
    ta bort mål 3
    nästa
    +5
    mer tid 5: från dialog
    började 14:03

The words are those of ``assistant.asking.grammar``.  The first answer needs no name; each of
the others says which it is, or is one of a field's own choices.  A semicolon that begins no
answer belongs to the text.  The colon may be left out after a name that is surely meant, of
somebody or of a field.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from msgspec import Struct

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.entry import spread
from assistant.asking.form import Form, Values
from assistant.asking.grammar import BY_WORD
from assistant.asking.line_answers import NOTHING_MEANT, Meant, settled, shared
from assistant.asking.line_prose import parted
from assistant.asking.line_rows import NUMBER, rows_named, surely_named
from assistant.asking.line_words import Near, Word, form_named, nearest, unknown
from assistant.asking.mending import mended
from assistant.asking.replacing import replaced, replacing_doubt, unclear_doubt
from assistant.asking.row_numbers import row_numbered
from assistant.asking.saying import Kind, Saying
from assistant.asking.slots import Scene, Slot, filled
from assistant.language.names import find, folded
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting

_MARKS: Final = " .!?"
"""What may end a question without being an answer."""
_MEANS: Final = {said: saying.name for said, _word, saying in reversed(BY_WORD)}
"""What a word stands for, where several sayings begin with it."""
_WORDS: Final = tuple(
    Word(word, _MEANS[said], alone=not saying.takes) for said, word, saying in BY_WORD
)
_SAID: Final = frozenset(said for said, _word, _saying in BY_WORD)
_LONGER: Final = tuple(word for word in _WORDS if " " in word.text)
_CAREFUL: Final = frozenset(word for _said, word, saying in BY_WORD if saying.careful)


class Said(Struct, frozen=True):
    """What a line comes to: commands, a form to be asked field by field, or a look."""

    commands: tuple[Command, ...] = ()
    ask: Form | None = None
    row: str = ""
    look: str = ""
    """The name of what the face itself is to do (the sayings of ``Kind.LOOK``)."""
    rest: str = ""
    """What was said after a look's word."""
    read: str = ""
    """What was read out of the words, in full: who, and by which day."""
    doubt: str = ""
    """What is asked before it is done, for it may be a slip."""
    replaces: tuple[str, ...] = ()
    """The labels of long texts that had other words."""


def read_line(
    line: str,
    meeting: Meeting,
    today: date,
    meant: Meant = NOTHING_MEANT,
    written: Sequence[str] = (),
) -> Said:
    """Understand one line.  Raises ``NotUnderstood``; decides nothing.

    ``meant`` settles what an earlier reading of the same line left open; ``written`` are the
    places this seat has written in, the latest first.
    """
    line = unicodedata.normalize("NFC", line.strip())
    scene = Scene(meeting, today, meant, written)
    if (said := _walked(line, scene)) is not None:
        return said
    near = nearest(line.partition(":")[0], _WORDS)
    if not near.plain or near.words[0] in _CAREFUL:
        raise unknown(near)
    said = _walked(near.words[0] + line[len(near.typed) :], scene)
    if said is None:
        raise unknown(near)
    return said


def read_so_far(line: str, meeting: Meeting, today: date) -> str:
    """What is read out of a line as far as it is written: who, and by which day, in full."""
    if ":" not in line:
        return ""
    try:
        return read_line(line, meeting, today).read
    except NotUnderstood:
        return ""


def is_private(line: str) -> bool:
    """Whether a line, as far as it is written, is for the one who writes it alone."""
    left = line.partition(":")[0]
    for saying, rest in _begun_by(left):
        if saying.kind in (Kind.CHANGE, Kind.REMOVE) and rest.strip():
            left = rest
    try:
        form, _head = form_named(left)
    except NotUnderstood:
        return False
    return form.private


def _walked(line: str, scene: Scene) -> Said | None:
    """What a line says by the first saying that it fits; None where it fits none."""
    for saying, rest in _begun_by(line):
        if (said := _read(saying, line, rest, scene)) is not None:
            return said
    return None


def _begun_by(line: str) -> Iterator[tuple[Saying, str]]:
    """The sayings whose word a line begins with, the longest word first, and what follows."""
    starts: dict[int, str] = {}
    for said, word, saying in BY_WORD:
        length = len(word)
        rest = line[length:]
        ends = rest[:1] in ("", " ", ":") or (saying.kind is Kind.LOOK and not rest.strip(_MARKS))
        if not ends and word[-1].isalnum():
            continue
        if length not in starts:
            starts[length] = folded(line[:length])
        if starts[length] == said:
            yield saying, rest


def _read(saying: Saying, line: str, rest: str, scene: Scene) -> Said | None:
    if saying.takes == (Slot.ANYTHING,) and saying.kind in (Kind.FORM, Kind.LOOK):
        _see_that_no_longer_word_is_meant(saying, line, rest, scene)
    match saying.kind:
        case Kind.COMMAND if saying.means is not None:
            values = filled(saying.takes, rest, scene)
            return None if values is None else Said(saying.means(scene, *values))
        case Kind.LOOK:
            said = filled(saying.takes, rest if rest.strip(_MARKS) else "", scene)
            return None if said is None else Said(look=saying.name, rest="".join(said))
        case Kind.MEND:
            return Said(mended(rest, scene))
        case Kind.SCRIPT:
            raise NotUnderstood("in-a-script", line)
        case Kind.CHANGE | Kind.REMOVE if rest.strip(" :"):
            if saying.kind is Kind.REMOVE:
                return _removed(line, rest, scene)
            return _changed(*_form_after(line, rest), scene)
        case Kind.FORM if saying.form is not None:
            return _entered(saying, saying.form, rest, scene)
    return None


def _form_after(line: str, rest: str, *, surely: bool = False) -> tuple[Form, str, str | None]:
    """The form that a verb is about, its head, and the answers; the verb stays in a question."""
    left, colon, right = rest.partition(":")
    try:
        form, head = form_named(left, surely=surely)
    except NotUnderstood as problem:
        verb = line[: len(line) - len(rest.lstrip())]
        near = tuple(f"{verb}{word}" for word in problem.choices)
        raise unknown(Near(f"{verb}{problem.text}", near, plain=False)) from None
    return form, head, right if colon else None


def _removed(line: str, rest: str, scene: Scene) -> Said:
    """Nothing goes on a mistyped word: neither the form's nor the row's."""
    form, head, _answers = _form_after(line, rest, surely=True)
    rows = rows_named(form, head, scene.meeting, scene.meant, surely=True)
    gone = [form.removal(scene.meeting, row.id) for row in rows]
    if None in gone:
        raise NotUnderstood("stays", head or line)
    return Said(tuple(command for command in gone if command is not None))


def _changed(form: Form, head: str, answers: str | None, scene: Scene) -> Said:
    rows = [row.id for row in rows_named(form, head, scene.meeting, scene.meant)]
    return _told_or_asked(form, rows, head, answers, scene, changing=True)


def _entered(saying: Saying, form: Form, rest: str, scene: Scene) -> Said:
    """A form's own line: something new, or more about the row that it names.

    Where it lacks its colon and would be refused, or come to a form to fill, the name that it
    surely begins with ends where the colon would be.
    """
    left, colon, right = rest.partition(":")
    head = left.strip()
    if head and saying.careful:
        _surely_meant(head, scene)
    if colon:
        return _of_head(form, head, right, scene)
    prose = None if saying.careful else parted(form, head, scene.meeting)
    try:
        found = _of_head(form, head, None, scene)
    except NotUnderstood:
        if prose is None:
            raise
        return _of_head(form, *prose, scene)
    if prose is not None and found.ask is not None:
        with suppress(NotUnderstood):  # the form asks, as it did
            return _of_head(form, *prose, scene)
    return found


def _of_head(form: Form, head: str, said: str | None, scene: Scene) -> Said:
    """What is said of a head; a measure's own number is a row, a goal's is what it is for."""
    own = row_numbered(form.rows(scene.meeting), head) if form.head and head else None
    if own is not None and own.number[-1:].isalpha():
        return _told_or_asked(form, [own.id], head, said, scene)
    if form.head or (form.adds and not head):
        given = {form.head: head} if form.head and head else {}
        if said is None and form.brief and _enough(form, head, scene.meeting):
            said = ""
        return _filled(form, [""], given, said, scene)
    rows = [row.id for row in rows_named(form, head, scene.meeting, scene.meant)]
    return _told_or_asked(form, rows, head, said, scene)


def _told_or_asked(
    form: Form,
    rows: list[str],
    head: str,
    said: str | None,
    scene: Scene,
    *,
    changing: bool = False,
) -> Said:
    """What is said of rows; where that is nothing, it is asked."""
    told = "" if said is None and head else said
    found = _filled(form, rows, {}, told, scene, changing=changing)
    if said is not None or any(getattr(one, "values", None) != {} for one in found.commands):
        return found
    if len(rows) > 1:
        raise NotUnderstood("say-what", head)
    return _filled(form, rows, {}, None, scene)


def _surely_meant(head: str, scene: Scene) -> None:
    """Raise ``NotUnderstood`` where a head only resembles somebody's name."""
    people = _people(scene.meeting)
    found = find(head, people).id if ("which-one", head) not in scene.meant else None
    if found is not None and not surely_named(head, people[found]):
        raise NotUnderstood("which-one", head, choices=(people[found],), ids=(found,))


def _see_that_no_longer_word_is_meant(saying: Saying, line: str, rest: str, scene: Scene) -> None:
    """Raise ``NotUnderstood`` where what follows a word may be more of it, mistyped: *kö kalr*."""
    if not rest.strip(" :"):
        return
    word = line[: len(line) - len(rest)]
    longer = tuple(one for one in _LONGER if one.said.startswith(f"{folded(word)} "))
    near = nearest(line.partition(":")[0], longer) if longer else None
    if near is not None and near.words and len(near.typed) > len(word):
        more = near.typed[len(word) :].strip()
        if not _is_known(saying, more, scene.meeting):
            raise unknown(near)


def _is_known(saying: Saying, said: str, meeting: Meeting) -> bool:
    """Whether a text is a number, a whole word of a name or a row, or one to ask about."""
    rows = saying.form.rows(meeting) if saying.form is not None else []
    names = [*_people(meeting).values(), *(row.headed for row in rows)]
    words = {word for name in names for word in folded(name).split()}
    asked = saying.kind is Kind.LOOK and folded(said) in _SAID
    return asked or folded(said) in words or NUMBER.match(said) is not None


def _people(meeting: Meeting) -> dict[str, str]:
    return {id: someone.name for id, someone in meeting.attendance.people.items()}


def _enough(form: Form, head: str, meeting: Meeting) -> bool:
    """Whether a head alone says who is meant; a sentence that lacks its colon does not."""
    found = find(head, _people(meeting))
    return bool(found.id or found.unsure) if head else not form.adds


def _filled(
    form: Form,
    rows: list[str],
    given: dict[str, str],
    text: str | None,
    scene: Scene,
    *,
    changing: bool = False,
) -> Said:
    """Fill the form for each row; a bare word, which has no text, asks instead."""
    if text is None:
        return Said(form.at_once, ask=form, row=rows[0] if rows else "")
    meeting, commands = scene.meeting, list[Command]()
    read, doubts, gone = "", list[str](), list[str]()
    for row in rows:
        fields = form.fields(meeting, row)
        named = {field.name: field for field in fields}
        said = shared(text, fields, changing=changing or bool(row), sure=not form.adds) | given
        answers, read = spread(said, fields, meeting, scene.today, new=not row, meant=scene.meant)
        values: Values = {
            name: understood(
                named[name], settled(named[name], answer, scene.meant), meeting, scene.today
            )
            for name, answer in answers.items()
        }
        values = form.of_each(meeting, row, values) if len(rows) > 1 else values
        gone += replaced(form, meeting, row, values)
        doubts += [unclear_doubt(form, fields, answers), form.doubt(meeting, values)]
        commands += form.commands_on(scene.today, meeting, row, values)
        read = read or form.read_as(meeting, values)
    replaces = tuple(dict.fromkeys(gone))
    asked = dict.fromkeys(filter(None, (*doubts, replacing_doubt(form, replaces))))
    return Said(tuple(commands), read=read, doubt=" ".join(asked), replaces=replaces)
