"""An example of each form's line, in Swedish and in English, for the page of help."""

from typing import Final

EXAMPLES: Final[dict[str, tuple[str, str]]] = {
    "attendance": (
        "närvaro: Noor Skissberg; titel fritidsledare; verksamhet Kometen",
        "attendance: Noor Skissberg; title youth worker; organisation Kometen",
    ),
    "turn": ("börjar: vill tala sist", "turn: wants to speak last"),
    "person": ("personuppgifter: adress: Exempelgatan 9", "person: address: Exempelgatan 9"),
    "consent": (
        "samtycke maria: ja; muntligt; hört av Siv",
        "consent maria: yes; spoken; heard by Siv",
    ),
    "course": (
        "val samtycke: mötet avbryts; skäl: Pappa vill vänta",
        "choice consent: the meeting stops; reason: Dad wants to wait",
    ),
    "scope": (
        "medgivande: BUP, Solskolan; till 31 maj 2027",
        "scope: BUP, Solskolan; until 31 May 2027",
    ),
    "disclosure": (
        "sekretess maria: ja; skriftligt i kallelsen",
        "disclosure maria: yes; written in the invitation",
    ),
    "sharing": (
        "val sekretess: mötet går vidare; skäl: Alla berörda omfattas",
        "choice disclosure: the meeting goes on; reason: All concerned are covered",
    ),
    "purpose": (
        "syfte: Hur kommer Elias till skolan?",
        "purpose: How does Elias get to school?",
    ),
    "narrative": (
        "berättelse: Morgnarna är tunga; fungerar: torsdagar",
        "narrative: The mornings are hard; works: Thursdays",
    ),
    "childs_view": (
        "barnet: Matsalen låter; genom någon annan; genom Karin",
        "child: The canteen is loud; through someone else; through Karin",
    ),
    "questions": ("fråga david: Hur är morgnarna?", "question david: How are the mornings?"),
    "goals": (
        "mål: Elias är i skolan tre dagar i veckan; senast 15 mars",
        "goal: Elias is at school three days a week; by 15 March",
    ),
    "sub_goals": (
        "delmål 1: Elias äter lunch i lugn och ro",
        "sub-goal 1: Elias has his lunch in peace",
    ),
    "measures": (
        "åtgärd 1: Ringa hem varje fredag; ansvarig Siv; senast 4/12",
        "measure 1: Call home every Friday; who Siv; by 4/12",
    ),
    "ladders": (
        "trappa 1: tre dagar; -1: en dag; +1: fyra dagar",
        "ladder 1: three days; -1: one day; +1: four days",
    ),
    "outcomes": (
        "resultat 2: delvis; not: Siv var sjuk",
        "outcome 2: partly; note: Siv was ill",
    ),
    "left_over": ("överfört 1: ja", "left over 1: yes"),
    "accepted": ("godtar 1: alla", "accepts 1: everyone"),
    "kept": ("behåll 2: Familjens egna ord", "keep 2: The family's own words"),
    "lots": ("lots: siv; har tackat ja", "coordinator: siv; has said yes"),
    "statements": ("lagen: kommunen", "statements: municipality"),
    "signs_read": ("tecken lästa: ja, de stämmer", "read warning signs: yes, they are right"),
    "warning_signs": (
        "tecken: Jag slutar svara i telefon; jag gör: går ut; ring Siv",
        "warning sign: I stop answering the phone; I do: go out; who Siv",
    ),
    "crisis_steps": (
        "krissteg: Mamma stannar hemma; vem Maria; telefon 070-1",
        "crisis step: Mum stays at home; who Maria; phone 070-1",
    ),
    "crisis": (
        "krisplan: En promenad; värre: många frågor",
        "crisis plan: A walk; worse: many questions",
    ),
    "newcomers": (
        "ny aktör karin: Kan komma hem en gång i veckan",
        "newcomer karin: Can come home once a week",
    ),
    "reports": (
        "redogörelse david: Sömnen är bättre; kan erbjuda: tre samtal",
        "report david: He sleeps better; offers: three talks",
    ),
    "conclusion": (
        "slutord: Att någon ringde; vänder sig till Siv",
        "conclusion: That somebody called; who Siv",
    ),
    "opinions": ("tycker maria: Det känns bra", "opinion maria: It feels right"),
    "disagreements": (
        "oenighet: Jonas vill gå fortare fram",
        "disagreement: Jonas wants to move faster",
    ),
    "followup": ("uppföljning: 17/2; kl 13:00", "followup: 17/2; at 13:00"),
    "aftercare": ("efter mötet: karin", "aftercare: karin"),
    "signoff": ("underskrift maria: har skrivit under", "signature maria: has signed"),
    "copies": ("kopia maria: ja", "copy maria: yes"),
    "card": ("kort lots: ja; ord: Siv ringer dig", "card lots: yes; words: Siv calls you"),
    "card_shown": ("kortet visat: Maria; datum 25/11", "card shown: Maria; on 25/11"),
    "invitation": (
        "kallelse: 25/11; kl 14:00; plats Solskolan",
        "invitation: 25/11; at 14:00; place Solskolan",
    ),
    "invitation_lines": (
        "kallelse underskriven maria: har skrivit under",
        "invitation signed maria: has signed",
    ),
    "invitation_sent": (
        "kallelse skickad siv: 9/11; med post",
        "invitation sent siv: 9/11; by post",
    ),
    "preparation": ("förberett 1: ja; av Siv", "prepared 1: yes; by Siv"),
    "mandate": ("får besluta siv: ja", "may decide siv: yes"),
    "premeeting": (
        "förmöte: 9/11; önskar Siv; sitta nära dörren",
        "premeeting: 9/11; wish Siv; seats near the door",
    ),
    "childs_way": (
        "delaktighet: är med en del; vuxen Karin",
        "participation: part; adult Karin",
    ),
    "acute": ("akut: nej", "acute: no"),
    "threat": ("enskilt: nej", "asked alone: no"),
    "declined": ("avböj: Maria; ord: Inte nu", "decline: Maria; words: Not now"),
    "deviations": (
        "avvikelse: Kallelsen kom för sent; verksamheter BUP",
        "deviation: The invitation came too late; organisations BUP",
    ),
    "broken_promises": (
        "löfte: Ingen ringde hem på hela hösten",
        "broken promise: Nobody called home all autumn",
    ),
    "more_time": ("mer tid: 5", "more time: 5"),
    "began": ("började: 14:15", "began: 14:15"),
    "put_in_pause": ("lägg in paus: 10", "put in pause: 10"),
    "arrive": (
        "anländer: Noor Skissberg; verksamhet Kometen",
        "arrives: Noor Skissberg; organisation Kometen",
    ),
    "arrivals": (
        "omfattas inte tove: fråga nu",
        "not covered tove: ask now",
    ),
    "leaving": ("går karin: 14.40", "leaves karin: 14.40"),
    "protection": ("skyddad maria: ja", "protected maria: yes"),
    "withdrawal": ("återtar maria: helt", "withdraws maria: all of it"),
    "withdrawal_after": (
        "efter återtagandet maria: mötet avbryts",
        "after withdrawal maria: the meeting stops",
    ),
    "telling": ("får veta BUP", "told BUP"),
    "interpreting": ("tolk: Siv", "interpreter: Siv"),
    "queue": ("kö karin: en sak om lunchen", "queue karin: something about lunch"),
    "word": ("ordet karin", "word karin"),
    "leave_queue": ("kö bort karin", "queue remove karin"),
    "outside": ("utanför: Vem betalar resorna?", "outside: Who pays for the travel?"),
    "get": ("klart alla", "tick all"),
    "note": ("notera: Alla är trötta", "note: Everybody is tired"),
    "round": ("runda siv: har talat", "round siv: has spoken"),
    "list": ("lista: Hörselkåpor", "list: Ear defenders"),
    "lead": ("leder: karin", "lead: karin"),
}
"""By the form's name.  Everybody in them is invented."""
