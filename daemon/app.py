"""The daemon, put together: starts every part in order, stops them in reverse.

The only place that knows everybody, the doors included.
"""

import asyncio
import contextlib
import logging
import math
import signal
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from oscine.daemon.analysis_feed import AnalysisFeed
from oscine.daemon.audio import AudioSettings
from oscine.daemon.audio_link import AudioLink
from oscine.daemon.certificate import CertificateError, made_once, server_context
from oscine.daemon.config import (
    AudioConfig,
    Config,
    LyriaConfig,
    NetworkConfig,
    parse_prompt,
)
from oscine.daemon.engine_link import EngineLink
from oscine.daemon.glide import Glider
from oscine.daemon.health import LOOK_SECONDS, Health
from oscine.daemon.jack_server import JackServer, JackServerError
from oscine.daemon.midi_link import MidiLink, default_bindings
from oscine.daemon.midi_ports import chosen_api
from oscine.daemon.note_teller import TELL_SECONDS, NoteTeller
from oscine.daemon.pcm_feed import PcmFeed
from oscine.daemon.recorder import Recorder, RecorderError, check_path
from oscine.daemon.resume import Resume
from oscine.daemon.scenes import Scenes
from oscine.daemon.score_clock import ScoreLinks
from oscine.daemon.state import Change, Commit, State
from oscine.daemon.store import Kept
from oscine.daemon.surface_link import SurfaceLink
from oscine.routes.http import HttpServer, HttpSettings
from oscine.routes.lyria import LyriaDoor
from oscine.routes.mdns import OSC, OSCQUERY, Announcer, instance_name
from oscine.routes.metrics import MetricsDoor
from oscine.routes.midi import MidiDoor
from oscine.routes.midi_map import HEADING
from oscine.routes.osc import OscServer, OscSettings
from oscine.routes.oscquery import OscQueryDoor, OscQuerySettings
from oscine.routes.panel import PATH as PANEL
from oscine.routes.panel import PanelDoor

_log = logging.getLogger("oscine.app")

FIRST_SOUND_SECONDS = 120.0
"""A run of limited length that has not sounded by then has failed."""

_TELEMETRY_SECONDS = 1 / 30
_LISTENING_CHUNK_SECONDS = 0.1  # who listens in a browser waits for each
_BEAT_SECONDS = 0.01
_FIRST_SOUND_AGO_SECONDS = 1.0  # at most, when a run's recording begins
_FREE_PORT_ATTEMPTS = 20
_SOURCE = "start"


class StartError(Exception):
    """The daemon cannot start; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run is to do besides playing.

    Attributes:
        duration_seconds: End after so much sound; None plays on.
        record: Record what goes out into this file.
        on_event: Told of each step of the life-cycle, in order, and what there is
            to know of it; ``announced`` comes whenever it is.
        on_health: Told twice a second what is stuck and what is wrong; see ``Health``.
    """

    duration_seconds: float | None = None
    record: Path | None = None
    on_event: Callable[[str, str], None] = lambda _event, _detail: None
    on_health: Callable[[str, str], None] = lambda _stuck, _wrong: None


