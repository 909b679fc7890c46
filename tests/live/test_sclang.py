"""SuperCollider's language steers the daemon, and its bundles land on their time."""

import time

import pytest
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

# Qt without a screen; Chromium, which sclang brings, has no sandbox for root.
HEADLESS = {
    "QT_QPA_PLATFORM": "offscreen",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
}

STEER = """
(
var daemon = NetAddr("{host}", {port});
["/oscine/bpm", "/oscine/error", "/oscine/synced", "/oscine/meter/rms"].do {{ |path|
    OSCFunc({{ |message| ("heard: " ++ message.join(" ")).postln }}, path, daemon)
}};
daemon.sendMsg("/oscine/prompt/3", "lo-fi", \\hip, \\hop, 0.5);
daemon.sendMsg("/oscine/bpm", 123);
daemon.sendMsg("/oscine/bpm");
daemon.sendMsg("/oscine/nonsense", 1);
daemon.sendMsg("/oscine/subscribe", "/meter", 20.0);
daemon.sendMsg("/oscine/sync", 7);
)
"""

BUNDLES = """
fork {{
    var daemon = NetAddr("{host}", {port});
    daemon.sendMsg("/oscine/bpm", 60);
    1.wait;
    daemon.sendBundle(0.2, ["/oscine/bpm", 101], ["/oscine/density", 0.25]);
    daemon.sendBundle(0.7, ["/oscine/bpm", 102], ["/oscine/density", 0.75]);
}}
"""


@pytest.fixture
def run(running_daemon, tmp_path):
    """Runs a script in sclang, with the daemon's host and port put in."""
    peers = []

    def run_script(script):
        path = tmp_path / "steer.scd"
        where = {"host": running_daemon.host, "port": running_daemon.port}
        path.write_text(script.format(**where))
        peers.append(Peer(required("sclang"), str(path), env=HEADLESS))
        return peers[-1]

    yield run_script
    for peer in peers:
        peer.stop()


def test_sclang_sets_asks_and_listens(running_daemon, run):
    sclang = run(STEER)
    sclang.waits_for("heard: /oscine/bpm 123", 30.0)
    sclang.waits_for("heard: /oscine/error /oscine/nonsense no such address")
    sclang.waits_for("heard: /oscine/synced 7")
    with running_daemon.client() as client:
        for volume_db in (-40, -20, -50):
            count = meters(sclang)
            client.send("/volume", volume_db)
            eventually(lambda before=count: meters(sclang) > before)
        assert client.ask("/prompt/3") == ("lo-fi hip hop", 0.5)


def test_bundles_of_sclang_land_on_their_time_and_whole(running_daemon, run):
    run(BUNDLES)
    changed_at = {}
    deadline = time.monotonic() + 30.0
    with running_daemon.client() as client:
        while 102.0 not in changed_at and time.monotonic() < deadline:
            (bpm,) = client.ask("/bpm")
            if bpm not in changed_at:
                changed_at[bpm] = time.monotonic()
                if bpm > 100.0:
                    assert client.ask("/density") == (0.25 if bpm == 101.0 else 0.75,)
    assert {101.0, 102.0} <= set(changed_at)
    apart = changed_at[102.0] - changed_at[101.0]
    print(f"bundles 500 ms apart came {apart * 1e3:.2f} ms apart")
    assert apart == pytest.approx(0.5, abs=0.02)


def meters(sclang):
    """How often it was told the level."""
    return sum("/meter/rms" in line for line in sclang.lines)
