"""Wren, the built-in model: an author and a synthesiser, joined by the score."""

import io
import json
import zipfile
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from oscine.engine import EngineError, PromptError
from oscine.engine.authors import Author, Piece
from oscine.engine.clock import Clock
from oscine.engine.composer import wanted_brightness
from oscine.engine.controls import Controls, GeneratorInfo, Honours, honours
from oscine.engine.keys import KEYS_GAIN, drummed, let_go, played
from oscine.engine.percussion import NUMBERS
from oscine.engine.played import NOTHING, Played, Pulse, Struck, Track
from oscine.engine.score import (
    SECTIONS,
    Drum,
    Frame,
    Note,
    Part,
    bar_steps,
    chord_name,
    perform,
)
from oscine.engine.styles import NEUTRAL_GUIDANCE, Blend, blend
from oscine.engine.synth import Mix, Synth, SynthState
from oscine.engine.words import embed_text
from oscine.engine.wren_author import shipped

SAMPLE_RATE_HZ = 48_000
STEP_SAMPLES = 480
_FORMAT = 2
_OTHERS = 2
"""First of the parts that ``only_bass_and_drums`` silences."""

_RINGING_SAMPLES = 4 * SAMPLE_RATE_HZ
"""How long a drum that a hand struck may ring while the drummer is muted."""

_NOT_FOLLOWED = (
    # Held keys and muted drums are followed to the letter anyway.
    "guidance_notes",
    "guidance_drums",
    "unmask_width",
    "note_onsets",
    "chunk",  # it obeys at every step
    "input",  # it reads keys, not sound
)


@dataclass(slots=True)
class WrenState:
    """A piece between two steps; its size does not grow with time.

    Attributes:
        piece: What is being written; its author's own.
        synth: What sounds.
        clock: When the next sixteenth begins.
        samples: Samples played so far.
        bar: Bar that plays, from 1.
        beat: Beat that plays, from 1.
        hands_ring: Samples for which drums that hands struck may still ring.
        played: What began in the last step; not saved.
    """

    piece: Any
    synth: SynthState
    clock: Clock
    samples: int = 0
    bar: int = 1
    beat: int = 1
    hands_ring: int = 0
    played: Played = NOTHING


