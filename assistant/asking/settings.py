"""The file of settings in words: what each is for, what it can be, what it is by itself."""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from assistant.language.translation import N_, _
from assistant.library.settings import DEADLINES, KEYS, PLACE, PREFIX


class Explained(Struct, frozen=True):
    """A setting: what it is for, what it is when nothing is said, and a line to begin from."""

    name: str
    meaning: str
    usual: str
    """What it is by itself, and who or what says so."""
    example: str
    """A value as it is written in the file."""


EXPLAINED: Final = (
    Explained(
        "language",
        N_('Språk på skärm och papper: "sv" eller "en".'),
        N_("Datorns språk."),
        '"sv"',
    ),
    Explained(
        "theme",
        N_('Utseende: "dark", "light" eller "auto".'),
        N_("auto: som terminalen, om den säger det (COLORFGBG), annars mörkt."),
        '"auto"',
    ),
    Explained(
        "discreet",
        N_("Om det privata är gömt på skärmen från början, för en familj som sitter bredvid."),
        N_("false: det syns, och tangenten för diskret vy gömmer det."),
        "true",
    ),
    Explained(
        "balance",
        N_("Om samtalsledaren ser hur ordet har fördelat sig: familjen, barnet, verksamheterna."),
        N_("true: det syns där ordet fördelas, och sparas aldrig."),
        "false",
    ),
    Explained(
        "length",
        N_("Hur många minuter ett nytt möte föreslås vara."),
        N_("Dagordningens kortaste."),
        "60",
    ),
    Explained(
        "plan_label",
        N_("Vad planen heter hos er."),
        N_("Som dagordningen säger, till exempel SIP/IP."),
        '"SIP"',
    ),
    Explained(
        "coordinator",
        N_("Vad den som håller ihop planen heter hos er."),
        N_("Som dagordningen säger, till exempel lots."),
        '"samordnare"',
    ),
    Explained(
        "voice",
        N_('Planen talar i jag-form, "first", eller om personen, "third".'),
        N_("first: planen är personens egen."),
        '"first"',
    ),
    Explained(
        "signatures",
        N_(
            'Vilka som får en rad att skriva under på: "deciders" (de som bestämmer), '
            '"everyone" eller "nobody".'
        ),
        N_(
            "deciders, som i Lotsmodellen (2014). Ingen lag begär underskrift; Jönköping låter "
            "planen undertecknas och andra gör det aldrig (FoU i Sörmland 2019:2)."
        ),
        '"deciders"',
    ),
    Explained(
        "consent_from",
        N_(
            "Från vilken ålder, 12 till 18 år, den unge ensam säger ja till att planen görs. "
            "Åldern läses ur personnumret; utan det svarar vårdnadshavarna."
        ),
        N_(
            "Ingen: vårdnadshavarna bestämmer, med större hänsyn till barnet ju äldre det är "
            "(FB 6 kap. 11 §; Region Jönköpings län: oavsett barnets ålder). I Enköping gäller "
            "15 år. Ingen lag säger det rakt ut: bestäm tillsammans med er jurist."
        ),
        "15",
    ),
    Explained(
        "disclosure_from",
        N_(
            "Från vilken ålder, 12 till 18 år, den unge ensam bestämmer vem som får veta vad. Det "
            "är en annan fråga än om planen görs; 18 lämnar den till vårdnadshavarna."
        ),
        N_(
            "Samma som consent_from. Lagen säger att vårdnadshavarna bestämmer, ensamma eller "
            "tillsammans med barnet efter ålder och mognad (OSL 12 kap. 3 §): bestäm tillsammans "
            "med er jurist."
        ),
        "18",
    ),
    Explained(
        "spoken_consent",
        N_(
            "Om ett muntligt ja räcker för att skicka kallelsen när planen gäller ett barn: "
            "true eller false."
        ),
        N_(
            "false, som i Lotsmodellen (2014): skriftligt i kallelsen. Region Jönköpings län "
            "godtar också ett muntligt ja, som antecknas. För en vuxen räcker det alltid."
        ),
        "true",
    ),
    Explained(
        "school_is_principal",
        N_("Om en skola kan ha det övergripande ansvaret för planen: true eller false."),
        N_(
            "false. Lagen nämner region och kommun (HSL 16 kap. 4 §, SoL 10 kap. 8 §); i "
            "överenskommelserna i Västra Götaland och Jönköping är skolan full part."
        ),
        "false",
    ),
    Explained(
        "ors_licence",
        N_("Om ni har licens för ORS och SRS, så att siffrorna får antecknas: true eller false."),
        N_(
            "false. Skattningarna är skyddade av upphovsrätt och fria först efter en "
            "undertecknad licens (carlbring.se)."
        ),
        "true",
    ),
    Explained(
        "printer",
        N_("Skrivaren: dess namn i datorn, eller en adress (ipp://…). Välj skrivare sätter den."),
        N_("Datorns vanliga skrivare."),
        '"Korridoren"',
    ),
    Explained(
        "idle_minutes",
        N_("Efter hur många minuter utan en tangent mötena låses, när inget möte pågår; 0 aldrig."),
        N_("10."),
        "10",
    ),
    Explained(
        "people",
        N_(
            "En adressbok med dem som arbetar hos er och dem ni möter, aldrig familjer: namnen "
            "erbjuds när du skriver, och resten fylls i. CSV med rubrikerna namn, titel, "
            "verksamhet, huvudman, telefon och e-post, eller visitkort (vCard 3.0 eller 4.0)."
        ),
        N_("Ingen: bara namnen i mötet erbjuds."),
        '"/srv/rundan/adressbok.csv"',
    ),
    Explained(
        "unit",
        N_("Enhetens namn, som det står i certifikatet för en stämpel som görs här."),
        N_("Inget namn."),
        '"Familjecentralen Exemplet"',
    ),
    Explained(
        "place",
        N_(
            "Kommunens mapp, med egna inställningar, dagordningar, ord och logotyp. "
            "rundan place new gör en att börja från."
        ),
        N_("Den som finns på datorns vanliga plats; rundan settings säger var."),
        '"/srv/rundan"',
    ),
    Explained(
        "logo_text",
        N_("Vad logotypen i kommunens mapp visar, för den som inte ser den."),
        N_("Ordet Logotyp."),
        '"Exempelstads kommun"',
    ),
)


