"""The OSCQuery door of the real daemon, and clients of other people's making."""

import json
import socket
import time
import urllib.request

import pytest
from chromium_peer import Chromium
from daemon_peer import Daemon, free_port
from npm_peer import npm_package, run_node
from oscine.daemon.parameters import PARAMETERS, TABLE, Access, Request
from oscine.routes.osc_wire import encode
from peers import eventually
from pythonoscquery.osc_query_browser import OSCQueryBrowser
from pythonoscquery.osc_query_client import OSCQueryClient
from websockets.sync.client import connect

pytestmark = pytest.mark.live


def test_the_daemon_answers_and_tells_what_plays(running_daemon):
    where = f"{running_daemon.host}:{running_daemon.port}"
    with urllib.request.urlopen(f"http://{where}/oscine/transport?VALUE") as answer:
        assert json.load(answer) == {"VALUE": ["playing"]}
    with connect(f"ws://{where}/", proxy=None) as link:
        link.send('{"COMMAND": "LISTEN", "DATA": "/oscine/engine/step_ms"}')
        began = time.monotonic()
        told = [link.recv(5) for _ in range(10)]
        assert time.monotonic() - began > 7 / 30
        assert all(
            packet.startswith(b"/oscine/engine/step_ms\0\0,f\0\0") for packet in told
        )


def test_another_model_changes_the_tree(running_daemon):
    where = f"ws://{running_daemon.host}:{running_daemon.port}/"
    with connect(where, proxy=None) as link:
        link.send(encode("/oscine/model", ["wren"]))
        while isinstance(told := link.recv(30), bytes):
            # That tone does not follow this or that.
            pass
        assert json.loads(told) == {"COMMAND": "PATH_CHANGED", "DATA": "/oscine"}


def test_http_has_the_number_of_oscs_port_also_where_the_system_chooses_it():
    with Daemon("--port", "0") as daemon:
        line = daemon.waits_for("routes open")
        udp = int(line.partition("UDP ")[2].partition(",")[0])
        with urllib.request.urlopen(f"http://127.0.0.1:{udp}/?HOST_INFO") as answer:
            assert json.load(answer)["OSC_PORT"] == udp


def test_a_port_that_another_web_server_has_stops_the_start():
    port = free_port()
    with (
        socket.create_server(("127.0.0.1", port)),
        Daemon("--port", str(port)) as daemon,
    ):
        assert daemon.exit_status(20) == 1
        assert daemon.said("HTTP needs TCP port")


WALK = """
const { OSCQueryDiscovery } = require("oscquery");
const discovery = new OSCQueryDiscovery();
discovery.queryNewService("127.0.0.1", Number(process.argv[1])).then((service) => {
  console.log(JSON.stringify({ host: service.hostInfo, methods: service.flat(),
    volume: service.resolvePath("/oscine/volume").getValue(0) }));
});
"""


def test_a_client_from_npm_walks_the_whole_tree(running_daemon):
    package = npm_package("oscquery", "1.1.1")
    told = json.loads(run_node(WALK, running_daemon.port, package=package))
    assert told["host"]["oscPort"] == running_daemon.port
    assert told["volume"] == 0
    paths = {method["full_path"] for method in told["methods"]}
    assert paths == {"/oscine" + address for address in TABLE}
    key = next(m for m in told["methods"] if m["full_path"] == "/oscine/key")
    assert "A minor" in key["arguments"][0]["range"]["vals"]


def test_a_client_from_pypi_finds_the_daemon_and_reads_its_parameters():
    with Daemon(announce="yes") as daemon:
        daemon.waits_until_it_plays()
        browser = OSCQueryBrowser()
        try:
            ours = eventually(
                lambda: next(
                    (
                        service
                        for service in browser.get_discovered_oscquery()
                        if service is not None and service.port == daemon.port
                    ),
                    None,
                ),
                10,
            )
            names = {service.name for service in browser.get_discovered_osc()}
            assert ours.name.replace("_oscjson._tcp", "_osc._udp") in names
            client = OSCQueryClient(ours)
            info = client.get_host_info()
            assert info.name.startswith("oscine @ ")
            assert (info.osc_port, info.osc_transport) == (daemon.port, "UDP")
            for address, row in PARAMETERS.items():
                node = client.query_node("/oscine" + address)
                assert node.full_path == "/oscine" + address
                assert node.description == row.doc
                assert node.access == (1 if row.access is Access.READ else 3)
                assert len(node.value) == len(row.arguments)
            meters = client.query_node("/oscine/meter")
            assert [n.full_path for n in meters][1:] == [
                "/oscine/meter/peak",
                "/oscine/meter/rms",
            ]
        finally:
            browser.zc.close()


def test_the_page_shows_live_controls_in_a_browser(running_daemon, tmp_path):
    url = f"http://localhost:{running_daemon.port}/?HTML"
    value = "document.querySelector('[data-path=\"/oscine{}\"] {}')"
    with (
        running_daemon.client() as client,
        Chromium(tmp_path / "profile") as browser,
        browser.open(url) as tab,
    ):
        tab.until("document.getElementById('link').textContent === 'live'", 20)
        shown = set(
            tab.evaluate(
                "[...document.querySelectorAll('.row')].map(r => r.dataset.path)"
            )
        )
        drawn = {a for a, row in TABLE.items() if not isinstance(row, Request)}
        assert {"/oscine" + address for address in drawn} == shown

        slider = value.format("/bpm", "input[type=range]")
        tab.evaluate(f"let s = {slider}; s.value = 120; s.oninput()")
        eventually(lambda: abs(client.ask("/bpm")[0] - 120) < 0.2)
        client.send("/bpm", 90)
        tab.until(f"Math.abs({slider}.value - 90) < 0.2")

        tab.evaluate(f"{value.format('/mute', 'input')}.click()")
        eventually(lambda: client.ask("/mute")[0] == 1)
        menu = value.format("/key", "select")
        tab.evaluate(f"let m = {menu}; m.value = 'A minor'; m.onchange()")
        eventually(lambda: client.ask("/key")[0] == "A minor")
        tab.evaluate(f"{value.format('/pause', 'button')}.click()")
        eventually(lambda: client.ask("/transport")[0] == "paused")
        strike = value.format("/note", "button")
        tab.evaluate(f"{strike}.dispatchEvent(new PointerEvent('pointerdown'))")
        eventually(lambda: client.ask("/notes/held")[0] == "60")
        tab.evaluate(f"{strike}.dispatchEvent(new PointerEvent('pointerup'))")
        eventually(lambda: client.ask("/notes/held")[0] == "")
        chord = value.format("/notes", "input")
        tab.evaluate(f"let c = {chord}; c.value = '60, 64 67'; c.onchange()")
        eventually(lambda: client.ask("/notes/held")[0] == "60 64 67")
        line = value.format("/prompt/2/text", "input")
        tab.evaluate(f"let t = {line}; t.value = '330'; t.onchange()")
        status = value.format("/prompt/2/status", "output")
        tab.until(f"{status}.textContent.includes('ready')")
        tab.screenshot(tmp_path / "page.png")
        assert tab.complaints == []