class Wren:
    """Composes and plays in real time on any processor; needs no download.

    Attributes:
        author: Who writes what it plays.
        tracks: Its players, in the order of ``Part``.
    """

    tracks = tuple(Track(part.name.lower(), part is Part.DRUMS) for part in Part)

    def __init__(self, author: Author | None = None, solo: Part | None = None) -> None:
        """Make a wren.

        Args:
            author: Who writes; None is the model that ships.
            solo: The only part that is heard, and that before the master bus; None
                plays the whole.

        Raises:
            EngineError: The model's weights cannot be read.
        """
        self.author = shipped() if author is None else author
        self._solo = solo
        self.info = GeneratorInfo(
            "wren",
            SAMPLE_RATE_HZ,
            STEP_SAMPLES,
            honours(dict.fromkeys(_NOT_FOLLOWED, Honours.UNSUPPORTED), Honours.NATIVE),
            {"temperature": 1.0, "top_k": 40, "guidance": NEUTRAL_GUIDANCE},
        )
        self._synth = Synth(SAMPLE_RATE_HZ, is_mastered=solo is None)

    def embed(self, text: str) -> tuple[np.ndarray, str]:
        """Turn a prompt into a style embedding; see ``words.embed_text``.

        Raises:
            PromptError: No word of it means anything to wren.
        """
        return embed_text(text)

    def embed_audio(self, samples: np.ndarray, rate_hz: int) -> tuple[np.ndarray, str]:
        """Hear nothing.

        Raises:
            PromptError: Always.
        """
        raise PromptError("wren cannot hear; it is told in words")

    def initial_state(self, seed: int) -> WrenState:
        """Make the state of a piece that has not begun."""
        return WrenState(
            self.author.begin(seed), self._synth.initial_state(seed), Clock(120.0)
        )

    def continue_from(self, samples: np.ndarray, rate_hz: int, seed: int) -> WrenState:
        """Hear nothing.

        Raises:
            PromptError: Always.
        """
        raise PromptError("wren reads no sound to go on from; mrt2-small does")

    def step(
        self, controls: Controls, state: WrenState
    ) -> tuple[np.ndarray, WrenState]:
        """Play ``(STEP_SAMPLES, 2)`` float32; overwrites and returns the state."""
        now = blend(controls.style, controls.guidance)
        bpm = controls.bpm or now.bpm
        end = state.samples + STEP_SAMPLES
        held = tuple(key.pitch for key in controls.notes if key.is_held)
        let_go(state.synth, held)
        patches = state.piece.patches
        strokes = drummed(controls.drum, patches)
        state.hands_ring = (
            _RINGING_SAMPLES if strokes else max(0, state.hands_ring - STEP_SAMPLES)
        )
        notes: list[Note] = []
        pulses: list[Pulse] = []
        # Before the first sixteenth any tempo will do.
        while state.clock.next_sample(SAMPLE_RATE_HZ) < end:
            piece = state.piece
            step = piece.step
            frame = self.author.write(controls, piece, held)
            start = state.clock.advance(bpm, SAMPLE_RATE_HZ)
            state.bar, state.beat = piece.bars, step // 4 + 1
            ahead = (start - state.samples) / SAMPLE_RATE_HZ
            notes += perform(frame, piece.tonic, 15 / bpm, ahead)
            heard = ahead + self._synth.latency_samples / SAMPLE_RATE_HZ
            pulses.append(_pulse(frame, piece, heard, bpm, step))
        mix = _mix(controls, now, bpm, state)
        if self._solo is not None:
            mix = replace(mix, solo=self._solo)
        if controls.mute_drums:
            notes = [note for note in notes if note.part != Part.DRUMS]
        state.played = self._told(notes, pulses, mix)
        block, state.synth = self._synth.render(
            [*played(controls.notes, patches), *strokes, *notes],
            mix,
            state.synth,
            STEP_SAMPLES,
        )
        state.samples = end
        return block, state

    def played(self, state: WrenState) -> Played:
        """Tell what the author began in the last step, and when it is heard."""
        return state.played

    def stem(self, track: int) -> "tuple[Wren, int]":
        """Make a wren that plays one track alone; see ``Scored.stem``."""
        return Wren(self.author, Part(track)), self._synth.latency_samples

    def _told(self, notes: list[Note], pulses: list[Pulse], mix: Mix) -> Played:
        if not notes and not pulses:
            return NOTHING
        struck = tuple(
            Struck(
                note.part,
                NUMBERS[Drum(note.pitch)] if note.part == Part.DRUMS else note.pitch,
                min(127, max(1, round(127 * note.velocity))),
                (start + self._synth.latency_samples) / SAMPLE_RATE_HZ,
                note.length_seconds,
            )
            for note, start in self._synth.starts(notes)
            if mix.gains[note.part] > 0.0
        )
        return Played(struck, tuple(pulses))

    def position(self, state: WrenState) -> tuple[int, int] | None:
        """Bar and beat at the end of the last step, both from 1."""
        return state.bar, state.beat

    def lag_samples(self, state: WrenState) -> int:
        """It obeys at once."""
        del state
        return 0

    def save(self, state: WrenState) -> bytes:
        """State as arrays by name in a zip archive, one of them JSON."""
        told, arrays = self.author.save(state.piece)
        rest = {
            "wren": _FORMAT,
            "piece": told,
            "clock": asdict(state.clock),
            "samples": state.samples,
            "bar": state.bar,
            "beat": state.beat,
            "hands_ring": state.hands_ring,
        }
        arrays |= {
            "told": np.frombuffer(json.dumps(rest).encode(), np.uint8),
            "synth": np.frombuffer(self._synth.save(state.synth), np.uint8),
        }
        file = io.BytesIO()
        np.savez(file, allow_pickle=False, **arrays)
        return file.getvalue()

    def restore(self, data: bytes) -> WrenState:
        """State from ``save``.

        Raises:
            EngineError: It is not such a state.
        """
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
                told = json.loads(arrays["told"].tobytes())
                if told["wren"] != _FORMAT:
                    raise EngineError(f"a state of another wren, format {told['wren']}")
                return WrenState(
                    self.author.restore(told["piece"], arrays),
                    self._synth.restore(arrays["synth"].tobytes()),
                    Clock(**told["clock"]),
                    told["samples"],
                    told["bar"],
                    told["beat"],
                    told["hands_ring"],
                )
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            OSError,
            EOFError,
            zipfile.BadZipFile,
        ) as error:
            raise EngineError(f"not a state of wren: {error}") from error


def _pulse(frame: Frame, piece: Piece, ahead: float, bpm: float, step: int) -> Pulse:
    return Pulse(
        start_seconds=ahead,
        bpm=bpm,
        bar=piece.bars,
        step=step,
        bar_steps=bar_steps(frame.position),
        key=piece.tonic + 12 * piece.is_minor,
        chord=chord_name(frame.harmony, piece.tonic),
        section=SECTIONS[frame.section],
    )


def _mix(controls: Controls, now: Blend, bpm: float, state: WrenState) -> Mix:
    """The mixer of the moment: what the styles want, and the mutes."""
    gains = [10 ** (gain / 20) for gain in now.gains_db]
    if controls.notes:
        # A player at the keys is to be heard above an accompaniment.
        gains[Part.CHORDS] *= KEYS_GAIN
    if controls.mute_drums and not state.hands_ring:
        gains[0] = 0.0
    if controls.mute_bass:
        gains[1] = 0.0
    if controls.only_bass_and_drums:
        gains[_OTHERS:] = [0.0] * (len(gains) - _OTHERS)
    return Mix(
        bpm=bpm,
        brightness=wanted_brightness(controls, now),
        reverb=now.reverb,
        delay=now.delay,
        gains=tuple(gains),
        drive=now.drive,
        sidechain=now.sidechain,
        tonic=state.piece.tonic,
    )
