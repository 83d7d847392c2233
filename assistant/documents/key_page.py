"""A recovery key on paper, and nowhere else: it goes to the printer without becoming a file."""

from assistant.desk.recovery import key_rows
from assistant.documents.printer import print_text
from assistant.language.translation import _


def key_page(key: str) -> str:
    """The page, in plain text."""
    told = (
        _("RUNDAN – ÅTERSTÄLLNINGSNYCKEL"),
        "",
        *(f"    {row}" for row in key_rows(key)),
        "",
        _("Nyckeln öppnar mötena på en dator om lösenfrasen glöms."),
        _("Välj Återställningsnyckel där lösenfrasen frågas efter."),
        _("Förvara papperet inlåst, inte vid datorn. Skriv själv på det vilken dator det gäller."),
    )
    return "\n".join(told) + "\n"


def print_key(key: str, chosen: str = "") -> str:
    """Print the page at the printer that was chosen, and tell what became of it."""
    printer = print_text(key_page(key), chosen)
    if not printer:
        return _("Ingen skrivare tog emot sidan. Skriv av nyckeln för hand.")
    return _("Sidan är skickad till skrivaren {printer}. Hämta den genast.").format(printer=printer)
