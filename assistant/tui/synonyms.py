"""What people also call the things that can be done, for the palette to find."""

from typing import Final

WORDS: Final[dict[str, tuple[str, ...]]] = {
    "go_on": ("nästa", "framåt", "next", "forward", "continue"),
    "go_back": ("förra", "backa", "back", "previous"),
    "park": ("parkera", "fråga", "park", "question"),
    "rest": ("paus", "rast", "fortsätt", "pause", "break", "resume"),
    "stop_card": ("stopp", "stoppkort", "ta ned stoppkortet", "timeout", "stop card"),
    "turns": ("ordet", "runda", "talarkö", "turns", "round", "queue"),
    "more_time": ("tid", "mer tid", "förläng", "time", "more time", "extend"),
    "moments": ("underskrift", "skriv under", "sign", "finish"),
    "undo": ("ångra", "ta tillbaka", "undo"),
    "redo": ("gör om", "redo"),
    "doubles": ("dubbelt", "konflikt", "två texter", "conflict", "doubles"),
    "line": ("rad", "kommando", "line", "command"),
    "help": ("hjälp", "tangenter", "manual", "help", "keys", "shortcuts"),
    "lock": ("lås", "göm", "skärmlås", "lock", "hide"),
    "leave": ("sluta", "lämna", "stäng programmet", "quit", "exit"),
    "code": ("kod", "pin", "skärmlås", "code"),
    "history": ("historik", "vad som har hänt", "vem ändrade", "logg", "history", "log"),
    "look": ("tema", "färger", "mörkt", "ljust", "theme", "dark", "light", "colours"),
    "home": ("hem", "början", "byt möte", "home", "switch meeting"),
    "keys": ("lösenord", "lösenfras", "nycklar", "password", "passphrase"),
    "end_practice": ("lämna övningen", "sluta öva", "leave practice"),
    "settings": ("inställningar", "konfiguration", "tangenter", "settings", "preferences"),
    "tour": ("rundtur", "visning", "kom igång", "tour", "getting started", "tutorial"),
    "new": ("nytt", "starta", "new", "start"),
    "open": ("fil", "familjens fil", "importera", "open", "file", "import"),
    "practise": ("öva", "övning", "practise", "rehearse"),
    "case": ("ärende", "person", "plan", "case", "papper", "lämna över", "avsluta ärendet"),
    "reopen": ("öppna igen", "avslutat ärende", "reopen", "ended case"),
    "due": ("väntar", "för sent", "datum", "due", "late", "deadline"),
    "copy": ("backup", "reservkopia", "copy", "back up"),
    "purge": ("radera", "gallra", "purge", "delete"),
    "unlock": ("lås upp", "mina möten", "unlock"),
    "fix": ("fastställ", "lås planen", "underskrift", "fix", "sign"),
    "end": ("avsluta", "slut", "end", "finish"),
    "close": ("stäng", "förstör", "close", "destroy"),
    "print": ("skriv ut", "utskrift", "print", "printout", "papper"),
    "judgement": ("omdöme", "utvärdering", "enkät", "frågor om mötet", "evaluation", "survey"),
    "printer": ("skrivare", "printer", "skriv ut"),
}
"""By action, or by the name of what the palette alone has."""


def words_for(name: str) -> tuple[str, ...]:
    """The words, or none."""
    return WORDS.get(name, ())