async def run_daemon(config: Config, run: Run) -> None:
    """Play until a signal comes or the run is over; everything is undone then.

    Raises:
        StartError: Something the daemon needs cannot be had.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    async with contextlib.AsyncExitStack() as parts:
        parts.callback(run.on_event, "stopped", "")
        _check(run)
        state = State(config.values)
        notices = state.apply(_first_changes(config))
        if notices:
            raise StartError("; ".join(f"{n.address}: {n.reason}" for n in notices))
        resume = _resume(config, state)
        run.on_event("starting", state.text("/model"))
        parts.callback(_tell_trouble(state, run))
        glider = Glider(state)
        parts.callback(glider.close)
        parts.callback(SurfaceLink(state).close)
        scenes = Scenes(state, _path(config.scenes.folder))
        parts.push_async_callback(scenes.stop)
        await _start_jack(config.audio, parts)

        settings = _audio_settings(config.audio)
        if resume is not None:
            settings = replace(settings, connections=resume.connections)
        audio_link = AudioLink(state, settings)
        parts.callback(audio_link.close)
        engine_link = EngineLink(
            state,
            audio_link.ring,
            audio_link.desk,
            audio_link.cues,
            audio_link.input,
            config.engine.options(),
            config.media.path(),
        )
        parts.callback(engine_link.close)
        audio_link.child.start()
        parts.push_async_callback(audio_link.child.stop)
        engine_link.child.start()
        parts.push_async_callback(engine_link.child.stop)
        teller = NoteTeller(
            state,
            audio_link.cues.name,
            audio_link.ring,
            audio_link.desk,
            lambda: engine_link.tracks,
        )
        parts.callback(teller.close)
        for seconds, call in (
            (TELL_SECONDS, teller.look),
            (_TELEMETRY_SECONDS, audio_link.publish_telemetry),
            (_TELEMETRY_SECONDS, engine_link.publish_telemetry),
            (_BEAT_SECONDS, engine_link.publish_beat),
        ):
            parts.callback(_every(seconds, call))
        health = Health(state, engine_link, audio_link)

        def look() -> None:
            health.look()
            run.on_health(health.stuck, health.wrong)

        parts.callback(_every(LOOK_SECONDS, look))
        if resume is not None:
            resume.start(lambda: audio_link.connections)
            parts.push_async_callback(resume.stop)

        if config.midi.enabled:
            await _start_midi(config, state, audio_link, parts)
        sound = _open_sound(state, audio_link, parts)
        door, http = await _open_doors(state, sound, config, parts)
        told = f"OSC on UDP {door.port}, TCP {door.tcp_port}, root {config.osc.root}"
        told += f"; panel, OSCQuery and Lyria on TCP {door.port}"
        if config.lyria.tls:
            told += await _open_tls(http, config.lyria, door.port + 2)
        run.on_event("routes_open", told)
        if config.network.announce:
            announcer = Announcer((OSC, OSCQUERY), door.guard.is_believed)
            parts.push_async_callback(announcer.stop)
            parts.callback(_keep_announced(state, announcer))
            # Two seconds, in which sound need not wait.
            announcing = asyncio.ensure_future(
                _announce(announcer, door.port, state, config.network, run)
            )
            parts.callback(announcing.cancel)

        await _wait_for_sound(state, audio_link, engine_link, stopping, run)
        await _play(audio_link, stopping, run)
        run.on_event("stopping", "")


def _resume(config: Config, state: State) -> Resume | None:
    """Set what was set when the daemon last ran, where that is asked for."""
    if not config.start.resume:
        return None
    resume = Resume(state, _path(config.start.file))
    for notice in state.apply(resume.changes()):
        _log.warning("%s is not as it was: %s", notice.address, notice.reason)
    return resume


def _check(run: Run) -> None:
    """Find fault with a run before anything is started for it."""
    seconds = run.duration_seconds
    if seconds is not None and not 0.0 < seconds < math.inf:
        raise StartError(f"--duration: expected more than 0 seconds, got {seconds:g}")
    if run.record is not None:
        try:
            check_path(run.record)
        except RecorderError as error:
            raise StartError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _Sound:
    """What is heard, for doors that hand it on.

    Attributes:
        chunks: Long ones.
        short_chunks: For those who want it soon.
        spectra: Not to be heard, but seen.
    """

    chunks: PcmFeed
    short_chunks: PcmFeed
    spectra: AnalysisFeed


def _open_sound(
    state: State, audio_link: AudioLink, parts: contextlib.AsyncExitStack
) -> _Sound:
    """Have the tap read for whoever wants it."""

    def rate_hz() -> int:
        return int(audio_link.desk["rate_hz"])

    def is_playing() -> bool:
        return state.value("/transport") == "playing"

    name = audio_link.tap.name
    sound = _Sound(
        PcmFeed(name, rate_hz, is_playing),
        PcmFeed(name, rate_hz, is_playing, _LISTENING_CHUNK_SECONDS),
        AnalysisFeed(state, name, rate_hz),
    )
    for feed in (sound.chunks, sound.short_chunks, sound.spectra):
        parts.push_async_callback(feed.close)
    return sound


async def _open_doors(
    state: State, sound: _Sound, config: Config, parts: contextlib.AsyncExitStack
) -> tuple[OscServer, HttpServer]:
    """Open the OSC door, and on the TCP port of the same number the HTTP doors."""
    attempts = 1 if config.osc.port else _FREE_PORT_ATTEMPTS
    while True:
        osc = OscServer(state, _osc_settings(config))
        try:
            await osc.start()
        except OSError as error:
            raise StartError(str(error)) from error
        query = OscQueryDoor(state, _oscquery_settings(config, osc.port), osc)
        # First, because OSCQuery answers whatever path is left.
        lyria = LyriaDoor(state, sound.chunks)
        panel = PanelDoor({"sound": sound.short_chunks, "spectrum": sound.spectra})
        metrics = [MetricsDoor(state)] if config.network.metrics else []
        doors = [*metrics, lyria, panel, query]
        http = HttpServer(
            _http_settings(config, osc.port), doors, osc.guard.saw_connection
        )
        try:
            await http.start()
            break
        except OSError as error:
            await osc.stop()
            attempts -= 1
            # A free UDP port says nothing of the TCP port of the same number.
            if not attempts:
                raise StartError(str(error)) from error
    parts.push_async_callback(osc.stop)
    parts.push_async_callback(http.stop)
    return osc, http


async def _open_tls(http: HttpServer, config: LyriaConfig, usual_port: int) -> str:
    """Open the HTTP doors for those who insist on TLS, too; tells where."""
    try:
        context, certificate = _tls(config)
        await http.open_tls(config.tls_port or usual_port, context)
    except (OSError, OverflowError, CertificateError) as error:
        raise StartError(str(error)) from error
    return f", TLS {http.tls_port} with {certificate}"


def _tls(config: LyriaConfig) -> tuple[ssl.SSLContext, Path]:
    """Context of the TLS port, and the certificate that clients have to trust."""
    if config.certificate:
        certificate, key = (
            Path(path).expanduser() for path in (config.certificate, config.key)
        )
    else:
        certificate, key = made_once()
    return server_context(certificate, key), certificate


async def _start_jack(config: AudioConfig, parts: contextlib.AsyncExitStack) -> None:
    """Find a JACK server or start one that is stopped at the end."""
    if config.output != "auto":
        return
    server = JackServer(config.server_name, config.rate_hz, config.period_samples)
    parts.push_async_callback(server.stop)
    try:
        _log.info("playing to %s", await server.start())
    except JackServerError as error:
        raise StartError(str(error)) from error
    keeper = asyncio.ensure_future(server.keep_running())
    parts.callback(keeper.cancel)


async def _start_midi(
    config: Config,
    state: State,
    audio_link: AudioLink,
    parts: contextlib.AsyncExitStack,
) -> None:
    """Open the MIDI door, and have its ports kept by a process of their own."""
    path = _path(config.midi.file) or default_bindings()
    link: MidiLink | None = None

    def send(port: str, data: bytes) -> None:
        if link is not None:
            link.send(port, data)

    door = MidiDoor(state, Kept(path, HEADING), send)
    door.start()
    parts.push_async_callback(door.stop)
    score = ScoreLinks(audio_link.cues.name, audio_link.ring.name, audio_link.desk.name)
    is_jack = _audio_settings(config.audio).output == "jack"
    if is_jack and chosen_api(config.midi.api) == "jack":
        score = None  # it leaves beside the sound
    link = MidiLink(config.midi, config.audio, score, door.receive)
    parts.callback(link.close)
    link.child.start()
    parts.push_async_callback(link.child.stop)


def _audio_settings(config: AudioConfig) -> AudioSettings:
    return AudioSettings(
        output="jack" if config.output == "auto" else config.output,
        client_name=config.client_name,
        server_name=config.server_name,
        connect=config.connect,
        listen=config.listen,
        rate_hz=config.rate_hz,
        period_samples=config.period_samples,
    )


def _path(text: str) -> Path | None:
    return Path(text).expanduser() if text else None


def _osc_settings(config: Config) -> OscSettings:
    return OscSettings(
        host=_bound_host(config),
        port=config.osc.port,
        root=config.osc.root,
        ignore_timetags=config.osc.ignore_timetags,
        allowed=config.network.allow,
        trusted=config.network.trusted,
        name="oscine",
        version=version("oscine"),
    )


def _http_settings(config: Config, port: int) -> HttpSettings:
    return HttpSettings(
        host=_bound_host(config),
        port=port,
        allowed=config.network.allow,
        names=config.network.names,
        origins=config.network.origins,
    )


def _oscquery_settings(config: Config, port: int) -> OscQuerySettings:
    return OscQuerySettings(config.osc.root, port, instance_name(), page=PANEL)


def _bound_host(config: Config) -> str:
    return "0.0.0.0" if config.network.lan else "127.0.0.1"  # noqa: S104 - asked for


def _txt(state: State) -> dict[str, str]:
    """What the announcement tells besides name and port."""
    return {"version": version("oscine"), "model": state.text("/model")}


async def _announce(
    announcer: Announcer, port: int, state: State, config: NetworkConfig, run: Run
) -> None:
    await announcer.start(port, _txt(state), lan=config.lan)
    if announcer.name:
        run.on_event("announced", announcer.name)


def _keep_announced(state: State, announcer: Announcer) -> Callable[[], None]:
    """Announce another model when it plays; the returned call ends that."""
    updates: set[asyncio.Task[None]] = set()

    def on_commit(commit: Commit) -> None:
        if any(update.address == "/model" for update in commit.updates):
            task = asyncio.ensure_future(announcer.update(_txt(state)))
            updates.add(task)  # or the loop forgets it before it is done
            task.add_done_callback(updates.discard)

    return state.watch(on_commit)


def _tell_trouble(state: State, run: Run) -> Callable[[], None]:
    """Tell what keeps the sound from flowing; the returned call ends that."""
    watched = {"/engine/state": "engine", "/audio/state": "audio"}

    def on_commit(commit: Commit) -> None:
        for update in commit.updates:
            told = str(update.value)
            if update.address in watched and ("waiting" in told or "failed" in told):
                run.on_event(watched[update.address], told)

    return state.watch(on_commit)


def _first_changes(config: Config) -> list[Change]:
    """Prompts and transport of the start, as one change."""
    changes = [
        Change(f"/prompt/{slot}", parse_prompt(text), _SOURCE)
        for slot, text in enumerate(config.start.prompts, start=1)
    ]
    if config.start.play:
        changes.append(Change("/play", (), _SOURCE))
    return changes


def _every(seconds: float, call: Callable[[], None]) -> Callable[[], None]:
    """Call again and again until the returned call ends it."""
    loop = asyncio.get_running_loop()

    def again() -> None:
        nonlocal timer
        timer = loop.call_later(seconds, again)
        call()

    timer = loop.call_soon(again)
    return lambda: timer.cancel()  # noqa: PLW0108 - the timer of then, not of now


async def _wait_for_sound(
    state: State,
    audio_link: AudioLink,
    engine_link: EngineLink,
    stopping: asyncio.Event,
    run: Run,
) -> None:
    """Return when sound can flow, or when the daemon is told to stop."""

    async def ready() -> None:
        await audio_link.ready.wait()
        run.on_event("audio_ready", state.text("/audio/state"))
        await engine_link.ready.wait()
        run.on_event("engine_ready", state.text("/engine/state"))

    limit = FIRST_SOUND_SECONDS if run.duration_seconds is not None else None
    waits = [asyncio.ensure_future(ready()), asyncio.ensure_future(stopping.wait())]
    done, pending = await asyncio.wait(
        waits, timeout=limit, return_when=asyncio.FIRST_COMPLETED
    )
    for wait in pending:
        wait.cancel()
    if not done:
        raise StartError(f"no sound within {FIRST_SOUND_SECONDS:.0f} s; see the log")
    if not stopping.is_set():
        run.on_event("ready", "")


async def _play(audio_link: AudioLink, stopping: asyncio.Event, run: Run) -> None:
    """Play until told to stop, or until the run's length has been heard."""
    if stopping.is_set():
        return
    rate_hz = int(audio_link.desk["rate_hz"])
    if run.record is not None:
        await _record(audio_link.tap.name, rate_hz, stopping, run)
        return
    if run.duration_seconds is None:
        await stopping.wait()
        return
    end = audio_link.tap.written + round(run.duration_seconds * rate_hz)
    while not stopping.is_set() and audio_link.tap.written < end:
        await asyncio.sleep(0.02)


async def _record(
    tap_name: str, rate_hz: int, stopping: asyncio.Event, run: Run
) -> None:
    """Record until told to stop, or until the run's length is in the file."""
    assert run.record is not None
    loop = asyncio.get_running_loop()

    def end() -> None:
        if recorder.failure:
            run.on_event("recording", recorder.failure)
        if run.duration_seconds is not None:
            stopping.set()  # else the music goes on without being recorded

    def finished() -> None:
        loop.call_soon_threadsafe(end)

    recorder = Recorder(
        tap_name,
        run.record,
        rate_hz,
        limit_seconds=run.duration_seconds,
        finished=finished,
        past_seconds=_FIRST_SOUND_AGO_SECONDS,
    )
    try:
        recorder.start()
    except RecorderError as error:
        raise StartError(str(error)) from error
    try:
        await stopping.wait()
    finally:
        seconds = await asyncio.to_thread(recorder.stop)
        _log.info("recorded %.2f s into %s", seconds, run.record)
    if recorder.failure:
        raise StartError(recorder.failure)
