"""The words for a faulty data file: where, what is wrong, what to write instead."""

from typing import Final

from assistant.language.translation import N_, _
from assistant.library.problem import DataProblem

_WORDS: Final[dict[str, tuple[str, str]]] = {
    "unreadable": (
        N_("Filen går inte att öppna."),
        N_("Se efter att den finns och att du får läsa den."),
    ),
    "not-utf8": (
        N_("Raden har ett tecken som inte är UTF-8."),
        N_("Spara filen som UTF-8."),
    ),
    "not-people": (
        N_("Filen är ingen lista över personer."),
        N_('Skriv JSON: [{{"name": "Anna Ek", "role": "kurator", "organisation": "Skolan"}}]'),
    ),
    "people-in-a-sheet": (
        N_("Filen är ett kalkylblad."),
        N_("Spara den som CSV: i Excel Arkiv, Spara som, CSV UTF-8."),
    ),
    "people-too-large": (
        N_("Filen är större än 20 MB, och läses inte."),
        N_("Ta med dem som ni möter, och inga bilder."),
    ),
    "people-too-many": (
        N_("Filen har fler än {most} personer. De första är lästa."),
        N_("Ta med dem som ni möter."),
    ),
    "people-too-faulty": (
        N_("För många rader går inte att läsa. Resten av filen är inte läst."),
        N_("Rätta raderna ovan, eller spara listan på nytt."),
    ),
    "people-no-names": (
        N_("Ingen kolumn är för namn."),
        N_("Skriv rubriker på första raden: namn;titel;verksamhet;huvudman;telefon;e-post"),
    ),
    "people-no-cards": (
        N_("Filen har inget visitkort (vCard)."),
        N_("Exportera kontakterna på nytt, som vCard."),
    ),
    "people-card-version": (
        N_("Visitkortet är inte vCard 3.0 eller 4.0. Det är inte läst."),
        N_("Exportera kontakten på nytt, som vCard 3.0."),
    ),
    "people-card-open": (
        N_("Visitkortet som börjar här slutar aldrig. Det är inte läst."),
        N_("Skriv END:VCARD efter kortets sista rad."),
    ),
    "people-row": (
        N_("Raden har ett citattecken som inte hör ihop med något annat. Den är inte läst."),
        N_("Skriv ett citattecken före och ett efter texten, eller inga."),
    ),
    "people-row-too-long": (
        N_("Raden har fler fält än det finns rubriker. Den är inte läst."),
        N_("Sätt citattecken om en text som har skiljetecknet i sig."),
    ),
    "people-row-nameless": (
        N_("Raden har inget namn. Den är inte läst."),
        N_("Skriv namnet, eller ta bort raden."),
    ),
    "people-family": (
        N_("Här står något om barn eller familjer. Det är inte läst."),
        N_("Låt listan bara ha dem som arbetar hos er och hos dem ni möter."),
    ),
    "syntax": (
        N_("Raden går inte att läsa."),
        N_("Skriv nyckel = värde, till exempel: floor = 3"),
    ),
    "text-open": (
        N_("En text som börjar här slutar aldrig."),
        N_('Sätt ett citattecken (") där texten slutar.'),
    ),
    "backslash": (
        N_("Ett omvänt snedstreck betyder något särskilt i en text."),
        N_("Skriv två i rad: \\\\"),
    ),
    "no-equals": (
        N_("Det saknas ett likhetstecken efter nyckeln."),
        N_("Skriv nyckel = värde, till exempel: floor = 3"),
    ),
    "key-letters": (
        N_("En nyckel skrivs med bokstäverna a–z."),
        N_("Skriv nyckeln som den heter i de dagordningar som följer med, utan å, ä och ö."),
    ),
    "no-comma": (
        N_("Det saknas ett kommatecken i listan, eller listans slut."),
        N_("Sätt ett kommatecken sist på raden, eller ] om listan är slut."),
    ),
    "table-open": (
        N_("Klammern {{ stängs inte på samma rad."),
        N_("Sätt }} sist, på samma rad som {{, utan radbrytning emellan."),
    ),
    "list-open": (
        N_("Listan som börjar här slutar aldrig."),
        N_("Skriv ] efter listans sista rad."),
    ),
    "header-open": (
        N_("Rubriken är inte avslutad."),
        N_("Skriv lika många ] som [, till exempel: [[parts]]"),
    ),
    "more-than-one": (
        N_("Det står något mer efter värdet."),
        N_("Skriv bara en nyckel med ett värde på raden."),
    ),
    "key-twice": (
        N_("Nyckeln står här för andra gången."),
        N_("Ta bort den ena raden."),
    ),
    "value-bare": (
        N_("Värdet går inte att läsa."),
        N_('Sätt raka citattecken om en text: "så här"'),
    ),
    "key-missing": (
        N_("Nyckeln {key} saknas."),
        N_("Lägg till en rad som börjar med: {key} ="),
    ),
    "key-unknown": (
        N_("Nyckeln {key} finns inte."),
        N_("Skriv någon av: {known}"),
    ),
    "number-as-key": (
        N_("I {key} ska det till vänster om likhetstecknet stå ett antal minuter."),
        N_("Skriv till exempel: {key} = {{ 60 = 5, 90 = 6 }}"),
    ),
    "number-as-value": (
        N_("I {key} ska det till höger om likhetstecknet stå ett antal minuter."),
        N_("Skriv till exempel: {key} = {{ 60 = 5, 90 = 6 }}"),
    ),
    "str-wanted": (
        N_("{key} ska vara en text."),
        N_('Sätt citattecken: {key} = "…"'),
    ),
    "int-wanted": (
        N_("{key} ska vara ett heltal."),
        N_("Skriv siffror utan citattecken, till exempel: {key} = 5"),
    ),
    "bool-wanted": (
        N_("{key} ska vara sant eller falskt."),
        N_("Skriv {key} = true eller {key} = false, utan citattecken."),
    ),
    "array-wanted": (
        N_("{key} ska vara en lista."),
        N_("Skriv {key} = [ … ] eller, för delar, [[{key}]] före varje del."),
    ),
    "object-wanted": (
        N_("{key} ska ha nycklar med värden."),
        N_("Skriv dem inom klamrar: {{ nyckel = värde }}"),
    ),
    "date-wanted": (
        N_("{key} ska vara ett datum."),
        N_("Skriv år, månad och dag utan citattecken, till exempel: {key} = 2026-11-25"),
    ),
    "choice-unknown": (
        N_("{key} kan inte vara ”{value}”."),
        N_("Skriv någon av: {known}"),
    ),
    "keys-heading": (
        N_("Rubriken är inte avslutad. Det som står under den gäller ändå."),
        N_("Skriv: [{key}]"),
    ),
    "keys-table": (
        N_("Tangenterna står i ett avsnitt för sig."),
        N_("Skriv [keys] på en egen rad sist i filen och tangenterna under den."),
    ),
    "deadlines-table": (
        N_("Tiderna står i ett avsnitt för sig."),
        N_("Skriv [deadlines] på en egen rad och tiderna under den."),
    ),
    "below-table": (
        N_("{key} står under [{table}] men hör inte dit. Inställningen gäller ändå."),
        N_("Flytta raden upp, ovanför [{table}]."),
    ),
    "deadline-form": (
        N_("Under {key} ska stå vilken av dagordningens tider det gäller."),
        N_("Skriv till exempel: {key}.first = {{ working_days = 10 }}"),
    ),
    "deadline-length": (
        N_("Tiden {key} ska ha en enda längd: arbetsdagar, veckor eller månader."),
        N_("Skriv till exempel: {key} = {{ working_days = 10 }}"),
    ),
    "deadline-agenda": (
        N_("Ingen dagordning heter {key}, så tiden gäller inget möte."),
        N_("Skriv någon av: {known}"),
    ),
    "deadline-unknown": (
        N_("Dagordningen {agenda} har ingen tid som heter {key}."),
        N_('Är den ny, säg vad den gäller: what = "…"'),
    ),
    "deed-unknown": (
        N_("Under [keys] finns inget som heter {key}."),
        N_("Skriv någon av: {known}"),
    ),
    "key-unusable": (
        N_("”{value}” går inte att ha som tangent för {key}. {usual} gäller."),
        N_('Skriv f1 till f24, eller ctrl+ och någon av {letters}: {key} = "f10"'),
    ),
    "key-taken": (
        N_("{value} är redan tangent för {other}. {usual} gäller för {key}."),
        N_("Välj en annan, eller ge {other} en egen tangent."),
    ),
    "place-missing": (
        N_("Mappen finns inte, så inget ur den gäller."),
        N_("Rätta sökvägen i inställningen {key}, eller ta bort den."),
    ),
    "place-elsewhere": (
        N_("En kommuns mapp kan inte hänvisa till en annan mapp."),
        N_("Ta bort raden som börjar med: {key} ="),
    ),
    "place-file": (
        N_("Rundan läser inte {key}."),
        N_("Mappen kan ha: {known}"),
    ),
    "agenda-twice": (
        N_("En annan fil i mappen har samma id, {id}, och den här gäller inte."),
        N_("Ge den ett eget id, eller ta bort den."),
    ),
    "logo-heavy": (
        N_("Logotypens fil är för stor, så pappren är utan den."),
        N_("Gör den mindre än {most} kB."),
    ),
    "logo-large": (
        N_("Logotypen har för många bildpunkter, så pappren är utan den."),
        N_("Gör den mindre än {most} miljoner bildpunkter; 1 000 på bredden räcker."),
    ),
    "logo-text": (
        N_("Logotypen har text som kräver ett visst typsnitt, så pappren är utan den."),
        N_("Gör om texten till kurvor i ritprogrammet, eller spara logotypen som PNG."),
    ),
    "logo-undrawn": (
        N_("Logotypen går inte att rita, så pappren är utan den."),
        N_("Spara den på nytt, som PNG eller som enkel SVG."),
    ),
    "wording-nowhere": (
        N_("”{key}” står inte under något språk."),
        N_("Skriv [sv] eller [en] på en egen rad ovanför."),
    ),
    "wording-language": (
        N_("Rundan talar inte språket {key}."),
        N_("Skriv något av dem inom hakparentes: {known}"),
    ),
    "wording-unknown": (
        N_("Rundan säger ingenstans ”{key}”."),
        N_("Skriv av texten precis som den står hos Rundan på svenska."),
    ),
    "wording-lines": (
        N_("”{key}” är en enda rad, och det ska era egna ord också vara."),
        N_("Ta bort radbrytningen."),
    ),
    "wording-holes": (
        N_("Det som fylls i saknas eller är ändrat i era ord för ”{key}”."),
        N_("Skriv av detta, klamrarna med: {wanted}"),
    ),
    "wording-no-holes": (
        N_("I ”{key}” fylls ingenting i, så era egna ord kan inte ha klamrar."),
        N_("Skriv vanliga parenteser i stället."),
    ),
    "parts-none": (
        N_("Dagordningen har inga delar."),
        N_("Lägg till minst en del, som börjar med raden [[parts]]"),
    ),
    "blocks-none": (
        N_("Delen {part} är tom."),
        N_('Lägg till minst ett block, till exempel: {{ say = "Välkomna." }}'),
    ),
    "id-form": (
        N_("”{id}” går inte att ha som id."),
        N_("Använd bara små bokstäver a–z, siffror och bindestreck, med en bokstav först."),
    ),
    "id-twice": (
        N_("En annan del heter redan {id}."),
        N_('Skriv ett eget id, till exempel: id = "{instead}"'),
    ),
    "floor-form": (
        N_("En del kan inte krympa till {floor} minuter."),
        N_("Skriv minst: floor = 1"),
    ),
    "minutes-none": (
        N_("Ingen del har några minuter."),
        N_("Skriv till exempel: minutes = {{ 60 = 5, 90 = 6 }}"),
    ),
    "minutes-missing": (
        N_("Delen {part} saknar minuter för ett möte på {length} minuter."),
        N_("Lägg till {length} = … bland minuterna, eller ta bort {length} i alla andra delar."),
    ),
    "minutes-below-floor": (
        N_("{minutes} minuter av {length} är mindre än delens golv, {floor}."),
        N_("Skriv minst {length} = {floor}, eller sänk floor."),
    ),
    "minutes-too-many": (
        N_("Delarnas minuter för ett möte på {length} blir tillsammans {total}."),
        N_("Ta bort {differs} från någon eller några delar."),
    ),
    "minutes-too-few": (
        N_("Delarnas minuter för ett möte på {length} blir tillsammans {total}."),
        N_("Lägg till {differs} på någon eller några delar."),
    ),
    "quiet-unprotected": (
        N_("Delen {part} är tyst men inte skyddad: den kan bli av med sin tid."),
        N_("Lägg till raden: protected = true"),
    ),
    "pause-quiet": (
        N_("Delen {part} är både paus och tyst."),
        N_("Ta bort en av raderna pause och quiet."),
    ),
    "narrative-unprotected": (
        N_("I delen {part} berättar någon, men delen är inte skyddad: den kan bli av med sin tid."),
        N_("Lägg till raden: protected = true"),
    ),
    "pause-unmarked": (
        N_("Delen {part} heter som en paus, men den kan bli av med sin tid."),
        N_("Lägg till raden: pause = true"),
    ),
    "round-quiet": (
        N_("Delen {part} är tyst, så ingen runda går där."),
        N_("Flytta rundan till en annan del, eller ta bort raden quiet."),
    ),
    "key-beside": (
        N_("{key} hör bara ihop med {wanted}."),
        N_("Ta bort {key}, eller byt blockets andra nyckel mot {wanted}."),
    ),
    "id-taken": (
        N_("Något annat i listan heter redan {id}."),
        N_('Skriv ett eget id, till exempel: id = "{instead}"'),
    ),
    "seen-unknown": (
        N_("Det finns inget som heter ”{seen}” att känna igen."),
        N_("Skriv någon av: {known}. Eller ta bort seen, så bockas det av för hand."),
    ),
    "span-none": (
        N_("Tiden {id} säger inte hur lång den är."),
        N_("Skriv en av working_days, weeks och months, till exempel: weeks = 16"),
    ),
    "span-double": (
        N_("Tiden {id} är räknad på mer än ett sätt: {keys}."),
        N_("Låt bara ett av dem stå kvar."),
    ),
    "span-form": (
        N_("{key} kan inte vara {value}."),
        N_("Skriv minst: {key} = 1"),
    ),
    "earliest-late": (
        N_("Tiden {id} är slut innan den får börja."),
        N_("Skriv färre veckor i earliest_weeks, eller ta bort det."),
    ),
    "source-missing": (
        N_("Tiden {id} har ingen källa, så ingen vet vem som bestämmer den."),
        N_('Lägg till, till exempel: source = "Vår överenskommelse, 2026"'),
    ),
    "next-unknown": (
        N_("Det finns ingen dagordning som heter ”{next}”."),
        N_("Skriv någon av: {known}"),
    ),
    "text-untranslated": (
        N_("På {language} saknas {count} av texterna, den här först. De sägs på svenska."),
        N_("Det gör inget, om mötena leds på svenska."),
    ),
    "block-empty": (
        N_("Blocket är tomt."),
        N_("Skriv en av say, get, note, round, list och concern."),
    ),
    "block-double": (
        N_("Blocket har mer än en nyckel: {keys}."),
        N_("Dela det: ett block för var och en, med egna klamrar."),
    ),
    "text-empty": (
        N_("{key} har ingen text."),
        N_("Skriv en text mellan citattecknen, eller ta bort den."),
    ),
    "text-long": (
        N_("{key} får inte plats: den visas på två rader."),
        N_("Skriv högst {most} tecken."),
    ),
    "concern-unknown": (
        N_("Det finns inget ärende som heter ”{concern}”."),
        N_("Skriv någon av: {known}"),
    ),
    "concern-twice": (
        N_("Delen {part} har redan {concern}."),
        N_("Ta bort det ena blocket."),
    ),
    "concern-nowhere": (
        N_("Ingen del har {concern}, och utan det blir planen aldrig fullständig."),
        N_('Lägg {{ concern = "{concern}" }} bland blocken i den del där det hör hemma.'),
    ),
}