_DEADLINES: Final = N_(
    "Om inget sägs: som dagordningens källa. Lotsmodellen (2014) har 15 arbetsdagar till första "
    "mötet; lokalt gäller annat, som 10 dagar för barn (Region Värmland) eller tre veckor (Ekerö)."
)


def commented(keys: Iterable[tuple[str, str, str]] = (), *, of_place: bool = False) -> str:
    """A whole file in which every setting is explained and none is set.

    ``keys`` are the deeds that have one: action, key, title.  A place's own file has none
    of those, and names no folder.
    """
    source = _("Vår överenskommelse")
    lines = [
        *_remark(_("Rundans inställningar.")),
        "#",
        *_remark(_("Ta bort # framför en rad för att den ska gälla, och ändra värdet.")),
        *_remark(
            _("En rad som är fel gäller inte; Rundan säger vilken, och vad du skriver i stället.")
        ),
        *_remark(
            _(
                "Starkare än filen är miljön ({variable}=90) och det du anger på kommandoraden."
            ).format(variable=f"{PREFIX}LENGTH")
        ),
    ]
    for one in EXPLAINED:
        if of_place and one.name == PLACE:
            continue
        usual = _("Om inget sägs: {usual}").format(usual=_(one.usual))
        lines += ["", *_remark(_(one.meaning)), *_remark(usual), f"# {one.name} = {one.example}"]
    lines += [
        "",
        *_remark(_("Tider som är andra hos er än i en dagordning: dess id, tidens id, och tiden.")),
        *_remark(_(_DEADLINES)),
        *_remark(
            _(
                "En tid som dagordningen inte har får också what, och after: sent (kallelsen "
                "skickades) eller held (mötet hölls)."
            )
        ),
        f"[{DEADLINES}]",
        f'# lots-first.first = {{ working_days = 10, source = "{source}" }}',
    ]
    if of_place:
        return "\n".join(lines) + "\n"
    lines += [
        "",
        *_remark(_("Tangenterna. Hjälpen och raden längst ned visar dem som de är här.")),
        *_remark(_("En tangent är f1 till f24, eller ctrl+ och en ledig bokstav.")),
        f"[{KEYS}]",
        *(f'# {action} = "{key}"  # {title}' for action, key, title in keys),
    ]
    return "\n".join(lines) + "\n"


def _remark(text: str) -> list[str]:
    return [f"# {line}" for line in text.splitlines()]
