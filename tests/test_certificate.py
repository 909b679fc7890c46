"""The TLS port's certificate: made once, private, and believed by who is told to."""

import socket
import ssl
import stat
import threading

import pytest
from oscine.daemon.certificate import CertificateError, made_once, server_context


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    return made_once(tmp_path_factory.mktemp("state") / "tls")


def greet(context, name, pair):
    """Shake hands with a server that shows the pair; returns what went wrong."""
    ours, theirs = socket.socketpair()

    def serve():
        try:
            with server_context(*pair).wrap_socket(theirs, server_side=True) as served:
                served.recv(1)
        except OSError:
            theirs.close()

    server = threading.Thread(target=serve)
    server.start()
    try:
        with context.wrap_socket(ours, server_hostname=name):
            return None
    except ssl.SSLError as error:
        return error
    finally:
        ours.close()
        server.join(5)


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "::1"])
def test_who_trusts_the_file_believes_it(pair, name):
    context = ssl.create_default_context(cafile=pair[0])
    # As newer Pythons are by default.
    context.verify_flags |= ssl.VERIFY_X509_STRICT | ssl.VERIFY_X509_PARTIAL_CHAIN
    assert greet(context, name, pair) is None


def test_who_does_not_trust_it_and_who_means_another_does_not_believe_it(pair):
    assert greet(ssl.create_default_context(), "localhost", pair)
    trusting = ssl.create_default_context(cafile=pair[0])
    assert greet(trusting, "generativelanguage.googleapis.com", pair)


def test_it_is_made_once_and_only_the_user_reads_the_key(pair):
    certificate, key = pair
    before = certificate.read_bytes(), key.read_bytes()
    assert made_once(certificate.parent) == pair
    assert (certificate.read_bytes(), key.read_bytes()) == before
    modes = [stat.S_IMODE(p.stat().st_mode) for p in (certificate.parent, key)]
    assert modes == [0o700, 0o600]
    assert sorted(p.name for p in key.parent.iterdir()) == ["oscine.crt", "oscine.key"]


@pytest.mark.parametrize("broken", ["oscine.crt", "oscine.key"])
def test_a_broken_or_missing_half_is_made_anew(tmp_path, broken):
    made_once(tmp_path)
    (tmp_path / broken).write_text("not a certificate")
    server_context(*made_once(tmp_path))
    (tmp_path / broken).unlink()
    server_context(*made_once(tmp_path))


def test_what_cannot_be_is_told_with_the_mend(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CertificateError, match=r"lyria\.certificate"):
        made_once(tmp_path / "file" / "tls")
    with pytest.raises(CertificateError, match="cannot be used"):
        server_context(tmp_path / "no.crt", tmp_path / "no.key")
