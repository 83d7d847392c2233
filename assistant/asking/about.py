"""What each form is for, and which provisions stand behind it: help in every face."""

from typing import Final

from assistant.asking.form import Field, Form, Kind
from assistant.asking.noted import led
from assistant.language.translation import N_, _
from assistant.library.law import law

WHAT: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "attendance": (
        N_("Vilka som är kallade och vilka som är här. Den som inte kom står så i planen."),
        ("sol-10-9",),
    ),
    "turn": (
        N_("Den som mötet gäller får börja, vara sist, låta någon annan tala eller avstå."),
        ("bk-12",),
    ),
    "person": (N_("Vem planen gäller. Det står på planens första sida."), ()),
    "consent": (
        N_(
            "Vill personen att en plan görs? För ett barn svarar vårdnadshavarna, med barnet "
            "efter ålder. Ett nej eller ett ändrat ja stoppar planen, inte mötet."
        ),
        ("hsl-16-4", "sol-10-8", "fb-6-11", "fb-6-13"),
    ),
    "course": (
        N_("Någon har inte samtyckt. Du väljer hur mötet går vidare, och skriver varför."),
        ("fb-6-13", "osl-25-13"),
    ),
    "scope": (
        N_(
            "Vad medgivandet gäller: mellan vilka, om vad, utom vad och hur länge. Skriv helst "
            "en sista dag: Uppdrag Psykisk Hälsa råder till det. Vid en uppföljning står det som "
            "gällde sist ifyllt: fråga om det gäller än."
        ),
        ("osl-10-1", "osl-12-2", "osl-12-3"),
    ),
    "disclosure": (
        N_("Om verksamheterna får tala med varandra. Det är en egen fråga, skild från samtycket."),
        ("osl-8-1-2", "osl-10-1", "osl-12-2", "osl-12-3"),
    ),
    "sharing": (
        N_("Någon i rummet omfattas inte av medgivandet. Du väljer vad som gäller, och varför."),
        ("osl-8-1-2", "osl-12-2"),
    ),
    "purpose": (N_("Varför ni ses, och den fråga som mötet ska svara på."), ()),
    "narrative": (
        N_("Familjens egna ord om hur det är och vad som är viktigt. Ingen annan avbryter."),
        ("sol-10-9",),
    ),
    "childs_view": (
        N_(
            "Vad barnet själv tycker. Har barnet inte sagt något antecknas varför, och vem som "
            "frågar och när."
        ),
        ("bk-12", "sol-3-1-4"),
    ),
    "questions": (
        N_(
            "Frågor som väntar medan familjen talar. De tas i frågestunden, den som väntat "
            "längst först."
        ),
        (),
    ),
    "goals": (
        N_("Vad ni vill nå, med ord som familjen känner igen. Under målet: vem gör vad till när."),
        ("hsl-16-4",),
    ),
    "sub_goals": (N_("Ett steg på vägen till ett mål."), ("hsl-16-4",)),
    "measures": (
        N_(
            "Vem gör vad till när. Beslutad är den insats som den ansvariga verksamheten själv "
            "har sagt ja till; annars är den tillfrågad eller ska prövas."
        ),
        ("hsl-16-4", "sol-10-8"),
    ),
    "ladders": (
        N_(
            "Fem steg för ett mål, med era egna ord: 0 är det ni väntar er, −2 mycket mindre och "
            "+2 mycket mer. Nästa gång säger ni vilket steg ni är på."
        ),
        (),
    ),
    "outcomes": (
        N_(
            "Det som sades vid förra mötet, och vad det blev av det. Ingen ska stå till svars: "
            "det som inte blev av står kvar i planen, med det som kom i vägen. Det som görs hela "
            "tiden och hjälper svarar ni fortsätter på: då står det kvar, utan ny dag."
        ),
        (),
    ),
    "left_over": (
        N_(
            "Det du valde att föra över när tidigare möten stängdes. Bara du ser det. Bocka av det "
            "som är omhändertaget; resten kan föras över igen."
        ),
        (),
    ),
    "lots": (N_("Vem som håller ihop planen och är familjens kontakt mellan mötena."), ()),
    "statements": (
        N_("De fyra uppgifter som lagen vill ha i planen. Var och en får också vara ”inga”."),
        ("hsl-16-4", "sol-10-8"),
    ),
    "signs_read": (
        N_("De tidiga tecknen läses vid varje möte, och ändras när de inte stämmer längre."),
        (),
    ),
    "warning_signs": (
        N_("Tecken på att det börjar bli svårare, med personens egna ord, och vad ni gör då."),
        (),
    ),
    "crisis_steps": (
        N_("Vem som gör vad om det blir kris, och vem man ringer. Stegen tas i ordning."),
        (),
    ),
    "crisis": (
        N_("Det som hjälper och det som gör det värre, och vilka som får veta."),
        ("osl-12-2",),
    ),
    "newcomers": (
        N_("De som inte var med i den förra planen berättar vad de kan bidra med."),
        (),
    ),
    "reports": (
        N_(
            "Var och en berättar om det egna: vad en bedömning visade, vad som är beviljat och "
            "vad som kan erbjudas. Ingen beställer något av någon annan."
        ),
        ("osl-10-1", "osl-12-2"),
    ),
    "conclusion": (
        N_(
            "Fyll i det här bara när planen ska sluta gälla. Det står på planens första sida, och "
            "blir ett eget slutord till familjen."
        ),
        (),
    ),
    "opinions": (
        N_("Vad personen själv och var och en tycker om det som föreslås."),
        ("sol-10-9", "bk-12"),
    ),
    "disagreements": (N_("Det ni inte är överens om. Det står i planen som det sägs."), ()),
    "followup": (N_("När ni ses igen, och vem som kallar."), ()),
    "aftercare": (N_("Vad som behövs närmast efter mötet, och vem som hör av sig."), ()),
    "signoff": (
        N_("Vilka som har skrivit under. Ingen lag begär underskrift; den som avstår får det."),
        (),
    ),
    "copies": (N_("Vem som får ett exemplar, och vad som inte ska stå i just det."), ("osl-12-2",)),
    "card": (N_("Ett kort till barnet med det som ni kom överens om, i barnets ord."), ("bk-12",)),
    "card_shown": (N_("Vem som har visat kortet för barnet, och när."), ("bk-12",)),
    "invitation": (N_("Det som ska stå i kallelsen, utöver vilka som kallas och varför."), ()),
    "invitation_lines": (N_("Vilka som skrev under medgivandet i kallelsen."), ("osl-12-2",)),
    "invitation_sent": (N_("När kallelsen skickades, och hur."), ()),
    "preparation": (
        N_("Det som ska vara gjort före mötet. En del märks av sig själv; resten bockas av."),
        (),
    ),
    "mandate": (
        N_("Vem som kan besluta för sin verksamhet, så att det går att lova något på mötet."),
        (),
    ),
    "premeeting": (
        N_("Vad familjen vill berätta, vem de önskar som samordnare, var de vill sitta."),
        ("sol-10-9",),
    ),
    "childs_way": (
        N_("Hur barnet vill vara med, vem som hjälper det, och hur ni får veta vad det tycker."),
        ("bk-12",),
    ),
    "acute": (N_("Det som är akut väntar inte på ett möte. Svaret hindrar inget."), ()),
    "threat": (
        N_("Om de som kallas kan sitta i samma rum. Frågas enskilt, och visas för ingen annan."),
        (),
    ),
    "declined": (
        N_("Någon som bestämmer tackar nej före mötet. Då delas inget, och ärendet avslutas."),
        ("osl-12-2",),
    ),
    "deviations": (
        N_("Det som gick fel mellan verksamheter. Det står aldrig i planen."),
        (),
    ),
    "broken_promises": (
        N_(
            "Två insatser eller fler blev inte av, och ingen kom från en verksamhet som svarade "
            "för någon av dem. Det står bara i avvikelsen, utan namn, aldrig i planen."
        ),
        (),
    ),
    "get": (N_("Sådant som ska vara klart innan ni går vidare. Det hindrar dig inte."), ()),
    "note": (
        N_("Dina anteckningar i delen. De förstörs när mötet stängs, om du inte för över dem."),
        (),
    ),
    "round": (N_("En runda där alla får ordet en gång. Det går bra att passa."), ()),
    "list": (N_("En lista som växer under mötet."), ()),
    "more_time": (N_("Hur mycket mer tid delen får, och vilka delar som ger den."), ()),
    "began": (
        N_("När en del började, om du glömde att gå vidare. Det syns att det är ändrat."),
        (),
    ),
    "put_in_pause": (N_("En paus som blir en egen del. Den ger aldrig bort sin tid."), ()),
    "arrive": (
        N_("Någon kommer under mötet. Omfattar medgivandet inte den verksamheten får du välja."),
        ("osl-8-1-2", "osl-12-2"),
    ),
    "arrivals": (
        N_("Någon i rummet omfattas inte av medgivandet. Du väljer vad som gäller, och varför."),
        ("osl-8-1-2", "osl-12-2"),
    ),
    "leaving": (
        N_("Någon behöver gå tidigare. Det som personen åtar sig tas först, innan den går."),
        (),
    ),
    "protection": (
        N_("Någon har skyddade personuppgifter. Var personen finns visas då ingenstans."),
        (),
    ),
    "withdrawal": (
        N_("Någon tar tillbaka sitt ja, helt eller en del. Det gäller från den stunden."),
        ("osl-12-2",),
    ),
    "withdrawal_after": (
        N_("Hur mötet går vidare nu, och om det som redan är skrivet ska stå kvar."),
        ("osl-12-2",),
    ),
    "telling": (N_("De som ska få veta att något inte längre får delas med dem."), ()),
    "interpreting": (
        N_("Att tolken har tystnadsplikt, och vem som har sagt det. Tolken får inget exemplar."),
        (),
    ),
    "queue": (N_("De som har bett om ordet, i ordning, med det de vill ta upp."), ()),
    "word": (N_("Vem som har ordet nu."), ()),
    "leave_queue": (N_("Någon vill inte längre ha ordet."), ()),
    "outside": (
        N_(
            "Det som är mellan verksamheterna: pengar, ansvar, kritik. Det göms direkt, läses "
            "efter mötet och står aldrig i planen."
        ),
        (),
    ),
    "accepted": (
        N_(
            "Att den planen gäller, för ett barn vårdnadshavarna och barnet efter ålder, och de "
            "som svarar för något har sagt ja till målet. Ingen frågas högt en och en."
        ),
        (),
    ),
    "kept": (
        N_("Ett mål som får stå som det är, och varför. Då frågar Rundan inte mer om det."),
        (),
    ),
    "lead": (N_("Vem som leder mötet härifrån. Bara den du själv väljer tar över."), ()),
}
"""By the form's name: what it is for, and the ids of the provisions."""


