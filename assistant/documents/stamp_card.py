"""A stamp's key on a smart card, over PKCS#11 (the extra ``card``).

A PIN is tried once for each time somebody gave it: cards lock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.desk.stamping import Source, StampProblem
from assistant.documents.stamp_key import Kept, Stamper

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


def card_key(module: str, pin: str, at: datetime) -> Kept:
    """The first key of the card that has a valid certificate.  Raises ``StampProblem``."""
    from cryptography import x509

    with _opened(module, pin) as session:
        for content, _id in _certificates(session):
            found = x509.load_der_x509_certificate(content)
            if found.not_valid_before_utc <= at <= found.not_valid_after_utc:
                return Kept(source=Source.CARD, since=at, certificate=content, module=module)
    raise StampProblem("stamp-not-a-key")


@contextmanager
def card_signer(stamper: Stamper) -> "Iterator[Signer]":
    """What signs with the card, while it is open.  Raises ``StampProblem``."""
    if not stamper.pin:
        raise StampProblem("stamp-wants-pin")
    with _opened(stamper.kept.module, stamper.pin) as session:
        from asn1crypto import x509
        from pyhanko.sign.pkcs11 import PKCS11Signer

        for content, id in _certificates(session):
            if content == stamper.kept.certificate:
                known = x509.Certificate.load(content)
                # Cards do not hash for an elliptic curve; for RSA they do.
                raw = known.public_key.algorithm == "ec"
                yield PKCS11Signer(session, signing_cert=known, key_id=id, use_raw_mechanism=raw)
                return
    raise StampProblem("stamp-no-card")


@contextmanager
def _opened(module: str, pin: str) -> Iterator[Any]:
    try:
        import pkcs11
        from pkcs11 import exceptions
    except ImportError:
        raise StampProblem("stamp-no-module") from None
    wrong = (
        exceptions.PinIncorrect,
        exceptions.PinInvalid,
        exceptions.PinLenRange,
        exceptions.PinLocked,
        exceptions.PinExpired,
    )
    try:
        library = pkcs11.lib(module)
        slots = library.get_slots(token_present=True)
        tokens = [slot.get_token() for slot in slots]
        token = next(one for one in tokens if one.flags & pkcs11.TokenFlag.TOKEN_INITIALIZED)
        with token.open(user_pin=pin) as session:
            yield session
    except wrong:
        raise StampProblem("stamp-wrong-pin") from None
    except (exceptions.PKCS11Error, StopIteration, OSError, RuntimeError):
        raise StampProblem("stamp-no-card") from None


def _certificates(session: Any) -> list[tuple[bytes, bytes]]:
    """Each certificate whose key is on the card, DER, and the key's id there."""
    from pkcs11 import Attribute, ObjectClass

    # A search is ended before anything else is asked of the card.
    keys = list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY}))
    found = list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}))
    ids = {bytes(key[Attribute.ID]) for key in keys}
    known = [(bytes(one[Attribute.VALUE]), bytes(one[Attribute.ID])) for one in found]
    return [(certificate, id) for certificate, id in known if id in ids]