_NEAR: Final = {
    "key-unknown": N_("Skriv: {near}"),
    "choice-unknown": N_('Skriv: {key} = "{near}"'),
    "deed-unknown": N_("Skriv: {near}"),
    "deadline-agenda": N_("Skriv: {near}"),
    "deadline-unknown": N_('Skriv: {near}. Är den ny, säg vad den gäller: what = "…"'),
    "concern-unknown": N_('Skriv: concern = "{near}"'),
    "wording-unknown": N_("Skriv: ”{near}”"),
    "seen-unknown": N_('Skriv: seen = "{near}"'),
    "next-unknown": N_('Skriv: next = "{near}"'),
}
"""What to write instead where a known name is nearly the one written."""


def wrong(problem: DataProblem) -> str:
    """What is wrong, as a sentence."""
    return _(_WORDS[_code(problem)][0]).format(**problem.details)


def write_instead(problem: DataProblem) -> str:
    """What to write instead, as a sentence."""
    code = _code(problem)
    words = _NEAR[code] if problem.details.get("near") else _WORDS[code][1]
    return _(words).format(**problem.details)


def told(problem: DataProblem) -> str:
    """The whole of it: file, line, what is wrong, what to write instead."""
    where = problem.file.name
    if problem.line:
        where = _("{file}, rad {line}").format(file=where, line=problem.line)
    return f"{where}: {wrong(problem)} {write_instead(problem)}"


def _code(problem: DataProblem) -> str:
    return problem.code if problem.code in _WORDS else "syntax"
