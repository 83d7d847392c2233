"""The word in the conversation: rounds, queue, parked questions, an interpreter."""

from tests.talk.room import Room

HERE = ("nästa", "närvaro alla: på plats")
TINA = "närvaro: Tina Tolkare; roll tolk; på plats"


async def test_the_word_goes_on_by_one_word(elias: Room) -> None:
    said = await elias.talk(*HERE, "ordet", "runda maria: passar", "ordet jonas", "var")
    assert "Nu: Maria. Kvar: Jonas, Siv, Karin, Amir, Lena, Petra, David och Tove." in said
    assert "Runda: Maria Exempelgren: avstod" in said
    assert "Nu: Jonas. Kvar: Siv, Karin, Amir, Lena, Petra, David och Tove." in said


async def test_a_queue_with_a_reason_is_asked_given_and_cleared(elias: Room) -> None:
    said = await elias.talk(
        *HERE,
        "gå till 2",
        "kö lena",
        "kö amir: direkt om morgnarna",
        "ordet",
        "kö bort lena",
        "ordet",
    )
    assert "Talarkö: Amir Tänkdal: direkt, om morgnarna" in said
    assert "Ordet: Amir. I kön: Lena." in said
    assert "Borttaget: Lena Provkvist" in said
    assert "Ordet är fritt." in said


async def test_while_the_family_speaks_a_name_alone_parks_a_question(elias: Room) -> None:
    said = await elias.talk(*HERE, "gå till 4", "fråga amir", "visa", "kö lena", "ordet")
    assert "Parkerade frågor: Amir Tänkdal: väntar" in said
    assert "Parkerade frågor: 1 rad noterad." in said
    assert "Familjen berättar, så ordet är deras. Kön finns kvar när de är klara." in said


async def test_the_question_that_has_waited_longest_is_settled_by_a_word(elias: Room) -> None:
    said = await elias.talk(
        *HERE, "fråga amir", "fråga lena", "gå till 5", "följer med", "besvarad"
    )
    assert "Parkerade frågor: Amir Tänkdal: tas med till nästa möte" in said
    assert "Parkerade frågor: Lena Provkvist: besvarad" in said


async def test_longer_time_is_offered_once_and_the_reminder_comes_with_each_part(
    elias: Room,
) -> None:
    said = await elias.talk(TINA, *HERE, "tolk tina: tolken själv", "nästa", "tolktid", "gå till 5")
    offered = [line for line in said if line.startswith("Med tolk tar samtalet längre tid.")]
    assert len(offered) == 1
    assert said.count("Tolk: en i taget, korta meningar.") == 3
    assert "Tolk: Tina Tolkare: tystnadsplikt, sagt av tolken själv" in said
    assert "Del 5 av 9: Frågestund, 9 min." in said


async def test_an_interpreter_takes_nothing_on_and_gets_no_copy(elias: Room) -> None:
    said = await elias.talk(TINA, "åtgärd: Ringa; ansvarig Tina", "lots: Tina")
    refused = [line for line in said if line.startswith("Tina Tolkare tolkar och tar inget på sig")]
    assert len(refused) == 2
