"""From fixing a plan to looking at its file: the key, the case, and what another computer sees."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import NoEncryption, load_der_private_key, pkcs12
from cryptography.x509 import load_der_x509_certificate
from msgspec.structs import replace

from assistant.bootstrap import Rundan
from assistant.bootstrap.stamping import CERTIFICATES
from assistant.desk.desk import Desk
from assistant.desk.papers import Papers
from assistant.desk.stamping import Source, StampProblem
from assistant.desk.verifying import Whose
from assistant.documents.stamp_key import LASTS, own_key, packed, read_certificates
from assistant.documents.verifying import verify_file
from assistant.journal import stamp_keys
from assistant.library.settings import Settings
from assistant.meeting.moments import FixPlan
from assistant.meeting.timekeeping import GoOn

PHRASE = "en lång påhittad fras"
UNIT = "Påhittade enheten"


async def opened(home: Path) -> Rundan:
    house = Rundan(home, Settings(unit=UNIT))
    await house.unlock(PHRASE)
    return house


async def fixed(desk: Desk, house: Rundan) -> Papers:
    await desk.do(GoOn(), FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    papers = await house.paperwork.plan(plan)
    assert papers.problems == ()
    return papers


async def test_a_plan_is_stamped_by_a_key_that_is_made_for_it(tmp_path: Path) -> None:
    house = await opened(tmp_path)
    assert await house.stamping.keys() == []
    desk = await house.start("lots-first", 60, "Elias Påhittad", "")
    papers = await fixed(desk, house)
    [key] = await house.stamping.keys()
    verdict = verify_file(papers.files[0], [key.certificate])
    assert (verdict.good, verdict.whose, verdict.unit) == (True, Whose.OWN, UNIT)
    known = await house.stamping.known(verdict.file, verdict.plan)
    assert (known.stamped is not None, known.version) == (True, 1)
    again = await house.paperwork.plan(desk.fixed_plan())  # type: ignore[arg-type]
    assert verify_file(again.files[0], house.stamping.certificates()).good
    assert (await house.stamping.known("0" * 64, verdict.plan)).stamped is None
    assert (await house.stamping.known("0" * 64, "0" * 64)).fixed is None
    await house.close()
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"BEGIN CERTIFICATE" in left
    assert b"PRIVATE KEY" not in left


async def test_another_key_takes_over_and_the_first_is_still_known(tmp_path: Path) -> None:
    house = await opened(tmp_path)
    first = await house.stamping.begin_anew()
    made = own_key("Påhittade regionen", house.stamping._clock.now())
    key = load_der_private_key(made.secret, None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    certificate = load_der_x509_certificate(made.certificate)
    (tmp_path / "nyckel.p12").write_bytes(
        pkcs12.serialize_key_and_certificates(b"", key, certificate, None, NoEncryption())
    )
    given = await house.stamping.take(tmp_path / "nyckel.p12", "")
    assert (given.source, given.unit) == (Source.GIVEN, "Påhittade regionen")
    assert await house.stamping.keys() == [given, first]
    for missing in (tmp_path, tmp_path / "borta"):
        with pytest.raises(StampProblem, match="stamp-not-a-key"):
            await house.stamping.take(missing, "")
    await house.stamping.export(tmp_path / "cert.pem")
    assert read_certificates(tmp_path / "cert.pem") == (given.certificate,)
    with pytest.raises(StampProblem, match="stamp-not-written"):
        await house.stamping.export(tmp_path / "cert.pem")
    await house.close()
    assert len(read_certificates(tmp_path / CERTIFICATES)) == 2


@pytest.mark.parametrize(("source", "stamped"), [(Source.OWN, True), (Source.GIVEN, False)])
async def test_a_key_that_has_ended_stamps_no_more(
    source: Source, stamped: bool, tmp_path: Path
) -> None:
    house = await opened(tmp_path)
    old = replace(own_key(UNIT, house.stamping._clock.now() - 2 * LASTS), source=source)
    assert await stamp_keys.change(house._opened(), b"", packed((old,)))
    desk = await house.start("lots-first", 60, "Elias Påhittad", "")
    await desk.do(GoOn(), FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    papers = await house.paperwork.plan(plan)
    assert verify_file(papers.files[0], house.stamping.certificates()).good is stamped
    assert ("gått ut" in " ".join(papers.problems)) is not stamped
    assert len(await house.stamping.keys()) == 1 + stamped, "one's own is made anew"
    await house.close()


async def test_a_cards_pin_goes_with_the_keys_when_the_meetings_are_locked(tmp_path: Path) -> None:
    house = await opened(tmp_path)
    card = replace(own_key(UNIT, house.stamping._clock.now()), source=Source.CARD, secret=b"")
    assert await stamp_keys.change(house._opened(), b"", packed((card,)))
    assert await house.stamping.wants_pin()
    house.stamping.give_pin("1234")
    assert not await house.stamping.wants_pin()
    await house.lock()
    await house.unlock(PHRASE)
    assert await house.stamping.wants_pin()
    await house.close()


async def test_a_practice_is_stamped_by_a_key_that_says_so(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings(unit=UNIT))
    papers = await fixed(await house.practise("elias", afresh=True), house)
    verdict = verify_file(papers.files[0])
    assert (verdict.whose, verdict.good) == (Whose.PRACTICE, False)
    assert not (tmp_path / CERTIFICATES).exists()
    await house.close()


async def test_a_plan_whose_store_is_closed_is_made_without_a_stamp(tmp_path: Path) -> None:
    house = await opened(tmp_path)
    desk = await house.start("lots-first", 60, "Elias Påhittad", "")
    await desk.do(GoOn(), FixPlan())
    plan = desk.fixed_plan()
    assert plan is not None
    await house.lock()
    papers = await house.paperwork.plan(plan)
    assert papers.problems == ("PDF-filen blev inte elektroniskt stämplad. Den gäller ändå.",)
    assert len(papers.files) == 4
    await house.close()
