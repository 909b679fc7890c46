"""``oscine audit``, against an index of our own."""

import contextlib
import http.server
import json
import threading
from importlib.metadata import distributions

import pytest
from oscine.daemon import audit

FAULTY = {
    "id": "PYSEC-2026-1",
    "summary": "Reads\nbeyond its end",
    "fixed_in": ["9.9"],
    "withdrawn": None,
}


@contextlib.contextmanager
def index(answers):
    """Answers to ``/pypi/NAME/VERSION/json``; by name, else no faults."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            _, _, name, version, _ = self.path.split("/")
            asked.append((name, version))
            body = answers.get(name, {"vulnerabilities": []})
            self.send_response(404 if body is None else 200)
            self.end_headers()
            if body is not None:
                raw = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.wfile.write(raw)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/pypi", asked
        finally:
            server.shutdown()


def test_all_that_is_installed_is_asked_about_and_not_ourselves(capsys):
    with index({}) as (url, asked):
        assert audit.audit(url) == 0
    assert set(asked) == audit.installed(distributions())
    names = {name.lower() for name, _ in asked}
    assert {"numpy", "aiohttp"} < names
    assert "oscine" not in names
    assert "0 known faults" in capsys.readouterr().out


def test_a_known_fault_is_told_with_its_mend(capsys):
    with index({"numpy": {"vulnerabilities": [FAULTY]}}) as (url, _):
        assert audit.audit(url) == audit.EXIT_FAULTS
    told = capsys.readouterr().out
    assert "has PYSEC-2026-1: Reads beyond its end (mended in 9.9)" in told
    assert "1 known faults" in told


def test_what_was_withdrawn_is_no_fault():
    answer = {"vulnerabilities": [FAULTY | {"withdrawn": "2026-11-01"}]}
    with index({"numpy": answer}) as (url, _):
        assert audit.known_faults("numpy", "1", url) == []


@pytest.mark.parametrize(
    "answer",
    [None, b"<html>", [], {"vulnerabilities": 3}, {"vulnerabilities": [3]}],
    ids=["missing", "no JSON", "list", "number", "numbers"],
)
def test_an_index_that_cannot_be_asked_is_not_taken_for_well(capsys, answer):
    with index({"numpy": answer}) as (url, _):
        assert audit.audit(url) == audit.EXIT_UNKNOWN
    assert "1 could not be asked about" in capsys.readouterr().out


def test_without_a_network_nothing_is_known():
    with index({}) as (url, _):
        pass
    with pytest.raises(audit.NoAnswerError):
        audit.known_faults("numpy", "1", url)
