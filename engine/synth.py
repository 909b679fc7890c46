"""The synthesiser: notes in, finished stereo sound out.

Owns the mixer, time and the state of a piece. Sounds come from ``voices``, rooms from
``effects``, the bus from ``dynamics``.
"""

import heapq
import io
import json
import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from oscine.engine import EngineError
from oscine.engine.dynamics import AHEAD, STEP, Master
from oscine.engine.effects import QUANTUM, Echo, Memory, Reverb
from oscine.engine.score import PATCHES, Drum, Note, Part
from oscine.engine.voices import (
    NEVER,
    Band,
    Channel,
    Voice,
    drum_pitch,
    make_room,
)

QUEUE_LIMIT = 4096
"""Notes that wait for their time; more are dropped, the latest first."""

_EFFECTS = ("reverb", "echo", "master")


@dataclass(frozen=True, slots=True)
class Mix:
    """How a stretch of music is mixed; every change is smoothed.

    Attributes:
        bpm: Tempo that the echoes follow.
        brightness: 0 dark to 1 bright; 0.5 is as the patches are.
        reverb: 0 dry to 1 a large hall.
        delay: Level of the echoes, 0 to 1.
        gains: Linear gain of each ``Part``, in its order; 0 mutes at once.
        drive: Warmth of the bus, 0 to 1.
        sidechain: How far the kick pushes bass and chords down, 0 to 1.
        tonic: Pitch class to which kick and toms are tuned, 0 for C.
        solo: The only part that reaches the bus; None lets all through.
    """

    bpm: float
    brightness: float
    reverb: float
    delay: float
    gains: tuple[float, ...]
    drive: float
    sidechain: float
    tonic: int = 0
    solo: Part | None = None


@dataclass(slots=True)
class SynthState:
    """A piece between two blocks; bounded by the voices, the queue and the rings.

    Attributes:
        clock: Samples rendered since the beginning.
        dice: Random key of the small differences between strokes.
        voices: What sounds.
        queue: Heap of notes to come: start sample, order, part, patch, pitch, velocity,
            length in samples.
        order: Notes accepted so far.
        gains: Smoothed gains of the parts.
        knobs: Smoothed brightness, reverb, delay, drive and sidechain.
        kicks: Sample and strength of the last two kicks, ``(2, 2)``.
        effects: Memories of reverb, echo and master.
        spare: Samples rendered but not yet handed out, ``(samples, 2)``.
    """

    clock: int
    dice: int
    voices: list[Voice]
    queue: list[tuple[int, int, int, int, int, float, int]]
    order: int
    gains: np.ndarray
    knobs: np.ndarray
    kicks: np.ndarray
    effects: dict[str, Memory] = field(default_factory=dict)
    spare: np.ndarray = field(default_factory=lambda: np.zeros((0, 2), np.float32))


