"""What is said of printing, and of choosing a printer."""

from typing import Final

from assistant.desk.papers import Papers
from assistant.desk.printing import News, Piece, Standing, Tried
from assistant.language.translation import N_, _, format_list, ngettext
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import NotePrint, stale

CHOOSE: Final = N_("Välj skrivare")
USUAL: Final = N_("Datorns vanliga skrivare")
OTHER: Final = N_("En annan skrivare …")
ADDRESS: Final = N_("Skrivarens adress (som ipp://skrivare.kommunen.example)")
TAKE_BACK: Final = N_("Ta tillbaka utskriften")
ASKED_BACK: Final = N_("Skrivaren är ombedd att lämna det som är kvar.")
ONE_PAGE: Final = N_("Bara en sida …")
OTHER_COUNT: Final = N_("Ett annat antal …")
WHICH_PAGE: Final = N_("Vilken sida?")
COUNT: Final = N_("Antal exemplar (ett till var och en som får ett)")
CAME_OUT: Final = N_("Har exemplaren kommit ut?")
NOT_YET: Final = N_("Nej, inte än")
GOES_ON: Final = N_("Låt utskriften gå vidare")
MOST: Final = 99
"""Copies, and pages, that can be asked for."""

_STANDINGS: Final = {
    Standing.SENDING: N_("Skickas till {printer}: {what}."),
    Standing.WAITING: N_("Väntar i {printer}: {what}."),
    Standing.PRINTING: N_("Skrivs ut på {printer}: {what}."),
    Standing.DONE: N_("Utskrivet på {printer}: {what}."),
    Standing.HANDED_ON: N_("Skickat till {printer}: {what}. Se efter att det kommer ut."),
    Standing.OPENED: N_("{why} Dokumentet är öppnat: skriv ut {what} därifrån."),
    Standing.SAVED: N_("{why} Skriv ut {what} i mappen {folder}."),
    Standing.TAKEN_BACK: N_("Utskriften är återtagen. Samla in det som hann komma ut."),
    Standing.GIVEN_UP: N_("{printer} gav upp. Se efter vad som kom ut, och skriv ut resten."),
    Standing.UNKNOWN: N_("{printer} svarar inte om utskriften. Se efter om det kom ut: {what}."),
}
_HINDRANCES: Final = {
    "media-empty": N_("Papperet är slut i {printer}. Fyll på, så går utskriften vidare."),
    "media-jam": N_("Papper har fastnat i {printer}. Ta bort det, så går utskriften vidare."),
    "tray-missing": N_("Ett pappersfack sitter inte i {printer}. Sätt in det."),
    "door-open": N_("En lucka är öppen på {printer}. Stäng den, så går utskriften vidare."),
    "toner-empty": N_("Färgen är slut i {printer}. Byt den, eller välj en annan skrivare."),
    "output-full": N_("Utskriftsfacket är fullt i {printer}. Ta papperet därifrån."),
    "paused": N_("{printer} är pausad. Starta den, eller välj en annan skrivare."),
    "offline": N_("{printer} svarar inte. Se efter att den är på."),
    "held": N_("{printer} håller kvar utskriften. Släpp fram den vid skrivaren."),
    "stopped": N_("{printer} har stannat. Se efter vad som står på skrivaren."),
}
_UNPRINTED: Final = {
    "no-printer": N_("Datorn hittar ingen skrivare."),
    "no-file": N_("Dokumentet finns inte längre."),
    "no-pdf": N_("Skrivaren kan inte ta emot dokumentet."),
    "no-answer": N_("Skrivaren svarar inte."),
    "busy": N_("Skrivaren är upptagen."),
    "refused": N_("Skrivaren tog inte emot utskriften."),
    "address": N_("Skrivarens adress går inte att läsa."),
    "certificate": N_("Skrivaren går inte att känna igen: välj skrivare på nytt."),
}


def told(news: News) -> str:
    """Where a print stands, and what there is to do."""
    if news.standing is Standing.STOPPED:
        return _(_HINDRANCES.get(news.why, _HINDRANCES["stopped"])).format(printer=news.printer)
    return _(_STANDINGS[news.standing]).format(
        printer=news.printer or _("skrivaren"),
        what=_what(news),
        why=unprinted(news.why),
        folder=news.by_hand[0].file.parent if news.by_hand else "",
    )


