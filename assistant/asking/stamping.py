"""What is told of the keys that stamp."""

from typing import Final

from assistant.asking.verifying import grouped
from assistant.desk.stamping import Source, StampKey
from assistant.language.translation import N_, _, format_datetime

NONE_YET: Final = N_("Det finns ingen nyckel att stämpla med än. Den görs med den första planen.")
EXPORTED: Final = N_(
    "Certifikatet ligger i {file}. Det är inte hemligt. "
    "Den som har det ser med rundan verify --trust att en fil är stämplad här."
)
UNLOCK_CARD: Final = N_("Lås upp kortet som stämplar")
PIN: Final = N_("Kortets pinkod")
NO_CARD_WAITS: Final = N_("Inget kort väntar på sin pinkod.")
PIN_GIVEN: Final = N_("Pinkoden är given. Kortet stämplar när planen görs.")
_SOURCES: Final = {
    Source.OWN: N_("Datorns egen nyckel"),
    Source.GIVEN: N_("Organisationens nyckel, ur en fil"),
    Source.CARD: N_("Organisationens nyckel, på ett kort"),
}


def key_told(key: StampKey, *, stamps: bool) -> list[str]:
    """A key, and whether it is the one that stamps."""
    title = f"{_(_SOURCES[key.source])}: {key.unit}" if key.unit else _(_SOURCES[key.source])
    use = _("Stämplar sedan {since}; certifikatet gäller till {until}.")
    if not stamps:
        use = _("Stämplade från {since}; känns igen, men stämplar inte längre.")
    since, until = format_datetime(key.since), format_datetime(key.until)
    return [
        title,
        use.format(since=since, until=until),
        _("Fingeravtryck (SHA-256): {digits}").format(digits=grouped(key.fingerprint)),
    ]
