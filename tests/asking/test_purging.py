"""What is said of copies and of what is removed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.asking.backups import remaining, restored, store_copied
from assistant.asking.purging import day_before, purge_facts, purge_receipt
from assistant.desk.backups import KeyCopy, Remains, Restored, StoreCopy
from assistant.desk.ports import StreamRow
from assistant.desk.purging import Going, Purged
from assistant.language.translation import use

AT = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
ROW = StreamRow(id="m1", kind="meeting", label="Ada Påhitt", created=AT, changed=AT, erased=False)


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def test_who_else_has_it_is_said_and_that_it_is_no_decision_on_weeding() -> None:
    going = Going(
        meetings=(ROW,),
        named=("Ada Påhitt", ""),
        plans=2,
        having=("Skolan",),
        promised=("BUP", "Boendet"),
    )
    said = " ".join(purge_facts(going))
    assert "ett mötes anteckningar och 2 versioner av planer" in said
    assert "kan ha den i sitt eget system: Skolan." in said
    assert "ingen har antecknat att de fick den: BUP och Boendet." in said
    assert "inget beslut om gallring" in said
    assert "Det gäller Ada Påhitt och (namnet går inte att läsa)." in said


def test_what_was_written_to_a_file_is_said_to_stay() -> None:
    said = " ".join(purge_facts(Going(meetings=(ROW,), exported=True)))
    assert "Ta bort filen själv" in said
    assert "Ta bort filen själv" not in " ".join(purge_facts(Going(meetings=(ROW,))))


def test_papers_that_may_be_about_the_same_person_are_named_each_once() -> None:
    papers = tuple(Path(f"/papper/kallelse-2026-03-02.{ending}") for ending in ("docx", "pdf"))
    said = " ".join(purge_facts(Going(meetings=(ROW,), unsure=papers)))
    assert "ligger kvar i /papper" in said
    assert said.count("kallelse-2026-03-02") == 1


def test_many_are_told_by_their_number() -> None:
    many = Going(meetings=(ROW,), named=tuple(f"Nr {n}" for n in range(60)))
    assert purge_facts(many)[1].endswith("Nr 7 och 52 till.")


def test_that_nobody_is_noted_is_said_too() -> None:
    assert "Ingen verksamhet är antecknad" in " ".join(purge_facts(Going(plans=1)))
    assert "Ingen plan är fastställd" in " ".join(purge_facts(Going(meetings=(ROW,))))


def test_the_receipt_names_by_date_and_place_what_is_to_be_thrown_away() -> None:
    stale = KeyCopy(file=Path("/minne/nycklar"), at=AT, streams=("m1",))
    remains = Remains(outdated=(stale,), aside=(Path("/hem/undanlagt-1"),), unfinished=True)
    purged = Purged(at=AT, meetings=2, cases=1, events=40, plans=0, remains=remains)
    lines = purge_receipt(purged)
    assert lines[0].endswith("2 mötens anteckningar och 1 ärende, med 40 händelser.")
    assert "Kasta nyckelkopian från 2 mars 2026 kl. 14:00: /minne/nycklar." in lines[1]
    assert any("/hem/undanlagt-1" in line for line in lines)
    assert any("Ett annat fönster" in line for line in lines)
    assert len(remaining(Remains())) == 1


def test_a_restoration_is_told_by_moments_and_not_by_names() -> None:
    found = Restored(
        folder=Path("/hem"), aside=None, readable=(ROW,), broken=(ROW,), lost=(ROW,), erased=(ROW,)
    )
    said = "\n".join(restored(found))
    assert "Går att läsa: möte från 2 mars 2026 kl. 14:00." in said
    assert "går inte att lita på: möte från" in said
    assert "1 var redan förstört" in said
    assert "Ada" not in said


def test_a_copy_without_copied_keys_says_so() -> None:
    copy = StoreCopy(file=Path("/k"), at=AT, cases=1, meetings=1, without_key=0)
    assert len(store_copied(copy)) == 3
    owing = StoreCopy(file=Path("/k"), at=AT, cases=1, meetings=1, without_key=1)
    assert "Kopiera nycklarna också." in store_copied(owing)[-1]


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-01-31", datetime(2026, 1, 30, 23, 0, tzinfo=UTC)), ("4/12", None), ("hej", None)],
)
def test_a_day_is_understood_when_it_has_been(text: str, day: datetime | None) -> None:
    found, problem = day_before(text, AT)
    assert found == day
    assert bool(problem) is (day is None)
