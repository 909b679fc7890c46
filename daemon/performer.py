"""The engine process: newest snapshot, one step, into the ring; again.

The loop never waits for anything but the ring. What is slow (encoding prompts, loading
a model) is done by a worker, and its result enters between two steps.
"""

import contextlib
import json
import logging
import math
import os
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np
from oscine.daemon import heap, leftovers
from oscine.daemon.child import become_child
from oscine.daemon.conditioning import Latch, addresses_of, blend, controls_from
from oscine.daemon.context import Context
from oscine.daemon.cues import CueSheet
from oscine.daemon.hearing import Hearing
from oscine.daemon.hints import Hints
from oscine.daemon.link import DESK_FIELDS, ENGINE_FIELDS, Board, Mailbox
from oscine.daemon.parameters import SLOTS, Value
from oscine.daemon.precision import open_settled
from oscine.daemon.prompts import Prompt, embed, prompt_in
from oscine.daemon.resample import Resampler
from oscine.daemon.ring import Ring
from oscine.daemon.scribe import Scribe, channels
from oscine.daemon.worker import Worker
from oscine.engine import EngineError, Generator, open_generator
from oscine.engine.controls import Controls, Honours
from oscine.engine.crossfade import fall, join, rise
from oscine.engine.gate import gated
from oscine.engine.options import ModelOptions
from oscine.engine.played import Played, Scored

_log = logging.getLogger("oscine.engine")

SAVE_SECONDS = 2.0
"""How often the musical state is put where a restarted engine finds it, if that is
quick; a large state rests longer."""

_SAVE_SHARE = 0.01  # of the time, at most, is spent on that

_JOIN_SECONDS = 0.04  # longest crossfade to another piece or model
_IDLE_SECONDS = 0.02  # longest sleep, so that a reset or a stop is soon seen
_RESERVE_SECONDS = 0.005  # of the ring, which the audio side keeps for fading out
_SMOOTHING = 0.05  # weight of the newest step in the smoothed step time
_PRIORITY = 5  # real-time, below the audio thread's
_NICE = -11  # where real-time priority is not to be had
_OOM_SCORE = "500"  # of 1000; what a program gets by itself is 0
_NO_MEMORY = ("annot allocate memory", "failed to map segment")
"""What the system and its linker say where there is none left."""

_BEHIND_SECONDS = 1.0  # who never rests for so long must leave room to others
_CALM_SECONDS = 10.0  # who always rested for so long may be urgent again

Event = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class EngineLinks:
    """Names of the shared memory the engine works with."""

    ring: str
    snapshots: str
    board: str
    desk: str
    saved: str
    cues: str
    input: str


@dataclass(slots=True)
class Playing:
    """A generator, what it carries on and the styles of its prompts."""

    generator: Generator
    state: Any
    styles: dict[int, np.ndarray]
    hints: Hints
    context: Context


