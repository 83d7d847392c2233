"""The key that stamps: made here, or read from the organisation's own file.

What is made is P-256 with a certificate of its own, which proves that a file is unchanged
and says whose key did it, but which no authority vouches for.
"""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.desk.stamping import Source, StampKey, StampProblem

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.x509 import Certificate, KeyUsage, Name

NAME: Final = "Rundan, elektronisk stämpel"
PRACTICE: Final = "ÖVNING"
"""Stands where the unit would, in a certificate that stamps no real plan."""
LASTS: Final = timedelta(days=3652)
"""Ten years."""
_LONGEST: Final = 64
"""Characters of a name in a certificate (RFC 5280, ub-organization-name)."""


class Kept(Struct, frozen=True, kw_only=True):
    """A key, secret and all, as it is kept sealed in the store."""

    source: Source
    since: datetime
    certificate: bytes
    """X.509, DER."""
    chain: tuple[bytes, ...] = ()
    """The certificates that lead on from it, DER."""
    secret: bytes = b""
    """PKCS#8, DER; empty on a card, and where the key stamps no more."""
    module: str = ""
    """The path of a card's PKCS#11 module."""

    def __repr__(self) -> str:
        """Nothing of what it holds."""
        return f"<{self.source} key>"


class Stamper(Struct, frozen=True, kw_only=True):
    """A key at work, at the present moment."""

    kept: Kept
    at: datetime
    pin: str = ""
    """Where the key is on a card; it is tried once."""

    def __repr__(self) -> str:
        """Nothing of what it holds."""
        return f"<{self.kept.source} stamper>"


def own_key(unit: str, at: datetime) -> Kept:
    """A new key of this computer's own, for a unit where there is one."""
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    return Kept(
        source=Source.OWN, since=at, certificate=_certificate(key, unit, at), secret=_secret(key)
    )


def given_key(content: bytes, passphrase: str, at: datetime) -> Kept:
    """The organisation's key out of a PKCS#12 file.

    Raises ``StampProblem`` ``stamp-wrong-passphrase``, ``stamp-not-a-key`` or
    ``stamp-key-ended``.
    """
    from cryptography.hazmat.primitives.asymmetric import ec, rsa
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

    try:
        key, certificate, others = pkcs12.load_key_and_certificates(content, passphrase.encode())
    except ValueError as error:
        wrong = "password" in str(error).lower()
        raise StampProblem("stamp-wrong-passphrase" if wrong else "stamp-not-a-key") from None
    except Exception:
        raise StampProblem("stamp-not-a-key") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) or certificate is None:
        raise StampProblem("stamp-not-a-key")
    if certificate.public_key() != key.public_key():
        raise StampProblem("stamp-not-a-key")
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        raise StampProblem("stamp-key-ended")
    return Kept(
        source=Source.GIVEN,
        since=at,
        certificate=certificate.public_bytes(Encoding.DER),
        chain=tuple(other.public_bytes(Encoding.DER) for other in others),
        secret=_secret(key),
    )


def described(kept: Kept) -> StampKey:
    """The key as others may know it."""
    certificate = _read(kept.certificate)
    return StampKey(
        source=kept.source,
        unit=unit_of(kept.certificate),
        since=kept.since,
        until=certificate.not_valid_after_utc,
        certificate=kept.certificate,
        fingerprint=fingerprint(kept.certificate),
    )


def with_key(ring: tuple[Kept, ...], new: Kept) -> tuple[Kept, ...]:
    """The new key first; what stamped before is only known again, and has no secret left."""
    before = (replace(one, secret=b"") for one in ring)
    return (new, *(one for one in before if one.certificate != new.certificate))


def packed(ring: tuple[Kept, ...]) -> bytes:
    """The keys as bytes, to be sealed."""
    return msgspec.json.encode(ring)


def unpacked(content: bytes) -> tuple[Kept, ...]:
    """The keys that were packed; none where there is nothing."""
    return msgspec.json.decode(content, type=tuple[Kept, ...]) if content else ()


def fingerprint(certificate: bytes) -> str:
    """SHA-256 of a certificate in DER, 64 hexadecimal digits."""
    return hashlib.sha256(certificate).hexdigest()


def as_pem(*certificates: bytes) -> bytes:
    """Certificates as text, for somebody else's ``--trust``."""
    from cryptography.hazmat.primitives.serialization import Encoding

    return b"".join(_read(one).public_bytes(Encoding.PEM) for one in certificates)


def read_certificates(path: Path) -> tuple[bytes, ...]:
    """The certificates in a file, PEM or DER; none where it has none, or cannot be read."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        content = path.read_bytes()
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_certificates(content)
        else:
            found = [x509.load_der_x509_certificate(content)]
    except (OSError, ValueError):
        return ()
    return tuple(one.public_bytes(Encoding.DER) for one in found)


def unit_of(certificate: bytes) -> str:
    """Whose a certificate (DER) is: its organisation or, lacking that, its name."""
    from cryptography.x509.oid import NameOID

    subject = _read(certificate).subject
    for oid in (NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME):
        for attribute in subject.get_attributes_for_oid(oid):
            text = str(attribute.value)
            return "" if text == NAME else text
    return ""


def _read(certificate: bytes) -> "Certificate":
    from cryptography import x509

    return x509.load_der_x509_certificate(certificate)


def _certificate(key: "EllipticCurvePrivateKey", unit: str, at: datetime) -> bytes:
    """A certificate that the key gives itself, to sign files with and nothing else."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.serialization import Encoding

    name, begun = _name(unit), at.astimezone(UTC).replace(microsecond=0)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun)
        .not_valid_after(begun + LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(), critical=True)
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(Encoding.DER)


def _name(unit: str) -> "Name":
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parts = [x509.NameAttribute(NameOID.COMMON_NAME, NAME)]
    shown = " ".join(unit.split())[:_LONGEST].strip()
    if shown:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, shown))
    return x509.Name(parts)


def _usage() -> "KeyUsage":
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _secret(key: "EllipticCurvePrivateKey | RSAPrivateKey") -> bytes:
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
