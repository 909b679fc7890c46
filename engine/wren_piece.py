"""A piece that wren's model is writing: all that it goes on from."""

from dataclasses import dataclass, field

from oscine.engine.score import SECTIONS
from oscine.engine.wren_echoes import Past
from oscine.engine.wren_step import Memory


@dataclass(slots=True)
class WrittenPiece:
    """A piece in progress; its size does not grow with time.

    Attributes:
        seed: Of the piece.
        memory: What the model keeps of the frames in view.
        past: What may be played again.
        tokens: The last frame; empty before the first.
        frames: Frames written so far.
        bars: Bars begun so far.
        step: Next sixteenth of the bar; 0 begins one.
        sections: Sections begun so far.
        tonic: Pitch class of the key that sounds.
        is_minor: Whether the key is.
        keys: 1 as soon as chance has chosen a key.
        turns: Keys that the piece has moved to by itself.
        patches: Sounds of the bar that plays, one per part.
        wishes: What was asked for in the last section of each kind, as a checksum; -1
            where there was none.
        is_recalled: Whether the section that plays is to be known again.
    """

    seed: int
    memory: Memory
    past: Past = field(default_factory=Past)
    tokens: list[int] = field(default_factory=list)
    frames: int = 0
    bars: int = 0
    step: int = 0
    sections: int = 0
    tonic: int = 0
    is_minor: bool = False
    keys: int = 0
    turns: int = 0
    patches: tuple[int, ...] = (0, 0, 0, 0, 0)
    wishes: list[int] = field(default_factory=lambda: [-1] * len(SECTIONS))
    is_recalled: bool = False