class Performer:
    """Plays a generator into the ring, steered by the newest snapshot.

    All calls on one thread. ``tick`` does at most one step and tells how long there is
    nothing to do, so that tests drive it without a clock of their own.
    """

    def __init__(
        self,
        links: EngineLinks,
        send: Callable[[Event], None],
        opener: Callable[[str], Generator] = open_generator,
        media: Path = Path(),
    ) -> None:
        """Attach to the shared memory; nothing is loaded yet.

        Args:
            links: Names of the shared memory.
            send: Hands an event to control.
            opener: Loads a generator by name.
            media: Folder of the sounds that prompts may name.
        """
        self._ring = Ring(name=links.ring)
        self._snapshots = Mailbox(links.snapshots)
        self._board = Board(ENGINE_FIELDS, links.board)
        self._desk = Board(DESK_FIELDS, links.desk)
        self._saved = Mailbox(links.saved)
        self._scribe = Scribe(CueSheet(links.cues))
        self._hearing = Hearing(links.input)
        self._send = send
        self._open = opener
        self._media = media
        self._worker = Worker()
        self._sequence = 0
        self._version = 0
        self._created = 0.0
        self._values: dict[str, Value] = {}
        self._prompts: dict[int, Prompt] = {}
        self._counts: dict[str, int] = {}
        self._playing: Playing | None = None
        self._leaving: Any = None  # state of the piece that a reset ends
        self._is_beginning = False
        self._model = ""
        self._controls: Controls | None = None
        self._latch = Latch()
        self._drums = Latch()
        self._scored: Scored | None = None
        self._gate = 1.0
        self._resampler: Resampler | None = None
        self._rate_hz = 0
        self._step_seconds = 0.0
        self._peak_seconds = 0.0
        self._beat: tuple[int, int] | None = None
        self._next_save = 0.0
        self._acknowledged = 0

    def tick(self) -> float:
        """Obey what is new, and step once if the ring wants it.

        Returns:
            Seconds in which nothing will be wanted; 0 right after a step.
        """
        self._board["clock"] = time.monotonic()
        self._take_snapshot()
        self._worker.finish()
        if self._playing is None or self._controls is None or not self._meet_rate():
            return _IDLE_SECONDS
        spare_samples = self._ring.fill - self._low_water_samples()
        if spare_samples > 0:
            if not self._desk["gate"]:
                self._hearing.rest()  # what is played meanwhile is of no use later
            return min(spare_samples / self._rate_hz, _IDLE_SECONDS)
        keys = self._latch.keys(self._values.get("/note", ()))
        drum = self._drums.keys(self._values.get("/drum", ()))
        controls = self._controls
        if keys or drum:
            controls = replace(controls, notes=keys, drum=drum)
        self._step(self._playing, self._heard(self._playing, controls))
        return 0.0

    def close(self) -> None:
        """Leave the state for whoever comes next, and let go of shared memory."""
        if self._playing is not None:
            self._save(self._playing)
        self._desk["is_live"] = 0.0
        self._worker.close()
        self._hearing.close()
        self._resampler = None  # or its library complains of a leak at exit
        for part in (
            self._ring, self._snapshots, self._board, self._desk, self._saved,
            self._scribe,
        ):  # fmt: skip
            part.close()

    # What is new

    def _take_snapshot(self) -> None:
        if self._snapshots.sequence == self._sequence:
            return
        self._sequence, message = self._snapshots.read()
        snapshot = json.loads(message)
        self._version = snapshot["version"]
        self._created = snapshot["created"]
        self._values = snapshot["values"]
        model = str(self._values["/model"])
        if model != self._model:
            self._model = model
            self._begin_model(model)
        elif self._playing is not None:
            self._meet_prompts(self._playing)
            self._meet_counts()
            self._playing.context.meet(self._values, self._begin_anew)
        self._refresh_controls()

    def _refresh_controls(self) -> None:
        styles = self._playing.styles if self._playing else {}
        weights = {slot: self._weight(slot) for slot in styles}
        heard = {slot: style for slot, style in styles.items() if weights[slot] > 0.0}
        style = blend(heard, weights) if heard else None
        controls = controls_from(self._values, style)
        playing = self._playing
        self._controls = playing.hints.mixed(controls) if playing else controls

    def _weight(self, slot: int) -> float:
        return float(self._values[f"/prompt/{slot}/weight"])  # type: ignore[arg-type]

    def _meet_counts(self) -> None:
        """Do what triggers ask, once however often they fired since the last look."""
        counts = self._trigger_counts()
        known, self._counts = self._counts, counts
        if self._playing is None or counts == known:
            return
        if counts["/stop"] > known["/stop"]:
            self._playing.state = self._fresh_state(self._playing.context)
            self._leaving = None
            self._ring.flush()
            if self._resampler is not None:
                self._resampler.reset()  # or the new piece begins with the old one
        elif counts["/reset"] > known["/reset"]:
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Leave the piece that plays for a new one."""
        if self._playing is not None:
            self._leaving = self._playing.state
            self._playing.state = self._fresh_state(self._playing.context)

    def _trigger_counts(self) -> dict[str, int]:
        return {name: int(self._values[name]) for name in ("/stop", "/reset")}  # type: ignore[arg-type]

    def _fresh_state(self, context: Context) -> Any:
        self._scribe.begin(self._ring.written)
        return context.fresh_state(self._values)

    # Prompts

    def _meet_prompts(self, playing: Playing) -> None:
        for slot in SLOTS:
            prompt = prompt_in(self._values, slot)
            if prompt == self._prompts.get(slot, Prompt()):
                continue
            self._prompts[slot] = prompt
            if prompt == Prompt():
                playing.styles.pop(slot, None)
                self._send(("status", slot, "empty"))
                continue
            self._send(("status", slot, "encoding"))
            self._worker.submit(self._encoding(playing.generator, slot, prompt))

    def _encoding(
        self, generator: Generator, slot: int, prompt: Prompt
    ) -> Callable[[], Callable[[], None]]:
        def on_worker() -> Callable[[], None]:
            if self._prompts.get(slot) != prompt:
                return lambda: None  # another has come while this one waited
            style, told = embed(generator, prompt, self._media)
            return lambda: self._enter_style(generator, slot, prompt, style, told)

        return on_worker

    def _enter_style(
        self,
        generator: Generator,
        slot: int,
        prompt: Prompt,
        style: np.ndarray | None,
        told: str,
    ) -> None:
        playing = self._playing
        if playing is None or playing.generator is not generator:
            return
        if self._prompts.get(slot) != prompt:
            return  # another has come meanwhile
        if style is not None:
            playing.styles[slot] = style
        self._tell_status(slot, prompt, is_ready=style is not None, told=told)
        self._refresh_controls()

    def _tell_status(
        self, slot: int, prompt: Prompt, *, is_ready: bool, told: str
    ) -> None:
        word = "ready" if is_ready else "failed"
        self._send(("status", slot, f"{word}: {told}" if told else word))
        for address in prompt.addresses(slot):
            self._send(("outcome", address, is_ready, told))

    # Models

    def _begin_model(self, name: str) -> None:
        """Load a model on the worker; what plays now plays on."""
        if self._playing is not None and self._playing.generator.info.name == name:
            self._send(("state", "ready", name))  # another was asked for, then not
            return
        self._send(("state", "loading", name))
        prompts = {slot: prompt_in(self._values, slot) for slot in SLOTS}

        def on_worker() -> Callable[[], None]:
            try:
                generator = self._open(name)
                embedded = {
                    slot: embed(generator, prompt, self._media)
                    for slot, prompt in prompts.items()
                    if prompt != Prompt()
                }
            except Exception as error:
                if not isinstance(error, EngineError):
                    _log.exception("could not load %s", name)
                reason = _reason(error, name)
                return lambda: self._refuse_model(name, reason)
            return lambda: self._enter_model(name, generator, prompts, embedded)

        self._worker.submit(on_worker)

    def _refuse_model(self, name: str, reason: str) -> None:
        if self._model != name:
            return
        self._send(("outcome", "/model", False, reason))
        if self._playing is None:
            self._send(("state", "failed", reason))
            return
        self._model = self._playing.generator.info.name
        self._send(("model", self._model, {}, None))
        self._send(("state", "ready", f"{self._model}; {name} failed: {reason}"))

    def _enter_model(
        self,
        name: str,
        generator: Generator,
        prompts: dict[int, Prompt],
        embedded: dict[int, tuple[np.ndarray | None, str]],
    ) -> None:
        if self._model != name:
            return  # another model has been asked for meanwhile
        styles = {s: style for s, (style, _) in embedded.items() if style is not None}
        context = Context(generator, self._worker, self._media, self._send)
        state = None
        left = None
        if self._playing is None:
            state = self._resumed_state(generator)
        else:
            self._end(self._playing)
            left = leftovers.witness(self._playing.generator)
        is_resumed = state is not None
        if state is None:
            state = self._fresh_state(context)
        hints = Hints(generator, self._worker, self._refresh_controls)
        self._playing = Playing(generator, state, styles, hints, context)
        if leftovers.clear_away(left):
            _log.info("what was left of the model before was looked for")
        self._worker.submit(_give_back)
        self._follow_tracks(generator)
        self._resampler = None
        self._is_beginning = True
        self._prompts = prompts
        self._counts = self._trigger_counts()
        self._acknowledged = self._version  # waiting for a model is no latency
        honours = {
            address: how.value
            for control, how in generator.info.honours.items()
            for address in addresses_of(control)
        }
        defaults = {"/" + k: v for k, v in generator.info.defaults.items()}
        self._send(("model", name, defaults, honours))
        for slot, (style, told) in embedded.items():
            self._tell_status(
                slot, prompts[slot], is_ready=style is not None, told=told
            )
        self._send(("outcome", "/model", True, name))
        self._send(("state", "ready", name))
        self._meet_prompts(self._playing)
        # Music that was resumed is past its beginning.
        on_ready = (lambda: None) if is_resumed else self._begin_anew
        context.meet(self._values, on_ready)
        self._refresh_controls()

    def _follow_tracks(self, generator: Generator) -> None:
        self._scored = generator if isinstance(generator, Scored) else None
        tracks = self._scored.tracks if self._scored else ()
        self._scribe.follow(tracks)
        told = zip(channels(tracks), (track.name for track in tracks), strict=True)
        self._send(("tracks", dict(told)))

    def _resumed_state(self, generator: Generator) -> Any:
        """State that a predecessor left for this model, else None."""
        _, data = self._saved.read()
        if data:
            header_bytes = struct.unpack_from("<I", data)[0]
            header = json.loads(data[4 : 4 + header_bytes])
            is_current = header["counts"] == self._trigger_counts()
            if header["model"] == generator.info.name and is_current:
                try:
                    state = generator.restore(data[4 + header_bytes :])
                except EngineError as error:
                    _log.warning("could not resume: %s", error)
                else:
                    _log.info("resumed where the engine left off")
                    self._scribe.hush(self._ring.written)
                    return state
        return None

    def _save(self, playing: Playing) -> None:
        header = json.dumps(
            {"model": playing.generator.info.name, "counts": self._counts}
        ).encode()
        data = playing.generator.save(playing.state)
        if not self._saved.write(struct.pack("<I", len(header)) + header + data):
            _log.warning("state of %d bytes is too large to keep", len(data))

    # Sound

    def _meet_rate(self) -> bool:
        """Follow the output's rate; False while there is no output."""
        rate_hz = int(self._desk["rate_hz"])
        if rate_hz == 0 or self._playing is None:
            return False
        if rate_hz != self._rate_hz or self._resampler is None:
            if self._rate_hz not in {0, rate_hz}:
                self._ring.flush()  # what is in it has the wrong pitch
                self._scribe.hush(self._ring.written)
            self._rate_hz = rate_hz
            from_hz = self._playing.generator.info.sample_rate_hz
            self._resampler = Resampler(from_hz, rate_hz)
        return True

    def _low_water_samples(self) -> int:
        """Fill of the ring at which a step must begin; tells the audio side as well.

        Holds ``buffer``, but never less than what plays while a step is made.
        """
        assert self._playing is not None
        rate = self._rate_hz
        step = self._playing.generator.info.step_seconds * rate
        wanted = float(self._values["/buffer"]) / 1000.0 * rate  # type: ignore[arg-type]
        cover = (1.5 * self._peak_seconds + _RESERVE_SECONDS) * rate
        cover += 2.0 * self._desk["period_samples"]
        self._desk["resume_samples"] = max(wanted / 2.0, min(cover, step))
        return round(max(wanted - step, cover))

    def _heard(self, playing: Playing, controls: Controls) -> Controls:
        """The controls, with what is played to a model that listens."""
        info = playing.generator.info
        if (
            info.honours.get("input", Honours.UNSUPPORTED) is Honours.UNSUPPORTED
            or controls.input_mix <= 0.0
        ):
            self._hearing.rest()
            return controls
        desk, hearing = self._desk, self._hearing
        overruns = hearing.overruns
        block = hearing.take(
            info.step_samples,
            float(self._values["/input/gain"]),  # type: ignore[arg-type]
            self._rate_hz,
            info.sample_rate_hz,
            desk["period_samples"],
        )
        self._board["input_overruns"] += hearing.overruns - overruns
        to_model = info.sample_rate_hz / self._rate_hz
        late = hearing.late_samples + desk["input_latency_samples"] * to_model
        self._board["input_ms"] = 1000.0 * late / info.sample_rate_hz
        return replace(
            controls, input=block, input_lag=round(late + self._ahead() * to_model)
        )

    def _ahead(self) -> float:
        """Samples that are made and not yet heard, at the output's rate."""
        inside = self._resampler.delay_samples if self._resampler else 0.0
        return self._ring.fill + self._desk["latency_samples"] + inside

    def _step(self, playing: Playing, controls: Controls) -> None:
        began = time.monotonic()
        if self._version != self._acknowledged:
            self._acknowledged = self._version
            lag_samples = playing.generator.lag_samples(playing.state)
            waited = began - self._created
            waited += lag_samples / playing.generator.info.sample_rate_hz
            self._board["latency_ms"] = 1000.0 * (
                waited + self._ahead() / self._rate_hz
            )
            self._board["version"] = self._version
        at = self._ring.written
        block = self._gated(self._next_block(playing, controls), controls)
        self._note(playing, at)
        self._write(block)
        self._desk["is_live"] = 1.0
        self._tell_beat(playing, at)
        now = time.monotonic()
        self._measure(now - began, playing.generator.info.step_seconds)
        if now >= self._next_save:
            self._save(playing)
            took = time.monotonic() - now
            self._next_save = now + max(SAVE_SECONDS, took / _SAVE_SHARE)

    def _next_block(self, playing: Playing, controls: Controls) -> np.ndarray:
        """One step, joined to what went before where that was something else."""
        generator = playing.generator
        block, playing.state = generator.step(controls, playing.state)
        join_samples = min(
            len(block), round(_JOIN_SECONDS * generator.info.sample_rate_hz)
        )
        if self._leaving is not None:
            last, _ = generator.step(controls, self._leaving)
            self._leaving = None
            return join(last, block, join_samples)
        if self._is_beginning:
            self._is_beginning = False
            return rise(block, join_samples)
        return block

    def _gated(self, block: np.ndarray, controls: Controls) -> np.ndarray:
        """The block, silent while ``/midi_gate`` waits for a key."""
        assert self._playing is not None
        is_open = not self._values["/midi_gate"] or any(
            key.is_held for key in controls.notes
        )
        rate_hz = self._playing.generator.info.sample_rate_hz
        block, self._gate = gated(block, self._gate, is_open=is_open, rate_hz=rate_hz)
        return block

    def _end(self, playing: Playing) -> None:
        """Fade out what another model takes over from; their blocks need not match."""
        self._leaving = None
        if self._resampler is None or self._controls is None:
            return
        block = self._next_block(playing, self._controls)
        rate = playing.generator.info.sample_rate_hz
        self._write(fall(block, min(len(block), round(_JOIN_SECONDS * rate))))

    def _note(self, playing: Playing, at: int) -> None:
        """Write down what the step has begun, for whoever follows the score."""
        if self._scored is None:
            return
        assert self._resampler is not None
        played = self._scored.played(playing.state)
        if self._gate == 0.0:
            played = Played(pulses=played.pulses)
        begins = at + self._resampler.delay_samples
        self._scribe.note(played, begins, self._rate_hz)

    def _write(self, block: np.ndarray) -> None:
        assert self._resampler is not None
        sound = self._resampler.process(block)
        self._scribe.hand_over(self._ring.written + len(sound))
        if not self._ring.write(sound):
            _log.warning("the ring is full; a step of sound is lost")

    def _tell_beat(self, playing: Playing, at: int) -> None:
        beat = playing.generator.position(playing.state)
        if beat == self._beat:
            return
        self._beat = beat
        self._board["bar"], self._board["beat"] = beat or (0, 0)
        self._board["beat_at"] = at

    def _measure(self, seconds: float, step_seconds: float) -> None:
        smoothed = self._step_seconds or seconds
        self._step_seconds = smoothed + _SMOOTHING * (seconds - smoothed)
        self._peak_seconds = max(seconds, self._peak_seconds * 0.995)
        self._board["steps"] += 1
        self._board["step_ms"] = 1000.0 * self._step_seconds
        self._board["step_ms_peak"] = 1000.0 * self._peak_seconds
        self._board["rtf"] = step_seconds / self._step_seconds


