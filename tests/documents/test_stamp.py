"""The stamp: the file conforms as before, carries its plan, and names nobody."""

import io
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace

from assistant.documents import rendering
from assistant.documents.clean import clean_all
from assistant.documents.outline import Fields, Paragraph
from assistant.documents.plan_document import plan_document
from assistant.documents.problem import DocumentProblem
from assistant.documents.produce import Produced, produce
from assistant.documents.rendering import How, Stamp, rendered
from assistant.documents.stamp import Claim, claimed
from assistant.documents.stamp_key import Stamper, own_key
from assistant.meeting.plan import Extract, Plan, canonical, digest
from tests.documents import reading
from tests.documents.example import rich

AT = datetime(2026, 11, 23, 13, 6, tzinfo=UTC)
KEY = own_key("Exempelstads kommun", AT)
STAMPER = Stamper(kept=KEY, at=AT)


def content(made: Produced) -> bytes:
    assert made.pdf
    return made.pdf.read_bytes()


def words(pdf: bytes) -> str:
    return reading.letters("".join(reading.pdf_pages(pdf)))


def seal(pdf: bytes) -> pypdf.generic.DictionaryObject:
    fields = pypdf.PdfReader(io.BytesIO(pdf)).get_fields()
    assert fields
    return fields["Rundan"]["/V"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "plan", [rich(), rich(practice=True), replace(rich(), signers=(), name="Zoë 😀")]
)
def test_a_stamped_file_conforms_to_both_standards(plan: Plan, tmp_path: Path) -> None:
    made = produce(plan, tmp_path, stamper=STAMPER)
    assert made.stamped
    assert reading.pdf_failures(content(made)) == []


def test_the_stamp_tells_which_plan_by_numbers_alone(tmp_path: Path) -> None:
    found = seal(content(produce(rich(), tmp_path, stamper=STAMPER)))
    claim = Claim(version=1, digest=digest(rich()))
    assert claimed(str(found["/Reason"])) == claim
    assert found["/M"] == "D:20261123130600Z"
    assert not {"/Name", "/Location", "/ContactInfo"} & found.keys()


def test_the_paper_says_that_it_is_stamped_and_what_that_is_worth(tmp_path: Path) -> None:
    said = "Elektroniskt stämplad 23 november 2026 kl. 14:06. Visar att filen är oförändrad sedan"
    made = produce(rich(), tmp_path, stamper=STAMPER)
    assert reading.letters(said) in words(content(made))
    assert made.text
    assert "stämplad" not in made.text.read_text(encoding="utf-8")


def test_what_it_says_of_its_stamp_stands_where_people_sign() -> None:
    document = clean_all(plan_document(rich())).value
    how = How(stamp=Stamp(stamper=STAMPER, claim=Claim(version=1, digest=digest(rich()))))
    for lines in range(18, 32):
        blocks = (*(Paragraph("Rad"),) * lines, document.blocks[-1])
        made = rendered(replace(document, summary=Fields(()), blocks=blocks), how)
        assert made.stamped
        pages = reading.pdf_pages(made.faces["pdf"])
        (page,) = (said for said in pages if "Elektroniskt stämplad" in said)
        assert "Planen lämnas till" in page


def test_the_original_carries_its_own_plan_and_word_file(tmp_path: Path) -> None:
    made = produce(rich(), tmp_path, stamper=STAMPER)
    assert made.docx
    inside = pypdf.PdfReader(io.BytesIO(content(made))).attachments
    assert dict(inside) == {"plan.json": [canonical(rich())], "plan.docx": [made.docx.read_bytes()]}


def test_an_extract_carries_nothing_and_lies_beside_the_whole(tmp_path: Path) -> None:
    produce(rich(), tmp_path, stamper=STAMPER)
    extract = Extract(recipients=("BUP",), whole=digest(rich()))
    shown = replace(rich(), question="", extract=extract)
    made = produce(shown, tmp_path, stamper=STAMPER, number=2)
    assert [path.name for path in made.paths] == [
        f"plan-2026-11-23-v1-utdrag-2.{ending}" for ending in ("pdf", "docx", "txt")
    ]
    assert not pypdf.PdfReader(io.BytesIO(content(made))).attachments
    claim = Claim(version=1, digest=digest(rich()), extract=True)
    assert claimed(str(seal(content(made))["/Reason"])) == claim


def test_a_stamp_that_fails_costs_only_the_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_given: object) -> bytes:
        raise DocumentProblem("stamp-failed")

    monkeypatch.setattr(rendering, "stamped", failing)
    made = produce(rich(), tmp_path, stamper=STAMPER)
    assert (made.stamped, made.problems) == (False, ("stamp-failed",))
    assert len(made.paths) == 4
    assert "stämplad" not in words(content(made))


def test_what_a_key_cannot_stamp_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    broken = replace(STAMPER, kept=replace(KEY, secret=b"no key"))
    assert produce(rich(), tmp_path, stamper=broken).problems == ("stamp-failed",)


def test_without_a_stamp_nothing_is_claimed(tmp_path: Path) -> None:
    made = produce(rich(), tmp_path)
    assert not made.stamped
    assert "stämplad" not in words(content(made))


def test_what_stamps_and_verifies_has_no_client_for_the_network(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(content(produce(rich(), tmp_path, stamper=STAMPER)))
    script = (
        "import sys; from pathlib import Path; from assistant.documents.stamp import _tools;"
        "from assistant.documents.verifying import verify_file; _tools();"
        "print(verify_file(Path(sys.argv[1]), (), ()).state);"
        "print('aiohttp' in sys.modules, 'aiohttp.client' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["whole", "False", "False"]
