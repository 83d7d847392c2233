"""What is told of documents, in words for the chair."""

from typing import Final

from assistant.documents.produce import Produced
from assistant.language.translation import N_, _, ngettext

_PROBLEMS: Final = {
    "folder-failed": N_("Det gick inte att skriva i mappen. Gör plats eller välj en annan mapp."),
    "json-failed": N_("Planen som data (JSON) kunde inte sparas."),
    "text-failed": N_("Textfilen kunde inte göras."),
    "docx-failed": N_("Wordfilen kunde inte göras."),
    "pdf-failed": N_("PDF-filen kunde inte göras. Skriv ut Wordfilen i stället."),
    "calendar-failed": N_("Kalenderfilen kunde inte göras. Skriv in mötet för hand."),
    "outline-failed": N_("Planen kunde inte ställas upp. Den finns kvar i ärendet."),
    "fonts-missing": N_("Typsnitten saknas, så det blev ingen PDF. Skriv ut Wordfilen i stället."),
    "pdf-plain-characters": N_("PDF-filen fick enklare tecken än det som skrevs."),
    "pdf-without-standards": N_(
        "PDF-filen går att skriva ut men uppfyller inte kraven för uppläsning och arkiv. "
        "Använd Wordfilen för det."
    ),
    "stamp-failed": N_("PDF-filen blev inte elektroniskt stämplad. Den gäller ändå."),
    "stamp-wants-pin": N_(
        "PDF-filen är inte elektroniskt stämplad: kortets pinkod är inte given. Den gäller ändå. "
        "Lås upp kortet, så görs den på nytt med stämpel."
    ),
    "stamp-wrong-pin": N_(
        "Kortet tog inte emot pinkoden, så PDF-filen är inte elektroniskt stämplad. "
        "Rundan försöker inte igen av sig själv."
    ),
    "stamp-no-card": N_(
        "Kortet svarar inte, så PDF-filen är inte elektroniskt stämplad. Den gäller ändå."
    ),
    "stamp-not-ours": N_(
        "Planen är fastställd någon annanstans, så PDF-filen är inte elektroniskt stämplad här."
    ),
    "stamp-key-ended": N_(
        "Certifikatet till nyckeln som stämplar har gått ut, så PDF-filen är inte elektroniskt "
        "stämplad. Den gäller ändå."
    ),
    "stamp-no-module": N_(
        "Stödet för kort är inte installerat, så PDF-filen är inte elektroniskt stämplad."
    ),
    "logo-failed": N_(
        "Logotypen gick inte att rita, så pappren är utan den. rundan place check säger varför."
    ),
    "text-shortened": N_("En mycket lång text är avkortad i dokumenten. Den finns hel i ärendet."),
}


def problems(made: Produced) -> tuple[str, ...]:
    """What could not be made as it should, a sentence each."""
    told = [_(_PROBLEMS[code]) for code in made.problems if code in _PROBLEMS]
    if made.replaced:
        count = len(made.replaced)
        told.append(
            ngettext(
                "{count} tecken kunde inte skrivas ut.",
                "{count} tecken kunde inte skrivas ut.",
                count,
            ).format(count=count)
        )
    return tuple(told)
