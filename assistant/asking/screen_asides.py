"""What is done with the full screen itself: said as a line there, and told of in the line mode."""

from typing import Final

from assistant.asking.asides import Aside
from assistant.language.translation import N_

SCREEN_ASIDES: Final = (
    Aside(
        "other-seat",
        N_("Byt plats: samtalsledarens eller sekreterarens"),
        ("byt plats", "other seat"),
    ),
    Aside("follow", N_("Planen följer delen, eller stannar"), ("följ delen", "follow part")),
    Aside("palette", N_("Allt som går att göra"), ("allt som går", "everything")),
    Aside("moments", N_("Underskrift och avslut"), ("underskrift och avslut", "sign and finish")),
    Aside("look", N_("Ljust eller mörkt utseende"), ("utseende", "appearance")),
    Aside("settings", N_("Inställningar och tangenter"), ("inställningar", "settings")),
    Aside("home", N_("Till början: byt möte"), ("till början", "home")),
    Aside("keys", N_("Lösenfraser och nycklar"), ("nycklar", "passphrases")),
    Aside(
        "end-practice",
        N_("Lämna övningen"),
        ("lämna övningen", "leave practice"),
        careful=True,
    ),
)