class Synth:
    """Plays notes; the same notes, mixes and seed give the same samples.

    Sound is made in quanta of ``QUANTUM`` samples. Blocks of whole quanta give the same
    samples however time is divided. Of other blocks the last quantum is rendered whole
    and its rest kept for the next: a note that arrives after the quantum it belongs to
    sounds at the start of the next one.

    Args:
        sample_rate_hz: Rate of the sound, 44100 to 96000.
        is_mastered: Whether the sound goes through the master bus, as it should.
    """

    def __init__(
        self, sample_rate_hz: int = 48000, *, is_mastered: bool = True
    ) -> None:
        self._rate_hz = sample_rate_hz
        self._is_mastered = is_mastered
        self._band = Band(sample_rate_hz)
        self._reverb = Reverb(sample_rate_hz)
        self._echo = Echo(sample_rate_hz)
        self._master = Master(sample_rate_hz)
        self._time = np.arange(QUANTUM)
        # A gain is there, to 4 %, after 10 ms.
        self._glide = np.exp(np.arange(1, QUANTUM + 1) / (-0.003 * sample_rate_hz))
        self._ramp = np.arange(1, QUANTUM + 1, dtype=np.float32) / QUANTUM
        self._knob_rate = 1 - math.exp(-QUANTUM / (0.04 * sample_rate_hz))

    @property
    def latency_samples(self) -> int:
        """From where a note is due to where it is heard: the limiter looks ahead."""
        return AHEAD * STEP

    @property
    def sample_rate_hz(self) -> int:
        """Rate of the blocks."""
        return self._rate_hz

    def initial_state(self, seed: int) -> SynthState:
        """Make the state of a piece that has not begun.

        Args:
            seed: Start of the random key.
        """
        return SynthState(
            clock=0,
            dice=(seed * 2654435761 + 12345) % (1 << 32),
            voices=[],
            queue=[],
            order=0,
            gains=np.ones(len(Part)),
            # Not yet turned: the first mix sets them without a glide.
            knobs=np.full(5, np.nan),
            kicks=np.array([[-NEVER, 0.0], [-NEVER, 0.0]], float),
            effects={
                "reverb": self._reverb.start(),
                "echo": self._echo.start(),
                "master": self._master.start(),
            },
        )

    def render(
        self, notes: list[Note], mix: Mix, state: SynthState, samples: int
    ) -> tuple[np.ndarray, SynthState]:
        """Play a block.

        Args:
            notes: Notes to begin from the start of this block on; those that begin
                after its end wait in the state.
            mix: For this block.
            state: Overwritten in place.
            samples: Length of the block.

        Returns:
            float32 ``(samples, 2)`` within -1 dBFS, and the next state.
        """
        self._accept(notes, state, state.clock - len(state.spare))
        pieces = [state.spare]
        ready = len(state.spare)
        while ready < samples:
            pieces.append(self._quantum(mix, state).T)
            ready += QUANTUM
        joined = np.concatenate(pieces)
        state.spare = joined[samples:].copy()
        return np.ascontiguousarray(joined[:samples]), state

    def starts(self, notes: list[Note]) -> list[tuple[Note, int]]:
        """Tell at which sample of a block each note begins; strummed chords are spread.

        Args:
            notes: As ``render`` gets them; those that cannot be played are left out.

        Returns:
            The notes in their order, and samples from the start of the block.
        """
        strummed: dict[tuple[int, int], int] = {}
        found: list[tuple[Note, int]] = []
        for note in sorted(notes, key=lambda each: (each.start_seconds, each.pitch)):
            is_sane = math.isfinite(note.start_seconds + note.length_seconds)
            if not (is_sane and note.velocity > 0):
                continue
            start = max(0, round(note.start_seconds * self._rate_hz))
            strum_seconds = self._band.strum_seconds(*_seat(note))
            if strum_seconds:
                place = strummed.get((note.part, start), 0)
                strummed[note.part, start] = place + 1
                start += round(place * strum_seconds * self._rate_hz)
            found.append((note, start))
        return found

    def _accept(self, notes: list[Note], state: SynthState, begin: int) -> None:
        """Put notes in the queue, each at its sample."""
        for note, start in self.starts(notes):
            if len(state.queue) >= QUEUE_LIMIT:
                return
            part, patch = _seat(note)
            highest = len(Drum) - 1 if part is Part.DRUMS else 127
            pitch = min(max(int(note.pitch), 0), highest)
            length = max(QUANTUM, round(min(note.length_seconds, 600) * self._rate_hz))
            velocity = min(float(note.velocity), 1.0)
            state.order += 1
            heapq.heappush(
                state.queue,
                (begin + start, state.order, part, patch, pitch, velocity, length),
            )

    def _roll(self, state: SynthState) -> float:
        """Draw the next number of the random key, -1 to 1."""
        state.dice = (state.dice * 1664525 + 1013904223) % (1 << 32)
        return state.dice / (1 << 31) - 1

    def _begin_voices(self, tonic: int, state: SynthState) -> None:
        """Let the notes of the coming quantum enter."""
        end = state.clock + QUANTUM
        while state.queue and state.queue[0][0] < end:
            start, _, part, patch, pitch, velocity, length = heapq.heappop(state.queue)
            start = max(start, state.clock)
            is_drum = part == Part.DRUMS
            # No two strokes are quite the same.
            swing_db = self._roll(state) * (0.6 if is_drum else 0.4)
            tone = 0.2 + 0.65 * velocity + self._roll(state) * 0.05
            gain = velocity**1.4 * 10 ** (swing_db / 20)
            voice = self._band.voice(
                part,
                patch,
                drum_pitch(pitch, tonic) if is_drum else pitch,
                start,
                NEVER if is_drum else start + length,
                NEVER,
                gain,
                tone,
            )
            state.voices = make_room(state.voices, voice)
            if is_drum and pitch == Drum.KICK:
                state.kicks[0] = state.kicks[1]
                state.kicks[1] = (start, min(1.0, 0.3 + 0.7 * velocity))

    def _channels(self, mix: Mix, state: SynthState, depth: float) -> list[Channel]:
        """Gains of the parts over a quantum, with faders and the kick's push."""
        wanted = [min(max(float(gain), 0.0), 4.0) for gain in mix.gains]
        channels = []
        for part, last in enumerate(state.gains.tolist()):
            # A last step of 80 dB below full is not heard.
            if abs(last - wanted[part]) < 1e-4:
                channels.append(Channel(wanted[part], None))
                state.gains[part] = wanted[part]
            else:
                curve = wanted[part] + (last - wanted[part]) * self._glide
                channels.append(Channel(1.0, curve.astype(np.float32)))
                state.gains[part] = curve[-1]
        length = min(0.32, 42.0 / max(mix.bpm, 20.0)) * self._rate_hz
        depth *= 0.85 * min(1.0, wanted[Part.DRUMS])
        duck: np.ndarray | None = None
        for start, strength in state.kicks.tolist():
            if depth > 0 and state.clock - start < length:
                since = (self._time + (state.clock - start)).astype(np.float32)
                # Down within 4 ms, back in a line.
                push = np.minimum(since * (1 / (0.004 * self._rate_hz)), 1)
                push *= 1 - since * (1 / length)
                push = np.maximum(push, 0)
                push *= depth * strength
                duck = push if duck is None else np.maximum(duck, push)
        if duck is not None:
            np.subtract(1, duck, out=duck)
            for part in (Part.BASS, Part.CHORDS):
                gain, curve = channels[part]
                channels[part] = Channel(gain, duck if curve is None else curve * duck)
        if mix.solo is not None:
            alone = channels[mix.solo]
            channels = [Channel(0.0, None)] * len(channels)
            channels[mix.solo] = alone
        return channels

    def _knobs(self, mix: Mix, state: SynthState) -> tuple[list[float], list[float]]:
        """Move the knobs on by a quantum; their values before and after."""
        turned = (mix.brightness, mix.reverb, mix.delay, mix.drive, mix.sidechain)
        wanted = [min(max(float(value), 0.0), 1.0) for value in turned]
        before = state.knobs.tolist()
        if math.isnan(before[0]):
            before = wanted
        after = [
            value
            if abs(value - last) < 1e-4
            else last + (value - last) * self._knob_rate
            for value, last in zip(wanted, before, strict=True)
        ]
        state.knobs[:] = after
        return before, after

    def _quantum(self, mix: Mix, state: SynthState) -> np.ndarray:
        """Render ``QUANTUM`` samples of both sides, ``(2, QUANTUM)``."""
        before, after = self._knobs(mix, state)
        bright, wet, echoing, drive, sidechain = after
        self._begin_voices(mix.tonic, state)
        channels = self._channels(mix, state, sidechain)
        tilt = (0.9 * (before[0] - 0.5), 0.9 * (bright - 0.5))
        buses, state.voices = self._band.mix(state.voices, state.clock, channels, tilt)
        sound, to_reverb, to_echo = buses.transpose(1, 0, 2)
        to_echo *= self._line(before[2], echoing)
        echoes = self._echo.process(state.effects["echo"], to_echo, mix.bpm)
        to_reverb += np.float32(0.25) * echoes
        to_reverb *= self._line(2.2 * before[1], 2.2 * wet)
        seconds = 0.7 + 2.6 * wet * wet
        sound += echoes
        sound += self._reverb.process(state.effects["reverb"], to_reverb, seconds)
        state.clock += QUANTUM
        if not self._is_mastered:
            return sound
        return self._master.process(state.effects["master"], sound, drive)

    def _line(self, before: float, after: float) -> np.ndarray | np.float32:
        """Go from one gain to another over a quantum."""
        if before == after:
            return np.float32(after)
        return np.float32(before) + np.float32(after - before) * self._ramp

    def save(self, state: SynthState) -> bytes:
        """Serialise the state; ``restore`` of it goes on as if never interrupted."""
        arrays: dict[str, Any] = {
            f"{name}.{key}": array
            for name in _EFFECTS
            for key, array in state.effects[name].items()
        }
        numbers = {"clock": state.clock, "dice": state.dice, "order": state.order}
        numbers["rate_hz"] = self._rate_hz
        buffer = io.BytesIO()
        np.savez(
            buffer,
            numbers=np.array(json.dumps(numbers)),
            voices=np.array(
                [
                    (
                        *(each.part, each.patch, each.pitch, each.start),
                        *(each.release, each.fade, each.gain, each.tone),
                    )
                    for each in state.voices
                ],
                float,
            ).reshape(-1, 8),
            queue=np.array(state.queue, float).reshape(-1, 7),
            gains=state.gains,
            knobs=state.knobs,
            kicks=state.kicks,
            spare=state.spare,
            **arrays,
        )
        return buffer.getvalue()

    def restore(self, data: bytes) -> SynthState:
        """Make the state that ``save`` wrote.

        Raises:
            EngineError: The bytes are not a state of this synthesiser.
        """
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as archive:
                arrays = dict(archive)
            numbers = json.loads(str(arrays["numbers"]))
            if numbers["rate_hz"] != self._rate_hz:
                raise EngineError(
                    f"the state is of a synthesiser at {numbers['rate_hz']} Hz,"
                    f" this one runs at {self._rate_hz} Hz"
                )
            # Samples are whole numbers below 2**53 or NEVER, a power of two: exact.
            voices = [
                self._band.voice(*map(int, row[:6]), gain=row[6], tone=row[7])
                for row in arrays["voices"].tolist()
            ]
            queue = [
                (
                    *(int(start), int(order), int(part), int(patch)),
                    *(int(pitch), float(velocity), int(length)),
                )
                for start, order, part, patch, pitch, velocity, length in arrays[
                    "queue"
                ].tolist()
            ]
            effects = {
                name: {
                    key.partition(".")[2]: array
                    for key, array in arrays.items()
                    if key.startswith(f"{name}.")
                }
                for name in _EFFECTS
            }
            return SynthState(
                clock=numbers["clock"],
                dice=numbers["dice"],
                voices=voices,
                queue=queue,
                order=numbers["order"],
                gains=arrays["gains"],
                knobs=arrays["knobs"],
                kicks=arrays["kicks"],
                effects=effects,
                spare=arrays["spare"],
            )
        except (KeyError, ValueError, OSError, IndexError, TypeError) as error:
            raise EngineError("these bytes are not a synthesiser's state") from error


def _seat(note: Note) -> tuple[Part, int]:
    """Part and patch of a note, whatever it says."""
    part = Part(note.part)
    return part, min(max(int(note.patch), 0), len(PATCHES[part]) - 1)
