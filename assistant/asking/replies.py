"""What is said when something was refused, not understood or not saved."""

from collections.abc import Sequence
from typing import Final

from assistant.asking.answers import NotUnderstood
from assistant.desk.envelopes import NewerVersion
from assistant.desk.ports import JournalProblem
from assistant.language.names import folded
from assistant.language.translation import N_, _, format_list
from assistant.meeting.event import Refused

ANSWERED: Final = (Refused, NotUnderstood, JournalProblem, NewerVersion)
"""What is told in words, and is no fault in the program."""

_REFUSED: Final = {
    "no-child": N_("Kortet är för ett barn, och planen gäller ingen under 18 år."),
    "not-for-the-card": N_("Det finns inte längre att sätta på kortet."),
    "shown-to-whom": N_("Säg vem som har sett kortet: en vårdnadshavare eller samordnaren."),
    "name-missing": N_("Ett namn behövs."),
    "text-missing": N_("Det behövs en text."),
    "nobody-accepts": N_(
        "Det finns inget mål, eller ingen på plats som målen gäller. Bocka av närvaron först, "
        "eller skriv godtar 1: och namnen."
    ),
    "no-last-disclosure": N_(
        "Det finns inget medgivande från ett tidigare möte här. "
        "Skriv medgivande: och vilka verksamheter det gäller."
    ),
    "last-disclosure-fell": N_(
        "Från förra mötet finns inget medgivande som gäller: alla sade inte ja, eller så är det "
        "återtaget. Fråga på nytt, och skriv medgivande: och vilka verksamheter det gäller."
    ),
    "last-disclosure-over": N_(
        "Förra mötets medgivande har gått ut. Fråga till när det ska gälla, "
        "och skriv till exempel medgivande: som sist; till 30 juni."
    ),
    "reason-missing": N_("Skriv varför det får stå, till exempel behåll 1: personens egna ord."),
    "nobody-of-that-name": N_("Det finns ingen {name} i närvaron."),
    "already-there": N_("{name} finns redan i närvaron."),
    "person-stays": N_("Den som planen gäller kan inte tas bort."),
    "one-person": N_("Planen gäller en enda person, och den rollen går inte att byta."),
    "value-not-understood": N_("Värdet {value} passar inte här."),
    "school-no-principal": N_("Skolan räknas inte som huvudman här. Det är en inställning."),
    "no-such-withdrawal": N_("Det återtagandet finns inte."),
    "withdrawal-stands": N_(
        "Det finns inget återtagande att ta tillbaka. "
        "Det som är sagt står kvar; notera ett nytt svar om någon ändrar sig."
    ),
    "withdrawal-begun": N_("Ett återtagande ångras inte. Var det ett misstag, skriv återtar inte."),
    "decides-nothing": N_("Bara den som bestämmer kan återta ett samtycke."),
    "nobody-to-tell": N_("Den behöver inte få veta något."),
    "left-out-is-asked": N_(
        "Planen görs utan {name}, så insatsen står som tillfrågas. Får verksamheten vara med "
        "igen, skriv in den i medgivandet först."
    ),
    "absent-is-asked": N_(
        "{name} är inte här, så insatsen står som tillfrågas. "
        "Svarar de, i rummet eller på telefon, ändrar ni närvaron och sedan läget."
    ),
    "leader-not-here": N_(
        "{name} är inte här, så ledningen ligger kvar. Är det fel, ändra närvaron först."
    ),
    "no-such-goal": N_("Målet finns inte."),
    "no-such-measure": N_("Insatsen finns inte."),
    "no-such-leftover": N_("Det finns inget sådant överfört från tidigare möten."),
    "no-such-promise": N_(
        "Det fanns inte i den förra planen. Bara det som stod där kan få ett resultat."
    ),
    "no-such-sign": N_("Tecknet eller steget finns inte längre."),
    "no-such-deviation": N_("Avvikelsen finns inte."),
    "no-such-matter": N_("Det finns ingen sådan sak utanför mötet."),
    "not-signed": N_(
        "Kallelsen är inte underskriven än, så den räknas inte som skickad. "
        "Skriv ut den, låt den skrivas under och notera det först. Det väntar på: {names}."
    ),
    "nobody-decides": N_(
        "Det står inte än vem som bestämmer. Lägg till vårdnadshavare eller ombud först."
    ),
    "invitation-declined": N_(
        "{names} tackar nej, så kallelsen skickas inte. Dokumentera svaret i er egen journal."
    ),
    "not-in-queue": N_("{name} står inte i talarkön."),
    "nobody-waits": N_("Ingen väntar på ordet. Skriv kö och ett namn för att ställa någon i kön."),
    "family-speaks": N_("Familjen berättar, så ordet är deras. Kön finns kvar när de är klara."),
    "no-interpreter": N_("Personen är inte noterad som tolk. Ändra rollen i närvaron först."),
    "interpreter-no-copy": N_("En tolk får inget exemplar: planen är till för dem som den gäller."),
    "interpreter-does-nothing": N_(
        "{name} tolkar och tar inget på sig i planen. Välj någon annan, "
        "eller ändra rollen i närvaron."
    ),
    "no-question-waits": N_("Ingen parkerad fråga väntar."),
    "no-such-question": N_("Frågan finns inte."),
    "no-such-part": N_("Delen {part} finns inte i dagordningen."),
    "no-such-block": N_("Den delen av dagordningen har ingen sådan rad."),
    "no-such-length": N_("Dagordningen har inga tider för {minutes} minuter."),
    "sub-goal-of-sub-goal": N_("Ett delmål kan inte ha egna delmål."),
    "goal-in-use": N_("Målet har delmål eller insatser. Ta bort eller flytta dem först."),
    "no-part-open": N_("Mötet har inte börjat. Gå vidare till första delen."),
    "minutes-missing": N_("Skriv hur många minuter."),
    "cannot-pay": N_(
        "Så mycket kan delen inte ge nu. En del som är skyddad, en paus och underskriften "
        "ger aldrig tid, och ingen del går under sitt minsta."
    ),
    "pays-too-little": N_(
        "Delarna kan ge {minutes} min, inte mer. Ta av fler delar, eller låt mötet sluta senare."
    ),
    "nothing-to-spread": N_(
        "Det finns inget att fördela: mötet slutar som tänkt, eller så kan ingen del ge mer."
    ),
    "not-begun": N_("Den delen har inte börjat än."),
    "begins-later": N_("Så sent kan det inte ha börjat. Skriv {time} eller tidigare."),
    "begins-before": N_("Så tidigt kan det inte ha börjat. Skriv {time} eller senare."),
    "clock-was-set": N_(
        "Datorns klocka har hoppat under delen, så starten går inte att räkna om. Svara på "
        "om tiden räknas i stället."
    ),
    "first-part": N_("Det här är första delen."),
    "last-part": N_("Det här är sista delen. Fastställ planen, eller avsluta mötet."),
    "last-part-ended": N_(
        "Mötet är avslutat, och det här var sista delen. Det som är kvar står under Underskrift "
        "och avslut."
    ),
    "not-a-recipient": N_("Den mottagaren finns inte."),
    "not-covered": N_(
        "{name} omfattas inte av sekretessmedgivandet och kan inte få planen. "
        "Utvidga medgivandet först, om de som bestämmer vill."
    ),
    "original-whole": N_("Originalet är personens eget och har allt."),
    "gets-no-copy": N_("{name} ska inte ha något exemplar."),
    "not-fixed": N_("Planen är inte fastställd än."),
    "not-ended": N_("Avsluta mötet först."),
    "no-such-task": N_("Det finns inte i listan över det som ska göras före mötet."),
    "begun-already": N_(
        "Mötet har börjat. Tar någon tillbaka sitt ja, skriv återtar; annars avslutar du mötet."
    ),
    "meeting-ended": N_(
        "Mötet är avslutat, så klockan står still. Skriv öppna igen för att gå vidare."
    ),
    "meeting-closed": N_("Mötet är stängt. Planen finns kvar i ärendet."),
    "list-changed": N_(
        "Något har ändrats sedan listan visades, så inget är stängt. Läs listan en gång till."
    ),
    "not-open": N_("Inget möte är öppnat."),
    "no-answer": N_("Det kom inget svar."),
    "moved-on": N_("Någon har gått vidare i mötet sedan dess. Gå tillbaka först, och ångra sedan."),
    "stop-card-up": N_("Stoppkortet ligger uppe. Ångra när det är nedtaget."),
    "nothing-to-undo": N_("Det finns inget mer som går att ångra."),
    "nothing-to-redo": N_("Det finns inget ångrat att göra om."),
    "settled-already": N_("Det är redan valt i det andra fönstret."),
    "nobody-handed-over": N_("Skriv vem som lämnade filen. Det sparas med planen."),
    "already-open": N_("Mötet är redan öppnat."),
}