def _give_back() -> Callable[[], None]:
    """On the worker: give back what loading a model, and the one before it, took."""
    heap.give_back()
    return lambda: None


def _reason(error: Exception, name: str) -> str:
    """Why a model could not be loaded, for whoever plays."""
    told = str(error) or type(error).__name__
    is_full = isinstance(error, MemoryError) or any(x in told for x in _NO_MEMORY)
    return f"there is not enough memory for {name}" if is_full else told


def main(
    links: EngineLinks,
    options: ModelOptions,
    media: Path,
    events: Connection,
    parent_pid: int,
    log_level: int,
) -> None:
    """Run the engine process until SIGTERM, or the parent's end."""
    stopping = become_child("engine", parent_pid, log_level)
    heap.share_arenas()
    _volunteer()
    is_urgent = _hurry()

    opener = partial(open_settled, options=options)
    performer = Performer(links, events.send, opener, media)
    events.send(("state", "starting", ""))
    pace = Pace(time.monotonic(), may_hurry=is_urgent)
    try:
        while not stopping.is_set():
            idle_seconds = performer.tick()
            if idle_seconds > 0.0:
                stopping.wait(idle_seconds)
            if pace.is_urgent(time.monotonic(), has_rested=idle_seconds > 0.0):
                if not is_urgent:
                    is_urgent = _hurry()
                    _log.info("the model keeps up; it has its priority again")
            elif is_urgent:
                _log.warning("the model does not keep up; it gives up its priority")
                os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
                is_urgent = False
    except BrokenPipeError:
        pass  # the parent is gone
    except Exception as error:
        _log.exception("the engine failed")
        events.send(("state", "failed", f"{type(error).__name__}: {error}"))
        raise
    finally:
        performer.close()