def unprinted(why: str) -> str:
    """Why no printer took it."""
    return _(_UNPRINTED.get(why, _UNPRINTED["refused"]))


def choice(tried: Tried) -> str:
    """What came of choosing a printer."""
    if not tried.name:
        why = unprinted(tried.why or "no-printer")
        return _("{why} Ingen annan skrivare är vald.").format(why=why)
    said = [_("Nu skrivs det ut på {printer}.").format(printer=tried.name)]
    if tried.why:
        said.append(_(_HINDRANCES[tried.why]).format(printer=tried.name))
    if tried.one_sided:
        said.append(_("Den skriver bara på ena sidan av papperet."))
    if tried.in_clear:
        said.append(_("Det som skickas dit går okrypterat genom nätet."))
    if tried.by_itself:
        said.append(_("Om den visar ett annat certifikat än nu skickas inget dit."))
    if not tried.kept:
        said.append(_("Valet gäller tills Rundan avslutas."))
    return " ".join(said)


def at(chosen: str) -> str:
    """Which printer it is."""
    return _("Skrivare: {printer}").format(printer=chosen or _(USUAL).lower())


def usual(papers: Papers) -> int:
    """How many copies: one for each who gets one."""
    return sum(piece.copies for piece in papers.pieces) or 1


def pieces(papers: Papers, copies: int) -> tuple[Piece, ...]:
    """What is printed of some papers: one for each who gets one or, with another number of
    copies than that, so many of the one to print first."""
    if papers.pieces and copies == usual(papers):
        return papers.pieces
    return (Piece(papers.files[0], copies),)


def all_whole(papers: Papers, copies: int) -> str:
    """That a number of copies shows everything, where somebody is to have an extract."""
    if len(papers.pieces) < 2 or pieces(papers, copies) == papers.pieces:
        return ""
    return _("De visar hela planen: ge dem inte till den som bara får ett utdrag.")


def outgrown(meeting: Meeting) -> str:
    """That the fixed plan is not what would be fixed now; nothing where it is."""
    if not stale(meeting):
        return ""
    return _(
        "Planen, eller vem som får vad av den, är ändrad sedan den fastställdes. "
        "Fastställ den igen före utskriften."
    )


def print_all(copies: int) -> str:
    """The usual number of copies."""
    return ngettext("Skriv ut {count} exemplar", "Skriv ut {count} exemplar", copies).format(
        count=copies
    )


def came_out(copies: int) -> str:
    """The chair's own word that paper came out."""
    return ngettext(
        "Ja, {count} exemplar har kommit ut", "Ja, {count} exemplar har kommit ut", copies
    ).format(count=copies)


def number(text: str) -> int:
    """A number of copies, or of a page; 0 for what is none."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 0


def outdated(news: News, version: int, meeting: Meeting) -> str:
    """What to do with a print of a version that was withdrawn meanwhile; nothing for another."""
    fixed = meeting.moments.fixed
    if fixed is None or version in (0, fixed.number) or news.standing is Standing.SAVED:
        return ""
    return _("Samla in utskrifterna av version {number}: de gäller inte längre.").format(
        number=version
    )


def noted(news: News, version: int, meeting: Meeting) -> tuple[NotePrint, ...]:
    """What the printer's own word lets be noted: whole copies, of the version that counts."""
    fixed = meeting.moments.fixed
    whole = news.standing is Standing.DONE and not news.only
    if not whole or fixed is None or fixed.number != version:
        return ()
    return (NotePrint(copies=news.copies),)


def _what(news: News) -> str:
    if news.standing is Standing.SAVED:
        return format_list(
            _("{what} av {file}").format(what=_part(news, piece.copies), file=piece.file.name)
            for piece in news.by_hand
        )
    what = _part(news, news.copies)
    if news.standing is Standing.PRINTING and 0 < news.out <= news.of:
        return _("{what}, {out} av {of} sidor").format(what=what, out=news.out, of=news.of)
    return what


def _part(news: News, copies: int) -> str:
    if news.only:
        return _("sidan {page}").format(page=news.only)
    return ngettext("{count} exemplar", "{count} exemplar", copies).format(count=copies)