_NOT_UNDERSTOOD: Final = {
    "unknown-word": N_("”{text}” är inget Rundan känner igen. Skriv hjälp för att se orden."),
    "which-row": N_("Vilken menas med ”{text}”?"),
    "no-such-row": N_("Det finns ingen rad {text}."),
    "stays": N_("”{text}” går inte att ta bort, bara att ändra."),
    "which-one": N_("Vem menas med ”{text}”?"),
    "say-what": N_("Skriv också vad som gäller för ”{text}”, efter ett kolon."),
    "nothing-to-choose": N_("Det finns inget att välja på än: ”{label}”"),
    "which-choice": N_("”{text}” är inget av svaren på ”{label}”."),
    "why-kept": N_("Skriv varför det får stå, till exempel behåll 1: personens egna ord."),
    "yes-or-no": N_("Svara ja eller nej på ”{label}”."),
    "said-twice": N_("”{text}” svarar på något som redan är besvarat på raden."),
    "in-a-script": N_("”{text}” ställer klockan i en fil med rader. Här går klockan av sig själv."),
    "mend-what": N_("Skriv vad som står och vad som ska stå: s/gammalt/nytt/"),
    "mend-nothing": N_(
        "”{text}” står inte i det du skrev senast. Säg var det står, till exempel: "
        "s/gammalt/nytt/ mål 1"
    ),
    "mend-which": N_("”{text}” står på flera ställen. Vilket menas?"),
    "mend-more": N_("”{text}” står flera gånger där. Ta med ett ord till, så att det blir en."),
    "no-date": N_("”{text}” är inget datum. Skriv till exempel 2026-12-04, 4/12 eller 4 december."),
    "no-time": N_("”{text}” är inget klockslag. Skriv till exempel 14:20."),
}

