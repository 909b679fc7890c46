"""Google's own clients, unchanged, against the daemon: it plays what they ask for."""

import asyncio
import contextlib
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
from daemon_peer import Daemon
from live.jack_peer import JackdPeer, Listener
from lyria_door import PATH, Client
from peers import eventually, required

pytestmark = pytest.mark.live

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "build" / "node"
GENAI_JS = "@google/genai@2.32.0"
RATE = 48_000


class Stage:
    """A daemon that plays into a file, with the TLS port, and a client beside it."""

    def __init__(self, folder, *flags, audio=None):
        self.folder = folder
        self.certificate = folder / "state" / "oscine" / "tls" / "oscine.crt"
        self._file = folder / "played.wav"
        self.daemon = Daemon(
            *flags,
            audio=audio or f"file:{self._file}",
            env={"OSCINE_LYRIA_TLS": "yes", "XDG_STATE_HOME": str(folder / "state")},
        )

    def __enter__(self):
        self.daemon.waits_until_it_plays()
        return self

    def __exit__(self, *_):
        self.daemon.stop()

    @property
    def url(self):
        return f"http://localhost:{self.daemon.port}"

    @property
    def tls_url(self):
        return f"https://localhost:{self.daemon.port + 2}"

    def run(self, *command, **env):
        """Run a client to its end; returns what it was told."""
        done = subprocess.run(
            [*command, str(self.folder)],
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    def heard(self):
        """What the client was sent: signed 16 bit, (samples, 2)."""
        raw = (self.folder / "heard.pcm").read_bytes()
        return np.frombuffer(raw, "<i2").reshape(-1, 2)

    def played(self):
        """What the daemon's output played, once the daemon has ended; the same."""
        assert self.daemon.end() == 0
        sound, rate = soundfile.read(self._file, dtype="float64")
        assert rate == RATE
        return sound * 32_768


class JackStage(Stage):
    """The same with a JACK server, and somebody who records what our ports play."""

    def __init__(self, folder):
        self._jackd = JackdPeer(RATE).start()
        self._listener = None
        super().__init__(folder, "--jack-server", self._jackd.name, audio="jack")

    def __enter__(self):
        self._listener = Listener(self._jackd.name, seconds=60)
        self.daemon.waits_until_it_plays(30)
        for number, port in enumerate("LR", start=1):
            self._jackd.connect(f"oscine:out_{port}", f"listener:in_{number}")
        # A client is sent a little of the past, which shall be recorded as well.
        enough = self._listener.count + 2 * RATE
        eventually(lambda: self._listener.count > enough, 10)
        return self

    def __exit__(self, *_):
        if self._listener is not None:
            self._listener.close()
        super().__exit__()
        self._jackd.stop()

    def played(self):
        """What another JACK client heard; as signed 16 bit."""
        return np.rint(self._listener.heard() * np.float32(32_768)).astype(float)


def place(piece, whole):
    """Where a piece of sound begins in a longer one, to a sample."""
    size = 1 << int(np.ceil(np.log2(len(whole) + len(piece))))
    match = np.fft.irfft(
        np.fft.rfft(whole[:, 0], size) * np.conj(np.fft.rfft(piece[:, 0], size)), size
    )[: len(whole) - len(piece) + 1]
    # A tone fits in many places nearly as well; take the one with the least error.
    best = np.argsort(match)[-200:]
    errors = [np.abs(whole[at : at + len(piece)] - piece).max() for at in best]
    return int(best[int(np.argmin(errors))])


def pitch(sound):
    """Strongest frequency of each channel in the last half second, within 2 Hz."""
    spectrum = np.abs(np.fft.rfft(sound[-RATE // 2 :], axis=0))
    return [int(bin_) * 2 for bin_ in spectrum.argmax(axis=0)]


def assert_it_was_played(stage, told):
    """What both clients must have seen; then the sound, sample by sample."""
    first = told["first"]
    client_content = first.get("client_content") or first["clientContent"]
    (prompts,) = client_content.values()
    assert [prompt["text"] for prompt in prompts] == ["440 hertz", "no pitch at all"]
    configs = [
        told[at].get("music_generation_config") or told[at]["musicGenerationConfig"]
        for at in ("first", "changed", "anew")
    ]
    assert configs[0]["bpm"] == 90
    assert configs[0]["scale"] == "D_MAJOR_B_MINOR"
    assert configs[0]["density"] == 0.5
    # What was left out is the default again; the tempo waits for the reset.
    assert [c["bpm"] for c in configs] == [90, 90, 120]
    assert configs[1]["temperature"] == 1.5
    assert "density" not in configs[1]
    assert "scale" in configs[1]
    assert "scale" not in configs[2]
    assert told["filtered"] == ["no pitch at all"]
    assert told["kinds"] == ["audio/l16;rate=48000;channels=2"]
    heard = stage.heard()
    assert len(heard) >= 11.5 * RATE
    assert pitch(heard[: 10 * RATE]) == [440, 660]
    assert pitch(heard) == pytest.approx([550, 824], abs=4)
    assert stage.daemon.ask("/transport") == "stopped"
    played = stage.played()
    at = place(heard, played)
    # A recording has 24 bits, so that rounding may differ by one.
    assert np.abs(played[at : at + len(heard)] - heard).max() <= 1.0


def test_the_python_client_over_tls_hears_what_the_jack_ports_play(tmp_path):
    with JackStage(tmp_path) as stage:
        told = stage.run(
            sys.executable,
            str(HERE / "lyria_client.py"),
            stage.tls_url,
            SSL_CERT_FILE=str(stage.certificate),
        )
        assert_it_was_played(stage, told)


def test_the_python_client_does_not_believe_a_certificate_it_was_not_told(tmp_path):
    with Stage(tmp_path) as stage:
        done = subprocess.run(
            [sys.executable, str(HERE / "lyria_client.py"), stage.tls_url, tmp_path],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert "CERTIFICATE_VERIFY_FAILED" in done.stderr


def test_the_javascript_client_hears_what_the_output_plays(tmp_path, node_packages):
    script = node_packages / "lyria_client.mjs"
    script.write_text((HERE / "lyria_client.mjs").read_text())
    with Stage(tmp_path) as stage:
        told = stage.run(required("node"), str(script), stage.url)
        assert told["isSetUp"]
        assert_it_was_played(stage, told)


def test_many_clients_hear_the_same_and_those_who_read_nothing_stop_nothing(tmp_path):
    async def live(stage):
        import aiohttp

        url = f"ws://127.0.0.1:{stage.daemon.port}{PATH}"
        async with aiohttp.ClientSession() as http:
            clients = [Client(await http.ws_connect(url)) for _ in range(20)]
            for client in clients:
                await client.say(setup={"model": "x"})
                await client.say(playbackControl="PLAY")
            silent, listening = clients[:3], clients[3:]
            for client in silent:
                client.rest()
            heard = await asyncio.gather(*(sound_of(c, 12) for c in listening))
            for client in silent:
                client.resume()
            for client in clients:
                await client.socket.close()
        return heard

    async def sound_of(client, chunks):
        found = []
        while len(found) < chunks:
            if "serverContent" in (message := await client.told()):
                found.append(message["serverContent"]["audioChunks"][0]["data"])
        return found

    # A pitch whose chunks are all different.
    with Stage(tmp_path, "--prompt", "440.123") as stage:
        heard = asyncio.run(live(stage))
        # Each joined a moment later, so they share all but the ends.
        common = set.intersection(*map(set, heard))
        assert len(common) >= 8
        assert stage.daemon.ask("/engine/underruns") == 0
        assert stage.daemon.ask("/transport") == "playing"


def test_rubbish_and_half_open_connections_stop_nothing(tmp_path):
    import socket

    with Stage(tmp_path) as stage, contextlib.ExitStack() as sockets:
        for rubbish in (
            b"", b"\x16\x03\x01" + b"\xff" * 99, b"GET " + b"/" * 9000 + b"\r\n\r\n",
            f"GET {PATH} HTTP/1.1\r\n".encode(), b"\x00" * 4096,
        ):  # fmt: skip
            for port in (stage.daemon.port, stage.daemon.port + 2):
                connection = socket.create_connection(("127.0.0.1", port))
                sockets.enter_context(connection)
                with contextlib.suppress(OSError):
                    connection.sendall(rubbish)
        eventually(lambda: stage.daemon.ask("/meter/peak")[0] > -20)
        assert stage.daemon.ask("/engine/underruns") == 0
        assert stage.daemon.end() == 0


def test_a_flood_of_messages_good_and_bad_delays_nobody(tmp_path):
    async def live(stage):
        import aiohttp

        url = f"ws://127.0.0.1:{stage.daemon.port}{PATH}"
        dice = random.Random(7)
        async with aiohttp.ClientSession() as http:
            client = Client(await http.ws_connect(url))
            for number in range(3000):
                fields = ("density", "bpm", "topK", "scale", "seed", "muteDrums")
                values = (0.5, -3, 1e9, "x", None, True, [1], {"a": 1}, "A" * 500)
                config = {name: dice.choice(values) for name in fields}
                prompts = [
                    {"text": f"{440 + number % 7}", "weight": dice.choice(values)}
                    for _ in range(20)
                ]
                await client.say(
                    musicGenerationConfig=config,
                    clientContent={"weightedPrompts": prompts},
                    playbackControl=dice.choice(("PLAY", "RESET_CONTEXT", "", 9)),
                )
            await client.say(
                clientContent={"weightedPrompts": [{"text": "880"}]},
                playbackControl="PLAY",
            )
            waited = [await asyncio.to_thread(seconds_to_answer, stage)]
            while stage.daemon.ask("/prompt/1/text") != "880":
                waited.append(await asyncio.to_thread(seconds_to_answer, stage))
        return max(waited)

    def seconds_to_answer(stage):
        began = time.monotonic()
        stage.daemon.ask("/transport")
        return time.monotonic() - began

    with Stage(tmp_path) as stage:
        assert asyncio.run(live(stage)) < 0.25
        assert stage.daemon.ask("/engine/underruns") == 0


@pytest.fixture(scope="session")
def node_packages():
    """Folder in which the JavaScript client is installed; kept for the next time."""
    if not (PACKAGES / "node_modules" / "@google" / "genai").is_dir():
        PACKAGES.mkdir(parents=True, exist_ok=True)
        (PACKAGES / "package.json").write_text('{"private": true}\n')
        options = ("--no-audit", "--no-fund", "--ignore-scripts", "--no-save")
        done = subprocess.run(
            [required("npm"), "install", *options, GENAI_JS],
            cwd=PACKAGES,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    return PACKAGES
