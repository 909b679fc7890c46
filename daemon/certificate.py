"""The certificate of the TLS port: the user's own, or one made once and kept."""

import contextlib
import datetime as dt
import ipaddress
import os
import socket
import ssl
import tempfile
from collections.abc import Iterable
from pathlib import Path

import ifaddr
import platformdirs
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_YEARS = 10
_SPARE = dt.timedelta(days=30)

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class CertificateError(Exception):
    """There is no certificate to be had; the message says why and what to do."""


def default_folder() -> Path:
    """Where a certificate that was made is kept."""
    return platformdirs.user_state_path("oscine") / "tls"


def server_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """Context of a server that shows this certificate.

    Raises:
        CertificateError: One of the files cannot be read, or they do not fit together.
    """
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise CertificateError(
            f"lyria.certificate {certificate} and lyria.key {key} cannot be used: "
            f"{error}"
        ) from error
    return context


def made_once(folder: Path | None = None) -> tuple[Path, Path]:
    """Certificate and key in a folder; made there if there are none that hold.

    It signs itself and nothing else, so that who trusts it trusts one machine. It
    names this machine and the addresses that it has when it is made.

    Returns:
        Files of the certificate and of its key, which only the user can read.

    Raises:
        CertificateError: The folder cannot be written to.
    """
    folder = folder or default_folder()
    certificate, key = folder / "oscine.crt", folder / "oscine.key"
    if _holds(certificate, key):
        return certificate, key
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made, private = _make(_names(), _addresses())
        # The key first: a certificate without one is made anew the next time.
        _write(key, private, mode=0o600)
        _write(certificate, made, mode=0o644)
    except OSError as error:
        raise CertificateError(
            f"no certificate can be kept in {folder}: {error}; give one with "
            "lyria.certificate and lyria.key"
        ) from error
    return certificate, key


def _holds(certificate: Path, key: Path) -> bool:
    """Whether there is a pair that fits and is not about to end."""
    try:
        server_context(certificate, key)
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
    except (CertificateError, OSError, ValueError):
        return False
    return found.not_valid_after_utc > dt.datetime.now(dt.UTC) + _SPARE


def _make(names: Iterable[str], addresses: Iterable[_Address]) -> tuple[bytes, bytes]:
    """Certificate and key as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "oscine")])
    now = dt.datetime.now(dt.UTC)
    usage = x509.KeyUsage(
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
    alternatives = [x509.DNSName(name) for name in names]
    alternatives += [x509.IPAddress(address) for address in addresses]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        # A clock that is behind ours shall not find it too new.
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=365 * _YEARS))
        .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(public), critical=False
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return made.public_bytes(serialization.Encoding.PEM), private


def _names() -> list[str]:
    """What this machine is called, as far as a certificate can say it."""
    host = socket.gethostname().partition(".")[0]
    names = ["localhost", host, f"{host}.local"]
    return [name for name in names if name.isascii() and name.strip(".")]


def _addresses() -> list[_Address]:
    found = {ipaddress.ip_address("127.0.0.1"), ipaddress.ip_address("::1")}
    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            text = ip.ip if isinstance(ip.ip, str) else ip.ip[0]
            with contextlib.suppress(ValueError):
                found.add(ipaddress.ip_address(text.partition("%")[0]))
    return sorted(found, key=lambda address: (address.version, int(address)))


def _write(path: Path, text: bytes, mode: int) -> None:
    """Put a file there whole or not at all; never readable by more than it may be."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