_JOURNAL: Final = {
    "unavailable": N_("Det går inte att spara just nu. Det du skriver finns kvar i fönstret."),
    "no-display": N_(
        "Datorn ger ingen adress att visa från. Stäng andra program som delar sidor, eller försök "
        "igen om en stund."
    ),
    "no-network": N_(
        "Datorn är inte med i något nät. Anslut den till samma nät som surfplattan och försök "
        "igen, eller visa på den här datorn."
    ),
    "full": N_("Disken är full. Det du skriver finns kvar i fönstret; gör plats, så sparas det."),
    "low": N_(
        "Disken är nästan full. Det du skriver sparas än så länge; gör plats på disken snart."
    ),
    "memory": N_("Datorns minne tog slut. Stäng andra program, så sparas det."),
    "seat-taken": N_(
        "Rundan är redan öppen i ett annat fönster. Gå vidare där, eller sätt dig bredvid "
        "med rundan join."
    ),
    "stamp-not-a-key": N_("Där finns ingen nyckel som går att stämpla med."),
    "stamp-wrong-passphrase": N_("Lösenfrasen öppnar inte filen. Inget är ändrat."),
    "stamp-key-ended": N_("Nyckelns certifikat gäller inte nu. Inget är ändrat."),
    "stamp-no-module": N_(
        "Stödet för kort är inte installerat (rundan[card]), eller så är modulen inte rätt fil."
    ),
    "stamp-no-card": N_("Kortet svarar inte. Sätt i det och försök igen."),
    "stamp-wrong-pin": N_(
        "Kortet tog inte emot pinkoden. Rundan försöker inte igen av sig själv: kort låser sig."
    ),
    "stamp-wants-pin": N_("Kortet vill ha sin pinkod."),
    "stamp-not-written": N_("Filen kunde inte skrivas. Finns den redan, välj ett annat namn."),
    "others-seated": N_(
        "Rundan är öppen i ett annat fönster. Stäng det först, "
        "så att inget försvinner för den som har det framför sig."
    ),
    "busy": N_("Ett annat fönster använder filen. Det du skriver sparas så snart det går."),
    "vanished": N_("Mappen med mötet är borta. Det du skriver finns kvar i fönstret."),
    "read-only": N_("Filen eller mappen är skrivskyddad. Det du skriver finns kvar i fönstret."),
    "disk": N_("Disken svarar inte som den ska. Det du skriver finns kvar i fönstret."),
    "closed": N_("Filen är stängd. Starta Rundan igen för att gå vidare."),
    "damaged": N_(
        "Filen är skadad. Gå till början och välj ”Läs det som går att läsa”, "
        "eller ta fram en säkerhetskopia."
    ),
    "nothing-read": N_(
        "Ingenting gick att läsa. Filen ligger orörd kvar. Ta fram en säkerhetskopia."
    ),
    "tampered": N_(
        "Filen har ändrats utanför Rundan och går inte att lita på. Ta fram en säkerhetskopia."
    ),
    "older": N_(
        "Filen med mötena är äldre än den var. Starta Rundan och välj ett möte, så frågar den."
    ),
    "missing": N_(
        "Rundans fil finns inte i mappen. Ta fram en säkerhetskopia, eller be IT om hjälp."
    ),
    "keys-missing": N_(
        "Filens nycklar finns inte i mappen. Ta fram en kopia av dem, eller be IT om hjälp."
    ),
    "store-exists": N_("Det finns redan en fil här. Öppna den i stället."),
    "unsafe-folder": N_("Mappen duger inte för att spara i. Välj en mapp på datorns egen disk."),
    "copy-in-the-way": N_("Där ligger redan en annan fil. Välj ett annat namn eller en mapp."),
    "copy-full": N_("Det finns inte plats för kopian där. Ingen halv kopia är lämnad kvar."),
    "copy-failed": N_(
        "Det går inte att skriva kopian där. Se efter att mappen finns och går att skriva i."
    ),
    "copy-unreadable": N_(
        "Kopian går inte att läsa med de nycklarna. "
        "Antingen hör de till olika filer, eller så är kopian skadad."
    ),
    "would-replace": N_(
        "Där finns redan möten. Välj en annan mapp med --into, "
        "eller lägg undan dem, hela, med --set-aside."
    ),
    "no-stream": N_("Mötet finns inte i filen."),
    "stream-exists": N_("Mötet finns redan i filen."),
    "newer": N_("Filen är skriven av en nyare Rundan. Uppdatera programmet för att öppna den."),
    "wrong-passphrase": N_("Lösenfrasen stämde inte. Försök igen."),
    "wrong-recovery": N_(
        "Nyckeln är rätt skriven men öppnar inte den här filen. Kanske har en nyare gjorts."
    ),
    "last-passphrase": N_(
        "Skriv en annan lösenfras än den som ska bort, så är det säkert att någon kommer in sedan."
    ),
    "name-taken": N_("Någon med det namnet har redan en lösenfras. Välj ett annat."),
    "no-way": N_("Den är redan borta."),
    "slots-full": N_("Det får inte plats fler. Ta bort någon som inte behövs först."),
    "wrong-store": N_("Övning och riktiga möten hålls isär: filen är av det andra slaget."),
    "erased": N_("Mötets anteckningar är förstörda, som ni valde när mötet stängdes."),
    "not-written": N_(
        "Filen gick inte att skriva, så inget annat gjordes heller. "
        "Gör plats och försök igen, eller välj bort filen."
    ),
    "file-missing": N_("Filen finns inte, eller går inte att läsa. Se efter var den ligger."),
    "file-large": N_("Filen är för stor för att vara en plan. Se efter att det är rätt fil."),
    "file-no-plan": N_(
        "Filen innehåller ingen plan som går att öppna. Bara originalets PDF, och filen .json "
        "bredvid den, har planen i sig; kopior till andra har det inte."
    ),
    "file-several-plans": N_("Filen innehåller flera planer, så ingen av dem öppnas."),
    "file-newer": N_(
        "Planen i filen är från en nyare Rundan, eller ändrad för hand. "
        "Uppdatera programmet för att öppna den."
    ),
    "file-practice": N_(
        "Planen är från en övning. Övning och riktiga möten hålls isär, så den öppnas inte."
    ),
    "file-extract": N_(
        "Filen är ett utdrag, så allt i planen är inte med. Be om originalet, som familjen har."
    ),
    "claim-lost": N_("Någon annan hann före. Se efter hur det står nu."),
}


