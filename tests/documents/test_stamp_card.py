"""A stamp by a smart card, tried with one made of software (SoftHSM)."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from msgspec.structs import replace

from assistant.desk.stamping import Source, StampProblem
from assistant.desk.verifying import Whose
from assistant.documents.produce import produce
from assistant.documents.stamp_card import card_key
from assistant.documents.stamp_key import Kept, Stamper, own_key
from assistant.documents.verifying import verify_file
from tests.documents.example import rich

pkcs11 = pytest.importorskip("pkcs11")

PIN = "123456"
AT = datetime.now(UTC)
MODULES = [Path(p) for p in ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/libsofthsm2.so")]
MODULE = next((path for path in MODULES if path.exists()), None)

pytestmark = pytest.mark.skipif(
    MODULE is None or shutil.which("softhsm2-util") is None, reason="no SoftHSM here"
)


@pytest.fixture(scope="module")
def card(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A token with a key and its certificate, as an issuer would have put them on a card."""
    folder = tmp_path_factory.mktemp("kort")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {folder}/tokens\n")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(settings)
    made = own_key("Påhittade regionen", AT)
    key = load_der_private_key(made.secret, None)
    (folder / "key.pem").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    for command in (
        ["--init-token", "--free", "--label", "kort", "--so-pin", "87654321", "--pin", PIN],
        ["--import", "key.pem", "--token", "kort", "--label", "nyckel", "--id", "01", "--pin", PIN],
    ):
        subprocess.run(["softhsm2-util", *command], cwd=folder, check=True, capture_output=True)
    library = pkcs11.lib(str(MODULE))
    with library.get_token(token_label="kort").open(rw=True, user_pin=PIN) as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.ID: b"\x01",
                pkcs11.Attribute.LABEL: "nyckel",
                pkcs11.Attribute.SUBJECT: b"",
                pkcs11.Attribute.VALUE: made.certificate,
            }
        )
    yield str(MODULE)
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before


@pytest.fixture
def kept(card: str) -> Kept:
    return card_key(card, PIN, AT)


def test_a_card_stamps_and_its_key_stays_on_it(kept: Kept, tmp_path: Path) -> None:
    assert (kept.source, kept.secret) == (Source.CARD, b"")
    made = produce(rich(), tmp_path, stamper=Stamper(kept=kept, at=AT, pin=PIN))
    assert (made.problems, made.stamped) == ((), True)
    assert made.pdf
    assert verify_file(made.pdf, [kept.certificate]).whose is Whose.OWN


def test_a_wrong_pin_costs_the_stamp_and_is_tried_once(kept: Kept, tmp_path: Path) -> None:
    made = produce(rich(), tmp_path, stamper=Stamper(kept=kept, at=AT, pin="654321"))
    assert (made.problems, made.stamped) == (("stamp-wrong-pin",), False)
    assert made.pdf
    with pytest.raises(StampProblem, match="stamp-wrong-pin"):
        card_key(kept.module, "654321", AT)


def test_without_its_pin_or_the_card_nothing_is_stamped(kept: Kept, tmp_path: Path) -> None:
    other = replace(kept, certificate=own_key("", AT).certificate)
    for stamper, code in (
        (Stamper(kept=kept, at=AT), "stamp-wants-pin"),
        (Stamper(kept=other, at=AT, pin=PIN), "stamp-no-card"),
        (Stamper(kept=replace(kept, module="/no/such.so"), at=AT, pin=PIN), "stamp-no-card"),
    ):
        assert produce(rich(), tmp_path, stamper=stamper).problems == (code,)