def about_form(form: Form) -> list[str]:
    """What a form is for and what the law says, a sentence or two each."""
    what, provisions = WHAT.get(form.name, ("", ()))
    told = _(what) if what else _(form.title)
    found = [law().statute(id) for id in provisions]
    says = _("{statute}: {meaning}")
    return [told, *(says.format(statute=one.name, meaning=one.meaning) for one in found)]


def about_field(field: Field) -> str:
    """What a field takes, and how it can be written."""
    told = _takes(field)
    return led(field.label, told) if field.label else told


def _takes(field: Field) -> str:
    match field.kind:
        case Kind.TEXT:
            return _("Skriv fritt. Enter ger en ny rad, Tab går till nästa fält.")
        case Kind.CHOICE:
            return _("Ett av svaren: pilarna, svarets nummer eller dess första bokstav.")
        case Kind.SEVERAL:
            return _("Ett eller flera av svaren: pilarna flyttar, Mellanslag bockar av.")
        case Kind.NAMES:
            return _("Namn med komma emellan.")
        case Kind.WHO:
            return _("Ett namn, eller en del av det. Felskrivet förstås också.")
        case Kind.DATE:
            return _("En dag, som 4/12 eller i morgon.")
        case Kind.TIME:
            return _("Ett klockslag, som 14:20.")
        case Kind.YES:
            return _("Mellanslag bockar av, och en gång till tar tillbaka.")
    return _("En rad.")