def reply(problem: Exception) -> str:
    """What to say of a problem, and what to do about it."""
    match problem:
        case Refused():
            text = _(_REFUSED[problem.code]).format(**problem.details)
        case NotUnderstood():
            text = _not_understood(problem)
        case JournalProblem():
            text = saving(problem.code)
        case NewerVersion():
            text = saving("newer")
        case _:
            raise problem
    return text


def saving(code: str) -> str:
    """What is in the way of saving, and what to do."""
    return _(_JOURNAL.get(code, _JOURNAL["unavailable"]))


def sentence(problem: NotUnderstood, text: str) -> str:
    """What was not understood of a ``text``; what it may be is not told."""
    if problem.code == "which-row" and not problem.choices:
        return _("Det finns inget att ange där just nu.")
    if problem.code == "which-row" and not text:
        return _("Vilken menas?")
    if problem.code == "which-choice" and _in_each(problem.text, problem.choices):
        several = _("”{text}” kan vara flera av svaren på ”{label}”.")
        return several.format(text=text, label=problem.label)
    return _(_NOT_UNDERSTOOD[problem.code]).format(text=text, label=problem.label)


def _in_each(text: str, choices: Sequence[str]) -> bool:
    """Whether a text is a part of all that it may be."""
    return bool(choices) and all(folded(text) in folded(choice) for choice in choices)


def _not_understood(problem: NotUnderstood) -> str:
    text = sentence(problem, problem.text)
    if not problem.choices:
        return text
    apart = any("," in choice for choice in problem.choices)
    choices = "; ".join(problem.choices) if apart else format_list(problem.choices)
    return _("{sentence} Välj bland: {choices}.").format(sentence=text, choices=choices)