class Pace:
    """Whether the engine's thread may go before others: as long as it rests at times.

    A model that is too slow, or a moment in which much was new to it, must not take
    what the daemon needs to answer; when it is over the thread is urgent again.
    """

    def __init__(self, now: float, *, may_hurry: bool) -> None:
        """Begin at a time of the monotonic clock, in seconds."""
        self._may_hurry = may_hurry
        self._rested = now
        self._behind = -math.inf

    def is_urgent(self, now: float, *, has_rested: bool) -> bool:
        """Tell after each step, which was followed by a rest or not."""
        if has_rested:
            self._rested = now
        elif now > self._rested + _BEHIND_SECONDS:
            self._behind = now
        return self._may_hurry and now > self._behind + _CALM_SECONDS


def _volunteer() -> None:
    """Where memory runs out, have the kernel end this process and not another.

    It is the largest, and the only one that resumes as if nothing had been.
    """
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_OOM_SCORE)


def _hurry() -> bool:
    """Ask for this thread to be woken in time; tells whether it is real-time now.

    Threads it starts, a model's own among them, are not meant.
    """
    policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
    try:
        os.sched_setscheduler(0, policy, os.sched_param(_PRIORITY))
    except PermissionError:
        with contextlib.suppress(PermissionError):
            os.setpriority(os.PRIO_PROCESS, 0, _NICE)
        return False
    return True
