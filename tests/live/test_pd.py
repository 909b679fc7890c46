"""Pure Data steers the daemon with vanilla objects: netsend, oscformat, oscparse."""

import pytest
from oscine.daemon.parameters import PARAMETERS
from peers import Peer, eventually, required

pytestmark = pytest.mark.live

PATCH = """\
#N canvas 0 0 600 400 12;
#X obj 20 20 loadbang;
#X obj 20 50 t b b b b b b;
#X msg 20 80 connect {host} {port};
#X msg 40 110 list lo-fi hip hop 0.5;
#X obj 40 140 oscformat oscine prompt 3;
#X msg 60 170 list 123;
#X obj 60 200 oscformat oscine bpm;
#X msg 260 170 list;
#X obj 260 200 oscformat oscine bpm;
#X msg 80 230 list {prefix} 20;
#X obj 80 260 oscformat oscine subscribe;
#X msg 280 230 list 1 2 3;
#X obj 280 260 oscformat oscine nonsense;
#X obj 100 290 list prepend send;
#X obj 100 310 list trim;
#X obj 100 330 netsend -u -b;
#X obj 200 350 oscparse;
#X obj 200 370 list trim;
#X obj 200 390 print heard;
#X connect 0 0 1 0;
#X connect 1 5 2 0;
#X connect 1 4 3 0;
#X connect 1 3 5 0;
#X connect 1 2 7 0;
#X connect 1 1 9 0;
#X connect 1 0 11 0;
#X connect 2 0 15 0;
#X connect 3 0 4 0;
#X connect 5 0 6 0;
#X connect 7 0 8 0;
#X connect 9 0 10 0;
#X connect 11 0 12 0;
#X connect 4 0 13 0;
#X connect 6 0 13 0;
#X connect 8 0 13 0;
#X connect 10 0 13 0;
#X connect 12 0 13 0;
#X connect 13 0 14 0;
#X connect 14 0 15 0;
#X connect 15 1 16 0;
#X connect 16 0 17 0;
#X connect 17 0 18 0;
"""
"""On opening it connects, sets a prompt of several words and the tempo, asks for the
tempo, leases what it is told to, says something wrong, and prints all replies."""


@pytest.fixture
def run(running_daemon, tmp_path):
    """Runs the patch in Pd, with a lease for a prefix."""
    peers = []

    def run_patch(prefix):
        patch = tmp_path / "steer.pd"
        where = {"host": running_daemon.host, "port": running_daemon.port}
        patch.write_text(PATCH.format(prefix=prefix, **where))
        command = (required("pd"), "-nogui", "-noaudio", "-nomidi", "-stderr")
        peers.append(Peer(*command, str(patch)))
        return peers[-1]

    yield run_patch
    for peer in peers:
        peer.stop()


def test_pd_sets_asks_and_listens(running_daemon, run):
    pd = run("/meter")
    pd.waits_for("heard: oscine bpm 123")
    # Pd prints a blank inside a symbol with a backslash before it.
    pd.waits_for("heard: oscine error /oscine/nonsense no\\ such\\ address")
    with running_daemon.client() as client:
        for volume_db in (-40, -20, -50):
            count = meters(pd)
            client.send("/volume", volume_db)
            eventually(lambda before=count: meters(pd) > before)
        assert client.ask("/prompt/3") == ("lo-fi hip hop", 0.5)
        assert client.ask("/bpm") == (123.0,)


def test_pd_reads_every_message_of_a_whole_lease(run):
    pd = run("/")
    for address in PARAMETERS:
        pd.waits_for("heard: oscine" + address.replace("/", " "))
    assert not pd.said("unknown tag")
    assert not pd.said("oscparse:")


def meters(pd):
    """How often it was told the level."""
    return sum("meter rms" in line for line in pd.lines)
